"""`make report`: the numbers it writes, and what it leaves alone when something is wrong."""

import csv
import json
import math
import re
import shutil
import statistics
from datetime import date

import pytest
import recount
import recount_rules
from bs4 import BeautifulSoup
from conftest import ROOT, make
from running import project, run


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


PUBLISHED_FIGURES = rows(ROOT / "data/published-figures.csv")
PUBLISHED_CLAIMS = rows(ROOT / "data/published-claims.csv")
# Values that the data gives where the report states another one; the reasons stand in data/published-*.csv.
DIFFERENT_FIGURES = {
    "domain.language": "126",
    "domain.language.share": "87.5",
    "multimodal.share": "11.1",
    "task.chat": "45",
}
DIFFERENT_CLAIMS = {"korea.single": "false", "domain.wider": "2021"}


def as_published(row, stated):
    """A statement of the data's own report is reproduced, or the published file says why it is not."""
    if stated["Report"] != "IS-178":
        return row["Status"] == "not applicable" and row["Reason"].startswith("The data ends on 24 July 2024")
    if stated["Reason"]:
        return row["Status"] == "differs" and row["Reason"] == stated["Reason"] and row["Value"] != stated["Published"]
    return row["Status"] == "reproduced" and not row["Reason"] and row["Value"] == stated["Published"]


def test_every_published_figure_is_reproduced_or_says_why_not(report):
    figures = rows(report / "figures.csv")
    assert len(figures) >= 64
    for row, stated in zip(figures, PUBLISHED_FIGURES, strict=True):
        assert row["Figure"] == stated["Figure"] and as_published(row, stated), row
    assert {row["Figure"]: row["Value"] for row in figures if row["Figure"] in DIFFERENT_FIGURES} == DIFFERENT_FIGURES


def test_every_published_claim_holds_or_says_why_not(report):
    claims = rows(report / "claims.csv")
    assert len(claims) >= 18
    for row, stated in zip(claims, PUBLISHED_CLAIMS, strict=True):
        assert row["Claim"] == stated["Claim"], row
        # Names in any order, and others beside those that were published.
        assert as_published(row | ({"Value": stated["Published"]} if row["Status"] == "reproduced" else {}), stated)
    values = {row["Claim"]: row["Value"] for row in claims}
    assert {claim: values[claim] for claim in DIFFERENT_CLAIMS} == DIFFERENT_CLAIMS
    assert values["models2024.top"] == "Llama 3.1-405B;Mistral Large;Nemotron-4 340B;MegaScale (Production)"
    assert values["organization.government.models"] == "Falcon-180B;Falcon-40B"


def test_the_exhibits_equal_the_counts_of_a_separate_program(report):
    expected = (ROOT / "data/expected-exhibits.csv").read_text(encoding="utf-8")
    names = {line.split(",")[0] for line in expected.splitlines()}
    # Exhibits that were added to the notebooks since may be any.
    lines = (report / "exhibits.csv").read_bytes().decode().splitlines(keepends=True)
    assert "".join(line for line in lines if line.split(",")[0] in names) == expected


def test_the_growth_of_training_compute_is_that_of_a_separate_program(report):
    models = sorted(
        (row["Publication date"], -float(row["Training compute (FLOP)"]))
        for row in rows(ROOT / "data/snapshots/2024-07-24.csv")
        if row["Training compute (FLOP)"]
    )
    sizes = [-size for _, size in models]
    records = [place for place, size in enumerate(sizes) if size > max(sizes[:place], default=0)]
    years = {str(year) for year in range(2020, 2024)}
    points = [
        (date.fromisoformat(models[place][0]).toordinal() / 365.25, math.log10(sizes[place]))
        for place in records
        if models[place][0][:4] in years
    ]
    slope, _ = statistics.linear_regression(*zip(*points, strict=True))
    page = BeautifulSoup((report / "en/11-compute.html").read_text(encoding="utf-8"), "html.parser")
    told = next(
        [cell.get_text() for cell in row.find_all("td")]
        for row in page.select("#compute-compute-growth tr")
        if "Record holders" in row.get_text()
    )
    # Three significant digits.
    assert (told[0], float(told[1]), float(told[4])) == (
        str(len(points)),
        round(10**slope, 2),
        round(12 * math.log10(2) / slope, 2),
    )


def test_csv_files_are_plain_utf8_with_line_feeds(report):
    for name in ("figures.csv", "claims.csv", "exhibits.csv"):
        content = (report / name).read_bytes()
        assert b"\r" not in content and not content.startswith(b"\xef\xbb\xbf") and content.endswith(b"\n")
    assert not (report / "unknown-organizations.csv").exists()


def test_nothing_that_is_shown_lacks_its_korean(report):
    for notebook in sorted((report / "notebooks").glob("*.ipynb")):
        for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
            for output in cell.get("outputs", []):
                # The table that JupyterLab shows below a chart stands in the chart's display.
                display = output["data"].get("application/vnd.largescale+json", {"untranslated": []})
                assert display["untranslated"] == []


@pytest.mark.parametrize(
    "snapshot, first, last",
    [
        ("2026-08-19", 2020, 2023),
        ("2026-08-19", 2025, 2026),
        pytest.param("2025-05-20", 2020, 2023, marks=pytest.mark.slow),
        pytest.param("2024-07-24", 2022, 2024, marks=pytest.mark.slow),
        pytest.param("2024-07-24", 2019, 2019, marks=pytest.mark.slow),
    ],
)
def test_other_data_and_other_years_count_what_an_independent_recount_does(tmp_path, snapshot, first, last):
    made = make(
        "report", f"SNAPSHOT={snapshot}", f"FROM={first}", f"TO={last}", "LANGUAGES=ko", f"OUT={tmp_path}/report"
    )
    assert made.returncode == 0, made.stderr
    assert "Without Korean" not in made.stdout and "Careful" not in made.stdout
    pages = {path.name for path in (tmp_path / "report").iterdir()}
    assert {"report-ko.html", "ko"} <= pages and not {"report-en.html", "en", "unknown-organizations.csv"} & pages
    counted = recount.figures(ROOT / "data", snapshot)
    figures = rows(tmp_path / "report/figures.csv")
    # A figure that was added since may be one that the recount doesn't know.
    values = {row["Figure"]: row["Value"] for row in figures if row["Figure"] in counted and row["Value"]}
    assert len(values) == (41 if snapshot == "2024-07-24" else 64)
    assert values == {key: recount.plain(counted[key]) for key in values}
    own = recount.figures(ROOT / "data", "2024-07-24")
    for row in figures:
        assert row["Status"] == status(row, own), row
        assert bool(row["Reason"]) == (row["Status"] != "reproduced"), row
    check = BeautifulSoup((tmp_path / "report/ko/reconciliation.html").read_text(encoding="utf-8"), "html.parser")
    lists = json.loads(check.select_one("script[data-lists]").string)["lists"]
    revised = [row for row in figures if row["Status"] == "revised" and not row["Figure"].startswith("survey-")]
    assert bool(revised) == (snapshot != "2024-07-24")
    for row in revised:
        what_moved_a_figure_adds_up(row, counted, own)
        the_check_page_leads_to_what_moved_it(row, check, lists)
    the_first_of_something_says_what_it_was_before(rows(tmp_path / "report/claims.csv"))
    every_combination_of_rules_is_recounted(tmp_path / "report", snapshot, first, last)


def test_exhibits_of_several_snapshots_name_them_all(report):
    page = BeautifulSoup((report / "en/10-robustness.html").read_text(encoding="utf-8"), "html.parser")
    exhibits = page.select("figure.exhibit[data-counted]")
    assert len(exhibits) == 8
    for exhibit in exhibits:
        note = exhibit.select(".note")[-1].get_text()
        assert "Data of 24 July 2024, 20 May 2025 and 19 August 2026." in note
        assert exhibit["data-counted"] == "2024-07-24-to-2026-08-19-2020-2023"


def test_section_9_says_no_more_than_it_counts(report):
    page = BeautifulSoup((report / "en/09-revisions.html").read_text(encoding="utf-8"), "html.parser")
    said = " ".join(page.select_one("main").get_text().split())
    # By a recount: of 10 models with another name only 2 changed nothing else; 236 of 278 is a ratio of two counts.
    assert "11 changes, 10 of them new names that move no headline figure" in said
    assert "0.5 years after a year’s end the number of models was 84.9% of that 1.5 years after it" in said
    # A claim that one snapshot can say nothing of may hold in all others.
    assert "9 of 18 published claims hold in every snapshot that can tell" in said


def test_every_combination_of_rules_counts_what_an_independent_recount_does(report):
    every_combination_of_rules_is_recounted(report, "2024-07-24", 2020, 2023)


@pytest.mark.parametrize("snapshot", [row["As of"] for row in rows(ROOT / "data/snapshots.csv")])
def test_no_rule_moves_a_number_that_it_is_not_said_to_touch(snapshot):
    """Section 10 names of each number the rules that touch it, the same as the recount does."""
    for first, last in ((2020, 2023), (int(snapshot[:4]), int(snapshot[:4])), (2017, int(snapshot[:4]))):
        for number in recount_rules.NUMBERS:
            own, others = recount_rules.others(ROOT / "data", number, snapshot, first, last)
            moved = {choice: value for choice, value in others.items() if value != own}
            assert others and not moved, (number, own, first, last)


def every_combination_of_rules_is_recounted(report, own, first, last):
    """How many there are, how far they reach, what one rule alone moves, and, where they are drawn, each of them."""
    tables = tables_of(report / "notebooks/10-robustness.ipynb")
    bundled = [row["As of"] for row in rows(ROOT / "data/snapshots.csv")]
    snapshots = [own, *(day for day in bundled if day != own and int(day[:4]) > last)]
    headlines, moves = tables["headline-figures-by-rules"], tables["moves-by-rule"]
    assert [row["Headline"] for row in headlines] == list(recount_rules.NUMBERS)
    for headline, moved in zip(headlines, moves, strict=True):
        name = headline["Headline"]
        found = recount_rules.combinations(ROOT / "data", name, snapshots, first, last)
        known = [value for value in found.values() if value is not None]
        expected = (min(known, default=None), next(iter(found.values())), max(known, default=None))
        assert headline["Combinations"] == str(len(found)), name
        assert tuple(headline[column] for column in ("Lowest", "Report’s rules", "Highest")) == tuple(
            shown(value) for value in expected
        ), name
        alone = {rule: shown(value) for rule, value in recount_rules.moves(found, name).items()}
        assert {rule: text for rule, text in moved.items() if rule in alone} == alone, name
        assert {text for rule, text in moved.items() if rule not in {*alone, "Headline"}} <= {"–"}, name
    for key, name in (
        ("korea-by-rules", "South Korean models"),
        ("united-states-by-rules", "United States models"),
        ("china-by-rules", "Chinese models"),
        ("multimodal-by-rules", "Multimodal (%)"),
        ("joint-by-rules", "Joint models"),
    ):
        found = recount_rules.combinations(ROOT / "data", name, snapshots, first, last)
        drawn = {tuple(row.values())[1:-1]: tuple(row.values())[-1] for row in tables.get(key, [])}
        assert drawn == {
            (*choices[:-1], day(choices[-1])): shown(value) for choices, value in found.items() if value is not None
        }, name


def tables_of(notebook):
    """The tables of an executed notebook by key, each row by column, in English."""
    found = {}
    for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
        for output in cell.get("outputs", []):
            content = output["data"].get("application/vnd.largescale+json", {}).get("content", {})
            grid = content.get("numbers") or content.get("grid")
            if grid:
                head = [english(cell) for cell in grid["head"]]
                found[content.get("tableKey") or content["caption"]["key"]] = [
                    dict(zip(head, map(english, row), strict=True)) for row in grid["rows"]
                ]
    return found


def english(cell):
    return whole(cell["text"] if isinstance(cell["text"], str) else cell["text"]["en"])


def shown(value):
    return "–" if value is None else whole(recount.plain(value))


def whole(number):
    """A share is written as 12.0, a number of models, or a place, as 12."""
    return re.sub(r"\.0$", "", number)


def day(iso):
    return date.fromisoformat(iso).strftime("%-d %B %Y")


# How a model moves a count, as figures.csv says it.
MOVES = {
    "added": 1,
    "backfilled": 1,
    "removed": -1,
    "re-dated into the years": 1,
    "re-dated out of the years": -1,
    "re-classified into the count": 1,
    "re-classified out of the count": -1,
    "renamed": 0,
}
# The counts that a share or a growth is made of.
MADE_OF = {
    "overall.cagr": ("overall.2020", "overall.2023"),
    "domain.language.share": ("domain.language", "overall.total"),
    "multimodal.share": ("multimodal.total", "overall.total"),
    "task.multi.share": ("task.multi", "task.known"),
    "development.single.share": ("development.single", "overall.total"),
    "development.joint.share": ("development.joint", "overall.total"),
    "organization.industry.share": ("organization.industry", "overall.total"),
}


def moves(row):
    """The numbers of models that moved a figure since the report's own snapshot, and how: nothing else is said."""
    said, since, _ = row["Reason"].partition(" since the snapshot of 24 July 2024.")
    assert since, row
    parts = [part.rpartition(": ")[2] for part in said.split("; ")]
    return [
        (int(models), move) for part in parts for models, _, move in (one.partition(" ") for one in part.split(", "))
    ]


def what_moved_a_figure_adds_up(row, counted, own):
    """To the difference of the recounts: added less removed, and what came in or went by another date or class."""
    counts = MADE_OF.get(row["Figure"], (row["Figure"],))
    difference = sum(counted[count] - own[count] for count in counts)
    assert sum(models * MOVES[move] for models, move in moves(row)) == difference, row


def the_check_page_leads_to_what_moved_it(row, check, lists):
    """The page says the same numbers in its own language, and each leads to as many models."""
    line = check.find(id=row["Figure"]).find_parent("tr")
    shown = [small.select("[data-list]") for small in line.select("small") if small.select("[data-list]")][-1]
    assert [int(number.text) for number in shown] == [models for models, _ in moves(row)], row
    for number in line.select("[data-list]"):
        assert int(number.text) == len(set(lists[int(number["data-list"])]["models"])), row


def the_first_of_something_says_what_it_was_before(claims):
    """A name or a year that is another one since says the one that the report's own snapshot gives: the published."""
    for row in claims:
        if row["Claim"] in ("multimodal.first", "task.three.first") and row["Status"] == "revised":
            assert row["Reason"] == f"The snapshot of 24 July 2024 gives: {row['Published']}.", row


def status(row, own):
    """What the values say: `own` is what the own snapshot of IS-178 gives; the survey's own is not to be had."""
    if not row["Value"]:
        return "not applicable"
    if row["Value"] == row["Published"]:
        return "reproduced"
    survey = row["Figure"].startswith("survey-")
    return "differs" if not survey and row["Value"] == recount.plain(own[row["Figure"]]) else "revised"


def test_published_statements_are_the_same_whatever_years_the_sections_count(report, tmp_path):
    made = make("report", "FROM=2022", "TO=2024", "LANGUAGES=en", f"OUT={tmp_path}/report")
    assert made.returncode == 0, made.stderr
    for name in ("figures.csv", "claims.csv"):
        assert (tmp_path / "report" / name).read_bytes() == (report / name).read_bytes()
    assert "IS-178 figures: 37 reproduced, 4 differs\n" in made.stdout
    assert "IS-178 claims: 16 reproduced, 2 differs\n" in made.stdout
    assert "survey-2024 figures: 23 not applicable\n" in made.stdout


def test_a_window_without_models_is_reported_without_error_and_in_both_languages(report, tmp_path):
    # The first model of the snapshot is of 2020.
    made = make("report", "FROM=2019", "TO=2019", f"OUT={tmp_path}/report")
    assert (made.returncode, made.stderr) == (0, "")
    assert "Without Korean" not in made.stdout and "Careful" not in made.stdout
    pages = {str(path.relative_to(report)) for path in report.rglob("*.html")}
    assert {str(path.relative_to(tmp_path / "report")) for path in (tmp_path / "report").rglob("*.html")} == pages
    for page in pages - {"index.html"}:
        text = BeautifulSoup((tmp_path / "report" / page).read_text(encoding="utf-8"), "html.parser")
        for unread in text.select("script, style, pre, code"):
            unread.decompose()
        assert not re.search(r"\b(?:NaN|Infinity|null|undefined)\b|[{}]", text.get_text()), page
    answer = BeautifulSoup((tmp_path / "report/en/index.html").read_text(encoding="utf-8"), "html.parser")
    assert "No large-scale AI model was released in 2019." in " ".join(answer.select_one(".answer").text.split())
    assert rows(tmp_path / "report/exhibits.csv") == []
    assert (tmp_path / "report/figures.csv").read_bytes() == (report / "figures.csv").read_bytes()


def test_an_unfinished_file_and_a_model_that_is_too_small_are_said_on_terminal_and_page(tmp_path):
    export = tmp_path / "2024-07-25.csv"
    text = (ROOT / "data/snapshots/2024-07-24.csv").read_text(encoding="utf-8")
    small = text.splitlines()[1].replace("Llama 3.1-405B", "Small").replace("3.8e+25", "3.8e+20")
    export.write_text(text + small[:-5], encoding="utf-8")
    project(tmp_path, ROOT / "notebooks/02-overall.ipynb")
    made = run(tmp_path, REPORT_SNAPSHOT=str(export), REPORT_OUT=f"{tmp_path}/report", REPORT_LANGUAGES="en")
    assert made.returncode == 0, made.stderr
    assert (
        "Careful: the last line of the snapshot has no end, so the record of Small may have been cut off."
        in made.stdout
    )
    assert "Left out: 1 of the snapshot's models, of training compute that is known and below 1e23 FLOP" in made.stdout
    page = (tmp_path / "report/en/index.html").read_text(encoding="utf-8")
    assert "the record of Small may have been cut off" in page
    # One small model is no full database: the others count as they did.
    assert "Epoch AI's list of large-scale models; 1 model is left out, of training compute that is known" in page
    assert rows(tmp_path / "report/figures.csv")[0]["Value"] == "144"


def test_what_is_not_known_yet_is_said_for_the_whole_snapshot(tmp_path):
    export = tmp_path / "2024-07-25.csv"
    text = (ROOT / "data/snapshots/2024-07-24.csv").read_text(encoding="utf-8")
    old = text.splitlines()[1]
    export.write_text(
        text
        + old.replace("Llama 3.1-405B", "New\u202e model")
        .replace("Meta AI", "Nobody\u202e Yet")
        .replace("Language", "Olfaction")
        + "\n",
        encoding="utf-8",
    )
    assert old.split(",")[0] == "Llama 3.1-405B" and "2024-07-23" in old, "a model outside of the window"
    project(tmp_path, ROOT / "notebooks/02-overall.ipynb")
    made = run(tmp_path, REPORT_SNAPSHOT=str(export), REPORT_OUT=f"{tmp_path}/report", REPORT_LANGUAGES="en")
    assert made.returncode == 0, made.stderr
    assert "Without Korean, shown in English: Domain: Olfaction" in made.stdout
    assert "Not in data/organizations.csv: Nobody\ufffd Yet. Add the lines of " in made.stdout


def test_a_figure_that_two_notebooks_compute_is_refused(tmp_path):
    project(tmp_path, ROOT / "notebooks/02-overall.ipynb")
    shutil.copy(tmp_path / "notebooks/02-overall.ipynb", tmp_path / "notebooks/09-copy.ipynb")
    made = run(tmp_path)
    assert made.returncode != 0 and "is computed more than once, in 02-overall and 09-copy" in made.stderr
    assert not (tmp_path / "build/report").exists()


def test_the_recount_agrees_with_the_report_itself():
    counted = recount.figures(ROOT / "data", "2024-07-24")
    published = {row["Figure"]: row["Published"] for row in PUBLISHED_FIGURES if row["Report"] == "IS-178"}
    assert len(counted.keys() & published.keys()) >= 41
    assert {
        key: recount.plain(counted[key])
        for key in counted.keys() & published.keys()
        if recount.plain(counted[key]) != published[key]
    } == DIFFERENT_FIGURES


def test_notebooks_that_stand_on_different_data_are_named(tmp_path):
    project(tmp_path, ROOT / "notebooks/02-overall.ipynb", ROOT / "notebooks/03-country.ipynb")
    edited = tmp_path / "notebooks/02-overall.ipynb"
    edited.write_text(
        edited.read_text(encoding="utf-8").replace("Report.open()", 'Report.open(\\"latest\\").between(2021, 2022)', 1),
        encoding="utf-8",
    )
    newest = max(path.name for path in (ROOT / "data/snapshots").iterdir())
    made = run(tmp_path)
    assert made.returncode == 0, made.stderr
    assert "different snapshots" in made.stdout and f"02-overall {newest}" in made.stdout
    assert "different windows" in made.stdout and "02-overall 2021–2022" in made.stdout


def test_bare_variables_of_the_shell_mean_nothing(report):
    # The report was made with conftest.BARE in the environment.
    assert rows(report / "figures.csv")[0]["Value"] == "144"
    assert (report / "report-en.html").exists() and (report / "report-ko.html").exists()


HEADER = "Model,Domain,Task,Organization,Publication date,Training compute (FLOP),Country\n"
RECORD = "M,Language,Chat,NAVER,2023-01-01,1e24,China\n"


# The library's own tests go through all that can be wrong.
@pytest.mark.parametrize(
    "content, part",
    [
        (None, "my export.csv does not exist"),
        ("<!DOCTYPE html><html><body>Not found</body></html>", "HTML"),
        (HEADER + RECORD + 'N,"Langu', "record 2"),
        (HEADER + RECORD.replace("1e24", "\x1b[2J"), "\\u001b[2J"),
    ],
)
def test_a_bad_export_is_named_and_nothing_is_written(tmp_path, content, part):
    project(tmp_path, ROOT / "notebooks/02-overall.ipynb")
    export = tmp_path / "my export.csv"
    if content is not None:
        export.write_text(content, encoding="utf-8")
    made = run(tmp_path, REPORT_SNAPSHOT=str(export))
    assert made.returncode != 0 and part in made.stderr and made.stderr.count("my export.csv") == 1, "one message"
    assert not re.search(r"Traceback|\bat [\w.]+\(|\x1b", made.stderr)
    assert not (tmp_path / "build/report").exists()


@pytest.mark.parametrize(
    "arguments, part",
    [
        (["FROM=2024", "TO=2020"], "The window from 2024 to 2020"),
        (["SNAPSHOT=2024-01-01"], "There are: 2024-07-24"),
        (["LANGUAGES=fr"], "LANGUAGES"),
    ],
)
def test_a_bad_variable_is_named(tmp_path, arguments, part):
    made = make("report", *arguments, f"OUT={tmp_path}/report")
    assert made.returncode != 0
    assert part in made.stderr and "Traceback" not in made.stderr
    assert "ipynb" not in made.stderr, "named before a notebook runs"
    assert not (tmp_path / "report").exists()
