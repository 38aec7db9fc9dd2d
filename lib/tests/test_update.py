"""`make update` as a command: what signals, kills, a full disk and a second run do. The library tests the rest."""

import contextlib
import csv
import fcntl
import os
import random
import resource
import shutil
import signal
import subprocess
import threading
import time
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from conftest import ROOT

DAY = "2026-08-19"
NEWEST = (ROOT / f"data/snapshots/{DAY}.csv").read_bytes()
ADDED = b"New model,Language,Chat,NAVER,2026-08-20,,,,,,Korea (Republic of),,,,https://example.org/new\n"
TODAY = datetime.now(UTC).date().isoformat()
# So many that writing them takes a moment, in which a test can act.
MANY = NEWEST + b"".join(ADDED.replace(b"New model", b"Model %d" % i) for i in range(15_000))


@pytest.fixture
def project(tmp_path):
    """A copy of the project with its library, to be updated, without the snapshots that came after DAY."""
    project = tmp_path / "project"
    for name in ("data", "lib/target/dependency", "lib/setup"):
        shutil.copytree(ROOT / name, project / name)
    for name in ("Makefile", "requirements.txt", "lib/pom.xml", "lib/java.sh"):
        shutil.copy(ROOT / name, project / name)
    (project / "lib/src/main").mkdir(parents=True)
    (project / ".venv").mkdir()
    (project / ".venv/.wheel").touch()
    # Last, so that make has nothing to build.
    shutil.copyfile(ROOT / "lib/target/large-scale-models.jar", project / "lib/target/large-scale-models.jar")
    card = project / "data/snapshots.csv"
    lines = card.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = (line for line in lines if line.startswith("File,") or line.partition(".")[0] <= DAY)
    card.write_text("".join(kept), encoding="utf-8")
    for snapshot in (project / "data/snapshots").iterdir():
        if snapshot.stem > DAY:
            snapshot.unlink()
    return project


@pytest.fixture
def server():
    """A server that sends its content, or nothing where it has none."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            server.asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            with contextlib.suppress(OSError):
                self.wfile.write(server.content or b"") if server.content else time.sleep(20)

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        server.asked = []
        server.content = b""
        server.source = f"http://127.0.0.1:{server.server_port}/models.csv"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def clean(**environment):
    others = ("MAKE", "MFLAGS", "REPORT_", "VIRTUAL_ENV", "CONDA")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(others)}
    return {**kept, **environment}


def command(project):
    """What the Makefile runs, without make in between."""
    return [
        "java",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-cp",
        f"{project}/lib/target/large-scale-models.jar:{project}/lib/target/dependency/*",
        "largescale.update.Update",
    ]


def update(project, **environment):
    return subprocess.run(command(project), capture_output=True, text=True, check=False, env=clean(**environment))


def start(project, **environment):
    return subprocess.Popen(
        command(project), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=clean(**environment)
    )


def export(project, content, name="2026-09-01.csv"):
    path = project.parent / name
    path.write_bytes(content)
    return str(path)


def until(condition, seconds=60):
    deadline = time.monotonic() + seconds
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.001)
    assert condition()


def names(project):
    with open(project / "data/snapshots.csv", encoding="utf-8", newline="") as file:
        return [card["File"] for card in csv.DictReader(file)]


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def being_placed(project):
    return any((project / "data/snapshots").glob("*.new"))


def test_make_update_without_python_adds_says_and_takes_back(project, server):
    before = tree(project / "data")
    server.content = NEWEST + ADDED

    def make(*variables):
        return subprocess.run(
            ["make", "--no-print-directory", "update", "PYTHON=/no/python", *variables],
            cwd=project,
            capture_output=True,
            text=True,
            check=False,
            env=clean(LC_ALL="C", LANG="C"),
        )

    address = server.source.replace("http://", "http://user:secret@") + "?token=secret"
    done = make(f"SOURCE={address}")
    assert done.returncode == 0, done.stderr
    assert done.stderr == "" and "secret" not in done.stdout
    assert (
        f'Fetched 0.14 MB from {server.source}\nSince {DAY}: 526 models before, 527 now.\nAdded: 1\n  "New model"\n'
    ) in done.stdout
    assert "models published 2020–2023: unchanged" in done.stdout
    assert done.stdout.endswith(f"Added data/snapshots/{TODAY}.csv. Count it: make report SNAPSHOT={TODAY}\n")
    added = tree(project / "data")
    assert added[f"snapshots/{TODAY}.csv"] == NEWEST + ADDED
    assert not any(b"secret" in content for content in added.values())
    assert make(f"SOURCE={server.source}").stdout.endswith(f"Nothing has changed since {TODAY}.\n")

    second = make(f"SOURCE={export(project, NEWEST + ADDED + ADDED.replace(b'New', b'Newer'), f'{TODAY} 한국.csv')}")
    assert second.returncode == 0, second.stderr
    assert names(project)[-2:] == [f"{TODAY}.csv", f"{TODAY}b.csv"]
    assert "한국.csv" in (project / "data/snapshots.csv").read_text(encoding="utf-8")
    refused = make("UNDO=2025-05-20")
    assert refused.returncode != 0 and refused.stderr.startswith('UNDO is "2025-05-20": only the newest')
    for _ in range(2):
        assert make(f"UNDO={TODAY}").returncode == 0
    assert tree(project / "data") == before


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_interruption_changes_nothing_and_leaves_nothing(project, server, stop):
    before = tree(project / "data")
    run = start(project, REPORT_SOURCE=server.source)
    until(lambda: server.asked)
    run.send_signal(stop)
    out, said = run.communicate(timeout=15)
    assert run.returncode == 1 and said == "Interrupted. Nothing was changed.\n" and out == ""
    assert tree(project / "data") == before and set(tree(project / "build")) == {"update.lock"}


def test_signals_come_too_late_when_the_files_are_being_put_in_place(project):
    run = start(project, REPORT_SOURCE=export(project, MANY))
    until(lambda: being_placed(project) or run.poll() is not None)
    assert run.poll() is None, "it was over before a signal could come: take more models"
    run.send_signal(signal.SIGTERM)
    run.send_signal(signal.SIGINT)
    out, said = run.communicate(timeout=60)
    assert run.returncode == 0 and said == "" and "Added data/snapshots/2026-09-01.csv" in out
    assert names(project)[-1] == "2026-09-01.csv" and (project / "data/snapshots/2026-09-01.csv").exists()
    assert set(tree(project / "build")) == {"update.lock"}


def test_a_kill_at_any_moment_leaves_what_the_next_run_mends(project):
    before = tree(project / "data")
    source, nothing_new = export(project, MANY), export(project, NEWEST, "2026-09-02.csv")
    for _ in range(4):
        run = start(project, REPORT_SOURCE=source)
        until(lambda run=run: being_placed(project) or run.poll() is not None)
        time.sleep(random.uniform(0, 0.15))
        run.kill()
        run.communicate()
        mended = update(project, REPORT_SOURCE=nothing_new)
        placed = (project / "data/snapshots/2026-09-01.csv").exists()
        assert names(project)[3:] == (["2026-09-01.csv"] if placed else [])
        assert not being_placed(project) and not (project / "data/snapshots.csv.new").exists()
        if placed:
            assert update(project, REPORT_UNDO="2026-09-01").returncode == 0
        else:
            assert mended.returncode == 0, mended.stderr
        assert tree(project / "data") == before


def test_a_second_update_at_the_same_time_is_refused(project):
    before = tree(project / "data")
    (project / "build").mkdir()
    with open(project / "build/update.lock", "w", encoding="utf-8") as lock:
        fcntl.lockf(lock, fcntl.LOCK_EX)
        done = update(project, REPORT_SOURCE=export(project, NEWEST + ADDED))
    assert done.returncode == 1
    assert done.stderr == "Another make update is running. Wait for its end. Nothing was changed.\n"
    assert tree(project / "data") == before


@pytest.mark.parametrize("largest, padding", [(100_000, 0), (150_000, 200_000)], ids=["export", "card"])
def test_a_full_disk_changes_nothing(project, largest, padding):
    # The largest file that may be written is smaller than the export; or than the card, when the snapshot lies aside.
    card = project / "data/snapshots.csv"
    card.write_text(card.read_text(encoding="utf-8").removesuffix("\n") + padding * "." + "\n", encoding="utf-8")
    before = tree(project / "data")

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))

    done = subprocess.run(
        command(project),
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=limit,
        env=clean(REPORT_SOURCE=export(project, NEWEST + ADDED)),
    )
    assert done.returncode == 1
    assert done.stderr.startswith("The snapshot could not be written: ")
    assert done.stderr.endswith("File too large. Nothing was changed.\n") and done.stderr.count("\n") == 1
    assert ("Added" in done.stdout) == (padding > 0), "how far it came"
    assert tree(project / "data") == before


def test_a_library_that_breaks_adds_nothing(project):
    before = tree(project / "data")
    for jar in (project / "lib/target/dependency").glob("tablesaw-core*.jar"):
        jar.unlink()
    for jar in (project / "lib/target/dependency").glob("commons-csv*.jar"):
        jar.unlink()
    done = update(project, REPORT_SOURCE=export(project, NEWEST + ADDED))
    assert done.returncode == 1 and "could not be checked: " in done.stderr and done.stderr.count("\n") == 1
    assert done.stderr.endswith("Nothing was changed.\n")
    assert tree(project / "data") == before
