"""The numbers of the report, held against an independent recount."""

import json
import math
import re
from datetime import date

import pytest
import recount
from bs4 import BeautifulSoup
from conftest import report_on, rows_in
from recount import AMERICA, BRITAIN, KOREA, table
from running import ROOT, project, run

DATA = ROOT / "data"
BUNDLED = {path.stem: path for path in sorted((DATA / "snapshots").iterdir())}
OLDEST, NEWEST = min(BUNDLED), max(BUNDLED)
PUBLISHED_FIGURES = table(DATA / "published-figures.csv")
# Values that the data gives where the report states another one; the reasons stand in data/published-figures.csv.
DIFFERENT_FIGURES = {"domain.language": "126", "domain.language.share": "87.5", "domain.image": "14"}
DIFFERENT_FIGURES |= {"multimodal.share": "11.1", "task.chat": "45"}


def models(path, rule=""):
    return list(recount.models(DATA, path, rule))


def as_published(row, stated):
    """A statement of the data's own report is reproduced, or the published file says why it is not."""
    if stated["Report"] != "IS-178":
        return row["Status"] == "not applicable" and row["Reason"].startswith("The data ends on 24 July 2024")
    if stated["Reason"]:
        return row["Status"] == "differs" and row["Reason"] == stated["Reason"] and row["Value"] != stated["Published"]
    return row["Status"] == "reproduced" and not row["Reason"] and row["Value"] == stated["Published"]


def test_every_published_figure_is_reproduced_and_recounted_or_says_why_not(report):
    counted = recount.figures(DATA, OLDEST)
    figures = [row for row in table(report / "figures.csv") if row["Figure"] in counted]
    assert len(figures) >= 67
    for row, stated in zip(table(report / "figures.csv"), PUBLISHED_FIGURES, strict=True):
        assert row["Figure"] == stated["Figure"] and as_published(row, stated), row
    values = {row["Figure"]: row["Value"] for row in figures if row["Value"]}
    assert values == {key: recount.plain(counted[key]) for key in values} and len(values) == 44
    assert {row["Figure"]: row["Value"] for row in figures if row["Status"] == "differs"} == DIFFERENT_FIGURES


def test_the_exhibits_equal_the_counts_of_a_separate_program(report):
    expected = (ROOT / "data/expected-exhibits.csv").read_text(encoding="utf-8")
    names = {line.split(",")[0] for line in expected.splitlines()}
    # Exhibits that were added to the notebooks since may be any.
    lines = (report / "exhibits.csv").read_bytes().decode().splitlines(keepends=True)
    assert "".join(line for line in lines if line.split(",")[0] in names) == expected


OTHERS = [("2026-08-19", 2020, 2025), ("2025-05-20", 2022, 2024)]
MORE = [("2026-08-19", 2020, 2023), ("2025-05-20", 2020, 2023), ("2024-07-24", 2022, 2024), ("2024-07-24", 2019, 2019)]


@pytest.mark.parametrize(
    "snapshot, first, last", OTHERS + [pytest.param(*other, marks=pytest.mark.slow) for other in MORE]
)
def test_other_data_and_other_years_count_what_an_independent_recount_does(tmp_path_factory, snapshot, first, last):
    other = report_on(tmp_path_factory, snapshot, first, last)
    said = (other.parent / "said").read_text(encoding="utf-8")
    assert "Without Korean" not in said and "Careful" not in said
    assert not (other / "unknown-organizations.csv").exists()
    # A published statement is of its own years, whatever years the sections count.
    counted = recount.figures(DATA, snapshot)
    # A figure that was added since may be one that the recount doesn't know.
    values = {
        row["Figure"]: row["Value"] for row in table(other / "figures.csv") if row["Figure"] in counted and row["Value"]
    }
    assert len(values) == (44 if snapshot == "2024-07-24" else 67)
    assert values == {key: recount.plain(counted[key]) for key in values}


def test_the_main_numbers_by_each_rule_and_day_are_those_of_an_independent_recount(report):
    tables, own = tables_of(report / "en/11-firmness.html"), OLDEST
    counted = {
        (rule, day): recount.numbers(models(BUNDLED[day], rule), 2020, 2023, day)
        for rule, day in [*(("", day) for day in BUNDLED), *((rule, own) for rule in recount.RULES)]
    }
    for row in tables["headlines-by-day"]:
        for day in BUNDLED:
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


def test_the_ranks_of_countries_by_each_rule_and_day_are_those_of_an_independent_recount(report):
    counted = [("", day) for day in BUNDLED] + [(rule, OLDEST) for rule in recount.RULES]
    several = [recount.between(models(BUNDLED[day], rule), 2020, 2023) for rule, day in counted]
    listed = tables_of(report / "en/11-firmness.html")["country-ranks"]
    own = several[[*BUNDLED].index(OLDEST)]
    countries = {country for model in own for country in model["countries"]} - {"Multinational"}
    assert len(listed) == sum(len(recount.of(own, country)) >= 3 for country in countries)
    for row in listed:
        country = LONG.get(row["Country"], row["Country"])
        ranks = [recount.rank(some, country) for some in several if recount.of(some, country)]
        assert (row["Lowest"], row["Highest"]) == (str(min(ranks)), str(max(ranks))), row


@pytest.mark.parametrize("newer", [False, True])
def test_what_came_after_is_what_an_independent_recount_counts(report, tmp_path, newer):
    """From the newest data, be it bundled or an export that is opened, whatever years the rest counts."""
    path, page = BUNDLED[NEWEST], report / "en/09-since.html"
    if newer:
        header, *lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        korean = next(line for line in lines if "Korea (Republic of)" in line and ",2026-" in line)
        record = re.sub(r"2026-\d\d-\d\d", "2027-02-03", korean).replace("e+24", "e+26")
        path = tmp_path / "2027-03-01.csv"
        path.write_text("".join([header, *lines, "New " + record]), encoding="utf-8")
        project(tmp_path, "09-since")
        years = {"REPORT_FROM": "2022", "REPORT_TO": "2022"}
        made = run(tmp_path, REPORT_SNAPSHOT=str(path), REPORT_LANGUAGES="en", **years)
        assert made.returncode == 0, made.stderr
        page = tmp_path / "build/report/en/09-since.html"
        assert not (tmp_path / "build/report/ko").exists()
    tables, until = tables_of(page), path.stem
    everything = models(path)
    before, since = (recount.between(everything, *years) for years in ((2020, 2023), (2024, int(until[:4]))))
    korea = recount.of(since, KOREA)
    for row in tables["models-and-share-by-year"]:
        year = int(row["Year"][:4])
        every, mine = (len(recount.where(some, year=year)) for some in (everything, recount.of(everything, KOREA)))
        assert (row["South Korean models"], row["Models"]) == (str(mine), str(every))
        assert row["South Korea’s share (%)"] == shown(round(100 * mine / every, 1))
    for row in tables["where-each-country-stands"]:
        country = LONG.get(row["Country"], row["Country"])
        so_far, largest = recount.of([*before, *since], country), recount.largest([*before, *since])
        for when, some in (("then", before), ("since", since)):
            own = recount.of(some, country)
            assert row[f"Models {when}"] == str(len(own))
            assert row[f"Rank {when}"] == (str(recount.rank(some, country)) if own else "–"), row
        assert row["Open since"] == str(len(recount.where(recount.of(since, country), openness="open")))
        percent = 100 * recount.largest(so_far) / largest
        assert (row["Largest model"] == "–") == math.isnan(percent)
        if not math.isnan(percent):
            assert row["Largest model"] in {one["name"] for one in so_far if one["compute"] == recount.largest(so_far)}
            assert float(row["Of the world’s largest (%)"]) == pytest.approx(percent, abs=0.05)
    for row in tables["open-weights-then-and-now"]:
        mine = recount.of(before if row["Period"] == "2020–2023" else since, LONG.get(row["Country"], row["Country"]))
        for licence in LICENCES:
            assert row[licence] == str(len(recount.where(mine, access=licence)))
        for openness in ("closed", "unknown"):
            assert row[openness] == str(len(recount.where(mine, openness=openness)))
    in_order = sorted((model["day"], model["name"]) for model in korea)
    assert [row["Model"] for row in tables["korean-models-since"]] == [name for _, name in in_order]
    said = text(page)
    together = models(path, recount.ONE)
    joint = [model for model in recount.between(together, 2020, int(until[:4])) if len(model["developers"]) > 1]
    assert not recount.of(joint, KOREA) and "was developed jointly" in said
    share, earlier = (f"{len(recount.of(some, KOREA)) / len(some):.1%}" for some in (since, before))
    assert f"{len(korea)} of {len(since)} models ({share}) are South Korean" in said
    assert f"after {len(recount.of(before, KOREA))} of {len(before)} ({earlier}) in 2020–2023" in said
    opened = recount.where(korea, openness="open")
    free, restricted, unpaid = (len(recount.where(opened, access=licence)) for licence in LICENCES)
    assert f"{free} of them without restrictions on use, {restricted} with, {unpaid} for" in said
    free, restricted, unpaid = (len(recount.where(since, access=licence)) for licence in LICENCES)
    assert f"in the world, {free} are without restrictions on use, {restricted} with restrictions and {unpaid}" in said
    rows = {row.pop("Period"): row for row in tables["then-and-since"]}
    assert rows["Models"] == {"2020–2023": str(len(before)), since_years(until): str(len(since))}
    assert list(rows["South Korean models"].values()) == [str(len(recount.of(some, KOREA))) for some in (before, since)]
    assert list(rows["South Korea’s share (%)"].values()) == [whole(earlier[:-1]), whole(share[:-1])]
    assert list(rows["South Korea’s rank"].values()) == [str(recount.rank(some, KOREA)) for some in (before, since)]
    soon = (before, [*before, *since])
    percents = [100 * recount.largest(recount.of(some, KOREA)) / recount.largest(some) for some in soon]
    assert list(rows["Compute of its largest (% of the world’s)"].values()) == [
        whole(f"{percent:.1f}") for percent in percents
    ]
    assert list(rows["Open without restrictions"].values())[1] == str(len(recount.where(opened, access=LICENCES[0])))


LICENCES = ("Open weights (unrestricted)", "Open weights (restricted use)", "Open weights (non-commercial)")


def since_years(until):
    return f"2024–{until[:4]}"


LONG = {"United States": AMERICA, "South Korea": KOREA, "United Kingdom": BRITAIN}


def test_what_differs_between_the_oldest_and_the_newest_data_adds_up(report):
    page = parsed(report / "en/11-firmness.html")
    models_of_page = json.loads((report / "en/models-data.js").read_text("utf-8").partition(" = ")[2].rstrip(";\n"))
    lists = json.loads(page.select_one("script[data-lists]").text)
    said = page.select_one(".answer .finding")
    came, went = (
        {
            models_of_page[int(place)][0]
            for place in lists[said["id"]][int(number["href"].rpartition("/")[2])][1].split()
        }
        for number in said.select("a.count")[2:4]
    )
    before, after = (recount.between(models(BUNDLED[day]), 2020, 2023) for day in (OLDEST, NEWEST))
    old, new = ({model["name"] for model in some} for some in (before, after))
    assert len(after) - len(before) == len(came) - len(went)
    # What else differs by name has been renamed: as many there as here.
    assert came <= new - old and went <= old - new
    assert len(new - old - came) == len(old - new - went) == 10


def test_what_was_published_and_holds_on_every_day_is_counted_by_figures_of_each(report, tmp_path_factory):
    reports = [report, *(report_on(tmp_path_factory, *other) for other in OTHERS)]
    held = []
    for kind in ("Figure", "Claim"):
        statements = [table(one / f"{kind.lower()}s.csv") for one in reports]
        held.append(
            set.intersection(*({row[kind] for row in one if row["Status"] == "reproduced"} for one in statements))
        )
    said = text(report / "en/11-firmness.html")
    assert f"Of these, {len(held[0])} figures and {len(held[1])} claims are the same in all later data too" in said


def parsed(page):
    return BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")


def text(page):
    return " ".join(parsed(page).main.get_text().split())


def tables_of(page):
    """The tables of a page by key."""
    found = {}
    for one in parsed(page).main.select("table"):
        key = one.find_parent(["details", "figure"], id=True)["id"].partition("-")[2]
        found[key] = [{name: whole(cell) for name, cell in row.items()} for row in rows_in(one)]
    return found


def shown(value):
    return "–" if value is None else whole(recount.plain(value))


def whole(number):
    """A share is written as 12.0, a number of models, or a place, as 12."""
    return re.sub(r"^(\d+)\.0$", r"\1", number)


def spoken(iso):
    return date.fromisoformat(iso).strftime("%-d %B %Y")


def test_the_gap_at_each_years_end_and_the_models_above_thresholds_in_law_are_those_of_a_recount(report):
    page = report / "en/10-compute.html"
    every = recount.between(models(BUNDLED[NEWEST]), 2020, int(NEWEST[:4]))
    for row in tables_of(page)["compute-gap-models"]:
        so_far = recount.between(every, 2020, int(row["Year"][:4]))
        for name, long in (("South Korea", KOREA), ("China’s largest", "China")):
            share = 100 * recount.largest(recount.of(so_far, long)) / recount.largest(so_far)
            shown = row[f"{name} (%)"]
            assert float(shown) == pytest.approx(share, abs=0.05) if shown != "–" else math.isnan(share)
    above = [one for one in every if one["compute"] > 1e25]
    assert f"{len(above)} have more than 10²⁵ FLOP" in text(page) and not recount.of(above, KOREA)
    for row in tables_of(page)["models-above-thresholds"]:
        country = row.pop("Country")
        own = recount.of(above, LONG.get(country, country))
        assert row.pop("Total") == str(len(own))
        assert list(row.values()) == [str(len(recount.where(own, year=int(year[:4])))) for year in row]
    assert f"{sum(one['compute'] >= 1e26 for one in above)} have 10²⁶ FLOP or more" in text(page)
    times = round(1e26 / recount.largest(recount.of(every, KOREA)))
    assert f"South Korea’s largest model with an estimate has 1/{times} of it" in text(page)
