"""What the tests share: reports, each made once, and a browser without a network."""

import fcntl
import json
import os
import shutil
import signal
import time
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error, sync_playwright
from running import ROOT, make

# Tests that run in the background, or under nohup, would hand down that these are ignored.
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGHUP, lambda *_: None)


def cells_of(path, kind="code"):
    """The source of each cell of a notebook of one kind, with the cell's tags."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [("".join(cell["source"]), cell["metadata"].get("tags", [])) for cell in cells if cell["cell_type"] == kind]


def rows_in(table):
    """The rows of a table of a page, each by column, with what a spreadsheet gets of a cell, or what stands there."""
    head = [" ".join(cell.text.split()) for cell in table.select("thead th")]
    rows = (row.select("th, td") for row in table.select("tbody tr"))
    values = ([cell.get("data-value") or " ".join(cell.text.split()) for cell in row] for row in rows)
    return [dict(zip(head, row, strict=True)) for row in values]


NOTEBOOKS = [*sorted(ROOT.glob("notebooks/[0-9][0-9]-*.ipynb")), ROOT / "notebooks/models.ipynb"]

# The pages and how many charts each has.
CHARTS = {
    "index": sum(".chart(" in source and "picture" in tags for path in NOTEBOOKS for source, tags in cells_of(path)),
    "reconciliation": 0,
    **{path.stem: sum(source.count(".chart(") for source, _ in cells_of(path)) for path in NOTEBOOKS},
}

# What a shell may have for itself, and make report must not take.
BARE = {"SNAPSHOT": "nonsense", "FROM": "1999", "TO": "1999", "LANGUAGES": "xx", "OUT": "/nowhere"}


def shared(factory, name, build):
    """A folder that the first test to ask for it builds, for all workers of the tests."""
    base = factory.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    with open(base / f"{name}.lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (base / name / "report").exists():
            shutil.rmtree(base / name, ignore_errors=True)
            (base / name).mkdir()
            build(base / name)
    return base / name / "report"


def by_make(*arguments):
    def build(folder):
        made = make("report", *arguments, f"OUT={folder}/report", **BARE)
        assert made.returncode == 0, made.stdout + made.stderr
        (folder / "said").write_text(made.stdout, encoding="utf-8")

    return build


def report_on(factory, snapshot, first, last):
    """The report on other data and years."""
    return shared(factory, f"{snapshot}-{first}-{last}", by_make(f"SNAPSHOT={snapshot}", f"FROM={first}", f"TO={last}"))


@pytest.fixture(scope="session")
def report(tmp_path_factory):
    """The report on the default snapshot and window."""
    return shared(tmp_path_factory, "default", by_make())


@pytest.fixture(scope="session")
def browser():
    """An installed Chromium or Chrome, or the one that Playwright fetched for itself."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    installed = next(filter(None, map(shutil.which, names)), None)
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=installed, args=["--no-sandbox"])
        except Error as error:
            ways = "install Chromium or Chrome, or run `.venv/bin/playwright install chromium`"
            pytest.fail(f"No browser for the tests of the pages: {ways}. {error}", pytrace=False)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser):
    """Opens a page with the network cut and collects what goes wrong: messages, errors, dialogs, requests."""
    contexts = []

    def open_page(address, width=1280, **options):
        context = browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce", **options)
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


def wait_for_models(page, count):
    """Until the page of all models lists so many."""
    wait_until(page, f"document.querySelectorAll('figure[data-kind=models] tbody tr').length === {count}")


def violations(page, context=None):
    """What axe finds, each with its first element."""
    # Without preload: axe would fetch the style sheets, which a page that was opened as a file may not.
    options = {"preload": False, "resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
    return [(one["id"], one["nodes"][0]["html"]) for one in Axe().run(page, context, options).response["violations"]]
