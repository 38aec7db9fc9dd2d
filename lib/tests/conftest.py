"""What the tests share: the project, a report made by `make report`, a browser without a network."""

import fcntl
import json
import os
import shutil
import signal
import subprocess
import time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Error, sync_playwright

ROOT = Path(__file__).resolve().parents[2]

# Tests that run in the background, or under nohup, would hand down that these are ignored.
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGHUP, lambda *_: None)


def charts(path):
    """How many charts a notebook shows."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return sum("".join(cell["source"]).count(".chart(") for cell in cells if cell["cell_type"] == "code")


def tagged(path, tag):
    """How many cells of a notebook have a tag."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return sum(tag in cell["metadata"].get("tags", []) for cell in cells)


NOTEBOOKS = [*sorted(ROOT.glob("notebooks/[0-9][0-9]-*.ipynb")), ROOT / "notebooks/models.ipynb"]

# The pages and how many charts each has.
CHARTS = {
    "index": sum(tagged(path, "picture") for path in NOTEBOOKS),
    "reconciliation": 0,
    **{path.stem: charts(path) for path in NOTEBOOKS},
}


def make(*arguments, **environment):
    """Runs make as a user does, without what the calling make hands down."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS", "REPORT_"))}
    return subprocess.run(
        ["make", "--no-print-directory", *arguments],
        cwd=ROOT,
        env={**clean, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


# What a shell may have for itself, and make report must not take.
BARE = {"SNAPSHOT": "nonsense", "FROM": "1999", "TO": "1999", "LANGUAGES": "xx", "OUT": "/nowhere"}


@pytest.fixture(scope="session")
def report(tmp_path_factory):
    """The report on the default snapshot and window, made once for all workers of the tests."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    out = folder / "default/report"
    with open(folder / "default.lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not out.exists():
            out.parent.mkdir()
            made = make("report", f"OUT={out}", **BARE)
            assert made.returncode == 0, made.stdout + made.stderr
    return out


@pytest.fixture(scope="session")
def served(report):
    """The address of the report on a web server of this machine."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=report)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="session")
def browser():
    """An installed Chromium or Chrome, or the one that Playwright fetched for itself."""
    installed = next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"))), None
    )
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=installed, args=["--no-sandbox"])
        except Error as error:
            pytest.fail(
                "No browser for the tests of the pages: install Chromium or Chrome (Debian: apt install "
                f"chromium), or run `.venv/bin/playwright install chromium`. {error}",
                pytrace=False,
            )
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser):
    """Opens a page with the network cut and collects what goes wrong: messages, errors, dialogs, requests."""
    contexts = []

    def open_page(address, width=1280, **options):
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        page = context.new_page()
        page.wrong = []
        page.on("console", lambda message: page.wrong.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: page.wrong.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (page.wrong.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("requestfailed", lambda request: page.wrong.append(f"failed: {request.url}"))

        url = address if ":" in str(address) else Path(address).as_uri()
        own = "file:" if url.startswith("file:") else url.rsplit("/", 2)[0]

        def only_its_own(route):
            if not route.request.url.startswith((own, "blob:", "data:")):
                page.wrong.append(f"request: {route.request.url}")
            route.continue_()

        context.route("**/*", only_its_own)
        context.set_offline(own == "file:")
        page.goto(url)
        page.wait_for_load_state("load")
        return page

    yield open_page
    for context in contexts:
        context.close()


def wait_until(page, expression):
    """Waits until an expression is true. Playwright's own way would run a text as a script, which no page allows."""
    last = time.monotonic() + 30
    while not page.evaluate(expression):
        assert time.monotonic() < last, expression
        page.wait_for_timeout(50)


def wait_for_charts(page):
    wait_until(page, "[...document.querySelectorAll('.plot')].every(place => place.querySelector('.main-svg'))")
