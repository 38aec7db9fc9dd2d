"""The search of the report in headless Chromium: what it finds, and where that leads."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import wait_until
from test_use import focused, report_of

STARTS = ["en/05-task.html", "report-en.html", "ko/05-task.html", "report-ko.html"]


def search(page, words):
    page.locator(".search input").fill(words)
    wait_until(page, "!document.querySelector('.results').hidden")
    return page.locator(".results a")


@pytest.mark.parametrize("start", STARTS)
def test_what_is_found_leads_to_its_place(report, open_page, start):
    page = open_page(report / start)
    for english, korean, address in [
        ("LAWS scaling", "스케일링 법칙", "introduction-text-5"),
        # The title of an exhibit, the head of a column, a published statement in a fold.
        ("has the most models", "가장 많은 국가는", "country-large-scale-ai-models-by-country"),
        ("parameters accessibility", "파라미터 공개 방식", "country-korean-models"),
        ("top five countries 2020-2023", "상위 5개국 2020~2023년", "country.order"),
    ]:
        found = search(page, korean if "ko" in start else english)
        page.locator(f".results a[href$='#{address}']").click()
        page.wait_for_url(f"**#{address}")
        assert found.count() == 0 or not page.locator(".results").is_visible()
        wait_until(page, f"document.getElementById('{address}').getBoundingClientRect().top < innerHeight")
        assert page.locator(f"[id='{address}']").is_visible()
    assert page.wrong == []


@pytest.mark.parametrize("start", STARTS)
def test_models_are_found_by_other_names_and_by_a_part_of_theirs(report, open_page, start):
    page = open_page(report / start)
    for words, model in [("엑사원", "EXAONE 1.0"), ("clova 82", "HyperCLOVA 82B"), ("네이버 82b", "HyperCLOVA 82B")]:
        assert search(page, words).first.locator("b").inner_text() == model, words
    page.keyboard.press("Enter")
    row = page.locator("figure[data-kind=models] tbody th")
    row.first.wait_for(state="visible")
    wait_until(page, "document.querySelectorAll('figure[data-kind=models] tbody tr').length === 1")
    assert row.inner_text() == "HyperCLOVA 82B" and page.wrong == []


@pytest.mark.parametrize("start", STARTS[2:])
def test_words_within_words_and_nothing_are_told_on_a_phone(report, open_page, start):
    page = open_page(report / start, width=360, color_scheme="dark")
    count = search(page, "연산량").count()
    assert page.locator(".results [role=status]").inner_text() == f"검색 결과 {count}건" and count > 9
    assert set(page.locator(".results mark").all_inner_texts()) - {""} == {"연산량"}
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    violations = Axe().run(page, context=".search", options={"preload": False}).response["violations"]
    assert [(v["id"], v["nodes"][0]["html"]) for v in violations] == []
    assert search(page, "연산량 zzzz").count() == 0
    assert page.locator(".results").inner_text() == "검색어가 모두 들어 있는 곳이 없다."
    page.keyboard.press("Escape")
    assert not page.locator(".results").is_visible() and focused(page, "type") == "search" and page.wrong == []


def test_hostile_names_are_found_as_text(tmp_path, open_page):
    hostile = '</script><img src=x onerror=alert(1)> <b>"q"</b> #&=%2F/'
    row = [hostile, "Language", "Chat", "Élan", "2023-01-01", "1e24", "France", ""]
    report = report_of(tmp_path, [row], "03-country", "models")
    for name in ("en/03-country.html", "report-en.html"):
        page = open_page(report / name)
        assert search(page, "onerror elan").first.locator("b").inner_text() == hostile
        page.keyboard.press("Enter")
        page.locator("figure[data-kind=models] tbody th").first.wait_for(state="visible")
        assert page.locator("figure[data-kind=models] tbody th").all_inner_texts() == [hostile]
        assert page.locator(".results img").count() == 0 and page.wrong == []
