"""What a newcomer meets: the list of commands, and a line that says which tool is missing."""

import os
import stat
import subprocess

import pytest
from conftest import ROOT, make

FAKE = {"mvn": "echo 'Apache Maven 3'; echo 'Java version: 21.0.1, vendor: x'", "javac": "echo javac 21.0.1"}


def check(tools, what, folder):
    for name, script in tools.items():
        path = folder / name
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
    for name in ("sed", "sh"):
        (folder / name).symlink_to(f"/bin/{name}")
    return subprocess.run(
        ["/bin/sh", ROOT / "lib/setup/check.sh", what],
        env={"PATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "tools, what, part",
    [
        ({}, "python", "Python 3.11 or newer is needed"),
        ({"python3": "exit 1"}, "python", "Python 3.11 or newer is needed"),
        ({}, "java", "version 17 or newer is needed: install one"),
        ({**FAKE, "javac": "echo javac 11.0.2"}, "java", "javac is 11"),
        ({"javac": FAKE["javac"]}, "java", "Maven is needed"),
        ({**FAKE, "mvn": "echo 'Java version: 11.0.2, vendor: x'"}, "java", "Maven runs on Java 11"),
    ],
)
def test_one_line_says_which_tool_is_missing_or_too_old(tmp_path, tools, what, part):
    checked = check(tools, what, tmp_path)
    assert checked.returncode == 1
    assert part in checked.stderr and checked.stderr.count("\n") == 1


def test_enough_is_enough(tmp_path):
    assert check(FAKE, "java", tmp_path).returncode == 0


def test_make_alone_lists_every_command():
    listed = [line.split()[1] for line in make().stdout.splitlines()]
    phony = next(
        line for line in (ROOT / "Makefile").read_text(encoding="utf-8").splitlines() if line.startswith(".PHONY")
    )
    assert set(listed) == set(phony.split()[1:]) - {"kernel", "lint", "format"}


def test_no_file_of_the_project_names_a_place_outside():
    files = [
        path
        for pattern in ("*", "data/**/*", "lib/[jst]*/**/*", "lib/*", "docs/*", "notebooks/*", ".ci/*")
        for path in ROOT.glob(pattern)
        if path.is_file() and "target" not in path.parts and "__pycache__" not in path.parts
    ]
    assert len(files) > 50
    for path in files:
        content = path.read_bytes()
        for place in (f"{ROOT}/", os.path.expanduser("~/"), "../sha" + "red"):
            assert place.encode() not in content, path


def test_lines_of_code_have_at_most_120_characters():
    files = [
        path
        for pattern in ("src/**/*.java", "src/main/**/*.js", "src/main/**/*.jte", "src/main/**/*.css", "[jst]*/*.py")
        for path in ROOT.glob(f"lib/{pattern}")
    ]
    long = [
        f"{path.relative_to(ROOT)}, line {number}"
        for path in files
        if ".min." not in path.name
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if len(line) > 120
    ]
    assert len(files) > 50 and long == []
