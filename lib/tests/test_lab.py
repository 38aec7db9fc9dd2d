"""JupyterLab as `make lab` opens it, in its window: what is opened, run and saved there, and what git sees of it."""

import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import sysconfig
import time
import urllib.error
import urllib.request
import venv
from pathlib import Path

import conftest
import pytest
from conftest import NOTEBOOKS, ROOT

TOKEN = "of-the-test"
SECONDS = 180
ALL = sorted((ROOT / "notebooks").glob("*.ipynb"))
# One with charts, one that takes longest, and those that are no section.
SOME = ["03-country", "10-robustness", "cookbook", "models", "template"]


def git(clone, *arguments):
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
    done = subprocess.run(["git", *identity, *arguments], cwd=clone, capture_output=True, text=True, check=True)
    return done.stdout


def own_environment(folder):
    """One that the set-up of a copy of the project may write to: it has the packages of the tests' own."""
    venv.create(folder)
    packages = sysconfig.get_path("purelib", vars={"base": str(folder)})
    (Path(packages) / "tests.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    mine, tests = folder / "share/jupyter", Path(sys.prefix) / "share/jupyter"
    (mine / "kernels/java").mkdir(parents=True)
    shutil.copy(tests / "kernels/java/jjava.jar", mine / "kernels/java")
    for shared in ("labextensions", "nbconvert"):
        (mine / shared).symlink_to(tests / shared)
    shutil.copytree(tests / "lab", mine / "lab")


@pytest.fixture(scope="module")
def clone(tmp_path_factory):
    """A clone of the project that is set up, in a folder of Korean name."""
    folder = tmp_path_factory.mktemp("분석") / "my report"
    shutil.copytree(
        ROOT, folder, ignore=shutil.ignore_patterns(".git", ".venv", "build", "__pycache__", ".ipynb_checkpoints")
    )
    # Not with the outputs that they may have here.
    for path in NOTEBOOKS:
        (folder / "notebooks" / path.name).write_bytes(filtered(path.read_bytes()))
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "The project")
    own_environment(folder.parent / "environment")
    make(folder, "kernel", check=True)
    return folder


def filtered(notebook):
    return subprocess.run(
        [sys.executable, ROOT / "lib/jupyter/source.py"], input=notebook, capture_output=True, check=True
    ).stdout


def variables(clone):
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS", "REPORT_"))}
    return {**clean, "VIRTUAL_ENV": str(clone.parent / "environment"), "LC_ALL": "C.UTF-8"}


def make(clone, *arguments, **options):
    return subprocess.run(
        ["make", "--no-print-directory", "-s", *arguments],
        cwd=clone,
        env=variables(clone),
        capture_output=True,
        text=True,
        **options,
    )


@contextlib.contextmanager
def lab(clone):
    """The address of a JupyterLab that make has opened."""
    with open(clone.parent / "lab.log", "w", encoding="utf-8") as log:
        options = f"--no-browser --IdentityProvider.token={TOKEN} --ServerApp.port=8701"
        server = subprocess.Popen(
            ["make", "lab", f"ARGS={options}"],
            cwd=clone,
            env=variables(clone),
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        try:
            yield address(clone, server)
        finally:
            os.killpg(server.pid, signal.SIGTERM)
            server.wait(SECONDS)


def address(clone, server):
    last = time.monotonic() + SECONDS
    log = clone.parent / "lab.log"
    while time.monotonic() < last and server.poll() is None:
        said = re.search(r"(http://127\.0\.0\.1:\d+)/lab", log.read_text(encoding="utf-8"))
        if said:
            # It says so a moment before it answers.
            with contextlib.suppress(OSError):
                urllib.request.urlopen(f"{said.group(1)}/api").close()
                return said.group(1)
        time.sleep(0.1)
    pytest.fail(log.read_text(encoding="utf-8"))


def asked(address, way, method="GET"):
    request = urllib.request.Request(f"{address}/api/{way}", method=method, headers={"Authorization": f"token {TOKEN}"})
    with urllib.request.urlopen(request) as answer:
        content = answer.read()
    return json.loads(content) if content else None


def open_notebook(page, address, name):
    # A workspace for each, so that nothing of an earlier one is open.
    page.goto(f"{address}/lab/workspaces/{name}/tree/{name}.ipynb?token={TOKEN}")
    page.locator(".jp-Notebook .jp-Cell").first.wait_for(timeout=1000 * SECONDS)
    last = time.monotonic() + SECONDS
    while not ready(address):
        assert time.monotonic() < last
        page.wait_for_timeout(500)


def ready(address):
    """Whether the window has a kernel. Jupyter's server stumbles over one that is only being started."""
    with contextlib.suppress(urllib.error.HTTPError):
        return any(
            kernel["connections"] and kernel["execution_state"] == "idle" for kernel in asked(address, "kernels")
        )


def choose(page, menu, entry):
    page.locator(".lm-MenuBar-itemLabel", has_text=menu).first.click(timeout=1000 * SECONDS)
    page.locator(".lm-Menu-itemLabel", has_text=entry).first.click(timeout=1000 * SECONDS)


def run_all(page, address, path):
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    count = sum(cell["cell_type"] == "code" for cell in cells)
    choose(page, "Run", "Run All Cells")
    save(page, path, lambda saved: outputs(saved) and executed(saved) == count)


def executed(notebook):
    return sum(cell.get("execution_count") is not None for cell in notebook["cells"])


def outputs(notebook):
    return [output for cell in notebook["cells"] for output in cell.get("outputs", [])]


def written(path):
    """A notebook, which Jupyter's server may be about to write."""
    while True:
        with contextlib.suppress(json.JSONDecodeError):
            return json.loads(path.read_text(encoding="utf-8"))
        time.sleep(0.05)


def save(page, path, wanted):
    """Saves until the file has what is wanted of it."""
    last = time.monotonic() + SECONDS
    while not wanted(written(path)):
        assert time.monotonic() < last, path
        page.keyboard.press("Control+s")
        page.wait_for_timeout(1000)


@pytest.mark.parametrize(
    "names", [SOME, pytest.param([path.stem for path in ALL if path.stem not in SOME], marks=pytest.mark.slow)]
)
def test_git_sees_no_outputs_of_notebooks_that_were_opened_run_and_saved_and_sees_what_was_edited(
    clone, browser, names
):
    assert git(clone, "status", "--porcelain") == ""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.on("dialog", lambda dialog: dialog.accept())
    with lab(clone) as address:
        for path in (clone / f"notebooks/{name}.ipynb" for name in names):
            before = path.read_bytes()
            open_notebook(page, address, path.stem)
            assert path.read_bytes() == before, "opening it changes nothing"
            run_all(page, address, path)
            # No error, and no note of a value that no model has.
            assert [
                output
                for output in outputs(json.loads(path.read_bytes()))
                if output["output_type"] in ("error", "stream")
            ] == []
            for kernel in asked(address, "kernels"):
                asked(address, f"kernels/{kernel['id']}", "DELETE")
        assert git(clone, "status", "--porcelain") == ""
        assert git(clone, "diff") == ""

        path = clone / f"notebooks/{names[0]}.ipynb"
        open_notebook(page, address, path.stem)
        assert page.locator(".jp-OutputArea-output").count() > 0, "the outputs are there when it is opened again"
        page.locator(".jp-CodeCell .cm-content").first.click()
        page.keyboard.press("Control+End")
        page.keyboard.type(" // mine")
        save(page, path, lambda saved: "// mine" in path.read_text(encoding="utf-8"))
    page.close()
    assert git(clone, "status", "--porcelain") == f" M notebooks/{path.name}\n"
    assert git(clone, "diff", "--numstat") == f"1\t1\tnotebooks/{path.name}\n"
    git(clone, "commit", "-q", "-a", "-m", "Edited")


@pytest.mark.parametrize(
    "options, said",
    [
        ("--version", r"(?m)^\d+\.\d+\.\d+$"),
        # What make or a shell would run is text.
        (
            "--version '$(shell touch {place})' ; `touch {place}` && touch {place} # $(touch {place})",
            r"(?m)^\d+\.\d+\.\d+$",
        ),
        ("--version 'no end", 'ARGS is "--version \'no end": No closing quotation. Put options in quotes'),
    ],
)
def test_options_reach_jupyterlab_alone(tmp_path, options, said):
    made = conftest.make("lab", f"ARGS={options.format(place=tmp_path / 'run')}")
    assert re.search(said, made.stdout + made.stderr), made.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b'{"cells": [\n<<<<<<< ours\n',
        b'{"worksheets": []}',
        b"[1]",
        b'{"cells": ["no cell"]}',
        b'{"cells": [{"cell_type": "code", "outputs": [' + b"[" * 100_000 + b"]" * 100_000 + b"]}]}",
        b'{"cells": [{"cell_type": "code", "outputs": [], "metadata": "no metadata"}]}',
        b"\xff",
    ],
)
def test_what_is_no_notebook_goes_into_git_as_it_is(content):
    assert filtered(content) == content


@pytest.mark.parametrize(
    "odd",
    [
        {"metadata": {}, "source": "half of a character: \ud83d"},
        {"metadata": {"jupyter": None}},
        {"metadata": None},
        {},
    ],
)
@pytest.mark.parametrize("metadata", [{"metadata": {"kernelspec": None}}, {"metadata": None}, {}])
def test_odd_notebooks_go_into_git_without_outputs(odd, metadata):
    cell = {"cell_type": "code", "outputs": [{"output_type": "stream", "text": "shown"}], "execution_count": 7, **odd}
    bare = filtered(json.dumps({"cells": [cell], **metadata}).encode())
    assert b"shown" not in bare and b'"execution_count": null' in bare
    assert json.loads(bare)["cells"][0].get("source") == odd.get("source") and filtered(bare) == bare


def test_notebooks_go_into_git_as_they_are_and_of_outputs_only_the_source():
    for path in NOTEBOOKS:
        bare = filtered(path.read_bytes())
        assert filtered(bare) == bare
        notebook = json.loads(bare)
        for cell in notebook["cells"]:
            cell["metadata"]["execution"] = {"iopub.status.busy": "2026"}
            if cell["cell_type"] == "code":
                cell.update(execution_count=7, outputs=[{"output_type": "stream", "name": "stdout", "text": ["1"]}])
                cell["metadata"].update(collapsed=True, jupyter={"outputs_hidden": True})
        notebook["metadata"]["language_info"] = {"name": "Java", "version": "21.0.1", "codemirror_mode": "java"}
        assert filtered(json.dumps(notebook).encode()) == bare, path
        notebook["cells"][0]["source"] = ["Another question"]
        assert b"Another question" in filtered(json.dumps(notebook).encode())
