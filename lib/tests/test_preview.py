"""`make preview`: what its user sees in the browser after each save, and what is left when it ends."""

import contextlib
import os
import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request

import psutil
import pytest
from conftest import ROOT
from running import KERNEL, environment, notebook, project, run

SECONDS = 120
FIRST = "import largescale.*;\nvar report = Report.open();\nreport"
PORT = 8765


def says(text):
    return f'report.finding("{text}")'


@contextlib.contextmanager
def preview(folder, **variables):
    """The address that it says, and its process."""
    with open(folder / "said.txt", "w", encoding="utf-8") as said:
        process = subprocess.Popen(
            ["sh", folder / "lib/preview.sh", KERNEL, ROOT / "lib/target/report.jsa"],
            stdout=said,
            stderr=said,
            env=environment(**variables),
            start_new_session=True,
        )
    try:
        address = until(lambda: re.search(r"http://127\.0\.0\.1:\d+/", (folder / "said.txt").read_text("utf-8")))
        yield address.group(), process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGINT)
            process.wait(SECONDS)


def until(asked):
    last = time.monotonic() + SECONDS
    while not (answer := asked()):
        assert time.monotonic() < last
        time.sleep(0.1)
    return answer


def get(address, **headers):
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=SECONDS) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


@pytest.fixture
def copy(tmp_path):
    folder = tmp_path / "my report"
    folder.mkdir()
    project(folder)
    for name in ("01-first", "02-second"):
        notebook(folder, name, FIRST, says(f"This is {name}."))
    return folder


@pytest.fixture
def shown(browser):
    """Opens the preview, and gives what says its page, once it says something that is expected."""
    pages = []

    def shown(address):
        page = browser.new_page()
        pages.append(page)
        page.wrong = []
        page.on("console", lambda message: page.wrong.append(message.text))
        page.on("pageerror", lambda error: page.wrong.append(str(error)))
        page.goto(address)
        frame = page.frame_locator("iframe")

        def shows(text, where="main"):
            frame.locator(where, has_text=text).first.wait_for(timeout=1000 * SECONDS)

        return page, shows

    yield shown
    for page in pages:
        page.close()


def test_the_page_of_a_saved_notebook_is_shown_and_the_message_of_a_failing_cell_in_its_place(copy, shown):
    with preview(copy, REPORT_SNAPSHOT="2025-05-20", REPORT_LANGUAGES="en") as (address, _):
        page, shows = shown(f"{address}#en/01-first.html")
        shows("This is 01-first.")
        shows("20 May 2025")

        notebook(copy, "02-second", FIRST, says("It is edited."))
        shows("It is edited.")
        # The saved one, whatever was shown before.
        page.wait_for_url(f"{address}#en/02-second.html", timeout=1000 * SECONDS)

        notebook(copy, "02-second", FIRST, 'report.models().intColumn("Nothing")')
        shows("notebooks/02-second.ipynb, code cell 2:")
        assert page.frame_locator("iframe").locator(".finding").count() == 0

        for number in range(5):
            notebook(copy, "02-second", FIRST, says(f"Save {number}."))
            time.sleep(0.3)
        shows("Save 4.")

        notebook(copy, "03-third", FIRST, says("It is new."))
        shows("It is new.")
        notebook(copy, "02-second", FIRST, "No more.")
        shows("notebooks/02-second.ipynb, code cell 2:")
        (copy / "notebooks/02-second.ipynb").unlink()
        shows("There is no /report/en/02-second.html", "body")
        until(lambda: "02-second" not in get(f"{address}report/en/01-first.html")[1])
        assert [said for said in page.wrong if "404" not in said] == []


def test_its_pages_are_those_of_the_report(copy):
    with preview(copy) as (address, _):
        until(lambda: "Still to be run" not in get(f"{address}report/en/index.html")[1])
        files = {
            path: get(f"{address}report/{path}")
            for path in ("index.html", "en/index.html", "ko/02-second.html", "report-ko.html", "assets/report.js")
        }
    made = run(copy, REPORT_OUT=str(copy / "out"))
    assert made.returncode == 0, made.stderr
    for path, answer in files.items():
        assert answer == (200, (copy / "out" / path).read_text(encoding="utf-8")), path


@pytest.mark.parametrize(
    "source, said",
    [
        ("System.exit(0);", "02-second.ipynb, code cell 2: it calls System.exit"),
        ('Locale.setDefault(Locale.ROOT);\n"x"', "code cell 2: it changes the default locale"),
        ("Runtime.getRuntime().halt(3);", "The process that executed the notebook ended with status 3."),
        ("1 +", "code cell 2:"),
    ],
)
def test_whatever_a_notebook_does_the_next_save_is_shown(copy, shown, source, said):
    with preview(copy) as (address, _):
        _, shows = shown(f"{address}#en/02-second.html")
        shows("This is 02-second.")
        notebook(copy, "02-second", FIRST, source)
        shows(said)
        notebook(copy, "02-second", FIRST, says("Mended."))
        shows("Mended.")


def test_a_save_stops_a_cell_that_never_ends(copy, shown):
    with preview(copy) as (address, _):
        _, shows = shown(f"{address}#en/02-second.html")
        shows("This is 02-second.")
        notebook(copy, "02-second", FIRST, 'new java.io.File("begun").createNewFile();\nwhile (true) {}')
        until((copy / "notebooks/begun").exists)
        notebook(copy, "02-second", FIRST, says("Mended."))
        shows("Mended.")


def test_it_is_for_this_machine_alone_and_takes_the_next_free_port(copy):
    with preview(copy) as (first, process):
        with preview(copy) as (second, _):
            assert int(second.split(":")[2].strip("/")) > int(first.split(":")[2].strip("/")) >= PORT
        port = int(first.split(":")[2].strip("/"))
        assert {
            connection.laddr.ip
            for connection in psutil.Process(process.pid).net_connections()
            if connection.status == psutil.CONN_LISTEN
        } <= {"127.0.0.1", "::ffff:127.0.0.1"}
        assert get(first, Host=f"rebound.example:{port}") == (421, f"This is {first}")
        assert get(first, Host=f"localhost:{port}")[0] == 200
        missing = urllib.request.Request(f"{first}%3Cscript%3Ealert(1)%3C/script%3E.html")
        with pytest.raises(urllib.error.HTTPError) as answer:
            urllib.request.urlopen(missing)
        assert answer.value.code == 404 and answer.value.headers["Content-Type"].startswith("text/plain")
        with socket.create_connection(("127.0.0.1", port)) as raw:
            raw.sendall(f"GET /report/../../data/labels.csv HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n".encode())
            assert raw.recv(100).startswith(b"HTTP/1.1 404")


@pytest.mark.parametrize("send", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_when_it_ends_nothing_is_left(copy, tmp_path, send):
    place = tmp_path / "temporary"
    place.mkdir()
    before = sorted(path for path in copy.rglob("*") if "dependency" not in path.parts)
    with preview(copy, TMPDIR=str(place)) as (address, process):
        until(lambda: "Still to be run" not in get(f"{address}report/en/index.html")[1])
        children = psutil.Process(process.pid).children(recursive=True)
        assert [child.name() for child in children] == ["java"]
        os.kill(process.pid, send)
        process.wait(SECONDS)
        assert psutil.wait_procs(children, SECONDS)[1] == []
    (copy / "said.txt").unlink()
    assert sorted(path for path in copy.rglob("*") if "dependency" not in path.parts) == before
    assert list(place.iterdir()) == []


@pytest.mark.parametrize(
    "variable, value, said",
    [("LANGUAGES", "xx", "LANGUAGES is"), ("FROM", "nonsense", "nonsense"), ("SNAPSHOT", "1999-01-01", "1999-01-01")],
)
def test_a_bad_variable_is_named_at_once(copy, variable, value, said):
    ended = subprocess.run(
        ["sh", copy / "lib/preview.sh", KERNEL, ROOT / "lib/target/report.jsa"],
        env=environment(**{f"REPORT_{variable}": value}),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1 and said in ended.stderr and ended.stderr.count("\n") == 1
