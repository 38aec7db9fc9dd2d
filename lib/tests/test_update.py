"""`make update` as a command; the library tests what it adds and refuses."""

import os
import shutil
import subprocess
from datetime import date

from running import ROOT, project

ADDED = "New model,Language,Chat,NAVER,2026-08-20,,,,,,Korea (Republic of),,,,\n"


def test_make_update_without_python_adds_a_file(tmp_path):
    project(tmp_path)
    for name in ("Makefile", "requirements.txt", "lib/pom.xml", "lib/setup"):
        copied = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copied(ROOT / name, tmp_path / name)
    # So that make has nothing to build.
    (tmp_path / "lib/src/main").mkdir(parents=True)
    (tmp_path / "lib/target/large-scale-models.jar").touch()

    newest = max((tmp_path / "data/snapshots").iterdir()).read_text(encoding="utf-8")
    name = f"한국 {date.today().isoformat()}.csv"
    (tmp_path / name).write_text(newest + ADDED, encoding="utf-8")
    command = ["make", "--no-print-directory", "update", "PYTHON=/no/python", f"SOURCE={name}"]
    own = {"PATH": os.environ["PATH"], "LC_ALL": "C"}
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, env=own)
    assert done.returncode == 0 and done.stderr == "" and "\nAdded data/snapshots/" in done.stdout
    assert name in (tmp_path / "data/snapshots.csv").read_text(encoding="utf-8")
