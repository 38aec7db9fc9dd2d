"""Runs `lib/run.sh` on a copy of the project with other notebooks."""

import contextlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import psutil
from conftest import ROOT

KERNEL = Path(sys.prefix) / "share/jupyter/kernels/java/jjava.jar"


def project(folder, *notebooks):
    """A copy of the project with these notebooks alone."""
    shutil.copytree(ROOT / "data", folder / "data")
    (folder / "notebooks").mkdir()
    for notebook in notebooks:
        shutil.copy(notebook, folder / "notebooks")
    (folder / "lib/target").mkdir(parents=True)
    (folder / "lib/setup").mkdir()
    for script in ("run.sh", "preview.sh", "jvm.sh", "java.sh", "setup/check.sh"):
        shutil.copy(ROOT / "lib" / script, folder / "lib" / script)
    for jar in ROOT.glob("lib/target/*.jar"):
        shutil.copy(jar, folder / "lib/target")
    (folder / "lib/target/dependency").symlink_to(ROOT / "lib/target/dependency")


def notebook(folder, name, *sources, tags=()):
    """Writes a notebook of code cells."""
    cells = [
        {
            "cell_type": "code",
            "execution_count": None,
            "id": f"cell-{number}",
            "metadata": {"tags": list(tags)},
            "outputs": [],
            "source": source,
        }
        for number, source in enumerate(sources)
    ]
    content = {
        "cells": cells,
        "metadata": {"kernelspec": {"display_name": "Java", "language": "java", "name": "java"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    (folder / "notebooks" / f"{name}.ipynb").write_text(json.dumps(content), encoding="utf-8")


def environment(**variables):
    return {**{name: value for name, value in os.environ.items() if not name.startswith("REPORT_")}, **variables}


def command(folder):
    return ["sh", folder / "lib/run.sh", KERNEL]


def run(folder, **variables):
    return subprocess.run(command(folder), capture_output=True, text=True, check=False, env=environment(**variables))


def processes_of(out):
    """The JVMs that write to this folder, also those whose parent has ended."""
    found = []
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.NoSuchProcess, psutil.AccessDenied):
            if process.name() == "java" and process.environ().get("REPORT_OUT") == str(out):
                found.append(process)
    return found
