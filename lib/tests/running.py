"""Runs `make report` without make, on a copy of the project with other notebooks."""

import json
import os
import shutil
import subprocess

from conftest import ROOT


def project(folder, *notebooks):
    """A copy of the project with these notebooks alone."""
    shutil.copytree(ROOT / "data", folder / "data")
    (folder / "notebooks").mkdir()
    for path in notebooks:
        shutil.copy(path, folder / "notebooks")
    (folder / "lib/target").mkdir(parents=True)
    shutil.copy(ROOT / "lib/java.sh", folder / "lib")
    # The library takes the project in which its jar lies for its own.
    shutil.copy(ROOT / "lib/target/large-scale-models.jar", folder / "lib/target")
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


def started(folder, program="largescale.run.Main", **variables):
    """As make does it."""
    return subprocess.Popen(
        ["sh", folder / "lib/java.sh", program],
        cwd=folder / "notebooks",
        env=environment(**variables),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def run(folder, **variables):
    process = started(folder, **variables)
    out, err = process.communicate()
    return subprocess.CompletedProcess(process.args, process.returncode, out, err)
