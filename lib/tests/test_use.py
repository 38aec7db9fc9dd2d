"""What a reader does with the pages: opens lists, downloads, copies, prints, searches; and JupyterLab's export."""

import csv
import io
import json
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from conftest import CHARTS, NOTEBOOKS, violations, wait_for_charts, wait_for_models, wait_until
from pypdf import PdfReader
from recount import table as rows_of
from running import ROOT, environment, until

COUNTRIES = "#country-large-scale-ai-models-by-country"
# Its numbers, folded below it.
NUMBERS = "#country-large-scale-ai-models-by-country-and-year"


def of_data(period, country=""):
    """The models of a period, and of a country, by name, as Epoch AI's own file has them."""
    rows = {row["System"]: row for row in rows_of(ROOT / "data/snapshots/2024-07-24.csv")}
    when, where = "Publication date", "Country (from Organization)"
    return {name: row for name, row in rows.items() if row[when].startswith(period) and country in row[where]}


def counts_of_data(exhibit):
    """The counts of an exhibit that a separate program made of Epoch AI's file: of a name in a year or in all."""
    rows = rows_of(ROOT / "data/expected-exhibits.csv")
    return {(row["Category"], row["Year"]): int(row["Models"]) for row in rows if row["Exhibit"] == exhibit}


def listed(page):
    return page.locator("dialog tbody th").all_inner_texts()


def in_sight(page, key):
    top = f"document.getElementById('{key}').getBoundingClientRect().y"
    wait_until(page, f"{top} > -6 && {top} < innerHeight / 2")


def tool(exhibit, name):
    """An item of the menu of an exhibit, which is opened."""
    if exhibit.locator(".menu[open]").count() == 0:
        exhibit.locator(".menu summary").click()
    return exhibit.locator(f".menu [data-tool={name}]")


def download(page, button):
    with page.expect_download() as started:
        button.click()
    return started.value.suggested_filename, Path(started.value.path()).read_bytes()


def table_of(page, button):
    _, content = download(page, button)
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def paste(page):
    """What a reader gets where he pastes, as lines of cells."""
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<textarea aria-label=paste></textarea>')")
    page.locator("textarea").last.focus()
    page.keyboard.press("Control+V")
    return [line.split("\t") for line in page.locator("textarea").last.input_value().strip().splitlines()]


def test_a_number_leads_to_the_models_of_the_data_by_mouse_keyboard_and_address(report, open_page):
    expected = of_data("2023", "Korea (Republic of)")
    page = open_page(report / "en/03-country.html")
    wait_for_charts(page)
    dialog, begun = page.locator("dialog"), page.url
    page.locator(f"{NUMBERS} summary").click()
    number = page.locator(f"{NUMBERS} tbody tr", has_text="South Korea").locator("td").nth(3).locator("a")
    for opened in (number.click, lambda: number.press("Enter")):
        opened()
        assert dialog.locator("h2").inner_text().startswith("South Korea, 2023")
        assert sorted(listed(page)) == sorted(expected)
        assert "techcrunch.com" in dialog.locator("tbody a").all_inner_texts()
        address = number.get_attribute("href")
        assert page.url == begun + address
        page.keyboard.press("Escape")
        wait_until(page, "!location.hash")
        assert not dialog.is_visible() and page.url == begun
        assert page.evaluate("document.activeElement.textContent") == "8", "the focus is back where it was"
    assert page.wrong == []
    for other, title in (("ko/03-country.html", "한국, 2023"), ("report-en.html", "South Korea, 2023")):
        sent = open_page(f"{(report / other).as_uri()}{address}")
        assert sent.locator("dialog h2").inner_text().startswith(title)
        assert sorted(listed(sent)) == sorted(expected) and sent.wrong == []
    wrong = open_page(f"{(report / 'en/03-country.html').as_uri()}{COUNTRIES}/9999")
    wait_for_charts(wrong)
    assert not wrong.locator("dialog").is_visible() and wrong.wrong == [], "an address of no list does nothing"


def test_a_list_is_sorted_by_its_columns_downloaded_as_it_is_shown_and_read_to_its_end(report, open_page):
    page = open_page(report / "ko/03-country.html")
    page.locator(f"{NUMBERS} summary").click()
    page.locator(f"{NUMBERS} .count", has_text="41").click()
    dialog = page.locator("dialog")
    unsorted = listed(page)
    compute = {name: float(row["Training compute (FLOP)"] or 0) for name, row in of_data("2023").items()}
    for key, direction in (("Enter", "descending"), (" ", "ascending")):
        dialog.locator("thead th", has_text="학습 연산량").locator("button").press(key)
        assert dialog.locator("[aria-sort]").get_attribute("aria-sort") == direction
        known = [compute[name] for name in listed(page) if compute[name]]
        assert known == sorted(known, reverse=direction == "descending") and len(set(known)) > 5
        assert not any(compute[name] for name in listed(page)[len(known) :]), "what is not known stands last"
    lines = table_of(page, dialog.locator("[data-tool=csv]"))
    assert lines[0][0] == "모델" and [line[0] for line in lines[1:]] == listed(page)
    assert sorted(listed(page)) == sorted(unsorted) and listed(page) != unsorted
    # What 400 % leaves of a small screen (WCAG 2.2, 1.4.10).
    page.set_viewport_size({"width": 320, "height": 256})
    last = dialog.locator("tbody th").last
    last.scroll_into_view_if_needed()
    assert 0 <= last.bounding_box()["y"] < 256


def test_the_list_of_a_number_in_a_sentence_says_what_it_is_a_number_of(report, open_page):
    sentence = "Companies had a part in 93.1% of all models; 14 of 144"
    page = open_page(report / "en/index.html")
    page.locator(".finding", has_text=sentence).get_by_text("14", exact=True).click()
    dialog = page.locator("dialog")
    assert dialog.locator("h2").inner_text() == "14 models" and sentence in dialog.inner_text()
    assert all("," in row["Organization"] for name, row in of_data("202").items() if name in listed(page))
    name, _ = download(page, dialog.locator("[data-tool=csv]"))
    assert name.startswith(sentence[:20]) and name.endswith("-2024-07-24-2020-2023.csv")


def test_a_chart_shows_the_counts_in_order_is_described_and_has_its_numbers_below(report, open_page):
    page = open_page(report / "ko/03-country.html")
    wait_for_charts(page)
    chart = page.locator(COUNTRIES)
    # Those of no country, as Epoch AI has it, are in no ranking of countries.
    counts = counts_of_data("country").items()
    whole = [models for (country, year), models in counts if year == "all" and country != "Multinational"]
    labels = chart.locator(".plot .trace:has(.textpoint)").first.locator(".textpoint").all_text_contents()
    assert [int(label) for label in labels] == sorted(whole, reverse=True)
    ticks = chart.locator(".plot .yaxislayer-above text").evaluate_all(
        "all => all.map(t => [t.getBoundingClientRect().y, t.textContent]).sort((a, b) => a[0] - b[0])"
    )
    assert [name for _, name in ticks][:3] == ["미국", "중국", "한국"]
    assert chart.locator(".plot").bounding_box()["width"] == chart.bounding_box()["width"] > 800
    plot = chart.locator(".plot")
    assert plot.get_attribute("aria-label") == "<그림 3-1> 모델이 가장 많은 국가는 미국(64개)"
    assert plot.get_attribute("aria-description") == "국가별 초거대 AI 모델 수"
    numbers = chart.locator("details.data table")
    assert not numbers.is_visible()
    chart.locator("details.data summary").click()
    assert numbers.locator("tbody tr").first.inner_text().split() == ["미국", "3", "2", "18", "41", "64"]


def test_a_bar_leads_to_its_models_and_a_phone_has_room_for_its_texts(report, open_page):
    page = open_page(report / "en/02-overall.html")
    wait_for_charts(page)
    chart = page.locator("#overall-releases-per-half-year")
    bar = chart.locator(".plot .point").nth(5)
    bar.scroll_into_view_if_needed()

    def clicked():
        box = bar.locator("path").bounding_box()
        page.mouse.move(box["x"] + 3, box["y"] + box["height"] / 2)
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        return listed(page)

    # Plotly takes what is hovered for what is clicked, as soon as it has noticed.
    assert sorted(until(clicked)) == sorted(name for month in range(7, 13) for name in of_data(f"2022-{month:02}"))
    page = open_page(report / "en/02-overall.html", width=360)
    wait_for_charts(page)
    names = page.locator("#overall-releases-per-half-year .plot .xaxislayer-above text")
    boxes = sorted((name.bounding_box() for name in names.all()), key=lambda box: box["x"])
    assert len(boxes) == 4 and all(one["x"] + one["width"] < other["x"] for one, other in pairwise(boxes))
    assert page.wrong == []


def test_the_colours_of_charts_follow_the_ground(report, open_page):
    page = open_page(report / "en/08-summary.html", color_scheme="dark")
    wait_for_charts(page)
    # That of Korea is the fourth of the four lines, whose countries are in the order of their investment.
    colours = """() => [["#summary-investment-and-models .lines path", 3, "stroke"], [".plot .xtick text", 0, "fill"],
        ["#summary-open-weights-by-country .bars path", 0, "fill"]].map(([where, place, what]) =>
        getComputedStyle(document.querySelectorAll(where)[place])[what]).join(" ")"""
    wait_until(page, f"({colours})() === 'rgb(255, 138, 61) rgb(230, 233, 237) rgb(63, 208, 166)'")
    page.emulate_media(color_scheme="light")
    wait_until(page, f"({colours})() === 'rgb(196, 79, 0) rgb(29, 36, 48) rgb(0, 133, 102)'")


def test_the_numbers_of_an_exhibit_are_downloaded_from_its_menu(report, open_page):
    page = open_page(report / "ko/03-country.html")
    chart = page.locator(COUNTRIES)
    menu = chart.locator(".menu")
    menu.locator("summary").press("Enter")
    assert download(page, menu.locator("[data-tool=csv]"))[0] == f"{COUNTRIES[1:]}-2024-07-24-2020-2023.csv"
    head, first = table_of(page, menu.locator("[data-tool=csv]"))[:2]
    assert head == ["국가", "2020", "2021", "2022", "2023", "합계"] and first == ["미국", "3", "2", "18", "41", "64"]
    page.keyboard.press("Escape")
    assert page.locator(".menu[open]").count() == 0 and page.evaluate("document.activeElement.matches('.menu summary')")
    lines = table_of(page, tool(chart, "csv"))
    assert chart.locator("details.data[open]").count() == 0, "also while the table is folded"
    counts = sorted(counts_of_data("country").values())
    assert sorted(int(cell) for line in lines[1:] for cell in line[1:] if cell != "0") == counts
    lines = table_of(page, tool(page.locator("#country-korean-models"), "csv"))
    (row,) = (line for line in lines if line[0] == "HyperCLOVA 82B")
    assert (row[2], float(row[4]), row[7][:8]) == ("2021-09-10", 82e9, "https://")
    page.locator("h1").click()
    assert page.locator(".menu[open]").count() == 0, "it closes when something else is done"


def test_a_chart_is_downloaded_as_a_picture_that_stands_by_itself(report, open_page):
    page = open_page(report / "en/03-country.html", color_scheme="dark")
    wait_for_charts(page)
    chart = page.locator(COUNTRIES)
    name, svg = download(page, tool(chart, "svg"))
    assert name == f"{COUNTRIES[1:]}-2024-07-24-2020-2023.svg" and svg.startswith(b"<svg")
    title, topic = "The United States (64) has the most models", "Large-scale AI models by country"
    rule = "A model counts once for each country its developers are based in."
    for part in (
        title,
        topic,
        rule,
        "Data as of 24 July 2024",
        "Source: Epoch AI",
        ">South Korea<",
        "rgb(255, 255, 255)",
    ):
        assert part in svg.decode(), part
    name, png = download(page, tool(chart, "png"))
    assert png.startswith(b"\x89PNG") and int.from_bytes(png[16:20]) == 1800


def test_a_table_is_copied_with_its_columns_and_what_a_spreadsheet_would_run_is_text(report, open_page):
    page = open_page(report / "en/03-country.html")
    table = page.locator(COUNTRIES)
    tool(table, "copy").click()
    head, first, *_ = paste(page)
    assert head == ["Country", "2020", "2021", "2022", "2023", "Total"] and first[1:] == ["3", "2", "18", "41", "64"]
    tool(table, "copy").click()
    assert page.get_by_role("status").filter(has_text="Copied").count() == 1, "said to who does not see it"
    # What the browser refuses once is not what the reader copies next.
    page.evaluate("document.execCommand = () => false")
    tool(table, "copy").click()
    page.evaluate("delete document.execCommand")
    page.locator("h1").evaluate("heading => getSelection().selectAllChildren(heading)")
    page.keyboard.press("Control+C")
    assert paste(page) == [["3. Countries"]]
    table.locator("tbody tr").first.locator("th, td").evaluate_all(r"""cells => {
        addEventListener("paste", (event) => { window.pasted = event.clipboardData.getData("text/html"); });
        ["=1+1", "a;\uff0b1", "a\n@x", "-3.5", "3.8E25"].forEach((text, i) => { cells[i].dataset.value = text; });
    }""")
    expected = ["'=1+1", "a;'\uff0b1", "a\n'@x", "-3.5", "3.8E25"]
    assert table_of(page, tool(table, "csv"))[1][:5] == expected
    tool(table, "copy").click()
    assert {"'=1+1", "a;'\uff0b1", "'@x", "-3.5"} <= {cell for line in paste(page) for cell in line}
    assert "".join(f"<td>{text}</td>" for text in expected) in page.evaluate("pasted")


def test_the_other_language_opens_at_the_same_place(report, open_page):
    page = open_page(report / "en/05-task.html")
    wait_for_charts(page)
    for language, key in (("ko", "task-models-by-number-of-tasks"), ("en", "task-the-most-frequent-tasks-2")):
        page.locator(f"#{key}").evaluate("node => node.scrollIntoView()")
        page.evaluate(f"document.querySelector('a[hreflang={language}]').click()")
        page.wait_for_url(f"**/{language}/05-task.html#{key}")
        in_sight(page, key)
    assert page.locator("details[open]").count() == 0, "what is folded stays folded"
    assert page.wrong == []


@pytest.mark.parametrize("locale, language", [("ko-KR", "ko"), ("fr-FR", "en"), ("kok-IN", "en")])
def test_the_first_page_follows_the_browsers_language(report, open_page, locale, language):
    page = open_page(report / "index.html", locale=locale)
    page.wait_for_url(f"**/{language}/index.html")


def test_an_address_inside_of_a_fold_opens_it(report, open_page):
    key, other = "country-published-country", "country-large-scale-ai-models-by-country-and-year"
    page = open_page(f"{(report / 'en/03-country.html').as_uri()}#{key}")
    assert page.locator(f"#{key} table").is_visible()
    in_sight(page, key)
    assert page.locator("details[open]").count() == 1, "and no other"
    page.evaluate(f"location.hash = '{other}'")
    page.locator(f"#{other} table").wait_for()


def test_the_overview_fits_two_screens_and_leads_to_counts_with_the_newest_data(report, open_page):
    page = open_page(report / "en/index.html")
    wait_for_charts(page)
    assert page.evaluate("document.documentElement.scrollHeight") <= 2000
    assert page.locator("main details:not(.menu):visible").count() == 0, "no folds"
    page.get_by_role("link", name="Counts with the data of 2026").click()
    page.wait_for_url("**/models.html#data=2026-08-19&from=2020&to=2026&by=year")
    number = page.locator("main table td", has_text=re.compile("^525$")).first
    assert number.bounding_box()["y"] < 900


def test_sections_stand_beside_the_text_and_on_a_phone_above_it_where_rows_and_code_are_read(report, open_page):
    page = open_page(report / "en/07-models-2024.html")
    links = page.locator(".sections a:not(.contents a)")
    assert links.count() == len(CHARTS)
    assert all(link.bounding_box()["x"] < page.locator("main").bounding_box()["x"] for link in links.all())
    page = open_page(report / "en/03-country.html", width=360)
    assert len({round(link.bounding_box()["y"]) for link in page.locator(".sections a:not(.contents a)").all()}) == 1
    here = page.locator(".sections [aria-current]").bounding_box()
    assert 0 <= here["x"] < 360, "the current one is in sight"
    wide = page.locator("#country-korean-models")
    scroll = wide.locator(".scroll")
    assert scroll.evaluate("node => (node.scrollLeft = 1000, node.scrollLeft)") > 0
    assert wide.locator("tbody th").first.bounding_box()["x"] == scroll.bounding_box()["x"], "names stay in view"
    code = page.locator(".code pre")
    switch = page.get_by_role("button", name="Show code")
    for shown in (True, False):
        switch.press("Enter")
        assert {one.is_visible() for one in code.all()} == {shown}
        assert switch.get_attribute("aria-pressed") == str(shown).lower()
    assert page.wrong == []


def test_without_scripts_a_page_says_what_is_missing(report, open_page):
    page = open_page(report / "ko/03-country.html", java_script_enabled=False)
    assert "접힌 표" in page.locator("main").inner_text()
    page.locator("details.data summary").first.click()
    assert page.locator("details.data tbody tr").first.inner_text().split() == ["미국", "3", "2", "18", "41", "64"]


def bare(text):
    """As paper has it, where a font's ligatures are one character."""
    return re.sub(r"[\s\u200b]", "", unicodedata.normalize("NFKC", text))


def test_the_report_is_printed_whole_on_few_numbered_pages_of_which_each_section_begins_one(report, open_page):
    page = open_page(report / "report-ko.html", color_scheme="dark")
    wait_for_charts(page)
    texts = ".plot text:is(.bartext, .annotation-text, .legendtext), .plot :is(.textpoint, .ytick) text"
    drawn = Counter(bare(text) for text in page.locator(texts).all_text_contents())
    cells = {*page.locator("main .scroll:not(details *) tr:not(.further) td:not(:has(a))").all_text_contents()}
    sheets = [bare(sheet.extract_text()) for sheet in PdfReader(io.BytesIO(page.pdf(format="A4"))).pages]
    printed = "".join(sheets)
    assert len(drawn) > 100 and {text for text, times in drawn.items() if printed.count(text) < times} == set()
    assert len(cells) > 50 and {cell for cell in cells if bare(cell) not in printed} == set()
    assert len(sheets) <= 24 and all(sheet.startswith(f"{number}") for number, sheet in enumerate(sheets, 1))
    headings = page.locator("main > section > h1").all_inner_texts()
    assert len(headings) == len(NOTEBOOKS) + 1, "with overview and check, without all models, which are folded"
    for heading in headings[1:]:
        assert sum(sheet.startswith(f"{place}{bare(heading)}") for place, sheet in enumerate(sheets, 1)) == 1, heading
    assert bare("여러 국가가 참여한 모델은 국가별로 1건씩 중복 집계") in printed, "rules"
    for hidden in (".code summary", "details.data > summary", "details.published > summary", "[data-tool=place]"):
        face = bare(page.locator(hidden).first.text_content())
        assert face and face not in printed, hidden
    assert "perYear(" not in printed
    page.set_viewport_size({"width": 680, "height": 900})
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    for what, least in ((".plot .main-svg", sum(CHARTS.values())), ("main figure > .scroll table", 6)):
        widths = page.locator(what).evaluate_all("all => all.map(node => node.getBoundingClientRect().width)")
        assert len([width for width in widths if width > 0]) >= least and max(widths) <= 680, what


# The title of an exhibit, the head of a column, a published statement in a fold.
FINDS = [
    ("has the most models", "가장 많은 국가는", COUNTRIES[1:]),
    ("PARAMETERS accessibility", "파라미터 공개 방식", "country-korean-models"),
    ("top five countries 2020-2023", "상위 5개국 2020~2023년", "country.order"),
]


@pytest.mark.parametrize("start, width", [("ko/05-task.html", 360), ("report-en.html", 1280)])
def test_what_is_searched_is_found_and_leads_to_its_place(report, open_page, start, width):
    page = open_page(report / start, width=width, color_scheme="dark")
    field, results = page.get_by_role("searchbox"), page.locator(".results")

    def search(words):
        field.fill(words)
        results.wait_for()
        return results.locator("a")

    # By other names, and by a part of theirs.
    for words, model in (("엑사원", "EXAONE 1.0"), ("clova 82", "HyperCLOVA 82B"), ("네이버 82b", "HyperCLOVA 82B")):
        assert search(words).first.locator("b").inner_text() == model
    count = search("연산량" if "ko" in start else "compute").count()
    assert count > 9 and str(count) in results.get_by_role("status").inner_text()
    assert {*map(str.lower, results.locator("mark").all_inner_texts())} - {""} == {field.input_value()}
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if width == 360:
        assert violations(page, "[role=search]") == []
    assert search("zzzz").count() == 0 and results.inner_text().strip().endswith(".")
    page.keyboard.press("Escape")
    assert not results.is_visible() and page.evaluate("document.activeElement.type") == "search"
    for english, korean, key in FINDS:
        search(korean if "ko" in start else english)
        page.locator(f".results a[href$='#{key}']").click()
        page.wait_for_url(f"**#{key}")
        page.locator(f"[id='{key}']").wait_for()
        in_sight(page, key)
    search("clova 82").first.click()
    row = page.locator("figure[data-kind=models] tbody th")
    wait_for_models(page, 1)
    assert row.inner_text() == "HyperCLOVA 82B" and row.is_visible() and page.wrong == []


# Ways to run a script and to reach for another place, each of which names the place evil.example or opens a dialog.
WILD = """<script>alert(1)</script><img src="https://evil.example/1" onerror="alert(2)">
<a id="wild" href="javascript:alert(3)">a</a><iframe src="https://evil.example/2"></iframe><svg onload="alert(4)"></svg>
<style>main { background: url(https://evil.example/3) }</style><form action="https://evil.example/4"></form>
<meta http-equiv="refresh" content="0;url=https://evil.example/5"><base href="https://evil.example/6">"""


def test_what_jupyterlab_exports_is_a_page_that_needs_nothing_else_and_runs_nothing(report, tmp_path, open_page):
    notebook = json.loads((report / "notebooks/03-country.ipynb").read_text(encoding="utf-8"))
    notebook["cells"][0]["source"] += "\n\n" + WILD
    code = next(cell for cell in notebook["cells"] if cell["cell_type"] == "code")
    code["outputs"].append({"output_type": "display_data", "metadata": {}, "data": {"text/html": WILD}})
    (tmp_path / "shown.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    command = [Path(sys.executable).with_name("jupyter"), "nbconvert", "--to", "html", "shown.ipynb"]
    subprocess.run(command, cwd=tmp_path, capture_output=True, check=True, env=environment(REPORT_LANGUAGE="ko"))
    page = open_page(tmp_path / "shown.html")
    wait_for_charts(page)
    # In the language of its outputs.
    assert page.locator("html").get_attribute("lang") == "en" and page.locator("h1").inner_text() == "3. Countries"
    assert page.locator(".plot:has(.main-svg)").count() == CHARTS["03-country"]
    page.evaluate("document.querySelectorAll('#wild').forEach(node => node.click())")
    page.locator("p.finding .count").first.press("Enter")
    assert page.locator("dialog").is_visible()
    # What the policy stopped is told, on the console and as a request that failed.
    assert [one for one in page.wrong if not one.startswith(("console:", "failed:"))] == []
    assert page.url.startswith("file:") and (tmp_path / "shown.html").stat().st_size < 3_000_000
