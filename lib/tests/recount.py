"""An independent recount: plain Python over the snapshots' CSV, nothing of the library's.

The tests compare the library with it on snapshots and windows for which nobody published numbers. It was held against
the report itself: on the snapshot of July 2024 it gives 39 of the 44 published figures. Shares are exact, in fractions;
the rules are stated in the sections' notes on method.
"""

import csv
import math
import statistics
from collections import Counter
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

KOREA, AMERICA, CHINA = "Korea (Republic of)", "United States of America", "China"
BRITAIN = "United Kingdom of Great Britain and Northern Ireland"
CODES = {AMERICA: "US", CHINA: "CN", KOREA: "KR", "France": "FR", "Japan": "JP", BRITAIN: "GB"}
LANGUAGE = {"language modelling", "language generation", "text autocompletion", "language modelling/generation"}
ALPHABET = {"Google", "Google Brain", "Google DeepMind", "Google Research", "DeepMind"}
PARTS = {"Search Solutions": "NAVER", "Shenzhen Yuanxiang Technology": "XVERSE Technology"}
ESTIMATE = "Only models with an estimate"
FIRST = "Only the first country of a model"
LISTED = "“Multinational” as listed"
APART = "Alphabet’s laboratories as several developers"
ONE = "NAVER and its subsidiary, XVERSE and Yuanxiang as one developer"
TASKS = "Each name of language modelling as a task"
DOMAINS = "Multimodal by two or more domains"
RULES = (ESTIMATE, FIRST, LISTED, APART, ONE, TASKS, DOMAINS)


def table(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def parts(cell, whole):
    """The names in a cell, of which some have commas themselves."""
    for name in whole:
        if name in cell:
            return [name, *parts(cell.replace(name, ""), whole)]
    return [part.strip() for part in cell.split(",") if part.strip()]


def listed(cell):
    """The items of a cell in order, each once; an item with a comma is in quotes."""
    items = (item.strip() for line in csv.reader([cell], skipinitialspace=True) for item in line)
    return list(dict.fromkeys(item for item in items if item))


def models(data, path, rule=""):
    """The models of an export by the report's rules, but for one."""
    known = {row["Organization"]: row for row in table(data / "organizations.csv")}
    commas = [name for name in known if "," in name]
    for row in table(path):
        compute = float(row["Training compute (FLOP)"] or "nan")
        if rule == ESTIMATE and math.isnan(compute):
            continue
        organizations = parts(row["Organization"], commas)
        known_ones = [known[name] for name in organizations if name in known]
        types = listed(row.get("Organization categorization (from Organization)", ""))
        domains, access = listed(row["Domain"]), next(row[name] for name in row if "accessibility" in name.lower())
        yield {
            "row": row,
            "name": row.get("Model") or row["System"],
            "day": row["Publication date"],
            "year": int(row["Publication date"][:4]),
            "compute": compute,
            "countries": countries(row, [one["Headquarters"] for one in known_ones if one["Headquarters"]], rule),
            "domains": domains,
            "multimodal": len(set(domains) - {"Multimodal"}) > 1 if rule == DOMAINS else "Multimodal" in domains,
            "tasks": tasks(listed(row["Task"]), rule),
            "developers": {developer(name, known, rule) for name in organizations},
            "types": types or [one["Category"] for one in known_ones],
            "access": access,
            "openness": "unknown" if not access else "open" if access.lower().startswith("open") else "closed",
        }


def countries(row, seats, rule):
    named = listed(next(row[name] for name in row if name.startswith("Country")))
    if "Multinational" in named and seats and rule != LISTED:
        named = list(dict.fromkeys([name for name in named if name != "Multinational"] + seats))
    return named[:1] if rule == FIRST else named


def tasks(names, rule):
    # The two spellings of English are no two tasks, nor are the names in brackets.
    names = {name.lower().replace("modeling", "modelling").split(" (")[0] for name in names}
    return names if rule == TASKS else {"language" if name in LANGUAGE else name for name in names}


def developer(name, known, rule):
    if name in ALPHABET and rule == APART:
        return name
    group = known.get(name, {"Group": name})["Group"]
    return PARTS.get(group, group) if rule == ONE else group


def between(everything, first, last):
    return [model for model in everything if first <= model["year"] <= last]


def where(some, **columns):
    """The models that have a value in each of some columns."""
    return [model for model in some if all(has(model[column], value) for column, value in columns.items())]


def has(cell, value):
    return value in cell if isinstance(cell, (list, set)) else cell == value


def of(some, country):
    return where(some, countries=country)


def share(part, whole):
    return Fraction(100 * part, whole) if whole else None


def yearly_growth(some, first, last):
    begin, end = (len(where(some, year=year)) for year in (first, last))
    return ((end / begin) ** (1 / (last - first)) - 1) * 100 if last > first and begin else None


def figures(data, snapshot):
    """All published figures by key, each in its own years; None where a share or a growth has no value."""
    everything = list(models(data, data / f"snapshots/{snapshot}.csv"))
    survey = survey_of_2025(everything, data)
    return report_of_2024(everything) | {f"survey-2024.{key}": value for key, value in survey.items()}


def report_of_2024(everything):
    """The 44 figures of IS-178."""
    own = between(everything, 2020, 2023)
    known = [model for model in own if model["tasks"]]

    def count(**columns):
        return len(where(own, **columns))

    def with_tasks(least, most, years=(2020, 2023)):
        return sum(least <= len(model["tasks"]) <= most for model in between(known, *years))

    values = {"overall.total": len(own), "overall.cagr": yearly_growth(own, 2020, 2023)}
    values |= {f"overall.{year}": count(year=year) for year in range(2020, 2024)}
    values |= {f"country.{code}": count(countries=country) for country, code in CODES.items()}
    values |= {f"country.2023.{code}": count(year=2023, countries=country) for country, code in CODES.items()}
    values |= {"domain.language": count(domains="Language"), "multimodal.total": count(domains="Multimodal")}
    for name in ("Vision", "Image generation", "Video"):
        values[f"domain.{name.split()[0].lower()}"] = count(domains=name)
    values |= {f"multimodal.{year}": count(year=year, domains="Multimodal") for year in range(2021, 2024)}
    for name in ("language", "chat", "code generation", "translation"):
        values[f"task.{name.split()[0]}"] = count(tasks=name)
    single = sum(len(model["developers"]) == 1 for model in own)
    values |= {
        "domain.language.share": share(values["domain.language"], len(own)),
        "multimodal.share": share(values["multimodal.total"], len(own)),
        "task.known": len(known),
        "task.multi": with_tasks(2, 99),
        "task.multi.share": share(with_tasks(2, 99), len(known)),
        "task.two.2023": with_tasks(2, 2, (2023, 2023)),
        "task.three.2022": with_tasks(3, 99, (2022, 2022)),
        "task.three.2023": with_tasks(3, 99, (2023, 2023)),
        "development.single": single,
        "development.single.share": share(single, len(own)),
        "development.joint": len(own) - single,
        "development.joint.share": share(len(own) - single, len(own)),
        "organization.industry": count(types="Industry"),
        "organization.industry.share": share(count(types="Industry"), len(own)),
        "organization.government": count(types="Government"),
        "organization.google": count(developers="Google"),
    }
    return values


def survey_of_2025(everything, data):
    """The 23 figures of the survey of 2020 to 2024; none where the data does not have all of 2024."""
    own = between(everything, 2020, 2024)
    of_2024 = where(own, year=2024)
    language = len(where(own, domains="Language"))
    values = {
        "overall.total": len(own),
        "overall.2023": len(where(own, year=2023)),
        "overall.2024": len(of_2024),
        "country.2024.KR": len(of(of_2024, KOREA)),
        "domain.language": language,
        "domain.language.share": share(language, len(own)),
        "organization.2024.alibaba": len(where(of_2024, developers="Alibaba")),
    }
    for country, code in (CODES | {"Germany": "DE"}).items():
        values[f"country.{code}"] = len(of(own, country))
    for name in ("LG", "NAVER", "Samsung", "KT", "NCSOFT", "Konan Technology"):
        values[f"organization.{name.split()[0].lower()}"] = len(where(own, developers=name))
    three = list(places_of_three(of_2024, data))
    for country in (AMERICA, CHINA, KOREA, "France"):
        values[f"organization.2024.three.{CODES[country]}"] = sum(country in places for places in three)
    return values


def seats_of_groups(data):
    """The country of each group's headquarters: that of the organization of its name first."""
    seats = {}
    for row in table(data / "organizations.csv"):
        if row["Headquarters"] and (row["Organization"] == row["Group"] or row["Group"] not in seats):
            seats[row["Group"]] = row["Headquarters"]
    return seats


def places_of_three(some, data):
    """For each developer of three or more models: its seat, or else the countries of its models."""
    seats = seats_of_groups(data)
    for developer in set().union(*(model["developers"] for model in some)):
        own = where(some, developers=developer)
        if len(own) >= 3:
            yield {seats[developer]} if developer in seats else {name for model in own for name in model["countries"]}


def amounts_of(some):
    amounts = Counter(name for model in some for name in model["countries"])
    amounts.pop("Multinational", None)
    return amounts


def rank(some, country):
    """Its place; none where it has no model."""
    amounts = amounts_of(some)
    return 1 + sum(other > amounts[country] for other in amounts.values()) if country in amounts else None


def largest(some):
    return max((model["compute"] for model in some if not math.isnan(model["compute"])), default=math.nan)


def records(everything):
    """The models that were larger than all before, by day, the larger first."""
    known = [model for model in everything if not math.isnan(model["compute"])]
    most, found = 0, []
    for model in sorted(known, key=lambda model: (model["day"], -model["compute"], model["name"])):
        if model["compute"] > most:
            most = model["compute"]
            found.append(model)
    return found


def growth_of_records(everything, first, last):
    points = [
        (date.fromisoformat(model["day"]).toordinal() / 365.25, math.log10(model["compute"]))
        for model in records(between(everything, first, last))
    ]
    if len(points) < 5 or (points[-1][0] - points[0][0]) * 365.25 < 183:
        return None
    return 10 ** statistics.linear_regression(*zip(*points, strict=True)).slope


def numbers(everything, first, last, day):
    """The main numbers of some years by name; None where there is none."""
    own = between(everything, first, last)
    known = [model for model in own if model["tasks"]]
    distance = largest(own) / largest(of(own, KOREA))
    return {
        "All models": len(own),
        "Growth per year (%)": yearly_growth(own, first, min(last, int(day[:4]) - 1)),
        "United States models": len(of(own, AMERICA)),
        "Chinese models": len(of(own, CHINA)),
        "South Korean models": len(of(own, KOREA)),
        "South Korea’s rank": rank(own, KOREA),
        "Language (%)": share(len(where(own, domains="Language")), len(own)),
        "Multimodal (%)": share(len(where(own, multimodal=True)), len(own)),
        "Two or more tasks (%)": share(sum(len(model["tasks"]) > 1 for model in known), len(known)),
        "With industry (%)": share(len(where(own, types="Industry")), len(own)),
        "Joint models": sum(len(model["developers"]) > 1 for model in own),
        "World’s largest model, times South Korea’s": None if math.isnan(distance) else Fraction(distance),
        "Growth of the largest models (times a year)": growth_of_records(everything, first, last),
    }


def plain(value):
    """As figures.csv writes it: a count as it is, a share or rate with one decimal, rounded half up."""
    if value is None:
        return ""
    if isinstance(value, int):
        return str(value)
    exact = Decimal(value.numerator) / value.denominator if isinstance(value, Fraction) else Decimal(str(value))
    return str(exact.quantize(Decimal("0.1"), ROUND_HALF_UP))
