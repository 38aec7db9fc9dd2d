"""An independent recount of the published figures: plain Python over the snapshot's CSV, nothing of the library's.

The tests compare the library with it on snapshots and windows for which nobody published numbers. It was held against
the report itself: on the snapshot of July 2024 it gives 39 of the 44 published figures.
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


def models(data, snapshot):
    """The models of a snapshot: year, countries, domains, tasks, developers, types of these."""
    known = {row["Organization"]: row for row in table(data / "organizations.csv")}
    commas = [name for name in known if "," in name]
    counted = []
    for row in table(data / "snapshots" / f"{snapshot}.csv"):
        organizations = parts(row["Organization"], commas)
        countries = set(parts(next(row[name] for name in row if name.startswith("Country"))))
        seats = {known[name]["Headquarters"] for name in organizations if known.get(name, {}).get("Headquarters")}
        if "Multinational" in countries and seats:
            countries = countries - {"Multinational"} | seats
        types = set(parts(row.get("Organization categorization (from Organization)", ""))) or {
            known[name]["Category"] for name in organizations if name in known
        }
        tasks = {"language" if task.lower() in LANGUAGE else task.lower() for task in parts(row["Task"])}
        counted.append(
            (
                int(row["Publication date"][:4]),
                countries,
                set(parts(row["Domain"])),
                tasks,
                {known.get(name, {"Group": name})["Group"] for name in organizations},
                types,
            )
        )
    return counted


def share(part, whole):
    return Fraction(100 * part, whole) if whole else None


def figures(data, snapshot):
    """All published figures by key, each in its own years; None where a share or a growth has no value."""
    everything = models(data, snapshot)
    return report_of_2024(everything) | {
        f"survey-2024.{key}": value for key, value in survey_of_2025(everything, data).items()
    }


def counter(everything, first, last):
    def count(condition):
        return sum(1 for model in everything if first <= model[0] <= last and condition(*model))

    return count


def report_of_2024(everything):
    """The 44 figures of IS-178."""
    first, last = 2020, 2023
    count = counter(everything, first, last)
    total = count(lambda *_: True)
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
    for name in ("Vision", "Image generation", "Video"):
        key = name.split()[0].lower()
        values[f"domain.{key}"] = count(lambda _, __, domains, *___, name=name: name in domains)
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
    return values


def survey_of_2025(everything, data):
    """The 23 figures of the survey of 2020 to 2024; none where the data does not have all of 2024."""
    count = counter(everything, 2020, 2024)
    of_2024 = counter(everything, 2024, 2024)
    total = count(lambda *_: True)
    language = count(lambda _, __, domains, *___: "Language" in domains)
    values = {
        "overall.total": total,
        "overall.2023": count(lambda year, *_: year == 2023),
        "overall.2024": of_2024(lambda *_: True),
        "country.2024.KR": of_2024(lambda _, countries, *__: "Korea (Republic of)" in countries),
        "domain.language": language,
        "domain.language.share": share(language, total),
        "organization.2024.alibaba": of_2024(lambda *model: "Alibaba" in model[4]),
    }
    for country, code in (SHORT | {"Germany": "DE"}).items():
        if code != "GB":
            values[f"country.{code}"] = count(lambda _, countries, *__, country=country: country in countries)
    for name in ("LG", "NAVER", "Samsung", "KT", "NCSOFT", "Konan Technology"):
        key = name.split()[0].lower()
        values[f"organization.{key}"] = count(lambda *model, name=name: name in model[4])
    for country, code in SHORT.items():
        if code in ("US", "CN", "KR", "FR"):
            values[f"organization.2024.three.{code}"] = sum(
                country in places for places in places_of_three(everything, data, 2024)
            )
    return values


def seats_of_groups(data):
    """The country of each group's headquarters: that of the organization of its name first."""
    seats = {}
    for row in table(data / "organizations.csv"):
        if row["Headquarters"] and (row["Organization"] == row["Group"] or row["Group"] not in seats):
            seats[row["Group"]] = row["Headquarters"]
    return seats


def places_of_three(everything, data, year):
    """For each developer of three or more models of a year: its seat, or else the countries of its models."""
    seats = seats_of_groups(data)
    of_developer = {}
    for model in everything:
        if model[0] == year:
            for developer in model[4]:
                of_developer.setdefault(developer, []).append(model[1])
    return [
        {seats[developer]} if developer in seats else set().union(*countries)
        for developer, countries in of_developer.items()
        if len(countries) >= 3
    ]


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
