"""An independent recount by other rules of counting: plain Python over the snapshots' CSV, nothing of the library's.

For each number the rules that touch it, as data/README.md and section 10 state them; of each rule the report's choice
stands first. A combination is counted exactly, in fractions.
"""

import csv
from fractions import Fraction
from itertools import product

from recount import LANGUAGE, parts, table

ALPHABET = {"Google", "Google Brain", "Google DeepMind", "Google Research", "DeepMind"}
COUNTRY = ("Several countries", ("each in full", "the first alone", "in equal parts"))
MULTINATIONAL = ("Multinational", ("the headquarters", "as listed"))
COMPUTE = ("Training compute", ("also presumed", "confirmed only"))
ALPHABETS = ("Alphabet", ("one developer", "several developers"))
NAVER = ("NAVER", ("two developers", "one developer"))
XVERSE = ("XVERSE", ("two developers", "one developer"))
TASKS = ("Task names", ("one task", "each a task"))
MULTIMODAL = ("Multimodal", ("by Epoch AI’s tag", "two or more domains"))
RULES = (COUNTRY, MULTINATIONAL, COMPUTE, ALPHABETS, NAVER, XVERSE, TASKS, MULTIMODAL)


def listed(cell):
    """The items of a cell in order, each once; an item with a comma is in quotes."""
    return list(
        dict.fromkeys(
            item.strip() for line in csv.reader([cell], skipinitialspace=True) for item in line if item.strip()
        )
    )


def counted(data, snapshot, first, last, rules):
    """The models that count by some rules: year, weights by country, tag or not, tasks, developers, industry or not."""
    known = {row["Organization"]: row for row in table(data / "organizations.csv")}
    commas = [name for name in known if "," in name]
    for row in table(data / "snapshots" / f"{snapshot}.csv"):
        year = int(row["Publication date"][:4])
        if not first <= year <= last:
            continue
        if rules.get(COMPUTE[0]) == "confirmed only" and not row["Training compute (FLOP)"]:
            continue
        organizations = parts(row["Organization"], commas)
        types = listed(row.get("Organization categorization (from Organization)", "")) or [
            known[name]["Category"] for name in organizations if name in known
        ]
        yield {
            "year": year,
            "countries": weights(row, [known.get(name, {}).get("Headquarters", "") for name in organizations], rules),
            "multimodal": multimodal(listed(row["Domain"]), rules),
            "tasks": tasks(listed(row["Task"]), rules),
            "developers": {developer(name, known, rules) for name in organizations},
            "industry": "Industry" in types,
        }


def weights(row, seats, rules):
    countries = listed(next(row[name] for name in row if name.startswith("Country")))
    seats = [seat for seat in seats if seat]
    if "Multinational" in countries and seats and rules.get(MULTINATIONAL[0]) != "as listed":
        countries = list(dict.fromkeys([name for name in countries if name != "Multinational"] + seats))
    choice = rules.get(COUNTRY[0])
    if choice == "the first alone":
        countries = countries[:1]
    return {name: Fraction(1, len(countries) if choice == "in equal parts" else 1) for name in countries}


def multimodal(domains, rules):
    if rules.get(MULTIMODAL[0]) == "two or more domains":
        return len([domain for domain in domains if domain != "Multimodal"]) >= 2
    return "Multimodal" in domains


def tasks(names, rules):
    apart = rules.get(TASKS[0]) == "each a task"
    # The two spellings of English are no two tasks, nor are the names in brackets.
    names = {name.lower().replace("modeling", "modelling").split(" (")[0] for name in names}
    return names if apart else {"language" if name in LANGUAGE else name for name in names}


def developer(name, known, rules):
    group = known.get(name, {"Group": name})["Group"]
    if name in ALPHABET and rules.get(ALPHABETS[0]) == "several developers":
        return name
    if name == "Search Solutions" and rules.get(NAVER[0]) == "one developer":
        return "NAVER"
    if name == "Shenzhen Yuanxiang Technology" and rules.get(XVERSE[0]) == "one developer":
        return "XVERSE Technology"
    return group


def percent(part, whole):
    return Fraction(100 * part, whole) if whole else None


def of_country(name):
    return lambda models, *_: sum(model["countries"].get(name, 0) for model in models)


def rank(models, *_):
    amounts = {}
    for model in models:
        for name, weight in model["countries"].items():
            amounts[name] = amounts.get(name, 0) + weight
    amounts.pop("Multinational", None)
    own = amounts.get("Korea (Republic of)")
    return None if not amounts else 1 + sum(other > own for other in amounts.values()) if own else 0


def growth(models, first, last):
    ends = [sum(model["year"] == year for model in models) for year in (first, last)]
    return ((ends[1] / ends[0]) ** (1 / (last - first)) - 1) * 100 if last > first and ends[0] else None


def share(condition, of=lambda model: True):
    def counted_share(models, *_):
        whole = [model for model in models if of(model)]
        return percent(sum(condition(model) for model in whole), len(whole))

    return counted_share


PLACES = (COUNTRY, MULTINATIONAL, COMPUTE)
NUMBERS = {
    "All models": ((COMPUTE,), lambda models, *_: len(models)),
    "Growth per year (%)": ((COMPUTE,), growth),
    "South Korean models": (PLACES, of_country("Korea (Republic of)")),
    "South Korea’s rank": (PLACES, rank),
    "United States models": (PLACES, of_country("United States of America")),
    "Chinese models": (PLACES, of_country("China")),
    "With industry (%)": ((COMPUTE,), share(lambda model: model["industry"])),
    "Multimodal (%)": ((MULTIMODAL, COMPUTE), share(lambda model: model["multimodal"])),
    "Joint models": (
        (ALPHABETS, NAVER, XVERSE, COMPUTE),
        lambda models, *_: sum(len(model["developers"]) > 1 for model in models),
    ),
    "Two or more tasks (%)": (
        (TASKS, COMPUTE),
        share(lambda model: len(model["tasks"]) > 1, lambda model: bool(model["tasks"])),
    ),
}


def combinations(data, number, snapshots, first, last):
    """A number by every combination: the choices, the snapshot last, and its value; the first is the report's."""
    rules, value = NUMBERS[number]
    found = {}
    for snapshot in snapshots:
        for choices in product(*(choices for _, choices in rules)):
            by = dict(zip((rule for rule, _ in rules), choices, strict=True))
            over = min(last, int(snapshot[:4]) - 1)
            found[(*choices, snapshot)] = value(list(counted(data, snapshot, first, last, by)), first, over)
    return found


def moves(found, number):
    """How far each rule alone, and the snapshot, moves a number from the first combination."""
    own = next(iter(found))
    names = [*(rule for rule, _ in NUMBERS[number][0]), "Snapshot"]
    moved = {}
    for place, name in enumerate(names):
        alone = [
            value
            for choices, value in found.items()
            if all(place == i or choices[i] == own[i] for i in range(len(own)))
        ]
        values = [value for value in alone if value is not None]
        moved[name] = max(values) - min(values) if len(alone) > 1 and values else None
    return moved


def others(data, number, snapshot, first, last):
    """A number by the report's rules, and by each other choice of a rule that is not said to touch it, alone."""
    rules, value = NUMBERS[number]
    over = min(last, int(snapshot[:4]) - 1)

    def by(choices):
        return value(list(counted(data, snapshot, first, last, choices)), first, over)

    alone = {
        (rule, choice): by({rule: choice})
        for rule, choices in RULES
        if (rule, choices) not in rules
        for choice in choices[1:]
    }
    return by({}), alone
