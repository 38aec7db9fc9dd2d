"""`make update` as a command; the library tests what it adds and refuses."""

import os
import shutil
import subprocess
from datetime import date

from conftest import ROOT

ADDED = "New model,Language,Chat,NAVER,2026-08-20,,,,,,Korea (Republic of),,,,\n"


def test_make_update_without_python_adds_a_file(tmp_path):
    project = tmp_path / "project"
    for name in ("data", "lib/setup"):
        shutil.copytree(ROOT / name, project / name)
    for name in ("Makefile", "requirements.txt", "lib/pom.xml", "lib/java.sh"):
        shutil.copy(ROOT / name, project / name)
    (project / "lib/src/main").mkdir(parents=True)
    (project / ".venv").mkdir()
    (project / ".venv/.wheel").touch()
    (project / "lib/target").mkdir()
    (project / "lib/target/dependency").symlink_to(ROOT / "lib/target/dependency")
    # Last, so that make has nothing to build.
    shutil.copyfile(ROOT / "lib/target/large-scale-models.jar", project / "lib/target/large-scale-models.jar")

    def update(source):
        command = ["make", "--no-print-directory", "update", "PYTHON=/no/python", f"SOURCE={source}"]
        own = {"PATH": os.environ["PATH"], "LC_ALL": "C"}
        return subprocess.run(command, cwd=project, capture_output=True, text=True, check=False, env=own)

    newest = max((project / "data/snapshots").iterdir()).read_text(encoding="utf-8")
    for day in ("2999-12-31", date.today().isoformat()):
        (project / f"한국 {day}.csv").write_text(newest + ADDED, encoding="utf-8")
    refused = update("한국 2999-12-31.csv")
    assert refused.returncode != 0 and refused.stderr.splitlines()[0].endswith(" Nothing was changed.")
    done = update(f"한국 {date.today().isoformat()}.csv")
    assert done.returncode == 0 and done.stderr == "" and "\nAdded data/snapshots/" in done.stdout
    assert f"한국 {date.today().isoformat()}.csv" in (project / "data/snapshots.csv").read_text(encoding="utf-8")
