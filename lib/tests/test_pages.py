"""The pages in headless Chromium with the network cut."""
import csv
import json

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import make

CHARTS = {"index": 0, "reconciliation": 0, "01-introduction": 1, "02-overall": 2, "03-country": 3, "04-domain": 2,
          "05-task": 2, "06-development": 3, "07-models-2024": 1, "08-summary": 0}
PAGES = [f"{language}/{name}.html" for language in ("en", "ko") for name in CHARTS]
WHOLE = ["report-en.html", "report-ko.html"]


def wait_for_charts(page):
    page.wait_for_function("[...document.querySelectorAll('.plot')].every(place => place.querySelector('.main-svg'))")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", PAGES + WHOLE)
def test_a_page_draws_its_charts_alone_and_is_accessible(report, open_page, name, width):
    page = open_page(report / name, width)
    wait_for_charts(page)
    figures = page.locator("script.figure").count()
    assert page.locator(".plot .main-svg").count() >= figures
    assert figures == CHARTS.get(page.url.split("/")[-1].split(".")[0], sum(CHARTS.values()))
    assert page.evaluate("document.documentElement.scrollWidth") <= width, "the page scrolls sideways"
    # Without preload: axe would fetch the style sheets, which a page that was opened as a file may not.
    violations = Axe().run(page, options={"preload": False, "resultTypes": ["violations"]}).response["violations"]
    assert [(v["id"], v["nodes"][0]["html"]) for v in violations] == []
    assert page.wrong == []


@pytest.mark.parametrize("name", ["en/03-country.html", "ko/03-country.html"])
def test_a_chart_shows_the_counts_and_fills_its_width(report, open_page, name):
    page = open_page(report / name)
    wait_for_charts(page)
    with open(report / "exhibits.csv", encoding="utf-8", newline="") as file:
        counts = [int(row["Models"]) for row in csv.DictReader(file)
                  if row["Exhibit"] == "country" and row["Year"] == "all"]
    labels = page.locator(".plot").first.locator(".barlayer .bartext").all_text_contents()
    assert [int(label) for label in labels] == sorted(counts, reverse=True)
    plot = page.locator(".plot").first.bounding_box()["width"]
    assert plot == page.locator("figure.chart").first.bounding_box()["width"] > 800
    top_to_bottom = page.locator(".plot").first.locator(".yaxislayer-above text").evaluate_all(
        "all => all.sort((a, b) => a.getBoundingClientRect().y - b.getBoundingClientRect().y).map(t => t.textContent)")
    assert top_to_bottom[:2] == (["United States", "China"] if name.startswith("en") else ["미국", "중국"])


@pytest.mark.parametrize("language, other", [("en", "ko"), ("ko", "en")])
def test_languages_are_apart_and_one_click_away(report, open_page, language, other):
    page = open_page(report / language / "03-country.html")
    assert page.locator("html").get_attribute("lang") == language
    heading = {"en": "3. Country", "ko": "3. 국가별 현황"}
    assert page.locator("h1").all_inner_texts() == [heading[language]]
    page.locator(".languages a").click()
    assert page.locator("h1").all_inner_texts() == [heading[other]]
    assert page.wrong == []


@pytest.mark.parametrize("locale, language", [("ko-KR", "ko"), ("en-GB", "en"), ("fr-FR", "en")])
def test_the_first_page_follows_the_browsers_language(report, open_page, locale, language):
    page = open_page(report / "index.html", locale=locale)
    page.wait_for_url(f"**/{language}/index.html")


def test_code_is_folded_and_opens(report, open_page):
    page = open_page(report / "en/02-overall.html")
    code = page.locator("details.code").nth(1)
    assert not code.locator("pre").is_visible()
    code.locator("summary").focus()
    page.keyboard.press("Enter")
    assert "countBy" in code.locator("pre").inner_text()


def test_every_finding_is_on_the_contents_page(report, open_page):
    findings = [finding for name in CHARTS if name[:1] == "0"
                for finding in open_page(report / f"en/{name}.html").locator(".finding").all_inner_texts()]
    assert len(findings) >= 25
    contents = open_page(report / "en/index.html")
    assert contents.locator(".finding").all_inner_texts() == findings
    assert contents.locator("figure.overview").count() == 1


@pytest.mark.parametrize("name", ["en/reconciliation.html", "ko/reconciliation.html", "report-ko.html"])
def test_the_reconciliation_leads_to_where_each_value_is_computed(report, open_page, name):
    page = open_page(report / name)
    part = page.locator("#reconciliation, main").last
    links = part.locator(".comparison tbody th a")
    assert links.count() == 41 + 18
    assert part.locator(".comparison .status.differs").count() == 6
    targets = links.evaluate_all("all => all.map(a => a.getAttribute('href'))")
    for target in targets:
        file, key = target.split("#")
        where = (report / name).parent / file if file else report / name
        assert f'<span id="{key}">' in where.read_text(encoding="utf-8")
    summary = part.locator("figure.table").first.locator("tbody tr").all_inner_texts()
    assert [line.split()[-2:] for line in summary[:2]] == [["37", "16"], ["4", "2"]]


def test_charts_are_printed_within_the_paper(report, open_page):
    page = open_page(report / "report-ko.html")
    wait_for_charts(page)
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    widths = page.locator(".plot .main-svg").evaluate_all("all => all.map(svg => svg.getBoundingClientRect().width)")
    assert len(widths) >= sum(CHARTS.values()) and max(widths) <= 680


def test_text_from_the_data_runs_nowhere(tmp_path, open_page):
    hostile = '</script><img src=x onerror=alert(1)> <b>"q"</b> \\ \u202e javascript:alert(1)'
    export = tmp_path / "2026-09-01.csv"
    with open(export, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Model", "Domain", "Task", "Organization", "Publication date", "Training compute (FLOP)",
                         "Country", "Link"])
        writer.writerow([hostile, hostile, hostile, "=" + hostile, "2023-01-01", "1e24", "Korea (Republic of)," + hostile,
                         "javascript:alert(2) https://a.example/\"><script>alert(3)</script>"])
    made = make("report", f"SNAPSHOT={export}", f"OUT={tmp_path}/report")
    assert made.returncode == 0, made.stderr
    with open(tmp_path / "report/unknown-organizations.csv", encoding="utf-8", newline="") as file:
        assert list(csv.DictReader(file)) == [{"Organization": "'=" + hostile, "Group": "'=" + hostile,
                                               "Headquarters": "", "Category": "", "Category source": ""}]
    for name in ("en/03-country.html", "report-ko.html"):
        page = open_page(tmp_path / "report" / name)
        wait_for_charts(page)
        assert page.wrong == []
        assert page.locator("main img, main b").count() == 0
        assert hostile.split(" ")[0] in page.locator("main").inner_text()
        links = page.locator("main a").evaluate_all("all => all.map(a => a.protocol)")
        assert "javascript:" not in links
        drawn = " ".join(page.locator(".plot text").all_text_contents())
        assert "</script><img src=x onerror=alert(1)>" in drawn


def test_the_one_file_report_has_no_second_file(report):
    text = (report / "report-en.html").read_text(encoding="utf-8")
    head = text[:text.index("<body>")]
    assert "<link rel=\"stylesheet\"" not in head and "src=" not in head
    assert len(text) < 3_000_000


def test_the_pages_name_no_place_of_this_machine(report):
    for path in [*report.rglob("*.html"), *report.rglob("*.ipynb"), *report.glob("*.csv")]:
        assert str(report.parent) not in path.read_text(encoding="utf-8"), path
    assert json.loads((report / ".report.json").read_text(encoding="utf-8"))["files"]
