"""The sentences of reports on other data and years, held against themselves: what no data can justify."""

import re

import pytest
from bs4 import BeautifulSoup
from conftest import report_on

# A range from a number to itself; a ratio of one; none of none; all of all; a dash for a number; what is not filled in.
NEVER = re.compile(
    r"(?<![\d.,–~-])(\d[\d.,]*) ?(?:to|~|–|에서) ?\1(?![\d.,–~-])|\b1/1\b|(?<!\d)1분의 1(?!\d)|(?<![\d.,/])1(?: times|배)"
    r"|\b(?:of|all|the) 0\b|(?<!\d)0(?:개 가운데|위)|\b(\d+) of (?:the |all )?\2 |(?<!\d)(\d+)(개|건) 가운데 \3\4"
    r"|– ?(?:%|times|배)|[{}]|\b(?:NaN|null)\b"
)
# A part of a whole and its share, and a number that became another one.
SHARES = [
    re.compile(r"(?P<part>\d+) of (?:the |all )?(?P<all>\d+)[^.;,(\d]*\((?P<share>\d+\.\d)%\)"),
    re.compile(r"(?P<all>\d+)개 가운데 (?P<part>\d+)개\((?P<share>\d+\.\d)%\)"),
]
ROSE = re.compile(r"(?:rose|grew) from ([\d.]+) [^.]*?to ([\d.]+)|([\d.]+)개에서 (?:\d+년 )?([\d.]+)개로 (?:늘|증가)")
YEAR = re.compile(r"(?<![\d.])20\d\d(?!\d)")
# The days of the data, and what is said of its coding, are of no window.
DAYS = re.compile(r"\d+ [A-Z][a-z]+ 20\d\d|20\d\d년 \d+월 \d+일|2025 and early 2026|2025년과 2026년 초")


def sentences(page):
    main = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser").main
    return [" ".join(one.get_text().split()) for one in main.select(".finding, figcaption, .answer")]


@pytest.mark.parametrize(
    "snapshot, first, last",
    [("2024-07-24", 2020, 2023), ("2026-08-19", 2020, 2025), ("2025-05-20", 2022, 2024), ("2024-07-24", 2019, 2019)],
)
def test_no_sentence_contradicts_its_own_numbers_or_speaks_of_other_years(tmp_path_factory, snapshot, first, last):
    report = report_on(tmp_path_factory, snapshot, first, last)
    pages = sorted(report.glob("??/*.html"))
    assert len(pages) == 28
    for page in pages:
        for said in sentences(page):
            assert not NEVER.search(said), page
            for found in (found for pattern in SHARES for found in pattern.finditer(said)):
                part, whole, share = map(float, found.group("part", "all", "share"))
                assert abs(100 * part / whole - share) < 0.0501, (page, said)
            for numbers in ROSE.findall(said):
                less, more = (float(number) for number in numbers if number)
                assert less < more, (page, said)
            if re.match(r"0[2-6]", page.name):
                # A window without models is named by its sentence alone.
                assert all(first <= int(year) <= last for year in YEAR.findall(DAYS.sub("", said))), (page, said)
