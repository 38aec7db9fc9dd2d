"""The kernel `java` as JupyterLab starts it, in a folder that has nothing to do with the project."""

import contextlib
import html
import json
import re
import subprocess
import sys
import time

import psutil
import pytest
from conftest import ROOT
from jupyter_client.manager import start_new_kernel
from running import environment

SECONDS = 60


@contextlib.contextmanager
def kernel_in(folder):
    manager, client = start_new_kernel(SECONDS, "java", cwd=str(folder), env=environment())
    try:
        yield client
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


@pytest.fixture(scope="module")
def kernel(tmp_path_factory):
    with kernel_in(tmp_path_factory.mktemp("elsewhere")) as client:
        run(client, 'var report = Report.open("2024-07-24");\nvar models = report.models();')
        yield client


def run(kernel, code):
    outputs = []
    kernel.execute_interactive(code, timeout=SECONDS, output_hook=outputs.append)
    return [
        message["content"]
        for message in outputs
        if message["msg_type"] in ("execute_result", "display_data", "error", "stream")
    ]


def answer(kernel, code):
    """The answer to a mistake, and what Java says below it."""
    *_, error = run(kernel, code)
    return re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(error["traceback"])).split("\n\nIn Java's words:\n")


def matches(kernel, code):
    return kernel.complete(code, reply=True, timeout=SECONDS)["content"]["matches"]


def documentation(kernel, code):
    """What Shift-Tab shows at the bar in a cell."""
    reply = kernel.inspect(code.replace("|", ""), code.index("|"), reply=True, timeout=SECONDS)["content"]
    return reply["data"] if reply["found"] else None


def test_an_empty_notebook_needs_no_import_and_takes_the_cells_of_the_report(tmp_path):
    content = json.loads((ROOT / "notebooks/10-firmness.ipynb").read_text(encoding="utf-8"))
    with kernel_in(tmp_path) as empty:
        assert matches(empty, "Repo")[0] == "Report"
        # The 144 models that IS-178 states.
        (result,) = run(empty, 'var before = Report.open("2024-07-24").models();\nbefore.rowCount()')
        assert result["data"]["text/plain"] == "144"
        for source in ["".join(cell["source"]) for cell in content["cells"] if cell["cell_type"] == "code"]:
            assert not [output for output in run(empty, source) if "ename" in output], source
        (result,) = run(empty, "before.rowCount()")
        assert result["data"]["text/plain"] == "144", "the same imports again reset nothing"


def test_the_kernel_opens_the_report_while_it_waits_for_the_first_cell(tmp_path):
    with kernel_in(tmp_path):
        (pid,) = (child.pid for child in psutil.Process().children() if child.cwd() == str(tmp_path))
        said, last = "", time.monotonic() + SECONDS
        while not re.search(r"largescale\.load\.Model\n", said):
            assert time.monotonic() < last
            said = subprocess.run(["jcmd", str(pid), "GC.class_histogram"], capture_output=True, text=True).stdout


def test_a_chart_is_shown_with_its_table_below_and_prints_nothing(kernel):
    chart, table = run(kernel, 'report.chart(Charts.ranked("T", models.countBy("Year"), "Year")).table("t", models)')
    assert "application/vnd.plotly.v1+json" in chart["data"] and "<details" in table["data"]["text/html"]
    (result,) = run(kernel, 'models.summarize("Training compute (FLOP)", max)')
    assert result["data"]["text/plain"].endswith("5×10²⁵"), "numbers look as their column's do"


def test_tab_offers_what_a_notebook_needs(kernel):
    offered = matches(kernel, "report.")
    assert {"models()", "between(", "chart("} <= set(offered)
    assert not {"wait(", "notify()", "notifyAll()", "getClass()", "hashCode()", "equals("} & set(offered)
    first = matches(kernel, "Co")
    assert first.index("Count") < first.index("Collection"), "ours before Java's"
    assert matches(kernel, "re")[0] == "report", "variables before all"


@pytest.mark.parametrize(
    "code, offered",
    [
        ('report.countries().countBy("Countr', ["Country", "Countries"]),
        ('models.countBy("Openness").column("', ["Model", "Year"]),
        ('models.sortOn("-Para', ["-Parameters"]),
        ('Report.open("', ["2024-07-24", "2025-05-20", "2026-08-19", "latest"]),
        ('report.revisions().changes("2025', ["2025-05-20"]),
        ('Count.of(models, "Openness", "', ["closed", "open", "unknown"]),
        ('models.where(models.stringColumn("Openness").isEqualTo("o', ["open"]),
        ('Count.where(report.countries(), "Year", 2023, "Country", List.of("Korea", "ja', ["Japan"]),
        ('Count.without(report.countries(), "Country", "China", "Kor', ["Korea"]),
        ('Count.of(models, "Countries", "Isr', ["Israel"]),
        ('Count.of(models, "Openness", "open", "Organization ty', ["Organization type"]),
        ('report.say("compute.an', ["compute.answer"]),
        ('report.chart(figure).says("korea.ra', ["korea.rank"]),
    ],
)
def test_tab_in_a_text_offers_columns_their_values_snapshots_and_sentences(kernel, code, offered):
    assert matches(kernel, code)[: len(offered)] == offered


def test_tab_and_shift_tab_find_their_place_behind_an_emoji(kernel):
    # Jupyter counts an emoji as one letter.
    reply = kernel.complete("/* 😀😀 */ Repo", reply=True, timeout=SECONDS)["content"]
    assert (reply["matches"][0], reply["cursor_start"], reply["cursor_end"]) == ("Report", 9, 13)
    reply = kernel.complete('var a = "😀"; models.column("Openn', reply=True, timeout=SECONDS)["content"]
    assert (reply["matches"], reply["cursor_start"], reply["cursor_end"]) == (["Openness"], 28, 33)
    shown = documentation(kernel, "/* 😀😀😀😀 */ Report.op|en()")
    assert "Report Report.open(String snapshot)" in shown["text/plain"]


@pytest.mark.parametrize(
    "code", ["Report.op|en()", 'Report.open(|"latest")', 'Report.open("lat|est")', "var x = Report.open|"]
)
def test_shift_tab_shows_what_a_method_does(kernel, code):
    shown = documentation(kernel, code)
    assert "Report Report.open(String snapshot)" in shown["text/plain"]
    assert "\nsnapshot: the day of a bundled one (2024-07-24), latest, or the path of an export" in shown["text/plain"]
    assert "<dt><code>snapshot</code></dt><dd>the day of a bundled one (<code>2024-07-24</code>)" in shown["text/html"]


@pytest.mark.parametrize(
    "code, said",
    [
        ('models.countBy(|"Year")', 'a column named "Count" that contains the counts'),
        ("Axis.builder().rangeMode(|", "the range extends to 0"),
        ("report.published(|", "sections: country, domain, …"),
        ("repo|rt", "What a notebook opens in its first cell"),
        (
            "mod|els.first(5)",
            'models has 144 rows and 25 columns.\n\n"Model" is a column of texts (StringColumn)\n"Year" ',
        ),
        ('report.say("korea.ra|nk")', "korea.rank in data/sentences.csv:\n\n"),
    ],
)
def test_shift_tab_shows_documentation_columns_and_sentences(kernel, code, said):
    assert said in documentation(kernel, code)["text/plain"]


@pytest.mark.parametrize("owner", ["report", "Count", "Charts"])
def test_shift_tab_knows_all_that_tab_offers_with_examples_that_run(kernel, owner):
    methods = [name for name in matches(kernel, f"{owner}.") if "(" in name and name not in ("toString()", "display()")]
    assert len(methods) >= 10
    for name in methods:
        for one in documentation(kernel, f"{owner}.{name.rstrip('()')}(|")["text/html"].split("<hr>"):
            (example,) = re.findall(r"<pre><code>(.*?)</code></pre>", one, re.DOTALL)
            assert f".{name.split('(')[0]}(" in example
            failed = [output for output in run(kernel, html.unescape(example)) if "ename" in output]
            assert failed == [], example


LESSONS = [
    line.split("\t")
    for line in (ROOT / "lib/src/main/resources/largescale/notebook/lessons.tsv").read_text("utf-8").splitlines()[1:]
]
# What only make report's compiler refuses is in LessonsTest.
OF_KERNEL = [
    (say, example) for of, _, say, example in LESSONS if example and of not in ("member", "later", "reset", "arguments")
]


@pytest.mark.parametrize("say, example", OF_KERNEL)
def test_the_example_of_each_lesson_is_answered_with_its_sentence(kernel, say, example):
    sentence = ".*".join(map(re.escape, re.split(r"\{\w+\}|\$\d", say)))
    assert re.search(sentence, answer(kernel, example.replace("\\n", "\n"))[0])


# What else an analyst who knows statistics and little Java writes, and how the answer begins.
MISTAKES = [
    (
        'models.stringColumn("Cuntry")',
        'The table "Models" has no column "Cuntry". Did you mean "Countries"? There are: Model, ',
    ),
    (
        'models.doubleColumn("compute")',
        'The table "Models" has no column "compute". Did you mean "Training compute (FLOP)"?',
    ),
    (
        'report.countries().countBy("Contry")',
        'The table "Country" has no column "Contry". Did you mean "Country"? There are: Country, ',
    ),
    (
        'Count.where(models, "Yaer", 2023)',
        'The table "Models" has no column "Yaer". Did you mean "Year"? There are: Model, Year, ',
    ),
    (
        'models.countBy("Year").sortOn("-Cout")',
        'The table "Models summary" has no column "Cout". The table\'s columnNames() are what it has.',
    ),
    ('models.sortOn("Modell")', 'There is no column "Modell" to sort on. Did you mean "Model"?'),
    ('Report.open("lates")', 'There is no snapshot and no file "lates". Did you mean "latest"? '),
    ("Report.open(latest)", 'There is no variable "latest". The name of a snapshot is a text: write it in '),
    (
        'Count.of(models, "Openness", "Open")',
        'The column "Openness" has no "Open", which is no term of data/labels.csv either. Did you mean "open"? ',
    ),
    (
        'Count.of(report.countries(), "Country", "Koera")',
        'The column "Country" has no "Koera", which is no term of data/labels.csv either. Did you mean "Korea"? ',
    ),
    (
        'Count.of(models, "Publication date", "2023-06-01")',
        'The column "Publication date" has days, and "2023-06-01" is none. Write it as in LocalDate.of(',
    ),
    ('Count.of(report.countries(), "Country", Korea)', 'There is no variable "Korea". A value of the column "Countr'),
    (
        "Count.of(models, Year, 2023)",
        'There is no variable "Year". The name of a column is a text: write it in quotes, "Year".',
    ),
    (
        'models.dateColumn("Publication date").isAfter("2023-06-01")',
        "isAfter does not take (String). It takes (int) or (LocalDate) or (DateColumn). Write a day as LocalDate.of(20",
    ),
    (
        'models.intColumn("Year").isEqualTo("2023")',
        "isEqualTo does not take (String). It takes (double) or (NumericColumn<?>). Write a number without quotes.",
    ),
    (
        'models.column("Year").setName(2023, 1)',
        "setName does not take (int,int). It takes (String). Write a text in double quotes.",
    ),
    ("models.Model", '"Model" is a column of the table: write column("Model").'),
    ("models.year", '"Year" is a column of the table: write column("Year").'),
    ("// the data of 2026-08-19\nmodls.rowCount()", 'There is no variable "modls". Did you mean "models"?'),
    ("/* of 07 models,\n 2026-08-19 */ models.rowCnt()", 'There is no method "rowCnt". Did you mean "rowCount"?'),
    ("report.models().rowCnt()", 'There is no method "rowCnt". Did you mean "rowCount"?'),
    ("models.quux()", 'There is no method "quux". Tab shows what there is after the point.'),
    ("models.rowCount", "rowCount is a method: write rowCount() with brackets."),
    ("Cuont.of(models)", 'There is no variable "Cuont". Did you mean "Count"?'),
    (
        "models.stream().collect(Collectors.toList())",
        'There is no variable "Collectors". If you mean the class, add to the first cell: import java.util.stream.Coll',
    ),
    (
        'report.say("compute.answr")',
        'data/sentences.csv has no sentence "compute.answr". Did you mean "compute.answer"?',
    ),
    ('report.published("contry")', 'Nothing is published in a section "contry". Did you mean "country"?'),
    (
        'report.finding("{n} models", "n")',
        "A sentence takes pairs of a name and a value: a value is missing at the end.",
    ),
    ('report.finding("{missing}")', 'The sentence "{missing}" (en) names {missing}, '),
    (
        "for (var row : models) {\n    System.out.println(1);",
        'A closing } is missing: nothing closes the { in "for (var row : models) {".',
    ),
    ('report.table("All", models;', 'A closing ) is missing: nothing closes the ( in "report.table("All", models;".'),
]


@pytest.mark.parametrize("code, said", MISTAKES)
def test_a_mistake_is_answered_with_what_to_do(kernel, code, said):
    first, *_ = answer(kernel, code)
    assert first.startswith(said) and "\tat " not in first


def test_an_error_that_no_lesson_knows_is_in_javas_words(kernel):
    (said,) = answer(kernel, 'throw new IllegalStateException("on purpose");')
    assert "java.lang.IllegalStateException: on purpose" in said


def test_who_has_not_run_the_first_cell_or_imports_later_is_told_so(tmp_path):
    with kernel_in(tmp_path) as other:
        assert answer(other, "report.models()")[0].startswith('There is no variable "report". Run the first cell, ')
        for code in ("Date day = new Date();", "import java.sql.*;"):
            assert run(other, code) == []
        assert answer(other, "day.getTime()")[0].startswith("day has been reset: a later import has another class of ")


def test_odd_cells_are_answered_and_the_kernel_lives_on(tmp_path):
    with kernel_in(tmp_path) as other:
        run(other, 'var text = "' + "x" * 20_000 + '"; // ' + "'" * 20_000)
        other.complete('Count.of(models, "' + 'a", "' * 2_001, reply=True, timeout=SECONDS)
        run(other, "var Count = 3;")
        run(other, 'Report.open().perYear(Count.where(Report.open().countries(), "Country", "Korea"))')
        (result,) = run(other, "1 + " + " " * 20_000 + "1")
        assert result["data"]["text/plain"] == "2"


def test_a_kernel_does_not_outlive_what_started_it(tmp_path):
    started = (
        "import os\nfrom jupyter_client.manager import start_new_kernel\n"
        "manager, _ = start_new_kernel(60, 'java')\nprint(manager.provisioner.pid, flush=True)\nos._exit(1)"
    )
    # Not through a pipe, which the kernel would hold open.
    with (tmp_path / "said").open("w+", encoding="utf-8") as said:
        subprocess.run([sys.executable, "-c", started], cwd=tmp_path, env=environment(), stdout=said, check=False)
        said.seek(0)
        pid, last = int(said.read()), time.monotonic() + 30
    while psutil.pid_exists(pid) and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE:
        assert time.monotonic() < last
        time.sleep(0.1)
