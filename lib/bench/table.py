"""The table of what was measured, where, and the two lines that the READMEs quote."""

import datetime
import os
import platform
import re
import statistics
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import browser
from setting import NOTEBOOKS, PYTHON, ROOT, SECTIONS, run

GIGABYTE = 2**30
NOT_COUNTED = "not counted"
START, END = "<!-- measured by make bench -->", "<!-- end -->"


@dataclass
class Measure:
    """What was measured on both sides, once for each run; a value is None where a side could not."""

    name: str
    unit: str
    ours: list = field(default_factory=list)
    peer: list = field(default_factory=list)


def number(value):
    """With one decimal, none from a hundred on, and two significant digits below one."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 1 else f"{value:.2g}"


def shown(values, unit):
    """Median and spread."""
    if not values:
        return "–"
    if None in values:
        return NOT_COUNTED
    median = f"{number(statistics.median(values))} {unit}"
    return median if min(values) == max(values) else f"{median} ({number(min(values))}–{number(max(values))})"


def ratio(measure):
    if not measure.ours or not measure.peer or None in (*measure.ours, *measure.peer):
        return "–"
    return f"{statistics.median(measure.ours) / statistics.median(measure.peer):.2f}"


def lines(measures):
    yield "| what | this report | pandas, Plotly, nbconvert | ratio |"
    yield "| --- | ---: | ---: | ---: |"
    for one in measures:
        yield f"| {one.name} | {shown(one.ours, one.unit)} | {shown(one.peer, one.unit)} | {ratio(one)} |"


def machine():
    """Processor, memory, system and versions; nothing that names the machine."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / GIGABYTE
    java = subprocess.run(["java", "-version"], capture_output=True, text=True, check=True).stderr.splitlines()[0]
    names = ("python", "pandas", "plotly", "ipykernel", "nbconvert")
    code = (
        "import importlib.metadata as m, platform, sys; print(platform.python_version(), *map(m.version, sys.argv[1:]))"
    )
    versions = run([PYTHON, "-c", code, *names[1:]]).split()
    return [
        f"{processor()}, {os.cpu_count()} cores, {memory:.0f} GB, {system()}",
        ", ".join(
            [
                java.replace('"', ""),
                *(f"{name} {version}" for name, version in zip(names, versions, strict=True)),
                f"Chromium {browser.version()}",
            ]
        ),
    ]


def processor():
    info = Path("/proc/cpuinfo")
    if info.exists() and (model := re.search(r"^model name\s*: (.+)$", info.read_text(), re.MULTILINE)):
        return model.group(1)
    if sys.platform == "darwin":
        return run(["sysctl", "-n", "machdep.cpu.brand_string"]).strip()
    return platform.machine()


def system():
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return f"{platform.system()} {platform.release()}"


def whole(how):
    """What a measure of the whole report is called: it has more sections than the other, and says so."""
    return f"Whole report in {how}: {len(SECTIONS)} sections (the other: {len(NOTEBOOKS)} of them)"


def quoted(measures):
    """Two lines for each README, by its name."""
    by_name = {one.name: one for one in measures}

    def both(name):
        one = by_name[name]
        return median(one.ours, one.unit), median(one.peer, one.unit)

    one, one_peer = both(whole("one language"))
    two, two_peer = both(whole("two languages"))
    first, first_peer = both("Launch of the kernel to the first result of the opening cell")
    figures, figures_peer = both("Load and all figures, 197,000 rows, fifth time")
    memory, memory_peer = both("Load and all figures, 197,000 rows, peak memory")
    return {
        "README.md": [
            f"- The whole report, {len(SECTIONS)} sections, takes {one} in one language and {two} in two; notebooks of "
            f"the exhibits of {len(NOTEBOOKS)} of them in pandas and Plotly, rendered by nbconvert, take "
            f"{one_peer} and {two_peer}.",
            f"- Launch of the kernel to the first result: {first}, with ipykernel and pandas {first_peer}. Load of "
            f"197,000 rows and all published figures: {figures} and {memory}, with pandas {figures_peer} and "
            f"{memory_peer}.",
        ],
        "README.ko.md": [
            f"- 보고서 전체({len(SECTIONS)}개 절): 한 언어 {one}, 두 언어 {two}. "
            f"그 가운데 {len(NOTEBOOKS)}개 절의 도표를 pandas와 Plotly로 만든 노트북을 nbconvert로 변환하면 "
            f"{one_peer}, {two_peer}.",
            f"- 커널 시작부터 첫 결과까지: {first}, ipykernel과 pandas는 {first_peer}. "
            f"197,000행을 읽어 발표 수치를 모두 집계: {figures}, {memory}, pandas는 {figures_peer}, {memory_peer}.",
        ],
    }


def median(values, unit):
    return NOT_COUNTED if None in values else f"{number(statistics.median(values))} {unit}"


def write(measures, runs, duration):
    """Prints the table, writes it into README.md beside this file, and its two lines into the project's READMEs."""
    rows = list(lines(measures))
    times = "once" if runs == 1 else f"{runs} times"
    heading = [
        f"{datetime.date.today():%Y-%m-%d}, each measured {times}, in {duration / 60:.0f} minutes in all, on:",
        "",
        *(f"- {line}" for line in machine()),
        "",
    ]
    print("\n".join(rows))
    between(Path(__file__).parent / "README.md", heading + rows)
    for name, own in quoted(measures).items():
        between(ROOT / name, own)


def between(path, rows):
    """Puts lines between the two markers of a file."""
    text = path.read_text(encoding="utf-8")
    before, start, rest = text.partition(f"{START}\n")
    _, end, after = rest.partition(END)
    if not start or not end:
        sys.exit(f"make bench: {path.relative_to(ROOT)} has no lines {START} and {END}. Put them where the numbers go.")
    path.write_text(before + start + "\n".join(rows) + "\n" + end + after, encoding="utf-8")
