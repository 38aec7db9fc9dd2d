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
import urllib.request
import venv
from pathlib import Path

import pytest
from running import ROOT, environment, make, until

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
    shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(".git", ".venv", "build", "__pycache__"))
    # Not with the outputs that they may have here.
    subprocess.run([sys.executable, "-m", "nbstripout", "--keep-id", *folder.glob("notebooks/*.ipynb")], check=True)
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "The project")
    own_environment(folder.parent / "environment")
    made = make("kernel", f"ENVIRONMENT={folder.parent}/environment", cwd=folder, LC_ALL="C.UTF-8")
    assert made.returncode == 0, made.stderr
    return folder


@contextlib.contextmanager
def lab(clone):
    """The address of a JupyterLab that make has opened."""
    options = f"--no-browser --IdentityProvider.token={TOKEN} --ServerApp.port=8701"
    command = ["make", "lab", f"ENVIRONMENT={clone.parent}/environment", f"ARGS={options}"]
    path = clone.parent / "lab.log"
    with open(path, "w", encoding="utf-8") as log:
        own = environment(LC_ALL="C.UTF-8")
        server = subprocess.Popen(command, cwd=clone, env=own, stdout=log, stderr=log, start_new_session=True)
        try:
            said = until(lambda: re.search(r"(http://127\.0\.0\.1:\d+)/lab", path.read_text("utf-8")), SECONDS)
            # It says so a moment before it answers.
            until(lambda: kernels(said[1]) is not None, SECONDS)
            yield said[1]
        finally:
            os.killpg(server.pid, signal.SIGTERM)
            server.wait(SECONDS)


def kernels(address):
    """Those that run, once the server answers; it stumbles over one that is only being started."""
    request = urllib.request.Request(f"{address}/api/kernels", headers={"Authorization": f"token {TOKEN}"})
    with contextlib.suppress(OSError), urllib.request.urlopen(request) as answer:
        return json.load(answer)


def open_notebook(page, address, name):
    page.goto(f"{address}/lab/tree/notebooks/{name}.ipynb?token={TOKEN}")
    page.locator(".jp-Notebook .jp-Cell").first.wait_for(timeout=1000 * SECONDS)
    # The window has a kernel.
    until(lambda: [one for one in kernels(address) or () if one["connections"] and one["execution_state"] == "idle"])


def run_all(page, path):
    for place, entry in ((".lm-MenuBar-itemLabel", "Run"), (".lm-Menu-itemLabel", "Run All Cells")):
        page.locator(place, has_text=entry).first.click(timeout=1000 * SECONDS)
    save(page, path, lambda cells: outputs(path) and all(cell.get("execution_count") for cell in cells))


def code(path):
    """The code cells of a notebook, which Jupyter's server may be about to write."""
    with contextlib.suppress(json.JSONDecodeError):
        return [cell for cell in json.loads(path.read_text("utf-8"))["cells"] if cell["cell_type"] == "code"]


def outputs(path):
    return [output for cell in until(lambda: code(path)) for output in cell["outputs"]]


def wrong(path):
    return [output for output in outputs(path) if output["output_type"] in ("error", "stream")]


def save(page, path, wanted):
    """Saves until the file has what is wanted of it."""

    def saved():
        page.keyboard.press("Control+s")
        page.wait_for_timeout(1000)
        return wanted(code(path) or [{}])

    until(saved, SECONDS)


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
        run_all(page, path)
        assert wrong(path) == [] and page.locator(".js-plotly-plot .main-svg").count() > 0
        assert git(clone, "diff") == ""
        # What has another size git lists, until it has looked into it.
        git(clone, "add", "-A")
        assert git(clone, "status", "--porcelain") == ""

        first = "".join(code(path)[0]["source"])
        page.locator(".jp-CodeCell .cm-content").first.click()
        page.keyboard.press("Control+a")
        page.keyboard.insert_text(first.replace("Report.open()", 'Report.open("2026-08-19")'))
        run_all(page, path)
        save(page, path, lambda _: "19 August 2026" in json.dumps(outputs(path)))
        assert wrong(path) == []
    page.close()
    assert git(clone, "diff", "--numstat") == "1\t1\tnotebooks/03-country.ipynb\n"
