"""Measures pages in Chromium, without a network: what they load, and when their first chart is drawn."""

import shutil
import sys
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlparse

from playwright.sync_api import Error, sync_playwright

# Says when the first mark of a chart stands in the page, in milliseconds since the navigation began.
WATCH = """
new MutationObserver((_, watch) => {
    if (document.querySelector('svg.main-svg .trace path')) {
        console.debug('first chart', performance.now());
        watch.disconnect();
    }
}).observe(document, {childList: true, subtree: true});
"""


@contextmanager
def opened():
    installed = next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"))), None
    )
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=installed, args=["--no-sandbox"])
        except Error as error:
            sys.exit(f"make bench: no browser: install Chromium or Chrome (Debian: apt install chromium). {error}")
        yield browser
        browser.close()


@contextmanager
def page(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_offline(True)
    context.add_init_script(WATCH)
    yield context.new_page()
    context.close()


def first_chart(tab, file):
    """Opens a page. @return when its first chart is drawn, in seconds"""
    with tab.expect_console_message(lambda message: message.text.startswith("first chart")) as message:
        tab.goto(file.as_uri(), wait_until="commit")
    return float(message.value.text.split()[-1]) / 1000


def sizes(*files):
    """What each page loads, in MB: itself and the files beside it."""
    with opened() as browser:
        return [[size(browser, file)] for file in files]


def size(browser, file):
    with page(browser) as tab:
        loaded = set()
        tab.on("request", lambda request: loaded.add(request.url))
        first_chart(tab, file)
        tab.wait_for_load_state("load")
        paths = [unquote(urlparse(url).path) for url in loaded if url.startswith("file:")]
        return sum(file.stat().st_size for file in map(Path, paths)) / 1e6


def charts(runs, *files):
    """Seconds from the start of the navigation to the first chart of each page, in turns."""
    times = [[] for _ in files]
    with opened() as browser:
        for _ in range(runs):
            for file, taken in zip(files, times, strict=True):
                with page(browser) as tab:
                    taken.append(first_chart(tab, file))
    return times


def version():
    with opened() as browser:
        return browser.version
