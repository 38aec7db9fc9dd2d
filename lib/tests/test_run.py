"""A run of `make report` changes the whole report or nothing, and says what ended it."""

import json
import shutil
import signal

import pytest
from running import notebook, project, run, started, until

OUTDATED = "of an earlier run"


@pytest.fixture(scope="module")
def earlier(tmp_path_factory):
    """A project of one notebook, which has an output of an earlier run, with its report."""
    folder = tmp_path_factory.mktemp("earlier")
    project(folder)
    notebook(folder, "01-first", "largescale.Report.open()")
    path = folder / "notebooks/01-first.ipynb"
    outdated = {"name": "stdout", "output_type": "stream", "text": OUTDATED}
    path.write_text(path.read_text("utf-8").replace('"outputs": []', f'"outputs": [{json.dumps(outdated)}]'), "utf-8")
    assert run(folder).returncode == 0
    return folder


@pytest.fixture
def copy(earlier, tmp_path):
    shutil.copytree(earlier, tmp_path / "copy", symlinks=True)
    return tmp_path / "copy"


def is_untouched(folder):
    page = folder / "build/report/en/01-first.html"
    return page.exists() and [path.name for path in (folder / "build").iterdir()] == ["report"]


FAULTS = [
    ('throw new IllegalStateException("on purpose");', " 2, line 1: java.lang.IllegalStateException: on purpose\n"),
    ("System.exit(0);", " 2. The earlier report, if any, is as it was"),
]


@pytest.mark.parametrize("cell, said", FAULTS)
def test_what_a_notebook_does_wrong_is_named_and_changes_nothing(copy, cell, said):
    notebook(copy, "02-own", "int one = 1;", cell)
    made = run(copy)
    assert made.returncode != 0 and f"notebooks/02-own.ipynb, code cell{said}" in made.stderr
    assert "\tat " not in made.stderr
    assert is_untouched(copy)


def test_an_interruption_changes_nothing_and_leaves_nothing(copy):
    notebook(copy, "02-own", 'new File("begun").createNewFile();\nThread.sleep(60_000);')
    process = started(copy)
    until((copy / "notebooks/begun").exists)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert process.returncode != 0 and "code cell 1. The earlier report, if any, is as it was." in said
    assert is_untouched(copy)


def test_an_outdated_output_of_a_notebook_means_nothing(earlier):
    assert OUTDATED in (earlier / "notebooks/01-first.ipynb").read_text("utf-8")
    assert OUTDATED not in (earlier / "build/report/report-en.html").read_text("utf-8")
