"""What a reader does with the pages: opens lists, downloads, copies, prints; and JupyterLab's export."""

import csv
import io
import json
import os
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from conftest import CHARTS, NOTEBOOKS, ROOT, tagged, wait_for_charts, wait_until
from pypdf import PdfReader
from running import project, run


def of_data(year, country=""):
    """The names of the models of a year, and of a country, in order, as Epoch AI's own file has them."""
    with open(ROOT / "data/snapshots/2024-07-24.csv", encoding="utf-8", newline="") as file:
        return sorted(
            row["System"]
            for row in csv.DictReader(file)
            if row["Publication date"].startswith(year) and country in row["Country (from Organization)"]
        )


def counts_of_data(exhibit):
    """The counts of an exhibit that a separate program made of Epoch AI's file: of a name in a year or in all."""
    with open(ROOT / "data/expected-exhibits.csv", encoding="utf-8", newline="") as file:
        return {
            (row["Category"], row["Year"]): int(row["Models"])
            for row in csv.DictReader(file)
            if row["Exhibit"] == exhibit
        }


def focused(page, what="getAttribute('aria-label')"):
    return page.evaluate(f"document.activeElement.{what}")


def shaded(page):
    """The one table of the section of countries that is not folded."""
    return page.locator("#country-the-leading-countries-year-by-year")


@pytest.mark.parametrize("language, title", [("en", "South Korea, 2023"), ("ko", "한국, 2023")])
def test_a_number_leads_to_the_models_of_the_data_by_mouse_and_by_keyboard(report, open_page, language, title):
    expected = of_data("2023", "Korea (Republic of)")
    assert len(expected) == 8
    page = open_page(report / language / "03-country.html")
    wait_for_charts(page)
    dialog, begun = page.locator("dialog"), page.url
    number = shaded(page).locator("tbody tr", has_text=title.split(",")[0]).locator("td").nth(3).locator("a.count")
    point = page.locator("#country-large-scale-ai-models-by-country .plot .point").nth(17)
    for opened in (number.click, lambda: number.press("Enter")):
        opened()
        assert dialog.locator("h2").inner_text().startswith(title)
        assert sorted(listed(page)) == expected
        assert "techcrunch.com" in dialog.locator("tbody a").all_inner_texts()
        assert page.url == begun + number.get_attribute("href")
        page.keyboard.press("Escape")
        assert not dialog.is_visible() and page.url == begun
        assert focused(page, "textContent") == "8", "the focus is back where it was"
    assert point.count() == 1
    assert page.wrong == []


def test_a_bar_leads_to_its_models(report, open_page):
    expected = sorted(sum((of_data(f"2022-{month:02}") for month in range(7, 13)), []))
    page = open_page(report / "en/02-overall.html")
    wait_for_charts(page)
    bar = page.locator("#overall-releases-per-half-year .plot .point").nth(5)
    bar.scroll_into_view_if_needed()
    page.wait_for_timeout(500)
    box = bar.locator("path").bounding_box()
    page.mouse.move(box["x"] + 3, box["y"] + box["height"] / 2)
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert sorted(listed(page)) == expected
    assert page.wrong == []


@pytest.mark.parametrize(
    "language, sentence",
    [
        ("en", "Companies had a part in 93.1% of all models; 14 of 144"),
        ("ko", "기업이 개발에 참여한 모델이 전체의 93.1%이며"),
    ],
)
def test_the_list_of_a_number_in_a_sentence_says_what_it_is_a_number_of(report, open_page, language, sentence):
    page = open_page(report / language / "index.html")
    page.locator(".finding", has_text=sentence[:20]).get_by_text("14", exact=True).click()
    dialog = page.locator("dialog")
    assert dialog.locator("h2").inner_text() == {"en": "14 models", "ko": "모델 14개"}[language]
    assert set(dialog.locator("tbody th").all_inner_texts()) < set(of_data("202"))
    assert all("," in developers for developers in dialog.locator("tbody td:nth-child(2)").all_inner_texts())
    assert dialog.locator(".said").inner_text().startswith(sentence)
    name, _ = download(page, dialog.locator("[data-tool=csv]"))
    assert name.startswith(sentence[:20].replace(":", "-")) and name.endswith("-2024-07-24-2020-2023.csv")
    dialog.locator("[data-tool=copy]").click()
    assert dialog.locator("[role=status]").inner_text() == {"en": "Copied", "ko": "복사됨"}[language]


def listed(page):
    return page.locator("dialog tbody th").all_inner_texts()


def test_a_list_has_an_address_that_is_the_same_in_both_languages(report, open_page):
    for name, number in (
        ("03-country", "#country-the-leading-countries-year-by-year td .count >> nth=3"),
        ("03-country", ".answer .count >> nth=0"),
        ("08-summary", ".finding .count >> nth=4"),
    ):
        page = open_page(report / f"en/{name}.html")
        page.locator(number).press("Enter")
        expected = listed(page)
        address = page.url.split("#")[1]
        assert re.fullmatch(r"(country|summary)-[a-z0-9-]+/\d+", address) and expected
        page.evaluate("addEventListener('copy', event => { copied = event.clipboardData.getData('text/plain'); })")
        page.locator("dialog [data-tool=place]").click()
        assert page.evaluate("copied") == page.url
        for other in (f"ko/{name}.html", "report-en.html"):
            sent = open_page(f"{(report / other).as_uri()}#{address}")
            assert listed(sent) == expected, (other, address)
            assert sent.wrong == []
        assert page.wrong == []


@pytest.mark.parametrize("address", ["country-the-leading-countries-year-by-year/9999", "nowhere/0", "__proto__/0"])
def test_a_wrong_address_of_a_list_does_nothing(report, open_page, address):
    page = open_page(f"{(report / 'en/03-country.html').as_uri()}#{address}")
    page.wait_for_timeout(300)
    assert not page.locator("dialog").is_visible() and page.evaluate("scrollY") == 0 and page.wrong == []


def test_every_number_has_as_many_models_as_it_says(report):
    """Of all tables and sentences of all pages, without a browser."""
    seen = 0
    for path in sorted((report / "en").glob("*.html")):
        page = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        lists = json.loads(page.select_one("script[data-lists]").text)
        for number in page.select("main a.count"):
            display, _, place = number["href"][1:].rpartition("/")
            _, models = lists[display][int(place)]
            # A year's own number and a model's training compute lead to their models too.
            if re.fullmatch(r"[\d,]+", number.text):
                assert len(models.split()) == int(number.text.replace(",", "")), (path.name, number)
                seen += 1
        for script in page.select("script[data-figure]"):
            display = script.find_parent("figure")["id"]
            for trace in json.loads(script.text)["data"]:
                numbers = trace["x"] if trace.get("orientation") == "h" else trace["y"]
                for place, number in zip(trace.get("customdata", []), numbers, strict=False):
                    size = None if place is None else len(lists[display][place][1].split())
                    assert size is None or trace["type"] != "bar" or size == number, (path.name, display)
    assert seen > 500


def test_a_list_is_sorted_by_its_columns_and_downloaded_as_it_is_shown(report, open_page):
    page = open_page(report / "ko/03-country.html")
    shaded(page).locator(".count").nth(3).click()
    dialog = page.locator("dialog")
    unsorted = listed(page)
    assert dialog.locator("[aria-sort]").count() == 0
    with open(ROOT / "data/snapshots/2024-07-24.csv", encoding="utf-8", newline="") as file:
        compute = {row["System"]: row["Training compute (FLOP)"] for row in csv.DictReader(file)}
    for key, direction in (("Enter", "descending"), (" ", "ascending")):
        dialog.locator("thead th", has_text="학습 연산량").locator("button").press(key)
        assert dialog.locator(f"[aria-sort={direction}]").all_inner_texts() == ["학습 연산량(FLOP)"]
        known = [float(compute[name]) for name in listed(page) if compute[name]]
        assert known == sorted(known, reverse=direction == "descending") and len(set(known)) > 5
        assert not any(compute[name] for name in listed(page)[len(known) :]), "what is not known stands last"
    _, content = download(page, dialog.locator("[data-tool=csv]"))
    lines = list(csv.reader(content.decode("utf-8-sig").splitlines()))
    assert lines[0][0] == "모델" and [line[0] for line in lines[1:]] == listed(page)
    assert sorted(listed(page)) == sorted(unsorted) and listed(page) != unsorted
    dialog.locator("thead button").first.click()
    assert [name.casefold()[0] for name in listed(page)] == sorted(name.casefold()[0] for name in listed(page))


def test_charts_of_a_phone_have_room_for_their_texts(report, open_page):
    def texts(page, where):
        return (
            page.locator(".plot")
            .nth(where)
            .locator(":is(.yaxislayer-above, .xaxislayer-above) text")
            .evaluate_all("all => all.map(t => [...t.querySelectorAll('tspan')].map(s => s.textContent))")
        )

    page = open_page(report / "en/05-task.html", width=360)
    wait_for_charts(page)
    assert ["Language modelling/", "generation"] in texts(page, 0)
    page = open_page(report / "en/02-overall.html", width=360)
    wait_for_charts(page)
    halves = texts(page, 0)
    assert len(halves) == 8 and halves[0] == ["’20", "H1"], "in two lines"
    boxes = [one.bounding_box() for one in page.locator(".plot").first.locator(".xaxislayer-above text").all()]
    gaps = [right["x"] - left["x"] - left["width"] for left, right in pairwise(sorted(boxes, key=lambda box: box["x"]))]
    assert len(gaps) == 7 and min(gaps) > 0, "none runs into the next"


def test_a_list_is_read_to_its_end_in_a_low_window(report, open_page):
    """Of 320 by 256 pixels, which is what 400 % leaves of a small screen (WCAG 2.2, 1.4.10)."""
    page = open_page(report / "en/03-country.html")
    page.set_viewport_size({"width": 320, "height": 256})
    shaded(page).locator(".count", has_text="64").press("Enter")
    last = page.locator("dialog tbody tr").last
    last.scroll_into_view_if_needed()
    box = last.locator("th").bounding_box()
    assert page.locator("dialog tbody tr").count() == 64 and 0 <= box["y"] < 256


def tool(exhibit, name):
    """An item of the menu of an exhibit, which is opened."""
    if exhibit.locator(".menu[open]").count() == 0:
        exhibit.locator(".menu summary").click()
    return exhibit.locator(f".menu [data-tool={name}]")


def download(page, button):
    with page.expect_download() as started:
        button.click()
    return started.value.suggested_filename, Path(started.value.path()).read_bytes()


def test_a_table_is_downloaded_as_the_numbers_it_shows(report, open_page):
    page = open_page(report / "ko/03-country.html")

    def downloaded(exhibit):
        name, content = download(page, tool(exhibit, "csv"))
        assert content.startswith(b"\xef\xbb\xbf")
        assert name == f"{exhibit.get_attribute('id')}-2024-07-24-2020-2023.csv"
        return list(csv.reader(content.decode("utf-8-sig").splitlines()))

    lines = downloaded(shaded(page))
    assert lines[:3] == [
        ["국가", "2020", "2021", "2022", "2023", "합계"],
        ["미국", "3", "2", "18", "41", "64"],
        ["중국", "0", "2", "3", "37", "42"],
    ]
    chart = page.locator("#country-large-scale-ai-models-by-country")
    lines = downloaded(chart)
    assert chart.locator("details.data[open]").count() == 0, "also while the table is folded"
    assert lines[0] == ["국가", "2020", "2021", "2022", "2023", "합계"]
    counts = sorted(counts_of_data("country").values())
    assert sorted(int(cell) for line in lines[1:] for cell in line[1:] if cell != "0") == counts
    row = next(line for line in downloaded(page.locator("#country-korean-models")) if line[0] == "HyperCLOVA 82B")
    assert (row[2], float(row[4]), row[7][:8]) == ("2021-09-10", 82e9, "https://")
    assert 1.47e23 < float(row[5]) < 1.49e23


def test_a_chart_is_downloaded_as_a_picture_that_stands_by_itself(report, open_page):
    page = open_page(report / "en/03-country.html", color_scheme="dark")
    wait_for_charts(page)
    chart = page.locator("figure[data-kind=chart]").first
    name, svg = download(page, tool(chart, "svg"))
    assert name == "country-large-scale-ai-models-by-country-2024-07-24-2020-2023.svg" and svg.startswith(b"<svg")
    for part in (
        "The United States (64) has the most models",
        "Large-scale AI models by country",
        "A model counts once for each country its developers are based in.",
        "Data of 24 July 2024",
        "Source: Epoch AI",
        ">South Korea<",
    ):
        assert part in svg.decode(), part
    assert b"rgb(255, 255, 255)" in svg, "on white, also where the page is dark"
    name, png = download(page, tool(chart, "png"))
    assert png.startswith(b"\x89PNG") and int.from_bytes(png[16:20]) == 1800


def test_a_table_is_copied_with_its_columns(report, open_page):
    page = open_page(report / "en/03-country.html")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<textarea id=paste aria-label=paste></textarea>')")
    exhibit = shaded(page)

    def pasted():
        page.locator("#paste").fill("")
        page.locator("#paste").focus()
        page.keyboard.press("Control+V")
        return [line.split("\t") for line in page.locator("#paste").input_value().strip().splitlines()]

    tool(exhibit, "copy").click()
    assert pasted()[:2] == [
        ["Country", "2020", "2021", "2022", "2023", "Total"],
        ["United States", "3", "2", "18", "41", "64"],
    ]
    tool(exhibit, "copy").dblclick()
    assert page.locator(".heard").inner_text() == "Copied"
    wait_until(page, "document.querySelector('.heard').textContent === ''")
    assert tool(exhibit, "copy").inner_text() == "Copy the table", "the name is back"
    exhibit.locator("table").evaluate("table => getSelection().selectAllChildren(table)")
    page.keyboard.press("Control+C")
    assert [cell.strip() for cell in pasted()[1]] == ["United States", "3", "2", "18", "41", "64"]
    # What the browser refuses once is not what the reader copies next.
    page.evaluate("document.execCommand = () => false")
    tool(exhibit, "copy").click()
    assert page.locator(".heard").inner_text() == ""
    page.evaluate("delete document.execCommand")
    page.locator("h1").evaluate("heading => getSelection().selectAllChildren(heading)")
    page.keyboard.press("Control+C")
    assert pasted() == [["3. Countries"]]
    folded = page.locator("#country-korean-models")
    assert not folded.locator("details.data table").is_visible()
    tool(folded, "copy").click()
    assert pasted()[1][:4] == ["HyperCLOVA 204B", "NAVER", "2021-09-10", "Language"]


def test_what_a_spreadsheet_would_run_is_text_in_copies_and_downloads(report, open_page):
    page = open_page(report / "en/03-country.html")
    page.evaluate(r"""() => {
        document.body.insertAdjacentHTML("beforeend", "<textarea id=paste aria-label=paste></textarea>");
        addEventListener("paste", (event) => { window.pasted = event.clipboardData.getData("text/html"); });
        const cells = document.querySelectorAll("#country-the-leading-countries-year-by-year tbody tr:first-child > *");
        ["=1+1", "a;\uff0b1", "a\n@x", "-3.5", "3.8E25"].forEach((text, i) => { cells[i].dataset.value = text; });
    }""")
    exhibit = shaded(page)
    expected = ["'=1+1", "a;'\uff0b1", "a\n'@x", "-3.5", "3.8E25"]
    _, content = download(page, tool(exhibit, "csv"))
    assert list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))[1][:5] == expected
    tool(exhibit, "copy").click()
    page.locator("#paste").focus()
    page.keyboard.press("Control+V")
    assert "\t".join(expected) in page.locator("#paste").input_value()
    assert "".join(f"<td>{text}</td>" for text in expected) in page.evaluate("pasted")


def test_every_exhibit_and_table_has_an_address_of_its_own_in_both_languages(report, open_page):
    for name in CHARTS:
        ids = [
            re.findall(
                r'<(?:h[1-6]|figure|details)[^>]* id="([^"]*)"',
                (report / language / f"{name}.html").read_text(encoding="utf-8"),
            )
            for language in ("en", "ko")
        ]
        assert ids[0] == ids[1]
        assert len(set(ids[0])) == len(ids[0]) > 0
    page = open_page(report / "report-ko.html")
    whole = page.locator("[id]").evaluate_all("all => all.map(node => node.id)")
    assert len(set(whole)) == len(whole)
    exhibit = page.locator("#development-jointly-developed-models")
    tool(exhibit, "place").click()
    page.wait_for_timeout(1500)
    assert page.url.endswith("#development-jointly-developed-models")
    assert -5 <= exhibit.bounding_box()["y"] <= 60


def test_the_other_language_opens_at_the_same_place(report, open_page):
    page = open_page(report / "en/05-task.html")
    wait_for_charts(page)
    exhibit = page.locator("#task-models-by-number-of-tasks")
    exhibit.evaluate("node => node.scrollIntoView({behavior: 'instant'})")
    page.evaluate("document.querySelector('a[hreflang=ko]').click()")
    page.wait_for_url("**/ko/05-task.html#*")
    page.wait_for_timeout(1500)
    other = page.locator(f"#{page.url.split('#')[1]}")
    assert page.url.endswith("#task-models-by-number-of-tasks")
    assert other.locator(".topic").inner_text() == "수행 과업 수별 모델 수"
    assert -5 <= other.bounding_box()["y"] <= 60
    # What is folded stays folded.
    page.locator("#task-the-most-frequent-tasks-2").evaluate("node => node.scrollIntoView({behavior: 'instant'})")
    page.evaluate("document.querySelector('a[hreflang=en]').click()")
    page.wait_for_url("**/en/05-task.html#*")
    assert page.url.endswith("#task-the-most-frequent-tasks-2")
    assert page.locator("details[open]").count() == 0


def test_a_chart_is_named_by_its_finding_described_by_what_it_shows_and_has_its_numbers(report, open_page):
    page = open_page(report / "ko/03-country.html")
    wait_for_charts(page)
    chart = page.locator("#country-large-scale-ai-models-by-country")
    plot = chart.locator(".plot")
    assert plot.get_attribute("aria-label") == "<그림 3-1> 모델이 가장 많은 국가는 미국(64개)"
    about = page.locator("#" + plot.get_attribute("aria-describedby"))
    assert about.text_content() == "국가별 초거대 AI 모델 수"
    table = chart.locator("details.data table")
    assert not table.is_visible()
    chart.locator("details.data summary").click()
    assert table.locator("tbody tr").first.inner_text().split() == ["미국", "3", "2", "18", "41", "64"]
    table.locator(".count", has_text="64").press("Enter")
    assert page.locator("dialog tbody tr").count() == 64
    page.keyboard.press("Escape")
    for other in page.locator("figure[data-kind=chart]").all():
        named = page.locator("#" + other.locator(".plot").get_attribute("aria-describedby"))
        assert named.count() == 1 and other.locator("figcaption").inner_text().endswith(named.inner_text())


def test_stacked_bars_have_their_totals_and_parts(report, open_page):
    page = open_page(report / "en/05-task.html")
    wait_for_charts(page)
    counts = counts_of_data("tasks-per-model")
    years = ("2020", "2021", "2022", "2023")
    parts = {year: [counts.get((number, year), 0) for number in ("1", "2", "3+")] for year in years}
    plot = page.locator("#task-models-by-number-of-tasks .plot")
    totals = plot.locator(".scatterlayer text").all_text_contents()
    assert [int(total) for total in totals] == [sum(parts[year]) for year in years] == [3, 6, 24, 96]
    shown = plot.locator(".bartext").all_text_contents()
    assert shown == [str(parts[year][number]) for number in range(3) for year in years if parts[year][number]]


def test_charts_follow_the_ground_they_stand_on(report, open_page):
    page = open_page(report / "en/02-overall.html", color_scheme="dark")
    wait_for_charts(page)
    colour = "() => getComputedStyle(document.querySelector('.plot .xtick text')).fill"
    wait_until(page, f"({colour})() === 'rgb(230, 233, 237)'")
    page.emulate_media(color_scheme="light")
    wait_until(page, f"({colour})() === 'rgb(29, 36, 48)'")


@pytest.mark.parametrize("name", ["en/03-country.html", "en/05-task.html", "report-en.html"])
def test_every_chart_and_every_table_is_on_paper(report, open_page, name):
    page = open_page(report / name, color_scheme="dark")
    wait_for_charts(page)
    drawn = Counter(
        page.locator(
            ".plot text:is(.bartext, .annotation-text, .legendtext), .plot :is(.textpoint, .ytick) text"
        ).all_text_contents()
    )
    assert len(drawn) > 10
    tables = page.locator("main .scroll").evaluate_all(
        """all => all.filter(scroll => !scroll.closest("details"))
            .map(scroll => [...scroll.querySelectorAll("tr:not(.further) td:not(:has(a))")]
                .map(cell => cell.textContent))"""
    )
    cells = {cell.strip() for table in tables for cell in table if len(cell.strip()) > 3}
    # A font's ligatures are one character on paper.
    printed = unicodedata.normalize(
        "NFKC", "\n".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf(format="A4"))).pages)
    )
    bare = re.sub(r"[\s\u200b]", "", printed)
    seen = {text: re.sub(r"[\s\u200b]", "", unicodedata.normalize("NFKC", text)) for text in drawn.keys() | cells}
    assert {text for text, times in drawn.items() if bare.count(seen[text]) < times} == set()
    assert {text for text in cells if seen[text] not in bare} == set()


@pytest.mark.parametrize("name", ["en/03-country.html", "ko/03-country.html"])
def test_a_chart_shows_the_counts_and_fills_its_width(report, open_page, name):
    page = open_page(report / name)
    wait_for_charts(page)
    # Those of no country, as Epoch AI has it, are in no ranking of countries.
    whole = {
        country: models
        for (country, year), models in counts_of_data("country").items()
        if year == "all" and country != "Multinational"
    }
    labels = page.locator(".plot").first.locator(".trace:has(.textpoint)").first.locator(".textpoint")
    assert [int(label) for label in labels.all_text_contents()] == sorted(whole.values(), reverse=True)
    plot = page.locator(".plot").first.bounding_box()["width"]
    assert plot == page.locator("figure[data-kind=chart]").first.bounding_box()["width"] > 800
    top_to_bottom = (
        page.locator(".plot")
        .first.locator(".yaxislayer-above text")
        .evaluate_all(
            "all => all.sort((a, b) => a.getBoundingClientRect().y - b.getBoundingClientRect().y)"
            ".map(t => t.textContent)"
        )
    )
    assert top_to_bottom[:2] == (["United States", "China"] if name.startswith("en") else ["미국", "중국"])


@pytest.mark.parametrize("language, other", [("en", "ko"), ("ko", "en")])
def test_languages_are_apart_and_one_click_away(report, open_page, language, other):
    page = open_page(report / language / "03-country.html")
    assert page.locator("html").get_attribute("lang") == language
    heading = {"en": "3. Countries", "ko": "3. 국가별 현황"}
    assert page.locator("h1").all_inner_texts() == [heading[language]]
    page.locator(".languages a").click()
    assert page.locator("h1").all_inner_texts() == [heading[other]]
    assert page.wrong == []


@pytest.mark.parametrize("locale, language", [("ko-KR", "ko"), ("en-GB", "en"), ("fr-FR", "en"), ("kok-IN", "en")])
def test_the_first_page_follows_the_browsers_language(report, open_page, locale, language):
    page = open_page(report / "index.html", locale=locale)
    page.wait_for_url(f"**/{language}/index.html")


def test_one_switch_shows_the_code_of_the_page(report, open_page):
    page = open_page(report / "en/02-overall.html")
    code = page.locator(".code pre")
    assert not any(one.is_visible() for one in code.all())
    switch = page.locator("[data-tool=code]")
    switch.focus()
    page.keyboard.press("Enter")
    assert switch.get_attribute("aria-pressed") == "true"
    assert all(one.is_visible() for one in code.all())
    assert any("perYear(" in one.inner_text() for one in code.all())
    switch.click()
    assert not any(one.is_visible() for one in code.all())
    plain = open_page(report / "en/02-overall.html", java_script_enabled=False)
    plain.locator(".code summary").nth(1).click()
    assert plain.locator(".code pre").nth(1).is_visible(), "one by one, without a script"


def test_a_menu_opens_by_keyboard_and_closes_when_something_else_is_done(report, open_page):
    page = open_page(report / "en/03-country.html")
    menu = page.locator("figure.exhibit .menu").first
    menu.locator("summary").focus()
    page.keyboard.press("Enter")
    assert menu.locator("[data-tool=csv]").is_visible()
    page.keyboard.press("Escape")
    assert not menu.locator("[data-tool=csv]").is_visible()
    assert page.evaluate("document.activeElement.matches('.menu summary')"), "the focus stays"
    page.keyboard.press("Enter")
    page.locator("h1").click()
    assert not menu.locator("[data-tool=csv]").is_visible()


def test_an_address_inside_of_a_fold_opens_it(report, open_page):
    address = (report / "en/03-country.html").as_uri()
    for inside in (
        "country-published-country",
        "country-large-scale-ai-models-with-a-korean-developer",
    ):
        page = open_page(f"{address}#{inside}")
        table = page.locator(f"#{inside} table")
        assert table.is_visible()
        page.wait_for_timeout(1500)
        assert -5 <= page.locator(f"#{inside}").bounding_box()["y"] < 900, "in sight"
        assert page.locator("details[open]").count() == 1, "and no other"
    # From the page itself too.
    page.evaluate("location.hash = 'country-published-country'")
    page.locator("#country-published-country table").wait_for(state="visible", timeout=3000)


def test_the_ways_through_the_report_stand_beside_the_text_or_above_it_in_one_line(report, open_page):
    page = open_page(report / f"en/{NOTEBOOKS[-1].stem}.html")
    links = page.locator(".sections > ul > li > ul > li > a")
    assert links.count() == len(CHARTS)
    text = page.locator("main").bounding_box()
    assert all(link.bounding_box()["x"] < text["x"] for link in links.all())
    assert page.locator(".turn [rel=next]").get_attribute("href") == "reconciliation.html"
    page.set_viewport_size({"width": 360, "height": 800})
    assert len({round(link.bounding_box()["y"]) for link in links.all()}) == 1
    here = page.locator(".sections [aria-current]").bounding_box()
    assert here["x"] >= 0, "the current one is in sight"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_names_of_rows_stay_in_view_apart_from_what_is_behind_them(report, open_page, scheme):
    page = open_page(report / "en/models.html", width=800, color_scheme=scheme)
    page.evaluate("location.hash = '#columns=all'")
    wide = page.locator("figure[data-kind=models] .scroll")
    wait_until(page, "(node => node.scrollWidth > node.clientWidth)(document.querySelector('main .scroll'))")
    name = wide.locator("tbody th").first

    def style(what):
        return name.evaluate(f"node => getComputedStyle(node).{what}")

    assert not re.search("[1-9]", style("boxShadow")), "nothing is behind it yet"
    wide.evaluate("node => node.scrollLeft = 500")
    page.wait_for_timeout(200)
    assert abs(name.bounding_box()["x"] - wide.bounding_box()["x"]) < 1
    # A collapsed table would not draw it.
    assert "1px 0px" in style("boxShadow") and style("borderCollapse") == "separate"
    assert style("backgroundColor") == page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.emulate_media(media="print")
    assert (style("position"), style("boxShadow")) == ("static", "none")


def test_on_a_phone_row_names_stay_in_view_and_no_column_is_hidden(report, open_page):
    page = open_page(report / "en/03-country.html", width=360)
    page.locator("#country-large-scale-ai-models-with-a-korean-developer summary").click()
    wide = page.locator("#country-large-scale-ai-models-with-a-korean-developer .scroll")
    wide.evaluate("node => node.scrollLeft = 1000")
    assert wide.evaluate("node => node.scrollLeft") > 0
    assert wide.locator("tbody th").first.bounding_box()["x"] == wide.bounding_box()["x"]
    page = open_page(report / "en/07-models-2024.html", width=360)
    profiles = page.locator(".stacks").first
    assert profiles.evaluate("node => node.scrollWidth <= node.clientWidth")
    names = profiles.locator("thead th").all_text_contents()[1:]
    first = profiles.locator("tbody tr").first.locator("td")
    assert [cell.get_attribute("data-of") for cell in first.all()] == [name.strip() for name in names]


def test_a_term_leads_to_the_glossary_where_a_section_first_uses_it(report):
    text = BeautifulSoup((report / "report-ko.html").read_text(encoding="utf-8"), "html.parser")
    glossary = text.select_one(".glossary")
    terms = {one.text.partition("(")[0].strip(" .") for one in glossary.select("strong")}
    used = [[(term.text, term["title"]) for term in one.select(".term")] for one in text.select("main > section")]
    assert sum(map(len, used)) > 3
    for section in used:
        assert len({term for term, _ in section}) == len(section), "each once"
        assert {term for term, _ in section} <= terms and all(meaning for _, meaning in section)
    assert {term["href"] for term in text.select(".term")} == {f"#{glossary['id']}"}


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_report_is_printed_on_few_numbered_pages_of_which_each_section_begins_one(report, open_page, language):
    page = open_page(report / f"report-{language}.html")
    wait_for_charts(page)

    def bare(text):
        return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))

    sheets = [bare(sheet.extract_text()) for sheet in PdfReader(io.BytesIO(page.pdf(format="A4"))).pages]
    assert len(sheets) <= 24
    assert [sheet.startswith(f"{number}") for number, sheet in enumerate(sheets, 1)] == [True] * len(sheets)
    headings = page.locator("main > section > h1").all_inner_texts()
    assert len(headings) == len(NOTEBOOKS) + 1, "with overview and check, without all models, which are folded"
    for heading in headings[1:]:
        begun = [place for place, sheet in enumerate(sheets, 1) if sheet.startswith(f"{place}{bare(heading)}")]
        assert len(begun) == 1, heading
    printed = "".join(sheets)
    rule = {
        "en": "A model counts once for each country its developers are based in.",
        "ko": "여러 국가가 참여한 모델은 국가별로 1건씩 중복 집계",
    }
    assert bare(rule[language]) in printed, "rules"
    for hidden in (
        ".code summary",
        "details.data > summary",
        "details.published > summary",
        "p.published",
        "[data-tool=place]",
    ):
        face = bare(page.locator(hidden).first.text_content())
        assert face and face not in printed, hidden
    assert "perYear(" not in printed


def test_the_colours_of_charts_follow_the_ground(report, open_page):
    page = open_page(report / "en/08-summary.html", color_scheme="dark")
    wait_for_charts(page)
    # That of Korea is the fourth of the four lines, whose countries are in the order of their investment.
    korea = "() => getComputedStyle(document.querySelectorAll('#summary-investment-and-models .lines path')[3]).stroke"
    bar = "() => getComputedStyle(document.querySelector('#summary-open-weights-by-country .bars path')).fill"
    assert [page.evaluate(korea), page.evaluate(bar)] == ["rgb(255, 138, 61)", "rgb(63, 208, 166)"]
    page.emulate_media(color_scheme="light")
    wait_until(page, f"({korea})() === 'rgb(196, 79, 0)' && ({bar})() === 'rgb(0, 133, 102)'")


def published():
    """The keys of all published statements, and of those that the own data of IS-178 is known to give otherwise."""
    every = []
    for name in ("figures", "claims"):
        with open(ROOT / f"data/published-{name}.csv", encoding="utf-8", newline="") as file:
            every += [(row[f"{name[:-1].title()}"], row["Reason"]) for row in csv.DictReader(file)]
    return {key for key, _ in every}, {key for key, reason in every if reason}


def test_the_overview_has_its_findings_alone_and_the_way_to_all_that_it_names(report, open_page):
    page = open_page(report / "en/index.html")
    wait_for_charts(page)
    assert page.evaluate("document.documentElement.scrollHeight") <= 2000
    assert page.locator("main details:not(.menu):visible").count() == 0, "no folds"
    assert page.locator("main > .answer .finding").count() == sum(tagged(path, "lead") for path in NOTEBOOKS) > 0
    for part, tag in (("findings", "headline"), ("conclusions", "conclusion")):
        said = sum(tagged(path, tag) for path in NOTEBOOKS)
        findings = page.locator(f"#{part} + .findings .finding")
        assert findings.count() == said >= 3, part
        for finding in findings.all():
            id = finding.get_attribute("id")
            others = [path for path in (report / "en").glob("[0-9]*.html") if f'id="{id}"' in path.read_text("utf-8")]
            assert others == [], "it is on no other page"
    pictures = page.locator(".pictures figure")
    assert pictures.count() == CHARTS["index"]
    for picture in pictures.all():
        way = picture.locator("xpath=..").locator(".way a").get_attribute("href")
        original = picture.get_attribute("id").removeprefix("overview-")
        assert f'id="{original}"' in (report / "en" / way).read_text(encoding="utf-8")
    reproduced = len({key for key in published()[0] if not key.startswith("survey-")} - published()[1])
    numbers = [int(number) for number in re.findall(r"\d+(?= of )", page.locator(".trust").last.inner_text())]
    assert sum(numbers) == reproduced
    page.locator(".trust a").last.click()
    page.wait_for_url("**/models.html#data=2026-08-19&years=2020-2026")
    counts = page.locator("figure[data-kind=year-counts]")
    assert counts.locator("tbody td").last.inner_text() == "525"
    wait_until(page, "document.querySelector('[data-kind=year-counts]').getBoundingClientRect().top < innerHeight / 2")
    for name in CHARTS:
        foot = (report / "en" / f"{name}.html").read_text(encoding="utf-8").partition("<footer>")[2]
        assert "https://ifs.or.kr/" in foot, "the published report"


@pytest.mark.parametrize("width, height", [(1280, 900), (360, 800)])
def test_the_first_chart_of_each_section_begins_on_the_first_screen(report, open_page, width, height):
    for path in sorted(report.glob("*/[0-9]*.html")):
        page = open_page(path, width=width)
        page.set_viewport_size({"width": width, "height": height})
        wait_for_charts(page)
        exhibit = page.locator("main figure.exhibit:is([data-kind=chart], [data-kind=table])").first
        shown = exhibit.locator(":is(.plot, .scroll)").first.bounding_box()
        end = shown["y"] + shown["height"] if width > 360 else shown["y"]
        assert end <= height, path


@pytest.mark.parametrize("name", ["en/reconciliation.html", "ko/reconciliation.html", "report-ko.html"])
def test_the_reconciliation_is_the_place_of_each_statement(report, open_page, name):
    page = open_page(report / name)
    part = page.locator("#reconciliation, main").last
    rows = part.locator("details [data-kind=comparison] tbody tr")
    keys = rows.evaluate_all("all => all.map(row => row.querySelector('th [id]').id)")
    compared = {key for key in published()[0] if not key.startswith("survey-")}
    assert len(keys) == len(set(keys)) and set(keys) == compared, "those of the survey are one line"
    assert "23" in part.locator("section p").last.inner_text()
    differing = rows.filter(has=page.locator("[data-status=differs]"))
    assert set(differing.evaluate_all("all => all.map(row => row.querySelector('th [id]').id)")) == published()[1]
    above = part.locator("#differences tbody a:not(.count)").evaluate_all("all => all.map(link => link.hash.slice(1))")
    assert set(above) == published()[1]
    part.locator("#differences tbody a:not(.count)").first.click()
    wait_until(page, "document.querySelector(':target').checkVisibility()")


def test_a_section_leads_to_the_place_of_its_statements(report, open_page):
    page = open_page(report / "en/03-country.html")
    badge = page.locator("p.published a")
    assert badge.inner_text() == "16 of 16 published statements reproduced"
    page.locator("details.published > summary").click()
    links = page.locator("details.published tbody th > a")
    assert links.count() == 16, "those of its years"
    for link in (badge, links.first):
        file, key = link.get_attribute("href").split("#")
        assert f'id="{key}"' in (report / "en" / file).read_text(encoding="utf-8")


def test_charts_and_tables_are_printed_within_the_paper(report, open_page):
    page = open_page(report / "report-ko.html", width=680)
    wait_for_charts(page)
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    for what, least in (
        (".plot .main-svg", sum(CHARTS.values())),
        ("main div > figure > .scroll table", 5),
        ("#differences > .scroll table", 1),
    ):
        widths = page.locator(what).evaluate_all("all => all.map(node => node.getBoundingClientRect().width)")
        assert len([width for width in widths if width > 0]) >= least and max(widths) <= 680, what


COLUMNS = ["Model", "Domain", "Task", "Organization", "Publication date", "Training compute (FLOP)", "Country", "Link"]


def report_of(folder, rows, *notebooks):
    """The report that some notebooks make of an export with these rows."""
    export = folder / "2026-09-01.csv"
    with open(export, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([COLUMNS, *rows])
    project(folder, *(ROOT / f"notebooks/{name}.ipynb" for name in notebooks))
    made = run(folder, REPORT_SNAPSHOT=str(export), REPORT_OUT=f"{folder}/report")
    assert made.returncode == 0, made.stderr
    return folder / "report"


def named(names):
    """Rows of models, of which the n-th name has n: it is their domain, task, developer and country too."""
    return [
        [name, name, name, name, f"{2020 + number % 4}-03-{day + 1:02d}", f"{day + 1}e24", name, ""]
        for number, name in enumerate(names, 1)
        for day in range(number)
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_names_that_javascript_has_itself_are_names(tmp_path, open_page, scheme):
    names = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "prototype"]
    report = report_of(tmp_path, named(names), "03-country", "04-domain", "05-task", "06-development")
    page = open_page(report / "report-en.html", color_scheme=scheme)
    wait_for_charts(page)
    for exhibit in (
        "#country-large-scale-ai-models-by-country",
        "#domain-large-scale-ai-models-by-domain",
        "#task-the-most-frequent-tasks-2",
        "#development-the-organizations-with-the-most-models-2",
    ):
        ticks = page.locator(f"{exhibit} .plot .ytick text").all_text_contents()
        assert sorted(tick.strip("\u2060") for tick in ticks) == sorted(names), exhibit
        for number, name in enumerate(names, 1):
            row = page.locator(f"{exhibit} tbody tr").filter(has=page.get_by_text(name, exact=True))
            row.locator("a.count").get_by_text(str(number), exact=True).first.evaluate("node => node.click()")
            assert page.locator("dialog tbody th").all_inner_texts() == [name] * number, (exhibit, name)
            page.keyboard.press("Escape")
    assert page.wrong == []


LONG = [
    "A consortium of research laboratories and universities for open and multilingual foundation models of Europe",
    "Internationales-Forschungszentrum-für-leistungsfähige-Sprachmodelle-und-maschinelle-Wahrnehmung-zu-Aachen-II",
    "한국인공지능기초모델공동연구협의회" * 6 + " 2024년도 초거대 추진단",
]


def test_long_names_leave_a_chart_its_room(tmp_path, open_page):
    rows = named(LONG)
    rows += [[*row[:6], "Korea (Republic of)", ""] for row in rows]
    rows += [["Small", "Language", "Chat", "Google", "2023-01-01", "1e23", "United States of America", ""]] * 8
    notebooks = ["01-introduction", "03-country", "04-domain", "05-task", "06-development", "08-summary"]
    report = report_of(tmp_path, rows, *notebooks)
    for language in ("en", "ko"):
        for width, least in ((1280, 200), (360, 70)):
            page = open_page(report / f"report-{language}.html", width=width)
            wait_for_charts(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            charts = page.locator("figure[data-kind=chart]").evaluate_all("""all => all.map(exhibit => {
                const place = exhibit.querySelector(".plot");
                const { left, right } = place.getBoundingClientRect();
                const beyond = [...place.querySelectorAll("text")].filter(text => {
                    const box = text.getBoundingClientRect();
                    return box.width && (box.left < left - 1 || box.right > right + 1);
                });
                const room = place.querySelector(".nsewdrag").getBoundingClientRect().width;
                return [exhibit.id, room, beyond.map(text => text.textContent)]; })""")
            assert len(charts) > 10
            assert [one for one in charts if one[1] < least or one[2]] == [], (language, width)
            assert page.wrong == []


def test_text_from_the_data_runs_nowhere(tmp_path, open_page):
    hostile = (
        '</script><img src=x onerror=alert(1)> <b>"q"</b> \\ \u202e javascript:alert(1) '
        'data-list="99999" "customdata":[99999] $x$'
    )
    links = 'javascript:alert(2) https://a.example/"><script>alert(3)</script>'
    country = "Korea (Republic of)," + hostile
    row = [hostile, hostile, hostile, "=" + hostile, "2023-01-01", "1e24", country, links]
    report_of(tmp_path, [row], "03-country")
    with open(tmp_path / "report/unknown-organizations.csv", encoding="utf-8", newline="") as file:
        assert list(csv.DictReader(file)) == [
            {
                "Organization": "'=" + hostile,
                "Group": "'=" + hostile,
                "Headquarters": "",
                "Category": "",
                "Category source": "curated",
            }
        ]
    for name in ("en/03-country.html", "report-ko.html"):
        page = open_page(tmp_path / "report" / name)
        wait_for_charts(page)
        assert page.locator("main img, main b").count() == 0
        assert hostile.split(" ")[0] in page.locator("main").inner_text()
        drawn = " ".join(page.locator(".plot text").all_text_contents())
        assert "</script><img src=x…" in drawn
        page.locator("main a.count").first.evaluate("node => node.click()")
        listed = page.locator("dialog tbody tr").first
        assert listed.locator("th").inner_text().startswith("</script><img src=x onerror=alert(1)> <b>")
        assert page.locator("dialog img").count() == 0
        _, content = download(page, page.locator("dialog [data-tool=csv]"))
        row = list(csv.reader(content.decode("utf-8-sig").splitlines()))[1]
        assert row[1].startswith("'=</script>"), "no formula"
        page.keyboard.press("Escape")
        links = page.locator("a").evaluate_all("all => all.map(a => a.protocol)")
        assert "javascript:" not in links and "https:" in links
        assert page.wrong == []


def exported(notebook, folder, *options, **environment):
    """The page that JupyterLab's export makes of a notebook: the same exporter, asked by nbconvert's own command."""
    done = subprocess.run(
        [
            Path(sys.executable).with_name("jupyter"),
            "nbconvert",
            "--to",
            "html",
            "--output-dir",
            folder,
            *options,
            notebook,
        ],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )
    assert done.returncode == 0, done.stderr
    return folder / notebook.with_suffix(".html").name


@pytest.mark.parametrize("options", [[], ["--HTMLExporter.sanitize_html=True"]])
def test_what_jupyterlab_exports_is_a_page_that_needs_nothing_else(report, tmp_path, open_page, options):
    exported_page = exported(report / "notebooks/03-country.ipynb", tmp_path, *options)
    page = open_page(exported_page)
    wait_for_charts(page)
    assert page.locator("h1").all_inner_texts() == ["3. Countries"]
    assert page.locator(".plot:has(.main-svg)").count() == CHARTS["03-country"]
    page.locator("figure[data-kind=table] .count").first.press("Enter")
    assert page.locator("dialog").is_visible()
    assert page.wrong == []
    assert exported_page.stat().st_size < 3_000_000


@pytest.mark.parametrize(
    "shown, language, title",
    [pytest.param(True, "en", "2. Releases", marks=pytest.mark.slow), (False, "ko", "2. 출시 현황")],
)
def test_it_is_in_the_language_that_jupyterlab_shows(report, tmp_path, open_page, shown, language, title):
    """That of its outputs, which is English here; without any, the one that is set for the server."""
    notebook = json.loads((report / "notebooks/02-overall.ipynb").read_text(encoding="utf-8"))
    if not shown:
        for cell in notebook["cells"]:
            cell.update({"outputs": []} if cell["cell_type"] == "code" else {})
    (tmp_path / "shown.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    exported_page = exported(tmp_path / "shown.ipynb", tmp_path, REPORT_LANGUAGE="ko")
    page = open_page(exported_page)
    assert page.locator("html").get_attribute("lang") == language
    assert page.locator("h1").all_inner_texts() == [title]


def test_an_exported_notebook_from_elsewhere_runs_nothing(report, tmp_path, open_page):
    notebook = json.loads((report / "notebooks/02-overall.ipynb").read_text(encoding="utf-8"))
    displays = [
        output["data"]["application/vnd.largescale+json"]
        for cell in notebook["cells"]
        for output in cell.get("outputs", [])
        if "application/vnd.largescale+json" in output["data"]
    ]
    overview, finding, titled, chart = (
        next(display for display in displays if display["content"]["kind"] == kind)
        for kind in ("overview", "finding", "table", "chart")
    )
    models = overview["content"]["models"]
    models[:] = ["\t".join([*model.split("\t")[:-1], "javascript:alert(5)"]) for model in models]
    titled["content"]["caption"]["title"] = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    titled["content"]["caption"]["notes"].append(
        {language: [{"text": "link", "link": "javascript:alert(3)"}] for language in ("en", "ko")}
    )
    chart["content"]["figure"]["layout"]["images"] = [
        {"source": "https://evil.example/x.png", "x": 0, "y": 1, "sizex": 1, "sizey": 1}
    ]
    for one in finding["lists"]:
        one["rows"] = "elsewhere-1"
    forged = tmp_path / 'q"onmouseover="alert(6)" é.ipynb'
    forged.write_text(json.dumps(notebook), encoding="utf-8")
    page = open_page(exported(forged, tmp_path))
    assert "<script>alert(2)</script>" in page.locator("figcaption").first.inner_text()
    assert page.locator("[onmouseover]").count() == 0
    wait_for_charts(page)
    answer = page.locator(".answer .finding")
    assert answer.inner_text().startswith("144 large-scale AI models") and answer.locator(".count").count() == 0
    page.locator("details.data > summary").first.click()
    page.locator("main table .count").first.press("Enter")
    assert page.locator("dialog tbody tr").count() == 3
    page.locator("main table .count").nth(3).evaluate("node => node.click()")
    assert page.locator("dialog tbody tr").count() == 3 + 9, "the running total"
    others = page.locator("dialog a:not([data-tool=place])")
    assert others.count() == 0, "nothing but web addresses"
    assert page.locator("main img").count() == 0
    assert "javascript:" not in page.locator("a").evaluate_all("all => all.map(a => a.protocol)")
    stopped = [one for one in page.wrong if "https://evil.example/x.png" in one]
    assert stopped and page.wrong == stopped, "the page's policy stops the picture of a figure"


# Ways to run a script and to reach for another place, each of which names the place evil.example or opens a dialog.


def test_what_is_counted_is_said_once_and_where_it_is_another(report, open_page):
    page = open_page(report / "report-ko.html")
    said = page.locator("figure[data-kind=overview], .stamp")
    assert said.evaluate_all("all => all.map(one => [one.closest('section').id, one.tagName])") == [
        ["", "P"],
        ["since", "P"],
        ["since", "FIGURE"],
        ["reconciliation", "FIGURE"],
    ]
    page = open_page(report / "ko/03-country.html")
    assert page.locator(".stamp").count() == 1 and page.locator("figure .source").count() == 0
    # What a section counts of other years, its exhibits say.
    page = open_page(report / "ko/07-models-2024.html")
    assert "2024년" in page.locator("figure[data-kind=table] .source").first.inner_text()


def test_without_scripts_a_page_says_what_is_missing(report, open_page):
    page = open_page(report / "ko/03-country.html", java_script_enabled=False)
    assert "접힌 표" in page.locator("main").inner_text()
    page.locator("details.data summary").first.click()
    first = page.locator("details.data tbody tr").first
    assert first.is_visible() and first.inner_text().split() == ["미국", "3", "2", "18", "41", "64"]


def test_the_one_file_report_has_no_second_file(report):
    text = (report / "report-en.html").read_text(encoding="utf-8")
    head = text[: text.index("<body>")]
    assert '<link rel="stylesheet"' not in head and "src=" not in head
    assert len(text) < 3_000_000


def test_the_pages_name_no_place_of_this_machine(report):
    for path in [*report.rglob("*.html"), *report.rglob("*.ipynb"), *report.glob("*.csv")]:
        assert str(report.parent) not in path.read_text(encoding="utf-8"), path
    assert json.loads((report / ".report.json").read_text(encoding="utf-8"))["files"]
