"""Every page in headless Chromium with the network cut: drawn, accessible, each number with its models."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import CHARTS, wait_for_charts, wait_until

PAGES = [f"{language}/{name}.html" for language in ("en", "ko") for name in CHARTS]
WHOLE = ["report-en.html", "report-ko.html"]
WIDE, NARROW = (1280, "light"), (360, "dark")
# The Korean pages have the elements and colours of the English ones, and the whole report repeats its pages.
LOOKED_AT = {"en": [WIDE, NARROW], "report-ko.html": [NARROW]}
# The height of each place of a chart and of its picture, and how far the picture reaches over what stands below.
BOXES = """() => [...document.querySelectorAll(".plot")].filter(place => place.checkVisibility()).map(place => {
    const [box, drawn] = [place, place.querySelector(".main-svg")].map(node => node.getBoundingClientRect());
    const below = [...place.parentElement.querySelectorAll(".plot ~ :is(details, .note)")].find(node =>
        node.checkVisibility());
    return { id: place.closest("figure").id, place: box.height, drawn: drawn.height, fits: box.width === drawn.width,
        over: below ? drawn.bottom - below.getBoundingClientRect().top : 0,
        lines: place.querySelectorAll(".ytick tspan").length };
})"""


@pytest.mark.parametrize("name", PAGES + WHOLE)
def test_a_page_draws_its_charts_alone_and_is_accessible(report, open_page, name):
    page = open_page(report / name)
    wait_for_charts(page)
    figures = page.locator("script[data-figure]").count()
    assert page.locator(".plot .main-svg").count() >= figures
    assert figures == CHARTS.get(page.url.split("/")[-1].split(".")[0], sum(CHARTS.values()))
    assert page.wrong == []
    for width, scheme in LOOKED_AT.get(name.partition("/")[0], []):
        page = open_page(report / name, width=width, color_scheme=scheme)
        wait_for_charts(page)
        wait_until(page, f"document.documentElement.scrollWidth <= {width}")
        # Without preload: axe would fetch the style sheets, which a page that was opened as a file may not.
        options = {"preload": False, "resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
        # The table of all models has a test of its own, and would take a minute here.
        context = {"exclude": ["figure[data-kind=models]"]}
        violations = Axe().run(page, context, options).response["violations"]
        assert [(v["id"], v["nodes"][0]["html"]) for v in violations] == [], (width, scheme)
        assert page.wrong == []


@pytest.mark.parametrize("name", ["en/03-country.html", "ko/05-task.html", "report-en.html"])
def test_charts_of_a_window_of_another_width_are_those_of_a_page_that_was_opened_in_it(report, open_page, name):
    page = open_page(report / name)
    wait_for_charts(page)
    for width in (900, 360, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        wait_until(page, f"({BOXES})().every(({{ fits }}) => fits)")
        page.wait_for_timeout(300)
        boxes = page.evaluate(BOXES)
        assert [box for box in boxes if box["place"] != box["drawn"] or box["over"] > 0] == [], width
        opened = open_page(report / name, width=width)
        wait_for_charts(opened)
        assert boxes and boxes == opened.evaluate(BOXES), width
    assert page.wrong == []


@pytest.mark.parametrize("name", ["en/index.html", "ko/03-country.html", "report-en.html"])
def test_a_page_works_on_a_web_server_too(served, open_page, name):
    page = open_page(f"{served}/{name}")
    wait_for_charts(page)
    assert page.wrong == []
