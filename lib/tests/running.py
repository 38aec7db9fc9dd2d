"""Runs make as a user does, or `make report` without make, on a copy of the project with other notebooks."""

import csv
import json
import os
import shutil
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COLUMNS = ["Model", "Domain", "Task", "Organization", "Publication date", "Training compute (FLOP)", "Country", "Link"]


def environment(**variables):
    """That of the tests, without what a calling make hands down."""
    handed = ("MAKE", "MFLAGS", "REPORT_")
    return {**{name: value for name, value in os.environ.items() if not name.startswith(handed)}, **variables}


def make(*arguments, cwd=ROOT, **variables):
    command = ["make", "--no-print-directory", *arguments]
    return subprocess.run(command, cwd=cwd, env=environment(**variables), capture_output=True, text=True, check=False)


def until(condition, seconds=60, pause=0.1):
    """Waits until a condition holds, and has what it is."""
    last = time.monotonic() + seconds
    while not (held := condition()):
        assert time.monotonic() < last, "waited in vain"
        time.sleep(pause)
    return held


def project(folder, *notebooks):
    """A copy of the project with these notebooks alone."""
    shutil.copytree(ROOT / "data", folder / "data")
    (folder / "notebooks").mkdir()
    for name in notebooks:
        shutil.copy(ROOT / f"notebooks/{name}.ipynb", folder / "notebooks")
    (folder / "lib/target").mkdir(parents=True)
    shutil.copy(ROOT / "lib/java.sh", folder / "lib")
    # The library takes the project in which its jar lies for its own.
    shutil.copy(ROOT / "lib/target/large-scale-models.jar", folder / "lib/target")
    (folder / "lib/target/dependency").symlink_to(ROOT / "lib/target/dependency")


def notebook(folder, name, *sources):
    """Writes a notebook of code cells."""
    empty = {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": []}
    cells = [{**empty, "id": f"cell-{number}", "source": source} for number, source in enumerate(sources)]
    kernel = {"display_name": "Java", "language": "java", "name": "java"}
    content = {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    (folder / "notebooks" / f"{name}.ipynb").write_text(json.dumps(content), encoding="utf-8")


def started(folder, **variables):
    """As make does it."""
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    command, own = ["sh", folder / "lib/java.sh", "largescale.press.run.Main"], environment(**variables)
    return subprocess.Popen(command, cwd=folder / "notebooks", env=own, **pipes)


def run(folder, **variables):
    process = started(folder, **variables)
    out, err = process.communicate()
    return subprocess.CompletedProcess(process.args, process.returncode, out, err)


def report_of(folder, rows, *notebooks, cut=0):
    """The report that some notebooks make of an export with these rows, which lacks so many letters at its end."""
    export = folder / "2026-09-01.csv"
    with open(export, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([COLUMNS, *rows])
    os.truncate(export, export.stat().st_size - cut)
    project(folder, *notebooks)
    made = run(folder, REPORT_SNAPSHOT=str(export), REPORT_OUT=f"{folder}/report")
    assert made.returncode == 0, made.stderr
    (folder / "said").write_text(made.stdout, encoding="utf-8")
    return folder / "report"
