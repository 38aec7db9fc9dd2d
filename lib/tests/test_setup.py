"""What a newcomer meets: the list of commands, a line that says which tool is missing, and documents that are true."""

import hashlib
import os
import re
import shutil
import stat
import subprocess

import pytest
from running import ROOT, make, notebook, project, run

FAKE = {"mvn": "echo 'Java version: 21.0.1, vendor: x'", "javac": "echo javac 21.0.1", "python3": "exit 0"}


def script(path, content):
    path.write_text(f"#!/bin/sh\n{content}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


MISSING = [
    ({"python3": "exit 1"}, "Python 3.11 or newer is needed: install python3"),
    ({"javac": "echo javac 11.0.2"}, "version 17 or newer is needed, and javac is 11: install one"),
    ({"mvn": "exit 1"}, "Maven is needed: install it"),
    ({}, ""),
]


@pytest.mark.parametrize("tools, part", MISSING)
def test_one_line_says_which_tool_is_missing_or_too_old(tmp_path, tools, part):
    for name, content in {**FAKE, **tools}.items():
        script(tmp_path / name, content)
    for name in ("sed", "sh"):
        (tmp_path / name).symlink_to(f"/bin/{name}")
    command = ["/bin/sh", ROOT / "lib/setup/check.sh", "python", "java", "maven"]
    checked = subprocess.run(command, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stderr.count("\n")) == ((1, 1) if part else (0, 0))
    assert part in checked.stderr


def test_korean_paths_and_odd_ones_work_whatever_the_locale(tmp_path):
    folder = tmp_path / """한국 a"b'$c`d#e%f*g"""
    project(folder)
    notebook(folder, "01-first", "largescale.Report.open()")
    shutil.copy(ROOT / "data/snapshots/2024-07-24.csv", tmp_path / "자료.csv")
    made = run(folder, LC_ALL="C", REPORT_SNAPSHOT=f"{tmp_path}/자료.csv", REPORT_OUT=f"{tmp_path}/보고서 $x")
    assert (made.returncode, made.stderr) == (0, "")
    assert (tmp_path / "보고서 $x/index.html").exists()


def test_the_language_of_the_locale_is_handed_on(tmp_path):
    script(tmp_path / "java", 'echo "$REPORT_LANGUAGE $LC_ALL"')
    own = {"LANG": "ko_KR.UTF-8", "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    assert subprocess.check_output(["sh", ROOT / "lib/java.sh", "x"], env=own, text=True) == "ko C.UTF-8\n"


def test_make_lists_every_command_and_names_a_variable_or_path_that_it_cannot_use(tmp_path):
    listed = {line.split()[1] for line in make("TO=2023", "LANGUAGES=ko en", "PYTHON=python3").stdout.splitlines()}
    phony = re.search(r"^\.PHONY: (.*)", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert listed == {*phony[1].split()} - {"lint", "format"}
    made = make("help", "snapshot=latest")
    assert made.returncode != 0 and made.stdout == ""
    assert "make does not know the variable snapshot. It knows SNAPSHOT FROM TO " in made.stderr
    (tmp_path / "a:b").mkdir()
    shutil.copy(ROOT / "Makefile", tmp_path / "a:b")
    assert "has a colon or a backslash" in make(cwd=tmp_path / "a:b").stderr
    said = make("report", "--dry-run", "--always-make").stdout
    assert "largescale.press.run.Main" in said and "python" not in said, "the report asks for no Python"


def test_the_jars_on_the_class_path_are_those_that_were_checked():
    listed = (ROOT / "lib/dependencies.sha256").read_text(encoding="utf-8").splitlines()
    jars = (ROOT / "lib/target/dependency").glob("*.jar")
    assert {f"{hashlib.sha256(jar.read_bytes()).hexdigest()}  {jar.name}" for jar in jars} == {*listed}


def shape(page):
    """What a page and its other language have in common: headings, commands and code, names in tables."""
    text = (ROOT / page).read_text(encoding="utf-8")
    blocks = re.findall(r"^```\w*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return {
        "headings": re.findall(r"^#+(?= )", text, re.MULTILINE),
        "code": [re.split(r"\s+(?:#|//)", line)[0] for block in blocks for line in block.splitlines()],
        "names": {name for row in re.findall(r"^\|.*", text, re.MULTILINE) for name in re.findall(r"`[^`]+`", row)},
    }


@pytest.mark.parametrize("page", ["README", "docs/running", "docs/notebooks"])
def test_both_languages_of_a_page_say_the_same(page):
    english, korean = shape(f"{page}.md"), shape(f"{page}.ko.md")
    assert english["headings"] and english == korean


def test_the_links_of_the_documentation_lead_somewhere():
    for page in [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), ROOT / "data/README.md", ROOT / "lib/bench/README.md"]:
        for link in re.findall(r"\]\((?!https?:|mailto:)([^)\s]+)\)", page.read_text(encoding="utf-8")):
            path, _, anchor = link.partition("#")
            target = page.parent / path if path else page
            assert target.exists(), (page.name, path)
            headings = re.findall(r"^#+ (.*)", target.read_text(encoding="utf-8"), re.MULTILINE) if anchor else []
            places = [re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings]
            assert not anchor or anchor in places, (page.name, link)
