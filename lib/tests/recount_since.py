"""An independent recount of sections 9 and 10: plain Python over the snapshots' CSV, nothing of the library's.

Counts are exact, in fractions; the rules are stated in the sections' notes on method.
"""

import csv
import math
import statistics
from datetime import date
from fractions import Fraction

from recount import LANGUAGE, parts, share, table

ALPHABET = {"Google", "Google Brain", "Google DeepMind", "Google Research", "DeepMind"}
PARTS = {"Search Solutions": "NAVER", "Shenzhen Yuanxiang Technology": "XVERSE Technology"}
KOREA, AMERICA, CHINA = "Korea (Republic of)", "United States of America", "China"
ESTIMATE = "Only models with an estimate"
FIRST = "Only the first country of a model"
LISTED = "“Multinational” as listed"
APART = "Alphabet’s laboratories as several developers"
ONE = "NAVER and its subsidiary, XVERSE and Yuanxiang as one developer"
TASKS = "Each name of language modelling as a task"
DOMAINS = "Multimodal by two or more domains"
RULES = (ESTIMATE, FIRST, LISTED, APART, ONE, TASKS, DOMAINS)


def listed(cell):
    """The items of a cell in order, each once; an item with a comma is in quotes."""
    return list(
        dict.fromkeys(
            item.strip() for line in csv.reader([cell], skipinitialspace=True) for item in line if item.strip()
        )
    )


def models(data, path, rule=""):
    """The models of an export by the report's rules, but for one."""
    known = {row["Organization"]: row for row in table(data / "organizations.csv")}
    commas = [name for name in known if "," in name]
    for row in table(path):
        compute = float(row["Training compute (FLOP)"] or "nan")
        if rule == ESTIMATE and math.isnan(compute):
            continue
        organizations = parts(row["Organization"], commas)
        types = listed(row.get("Organization categorization (from Organization)", "")) or [
            known[name]["Category"] for name in organizations if name in known
        ]
        seats = [known[name]["Headquarters"] for name in organizations if name in known]
        domains = listed(row["Domain"])
        yield {
            "name": row.get("Model") or row["System"],
            "day": row["Publication date"],
            "year": int(row["Publication date"][:4]),
            "compute": compute,
            "countries": countries(row, [seat for seat in seats if seat], rule),
            "domains": domains,
            "multimodal": len(set(domains) - {"Multimodal"}) > 1 if rule == DOMAINS else "Multimodal" in domains,
            "tasks": tasks(listed(row["Task"]), rule),
            "developers": {developer(name, known, rule) for name in organizations},
            "industry": "Industry" in types,
            "openness": openness(next(row[name] for name in row if "accessibility" in name.lower())),
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


def openness(accessibility):
    if not accessibility:
        return "unknown"
    return "open" if accessibility.lower().startswith("open") else "closed"


def between(everything, first, last):
    return [model for model in everything if first <= model["year"] <= last]


def of(models, country):
    return [model for model in models if country in model["countries"]]


def amounts_of(models):
    amounts = {}
    for model in models:
        for name in model["countries"]:
            amounts[name] = amounts.get(name, 0) + 1
    amounts.pop("Multinational", None)
    return amounts


def rank(models, country):
    """Its place; 0 where it has no model."""
    amounts = amounts_of(models)
    own = amounts.get(country)
    return 1 + sum(other > own for other in amounts.values()) if own else 0


def place(models, country):
    """As a sentence says it: joint where another country has as many."""
    amounts = amounts_of(models)
    joint = list(amounts.values()).count(amounts[country]) > 1
    return f"{'joint ' if joint else ''}{rank(models, country)}"


def largest(models):
    return max((model["compute"] for model in models if not math.isnan(model["compute"])), default=math.nan)


def records(everything):
    """The models that were larger than all before, by day, the larger first."""
    known = [model for model in everything if not math.isnan(model["compute"])]
    ordered = sorted(known, key=lambda model: (model["day"], -model["compute"], model["name"]))
    most, found = 0, []
    for model in ordered:
        if model["compute"] > most:
            most = model["compute"]
            found.append(model)
    return found


def growth_of_records(everything, first, last):
    points = [
        (date.fromisoformat(model["day"]).toordinal() / 365.25, math.log10(model["compute"]))
        for model in records(everything)
        if first <= model["year"] <= last
    ]
    if len(points) < 5 or (points[-1][0] - points[0][0]) * 365.25 < 183:
        return None
    return 10 ** statistics.linear_regression(*zip(*points, strict=True)).slope


def yearly_growth(models, first, last):
    ends = [sum(model["year"] == year for model in models) for year in (first, last)]
    return ((ends[1] / ends[0]) ** (1 / (last - first)) - 1) * 100 if last > first and ends[0] else None


def numbers(everything, first, last, day):
    """The main numbers of some years by name; None where there is none."""
    models = between(everything, first, last)
    known = [model for model in models if model["tasks"]]
    distance = largest(models) / largest(of(models, KOREA))
    return {
        "All models": len(models),
        "Growth per year (%)": yearly_growth(models, first, min(last, int(day[:4]) - 1)),
        "United States models": len(of(models, AMERICA)),
        "Chinese models": len(of(models, CHINA)),
        "South Korean models": len(of(models, KOREA)),
        "South Korea’s rank": rank(models, KOREA) or None,
        "Language (%)": share(sum("Language" in model["domains"] for model in models), len(models)),
        "Multimodal (%)": share(sum(model["multimodal"] for model in models), len(models)),
        "Two or more tasks (%)": share(sum(len(model["tasks"]) > 1 for model in known), len(known)),
        "With industry (%)": share(sum(model["industry"] for model in models), len(models)),
        "Joint models": sum(len(model["developers"]) > 1 for model in models),
        "World’s largest model, times South Korea’s": None if math.isnan(distance) else Fraction(distance),
        "Growth of the largest models (times a year)": growth_of_records(everything, first, last),
    }
