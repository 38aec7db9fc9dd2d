"""Executes the notebooks and writes the report: pages in each language, CSV files, the executed notebooks.

    make report            calls it; the variables of make arrive as REPORT_SNAPSHOT, REPORT_FROM, …

Either the whole report is replaced, or nothing is.
"""
import asyncio
import csv
import io
import json
import os
import re
import shutil
import signal
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

STOPS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
# The next imports take a second or more. Nothing is begun yet: an interruption then just ends it, without Python's trace.
signal.signal(signal.SIGINT, signal.SIG_DFL)

import execute  # noqa: E402
import render  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
MANIFEST = ".report.json"
# What macOS and JupyterLab leave in a folder that somebody looked into.
TOLERATED = {".DS_Store"}
FIGURES = ("Figure", "Section", "Value", "Unit", "Published", "Status", "Reason")
CLAIMS = ("Claim", "Section", "Value", "Published", "Status", "Reason")
EXHIBITS = ("Exhibit", "Category", "Year", "Models")


def main():
    out = (ROOT / (os.environ.get("REPORT_OUT") or "build/report")).resolve()
    refuse_other_content(out)
    languages = chosen_languages()
    notebooks = sorted((ROOT / "notebooks").glob("[0-9][0-9]-*.ipynb"))
    executed = run_aside(execute.all_notebooks(notebooks, out / "notebooks", ROOT))

    refuse_repeated(executed)

    out.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix=".report-", dir=out.parent))
    try:
        new.chmod(0o755)
        write_tables(new, executed)
        execute.write(new / "notebooks", executed)
        render.write_pages(new, executed, languages, ROOT)
        files = sorted(str(path.relative_to(new)) for path in new.rglob("*") if path.is_file())
        (new / MANIFEST).write_text(json.dumps({"files": files}, indent=1), encoding="utf-8")
        refuse_other_content(out)
        replace(out, new)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    tell(out, executed, languages)


def run_aside(work):
    """Runs a coroutine in a thread of its own: in the main one nbclient takes the signals over."""
    loop = asyncio.new_event_loop()
    task = loop.create_task(work)
    with ThreadPoolExecutor(1) as thread:
        running = thread.submit(loop.run_until_complete, task)
        try:
            # Not one long wait: a signal that the system hands to another thread doesn't end it.
            while wait([running], timeout=0.2).not_done:
                pass
        except KeyboardInterrupt:
            # Leaving the block waits for the task, which ends its kernels.
            loop.call_soon_threadsafe(task.cancel)
            raise
    return running.result()


def chosen_languages():
    languages = (os.environ.get("REPORT_LANGUAGES") or "ko en").split()
    if not languages or set(languages) - {"ko", "en"}:
        sys.exit(f"LANGUAGES is {os.environ['REPORT_LANGUAGES']!r}: give en, ko, or both.")
    return sorted(set(languages))


def refuse_other_content(out):
    """OUT will be replaced as a whole, so it may hold nothing but an earlier report."""
    if not out.exists():
        return
    if not out.is_dir():
        sys.exit(f"OUT is {out}, which is no folder. Give another one.")
    try:
        known = {MANIFEST, *json.loads((out / MANIFEST).read_text(encoding="utf-8"))["files"]}
    except (OSError, ValueError, TypeError, KeyError):
        known = set()
    for path in sorted(out.rglob("*")):
        if (path.is_symlink() or not path.is_dir()) and path.name not in TOLERATED and str(path.relative_to(out)) not in known:
            sys.exit(f"OUT is {out}, which holds something that is no part of an earlier report: "
                     f"{path.relative_to(out)}. Nothing was changed. Move it away, or give another OUT.")


def replace(out, new):
    old = None
    if out.exists():
        old = Path(tempfile.mkdtemp(prefix=".report-", dir=out.parent)) / "old"
    try:
        if old:
            out.rename(old)
        new.rename(out)
    except BaseException:
        if old and old.exists():
            old.rename(out)
        raise
    finally:
        if old:
            shutil.rmtree(old.parent, ignore_errors=True)


def write_tables(folder, executed):
    """The CSV files: what the notebooks computed, as their displays carry it."""
    facts = [fact for notebook in executed for fact in execute.facts(notebook)]

    def collect(name):
        return [row for fact in facts for row in fact.get(name, [])]

    def in_published_order(name, rows):
        with open(ROOT / "data" / f"published-{name}.csv", encoding="utf-8", newline="") as file:
            order = [next(iter(row.values())) for row in csv.DictReader(file)]
        return sorted(rows, key=lambda row: order.index(row["key"]))

    write_csv(folder / "figures.csv", FIGURES, [
        (row["key"], row["section"], row["value"], row["unit"], row["published"], row["status"], row["reason"])
        for row in in_published_order("figures", collect("figures"))])
    write_csv(folder / "claims.csv", CLAIMS, [
        (row["key"], row["section"], row["value"], row["published"], row["status"], row["reason"])
        for row in in_published_order("claims", collect("claims"))])
    write_csv(folder / "exhibits.csv", EXHIBITS, sorted(
        (row["exhibit"], row["category"], row["year"], row["models"]) for row in collect("exhibits")))
    unknown = sorted(set(collect("unknownOrganizations")))
    if unknown:
        write_csv(folder / "unknown-organizations.csv",
                  ("Organization", "Group", "Headquarters", "Category", "Category source"),
                  [(name, name, "", "", "curated") for name in unknown])


def refuse_repeated(executed):
    """A figure, claim or exhibit that two notebooks compute would stand twice in its file."""
    computed = {}
    for notebook in executed:
        for fact in execute.facts(notebook):
            for name in [*(row["key"] for row in [*fact.get("figures", []), *fact.get("claims", [])]),
                         *{row["exhibit"] for row in fact.get("exhibits", [])}]:
                computed.setdefault(name, []).append(notebook.metadata.largescale.name)
    for name, places in computed.items():
        if len(places) > 1:
            raise execute.Failure(f"{name} is computed more than once, in {' and '.join(places)}. Remove one of the two cells.")


def write_csv(path, header, rows):
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([header, *([cell(value) for value in row] for row in rows)])
    path.write_text(text.getvalue(), encoding="utf-8", newline="")


def cell(value):
    """A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers."""
    formula = str(value).startswith(("=", "+", "-", "@", "\t", "\r")) and not re.fullmatch(r"-\d+(\.\d+)?", str(value))
    return f"'{value}" if formula else value


def tell(out, executed, languages):
    facts = [fact for notebook in executed for fact in execute.facts(notebook)]
    for name in ("figures", "claims"):
        statuses = Counter(row["status"] for fact in facts for row in fact.get(name, []))
        print(f"{name}: " + ", ".join(f"{count} {status}" for status, count in statuses.items()))
    for name in ("snapshot", "window"):
        stands_on = {notebook.metadata.largescale.name: fact[name] for notebook in executed
                     for fact in execute.facts(notebook) if name in fact}
        if len(set(stands_on.values())) > 1:
            print(f"Careful: the notebooks name different {name}s in their first cells: "
                  + ", ".join(f"{notebook} {value}" for notebook, value in stands_on.items()))
    for count in {count for fact in facts for count in fact.get("leftOut", [])}:
        print(f"The snapshot is Epoch AI's full database: {count} models are left out, of known training compute below 1e23 FLOP, "
              "or unknown and unmarked.")
    untranslated = {text for notebook in executed for text in execute.untranslated(notebook)}
    untranslated |= {text for fact in facts for text in fact.get("withoutKorean", [])}
    if untranslated:
        print(f"Without Korean, shown in English: {visible('; '.join(sorted(untranslated)))}. If one is another spelling of something known, "
              "add it to data/vocabulary.csv; else add its Korean to data/labels.csv.")
    unknown = sorted({name for fact in facts for name in fact.get("unknownOrganizations", [])})
    if unknown:
        print(f"Not in data/organizations.csv, see {out / 'unknown-organizations.csv'}: {visible('; '.join(unknown))}")
    for name in sorted({name for fact in facts for name in fact.get("unfinished", [])}):
        print(f"Careful: the last line of the snapshot has no end, so the record of {visible(name)} may have been cut off. Download it again.")
    files = " or ".join(f"report-{language}.html" for language in languages)
    print(f"The report is in {out}: open index.html there, or send {files}")


def visible(text):
    """Without the characters that a terminal would obey, or that change the order of others."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


def interrupt(*_):
    """Once is enough: a second signal shall not cut the cleaning up short."""
    for stop in STOPS:
        signal.signal(stop, signal.SIG_IGN)
    raise KeyboardInterrupt


if __name__ == "__main__":
    for stop in STOPS:
        signal.signal(stop, interrupt)
    try:
        main()
    except execute.Failure as failure:
        print(failure, file=sys.stderr, flush=True)
        # Not through sys.exit: nbclient's exit hooks complain of kernels that never came up.
        os._exit(1)
    except KeyboardInterrupt:
        print("Interrupted. The earlier report, if any, is as it was.", file=sys.stderr, flush=True)
        os._exit(130)
    except OSError as error:
        sys.exit(f"The report could not be written: {error}. The earlier one is as it was.")
