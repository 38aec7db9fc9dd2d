"""`make report`: the numbers it writes, and what it leaves alone when something is wrong."""
import csv
import json
import re
import shutil
import subprocess
import sys

import pytest
from conftest import ROOT, make

SECTIONS = ("overall", "country")


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_published_figure_of_these_sections_is_reproduced(report):
    published = [row for row in rows(ROOT / "data/published-figures.csv") if row["Section"] in SECTIONS]
    figures = rows(report / "figures.csv")
    assert len(figures) == 16
    assert [(row["Figure"], row["Value"], row["Status"]) for row in figures] == [
        (row["Figure"], row["Published"], "reproduced") for row in published]


def test_the_claims_hold_but_for_the_one_that_contradicts_the_report_itself(report):
    published = [row for row in rows(ROOT / "data/published-claims.csv") if row["Section"] in SECTIONS]
    claims = rows(report / "claims.csv")
    assert [row["Claim"] for row in claims] == [row["Claim"] for row in published]
    assert {row["Claim"]: row["Value"] for row in claims if row["Status"] != "reproduced"} == {"korea.single": "false"}
    assert all("HyperCLOVA 82B" in row["Reason"] for row in claims if row["Status"] == "differs")
    assert all(row["Reason"] == "" for row in claims if row["Status"] != "differs")


def test_the_exhibits_equal_the_counts_of_a_separate_program(report):
    expected = [line for line in (ROOT / "data/expected-exhibits.csv").read_text(encoding="utf-8").splitlines()
                if line.split(",")[0] in ("Exhibit", "country", "models")]
    assert (report / "exhibits.csv").read_text(encoding="utf-8").splitlines() == expected


def test_csv_files_are_plain_utf8_with_line_feeds(report):
    for name in ("figures.csv", "claims.csv", "exhibits.csv"):
        content = (report / name).read_bytes()
        assert b"\r" not in content and not content.startswith(b"\xef\xbb\xbf") and content.endswith(b"\n")
    assert not (report / "unknown-organizations.csv").exists()


def test_nothing_that_is_shown_lacks_its_korean(report):
    for notebook in sorted((report / "notebooks").glob("*.ipynb")):
        for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
            for output in cell.get("outputs", []):
                assert output["data"]["application/vnd.largescale+json"]["untranslated"] == []


def test_a_second_run_takes_the_executed_notebooks_as_they_are(report):
    before = tree(report)
    executed = report / "notebooks/02-overall.ipynb"
    notebook = json.loads(executed.read_text(encoding="utf-8"))
    notebook["cells"][0]["source"] = "# Kept"
    executed.write_text(json.dumps(notebook), encoding="utf-8")
    assert make("report", f"OUT={report}").returncode == 0
    assert "Kept" in (report / "en/02-overall.html").read_text(encoding="utf-8")
    executed.write_bytes(before["notebooks/02-overall.ipynb"])
    assert make("report", f"OUT={report}").returncode == 0
    assert tree(report) == before


@pytest.mark.parametrize("snapshot, total", [("2025-05-20", "150"), ("latest", "163")])
def test_another_snapshot_revises_figures(tmp_path, snapshot, total):
    made = make("report", f"SNAPSHOT={snapshot}", f"OUT={tmp_path}/report")
    assert made.returncode == 0, made.stderr
    figures = {row["Figure"]: row for row in rows(tmp_path / "report/figures.csv")}
    assert figures["overall.total"]["Value"] == total
    assert figures["overall.total"]["Published"] == "144"
    for row in figures.values():
        assert row["Status"] == ("reproduced" if row["Value"] == row["Published"] else "revised")
    assert "Without Korean" not in made.stdout


@pytest.mark.parametrize("first, last, total, cagr", [(2022, 2024, "183", "35.0"), (2019, 2019, "0", "")])
def test_another_window_has_values_of_its_own(tmp_path, first, last, total, cagr):
    made = make("report", f"FROM={first}", f"TO={last}", f"OUT={tmp_path}/report")
    assert made.returncode == 0, made.stderr
    figures = {row["Figure"]: row for row in rows(tmp_path / "report/figures.csv")}
    assert figures["overall.total"]["Value"] == total
    assert figures["overall.cagr"]["Value"] == cagr
    assert figures["overall.2020"]["Status"] == "not applicable"
    assert {row["Status"] for row in figures.values() if row["Value"]} == {"other window"}


def test_bare_variables_of_the_shell_mean_nothing(report, tmp_path):
    made = make("report", f"OUT={report}", FROM="1999", TO="1999", SNAPSHOT="nonsense", LANGUAGES="xx")
    assert made.returncode == 0, made.stderr
    assert rows(report / "figures.csv")[0]["Value"] == "144"


def test_one_language_alone(tmp_path):
    assert make("report", "LANGUAGES=ko", f"OUT={tmp_path}/report").returncode == 0
    names = {path.name for path in (tmp_path / "report").iterdir()}
    assert "report-ko.html" in names and "ko" in names and not names & {"en", "report-en.html"}


HEADER = "Model,Domain,Task,Organization,Publication date,Training compute (FLOP),Country\n"
RECORD = "M,Language,Chat,NAVER,2023-01-01,1e24,China\n"
BAD_EXPORTS = {
    "missing": (None, ["does not exist"]),
    "empty": ("", ["is empty"]),
    "header only": (HEADER, ["no records"]),
    "html": ("<!DOCTYPE html><html><body>Not found</body></html>", ["HTML"]),
    "binary": (b"PK\x03\x04\x00\x00\xff\xfe" * 100, ["not UTF-8 text"]),
    "truncated": (HEADER + RECORD + 'N,"Langu', ["record 2", "ends inside a quoted cell", '"M"']),
    "ragged": (HEADER + RECORD + "N,Language\n", ["record 2", '"N"', "2 cells"]),
    "no column": (HEADER.replace("Country", "Land") + RECORD, ["header", '"Country"']),
    "date": (HEADER + RECORD.replace("2023-01-01", "March 2023"), ["record 1", '"Publication date"', '"March 2023"']),
    "number": (HEADER + RECORD.replace("1e24", "a lot"), ["record 1", '"Training compute (FLOP)"', '"a lot"']),
    "terminal": (HEADER + RECORD.replace("1e24", "\x1b[2J"), ["\\u001b[2J"]),
}


@pytest.mark.parametrize("kind", BAD_EXPORTS)
def test_a_bad_export_is_named_and_changes_nothing(report, tmp_path, kind):
    content, parts = BAD_EXPORTS[kind]
    export = tmp_path / "my export.csv"
    if content is not None:
        export.write_bytes(content if isinstance(content, bytes) else content.encode())
    before = tree(report)
    made = make("report", f"SNAPSHOT={export}", f"OUT={report}")
    assert made.returncode != 0
    assert tree(report) == before
    assert list(report.parent.iterdir()) == [report], "something half-made was left"
    for part in ["my export.csv", *parts]:
        assert part in made.stderr
    assert made.stderr.count("my export.csv") == 1, "one message"
    assert not re.search(r"Traceback|\bat [\w.]+\(|\x1b", made.stderr)


@pytest.mark.parametrize("arguments, part", [
    (["FROM=2024", "TO=2020"], "The window 2024 to 2020"), (["TO=now"], 'TO is "now"'),
    (["SNAPSHOT=2024-01-01"], "There are: 2024-07-24"), (["LANGUAGES=fr"], "LANGUAGES")])
def test_a_bad_variable_is_named(tmp_path, arguments, part):
    made = make("report", *arguments, f"OUT={tmp_path}/report")
    assert made.returncode != 0
    assert part in made.stderr and "Traceback" not in made.stderr
    assert not (tmp_path / "report").exists()


def test_a_folder_with_anything_else_in_it_is_refused(tmp_path):
    (tmp_path / "thesis.txt").write_text("years of work", encoding="utf-8")
    made = make("report", f"OUT={tmp_path}")
    assert made.returncode != 0 and "thesis.txt" in made.stderr and "Traceback" not in made.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_failing_cell_is_named_with_its_cause(report, tmp_path):
    for folder in ("data", "lib/pages", "lib/src/main", "notebooks"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "lib/pom.xml", tmp_path / "lib/pom.xml")
    broken = tmp_path / "notebooks/02-overall.ipynb"
    notebook = json.loads(broken.read_text(encoding="utf-8"))
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    code[2]["source"] = 'throw new IllegalStateException("on purpose");'
    broken.write_text(json.dumps(notebook), encoding="utf-8")
    made = subprocess.run([sys.executable, tmp_path / "lib/pages/report.py"], capture_output=True, text=True, check=False)
    assert made.returncode != 0
    assert "notebooks/02-overall.ipynb, code cell 3: java.lang.IllegalStateException: on purpose" in made.stderr
    assert not re.search(r"Traceback|\bat [\w.]+\(", made.stderr)
    assert not (tmp_path / "build/report").exists()


def test_an_unknown_organization_is_listed_ready_to_be_filled_in(tmp_path):
    export = tmp_path / "2026-09-01.csv"
    export.write_text(HEADER + RECORD.replace("NAVER", "=Nobody Knows"), encoding="utf-8")
    made = make("report", f"SNAPSHOT={export}", f"OUT={tmp_path}/report")
    assert made.returncode == 0, made.stderr
    assert rows(tmp_path / "report/unknown-organizations.csv") == [
        {"Organization": "'=Nobody Knows", "Group": "'=Nobody Knows", "Headquarters": "", "Category": "", "Category source": ""}]
