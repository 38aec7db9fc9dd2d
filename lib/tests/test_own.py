"""What an analyst starts from: the cookbook, the lines that the README prints, and the template of a section."""

import re
import shutil
from collections import Counter

import pytest
import recount
from bs4 import BeautifulSoup
from conftest import cells_of, rows_in
from running import ROOT, project
from running import run as make_report
from test_kernel import kernel_in, run

OLDEST, *_, NEWEST = sorted(path.stem for path in (ROOT / "data/snapshots").glob("*.csv"))
SHORT = {recount.AMERICA: "United States", recount.KOREA: "South Korea", recount.BRITAIN: "United Kingdom"}
OPENING, *RECIPES = (source for source, _ in cells_of(ROOT / "notebooks/cookbook.ipynb"))


@pytest.fixture(scope="module", params=[OLDEST, NEWEST])
def answers(request):
    """What each recipe shows, by its code, on a snapshot, and the kernel that executed them from the last on."""
    opening = OPENING.replace('open("latest")', f'open("{request.param}")')
    assert opening != OPENING
    with kernel_in(ROOT / "notebooks") as kernel:
        shown = {code: run(kernel, code) for code in (opening, *reversed(RECIPES))}
        assert not [code for code, outputs in shown.items() if not all("data" in output for output in outputs or [{}])]
        yield request.param, shown, kernel


def shown_by(answers, part):
    """What is shown by the recipe that has this in its code."""
    (outputs,) = (outputs for code, outputs in answers[1].items() if part in code)
    return BeautifulSoup("".join(output["data"].get("text/html", "") for output in outputs), "html.parser")


def rows_of(answers, part):
    rows = [row for table in shown_by(answers, part).select("table")[:1] for row in rows_in(table)]
    return [{name.removesuffix(" (incomplete)"): cell for name, cell in row.items()} for row in rows]


def models(snapshot):
    """The models of a snapshot as the independent recount has them, with countries as the report names them."""
    for model in recount.models(ROOT / "data", ROOT / f"data/snapshots/{snapshot}.csv"):
        yield model | {"countries": {SHORT.get(name, name) for name in model["countries"]}}


def by_country(chosen):
    """How many models each country has in each year and in all, by the columns of a table."""
    counted = [(country, str(model["year"])) for model in chosen for country in model["countries"]]
    return Counter(counted) + Counter((country, "Total") for country, _ in counted)


def counts_by_country(rows):
    numbers = {(row["Country"], column): number for row in rows for column, number in row.items()}
    return Counter({key: int(number) for key, number in numbers.items() if key[1] != "Country" and number != "0"})


@pytest.mark.parametrize(
    "part, fits",
    [
        ("isAfter(", lambda model: model["day"] > "2025-06-30"),
        ('"Openness", "open"', lambda model: model["openness"] == "open"),
        ("1e25", lambda model: model["compute"] > 1e25),
        ('containsString("Llama")', lambda model: "Llama" in model["row"].get("Base model", "")),
    ],
)
def test_models_that_fit_are_counted_by_country_and_year(answers, part, fits):
    expected = by_country(model for model in models(answers[0]) if fits(model))
    assert expected or answers[0] == OLDEST
    assert counts_by_country(rows_of(answers, part)) == expected


def test_south_korea_in_2025_by_organization_with_compute(answers):
    expected = {
        (developer, model["name"], model["day"], float(model["row"]["Training compute (FLOP)"] or 0))
        for model in recount.of(models(answers[0]), "South Korea")
        for developer in model["developers"]
        if model["year"] == 2025
    }
    assert bool(expected) == (answers[0] == NEWEST)
    rows = [list(row.values()) for row in rows_of(answers, "year.organizations()")]
    assert {(*names, float(compute.strip("–") or 0)) for *names, compute in rows} == expected
    assert expected or "There is nothing to show" in shown_by(answers, "year.organizations()").text


def printed():
    """The Java lines that the README prints, and the page that it leads to."""
    text = "".join((ROOT / page).read_text(encoding="utf-8") for page in ("README.md", "docs/notebooks.md"))
    return re.findall(r"^```java\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def test_the_lines_of_the_readme_run_as_they_are_printed(answers):
    assert len(printed()) >= 3
    for lines in printed():
        assert [output for output in run(answers[2], lines) if "data" not in output] == [], lines
    (answer,) = (lines.strip() for lines in printed() if "2025, 2025" in lines)
    assert answer in RECIPES


def test_a_copy_of_the_template_is_a_page_without_an_edit(tmp_path):
    project(tmp_path, "template", "cookbook")
    shutil.copy(tmp_path / "notebooks/template.ipynb", tmp_path / "notebooks/12-own.ipynb")
    made = make_report(tmp_path)
    report = tmp_path / "build/report"
    assert made.returncode == 0 and made.stderr == ""
    # Nothing is missing.
    assert [line.split()[0] for line in made.stdout.splitlines()] == ["notebooks/12-own.ipynb", "The"]
    assert not (report / "en/template.html").exists() and not (report / "en/cookbook.html").exists()
    own = (
        ("en", "12. A section of your own", "have open weights."),
        ("ko", "12. 새로 만든 절", "가중치가 공개되었다."),
    )
    for language, heading, answer in own:
        page = (report / language / "12-own.html").read_text(encoding="utf-8")
        assert f"{heading}</h1>" in page and answer in page
        assert "own-accessibility-by-year" in page and "notebooks/template.ipynb" not in page
        assert heading in (report / language / "index.html").read_text(encoding="utf-8")
    assert "accessibility,API access," in (report / "exhibits.csv").read_text(encoding="utf-8")
