"""What a newcomer meets: the list of commands, a line that says which tool is missing, and a set-up that is made anew
where it cannot be used."""

import hashlib
import json
import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import venv

import pytest
from conftest import ROOT, make
from running import notebook, project, run

FAKE = {
    "mvn": "echo 'Apache Maven 3'; echo 'Java version: 21.0.1, vendor: x'",
    "javac": "echo javac 21.0.1",
    "java": "echo jdk.jshell@21.0.1",
}
OLD = """[ "$1" = -version ] && echo 'openjdk version "11.0.2" 2019-01-15' >&2 || echo jdk.jshell@11.0.2"""
RUNTIME = """[ "$1" = -version ] && echo 'openjdk version "21.0.1" 2023-10-17' >&2"""


def script(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{content}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def check(tools, what, folder):
    for name, content in tools.items():
        script(folder / name, content)
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
        ({}, "maven", "version 17 or newer is needed: install one"),
        ({**FAKE, "javac": "echo javac 11.0.2"}, "maven", "javac is 11"),
        ({"javac": FAKE["javac"]}, "maven", "Maven is needed"),
        ({**FAKE, "mvn": "echo 'Java version: 11.0.2, vendor: x'"}, "maven", "Maven runs on Java 11"),
        ({}, "java", "version 17 or newer is needed: install one"),
        ({"java": OLD}, "java", "the java of the PATH is of version 11.0.2 ("),
        # It cannot execute notebooks.
        ({"java": RUNTIME}, "java", "the java of the PATH is of version 21.0.1 ("),
    ],
)
def test_one_line_says_which_tool_is_missing_or_too_old(tmp_path, tools, what, part):
    checked = check(tools, what, tmp_path)
    assert checked.returncode == 1
    assert part in checked.stderr and checked.stderr.count("\n") == 1


@pytest.mark.parametrize("what", ["java", "maven"])
def test_enough_is_enough(tmp_path, what):
    assert check(FAKE, what, tmp_path).returncode == 0


def test_a_java_that_became_too_old_is_named_before_a_notebook_runs(tmp_path):
    project(tmp_path)
    notebook(tmp_path, "01-first", "1")
    script(tmp_path / "bin/java", OLD)
    made = run(tmp_path, PATH=f"{tmp_path}/bin:{os.environ['PATH']}")
    assert made.returncode == 1 and made.stdout == ""
    assert f"the java of the PATH is of version 11.0.2 ({tmp_path}/bin/java): install one" in made.stderr
    assert made.stderr.count("\n") == 1 and not (tmp_path / "build").exists()


@pytest.mark.parametrize("locale", [{"LC_ALL": "C"}, {"LANG": "not_INSTALLED.EUC-KR"}])
def test_korean_paths_and_odd_ones_work_whatever_the_locale(tmp_path, locale):
    folder = tmp_path / """한국 a"b'$c`d#e%f*g"""
    project(folder)
    notebook(folder, "01-first", "largescale.Report.open()")
    shutil.copy(ROOT / "data/snapshots/2024-07-24.csv", tmp_path / "자료.csv")
    made = run(folder, **locale, REPORT_SNAPSHOT=f"{tmp_path}/자료.csv", REPORT_OUT=f"{tmp_path}/보고서 $x")
    assert (made.returncode, made.stderr) == (0, "")
    assert f"The report is in {tmp_path}/보고서 $x: " in made.stdout
    assert (tmp_path / "보고서 $x/index.html").exists()


@pytest.mark.parametrize(
    "locale, language",
    [
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "C", "LC_MESSAGES": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "ko_KR.UTF-8", "LC_ALL": "C"}, ""),
        ({"LANG": "ko_KR.UTF-8", "REPORT_LANGUAGE": "en"}, "en"),
    ],
)
def test_the_language_of_the_locale_is_handed_on(tmp_path, locale, language):
    script(tmp_path / "java", 'echo "$REPORT_LANGUAGE $LC_ALL $1"')
    said = subprocess.check_output([ROOT / "lib/java.sh", tmp_path / "java", "a b"], env=locale, text=True)
    assert said == f"{language} C.UTF-8 a b\n"


@pytest.mark.parametrize("name", ["a:b", "a\\b", "a\nb"])
def test_a_path_that_cannot_work_is_named(tmp_path, name):
    (tmp_path / name).mkdir()
    shutil.copy(ROOT / "Makefile", tmp_path / name)
    made = subprocess.run(["make"], cwd=tmp_path / name, capture_output=True, text=True, check=False)
    assert made.returncode != 0 and "has a colon, a backslash or a line break" in made.stderr


def test_a_variable_that_make_does_not_know_is_named():
    made = make("help", "snapshot=latest", "TO=2023", "LANGUAGES=ko en", "PYTHON=python3")
    assert made.returncode != 0 and made.stdout == ""
    assert "make does not know the variable snapshot. It knows SNAPSHOT FROM TO " in made.stderr
    assert make("help", "TO=2023", "LANGUAGES=ko en", "PYTHON=python3").returncode == 0


@pytest.fixture
def set_up(tmp_path):
    """Sets up a project whose Python says what it is asked to make, and makes nothing."""
    shutil.copytree(ROOT / "lib/setup", tmp_path / "lib/setup")
    for name in ("Makefile", "requirements.txt"):
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "lib/src/main").mkdir(parents=True)
    script(tmp_path / "python", f'case "$1 $2" in "-m "*) echo "asked: $*"; exit 1 ;; esac; exec {sys.executable} "$@"')
    others = ("MAKE", "MFLAGS", "VIRTUAL_ENV", "CONDA")
    clean = {name: value for name, value in os.environ.items() if not name.startswith(others)}

    def set_up():
        return subprocess.run(
            ["make", "environment", f"PYTHON={tmp_path}/python"],
            cwd=tmp_path,
            env=clean,
            capture_output=True,
            text=True,
            check=False,
        )

    return set_up


@pytest.mark.parametrize("place, python", [("/elsewhere", "python"), ("begun", "python"), ("", "python"), (None, "no")])
def test_an_environment_that_cannot_be_used_is_made_anew(tmp_path, set_up, place, python):
    script(tmp_path / ".venv/bin" / python, f'exec {sys.executable} "$@"')
    (tmp_path / ".venv/.wheel").touch()
    (tmp_path / ".venv/.ready").write_text(f"{tmp_path if place is None else place}\n", encoding="utf-8")
    assert "asked: -m venv --clear .venv" in set_up().stdout


def test_an_environment_that_can_be_used_is(tmp_path, set_up):
    script(tmp_path / ".venv/bin/python", f'exec {sys.executable} "$@"')
    (tmp_path / ".venv/.wheel").touch()
    (tmp_path / ".venv/.ready").write_text(f"{tmp_path}\n", encoding="utf-8")
    made = set_up()
    assert (made.returncode, made.stdout, made.stderr) == (0, "", "")


def test_a_link_in_the_place_of_the_environment_is_named(tmp_path, set_up):
    (tmp_path / ".venv").symlink_to("nowhere")
    assert "make: .venv is a link or a file" in set_up().stderr


def test_two_set_ups_wait_for_each_other(tmp_path):
    alone = [sys.executable, ROOT / "lib/setup/alone.py", tmp_path / "build/lock"]
    first = subprocess.Popen([*alone, "sh", "-c", "echo held; exec sleep 60"], stdout=subprocess.PIPE, text=True)
    try:
        assert first.stdout.readline() == "held\n"
        second = subprocess.Popen([*alone, "echo", "done"], stdout=subprocess.PIPE, text=True)
        assert second.stdout.readline().startswith("Waiting for another make")
        first.send_signal(signal.SIGKILL)
        assert second.communicate(timeout=30)[0] == "done\n"
    finally:
        first.kill()
        first.wait()


@pytest.mark.parametrize("content", [b'{"a": ', b"[]", b"\xff"])
def test_broken_settings_of_jupyterlab_are_named_and_others_stay(tmp_path, content):
    venv.create(tmp_path, symlinks=True)
    settings = tmp_path / "share/jupyter/lab/settings/overrides.json"
    settings.parent.mkdir(parents=True)

    def install():
        return subprocess.run(
            [tmp_path / "bin/python", ROOT / "lib/setup/kernel.py"], capture_output=True, text=True, check=False
        )

    settings.write_bytes(content)
    made = install()
    assert made.returncode == 1 and made.stderr.startswith(f"make: {settings}, the settings of JupyterLab, cannot be")
    assert made.stderr.endswith("Mend or remove it\n") and made.stderr.count("\n") == 1
    assert settings.read_bytes() == content
    settings.write_text('{"own": 1}', encoding="utf-8")
    assert install().returncode == 0
    assert json.loads(settings.read_text(encoding="utf-8"))["own"] == 1


def test_make_alone_lists_every_command():
    listed = [line.split()[1] for line in make().stdout.splitlines()]
    phony = next(
        line for line in (ROOT / "Makefile").read_text(encoding="utf-8").splitlines() if line.startswith(".PHONY")
    )
    assert set(listed) == set(phony.split()[1:]) - {
        "kernel",
        "kernelspec",
        "environment",
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


@pytest.mark.parametrize("readme", ("README.md", "README.ko.md"))
def test_the_readme_quotes_the_table_of_the_benchmark(readme):
    start, end = "<!-- measured by make bench -->", "<!-- end -->"
    table, quoted = (
        (ROOT / path).read_text(encoding="utf-8").partition(start)[2].partition(end)[0]
        for path in ("lib/bench/README.md", readme)
    )
    numbers = re.findall(r"[\d,.]*\d (?:s|MB)\b|not counted", quoted)
    assert len(numbers) == 10 and [number for number in numbers if number not in table] == []


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
