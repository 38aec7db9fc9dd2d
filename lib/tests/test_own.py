"""What an analyst starts from: the cookbook, the lines that the README prints, and the template of a section."""

import json
import re
import shutil
from collections import Counter

import pytest
import recount
from conftest import ROOT
from running import project
from running import run as make_report
from test_kernel import kernel_in, run

SNAPSHOTS = [path.stem for path in sorted((ROOT / "data/snapshots").glob("*.csv"))]
SHORT = {
    "United States of America": "United States",
    "Korea (Republic of)": "South Korea",
    "United Kingdom of Great Britain and Northern Ireland": "United Kingdom",
}


def code_of(name):
    cells = json.loads((ROOT / f"notebooks/{name}.ipynb").read_text(encoding="utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]


OPENING, *RECIPES = code_of("cookbook")


@pytest.fixture(scope="module", params=SNAPSHOTS)
def answers(request):
    """What each recipe shows, by its code, on a snapshot: executed from the last to the first."""
    opening = OPENING.replace('open("latest")', f'open("{request.param}")')
    assert opening != OPENING
    with kernel_in(ROOT / "notebooks") as kernel:
        shown = {code: run(kernel, code) for code in (opening, *reversed(RECIPES))}
    return request.param, shown


def content(answers, part):
    """The display of the recipe that has this in its code."""
    (shown,) = (shown for code, shown in answers[1].items() if part in code)
    return shown[0]["data"]["application/vnd.largescale+json"]["content"]


def rows(shown):
    """The rows of a table, each as what a spreadsheet gets of its cells in English, by column."""

    def english(text):
        return text if isinstance(text, str) else text.get("en", "")

    grid = shown.get("grid") or shown.get("numbers") or {"head": [], "rows": []}
    head = [english(cell["text"]).removesuffix(" (incomplete)") for cell in grid["head"]]
    return [
        dict(zip(head, (cell.get("value", english(cell.get("text", ""))) for cell in row), strict=True))
        for row in grid["rows"]
    ]


def models(snapshot):
    """The records of a snapshot, each with year, countries and developers as the recount of the tests has them."""
    records = recount.table(ROOT / "data/snapshots" / f"{snapshot}.csv")
    for record, model in zip(records, recount.models(ROOT / "data", snapshot), strict=True):
        record["Model"] = record.get("Model") or record["System"]
        year, countries, _, _, developers, _ = model
        record |= {"year": year, "countries": {SHORT.get(name, name) for name in countries}, "developers": developers}
        yield record


def compute(record):
    return float(record["Training compute (FLOP)"] or "nan")


def by_country(chosen):
    """How many records each country has in each year and in all, by the columns of a table."""
    counts = Counter()
    for record in chosen:
        for country in record["countries"]:
            counts.update([(country, str(record["year"])), (country, "Total")])
    return counts


def shown_by_country(shown):
    return Counter(
        {
            (row["Country"], column): int(number)
            for row in rows(shown)
            for column, number in row.items()
            if column != "Country" and number != "0"
        }
    )


def test_each_recipe_shows_its_answer_in_both_languages(answers):
    for code, shown in answers[1].items():
        assert shown and all("data" in output for output in shown), (code, shown)
        display = shown[0]["data"]["application/vnd.largescale+json"]
        assert display["untranslated"] == [], code


def test_a_recipe_needs_the_first_cell_alone():
    assert len(RECIPES) >= 10
    declared = [set(re.findall(r"^(?:var|int|double) (\w+)", code, re.MULTILINE)) for code in RECIPES]
    every = set().union(*declared)
    for own, code in zip(declared, RECIPES, strict=True):
        bare = re.sub(r'"[^"]*"', "", code)
        used = {name for name in every if re.search(rf"(?<![\w.]){name}\b(?!\()", bare)}
        assert used <= own, code
        assert len(code.splitlines()) <= 7, code


def test_new_since_july_2025(answers):
    late = [record for record in models(answers[0]) if record["Publication date"] > "2025-06-30"]
    assert shown_by_country(content(answers, "isAfter(")) == by_country(late)


def test_south_korea_in_2025_by_organization_with_compute(answers):
    snapshot = answers[0]
    expected = {
        (developer, record["Model"], record["Publication date"], compute(record))
        for record in models(snapshot)
        if record["year"] == 2025 and "South Korea" in record["countries"]
        for developer in record["developers"]
    }
    assert expected or snapshot < "2025-06"
    shown = content(answers, "year.organizations()")
    columns = ("Organization", "Model", "Publication date", "Training compute (FLOP)")
    assert {tuple(row[column] for column in columns[:3]) + (float(row[columns[3]]),) for row in rows(shown)} == expected
    if not expected:
        assert shown["kind"] == "empty"
        notes = json.dumps(shown["caption"])
        assert ("The data ends before 2025" if snapshot < "2025" else "2025 is incomplete") in notes


def test_open_weights_by_country_and_year(answers):
    expected = by_country(record for record in models(answers[0]) if record["Model accessibility"].startswith("Open "))
    assert expected["China", "Total"] > 0
    assert shown_by_country(content(answers, '"Openness", "open"')) == expected


def test_models_over_1e25(answers):
    expected = by_country(record for record in models(answers[0]) if compute(record) > 1e25)
    assert expected["United States", "Total"] > 0
    assert shown_by_country(content(answers, "1e25")) == expected


def test_when_a_country_first_reached_1e24(answers):
    first = {}
    for record in sorted(models(answers[0]), key=lambda record: (record["Publication date"], record["Model"])):
        if compute(record) >= 1e24:
            for country in record["countries"]:
                first.setdefault(country, (record["Publication date"], record["Model"]))
    assert "South Korea" in first
    shown = rows(content(answers, "1e24"))
    assert {row["Country"]: (row["Publication date"], row["Model"]) for row in shown} == first
    assert [row["Publication date"] for row in shown] == sorted(day for day, _ in first.values())


def test_what_changed_for_naver(answers):
    before, after = (
        {record["Model"]: record for record in models(snapshot) if "NAVER" in record["developers"]}
        for snapshot in ("2024-07-24", "2026-08-19")
    )
    assert before.keys() == after.keys(), "none came or went: each row is a correction"
    compared = ("Training compute (FLOP)", "Parameters", "Model accessibility", "Link", "Confidence", "Base model")
    expected = {
        (model, column) for model in before for column in compared if before[model][column] != after[model][column]
    }
    assert expected
    shown = rows(content(answers, '"NAVER"'))
    assert {row["Step"] for row in shown} == {"Corrected"}
    changed = {(row["Model"], row["Changed"]) for row in shown}
    assert {(model, column) for model, column in changed if column in compared} == expected


def test_organizations_are_of_the_country_of_their_headquarters(answers):
    seats = recount.seats_of_groups(ROOT / "data")
    found = Counter(
        developer
        for record in models(answers[0])
        for developer in record["developers"]
        if seats.get(developer) == "China"
    )
    expected = sorted(found.items(), key=lambda one: (-one[1], one[0]))[:10]
    shown = rows(content(answers, '"Headquarters"'))
    assert [(row["Organization"], int(row["Total"])) for row in shown] == expected


def test_a_file_is_joined_by_the_names_of_countries(answers):
    file = recount.table(ROOT / "data/ai-private-investment-2023.csv")
    counted = by_country(models(answers[0]))
    names = [SHORT.get(row["Country"], row["Country"]) for row in file]
    expected = {name: counted[name, "Total"] for name in names}
    shown = rows(content(answers, "ai-private-investment"))
    assert {row["Country"]: int(row["Count"]) for row in shown} == expected


def test_training_data_that_is_not_known(answers):
    all_of_year, unknown = Counter(), Counter()
    for record in models(answers[0]):
        all_of_year[record["year"]] += 1
        unknown[record["year"]] += not record["Training dataset"]
    shown = rows(content(answers, '"Training dataset"'))
    years = range(min(all_of_year), max(all_of_year) + 1)
    assert [int(row["Year"]) for row in shown] == list(years)
    assert [(int(row["Models"]), int(row["Dataset not known"])) for row in shown] == [
        (all_of_year[year], unknown[year]) for year in years
    ]


def printed():
    """The Java lines that the README prints, and the page that it leads to."""
    text = "".join((ROOT / page).read_text(encoding="utf-8") for page in ("README.md", "docs/notebooks.md"))
    return re.findall(r"^```java\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def test_the_lines_of_the_readme_run_as_they_are_printed():
    assert len(printed()) >= 3
    with kernel_in(ROOT / "notebooks") as kernel:
        run(kernel, OPENING)
        for lines in printed():
            assert [output for output in run(kernel, lines) if "data" not in output] == [], lines


def test_the_question_that_the_readme_answers_is_a_recipe():
    (answer,) = (lines.strip() for lines in printed() if "2025, 2025" in lines)
    assert answer in RECIPES
    assert len([line for line in answer.splitlines() if line]) <= 5


def test_a_copy_of_the_template_is_a_page_without_an_edit(tmp_path):
    project(tmp_path, ROOT / "notebooks/template.ipynb", ROOT / "notebooks/cookbook.ipynb")
    shutil.copy(tmp_path / "notebooks/template.ipynb", tmp_path / "notebooks/12-own.ipynb")
    made = make_report(tmp_path)
    report = tmp_path / "build/report"
    assert made.returncode == 0 and made.stderr == ""
    assert [line.split()[0] for line in made.stdout.splitlines()] == ["notebooks/12-own.ipynb", "The"], (
        "nothing is missing"
    )
    sections = {path.name for path in (report / "en").glob("*.html")}
    assert "12-own.html" in sections and not {"template.html", "cookbook.html"} & sections
    for language, heading, answer in (
        ("en", "12. A section of your own", "models have open weights."),
        ("ko", "12. 새로 만든 절", "개의 가중치가 공개되었다."),
    ):
        page = (report / language / "12-own.html").read_text(encoding="utf-8")
        assert f"{heading}</h1>" in page and answer in page
        assert "own-accessibility" in page and "own-accessibility-by-year" in page
        assert "notebooks/template.ipynb" not in page, "what is said to the author"
        assert heading in (report / language / "index.html").read_text(encoding="utf-8")
    assert "accessibility,API access," in (report / "exhibits.csv").read_text(encoding="utf-8")
