"""The search of the report in headless Chromium: what it finds, where it leads, by keyboard and on a phone."""

import re
import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import wait_until
from test_use import focused, report_of


def search(page, words):
    page.locator(".search input").fill(words)
    wait_until(page, "document.querySelector('.results p').textContent !== ''")
    return page.locator(".results li")


def ways(page):
    return page.locator(".results a").evaluate_all("all => all.map(link => link.getAttribute('href'))")


@pytest.mark.parametrize(
    "start, words, count, way",
    [
        ("en/index.html", "germany", "results", "03-country.html#country-large-scale-ai-models-by-country/row-9"),
        ("report-ko.html", "독일", "검색 결과", "#country-large-scale-ai-models-by-country/row-9"),
    ],
)
def test_by_keyboard_to_a_row_in_a_fold(report, open_page, start, words, count, way):
    page = open_page(report / start)
    assert page.locator("script[src='search-index.js']").count() == 0, "loaded when it is asked for"
    page.keyboard.press("/")
    assert focused(page, "type") == "search" and page.locator(".search input").input_value() == ""
    page.keyboard.type(words)
    wait_until(page, "document.querySelector('.results p').textContent !== ''")
    state = page.locator(".results [role=status]").inner_text()
    results = page.locator(".results li")
    assert count in state and state.replace("건", "").split()[-1 if "ko" in start else 0] == str(results.count())
    assert all(words in text.lower() for text in results.all_inner_texts())
    place = ways(page).index(way)
    page.keyboard.press("ArrowUp")
    assert focused(page, "type") == "search"
    for _ in range(place + 1):
        page.keyboard.press("ArrowDown")
    assert focused(page, "getAttribute('href')") == way
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{way}")
    row = page.locator(".sought")
    row.wait_for(state="visible")
    assert row.is_visible() and words in row.locator("th").inner_text().lower()
    page.wait_for_timeout(1500)
    assert 0 <= row.bounding_box()["y"] < 900
    assert not page.locator(".results").is_visible()
    # The address works when it is sent.
    assert open_page(page.url).locator(".sought th").inner_text() == row.locator("th").inner_text()
    assert page.wrong == []


def test_a_model_leads_to_the_table_of_all_and_to_its_row_on_the_first_list(report, open_page):
    for start in ("ko/05-task.html", "report-ko.html"):
        page = open_page(report / start)
        search(page, "hyperclova 82b")
        all_models, on_list = ways(page)[:2]
        assert all_models == ("" if "report" in start else "models.html") + "#name=HyperCLOVA+82B"
        page.locator(".results a").nth(1).click()
        page.locator("dialog .sought").wait_for(state="visible")
        assert page.locator("dialog .sought th").inner_text() == "HyperCLOVA 82B", on_list
        page.keyboard.press("Escape")
        search(page, "hyperclova 82b")
        page.locator(".results a").first.click()
        page.locator("figure[data-kind=models] tbody th").first.wait_for(state="visible")
        wait_until(page, "document.querySelectorAll('figure[data-kind=models] tbody tr').length === 1")
        assert page.locator("figure[data-kind=models] tbody th").inner_text() == "HyperCLOVA 82B"
        assert page.wrong == []


def test_words_that_begin_so_stand_before_those_that_have_it_inside(report, open_page):
    page = open_page(report / "en/index.html")
    search(page, "lg")
    found = page.locator(".results li").all_inner_texts()
    begins = [bool(re.search(r"(?<![^\W_])lg", text.lower())) for text in found]
    assert True in begins and begins == sorted(begins, reverse=True)
    # A word that stands twice asks for nothing more.
    assert search(page, "lg " * 2000).all_inner_texts() == search(page, "lg").all_inner_texts()


@pytest.mark.parametrize("start", ["en/index.html", "ko/index.html"])
def test_an_organization_is_found_by_its_names_in_both_languages(report, open_page, start):
    page = open_page(report / start)
    for words in ("naver", "네이버"):
        found = search(page, words).all_inner_texts()
        assert any(text.startswith("HyperCLOVA 82B") for text in found), words


@pytest.mark.parametrize("language, word", [("en", "open weights"), ("ko", "가중치 공개")])
def test_other_names_lead_to_what_the_report_calls_differently(report, open_page, language, word):
    page = open_page(report / language / "index.html")
    for other, name in {
        "엑사원": "EXAONE",
        "하이퍼클로바": "HyperCLOVA",
        "믿음": "Mi:dm",
        "삼성전자": "Samsung",
    }.items():
        found = search(page, other).all_inner_texts()
        assert any(name in text for text in found), other
    for other in ("오픈소스", "open source", "Open Source"):
        assert any(word in text.lower() for text in search(page, other).all_inner_texts()), other


def test_a_name_that_is_typed_whole_stands_first(report, open_page):
    page = open_page(report / "en/index.html")
    found = [text.splitlines()[0] for text in search(page, "gpt-4").all_inner_texts()]
    assert found[0] == "GPT-4" and "GPT-4 Turbo" in found


def test_forms_of_letters_and_korean_particles_make_no_difference(report, open_page):
    page = open_page(report / "ko/index.html")
    found = search(page, "HyperCLOVA").all_inner_texts()
    for words in ("hyperclova", "ＨｙｐｅｒＣＬＯＶＡ", "hypérclova", "  HYPERCLOVA "):
        assert search(page, words).all_inner_texts() == found, words
    # Typed letter by letter, in a composed and in a decomposed form.
    assert any(re.search("연산량[은이을의]", text) for text in search(page, "연산량").all_inner_texts())
    found = search(page, "과업").all_inner_texts()
    assert search(page, "\u1100\u116a\u110b\u1165\u11b8").all_inner_texts() == found
    assert page.locator(".results mark").first.inner_text() == "과업"
    for kind, words in {
        "제목": "집계",
        "용어": "FLOP",
        "모델": "GPT",
        "표·차트": "한국 국가",
        "본문": "한국 모델",
        "표의 행": "독일",
        "원 보고서 내용": "한국 모델을 개발한 기업",
    }.items():
        assert any(f"\n{kind} · " in text for text in search(page, words).all_inner_texts()), kind


def test_what_is_nowhere_is_said_in_a_sentence_and_escape_closes(report, open_page):
    page = open_page(report / "en/models.html")
    assert search(page, "zzzz korea").count() == 0
    assert page.locator(".results p").inner_text() == "Nothing in the report has all of these words."
    page.keyboard.press("Escape")
    assert not page.locator(".results").is_visible() and focused(page, "type") == "search"
    search(page, "korea")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert not page.locator(".results").is_visible() and focused(page, "type") == "search"
    # In a field it is a letter.
    name = page.locator("figure[data-kind=models] .choices input")
    name.press("/")
    assert name.input_value() == "/"
    assert page.wrong == []


@pytest.mark.parametrize("name, words", [("en/index.html", "korea"), ("ko/index.html", "한국")])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_results_are_accessible_fit_a_phone_and_are_not_printed(report, open_page, name, words, scheme):
    page = open_page(report / name, width=360, color_scheme=scheme)
    search(page, words)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    box = page.locator(".results").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 360
    options = {"preload": False, "resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
    violations = Axe().run(page, context=".search", options=options).response["violations"]
    assert [(v["id"], v["nodes"][0]["html"]) for v in violations] == []
    page.emulate_media(media="print")
    assert not page.locator(".search").is_visible()


def test_hostile_names_are_found_as_text(tmp_path, open_page):
    hostile = '</script><img src=x onerror=alert(1)> <b>"q"</b> #&=%2F/'
    row = [hostile, "Language", "Chat", "Élan", "2023-01-01", "1e24", "France", ""]
    report = report_of(tmp_path, [row], "03-country", "models")
    for name in ("en/03-country.html", "report-ko.html"):
        page = open_page(report / name)
        assert search(page, "onerror").count() > 0
        assert "Élan" in search(page, "elan").first.locator("small").inner_text()
        assert page.locator(".results img, .results b").count() == 0
        page.locator(".results a").first.click()
        page.locator("figure[data-kind=models] tbody th").first.wait_for(state="visible")
        assert page.locator("figure[data-kind=models] tbody th").all_inner_texts() == [hostile]
        assert page.wrong == []


def test_a_page_without_its_index_says_so(report, tmp_path, open_page):
    shutil.copytree(report, tmp_path / "report")
    (tmp_path / "report/en/search-index.js").unlink()
    page = open_page(tmp_path / "report/en/index.html")
    search(page, "korea")
    said = page.locator(".results p").inner_text()
    assert said == "The search needs the file search-index.js beside this page."
