"""The page of all models in headless Chromium: filters, order, addresses, downloads, and counts by year."""

from collections import Counter

import pytest
from conftest import report_on, violations, wait_for_models, wait_until
from recount import KOREA
from recount import table as rows_of
from test_use import download, of_data, table_of

MODELS = "figure[data-kind='models']"


def names(page):
    return page.locator(f"{MODELS} tbody th").all_inner_texts()


def choose(page, name, label):
    page.locator(f"{MODELS} select[name={name}]").select_option(label=label)


def state(page):
    return page.locator(f"{MODELS} .state").inner_text()


def rows(page):
    """The table as a spreadsheet gets it."""
    return table_of(page, page.locator(f"{MODELS} [data-tool=csv]"))


def test_korea_in_a_year_by_organization_with_compute(report, open_page):
    page = open_page(report / "en/models.html")
    assert state(page).startswith("144 of 197 models · First year: 2020 · Last year: 2023 · Data of: 24 July 2024")
    expected = of_data("2023", KOREA)
    choose(page, "country", "South Korea")
    choose(page, "from", "2023")
    page.get_by_role("button", name="Organizations").press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "Organizations", "the focus stays"
    assert page.locator(f"{MODELS} [aria-sort=ascending]").all_inner_texts() == ["Organizations"]
    shown = [(row[0], row[2], row[4]) for row in rows(page)[1:]]
    assert sorted(name for name, _, _ in shown) == sorted(expected)
    assert [who.casefold() for _, who, _ in shown] == sorted(who.casefold() for _, who, _ in shown)
    compute = {name: float(row["Training compute (FLOP)"] or 0) for name, row in expected.items()}
    assert all(float(value or 0) == compute[name] for name, _, value in shown)
    assert page.url.endswith("#data=2024-07-24&country=Korea&from=2023&to=2023&sort=organizations")
    assert state(page).startswith(f"{len(expected)} of 197 models · Country: South Korea · First year: 2023")
    assert page.wrong == []


def test_a_state_has_an_address_and_back_and_forward_go_through_states(report, open_page):
    page = open_page(f"{(report / 'ko/models.html').as_uri()}#country=Korea&from=2023&to=2023&sort=-training-compute")
    expected = sorted(of_data("2023", KOREA).values(), key=lambda row: -float(row["Training compute (FLOP)"] or 0))
    known = [row["System"] for row in expected if row["Training compute (FLOP)"]]
    first = names(page)
    assert first[: len(known)] == known and len(first) == len(expected), "unknown ones stand last"
    page.locator(f"{MODELS} input[type=search]").press_sequentially(known[0][:5])
    found = names(page)
    assert 0 < len(found) < len(first) and all(known[0][:5].lower() in name.lower() for name in found)
    page.go_back()
    wait_for_models(page, len(first))
    assert names(page) == first and page.locator(f"{MODELS} input[type=search]").input_value() == ""
    page.go_forward()
    wait_for_models(page, len(found))
    page.reload()
    assert names(page) == found
    choose(page, "to", "2021")
    assert page.locator(f"{MODELS} select[name=from]").input_value() == "2021", "the other year comes along"
    page.evaluate("location.hash = '#models-what-was-published-by-day-of-the-data'")
    assert "EXAONE 2.0" not in names(page), "an address of something else changes nothing"
    page.locator(f"{MODELS} [type=reset]").click()
    assert state(page).startswith("모델 197개 중 144개") and page.wrong == []


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("#country=Atlantis", "0 of 197 models · Country: Atlantis"),
        ("#from=2023-2020&sort=-nothing&columns=none&by=nothing", "197 of 197 models"),
        ("#__proto__=x&constructor=y", "144 of 197 models"),
        ("#%", "144 of 197 models"),
        ("#country=%E0%A4%A&data=1999-01-01&by=%00&from=0001&to=9999", "0 of 197 models"),
        ("#name=<img src=x onerror=alert(1)>", "0 of 197 models"),
    ],
)
def test_bad_addresses_are_harmless(report, open_page, address, said):
    page = open_page((report / "en/models.html").as_uri() + address)
    assert state(page).startswith(said)
    page.locator(f"{MODELS} [type=reset]").click()
    assert state(page).startswith("144 of 197 models")
    assert page.locator("img").count() == 0 and page.wrong == []


def test_a_name_is_searched_and_what_other_choices_hide_is_a_link(report, open_page):
    page = open_page((report / "ko/models.html").as_uri() + "#from=2021&to=2022")
    for who in ("hyperclova", "naver"):
        page.locator(f"{MODELS} input[type=search]").fill(who)
        page.keyboard.press("Enter")
        has = [name for name, row in of_data("20").items() if who in f"{name} {row['Organization']}".lower()]
        expected = {*has} & {*of_data("2021"), *of_data("2022")}
        assert len(names(page)) == len(expected) > 0
        page.locator(f"{MODELS} .state a", has_text=f"다른 조건 없이 {len(has) - len(expected)}개 더 있음").click()
        wait_for_models(page, len(has))
        assert sorted(names(page)) == sorted(has)
        assert page.locator(f"{MODELS} .state a").count() == 0 and page.wrong == []
        page.go_back()


@pytest.mark.parametrize("name", ["ko/models.html", "en/models.html#columns=all"])
def test_it_is_accessible(report, open_page, name):
    page = open_page(f"{report.as_uri()}/{name}")
    for width, scheme in ((1280, "light"), (360, "dark")):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        scroll = page.locator(f"{MODELS} .scroll")
        scroll.evaluate("node => node.scrollLeft = 5000")
        assert abs(page.locator(f"{MODELS} tbody th").first.bounding_box()["x"] - scroll.bounding_box()["x"]) < 2
        # What lies half below the names that stay is no target.
        scroll.evaluate("node => node.scrollLeft = 0")
        assert violations(page) == [], (width, scheme)


def test_paper_has_all_rows_that_fit_and_says_which(report, open_page):
    page = open_page((report / "en/models.html").as_uri() + "#from=2020&to=2024")
    page.emulate_media(media="print")
    printed = sum(len(of_data(f"{year}")) for year in range(2020, 2025))
    assert len(names(page)) == printed and page.locator(f"{MODELS} tbody tr").last.is_visible()
    assert page.locator(f"{MODELS} .note").all_inner_texts() == [
        "Models published 2020–2024. Data as of 24 July 2024. Source: Epoch AI, CC BY 4.0."
    ]
    assert state(page).startswith(f"{printed} of") and not page.locator(f"{MODELS} .choices").is_visible()


def test_without_scripts_the_whole_table_of_the_open_snapshot_is_there(report, open_page):
    page = open_page(report / "ko/models.html", java_script_enabled=False)
    shown = page.locator(f"{MODELS} tbody th")
    assert shown.count() == len(of_data("20")) and shown.last.is_visible()
    assert page.locator(f"{MODELS} tbody tr").first.locator("td").last.is_visible()
    assert not page.locator(f"{MODELS} form").is_visible()


def test_in_the_one_file_report_it_is_folded_until_an_address_asks_for_it(report, open_page):
    page = open_page(report / "report-en.html")
    assert not page.locator(f"{MODELS} table").is_visible()
    page.locator(".page > .sections a", has_text="Every model").click()
    wait_until(page, "document.querySelector('#models').open")
    other = open_page((report / "report-en.html").as_uri() + "#country=Korea&from=2023&to=2023")
    assert other.locator(f"{MODELS} table").is_visible()
    assert sorted(names(other)) == sorted(of_data("2023", KOREA))


CELLS = "all => all.map(row => [...row.cells].map(cell => cell.textContent))"


def counted(page, by):
    """The counts by year that the page shows: category, year or all, models. Categories by their names in the data."""
    (_, *years, _), *lines = page.locator(f"{MODELS} tr").evaluate_all(CELLS)
    options = page.locator(f"{MODELS} select[name={by}] option")
    english = dict(options.evaluate_all("all => all.map(one => [one.text, one.value])"))
    found = Counter()
    for category, *numbers in lines:
        for year, number in zip([*(one[:4] for one in years), "all"], numbers, strict=True):
            found[english.get(category, "all"), year] += int(number) if number.isdigit() else 0
    return +found


def test_counts_by_year_are_those_of_a_report_of_any_window_and_snapshot(report, tmp_path_factory, open_page):
    other = report_on(tmp_path_factory, "2025-05-20", 2022, 2024)
    page = open_page(report / "en/models.html")
    for chosen, written in (("from=2020&to=2023", report), ("data=2025-05-20&from=2022&to=2024", other)):
        exhibits = {}
        for row in rows_of(written / "exhibits.csv"):
            exhibits.setdefault(row["Exhibit"], Counter())[row["Category"], row["Year"]] = int(row["Models"])
        assert len(exhibits) == 8
        for exhibit, expected in exhibits.items():
            by = {"models": "year"}.get(exhibit, exhibit)
            page.evaluate(f"location.hash = '#{chosen}&by={by}'")
            wait_until(page, f"document.querySelector('select[name=by]').value === '{by}'")
            shown = counted(page, by)
            assert sorted(shown.values()) == sorted(expected.values()), (exhibit, chosen)
            assert by == "year" or set(shown) == set(expected), (exhibit, chosen)
    assert page.wrong == []


def test_a_count_leads_to_its_models_and_years_that_are_not_over_say_so(report, open_page):
    page = open_page((report / "en/models.html").as_uri() + "#from=2023&to=2025&by=development")
    heads = page.locator(f"{MODELS} thead th").all_inner_texts()
    assert heads == ["Development", "2023", "2024 (incomplete)", "2025, not begun", "Total"]
    assert set(page.locator(f"{MODELS} tbody td:nth-of-type(3)").all_inner_texts()) == {"–"}
    name, _ = download(page, page.locator(f"{MODELS} [data-tool=csv]"))
    assert name == "models-by-development-2024-07-24-2023-2025.csv"
    number = page.locator(f"{MODELS} tbody tr").nth(1).locator("a").first
    size = int(number.inner_text())
    number.click()
    wait_for_models(page, size)
    assert page.locator("select[name=development]").is_visible(), "what is chosen can be seen, and taken back"
    assert page.wrong == []
