"""What the pages say, read from their HTML, and each page in headless Chromium with the network cut."""

import functools
import json
import re
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from bs4 import BeautifulSoup
from conftest import CHARTS, violations, wait_for_charts, wait_until
from recount import table as rows_of
from running import ROOT, until

SAID = "h1, h2, h3, h4, h5, h6, figure, details"
PAGES = [f"{language}/{name}.html" for language in ("en", "ko") for name in CHARTS]
WHOLE = ["report-en.html", "report-ko.html"]
PUBLISHED = [row for kind in ("figures", "claims") for row in rows_of(ROOT / f"data/published-{kind}.csv")]
OF_REPORT = {next(iter(row.values())) for row in PUBLISHED if row["Report"] == "IS-178"}
DIFFER = {next(iter(row.values())) for row in PUBLISHED if row["Reason"]}


@functools.cache
def parsed(path):
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


@functools.cache
def ids(path):
    return [node["id"] for node in parsed(path).select("[id]")]


def language_of(name):
    return name[-7:-5] if name in WHOLE else name[:2]


def text(node):
    return " ".join(node.get_text().split())


@pytest.mark.parametrize("name", PAGES + WHOLE)
def test_a_page_is_in_one_language_whole_and_needs_nothing_from_elsewhere(report, name):
    path = report / name
    page = parsed(path)
    language = language_of(name)
    assert page.html["lang"] == language
    assert len({*ids(path)}) == len(ids(path)) > 0
    if name not in WHOLE:
        other = parsed(report / {"en": "ko", "ko": "en"}[language] / path.name)
        places = [[node.get("id") for node in one.select(SAID)] for one in (page, other)]
        assert places[0] == places[1]
    for link in page.select("a[href]:not(.count)"):
        file, _, key = link["href"].partition("#")
        if not file.startswith(("https://", "http://", "mailto:")):
            target = path.parent / file if file else path
            assert target.exists(), link
            assert not key or "=" in key or key in ids(target), link
    assert "default-src 'none'" in page.select_one("meta[http-equiv=Content-Security-Policy]")["content"]
    fetched = [node.get("src") or node.get("href") for node in page.select("[src], link[href]")]
    assert all(one == "data:," or (path.parent / one).is_file() for one in fetched)
    assert name not in WHOLE or set(fetched) == {"data:,"} and path.stat().st_size < 3_000_000
    assert "https://ifs.or.kr/" in str(page.footer), "the published report"


def test_files_are_plain_utf8_and_name_no_place_of_this_machine(report):
    for path in [*report.rglob("*.html"), *report.rglob("*.ipynb"), *report.glob("*.csv")]:
        content = path.read_bytes().decode("utf-8")
        assert str(report.parent) not in content and content[0] != "\ufeff", path
        assert path.suffix != ".csv" or "\r" not in content and content.endswith("\n"), path


def test_every_number_has_as_many_models_as_it_says(report):
    """Of all tables, sentences and bars of all pages."""
    seen = 0
    for path in sorted((report / "en").glob("*.html")):
        page = parsed(path)
        lists = json.loads(page.select_one("script[data-lists]").text)

        def behind(exhibit, place, lists=lists):
            return len(lists[exhibit][int(place)][1].split())

        for number in page.select("main a.count"):
            exhibit, _, place = number["href"][1:].rpartition("/")
            # A year's own number and a model's training compute lead to their models too.
            if re.fullmatch(r"[\d,]+", number.text):
                assert behind(exhibit, place) == int(number.text.replace(",", "")), (path.name, number)
                seen += 1
        for script in page.select("script[data-figure]"):
            exhibit = script.find_parent("figure")["id"]
            for trace in json.loads(script.text)["data"]:
                if trace["type"] == "bar":
                    said = zip(trace.get("customdata", []), trace["hovertext"], strict=False)
                    for place, number in ((place, text.rpartition(": ")[2]) for place, text in said):
                        assert place is None or str(behind(exhibit, place)) == number, (path.name, exhibit)
    assert seen > 500


@pytest.mark.parametrize("name", ["en/reconciliation.html", "ko/reconciliation.html", "report-ko.html"])
def test_the_reconciliation_is_the_place_of_each_statement(report, name):
    page = parsed(report / name)
    part = page.select_one("section#reconciliation") or page.main
    statements = {row.select_one("th [id]")["id"]: row for row in part.select("details tbody tr")}
    assert len(part.select("details tbody tr")) == len(statements) and statements.keys() == OF_REPORT
    assert "23" in text(part.select("section p")[-1]), "those of the survey are one line"
    assert {key for key, row in statements.items() if row.select_one("[data-status=differs]")} == DIFFER
    assert {link["href"][1:] for link in part.select("#differences tbody a:not(.count)")} == DIFFER
    said = text(next(p for p in part.select("p") if p.get("class") is None))
    numbers = re.findall(r"\d+(?= of )|(?<=all )\d+|(?<=가운데 )\d+(?=건)|\d+(?=건 모두)", said)
    assert sum(map(int, numbers)) == len(OF_REPORT - DIFFER), said


def test_what_is_counted_is_said_once_and_where_it_is_another(report):
    stamps = parsed(report / "report-ko.html").select(".stamp")
    assert [(node.find_parent("section") or {}).get("id", "") for node in stamps] == [
        "",
        "models-2024",
        "since",
        "compute",
    ]
    page = parsed(report / "ko/03-country.html")
    assert len(page.select(".stamp")) == 1 and page.select("figure .source") == []
    # What a section counts of other years, its exhibits say. On a phone a wide table's values say of which column.
    page = parsed(report / "ko/07-models-2024.html")
    assert ["2017~2024년" in text(node) for node in page.select("figure .source")] == [True]
    exhibit = page.select_one("figure[data-kind=table]")
    heads = [text(head) for head in exhibit.select("thead th")[1:]]
    assert [cell["data-of"] for cell in exhibit.select("tbody td")] == heads * len(exhibit.select("tbody tr"))


# The height of each place of a chart and of its picture, and how far the picture reaches over what stands below.
BOXES = """() => [...document.querySelectorAll(".plot")].filter(place => place.checkVisibility()).map(place => {
    const [box, drawn] = [place, place.querySelector(".main-svg")].map(node => node.getBoundingClientRect());
    const below = [...place.parentElement.querySelectorAll(".plot ~ :is(details, .note)")].find(node =>
        node.checkVisibility());
    return { id: place.closest("figure").id, place: box.height, drawn: drawn.height, fits: box.width === drawn.width,
        over: below ? Math.max(0, drawn.bottom - below.getBoundingClientRect().top) : 0,
        lines: place.querySelectorAll(".ytick tspan").length };
})"""
FITS = f"({BOXES})().every(({{ fits, place, drawn, over }}) => fits && place === drawn && !over)"


WIDE, NARROW = (1280, 900, "light"), (360, 800, "dark")
# Elements and colours are the same in both languages: by default, each is looked at in one of the two windows.
WINDOWS = [
    pytest.param(name, first, then, marks=() if (first is WIDE) == (language_of(name) == "en") else pytest.mark.slow)
    for name in PAGES + WHOLE
    for first, then in ((WIDE, NARROW), (NARROW, WIDE))
]


@pytest.mark.parametrize("name, opened, turned", WINDOWS)
def test_a_page_is_accessible_draws_its_charts_alone_and_begins_with_one(report, open_page, name, opened, turned):
    page = open_page(report / name, width=opened[0], color_scheme=opened[2])
    wait_for_charts(page)
    assert page.locator(".plot").count() == CHARTS.get(Path(name).stem, sum(CHARTS.values()))
    first = page.locator("main figure.exhibit:is([data-kind=chart], [data-kind=table]) :is(.plot, .scroll)").first
    for width, height, _ in (opened, turned):
        page.set_viewport_size({"width": width, "height": height})
        wait_until(page, f"{FITS} && document.documentElement.scrollWidth <= {width}")
        # The section of conclusions has their words first.
        if re.match(r"../\d", name) and "summary" not in name:
            box = first.bounding_box()
            assert box["y"] + (box["height"] if width > 360 else 0) <= height, "on the first screen"
        # What the report in one file has, its pages have. All models have a test of their own.
        if width == opened[0] and name in PAGES:
            assert violations(page, {"exclude": ["figure[data-kind=models]"]}) == []
    assert page.wrong == []


def test_charts_of_a_window_of_another_width_are_those_of_a_page_that_was_opened_in_it(report, open_page):
    page = open_page(report / "en/05-task.html")
    wait_for_charts(page)
    for width in (900, 360, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        opened = open_page(report / "en/05-task.html", width=width)
        wait_for_charts(opened)
        # Plotly draws what has another width after a pause of its own.
        until(lambda: page.evaluate(BOXES) == opened.evaluate(BOXES))
    assert page.wrong == []


def test_a_page_works_on_a_web_server_too(report, open_page):
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=report)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        page = open_page(f"http://127.0.0.1:{server.server_port}/ko/03-country.html")
        wait_for_charts(page)
        assert page.wrong == []
        server.shutdown()
