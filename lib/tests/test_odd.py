"""The report of an export with names and texts that a program would run, or are long, or new, or cut off."""

import re

import pytest
from conftest import NOTEBOOKS, shared, wait_for_charts, wait_for_models, wait_until
from recount import table as rows_of
from running import report_of
from test_use import download, table_of

LONG = [
    "A consortium of research laboratories and universities for open and multilingual foundation models of Europe",
    "Internationales-Forschungszentrum-für-leistungsfähige-Sprachmodelle-und-maschinelle-Wahrnehmung-zu-Aachen-II",
    "한국인공지능기초모델공동연구협의회" * 6 + " 2024년도 초거대 추진단",
]
HOSTILE = (
    '</script><img src=x onerror=alert(1)> <b>"q"</b> \\ \u202e javascript:alert(1) "customdata":[999] $x$ #&=%2F/'
)
LINKS = 'javascript:alert(2) https://a.example/"><script>alert(3)</script>'
KOREA = "Korea (Republic of)"


def named(names, least):
    """Rows of models of some names, each of which has one more than that before: as domain, task and country too."""
    return [
        [name, name, name, name, f"{2020 + number % 4}-03-{day + 1:02d}", f"{day + 1}e24", name, ""]
        for number, name in enumerate(names, least)
        for day in range(number)
    ]


ROWS = [
    *named(LONG, 1),
    *([*row[:6], KOREA, ""] for row in named(LONG, 1)),
    [HOSTILE, HOSTILE, HOSTILE, "=" + HOSTILE, "2023-01-01", "1e25", f"{KOREA},{HOSTILE}", LINKS],
    ["New\u202e model", "Olfaction", "Chat", "Nobody\u202e Yet", "2024-07-23", "1e24", "China", ""],
    ["Small", "Language", "Chat", "Google", "2023-01-01", "3.8e20", "China", "https://b.example/"],
]


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    names = [path.stem for path in NOTEBOOKS]
    return shared(tmp_path_factory, "odd", lambda folder: report_of(folder, ROWS, *names, cut=5))


def test_what_is_new_cut_off_or_too_small_is_said(odd):
    said = (odd.parent / "said").read_text(encoding="utf-8")
    careful = "Careful: the last line of the snapshot has no end, so the record of Small may have been cut off."
    left_out = "Left out: 1 of the snapshot's models, of training compute that is known and below 1e23 FLOP"
    assert said.count(careful) == said.count(left_out) == 1, "all notebooks open it"
    assert re.search("Without Korean, .*Olfaction", said)
    assert re.search("Not in data/organizations.csv: .*Nobody\ufffd Yet.* Add the lines of .*/unknown-org", said)
    page = (odd / "en/reconciliation.html").read_text(encoding="utf-8")
    assert "the record of Small may have been cut off" in page and "1 model is left out" in page
    unknown = {row["Organization"]: row for row in rows_of(odd / "unknown-organizations.csv")}
    formula = unknown["'=" + HOSTILE]
    assert formula["Group"] == "'=" + HOSTILE and formula["Category source"] == "curated"


@pytest.mark.parametrize("language, width, least", [("en", 1280, 200), ("ko", 360, 70)])
def test_long_names_leave_a_chart_its_room(odd, open_page, language, width, least):
    page = open_page(odd / f"report-{language}.html", width=width)
    wait_for_charts(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    charts = page.locator(".plot").evaluate_all("""all => all.map(place => {
        const both = [place, place.querySelector(".nsewdrag")];
        const [{ left, right }, room] = both.map(one => one.getBoundingClientRect());
        const boxes = [...place.querySelectorAll("text")].map(one => [one.textContent, one.getBoundingClientRect()]);
        const beyond = boxes.filter(([, box]) => box.width && (box.left < left - 1 || box.right > right + 1));
        return [place.closest("figure").id, room.width, beyond.map(([text]) => text)]; })""")
    assert len(charts) > 10 and [one for one in charts if one[1] < least or one[2]] == []
    assert page.wrong == []


@pytest.mark.parametrize("name", ["en/03-country.html", "report-ko.html"])
def test_text_from_the_data_runs_nowhere(odd, open_page, name):
    page = open_page(odd / name)
    wait_for_charts(page)
    begin = HOSTILE.split(" $x$")[0].replace("\u202e", "\ufffd")
    assert "</script><img src=x" in " ".join(page.locator(".plot text").all_text_contents())
    # The one-file report has the ranking of countries on its overview first.
    ranking = page.locator("#country-large-scale-ai-models-by-country")
    row = ranking.locator("tbody tr").filter(has_text="</script><img src=x")
    row.locator("a.count").last.evaluate("node => node.click()")
    listed = page.locator("dialog tbody tr").first
    assert listed.locator("th").inner_text().startswith(begin)
    assert table_of(page, page.locator("dialog [data-tool=csv]"))[1][1].startswith("'=</script>"), "no formula"
    page.keyboard.press("Escape")
    page.locator("[role=search] input").fill("onerror alert")
    found = page.locator(".results a", has_text=begin).first
    found.wait_for()
    assert page.locator(":is(main, dialog, .results) :is(img, script:not([type])), main b").count() == 0
    protocols = page.locator("a").evaluate_all("all => all.map(a => a.protocol)")
    assert "javascript:" not in protocols and "https:" in protocols
    found.click()
    wait_until(page, "location.hash.includes('onerror')")
    wait_for_models(page, 1)
    models = page.locator("figure[data-kind=models]")
    assert models.locator("tbody th").inner_text().startswith(begin)
    models.locator("[type=reset]").click()
    models.locator("select[name=organization]").select_option("=" + HOSTILE.replace("\u202e", "\ufffd"))
    wait_for_models(page, 1)
    assert download(page, models.locator("[data-tool=csv]"))[0].startswith("models-2026-09-01-20")
    assert page.wrong == []
