"""`make report`: the numbers it writes, and what it leaves alone when something is wrong."""

import csv
import json
import re
import shutil

import pytest
from bs4 import BeautifulSoup
from conftest import ROOT, make
from running import project, run


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_csv_files_are_plain_utf8_with_line_feeds(report):
    for name in ("figures.csv", "claims.csv", "exhibits.csv"):
        content = (report / name).read_bytes()
        assert b"\r" not in content and not content.startswith(b"\xef\xbb\xbf") and content.endswith(b"\n")
    assert not (report / "unknown-organizations.csv").exists()


def test_nothing_that_is_shown_lacks_its_korean(report):
    for notebook in sorted((report / "notebooks").glob("*.ipynb")):
        for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
            for output in cell.get("outputs", []):
                # The table that JupyterLab shows below a chart stands in the chart's display.
                display = output["data"].get("application/vnd.largescale+json", {"untranslated": []})
                assert display["untranslated"] == []


def test_published_statements_are_the_same_whatever_years_the_sections_count(report, tmp_path):
    made = make("report", "FROM=2022", "TO=2024", "LANGUAGES=en", f"OUT={tmp_path}/report")
    assert made.returncode == 0, made.stderr
    for name in ("figures.csv", "claims.csv"):
        assert (tmp_path / "report" / name).read_bytes() == (report / name).read_bytes()
    assert "IS-178 figures: 39 reproduced, 5 differs\n" in made.stdout
    assert "IS-178 claims: 18 reproduced\n" in made.stdout
    assert "survey-2024 figures: 23 not applicable\n" in made.stdout


def test_a_window_without_models_is_reported_without_error_and_in_both_languages(report, tmp_path):
    # The first model of the snapshot is of 2020.
    made = make("report", "FROM=2019", "TO=2019", f"OUT={tmp_path}/report")
    assert (made.returncode, made.stderr) == (0, "")
    assert "Without Korean" not in made.stdout and "Careful" not in made.stdout
    pages = {str(path.relative_to(report)) for path in report.rglob("*.html")}
    assert {str(path.relative_to(tmp_path / "report")) for path in (tmp_path / "report").rglob("*.html")} == pages
    for page in pages - {"index.html"}:
        text = BeautifulSoup((tmp_path / "report" / page).read_text(encoding="utf-8"), "html.parser")
        for unread in text.select("script, style, pre, code"):
            unread.decompose()
        assert not re.search(r"\b(?:NaN|Infinity|null|undefined)\b|[{}]", text.get_text()), page
    answer = BeautifulSoup((tmp_path / "report/en/index.html").read_text(encoding="utf-8"), "html.parser")
    assert "No large-scale AI model of 2019 is listed." in " ".join(answer.select_one(".answer").text.split())
    assert rows(tmp_path / "report/exhibits.csv") == []
    assert (tmp_path / "report/figures.csv").read_bytes() == (report / "figures.csv").read_bytes()


def test_an_unfinished_file_and_a_model_that_is_too_small_are_said_on_terminal_and_page(tmp_path):
    export = tmp_path / "2024-07-25.csv"
    text = (ROOT / "data/snapshots/2024-07-24.csv").read_text(encoding="utf-8")
    small = text.splitlines()[1].replace("Llama 3.1-405B", "Small").replace("3.8e+25", "3.8e+20")
    export.write_text(text + small[:-5], encoding="utf-8")
    project(tmp_path, ROOT / "notebooks/02-overall.ipynb")
    made = run(tmp_path, REPORT_SNAPSHOT=str(export), REPORT_OUT=f"{tmp_path}/report", REPORT_LANGUAGES="en")
    assert made.returncode == 0, made.stderr
    assert (
        "Careful: the last line of the snapshot has no end, so the record of Small may have been cut off."
        in made.stdout
    )
    assert "Left out: 1 of the snapshot's models, of training compute that is known and below 1e23 FLOP" in made.stdout
    page = (tmp_path / "report/en/reconciliation.html").read_text(encoding="utf-8")
    assert "the record of Small may have been cut off" in page
    # One small model is no full database: the others count as they did.
    assert "Epoch AI’s list of large-scale models; 1 model is left out, of training compute that is known" in page
    assert rows(tmp_path / "report/figures.csv")[0]["Value"] == "144"


def test_what_is_not_known_yet_is_said_for_the_whole_snapshot(tmp_path):
    export = tmp_path / "2024-07-25.csv"
    text = (ROOT / "data/snapshots/2024-07-24.csv").read_text(encoding="utf-8")
    old = text.splitlines()[1]
    export.write_text(
        text
        + old.replace("Llama 3.1-405B", "New\u202e model")
        .replace("Meta AI", "Nobody\u202e Yet")
        .replace("Language", "Olfaction")
        + "\n",
        encoding="utf-8",
    )
    assert old.split(",")[0] == "Llama 3.1-405B" and "2024-07-23" in old, "a model outside of the window"
    project(tmp_path, ROOT / "notebooks/02-overall.ipynb")
    made = run(tmp_path, REPORT_SNAPSHOT=str(export), REPORT_OUT=f"{tmp_path}/report", REPORT_LANGUAGES="en")
    assert made.returncode == 0, made.stderr
    assert "Without Korean, shown in English: Domain: Olfaction" in made.stdout
    assert "Not in data/organizations.csv: Nobody\ufffd Yet. Add the lines of " in made.stdout


def test_a_figure_that_two_notebooks_compute_is_refused(tmp_path):
    project(tmp_path, ROOT / "notebooks/02-overall.ipynb")
    shutil.copy(tmp_path / "notebooks/02-overall.ipynb", tmp_path / "notebooks/09-copy.ipynb")
    made = run(tmp_path)
    assert made.returncode != 0 and "is computed more than once, in 02-overall and 09-copy" in made.stderr
    assert not (tmp_path / "build/report").exists()


def test_bare_variables_of_the_shell_mean_nothing(report):
    # The report was made with conftest.BARE in the environment.
    assert rows(report / "figures.csv")[0]["Value"] == "144"
    assert (report / "report-en.html").exists() and (report / "report-ko.html").exists()


HEADER = "Model,Domain,Task,Organization,Publication date,Training compute (FLOP),Country\n"
RECORD = "M,Language,Chat,NAVER,2023-01-01,1e24,China\n"


# The library's own tests go through all that can be wrong.
@pytest.mark.parametrize(
    "content, part",
    [
        (None, 'my export.csv". Snapshots: 2024-07-24, '),
        ("<!DOCTYPE html><html><body>Not found</body></html>", "my export.csv is no CSV file with commas. "),
        (HEADER + RECORD + 'N,"Langu', "record 2"),
        (HEADER + RECORD.replace("1e24", "\x1b[2J"), "\ufffd[2J"),
    ],
)
def test_a_bad_export_is_named_and_nothing_is_written(tmp_path, content, part):
    project(tmp_path, ROOT / "notebooks/02-overall.ipynb")
    export = tmp_path / "my export.csv"
    if content is not None:
        export.write_text(content, encoding="utf-8")
    made = run(tmp_path, REPORT_SNAPSHOT=str(export))
    assert made.returncode != 0 and part in made.stderr and made.stderr.count("my export.csv") == 1, "one message"
    assert not re.search(r"Traceback|\bat [\w.]+\(|\x1b", made.stderr)
    assert not (tmp_path / "build/report").exists()


@pytest.mark.parametrize(
    "arguments, part",
    [
        (["FROM=2024", "TO=2020"], "The window from 2024 to 2020"),
        (["SNAPSHOT=2024-01-01"], "Snapshots: 2024-07-24"),
        (["LANGUAGES=fr"], "LANGUAGES"),
    ],
)
def test_a_bad_variable_is_named(tmp_path, arguments, part):
    made = make("report", *arguments, f"OUT={tmp_path}/report")
    assert made.returncode != 0
    assert part in made.stderr and "Traceback" not in made.stderr
    assert "ipynb" not in made.stderr, "named before a notebook runs"
    assert not (tmp_path / "report").exists()
