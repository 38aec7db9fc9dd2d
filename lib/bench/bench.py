"""Measures what an analyst and a maintainer wait for, each thing some times, in turns where two are compared."""

import csv
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "bench"
JAVA = ["sh", str(ROOT / "lib" / "java.sh")]
NOTEBOOKS = ROOT / "notebooks"
LIST = ROOT / "data" / "snapshots" / "2026-08-19.csv"
ARCHIVE = ROOT / "lib" / "target" / "classes.jsa"
RUNS = 3
SECONDS = 120
PANDAS = "import pandas as pd\nimport plotly.express as px\npd.read_csv({!r})"


def say(what, values):
    print(f"{what:72} {statistics.median(values):7.2f} s ({min(values):.2f} to {max(values):.2f})", flush=True)


def timed(command, **environment):
    start = time.perf_counter()
    subprocess.run(command, cwd=NOTEBOOKS, env={**os.environ, **environment}, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def report(*notebooks, options=(), **environment):
    return timed(
        [*JAVA, *options, "largescale.press.run.Main", *notebooks], REPORT_OUT=str(BUILD / "report"), **environment
    )


def launch(name, kernels, code):
    """From launching a kernel to the result of its first cell."""
    start = time.perf_counter()
    manager = KernelManager(kernel_name=name, kernel_spec_manager=KernelSpecManager(kernel_dirs=[str(kernels)]))
    manager.start_kernel(
        cwd=str(NOTEBOOKS),
        env={**os.environ, "PYTHONPATH": str(BUILD / "pandas")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=SECONDS)
        reply = client.execute_interactive(code, timeout=SECONDS, output_hook=lambda message: None)
        if reply["content"]["status"] != "ok":
            sys.exit(f"make bench: the first cell failed: {reply['content']}")
        return time.perf_counter() - start
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def grown(times):
    """The list, repeated under other names."""
    with open(LIST, encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    name = header.index("Model")
    path = BUILD / f"{times * len(rows)}.csv"
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        for again in range(times):
            writer.writerows([*row[:name], f"{row[name]} {again}", *row[name + 1 :]] for row in rows)
    return path, times * len(rows)


def main():
    BUILD.mkdir(parents=True, exist_ok=True)
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*install, "--target", BUILD / "pandas", "--upgrade", "pandas"], check=True)
    opening = "".join(
        next(
            cell["source"]
            for cell in json.loads((NOTEBOOKS / "03-country.ipynb").read_text(encoding="utf-8"))["cells"]
            if cell["cell_type"] == "code"
        )
    )

    say("Report in both languages, without the archive of classes", [report(options=["-XX:SharedArchiveFile="])])
    for languages in ("en", "ko en"):
        say(f"Report, {languages}", [report(REPORT_LANGUAGES=languages) for _ in range(RUNS)])
    say("Page of 03-country", [report("03-country.ipynb", REPORT_LANGUAGES="en") for _ in range(RUNS)])

    kernels = Path(sys.prefix) / "share" / "jupyter" / "kernels"
    ours, theirs = [], []
    for _ in range(RUNS):
        ours.append(launch("java", kernels, opening))
        theirs.append(launch("python3", kernels, PANDAS.format(str(LIST))))
    say("Kernel: launch to the first result of 03-country", ours)
    say("ipykernel: launch to a data frame of pandas, Plotly imported", theirs)

    for times in (1, 10, 100):
        path, rows = grown(times)
        made = subprocess.run(
            [*JAVA, "lib/bench/Figures.java", path], cwd=ROOT, capture_output=True, text=True, check=True
        )
        first, *_, warm = map(float, made.stdout.split())
        print(f"{f'Load and all figures, {rows} rows':72} {warm:7.2f} s (in a new process {first:.2f})", flush=True)
        if times == 10:
            say(f"Report in both languages, {rows} rows", [report(REPORT_SNAPSHOT=str(path)) for _ in range(RUNS)])


main()
