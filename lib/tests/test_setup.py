"""What a newcomer meets: the list of commands, a line that says which tool is missing, and documents that are true."""

import hashlib
import os
import re
import shutil
import stat
import subprocess

import pytest
from conftest import ROOT, make
from running import notebook, project, run

FAKE = {"mvn": "echo 'Java version: 21.0.1, vendor: x'", "javac": "echo javac 21.0.1", "python3": "exit 0"}


def script(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{content}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


@pytest.mark.parametrize(
    "tools, part",
    [
        ({"python3": "exit 1"}, "Python 3.11 or newer is needed: install python3"),
        ({"javac": "exit 1"}, "version 17 or newer is needed: install one"),
        ({"javac": "echo javac 11.0.2"}, "version 17 or newer is needed, and javac is 11: install one"),
        ({"mvn": "exit 1"}, "Maven is needed: install it"),
        ({}, ""),
    ],
)
def test_one_line_says_which_tool_is_missing_or_too_old(tmp_path, tools, part):
    for name, content in {**FAKE, **tools}.items():
        script(tmp_path / name, content)
    for name in ("sed", "sh"):
        (tmp_path / name).symlink_to(f"/bin/{name}")
    checked = subprocess.run(
        ["/bin/sh", ROOT / "lib/setup/check.sh", "python", "java", "maven"],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (checked.returncode, checked.stderr.count("\n")) == ((1, 1) if part else (0, 0))
    assert part in checked.stderr


@pytest.mark.parametrize("locale", [{"LC_ALL": "C"}, {"LANG": "not_INSTALLED.EUC-KR"}])
def test_korean_paths_and_odd_ones_work_whatever_the_locale(tmp_path, locale):
    folder = tmp_path / """한국 a"b'$c`d#e%f*g"""
    project(folder)
    notebook(folder, "01-first", "largescale.Report.open()")
    shutil.copy(ROOT / "data/snapshots/2024-07-24.csv", tmp_path / "자료.csv")
    made = run(folder, **locale, REPORT_SNAPSHOT=f"{tmp_path}/자료.csv", REPORT_OUT=f"{tmp_path}/보고서 $x")
    assert (made.returncode, made.stderr) == (0, "")
    assert (tmp_path / "보고서 $x/index.html").exists()


@pytest.mark.parametrize(
    "locale, language",
    [({"LANG": "ko_KR.UTF-8"}, "ko"), ({"LANG": "ko_KR.UTF-8", "LC_ALL": "C"}, ""), ({"REPORT_LANGUAGE": "en"}, "en")],
)
def test_the_language_of_the_locale_is_handed_on(tmp_path, locale, language):
    script(tmp_path / "java", 'echo "$REPORT_LANGUAGE $LC_ALL"')
    path = f"{tmp_path}:{os.environ['PATH']}"
    said = subprocess.check_output(["sh", ROOT / "lib/java.sh", "x"], env={**locale, "PATH": path}, text=True)
    assert said == f"{language} C.UTF-8\n"


@pytest.mark.parametrize("name", ["a:b", "a\\b"])
def test_a_path_that_cannot_work_is_named(tmp_path, name):
    (tmp_path / name).mkdir()
    shutil.copy(ROOT / "Makefile", tmp_path / name)
    made = subprocess.run(["make"], cwd=tmp_path / name, capture_output=True, text=True, check=False)
    assert made.returncode != 0 and "has a colon or a backslash" in made.stderr


def test_a_variable_that_make_does_not_know_is_named():
    made = make("help", "snapshot=latest", "TO=2023", "LANGUAGES=ko en", "PYTHON=python3")
    assert made.returncode != 0 and made.stdout == ""
    assert "make does not know the variable snapshot. It knows SNAPSHOT FROM TO " in made.stderr
    assert make("help", "TO=2023", "LANGUAGES=ko en", "PYTHON=python3").returncode == 0


def test_the_report_asks_for_no_python():
    said = make("report", "--dry-run", "--always-make").stdout
    assert "largescale.run.Main" in said and "python" not in said


def test_make_alone_lists_every_command():
    listed = [line.split()[1] for line in make().stdout.splitlines()]
    phony = next(
        line for line in (ROOT / "Makefile").read_text(encoding="utf-8").splitlines() if line.startswith(".PHONY")
    )
    assert set(listed) == set(phony.split()[1:]) - {
        "lint",
        "format",
    }


def test_no_file_of_the_project_names_a_place_outside():
    files = [
        path
        for pattern in ("*", "data/**/*", "lib/[bjst]*/**/*", "lib/*", "docs/*", "notebooks/*", ".ci/*")
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
        + ("bench/**/*.java", "bench/**/*.py")
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


def test_the_jars_on_the_class_path_are_those_that_were_checked():
    listed = dict(
        reversed(line.split()) for line in (ROOT / "lib/dependencies.sha256").read_text(encoding="utf-8").splitlines()
    )
    present = {
        jar.name: hashlib.sha256(jar.read_bytes()).hexdigest() for jar in (ROOT / "lib/target/dependency").glob("*.jar")
    }
    assert present == listed


def shape(page):
    """What a page and its other language have in common: headings, commands and code, names in tables."""
    text = (ROOT / page).read_text(encoding="utf-8")
    blocks = re.findall(r"^```\w*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return {
        "headings": re.findall(r"^#+(?= )", text, re.MULTILINE),
        "code": [re.split(r"\s+(?:#|//)", line)[0] for block in blocks for line in block.splitlines()],
        "names": {name for row in re.findall(r"^\|.*", text, re.MULTILINE) for name in re.findall(r"`[^`]+`", row)},
    }


@pytest.mark.parametrize("page", ("README", "docs/running", "docs/notebooks"))
def test_both_languages_of_a_page_say_the_same(page):
    english, korean = shape(f"{page}.md"), shape(f"{page}.ko.md")
    assert english["headings"]
    for part in ("headings", "code", "names"):
        assert english[part] == korean[part], part


@pytest.mark.parametrize("readme", ("README.md", "README.ko.md"))
def test_both_commands_stand_in_the_first_150_words(readme):
    words = " ".join((ROOT / readme).read_text(encoding="utf-8").split()[:150])
    assert "make report " in words and "make test " in words


def test_the_links_of_the_documentation_lead_somewhere():
    pages = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), ROOT / "data/README.md", ROOT / "lib/bench/README.md"]
    links = [
        (page, link.partition("#"))
        for page in pages
        for link in re.findall(r"\]\((?!https?:|mailto:)([^)\s]+)\)", page.read_text(encoding="utf-8"))
    ]
    assert len(links) > 20
    for page, (path, _, anchor) in links:
        target = page.parent / path if path else page
        assert target.exists(), (page.name, path)
        headings = re.findall(r"^#+ (.*)", target.read_text(encoding="utf-8"), re.MULTILINE) if anchor else []
        assert not anchor or anchor in [re.sub(r"[^\w -]", "", one.lower()).replace(" ", "-") for one in headings]
