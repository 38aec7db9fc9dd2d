"""Loads an export of Epoch AI's and counts it with pandas: what the notebooks and figures.py share.

The rules are those of data/README.md. A long table has one row for each pair of a model and one of its countries,
domains, tasks or developers; its index is that of the models.
"""

import os
import re
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pandas as pd

DATA = Path(__file__).resolve().parents[3] / "data"
EXPORT = os.environ.get("REPORT_EXPORT", DATA / "snapshots" / "2024-07-24.csv")
COMPUTE = "Training compute (FLOP)"
THRESHOLD = 1e23
FIRST, LAST = 2020, 2023
THREE = 3


def data(name):
    """A file of data/, all texts."""
    return pd.read_csv(DATA / name, keep_default_na=False, dtype=str)


def given(column):
    return column[column != ""]


VOCABULARY = {
    column: dict(rows[["In exports", "Term"]].to_numpy()) for column, rows in data("vocabulary.csv").groupby("Column")
}
ORGANIZATIONS = data("organizations.csv").set_index("Organization")
GROUPS = ORGANIZATIONS["Group"]
CATEGORIES = given(ORGANIZATIONS["Category"])
HEADQUARTERS = given(ORGANIZATIONS["Headquarters"]).replace(VOCABULARY["Country"])
# That of the organization which bears the group's name counts first.
SEATS = HEADQUARTERS.groupby(GROUPS).first()
SEATS.update(HEADQUARTERS[HEADQUARTERS.index == GROUPS[HEADQUARTERS.index]])


class Tables:
    """The models of an export and their long tables, of all years or of some."""

    def __init__(self, models, countries, domains, tasks, organizations):
        self.models = models
        self.countries = countries
        self.domains = domains
        self.tasks = tasks
        self.organizations = organizations
        self.by_years = {}

    def of(self, first, last):
        """Those of the models of these years, both inclusive."""
        if (first, last) not in self.by_years:
            every = (self.models, self.countries, self.domains, self.tasks, self.organizations)
            self.by_years[first, last] = Tables(*(rows[rows["Year"].between(first, last)] for rows in every))
        return self.by_years[first, last]


def load(export=EXPORT):
    """The tables of an export of any generation."""
    models = pd.read_csv(export).rename(columns=VOCABULARY["Column"])
    if (models[COMPUTE] < THRESHOLD).any():
        marks = models["Possibly over 1e23 FLOP"].astype(str).replace(VOCABULARY["Possibly over 1e23 FLOP"])
        large = (models[COMPUTE] >= THRESHOLD) | (models[COMPUTE].isna() & (marks == "checked"))
        models = models[large].reset_index(drop=True)
    day = pd.to_datetime(models["Publication date"], format="%Y-%m-%d")
    models["Publication date"] = day
    models["Year"] = day.dt.year
    models["Half-year"] = day.dt.year.astype(str) + " H" + ((day.dt.month + 5) // 6).astype(str)

    names = items(models["Organization"], whole=[name for name in GROUPS.index if "," in name])
    groups = distinct(names.map(GROUPS).fillna(names))
    tasks = items(models["Task"], "Task")

    models["Organization type"] = types(models, names)
    models["Development"] = number(groups, models).map({0: "unknown", 1: "single"}).fillna("joint")
    models["Tasks per model"] = number(tasks, models).map({0: "unknown", 1: "1", 2: "2"}).fillna("3+")
    access = models["Model accessibility"].replace(VOCABULARY["Model accessibility"])
    models["Openness"] = (
        access.str.startswith("Open weights").map({True: "open", False: "closed"}).where(access.notna(), "unknown")
    )

    def long(name, values):
        return pd.DataFrame({name: values, "Year": models["Year"].reindex(values.index)})

    return Tables(
        models,
        long("Country", countries(items(models["Country"], "Country"), names)),
        long("Domain", items(models["Domain"], "Domain")),
        long("Task", tasks),
        long("Organization", groups),
    )


def items(cells, column=None, whole=()):
    """The distinct items of cells that hold lists. @param whole names with a comma inside"""
    for name in whole:
        cells = cells.str.replace(name, name.replace(",", "\0"), regex=False)
    each = cells.dropna().str.split(",").explode().str.strip(' "\n')
    each = each[each != ""]
    if whole:
        each = each.str.replace("\0", ",", regex=False)
    terms = VOCABULARY.get(column)
    return distinct(each.map(terms).fillna(each) if terms else each)


def distinct(values):
    return values[~pd.DataFrame({"row": values.index, "value": values.to_numpy()}).duplicated().to_numpy()]


def number(values, models):
    """How many values each model has."""
    return values.groupby(level=0).size().reindex(models.index, fill_value=0)


def countries(listed, names):
    """Multinational gives way to the headquarters of the organizations, where one is known."""
    multinational = listed.index[listed == "Multinational"]
    seats = names[names.index.isin(multinational)].map(HEADQUARTERS).dropna()
    rest = listed[~((listed == "Multinational") & listed.index.isin(seats.index))]
    return distinct(pd.concat([rest, seats]).sort_index(kind="stable"))


def types(models, names):
    """The categories of each model's organizations, of the export or else of organizations.csv."""
    listed = items(models["Organization category"]) if "Organization category" in models else names.iloc[:0]
    others = names[~names.index.isin(listed.index)].map(CATEGORIES).dropna()
    every = distinct(pd.concat([listed, others]))
    # Joined for each model they would take half of the time: a bit each, their sums, a text for each distinct sum.
    codes, categories = pd.factorize(every, sort=True)
    sums = pd.Series(1 << codes, every.index).groupby(level=0).sum().reindex(models.index, fill_value=0)
    combinations = {
        bits: " + ".join(name for code, name in enumerate(categories) if bits >> code & 1) for bits in sums.unique()
    }
    return sums.map(combinations | {0: "unknown"})


def columns(rows, column):
    """One row a value and one column a year, then their sum; most models first, equal ones by name."""
    table = pd.crosstab(rows[column], rows["Year"]).reindex(columns=range(FIRST, LAST + 1), fill_value=0)
    table["Total"] = table.sum(axis=1)
    return table.sort_index().sort_values("Total", ascending=False, kind="stable")


def top(most, counts):
    """The first places of a ranking, with all that share the last of them."""
    return counts[counts >= counts.nlargest(most).min()]


def percent(part, whole):
    return 100 * part / whole if whole else float("nan")


def rounded(value):
    """With one decimal, half up; empty if it is no number."""
    return str(Decimal(repr(float(value))).quantize(Decimal("0.1"), ROUND_HALF_UP)) if abs(value) < float("inf") else ""


FIGURES = data("published-figures.csv")
SEVERAL = r", | \+ "


def published(tables):
    """The value of each published figure, counted as data/published-figures.csv says."""
    return {figure["Figure"]: value(figure, tables) for figure in FIGURES.to_dict("records")}


def value(figure, tables):
    first, last = int(figure["From"]), int(figure["To"])
    years = tables.of(first, last)
    rows = getattr(years, figure["Table"])
    if figure["Value"] == "three or more":
        return str(three_or_more(rows, years.countries, figure["Where"]))
    some = where(rows, years.models, figure["Where"])
    if figure["Value"] == "count":
        return str(len(some))
    if figure["Value"] == "share":
        return rounded(percent(len(some), len(where(years.models, years.models, figure["Of"]))))
    ends = [int((some["Year"] == year).sum()) for year in (first, last)]
    return rounded(((ends[1] / ends[0]) ** (1 / (last - first)) - 1) * 100 if ends[0] else float("nan"))


def conditions(text):
    """Column, = or ~, and values of each condition."""
    for condition in filter(None, text.split(";")):
        column, relation, values = re.fullmatch("([^=~]+)([=~])(.+)", condition).groups()
        yield column, relation, values.split("|")


def where(rows, models, text):
    """The rows of a table that fulfil all conditions."""
    for column, relation, values in conditions(text):
        cells = rows[column] if column in rows else models[column].reindex(rows.index)
        if relation == "~":
            alternatives = "|".join(map(re.escape, values))
            rows = rows[cells.str.contains(f"(?:^|{SEVERAL})(?:{alternatives})(?:$|{SEVERAL})")]
        else:
            rows = rows[cells.isin(values)]
    return rows


def three_or_more(organizations, places, text):
    """How many developers have three models or more, by seat: that of headquarters, or else of their models."""
    counts = organizations["Organization"].value_counts()
    many = counts.index[counts >= THREE]
    seats = SEATS.reindex(many).dropna()
    others = organizations[organizations["Organization"].isin(many.difference(seats.index))]
    found = pd.concat([seats, others.join(places["Country"]).set_index("Organization")["Country"]])
    for _, _, values in conditions(text):
        many = many.intersection(found.index[found.isin(values)])
    return len(many)


def statements(tables, *sections):
    """The published figures of some sections beside what the data gives."""
    rows = FIGURES[FIGURES["Section"].isin(sections)].copy()
    rows["Value"] = [value(figure, tables) for figure in rows.to_dict("records")]
    rows["Status"] = (rows["Value"] == rows["Published"]).map({True: "reproduced", False: "differs"})
    return rows[["Report", "Meaning", "Published", "Value", "Status"]].set_index("Report")


def per_year(rows):
    """The number of rows of each year; a year without any is a zero."""
    return rows["Year"].value_counts().reindex(range(FIRST, LAST + 1), fill_value=0).rename("Models")


def shares(part, whole):
    """Percent of each year."""
    return (100 * per_year(part) / per_year(whole)).round(1)


def keep(name, counts):
    """Writes the counts of an exhibit, if told where: a row a category, a column a year and Total, or a year alone."""
    if folder := os.environ.get("REPORT_COUNTS"):
        table = counts.to_frame("all").T.assign(Total=counts.sum()) if counts.ndim == 1 else counts
        rows = table.rename(columns={"Total": "all"}).rename_axis(index="Category", columns="Year").stack()
        rows[rows > 0].rename("Models").to_csv(Path(folder) / f"{name}.csv")
    return counts


def listed(names):
    """Names in a sentence."""
    *rest, last = names
    return f"{', '.join(rest)} and {last}" if rest else last
