"""An independent recount of the published figures: plain Python over the snapshot's CSV, nothing of the library's.

The tests compare the library with it on snapshots and windows for which nobody published numbers. It was held against
the report itself: on the snapshot of July 2024 it gives 37 of the 41 published figures.
"""

import csv
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

SHORT = {
    "United States of America": "US",
    "China": "CN",
    "Korea (Republic of)": "KR",
    "France": "FR",
    "Japan": "JP",
    "United Kingdom of Great Britain and Northern Ireland": "GB",
}
LANGUAGE = {
    "language modelling",
    "language modeling",
    "language generation",
    "text autocompletion",
    "language modelling/generation",
    "language modeling/generation",
}


def table(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def parts(cell, whole=()):
    for name in whole:
        if name in cell:
            return [name, *parts(cell.replace(name, ""), whole)]
    return [part.strip() for part in cell.split(",") if part.strip()]


def figures(data, snapshot, first, last):
    """The 41 figures by key; None where a share or a growth has no value, or its year lies outside of the window."""
    known = {row["Organization"]: row for row in table(data / "organizations.csv")}
    commas = [name for name in known if "," in name]
    models = []
    for row in table(data / "snapshots" / f"{snapshot}.csv"):
        year = int(row["Publication date"][:4])
        if not first <= year <= last:
            continue
        organizations = parts(row["Organization"], commas)
        countries = set(parts(next(row[name] for name in row if name.startswith("Country"))))
        seats = {known[name]["Headquarters"] for name in organizations if known.get(name, {}).get("Headquarters")}
        if "Multinational" in countries and seats:
            countries = countries - {"Multinational"} | seats
        types = set(parts(row.get("Organization categorization (from Organization)", ""))) or {
            known[name]["Category"] for name in organizations if name in known
        }
        tasks = {"language" if task.lower() in LANGUAGE else task.lower() for task in parts(row["Task"])}
        models.append(
            (
                year,
                countries,
                set(parts(row["Domain"])),
                tasks,
                {known.get(name, {"Group": name})["Group"] for name in organizations},
                types,
            )
        )

    def count(condition):
        return sum(1 for model in models if condition(*model))

    def share(part, whole):
        return Fraction(100 * part, whole) if whole else None

    total = len(models)
    ends = [count(lambda year, *_, end=end: year == end) for end in (first, last)]
    values = {
        "overall.total": total,
        "overall.cagr": ((ends[1] / ends[0]) ** (1 / (last - first)) - 1) * 100 if last > first and ends[0] else None,
    }
    for year in range(2020, 2024):
        values[f"overall.{year}"] = count(lambda own, *_: own == year)
    for country, code in SHORT.items():
        values[f"country.{code}"] = count(lambda _, countries, *__: country in countries)
        values[f"country.2023.{code}"] = count(lambda own, countries, *_: own == 2023 and country in countries)
    language = count(lambda _, __, domains, *___: "Language" in domains)
    multimodal = count(lambda _, __, domains, *___: "Multimodal" in domains)
    values |= {
        "domain.language": language,
        "domain.language.share": share(language, total),
        "multimodal.total": multimodal,
        "multimodal.share": share(multimodal, total),
    }
    for year in range(2021, 2024):
        values[f"multimodal.{year}"] = count(lambda own, _, domains, *__: own == year and "Multimodal" in domains)
    tasks = count(lambda _, __, ___, tasks, *____: bool(tasks))
    multi = count(lambda _, __, ___, tasks, *____: len(tasks) >= 2)
    values |= {"task.known": tasks, "task.multi": multi, "task.multi.share": share(multi, tasks)}
    for key, name in (
        ("language", "language"),
        ("chat", "chat"),
        ("code", "code generation"),
        ("translation", "translation"),
    ):
        values[f"task.{key}"] = count(lambda _, __, ___, own, *____: name in own)
    values["task.two.2023"] = count(lambda own, _, __, tasks, *___: own == 2023 and len(tasks) == 2)
    for year in (2022, 2023):
        values[f"task.three.{year}"] = count(lambda own, _, __, tasks, *___: own == year and len(tasks) >= 3)
    single = count(lambda *model: len(model[4]) == 1)
    joint = count(lambda *model: len(model[4]) > 1)
    industry = count(lambda *model: "Industry" in model[5])
    values |= {
        "development.single": single,
        "development.single.share": share(single, total),
        "development.joint": joint,
        "development.joint.share": share(joint, total),
        "organization.industry": industry,
        "organization.industry.share": share(industry, total),
        "organization.government": count(lambda *model: "Government" in model[5]),
        "organization.google": count(lambda *model: "Google" in model[4]),
    }
    for key in values:
        named = [int(part) for part in key.split(".") if part.isdigit()]
        if named and not first <= named[0] <= last:
            values[key] = None
    return values


def plain(value):
    """As figures.csv writes it: a count as it is, a share or rate with one decimal, rounded half up."""
    if value is None:
        return ""
    if isinstance(value, int):
        return str(value)
    exact = (
        Decimal(value.numerator) / Decimal(value.denominator) if isinstance(value, Fraction) else Decimal(str(value))
    )
    return str(exact.quantize(Decimal("0.1"), ROUND_HALF_UP))
