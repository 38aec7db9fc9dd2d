"""`make update` against a server of this machine that behaves and misbehaves; every failure leaves data/ as it was."""
import contextlib
import csv
import fcntl
import gzip
import os
import resource
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from datetime import datetime, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from conftest import ROOT

DAY = "2026-08-19"
NEWEST = (ROOT / f"data/snapshots/{DAY}.csv").read_bytes()
ADDED = b'New model,Language,Chat,NAVER,2026-08-20,,,,,,Korea (Republic of),,,,https://example.org/new\n'
TODAY = datetime.now(timezone.utc).date().isoformat()


@pytest.fixture
def project(tmp_path):
    """A copy of the project with its library, to be updated, without the snapshots that came after DAY."""
    for name in ("data", "lib/update", "lib/target/dependency"):
        shutil.copytree(ROOT / name, tmp_path / "project" / name)
    shutil.copy(ROOT / "lib/target/large-scale-models.jar", tmp_path / "project/lib/target")
    card = tmp_path / "project/data/snapshots.csv"
    lines = card.read_text(encoding="utf-8").splitlines(keepends=True)
    card.write_text("".join(line for line in lines if line.startswith("File,") or line[:len(DAY)] <= DAY), encoding="utf-8")
    for snapshot in (tmp_path / "project/data/snapshots").iterdir():
        if snapshot.stem > DAY:
            snapshot.unlink()
    return tmp_path / "project"


@pytest.fixture
def server():
    """A server whose answer a test gives: a function of the request's handler."""
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            server.asked.append(self.headers.get("If-None-Match"))
            server.answer(self)

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        server.asked = []
        server.source = f"http://127.0.0.1:{server.server_port}/models.csv"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def update(project, source, hurry=("", "")):
    """Runs the command of the copy; `hurry` replaces a piece of its code: a long time by a short one, a call by its failure."""
    script = project / "lib/update/update.py"
    code = script.read_text(encoding="utf-8")
    assert hurry[0] in code
    script.write_text(code.replace(*hurry), encoding="utf-8")
    return subprocess.run([sys.executable, script], cwd=project, capture_output=True, text=True, check=False,
                          env={**os.environ, "REPORT_SOURCE": str(source)})


def send(content, status=200, **headers):
    def answer(handler):
        handler.send_response(status)
        for name, value in {"Content-Length": len(content), **headers}.items():
            handler.send_header(name.replace("_", "-"), str(value))
        handler.end_headers()
        handler.wfile.write(content)
    return answer


def cards(project):
    with open(project / "data/snapshots.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_new_export_becomes_a_snapshot_and_says_what_changed(project, server):
    before = tree(project / "data")
    changed = NEWEST.replace(b"DeepSeek V4 Pro 0813", b"DeepSeek V4 Pro").replace(b"\nQwen3-0.6B,", b"\nQwen3-0.6B (renamed),") + ADDED
    server.answer = send(b"\xef\xbb\xbf" + changed, ETag='"one"')
    done = update(project, server.source)
    assert done.returncode == 0, done.stderr
    for part in ("526 models before, 527 now", 'Added: 1\n  "New model"', '"DeepSeek V4 Pro 0813" to "DeepSeek V4 Pro"',
                 "models: 163\n", f"data/snapshots/{TODAY}.csv"):
        assert part in done.stdout, part
    after = tree(project / "data")
    assert {name for name in after if after[name] != before.get(name)} == {"snapshots.csv", f"snapshots/{TODAY}.csv"}
    assert set(after) == set(before) | {f"snapshots/{TODAY}.csv"}
    assert after[f"snapshots/{TODAY}.csv"] == changed, "what is written is what was read, without the byte-order mark"
    card = cards(project)[-1]
    assert (card["As of"], card["Source"], card["ETag"], card["Rows"]) == (TODAY, server.source, '"one"', "527")

    server.answer = lambda handler: (handler.send_response(304), handler.end_headers())
    again = update(project, server.source)
    assert again.returncode == 0 and "Nothing has changed" in again.stdout
    assert server.asked == [None, '"one"'], "asked whether the file is still the one that is there"
    server.answer = send(changed, ETag='"two"')
    assert "Nothing has changed" in update(project, server.source).stdout
    assert tree(project / "data") == after
    server.answer = send(changed + ADDED.replace(b"New model", b"Newer model"), ETag='"three"')
    refused = update(project, server.source)
    assert refused.returncode != 0 and f"There is a snapshot of {TODAY} already" in refused.stderr
    assert tree(project / "data") == after


def test_a_file_is_taken_as_well_and_so_is_a_compressed_answer(project, server, tmp_path):
    server.answer = send(gzip.compress(NEWEST), Content_Encoding="gzip")
    assert "Nothing has changed" in update(project, server.source).stdout
    export = tmp_path / "epoch 2026-09-01.csv"
    export.write_bytes(NEWEST + ADDED)
    done = update(project, export)
    assert done.returncode == 0, done.stderr
    assert (project / "data/snapshots/2026-09-01.csv").read_bytes() == NEWEST + ADDED
    assert str(tmp_path) not in (project / "data/snapshots.csv").read_text(encoding="utf-8")
    card = project / "data/snapshots.csv"
    card.write_text(card.read_text(encoding="utf-8").replace("https://epoch.ai/data/large_scale_ai_models.csv", server.source), encoding="utf-8")
    server.answer = send(NEWEST + ADDED)
    assert "Nothing has changed" in update(project, "").stdout, "a file that was given once is not where the next one comes from"
    undated = tmp_path / "export.csv"
    undated.write_bytes(NEWEST)
    refused = update(project, undated)
    assert refused.returncode != 0 and "no date in its name" in refused.stderr


def test_a_server_that_fails_twice_is_asked_again(project, server):
    server.answer = lambda handler: send(NEWEST, 503 if len(server.asked) < 3 else 200)(handler)
    assert "Nothing has changed" in update(project, server.source).stdout
    assert len(server.asked) == 3


def cut(content):
    """Promises the whole and breaks off."""
    def answer(handler):
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        handler.wfile.write(content[:50_000])
        handler.connection.shutdown(socket.SHUT_RDWR)
    return answer


def hang(handler):
    handler.send_response(200)
    handler.end_headers()
    time.sleep(20)


LINES = NEWEST.split(b"\n")
MISBEHAVIOURS = {
    "404": (send(b"not here", 404), "answers 404", "SOURCE="),
    "500": (send(b"oops", 500), "answers 500", "Try again later"),
    "html": (send(b"<!DOCTYPE html><title>Sign in</title>"), "HTML", "Download the CSV file itself"),
    "empty": (send(b""), "is empty", "again"),
    "redirect loop": (send(b"", 302, Location="/models.csv"), "redirects without end", "SOURCE="),
    "cut": (cut(NEWEST), "before the end", "try"),
    "cut without a length": (send(NEWEST[:-40], Connection="close"), "was cut", "again"),
    "cut in a record": (send(NEWEST[:NEWEST.index(b",", 60_000)]), "the header 15", "download it again"),
    "half": (send(b"\n".join(LINES[:200]) + b"\n"), "too few", "SNAPSHOT="),
    "other columns": (send(b"a,b\n1,2\n"), 'no column "Model"', "data/vocabulary.csv"),
    "a number that is none": (send(NEWEST.replace(b"9.702e+24", b"a lot", 1)), '"a lot"', "Write it as"),
    "no length": (send(NEWEST[:-40], Content_Length="some"), "was cut off", "again"),
    "no address": (send(b"", 302, Location="http://[::1"), "the address, or what the server answers, is none", "try again"),
    "no archive": (send(NEWEST, Content_Encoding="gzip"), "cannot be unpacked", "try again"),
    "orders to the terminal": (lambda handler: (handler.send_response(404, "\x1b[2J\x1b]0;pwn\x07" * 20), handler.end_headers()), "\ufffd[2J", "SOURCE="),
    "a year of three digits": (send(NEWEST.replace(b"2026-08-13", b"0202-08-13", 1)), '"0202-08-13"', "Write year"),
    "a small model": (send(NEWEST.replace(b"9.702e+24", b"9.9e+22", 1)), "training compute below 1e23 FLOP", "correct that in a copy"),
    "from the future": (send(NEWEST.replace(b"2026-08-13", b"2062-08-13", 1)), "2062-08-13", "Tell Epoch AI"),
}


@pytest.mark.parametrize("kind", MISBEHAVIOURS)
def test_a_misbehaving_server_changes_nothing(project, server, kind):
    before = tree(project / "data")
    server.answer, says, advises = MISBEHAVIOURS[kind]
    done = update(project, server.source, ("backoff_factor=0.5", "backoff_factor=0.01"))
    assert done.returncode != 0
    assert says in done.stderr and advises in done.stderr and "Nothing was changed." in done.stderr
    assert "Traceback" not in done.stderr and str(project.parent) not in done.stderr and done.stderr.count("\n") == 1
    assert tree(project / "data") == before


def drip(handler):
    """Sends a byte now and then."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000000")
    handler.end_headers()
    with contextlib.suppress(OSError):
        for _ in range(100):
            handler.wfile.write(b"M")
            time.sleep(0.2)


def test_a_server_that_sends_without_end_is_left(project, server):
    before = tree(project / "data")
    server.answer = drip
    done = update(project, server.source, ("DEADLINE = 300", "DEADLINE = 1"))
    assert done.returncode != 0 and "sent no whole file within 1 seconds" in done.stderr and "Traceback" not in done.stderr
    assert tree(project / "data") == before


NAMES = {
    "2026-13-45.csv": "not one date", "2026-02-30.csv": "not one date", "２０２６-０９-０１.csv": "not one date", "12026-09-012.csv": "no date",
    "2026-08-20_to_2026-09-01.csv": "not one date", "2999-12-31.csv": "has not come yet", "2026-08-14.csv": "the newest snapshot is of 2026-08-19 already",
    "\x1b[2J.csv": "\ufffd[2J.csv has no date"}


@pytest.mark.parametrize("name", NAMES)
def test_a_file_whose_name_tells_no_day_to_come_is_refused(project, tmp_path, name):
    before = tree(project / "data")
    (tmp_path / name).write_bytes(NEWEST + ADDED)
    done = update(project, tmp_path / name)
    assert done.returncode != 0 and NAMES[name] in done.stderr and "Traceback" not in done.stderr and done.stderr.count("\n") == 1
    assert tree(project / "data") == before


@pytest.mark.parametrize("etag", ['"a\x00b"', '"\x1b[2J"', '=HYPERLINK("x")', '"' + 60_000 * "a" + '"'],
                         ids=["NUL", "order to the terminal", "formula", "long"])
def test_an_etag_that_is_none_is_not_kept(project, server, etag):
    server.answer = send(NEWEST + ADDED, ETag=etag)
    done = update(project, server.source)
    assert done.returncode == 0, done.stderr
    assert cards(project)[-1]["ETag"] == ""


def test_a_password_in_the_address_is_kept_nowhere(project, server):
    server.answer = send(NEWEST + ADDED)
    done = update(project, server.source.replace("http://", "http://user:secret@"))
    assert done.returncode == 0, done.stderr
    assert cards(project)[-1]["Source"] == server.source and "secret" not in done.stdout


@pytest.mark.parametrize("edited", [lambda card: card.rstrip(b"\n"), lambda card: b"\xef\xbb\xbf" + card, lambda card: card.replace(b"\n", b"\r\n")],
                         ids=["no last line end", "byte-order mark", "CRLF"])
def test_a_card_that_was_edited_gets_its_line_all_the_same(project, server, edited):
    card = project / "data/snapshots.csv"
    card.write_bytes(edited(card.read_bytes()))
    server.answer = send(NEWEST + ADDED)
    done = update(project, server.source)
    assert done.returncode == 0, done.stderr
    assert [card["File"] for card in cards(project)][-2:] == [f"{DAY}.csv", f"{TODAY}.csv"]
    assert "Nothing has changed" in update(project, server.source).stdout, "the library reads it too"


@pytest.mark.parametrize("edited, says", [(lambda card: b"\xff" + card, "not UTF-8 CSV"), (lambda card: card + b"1,2\n", "record 4"),
                                          (lambda card: card.replace(b"https://epoch.ai/data", b"by hand"), "No snapshot came from an address"),
                                          (lambda card: card.split(b"\n")[0] + b"\n", "has no records"), (lambda card: card.replace(b"ETag", b"Tag"), "not the columns")],
                         ids=["no UTF-8", "ragged", "no address", "no records", "other columns"])
def test_a_card_that_is_none_is_refused(project, edited, says):
    card = project / "data/snapshots.csv"
    card.write_bytes(edited(card.read_bytes()))
    done = update(project, "")
    assert done.returncode != 0 and says in done.stderr and "Traceback" not in done.stderr and "Nothing was changed." in done.stderr


def test_signals_come_too_late_when_the_files_are_being_put_in_place(project, server):
    server.answer = send(NEWEST + ADDED)
    kill = "os.kill(os.getpid(), signal.{})"
    done = update(project, server.source, ("os.link(snapshot, place)", f"({kill.format('SIGTERM')}, os.link(snapshot, place), {kill.format('SIGINT')})"))
    assert done.returncode == 0 and "Added" in done.stdout
    assert cards(project)[-1]["File"] == f"{TODAY}.csv" and (project / f"data/snapshots/{TODAY}.csv").exists()


@pytest.mark.parametrize("hurry, says", [
    (("os.replace(new_card, CARD.resolve())", 'raise OSError("no space left")'), "no space left"),
    (("MOST_BYTES = 200_000_000", "MOST_BYTES = 1000"), "sends more than any export")], ids=["card not replaced", "too large"])
def test_what_fails_on_the_way_leaves_nothing_behind(project, server, hurry, says):
    before = tree(project / "data")
    server.answer = send(NEWEST + ADDED)
    done = update(project, server.source, hurry)
    assert done.returncode != 0 and says in done.stderr and "Nothing was changed." in done.stderr
    assert tree(project / "data") == before


def test_a_snapshot_without_its_line_is_named(project, server):
    (project / f"data/snapshots/{TODAY}.csv").write_bytes(NEWEST)
    server.answer = send(NEWEST + ADDED)
    done = update(project, server.source)
    assert done.returncode != 0 and f"data/snapshots/{TODAY}.csv is there without a line in data/snapshots.csv. Remove it" in done.stderr


def test_a_check_that_breaks_adds_nothing(project, server, tmp_path, monkeypatch):
    before = tree(project / "data")
    (tmp_path / "java").write_text("#!/bin/sh\necho no memory >&2; exit 1\n", encoding="utf-8")
    (tmp_path / "java").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    server.answer = send(NEWEST + ADDED)
    done = update(project, server.source)
    assert done.returncode != 0 and "could not be checked: no memory. Nothing was changed." in done.stderr
    assert tree(project / "data") == before


def test_a_second_update_at_the_same_time_is_refused(project, server):
    before = tree(project / "data")
    folder = os.open(project / "data/snapshots", os.O_RDONLY)
    fcntl.flock(folder, fcntl.LOCK_EX)
    done = update(project, server.source)
    os.close(folder)
    assert done.returncode != 0 and "Another make update is running" in done.stderr
    assert tree(project / "data") == before


def test_whatever_is_read_of_a_model_is_a_correction(project, server):
    server.answer = send(NEWEST.replace(b"https://", b"https://new."))
    done = update(project, server.source)
    assert done.returncode == 0 and "Corrected: " in done.stdout and "Link: " in done.stdout


def test_what_is_not_known_yet_is_listed(project, server):
    new = ADDED.replace(b"Korea (Republic of)", b"South Korea").replace(b"NAVER", b"Laboratory of No Name").replace(b"Language,Chat", b"Language,Smell\x1b" + 200_000 * b"y")
    server.answer = send(NEWEST + new)
    done = update(project, server.source)
    assert done.returncode == 0, done.stderr
    assert '  Country "South Korea"\n' in done.stdout and '  "Laboratory of No Name"\n' in done.stdout and '  Task "Smell\\u001byyy' in done.stdout
    assert "\x1b" not in done.stdout


def test_a_category_that_is_none_is_named(project, server):
    with open(project / "data/organizations.csv", "a", encoding="utf-8") as file:
        file.write("Nobody Yet,Nobody Yet,,industry,curated\n")
    server.answer = send(NEWEST + ADDED)
    done = update(project, server.source)
    assert done.returncode != 0 and 'column "Category", value "industry": it is none of Industry,' in done.stderr


def test_no_network_and_no_answer_in_time_are_said(project, server):
    before = tree(project / "data")
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{closed.getsockname()[1]}/models.csv"
    done = update(project, address, ("backoff_factor=0.5", "backoff_factor=0.01"))
    assert done.returncode != 0 and "cannot be reached" in done.stderr and "Traceback" not in done.stderr
    server.answer = hang
    done = update(project, server.source, ("TIMEOUT = (10, 30)", "TIMEOUT = (1, 1)"))
    assert done.returncode != 0 and "does not answer in time" in done.stderr
    assert tree(project / "data") == before


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_interruption_changes_nothing_and_leaves_nothing(project, server, tmp_path, stop):
    before = tree(project / "data")
    server.answer = hang
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    run = subprocess.Popen([sys.executable, project / "lib/update/update.py"], stderr=subprocess.PIPE, text=True,
                           env={**os.environ, "REPORT_SOURCE": server.source, "TMPDIR": str(temporary)})
    deadline = time.monotonic() + 30
    while not server.asked and time.monotonic() < deadline:
        time.sleep(0.05)
    run.send_signal(stop)
    _, said = run.communicate(timeout=15)
    assert run.returncode != 0 and said == "Interrupted. Nothing was changed.\n"
    assert tree(project / "data") == before and list(temporary.iterdir()) == []


def test_a_full_disk_changes_nothing(project, server):
    before = tree(project / "data")
    server.answer = send(NEWEST + ADDED)
    # The largest file that may be written is a little smaller than the snapshot: the copy beside its place fails.
    limited = subprocess.run([sys.executable, project / "lib/update/update.py"], capture_output=True, text=True, check=False,
                             env={**os.environ, "REPORT_SOURCE": server.source}, preexec_fn=lambda: (
                                 signal.signal(signal.SIGXFSZ, signal.SIG_IGN), resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))))
    assert limited.returncode != 0 and "Nothing was changed." in limited.stderr and "Traceback" not in limited.stderr
    assert tree(project / "data") == before
