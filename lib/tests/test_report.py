"""`make report`: the files it writes, what it says, and what it leaves alone when something is wrong."""

import re

import pytest
from bs4 import BeautifulSoup
from recount import table as rows_of
from running import ROOT, make, project, run


def test_what_became_of_published_statements_is_said_and_nothing_lacks_its_korean(report):
    said = (report.parent / "said").read_text(encoding="utf-8")
    assert "Without Korean" not in said and "Careful" not in said
    assert "IS-178 figures: 39 reproduced, 5 differs\n" in said and "IS-178 claims: 18 reproduced\n" in said
    assert "survey-2024 figures: 23 not applicable\n" in said
    # The report was made with conftest.BARE in the environment.
    assert (report / "report-en.html").exists() and not (report / "unknown-organizations.csv").exists()


def test_a_window_without_models_is_reported_without_error_and_in_both_languages(report, tmp_path):
    # The first model of the snapshot is of 2020.
    made = make("report", "FROM=2019", "TO=2019", f"OUT={tmp_path}/report")
    assert (made.returncode, made.stderr) == (0, "")
    assert "Without Korean" not in made.stdout and "Careful" not in made.stdout
    for path in report.rglob("*.html"):
        page = path.relative_to(report)
        text = BeautifulSoup((tmp_path / "report" / page).read_text(encoding="utf-8"), "html.parser")
        if str(page) == "en/index.html":
            assert "has no model of 2019." in " ".join(text.select_one(".answer").text.split())
        for unread in text.select("script, style, pre, code"):
            unread.decompose()
        assert str(page) == "index.html" or not re.search(r"\b(?:NaN|Infinity|null|undefined)\b|[{}]", text.text), page
    assert rows_of(tmp_path / "report/exhibits.csv") == []
    assert (tmp_path / "report/figures.csv").read_bytes() == (report / "figures.csv").read_bytes()


EXPORT = (ROOT / "data/snapshots/2024-07-24.csv").read_text(encoding="utf-8")


# The library's own tests go through all that can be wrong.
@pytest.mark.parametrize(
    "content, part",
    [
        (None, 'my export.csv". Snapshots: 2024-07-24, '),
        ((EXPORT + "\x1b[2J").encode(), "record 1"),
    ],
    ids=["wrong path", "unfinished"],
)
def test_a_bad_export_is_named_and_nothing_is_written(tmp_path, content, part):
    project(tmp_path, "02-overall")
    export = tmp_path / "my export.csv"
    if content is not None:
        export.write_bytes(content)
    made = run(tmp_path, REPORT_SNAPSHOT=str(export))
    assert made.returncode != 0 and part in made.stderr and made.stderr.count("my export.csv") == 1, "one message"
    assert not re.search(r"Traceback|\bat [\w.]+\(|\x1b", made.stderr)
    assert not (tmp_path / "build/report").exists()


@pytest.mark.parametrize(
    "arguments, part",
    [(["FROM=2024", "TO=2020"], "The window from 2024 to 2020"), (["LANGUAGES=fr"], "LANGUAGES")],
)
def test_a_bad_variable_is_named_before_a_notebook_runs(tmp_path, arguments, part):
    made = make("report", *arguments, f"OUT={tmp_path}/report")
    assert made.returncode != 0 and part in made.stderr
    assert "Traceback" not in made.stderr and "ipynb" not in made.stderr
    assert not (tmp_path / "report").exists()
