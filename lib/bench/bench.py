"""Measures the report beside the plain Python way, in turns, and writes the table of README.md: `make bench`.

The plain way stands in peer/: pandas and Plotly notebooks of the same exhibits, rendered by nbconvert, and a pandas
script of all published figures. Before anything is measured, both must give the same figures and counts.
"""

import csv
import itertools
import os
import re
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import browser
import kernels
import small
import table
from setting import (
    CLASSES,
    ENVIRONMENT,
    JMH,
    LIBRARY,
    NOTEBOOKS,
    PEER,
    PYTHON,
    ROOT,
    SECTIONS,
    VENV,
    WORK,
    progress,
    run,
)
from table import Measure

ARCHIVE = ROOT / "lib" / "target" / "report.jsa"
SNAPSHOT = "2024-07-24"
SNAPSHOTS = sorted(path.stem for path in (ROOT / "data" / "snapshots").glob("*.csv"))
REPORTS = (200, 20_000)
SIZES = (197, 1_970, 19_700, 197_000)
ROUNDS = 5
# More than any of these processes takes that has memory enough.
SECONDS = 180
CORES = os.cpu_count() or 1


def set_up():
    """The peer's own environment, and the classes that are measured."""
    # An environment names its own place.
    wanted = f"{VENV}\n{(PEER / 'requirements.txt').read_text(encoding='utf-8')}"
    done = VENV / "made-of"
    if not done.exists() or done.read_text(encoding="utf-8") != wanted:
        progress("Setting up the environment of pandas and Plotly")
        run([sys.executable, "-m", "venv", "--clear", VENV])
        pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        run([*pip, "-r", PEER / "requirements.txt"])
        run([PYTHON, "-m", "ipykernel", "install", "--prefix", VENV, "--name", "peer"])
        done.write_text(wanted, encoding="utf-8")
    progress("Compiling what is measured")
    wheel = Path(sys.prefix) / "share" / "jupyter" / "kernels" / "java" / "jjava.jar"
    run(
        [
            *("mvn", "-q", "-B", "-ntp", "-f", "lib/pom.xml", "-Pbench", f"-Djjava.jar={wheel}"),
            *("dependency:copy-dependencies", f"-DoutputDirectory={JMH}"),
            "-DincludeArtifactIds=jmh-core,jmh-generator-annprocess,jopt-simple,commons-math3",
        ]
    )
    shutil.rmtree(CLASSES, ignore_errors=True)
    sources = (Path(__file__).parent / "java").rglob("*.java")
    processor = ["-processor", "org.openjdk.jmh.generators.BenchmarkProcessor"]
    run(["javac", "-d", CLASSES, "-cp", f"{LIBRARY}:{JMH}/*", *processor, *sources])


def seconds(task, *arguments):
    start = time.perf_counter()
    task(*arguments)
    return time.perf_counter() - start


# The report


def our_report(languages, snapshot=SNAPSHOT, out="report"):
    made = [f"LANGUAGES={languages}", f"SNAPSHOT={snapshot}", f"OUT={WORK / out}"]
    run(["make", "--no-print-directory", "report", *made])


def peer_report(languages):
    """As many notebooks at a time as there are cores, once for each language: an output holds the words of one."""
    for language in languages.split():
        out = WORK / "peer-report" / language
        shutil.rmtree(out, ignore_errors=True)
        (out / "counts").mkdir(parents=True)
        command = [PYTHON, "-m", "nbconvert", "--log-level=ERROR", "--to=html", "--execute", f"--output-dir={out}"]
        environment = {**ENVIRONMENT, "REPORT_COUNTS": str(out / "counts"), "PLOTLY_RENDERER": "notebook"}
        jobs = [
            subprocess.Popen([*command, *NOTEBOOKS[core::CORES]], cwd=PEER, env=environment, stderr=subprocess.PIPE)
            for core in range(min(CORES, len(NOTEBOOKS)))
        ]
        for job in jobs:
            _, errors = job.communicate()
            if job.returncode:
                for other in jobs:
                    other.kill()
                sys.exit(f"make bench: a notebook of lib/bench/peer failed:\n{errors.decode()}")


def our_caches():
    ARCHIVE.unlink(missing_ok=True)


def peer_caches():
    for folder in itertools.chain(VENV.rglob("__pycache__"), PEER.rglob("__pycache__")):
        shutil.rmtree(folder)


def reports(runs):
    """The whole report, in one language and in two, without caches and with those of the run before."""
    for languages, name in (("en", "one language"), ("ko en", "two languages")):
        cold, warm = Measure(table.whole(f"{name}, first run"), "s"), Measure(table.whole(name), "s")
        for number in range(runs):
            progress(f"Whole report in {name}, {number + 1} of {runs}")
            our_caches()
            cold.ours.append(seconds(our_report, languages))
            peer_caches()
            cold.peer.append(seconds(peer_report, languages))
            warm.ours.append(seconds(our_report, languages))
            warm.peer.append(seconds(peer_report, languages))
        yield cold
        yield warm


def grown_reports(runs):
    """The whole report on few and on many models, each after the other."""
    exports = {rows: grown(rows) for rows in REPORTS}
    measures = {rows: Measure(f"Whole report in two languages, {rows:,} models", "s") for rows in REPORTS}
    for number in range(runs):
        for rows, export in exports.items():
            progress(f"{measures[rows].name}, {number + 1} of {runs}")
            measures[rows].ours.append(seconds(our_report, "ko en", export, "grown-report"))
    for export in exports.values():
        export.unlink()
    yield from measures.values()


# Load and all published figures


def grown(rows):
    """An export of so many rows: those of the snapshot again and again, under new names."""
    with open(ROOT / "data" / "snapshots" / f"{SNAPSHOT}.csv", encoding="utf-8", newline="") as file:
        header, *records = csv.reader(file)
    path = WORK / f"{rows}.csv"
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        for number in range(rows):
            name, *rest = records[number % len(records)]
            copy = number // len(records)
            writer.writerow([f"{name} ({copy})" if copy else name, *rest])
    return path


def our_figures(export):
    java = ["java", "-Xmx512m", "-XX:+UseSerialGC", "-cp", f"{CLASSES}:{LIBRARY}", "largescale.compare.Figures"]
    return figures([*java, export, str(ROUNDS)])


def peer_figures(export):
    return figures([PYTHON, PEER / "figures.py", export, str(ROUNDS)])


def figures(command):
    """The figures that a process prints, the seconds of each of its rounds, and its peak memory in MB.

    Nothing where it cannot: it refuses so many rows, or does nothing but clear its heap.
    """
    out, errors = WORK / "figures.csv", WORK / "figures.err"
    with open(out, "wb") as output, open(errors, "wb") as other:
        process = subprocess.Popen(
            [str(part) for part in command], cwd=ROOT, env=ENVIRONMENT, stdout=output, stderr=other
        )
        limit = threading.Timer(SECONDS, process.kill)
        limit.start()
        _, status, usage = os.wait4(process.pid, 0)
        limit.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
    said = errors.read_text(encoding="utf-8")
    if process.returncode:
        progress(f"{command[0]} counted no figures. {said.strip() or f'It ran for more than {SECONDS} seconds'}")
        return None, [None] * ROUNDS, None
    # A JVM or a library may say other things there.
    rounds = [float(line) for line in said.splitlines() if re.fullmatch(r"[\d.]+(E-\d+)?", line)]
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return out.read_text(encoding="utf-8").splitlines(), rounds, usage.ru_maxrss / unit


def all_figures(runs):
    for rows in SIZES:
        export = grown(rows)
        name = f"Load and all figures, {rows:,} rows"
        first, last = Measure(f"{name}, first time", "s"), Measure(f"{name}, fifth time", "s")
        memory = Measure(f"{name}, peak memory", "MB")
        for number in range(runs):
            progress(f"{name}, {number + 1} of {runs}")
            ours, our_rounds, our_peak = our_figures(export)
            theirs, their_rounds, their_peak = peer_figures(export)
            if ours and theirs:
                same(ours, theirs, f"an export of {rows:,} rows")
            for measure, our_value, their_value in (
                (first, our_rounds[0], their_rounds[0]),
                (last, our_rounds[-1], their_rounds[-1]),
                (memory, our_peak, their_peak),
            ):
                measure.ours.append(our_value)
                measure.peer.append(their_value)
        yield from (first, last, memory)
        export.unlink()


# What both must agree on


def same(ours, theirs, where):
    if ours == theirs:
        return
    alone = [
        f"{line} {whose} alone"
        for lines, others, whose in ((ours, theirs, "from the report"), (theirs, ours, "from lib/bench/peer"))
        for line in sorted(set(lines) - set(others))[:3]
    ]
    sys.exit(
        f"make bench: on {where} the report and lib/bench/peer give other numbers ({'; '.join(alone)}). "
        "Nothing is measured until they agree: find out which is wrong."
    )


def agree():
    """That both compute the same: all published figures of each snapshot, the counts behind all exhibits."""
    for snapshot in SNAPSHOTS:
        progress(f"Comparing the figures on {snapshot}")
        export = ROOT / "data" / "snapshots" / f"{snapshot}.csv"
        same(our_figures(export)[0] or [], peer_figures(export)[0] or [], f"the snapshot of {snapshot}")
    progress("Comparing the counts behind the exhibits")
    our_report("en")
    peer_report("en")
    ours = [",".join(count) for count in records(WORK / "report" / "exhibits.csv")]
    counts = (WORK / "peer-report" / "en" / "counts").glob("*.csv")
    theirs = [",".join([path.stem, *count]) for path in counts for count in records(path)]
    same(sorted(ours), sorted(theirs), f"the snapshot of {SNAPSHOT}")


def records(path):
    """Those below the header of a CSV file."""
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]


# Pages


def pages(runs):
    section, whole = "03-country.html", "report-en.html"
    ours, theirs = WORK / "report" / "en", WORK / "peer-report" / "en"
    yield Measure("Page of a section, with what it loads", "MB", *browser.sizes(ours / section, theirs / section))
    every = sum(path.stat().st_size for path in theirs.glob("*.html"))
    yield Measure(
        f"Whole report in one file, {len(SECTIONS)} sections (the other: {len(NOTEBOOKS)} pages)",
        "MB",
        [(WORK / "report" / whole).stat().st_size / 1e6],
        [every / 1e6],
    )
    progress("Opening pages in Chromium")
    yield Measure(
        "Page of a section, time to its first chart", "s", *browser.charts(runs, ours / section, theirs / section)
    )
    first = theirs / "01-introduction.html"
    yield Measure(
        "Report in one file (the other: its first page), time to the first chart",
        "s",
        *browser.charts(runs, WORK / "report" / whole, first),
    )


def main():
    runs = os.environ.get("REPORT_RUNS") or "5"
    if not runs.isdecimal() or int(runs) < 1:
        sys.exit(f"make bench: RUNS={runs} is no number of runs. Give a whole number from 1, as in make bench RUNS=3.")
    runs = int(runs)
    start = time.monotonic()
    browser.version()
    WORK.mkdir(parents=True, exist_ok=True)
    set_up()
    agree()
    measures = [*reports(runs), *grown_reports(runs)]
    measures += kernels.measures(runs)
    measures += [*all_figures(runs), *pages(runs), *small.measures()]
    table.write(measures, runs, time.monotonic() - start)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        print("Interrupted. The table is as it was.", file=sys.stderr)
        sys.exit(130)
