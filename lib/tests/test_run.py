"""`make report` as a process: whatever a notebook does, and however it is stopped, the earlier report stays, the
message names the cell, and nothing lives on. The notebooks are small, and know nothing of the report's."""

import contextlib
import json
import os
import pty
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import psutil
import pytest
from conftest import ROOT
from running import KERNEL, command, environment, notebook, processes_of, project, run

# A user whom rights bind, also where root runs the tests.
OTHER = os.geteuid() or 65534


def as_another_user():
    """The words before a command."""
    if os.geteuid():
        return []
    words = ["setpriv", f"--reuid={OTHER}", f"--regid={OTHER}", "--clear-groups"]
    needed = (KERNEL, ROOT / "lib/target/dependency")
    if not shutil.which("setpriv") or any(subprocess.run([*words, "test", "-r", path]).returncode for path in needed):
        pytest.skip("NOT TRIED: root runs the tests, and no other user can read the project.")
    return words


SLEEP = "Thread.sleep(300_000);"


@pytest.fixture
def copy(tmp_path):
    """A project of two notebooks, in a folder with an earlier report."""
    project(tmp_path)
    notebook(tmp_path, "01-first", "1 + 1", "Thread.sleep(50);")
    notebook(tmp_path, "02-second", "1", "2")
    earlier = tmp_path / "build/report"
    earlier.mkdir(parents=True)
    (earlier / "index.html").write_text("earlier", encoding="utf-8")
    (earlier / ".report.json").write_text('{"files": ["index.html"]}', encoding="utf-8")
    return tmp_path


def is_untouched(copy):
    return (
        [path.name for path in (copy / "build").iterdir()] == ["report"]
        and (copy / "build/report/index.html").read_text(encoding="utf-8") == "earlier"
        and len(list((copy / "build/report").iterdir())) == 2
    )


def wait_until(condition, seconds=60):
    deadline = time.monotonic() + seconds
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert condition()


@pytest.mark.parametrize("umask, folders, files", [("027", 0o750, 0o640), ("077", 0o700, 0o600)])
def test_the_report_is_replaced_and_its_files_have_the_users_mode(copy, umask, folders, files):
    made = subprocess.run(
        ["sh", "-c", f'umask {umask}; exec "$@"', "sh", *command(copy)],
        capture_output=True,
        text=True,
        check=False,
        env=environment(),
    )
    assert (made.returncode, made.stderr) == (0, "")
    report = copy / "build/report"
    # Notebooks that compare nothing have no statuses to say.
    assert made.stdout == (
        f"The report is in {report}: open index.html there, or send report-en.html or report-ko.html\n"
    )
    assert (report / "index.html").read_text(encoding="utf-8") != "earlier"
    assert [path.name for path in (copy / "build").iterdir()] == ["report"]
    written = [report, *report.rglob("*")]
    assert {path.stat().st_mode & 0o777 for path in written if path.is_dir()} == {folders}
    assert {path.stat().st_mode & 0o777 for path in written if path.is_file()} == {files}


def test_nothing_of_an_earlier_run_enters_a_new_one(copy):
    source = copy / "notebooks/01-first.ipynb"
    (copy / "source").write_text("as it was", encoding="utf-8")
    notebook(copy, "01-first", f'java.nio.file.Files.readString(java.nio.file.Path.of("{copy}/source"))')
    # A copy of an executed notebook in notebooks/ brings its outputs along; these are nobody's result.
    content = json.loads(source.read_text(encoding="utf-8"))
    planted = {"output_type": "stream", "name": "stdout", "text": "planted"}
    content["cells"][0].update(outputs=[planted], execution_count=7)
    source.write_text(json.dumps(content), encoding="utf-8")
    assert run(copy).returncode == 0
    report = copy / "build/report"
    made = {path: path.read_bytes() for path in report.rglob("*") if path.is_file()}
    executed = report / "notebooks/01-first.ipynb"
    assert b"as it was" in made[executed] and not [path for path, content in made.items() if b"planted" in content]

    for path, content in made.items():
        path.write_bytes(content.replace(b"as it was", b"planted"))
    assert run(copy).returncode == 0
    assert {path: path.read_bytes() for path in report.rglob("*") if path.is_file()} == made

    (copy / "source").write_text("as it is", encoding="utf-8")
    assert run(copy).returncode == 0
    assert "as it is" in executed.read_text(encoding="utf-8")


def test_on_a_terminal_it_names_the_notebooks_as_they_are_done(copy):
    ours, theirs = pty.openpty()
    made = subprocess.run(command(copy), stdout=theirs, stderr=subprocess.PIPE, check=False, env=environment())
    os.close(theirs)
    said = os.read(ours, 100_000).decode()
    os.close(ours)
    assert (made.returncode, made.stderr) == (0, b"")
    assert "notebooks/01-first.ipynb is done, " in said and "notebooks/02-second.ipynb is done, " in said
    assert ", 2 of 2" in said


@pytest.mark.parametrize(
    "source, said",
    [
        ('System.setProperty("planted", "here");', "it changes the system property planted"),
        # What else of this kind there is, NotebooksTest plants.
        ("new Timer();", 'it leaves a thread behind, "Timer-0"'),
        ("System.exit(0);", "it calls System.exit"),
        ('throw new IllegalStateException("on purpose");', "java.lang.IllegalStateException: on purpose"),
        ("modls.size()", 'There is no variable "modls". Tab shows what there is. Has the cell run that makes it?'),
        ("System.setSecurityManager(new SecurityManager());", "java.lang.UnsupportedOperationException"),
    ],
)
def test_a_cell_that_would_touch_the_others_ends_the_run(copy, source, said):
    notebook(copy, "02-second", "1", source)
    made = run(copy)
    assert made.returncode == 1
    assert made.stderr.startswith(f"notebooks/02-second.ipynb, code cell 2: {said}") and made.stderr.count("\n") == 1
    assert made.stdout == "" and is_untouched(copy)


def test_a_cell_that_hangs_is_named(copy):
    notebook(copy, "02-second", "1", "while (true) { }")
    # Long enough for a kernel to start on a busy machine.
    made = run(copy, REPORT_SECONDS_PER_CELL="8")
    assert (made.returncode, made.stderr) == (1, "notebooks/02-second.ipynb, code cell 2: no result within 8 seconds\n")
    assert is_untouched(copy)


@pytest.mark.parametrize("source", ["Runtime.getRuntime().halt(0);", "new int[Integer.MAX_VALUE].clone();"])
def test_after_a_halt_or_exhausted_memory_the_cells_that_were_running_are_named(copy, source):
    notebook(copy, "02-second", "1", f"Thread.sleep(1500); {source}")
    notebook(copy, "01-first", SLEEP)
    made = run(copy)
    assert made.returncode == 1
    said = made.stderr.splitlines()[-1]
    assert said.startswith("The run broke off; these were running: ")
    assert said.endswith(". The earlier report, if any, is as it was.")
    assert "notebooks/01-first.ipynb, code cell 1" in said and "notebooks/02-second.ipynb, code cell 2" in said
    assert is_untouched(copy)


def test_an_unreadable_notebook_is_named(copy):
    (copy / "notebooks/02-second.ipynb").write_text('{"cells": [', encoding="utf-8")
    made = run(copy)
    assert made.returncode == 1 and made.stderr.startswith("notebooks/02-second.ipynb is not a readable notebook: ")
    assert is_untouched(copy)


@pytest.mark.parametrize(
    "name",
    ["export.csv", "data/labels.csv"]
    + [pytest.param(f"data/{name}.csv", marks=pytest.mark.slow) for name in ("sentences", "published-figures")],
)
def test_a_file_that_changes_while_notebooks_read_it_is_named(copy, name):
    shutil.copy(ROOT / "data/snapshots/2024-07-24.csv", copy / "export.csv")

    def shows(subject):
        said = 'report.say("intro.language", "all", report.models(), "language", report.domains(), "share", 1.0)'
        return [
            "import java.nio.file.*;",
            'var report = largescale.Report.open("export.csv");\nreport',
            f'report.published("{subject}")',
            said,
        ]

    read, changed = (f'Path.of("{copy}/{file}")' for file in ("read", name))
    notebook(copy, "01-first", *shows("country"), f"Files.createFile({read});")
    # A line end more: the same records in other bytes.
    notebook(
        copy,
        "02-second",
        f"import java.nio.file.*;\nwhile (!Files.exists({read})) Thread.sleep(50);",
        f'Files.writeString({changed}, "\\n", StandardOpenOption.APPEND);',
        *shows("domain"),
    )
    made = run(copy)
    assert (made.returncode, made.stdout) == (1, "")
    assert made.stderr == (
        f"{name} was changed during the run: a part of the report stands on the file as it was before, another on what "
        "it is now. Nothing was written, the earlier report is as it was. Run make report again.\n"
    )
    assert is_untouched(copy)


@pytest.mark.parametrize(
    "variables, said",
    [
        *(
            ({"REPORT_FROM": year}, f'FROM is "{year}": give a year of four digits, from 1900 to 2999.')
            for year in ("1899", "3000", "02020", "2020 ", "+2020", "2023-2020", "2022.0", "２０２０", "now")
        ),
        ({"REPORT_FROM": "2024"}, "The window from 2024 to 2023 is not valid: it takes two years from 1900 to 2999"),
    ],
)
def test_years_that_are_none_are_one_line_before_any_notebook_runs(copy, variables, said):
    trace = copy / "trace"
    notebook(copy, "01-first", f'java.nio.file.Files.createFile(java.nio.file.Path.of("{trace}"));')
    made = run(copy, **variables)
    assert made.returncode == 1 and made.stderr.startswith(said) and made.stderr.count("\n") == 1
    assert not trace.exists() and is_untouched(copy)


@pytest.mark.parametrize(
    "variable, value",
    [("LANGUAGES", "en fr"), ("LANGUAGE", "fr"), ("SECONDS_PER_CELL", "long"), ("ADDRESS", "ftp://x"), ("OUT", "~/x")],
)
def test_a_bad_variable_is_one_line_before_any_notebook_runs(copy, variable, value):
    trace = copy / "trace"
    notebook(copy, "01-first", f'java.nio.file.Files.createFile(java.nio.file.Path.of("{trace}"));')
    made = run(copy, **{f"REPORT_{variable}": value})
    assert made.returncode == 1 and f'{variable} is "{value}"' in made.stderr and made.stderr.count("\n") == 1
    assert not trace.exists() and is_untouched(copy)


@pytest.mark.parametrize("mode", [0o000, 0o300, 0o500])
@pytest.mark.parametrize("closed", ["out", "out/report", "out/report/en"])
def test_a_folder_without_the_right_to_it_is_named_before_any_notebook_runs(mode, closed):
    # Root's own folder for tests is closed to the user whom rights bind.
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        project(copy)
        notebook(copy, "01-first", f'java.nio.file.Files.createFile(java.nio.file.Path.of("{copy}/trace"));')
        (copy / "out/report/en").mkdir(parents=True)
        (copy / "out/report/.report.json").write_text('{"files": []}', encoding="utf-8")
        for path in [copy, *copy.rglob("*")]:
            os.chown(path, OTHER, OTHER, follow_symlinks=False)
        (copy / closed).chmod(mode)
        made = subprocess.run(
            [*as_another_user(), *command(copy)],
            capture_output=True,
            text=True,
            check=False,
            env=environment(REPORT_OUT=f"{copy}/out/report"),
        )
        (copy / closed).chmod(0o700)
        assert made.returncode == 1 and made.stderr.startswith(f"OUT is {copy}/out/report"), made.stderr
        assert "right to read" in made.stderr and made.stderr.count("\n") == 1
        assert not (copy / "trace").exists()
        assert sorted(str(path.relative_to(copy)) for path in (copy / "out").rglob("*")) == [
            "out/report",
            "out/report/.report.json",
            "out/report/en",
        ]


def the_script(script, jvm, stop):
    script.send_signal(stop)


def twice(script, jvm, stop):
    script.send_signal(stop)
    time.sleep(0.1)
    script.send_signal(stop)


def the_jvm(script, jvm, stop):
    jvm.send_signal(stop)


def everybody(script, jvm, stop):
    """As a terminal does."""
    os.killpg(script.pid, stop)


@contextlib.contextmanager
def running(copy):
    """A run that nothing but a signal ends in time: the script and its JVM."""
    notebook(copy, "01-first", f'java.nio.file.Files.createFile(java.nio.file.Path.of("{copy}/begun")); {SLEEP}')
    temporary = copy / "temporary"
    temporary.mkdir()
    out = copy / "build/report"
    script = psutil.Popen(
        command(copy),
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env=environment(REPORT_OUT=str(out), TMPDIR=str(temporary)),
    )
    try:
        wait_until((copy / "begun").exists)
        yield script, processes_of(out)[0]
        wait_until(lambda: processes_of(out) == [], 10)
        assert is_untouched(copy) and list(temporary.iterdir()) == []
    finally:
        for left in [script, *processes_of(out)]:
            with contextlib.suppress(psutil.NoSuchProcess):
                left.kill()


@pytest.mark.parametrize(
    "send, stop",
    [
        (the_script, signal.SIGINT),
        (the_script, signal.SIGTERM),
        pytest.param(the_script, signal.SIGHUP, marks=pytest.mark.slow),
        (twice, signal.SIGINT),
        pytest.param(everybody, signal.SIGINT, marks=pytest.mark.slow),
        (the_jvm, signal.SIGTERM),
    ],
)
def test_an_interruption_changes_nothing_and_leaves_nothing(copy, send, stop):
    with running(copy) as (script, jvm):
        send(script, jvm, stop)
        said, complained = script.communicate(timeout=30)
        assert complained == "Interrupted. The earlier report, if any, is as it was.\n"
        assert (script.returncode, said) == (130, "")


def test_a_jvm_that_is_killed_is_missed(copy):
    with running(copy) as (script, jvm):
        jvm.kill()
        _, complained = script.communicate(timeout=30)
        assert script.returncode == 1
        assert "The run broke off; these were running: " in complained
        assert "notebooks/01-first.ipynb, code cell 1" in complained


def test_a_jvm_does_not_outlive_the_script_that_waits_for_it(copy):
    with running(copy) as (script, _):
        script.kill()


def test_an_archive_that_a_killed_run_left_is_cleared_away(copy):
    left, alive = (copy / f"lib/target/report.jsa.{number}" for number in (2**22 + 1, os.getpid()))
    left.touch()
    alive.touch()
    assert run(copy).returncode == 0
    assert not left.exists() and alive.exists()


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGKILL])
def test_make_that_is_stopped_stops_what_it_runs(tmp_path, stop):
    out = tmp_path / "report"
    clean = {name: value for name, value in environment().items() if not name.startswith(("MAKE", "MFLAGS"))}
    said = (tmp_path / "said").open("w+", encoding="utf-8")
    make = subprocess.Popen(["make", "report", f"OUT={out}"], cwd=ROOT, env=clean, stdout=said, stderr=said)
    (tmp_path / "said").unlink()
    try:
        wait_until(lambda: processes_of(out) or make.poll() is not None)
        said.seek(0)
        assert make.poll() is None, said.read()
        make.send_signal(stop)
        assert make.wait(timeout=30) != 0
        wait_until(lambda: processes_of(out) == [], 10)
        assert list(tmp_path.iterdir()) == []
    finally:
        said.close()
        for left in [make, *processes_of(out)]:
            with contextlib.suppress(psutil.NoSuchProcess):
                left.kill()
