"""The numbers of the report, held against independent recounts."""

import csv
import json
import re
from datetime import date

import pytest
import recount
import recount_since
from bs4 import BeautifulSoup
from conftest import ROOT, make
from running import project, run

BUNDLED = sorted(path.stem for path in (ROOT / "data/snapshots").iterdir())


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def snapshot_file(day):
    return ROOT / f"data/snapshots/{day}.csv"


PUBLISHED_FIGURES = rows(ROOT / "data/published-figures.csv")
PUBLISHED_CLAIMS = rows(ROOT / "data/published-claims.csv")
# Values that the data gives where the report states another one; the reasons stand in data/published-*.csv.
DIFFERENT_FIGURES = {
    "domain.language": "126",
    "domain.language.share": "87.5",
    "domain.image": "14",
    "multimodal.share": "11.1",
    "task.chat": "45",
}


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
    assert values["models2024.top"] == "Llama 3.1-405B;Mistral Large;Nemotron-4 340B;MegaScale (Production)"
    assert values["organization.government.models"] == "Falcon-180B;Falcon-40B"


def test_the_exhibits_equal_the_counts_of_a_separate_program(report):
    expected = (ROOT / "data/expected-exhibits.csv").read_text(encoding="utf-8")
    names = {line.split(",")[0] for line in expected.splitlines()}
    # Exhibits that were added to the notebooks since may be any.
    lines = (report / "exhibits.csv").read_bytes().decode().splitlines(keepends=True)
    assert "".join(line for line in lines if line.split(",")[0] in names) == expected


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
    assert len(values) == (44 if snapshot == "2024-07-24" else 67)
    assert values == {key: recount.plain(counted[key]) for key in values}
    own = recount.figures(ROOT / "data", "2024-07-24")
    for row in figures:
        assert row["Status"] == status(row, own), row
        assert bool(row["Reason"]) == (row["Status"] != "reproduced"), row
    check = BeautifulSoup((tmp_path / "report/ko/reconciliation.html").read_text(encoding="utf-8"), "html.parser")
    lists = json.loads(check.select_one("script[data-lists]").string)
    revised = [row for row in figures if row["Status"] == "revised" and not row["Figure"].startswith("survey-")]
    assert bool(revised) == (snapshot != "2024-07-24")
    for row in revised:
        what_moved_a_figure_adds_up(row, counted, own)
        the_check_page_leads_to_what_moved_it(row, check, lists)
    the_first_of_something_says_what_it_was_before(rows(tmp_path / "report/claims.csv"))
    the_main_numbers_are_recounted(tmp_path / "report", snapshot, first, last)


def test_the_main_numbers_by_each_rule_and_day_are_those_of_an_independent_recount(report):
    the_main_numbers_are_recounted(report, "2024-07-24", 2020, 2023)


def the_main_numbers_are_recounted(report, own, first, last):
    tables = tables_of(report / "notebooks/10-firmness.ipynb")
    days = [own, *(day for day in BUNDLED if day != own and int(day[:4]) > last)]
    counted = {
        (rule, day): recount_since.numbers(
            list(recount_since.models(ROOT / "data", snapshot_file(day), rule)), first, last, day
        )
        for rule, day in [("", own), *((rule, own) for rule in recount_since.RULES), *(("", day) for day in days[1:])]
    }
    for row in tables["headlines-by-day"]:
        for day in days:
            assert row[spoken(day)] == shown(counted["", day][row["Headline"]]), (row, day)
    for row in tables["headline-ranges"]:
        values = {by: numbers[row["Headline"]] for by, numbers in counted.items()}
        known = [value for value in values.values() if value is not None]
        assert row["Report’s rules"] == shown(values["", own])
        for end, most in (("Lowest", min), ("Highest", max)):
            assert row[end] == shown(most(known, default=None)), row
            if row[f"{end} by"] != "–":
                found = {rule or spoken(day): shown(value) for (rule, day), value in values.items()}
                assert found[row[f"{end} by"]] == row[end], row


@pytest.mark.parametrize("newer", [False, True])
def test_what_came_after_is_what_an_independent_recount_counts(tmp_path, newer):
    """From the newest data, be it bundled or an export that is opened, whatever years the rest counts."""
    path = snapshot_file(BUNDLED[-1])
    variables = {"REPORT_SNAPSHOT": BUNDLED[0], "REPORT_FROM": "2022", "REPORT_TO": "2022"}
    if newer:
        header, *lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        korean = next(line for line in lines if "Korea (Republic of)" in line and ",2026-" in line)
        record = re.sub(r"2026-\d\d-\d\d", "2027-02-03", korean).replace("e+24", "e+26")
        path = tmp_path / "2027-03-01.csv"
        path.write_text("".join([header, *lines, "New " + record]), encoding="utf-8")
        variables["REPORT_SNAPSHOT"] = str(path)
    project(tmp_path, ROOT / "notebooks/09-since.ipynb")
    made = run(tmp_path, REPORT_LANGUAGES="en", **variables)
    assert made.returncode == 0, made.stderr
    tables = tables_of(tmp_path / "build/report/notebooks/09-since.ipynb")
    until = path.stem
    everything = list(recount_since.models(ROOT / "data", path))
    before = recount_since.between(everything, 2020, 2023)
    since = recount_since.between(everything, 2024, int(until[:4]))
    korea = recount_since.of(since, recount_since.KOREA)
    for row in tables["releases-since"]:
        of_year = recount_since.between(since, int(row["Year"][:4]), int(row["Year"][:4]))
        mine = len(recount_since.of(of_year, recount_since.KOREA))
        assert (row["South Korea"], row["Other countries"]) == (str(mine), str(len(of_year) - mine))
    for row in tables["open-weights-then-and-now"]:
        models = before if row["Period"] == "2020–2023" else since
        mine = recount_since.of(models, LONG.get(row["Country"], row["Country"]))
        assert [row[of] for of in ("open", "closed", "unknown")] == [
            str(sum(model["openness"] == of for model in mine)) for of in ("open", "closed", "unknown")
        ]
    assert [row["Model"] for row in tables["korean-models-since"]] == [
        model["name"] for model in sorted(korea, key=lambda model: (model["day"], model["name"]))
    ]
    drawn = {(row["Country"], row["Model"]) for row in tables["largest-models"]}
    every = recount_since.between(everything, 2020, int(until[:4]))
    assert drawn == {
        (country, model["name"])
        for country in {row["Country"] for row in tables["largest-models"]}
        for model in recount_since.records(recount_since.of(every, LONG.get(country, country)))
    }
    said = text(tmp_path / "build/report/en/09-since.html")
    together = list(recount_since.models(ROOT / "data", path, recount_since.ONE))
    joint = [model for model in recount_since.between(together, 2020, int(until[:4])) if len(model["developers"]) > 1]
    assert f"{len(since)} large-scale models are listed" in said and f"{len(korea)} of them are" in said
    assert not recount_since.of(joint, recount_since.KOREA) and "was developed jointly" in said
    ranks = [
        recount_since.place(recount_since.between(since, year, year), recount_since.KOREA)
        for year in (2024, int(until[:4]) - 1)
    ]
    assert f"South Korea’s rank: {ranks[0]} in 2024, {ranks[1]} in {int(until[:4]) - 1}" in said
    times = round(recount_since.largest(since) / recount_since.largest(korea))
    assert (f"1/{times} of the training compute" in said) == (times >= 10)


LONG = {"United States": recount_since.AMERICA, "South Korea": recount_since.KOREA}


def test_what_differs_between_the_oldest_and_the_newest_data_adds_up(report):
    listed = tables_of(report / "notebooks/10-firmness.ipynb")["models-that-differ"]
    before, after = (
        recount_since.between(list(recount_since.models(ROOT / "data", snapshot_file(day))), 2020, 2023)
        for day in (BUNDLED[0], BUNDLED[-1])
    )
    came = {row["Model"] for row in listed if row["Step"] == "Added later"}
    went = {row["Model"] for row in listed if row["Step"] in ("Removed", "Re-dated out")}
    old, new = ({model["name"] for model in models} for models in (before, after))
    assert len(listed) == len(came) + len(went) and len(after) - len(before) == len(came) - len(went)
    # What else differs by name has been renamed: as many there as here.
    assert came <= new - old and went <= old - new
    assert len(new - old - came) == len(old - new - went) == 10


def test_what_was_published_and_holds_on_every_day_is_counted_by_figures_of_each(report, tmp_path):
    held = {"figures": [], "claims": []}
    for day in BUNDLED:
        made = make("report", f"SNAPSHOT={day}", "LANGUAGES=en", f"OUT={tmp_path}/{day}")
        assert made.returncode == 0, made.stderr
        for kind, days in held.items():
            statements = rows(tmp_path / day / f"{kind}.csv")
            days.append({tuple(row.values())[0] for row in statements if row["Status"] == "reproduced"})
    figures, claims = (set.intersection(*days) for days in held.values())
    said = text(report / "en/10-firmness.html")
    assert f"Of these, {len(figures)} figures and {len(claims)} claims are the same in all later data too." in said


def text(page):
    main = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser").select_one("main")
    return " ".join(main.get_text().split())


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
    text = cell.get("text", "")
    return whole(text if isinstance(text, str) else text["en"])


def shown(value):
    return "–" if value is None else whole(recount.plain(value))


def whole(number):
    """A share is written as 12.0, a number of models, or a place, as 12."""
    return re.sub(r"^(\d+)\.0$", r"\1", number)


def spoken(iso):
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
    shown = [small.select(".count") for small in line.select("small") if small.select(".count")][-1]
    assert [int(number.text) for number in shown] == [models for models, _ in moves(row)], row
    for number in line.select(".count"):
        display, _, place = number["href"][1:].rpartition("/")
        assert int(number.text) == len(set(lists[display][int(place)][1].split())), row


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


def test_the_recount_agrees_with_the_report_itself():
    counted = recount.figures(ROOT / "data", "2024-07-24")
    published = {row["Figure"]: row["Published"] for row in PUBLISHED_FIGURES if row["Report"] == "IS-178"}
    assert len(counted.keys() & published.keys()) >= 44
    assert {
        key: recount.plain(counted[key])
        for key in counted.keys() & published.keys()
        if recount.plain(counted[key]) != published[key]
    } == DIFFERENT_FIGURES
