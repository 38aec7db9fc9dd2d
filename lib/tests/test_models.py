"""The page of all models in headless Chromium: filters, order, addresses, downloads, and counts by year."""

import csv
import io
from collections import Counter

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import BARE, ROOT, make, wait_until
from recount import table as rows_of
from running import report_of
from test_use import download

EXPORT = ROOT / "data/snapshots/2024-07-24.csv"
KOREA = "Korea (Republic of)"
MODELS = "figure[data-kind='models']"
COUNTS = "figure[data-kind='year-counts']"


def of_korea(year):
    rows = [row for row in rows_of(EXPORT) if KOREA in row["Country (from Organization)"]]
    return [row for row in rows if row["Publication date"].startswith(year)]


def names(page):
    return page.locator(f"{MODELS} tbody th").all_inner_texts()


def choose(page, figure, title, label):
    page.locator(f"{figure} .choices label", has_text=title).locator("select").select_option(label=label)


def state(page):
    return page.locator(f"{MODELS} .state").inner_text()


def settled(page, text):
    wait_until(page, f"document.querySelector(\"{MODELS} .state\").textContent.startsWith('{text}')")


def test_korea_in_a_year_by_organization_with_compute(report, open_page):
    page = open_page(report / "en/models.html")
    size = len(rows_of(EXPORT))
    window = [row for row in rows_of(EXPORT) if "2020" <= row["Publication date"][:4] <= "2023"]
    settled(page, f"{len(window)} of {size} models")
    expected = of_korea("2023")
    choose(page, MODELS, "Country", "South Korea")
    choose(page, MODELS, "First year", "2023")
    settled(page, f"{len(expected)} of {size} models")
    page.get_by_role("button", name="Organizations").press("Enter")
    head = page.locator(f"{MODELS} thead th", has_text="Organizations")
    wait_until(page, f'document.querySelector("{MODELS} [aria-sort=ascending]") !== null')
    assert head.get_attribute("aria-sort") == "ascending"
    shown = page.locator(f"{MODELS} tbody tr").evaluate_all(
        "rows => rows.map(row => [row.cells[0].textContent, row.cells[2].textContent, row.cells[4].dataset.value])"
    )
    assert sorted(name for name, _, _ in shown) == sorted(row["System"] for row in expected)
    assert [who.casefold() for _, who, _ in shown] == sorted(who.casefold() for _, who, _ in shown)
    compute = {row["System"]: row["Training compute (FLOP)"] for row in expected}
    assert all(float(value or 0) == float(compute[name] or 0) for name, _, value in shown)
    assert page.url.endswith("#country=Korea&year=2023&sort=organizations")
    assert "Country: South Korea · Years: 2023 · Sorted by Organizations" in state(page)
    assert page.wrong == []


def test_a_state_has_an_address_and_back_and_forward_go_through_states(report, open_page):
    page = open_page(f"{(report / 'ko/models.html').as_uri()}#country=Korea&year=2023&sort=-compute")
    expected = sorted(of_korea("2023"), key=lambda row: -float(row["Training compute (FLOP)"] or 0))
    known = [row["System"] for row in expected if row["Training compute (FLOP)"]]
    assert names(page)[: len(known)] == known and len(names(page)) == len(expected), "unknown ones stand last"
    assert page.locator(f"{MODELS} [aria-sort=descending]").count() == 1
    first = names(page)
    page.locator(f"{MODELS} input").press_sequentially(known[0][:5])
    wait_until(page, f'document.querySelectorAll("{MODELS} tbody tr").length < {len(first)}')
    found = names(page)
    assert found and all(known[0][:5].lower() in name.lower() for name in found)
    page.go_back()
    wait_until(page, f'document.querySelectorAll("{MODELS} tbody tr").length === {len(first)}')
    assert names(page) == first and page.locator(f"{MODELS} input").input_value() == ""
    page.go_forward()
    wait_until(page, f'document.querySelectorAll("{MODELS} tbody tr").length === {len(found)}')
    address = page.url
    page.reload()
    assert names(page) == found and page.url == address
    page.locator(f"{MODELS} [data-tool=reset]").click()
    wait_until(page, f'document.querySelectorAll("{MODELS} tbody tr").length > {len(first)}')
    assert page.url.endswith("#year=2020-2023")
    assert page.wrong == []


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("#country=Atlantis", "country=Atlantis"),
        ("#year=2023-2020&sort=-nothing&columns=none", "year=2023-2020, sort=-nothing, columns=none"),
        ("#__proto__=x&constructor=y", ""),
        ("#%", ""),
        ("#country=%E0%A4%A&data=1999-01-01&counts=%00&years=1-2", "country="),
        ("#name=<img src=x onerror=alert(1)>", ""),
    ],
)
def test_bad_addresses_are_harmless(report, open_page, address, said):
    page = open_page((report / "en/models.html").as_uri() + address)
    page.wait_for_timeout(200)
    assert page.locator("img").count() == 0 and page.wrong == []
    assert (said in state(page)) and ("The address names what is not in this list" in state(page)) == bool(said)
    page.locator(f"{MODELS} [data-tool=reset]").click()
    settled(page, "144 of")


@pytest.mark.parametrize(
    "language, more", [("en", "{} more without other choices"), ("ko", "다른 조건 없이 {}개 더 있음")]
)
@pytest.mark.parametrize("who", ["hyperclova", "naver"])
def test_a_name_is_searched_in_models_and_organizations_and_what_other_choices_hide_is_a_link(
    report, open_page, who, language, more
):
    page = open_page((report / f"{language}/models.html").as_uri() + "#year=2021-2022")
    page.locator(f"{MODELS} input").fill(who)
    has = [row for row in rows_of(EXPORT) if who in f"{row['System']} {row['Organization']}".lower()]
    expected = [row for row in has if row["Publication date"][:4] in ("2021", "2022")]
    assert len(has) > len(expected) > 0
    wait_until(page, f'document.querySelectorAll("{MODELS} tbody tr").length === {len(expected)}')
    page.locator(f"{MODELS} .state a", has_text=more.format(len(has) - len(expected))).click()
    wait_until(page, f'document.querySelectorAll("{MODELS} tbody tr").length === {len(has)}')
    assert sorted(names(page)) == sorted(row["System"] for row in has)
    assert page.locator(f"{MODELS} .state a").count() == 0 and page.url.endswith(f"#name={who}")
    assert page.wrong == []


def test_years_beyond_the_data_are_said_as_those_it_has(report, open_page):
    page = open_page((report / "en/models.html").as_uri() + "#year=0000-9999")
    years = sorted({row["Publication date"][:4] for row in rows_of(EXPORT)})
    assert f"Years: {years[0]}–{years[-1]}" in state(page)


@pytest.mark.parametrize("name", ["ko/models.html", "en/models.html#country=Korea&columns=all"])
def test_it_is_accessible(report, open_page, name):
    page = open_page(f"{report.as_uri()}/{name}")
    for width, scheme in ((1280, "light"), (360, "dark")):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        # Without preload: axe would fetch the style sheets, which a page that was opened as a file may not.
        options = {"preload": False, "resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
        violations = Axe().run(page, options=options).response["violations"]
        assert [(v["id"], v["nodes"][0]["html"]) for v in violations] == [], (width, scheme)


def test_an_address_of_a_heading_changes_nothing(report, open_page):
    page = open_page((report / "en/models.html").as_uri() + "#country=Korea&year=2023")
    before = names(page)
    page.evaluate("location.hash = '#models-counts-by-year'")
    page.wait_for_timeout(200)
    assert names(page) == before


@pytest.mark.parametrize("address", ["#models-counts-by-year", "#foo", "#data=2026-08-19"])
def test_who_comes_for_something_else_on_the_page_finds_the_tables_as_they_begin(report, open_page, address):
    page = open_page((report / "en/models.html").as_uri() + address)
    settled(page, "144 of")
    assert page.locator(f"{COUNTS} thead th").last.inner_text() == "Total"


def test_a_year_after_the_data_has_no_counts(report, open_page):
    page = open_page((report / "en/models.html").as_uri() + "#data=2024-07-24&years=2023-2025")
    assert page.locator(f"{COUNTS} thead th").all_inner_texts()[1:] == [
        "2023",
        "2024 (incomplete)",
        "2025, not begun",
        "Total",
    ]
    assert set(page.locator(f"{COUNTS} tbody td:nth-of-type(3)").all_inner_texts()) == {"–"}


def test_what_is_typed_after_going_back_is_a_step_of_its_own(report, open_page):
    page = open_page(report / "en/models.html")
    name = page.locator(f"{MODELS} input").first
    for typed in ("gpt", "exa"):
        name.press_sequentially(typed)
        wait_until(page, f"location.hash.includes('name={typed}')")
        page.go_back()
        wait_until(page, "location.hash === ''")
    assert page.url.endswith("models.html")


def test_what_is_downloaded_are_the_rows_that_fit_with_all_columns(tmp_path, open_page):
    hostile = ["=1+1", "</script><img src=x onerror=alert(1)>", "__proto__", 'a & "b"']
    rows = [
        [name, "Language", "Chat", name, f"2023-03-{day:02d}", f"{day}e24", "France", ""]
        for day, name in enumerate(hostile, 1)
    ]
    many = [[f"M{n:04d}", "Vision", "Chat", "Many", "2022-01-01", "2e23", "Japan", ""] for n in range(700)]
    report = report_of(tmp_path, rows + many, "models")
    page = open_page((report / "en/models.html").as_uri() + "#country=France&sort=model")
    name, content = download(page, page.locator(f"{MODELS} [data-tool=csv]"))
    lines = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert name == "models-2026-09-01.csv" and lines[0][0] == "Model" and len(lines[0]) == 20
    assert sorted(line[0] for line in lines[1:]) == sorted(["'=1+1", *hostile[1:]])
    assert sorted((line[1], float(line[4])) for line in lines[1:])[0] == ("2023-03-01", 1e24)
    for value in hostile:
        choose(page, MODELS, "Organization", value)
        wait_until(page, f'document.querySelectorAll("{MODELS} tbody tr").length === 1')
        assert names(page) == [value]
    page.locator(f"{MODELS} [data-tool=reset]").click()
    settled(page, "704 of 704")
    for event, rows in (("beforeprint", 704), ("afterprint", 300)):
        page.evaluate(f"dispatchEvent(new Event('{event}'))")
        assert len(names(page)) == rows, event
    page.locator("[data-tool=more]").click()
    page.locator("[data-tool=more]").click()
    assert len(names(page)) == 704 and not page.locator("[data-tool=more]").is_visible()
    _, content = download(page, page.locator(f"{MODELS} [data-tool=csv]"))
    assert len(list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))) == 705
    assert page.locator("img").count() == 0 and page.wrong == []


def test_without_scripts_the_whole_table_is_there(report, open_page):
    page = open_page(report / "ko/models.html", java_script_enabled=False)
    names = page.locator(f"{MODELS} tbody th")
    assert names.count() == len(rows_of(EXPORT)) and names.last.is_visible()
    compute = page.locator(f"{MODELS} tbody td:nth-child(5)").evaluate_all("all => all.map(cell => cell.dataset.value)")
    known = [float(value) for value in compute if value]
    assert known == sorted(known, reverse=True) and not any(compute[len(known) :]), "the largest first"
    assert page.locator(f"{MODELS} tbody tr").first.locator("td").last.is_visible()
    assert page.locator(f"{COUNTS} tbody tr").first.locator("td").last.inner_text() == "144"


def test_on_a_phone_it_fits_and_the_names_stay_in_view(report, open_page):
    page = open_page((report / "ko/models.html").as_uri() + "#columns=all", width=360)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    scroll = page.locator(f"{MODELS} .scroll")
    scroll.evaluate("node => node.scrollLeft = 5000")
    left = page.locator(f"{MODELS} tbody th").first.bounding_box()["x"]
    assert abs(left - scroll.bounding_box()["x"]) < 2


def test_paper_has_all_rows_that_fit_and_says_which(report, open_page):
    page = open_page((report / "en/models.html").as_uri() + "#year=2020-2024")
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    printed = sum("2020" <= row["Publication date"][:4] <= "2024" for row in rows_of(EXPORT))
    assert len(names(page)) == printed
    assert page.locator(f"{MODELS} tbody tr").last.is_visible() and page.locator(f"{MODELS} .further").count() == 0
    assert page.locator(f"{MODELS} .state").is_visible() and not page.locator(f"{MODELS} .choices").is_visible()
    assert state(page).startswith(f"{printed} of") and "Years: 2020–2024" in state(page)


def test_in_the_one_file_report_it_is_folded_until_an_address_asks_for_it(report, open_page):
    page = open_page(report / "report-en.html")
    assert not page.locator(f"{MODELS} table").is_visible()
    page.emulate_media(media="print")
    assert not page.get_by_text("Every model", exact=True).last.is_visible()
    page.emulate_media(media="screen")
    page.locator(".page > .sections a", has_text="Every model").click()
    wait_until(page, "document.querySelector('#models').open")
    other = open_page((report / "report-en.html").as_uri() + "#country=Korea&year=2023")
    assert other.locator(f"{MODELS} table").is_visible()
    assert sorted(names(other)) == sorted(row["System"] for row in of_korea("2023"))


def counts(page):
    """The counts by year that the page shows: category, year or all, models."""
    head, *rows = page.locator(f"{COUNTS} table tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.dataset.value ?? cell.textContent))"
    )
    years = [*head[1:-1], "all"]
    return Counter(
        (row[0], year, number) for row in rows for year, number in zip(years, row[1:], strict=True) if number != "0"
    )


def written(report, exhibit):
    rows = [row for row in rows_of(report / "exhibits.csv") if row["Exhibit"] == exhibit]
    return Counter((row["Category"], row["Year"], row["Models"]) for row in rows)


def same_as(counted, expected):
    """Categories are worded on the page, so that their numbers are compared, category by category."""

    def by_category(counts):
        categories = {}
        for category, year, number in counts:
            categories.setdefault(category, []).append((year, number))
        return sorted(map(sorted, categories.values()))

    return by_category(counted) == by_category(expected)


def test_counts_by_year_are_those_of_the_exhibits_in_any_window(report, tmp_path, open_page):
    other = tmp_path / "report"
    made = make("report", f"OUT={other}", "SNAPSHOT=2025-05-20", "FROM=2022", "TO=2024", "LANGUAGES=en", **BARE)
    assert made.returncode == 0, made.stderr
    page = open_page(report / "en/models.html")
    exhibits = {row["Exhibit"] for row in rows_of(report / "exhibits.csv")}
    assert len(exhibits) == 8
    for exhibit in sorted(exhibits):
        for chosen, expected in (("", report), ("&data=2025-05-20&years=2022-2024", other)):
            page.evaluate(f"location.hash = '#counts={exhibit}{chosen}'")
            wait_until(page, f"document.querySelector(\"{COUNTS} select\").value === '{exhibit}'")
            page.wait_for_timeout(100)
            assert same_as(counts(page), written(expected, exhibit)), (exhibit, chosen)
    assert page.wrong == []


@pytest.mark.parametrize(
    "language, address, said, file",
    [
        ("en", "", "Models published 2020–2023. Data of 24 July 2024. ", "2024-07-24-2020-2023"),
        (
            "en",
            "#data=2025-05-20&years=2022-2024",
            "Models published 2022–2024. Data of 20 May 2025. ",
            "2025-05-20-2022-2024",
        ),
        ("ko", "#years=2021&counts=country", "2021년 발표 모델. 2024년 7월 24일 자료. ", "2024-07-24-2021-2021"),
    ],
)
def test_what_stands_below_counts_and_in_the_name_of_their_file_is_what_was_chosen(
    report, open_page, language, address, said, file
):
    page = open_page((report / f"{language}/models.html").as_uri() + address)
    source = "출처" if language == "ko" else "Source"
    assert page.locator(f"{COUNTS} .note").inner_text() == f"{said}{source}: Epoch AI, CC BY 4.0."
    page.locator(f"{COUNTS} summary").first.click()
    name, _ = download(page, page.locator(f"{COUNTS} [data-tool=csv]"))
    assert name == f"models-models-by-year-{file}.csv"


def test_a_choice_that_no_model_fits_says_so(report, open_page):
    page = open_page((report / "en/models.html").as_uri() + "#years=2025")
    assert page.locator(f"{COUNTS} tbody tr").count() == 0
    assert page.locator(f"{COUNTS} .state").inner_text().endswith(" · There is nothing to show for this period.")


def test_the_choice_of_years_and_snapshot_is_in_the_address(report, open_page):
    page = open_page(report / "ko/models.html")
    choose(page, COUNTS, "자료 기준일", "2026년 8월 19일")
    choose(page, COUNTS, "종료 연도", "2026")
    wait_until(page, "location.hash === '#counts=models&years=2020-2026&data=2026-08-19'")
    assert page.locator(f"{COUNTS} thead th").nth(-2).inner_text() == "2026(일부)"
    page.go_back()
    page.go_back()
    wait_until(page, f'document.querySelector("{COUNTS} thead").rows[0].cells.length === 6')
    assert page.locator(f"{COUNTS} tbody td").last.inner_text() == "144"
