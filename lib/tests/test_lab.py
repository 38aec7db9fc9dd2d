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

import pytest
from conftest import ROOT

TOKEN = "of-the-test"
SECONDS = 180


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
    stripped = [sys.executable, "-m", "nbstripout", "--keep-id", *(folder / "notebooks").glob("*.ipynb")]
    # Not with the outputs that they may have here.
    subprocess.run(stripped, check=True)
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "The project")
    own_environment(folder.parent / "environment")
    make(folder, "kernel", check=True)
    return folder


def variables(clone):
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS", "REPORT_"))}
    return {**clean, "LC_ALL": "C.UTF-8"}


def make(clone, *arguments, **options):
    return subprocess.run(
        ["make", "--no-print-directory", "-s", f"ENVIRONMENT={clone.parent}/environment", *arguments],
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
            ["make", "lab", f"ENVIRONMENT={clone.parent}/environment", f"ARGS={options}"],
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
    page.goto(f"{address}/lab/workspaces/{name}/tree/notebooks/{name}.ipynb?token={TOKEN}")
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


def test_a_notebook_is_opened_run_on_two_snapshots_and_saved_and_git_sees_its_source_alone(clone, browser):
    assert git(clone, "status", "--porcelain") == ""
    path = clone / "notebooks/03-country.ipynb"
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.on("dialog", lambda dialog: dialog.accept())
    with lab(clone) as address:
        before = path.read_bytes()
        open_notebook(page, address, path.stem)
        assert path.read_bytes() == before, "opening it changes nothing"
        assert page.locator(".jp-Dialog").count() == 0, "no question about news"
        run_all(page, address, path)
        assert wrong(path) == [] and page.locator(".js-plotly-plot .main-svg").count() > 0
        assert git(clone, "diff") == ""
        # What has another size git lists, until it has looked into it.
        git(clone, "add", "-A")
        assert git(clone, "status", "--porcelain") == ""

        first = next(cell for cell in written(path)["cells"] if cell["cell_type"] == "code")
        page.locator(".jp-CodeCell .cm-content").first.click()
        page.keyboard.press("Control+a")
        page.keyboard.insert_text("".join(first["source"]).replace("Report.open()", 'Report.open("2026-08-19")'))
        run_all(page, address, path)
        save(page, path, lambda saved: "19 August 2026" in json.dumps(outputs(saved)))
        assert wrong(path) == []
    page.close()
    assert git(clone, "diff", "--numstat") == "1\t1\tnotebooks/03-country.ipynb\n"


def wrong(path):
    return [output for output in outputs(written(path)) if output["output_type"] in ("error", "stream")]
