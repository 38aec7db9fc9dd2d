"""The kernel `java` as JupyterLab starts it, in a folder that has nothing to do with the project."""

import contextlib
import html
import json
import re
import subprocess
import sys
from pathlib import Path

import psutil
import pytest
from conftest import ROOT
from jupyter_client.kernelspec import get_kernel_spec
from jupyter_client.manager import start_new_kernel
from running import KERNEL, environment, project
from test_run import wait_until

SECONDS = 60


@contextlib.contextmanager
def kernel_in(folder, **variables):
    manager, client = start_new_kernel(SECONDS, "java", cwd=str(folder), env=environment(**variables))
    try:
        yield client
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


@pytest.fixture(scope="module")
def kernel(tmp_path_factory):
    with kernel_in(tmp_path_factory.mktemp("elsewhere")) as client:
        yield client


def run(kernel, code):
    outputs = []
    kernel.execute_interactive(code, timeout=SECONDS, output_hook=outputs.append)
    return [
        message["content"]
        for message in outputs
        if message["msg_type"] in ("execute_result", "display_data", "error", "stream")
    ]


def message(error):
    return re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(error["traceback"]))


def test_a_plain_table_and_a_plain_figure_show_themselves(kernel):
    (table,) = run(kernel, 'import tech.tablesaw.api.*;\nTable.create(StringColumn.create("Country", "Korea"))')
    assert ">Korea</th>" in table["data"]["text/html"]
    cell = table["data"]["application/vnd.largescale+json"]["content"]["grid"]["rows"][0][0]
    assert cell["text"] == {"en": "Korea", "ko": "한국"}
    (figure,) = run(
        kernel,
        'import tech.tablesaw.plotly.api.*;\nVerticalBarPlot.create("T", Table.create('
        'StringColumn.create("Country", "Korea"), IntColumn.create("n", new int[] {11})), "Country", "n")',
    )
    assert figure["data"]["application/vnd.plotly.v1+json"]["data"][0]["y"] == [11]


def cells(notebook):
    content = json.loads((ROOT / "notebooks" / notebook).read_text(encoding="utf-8"))
    return ["".join(cell["source"]) for cell in content["cells"] if cell["cell_type"] == "code"]


def test_an_empty_notebook_needs_no_import_and_takes_the_cells_of_the_report(tmp_path):
    with kernel_in(tmp_path) as empty:
        assert matches(empty, "Repo")[0] == "Report"
        # The 144 models that IS-178 states.
        (result,) = run(empty, 'var before = Report.open("2024-07-24").models();\nbefore.rowCount()')
        assert result["data"]["text/plain"] == "144"
        for cell in cells("09-revisions.ipynb"):
            assert not [output for output in run(empty, cell) if "ename" in output], cell
        (result,) = run(empty, "before.rowCount()")
        assert result["data"]["text/plain"] == "144", "the same imports again reset nothing"


def matches(kernel, code):
    return kernel.complete(code, reply=True, timeout=SECONDS)["content"]["matches"]


def test_tab_offers_what_a_notebook_needs(kernel):
    run(kernel, "var report = Report.open();\nvar models = report.models();")
    for code, name in (("Repo", "Report"), ("Report.op", "open("), ("Report.open().count", "countries(")):
        assert any(match.startswith(name) for match in matches(kernel, code)), code
    offered = matches(kernel, "report.")
    assert {"models()", "between(", "chart("} <= set(offered) and offered[-1] == "toString()"
    assert not {"wait(", "notify()", "notifyAll()", "getClass()", "hashCode()", "equals("} & set(offered)
    assert "countBy(" in matches(kernel, "models.")
    first = matches(kernel, "Co")
    assert first.index("Count") < first.index("CountColumn") < first.index("Collection"), "ours before Java's"
    assert matches(kernel, "re")[0] == "report", "variables before all"


def test_tab_in_a_text_offers_the_columns(kernel):
    run(kernel, 'var report = Report.open();\nvar models = report.models();\nvar access = models.countBy("Openness");')
    reply = kernel.complete('Count.where(models, "train', reply=True, timeout=SECONDS)["content"]
    assert reply["matches"] == [
        "Training compute (FLOP)",
        "Training dataset",
        "Training dataset size (datapoints)",
        "Training hardware",
        "Training time (hours)",
    ]
    assert (reply["cursor_start"], reply["cursor_end"]) == (21, 26)
    assert matches(kernel, 'report.countries().countBy("Countr') == ["Country", "Countries"]
    assert matches(kernel, 'access.column("') == ["Openness", "Count"]
    assert matches(kernel, 'models.sortOn("-Para') == ["-Parameters"]
    assert matches(kernel, 'Report.open("') == ["2024-07-24", "2025-05-20", "2026-08-19", "latest"]


@pytest.mark.parametrize(
    "code, offered",
    [
        ('Count.of(models, "Openness", "', ["closed", "open", "unknown"]),
        ('models.where(models.stringColumn("Openness").isEqualTo("o', ["open"]),
        ('Count.where(report.countries(), "Year", 2023, "Country", List.of("Korea", "ja', ["Japan"]),
        ('Count.without(report.countries(), "Country", "China", "Kor', ["Korea"]),
        ('Count.of(models, "Countries", "Isr', ["Israel"]),
        ('report.revisions().bridge("2025', ["2025-05-20"]),
        ('Count.of(models, "Organization type", "Re', ["Research collective"]),
    ],
)
def test_tab_in_a_text_offers_the_values_of_the_column_that_is_asked(kernel, code, offered):
    run(kernel, 'var report = Report.open("2024-07-24");\nvar models = report.models();')
    assert matches(kernel, code) == offered


def test_tab_and_shift_tab_find_their_place_behind_an_emoji(kernel):
    run(kernel, 'var report = Report.open("2024-07-24");\nvar models = report.models();')
    # Jupyter counts an emoji as one letter.
    reply = kernel.complete("/* 😀😀 */ Repo", reply=True, timeout=SECONDS)["content"]
    assert (reply["matches"][0], reply["cursor_start"], reply["cursor_end"]) == ("Report", 9, 13)
    reply = kernel.complete('var a = "😀"; models.column("Openn', reply=True, timeout=SECONDS)["content"]
    assert (reply["matches"], reply["cursor_start"], reply["cursor_end"]) == (["Openness"], 28, 33)
    shown = documentation(kernel, "/* 😀😀😀😀 */ Report.op|en()")
    assert "Report Report.open(String snapshot)" in shown["text/plain"]


def documentation(kernel, code):
    """What Shift-Tab shows at the bar in a cell."""
    reply = kernel.inspect(code.replace("|", ""), code.index("|"), reply=True, timeout=SECONDS)["content"]
    return reply["data"] if reply["found"] else None


@pytest.mark.parametrize(
    "code", ["Report.op|en()", 'Report.open(|"latest")', 'Report.open("lat|est")', "var x = Report.open|"]
)
def test_shift_tab_shows_what_a_method_does(kernel, code):
    shown = documentation(kernel, code)
    assert "Report Report.open(String snapshot)" in shown["text/plain"]
    assert "\nsnapshot: the date of a bundled one (2024-07-24), latest, or the path of an export" in shown["text/plain"]
    assert "<dt><code>snapshot</code></dt><dd>the date of a bundled one (<code>2024-07-24</code>)" in shown["text/html"]


def test_shift_tab_shows_what_tablesaw_and_jsplot_say(kernel):
    run(kernel, "var report = Report.open();\nvar models = report.models();")
    shown = documentation(kernel, 'models.countBy(|"Year")')
    assert 'a column named "Count" that contains the counts' in shown["text/plain"]
    shown = documentation(kernel, "Axis.builder().rangeMode(|")
    assert "the range extends to 0" in shown["text/plain"]


def test_shift_tab_shows_the_columns_of_a_table_and_the_type_of_another_variable(kernel):
    run(kernel, 'var report = Report.open("2024-07-24");\nvar access = report.models().countBy("Openness");')
    shown = documentation(kernel, 'acc|ess.column("Count")')
    assert shown["text/plain"] == (
        'access has 3 rows and 2 columns.\n\n"Openness" is a column of texts (StringColumn)\n'
        '"Count" is a column of whole numbers (IntColumn)'
    )
    assert '<li>"Openness" is a column of texts (StringColumn)</li>' in shown["text/html"]
    assert "What a notebook opens in its first cell" in documentation(kernel, "repo|rt")["text/plain"]


@pytest.mark.parametrize("owner", ["report", "Count", "Charts"])
def test_shift_tab_knows_all_that_tab_offers_with_examples_that_run(kernel, owner):
    run(kernel, "var report = Report.open();")
    methods = [name for name in matches(kernel, f"{owner}.") if "(" in name and name not in ("toString()", "display()")]
    assert len(methods) > 10
    for name in methods:
        for one in documentation(kernel, f"{owner}.{name.rstrip('()')}(|")["text/html"].split("<hr>"):
            (example,) = re.findall(r"<pre><code>(.*?)</code></pre>", one, re.DOTALL)
            assert f".{name.split('(')[0]}(" in example
            failed = [output for output in run(kernel, html.unescape(example)) if "ename" in output]
            assert failed == [], example


def test_shift_tab_shows_letters_as_they_are(kernel):
    run(kernel, "var report = Report.open();")
    shown = documentation(kernel, "report.published(|")
    assert "sections: country, domain, …" in shown["text/plain"] and "domain</code>, …" in shown["text/html"]


def test_a_mistake_is_a_message_without_a_stack(kernel):
    run(kernel, "import largescale.*;")
    (error,) = run(kernel, 'Report.open("nowhere.csv")')
    assert message(error) == "nowhere.csv does not exist. Give the path of a CSV file."


# What an analyst who knows statistics and little Java writes, and how the answer begins.
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
        'Charts.ranked("Years", models.countBy("Year"), "Cout")',
        'The table "Models summary" has no column "Cout". Did you mean "Count"? There are: Year, Count.',
    ),
    (
        'models.countBy("Year").sortOn("-Cout")',
        'The table "Models summary" has no column "Cout". The table\'s columnNames() are what it has.',
    ),
    (
        'models.intColumn("Parameters")',
        '"Parameters" is a column of numbers (DoubleColumn): use doubleColumn("Parameters").',
    ),
    (
        'models.forEach(row -> row.getInt("Parameters"));',
        '"Parameters" is a column of type DOUBLE, not INTEGER: read it with getDouble("Parameters").',
    ),
    ('Report.open("2024-07-25")', 'There is no snapshot "2024-07-25" in data/snapshots. Did you mean "2024-07-24"? '),
    ('Report.open("lates")', 'There is no snapshot "lates" in data/snapshots. Did you mean "latest"? '),
    ("Report.open(2026-08-19)", 'A day stands in quotes: "2026-08-19".'),
    ("Report.open(latest)", 'There is no variable "latest". The name of a snapshot is a text: write it in '),
    (
        'report.between("2020", "2023")',
        'This is of the type String, but int is wanted: see "report.between("2020", "2023")". Write a number without ',
    ),
    (
        'Count.of(models, "Openness", "Open")',
        'The column "Openness" has no "Open", but "open": write a value as it stands in the data.',
    ),
    (
        'Count.of(report.countries(), "Country", "South Korea")',
        'The column "Country" has no "South Korea", but "Korea": write a value as it stands in the data.',
    ),
    (
        'Count.of(report.organizations(), "Organization", "LG AI Research")',
        'The column "Organization" has no "LG AI Research", but "LG": write a value as it stands in the data.',
    ),
    (
        'Count.of(models, "Publication date", "2023-06-01")',
        'The column "Publication date" has days, and "2023-06-01" is none. Write LocalDate.of(2023, 6, 1).',
    ),
    (
        'Count.of(report.countries(), "Country", Korea)',
        'There is no variable "Korea". A value of the column "Countr',
    ),
    (
        "Count.of(models, Year, 2023)",
        'There is no variable "Year". The name of a column is a text: write it in quotes, "Year".',
    ),
    ('models.sortOn("Modell")', 'There is no column "Modell" to sort on. Did you mean "Model"?'),
    (
        'models.dateColumn("Publication date").isAfter("2023-06-01")',
        "isAfter does not take (String). It takes (int) or (LocalDate) or (DateColumn). Write a day as LocalDate.of(20",
    ),
    ('models.summarize("Parameters", "mean")', "mean is no column, but a statistic: write it without quotes, mean."),
    (
        'int mean = models.doubleColumn("Parameters").mean();',
        "This is of the type double, which int cannot hold: see ",
    ),
    ("var many = 100000000000;", "A whole number is at most 2147483647. "),
    (
        "Count.of(models, “Openness”, “open”)",
        'A text stands in straight quotes, "like this", not in typographic ones: ',
    ),
    ('Count.of(models, "Year" = 2023)', "A single = gives a variable its value. "),
    (
        'Count.of(models, "Openness" "open")',
        'A comma is missing before "open" in "Count.of(models, "Openness" "open")".',
    ),
    ("import pandas as pd", "These notebooks are in Java, and have nothing of Python's to import. "),
    ("for x in models: print(x)", "A loop over the rows of a table is for (var row : table) { … }."),
    (
        'models.groupby("Country")',
        'There is no method "groupby". Rows are counted by the values of a column with countBy',
    ),
    (
        'models.where(models.intColumn("Year").isEqualTo(2023) && models.intColumn("Groups").isEqualTo(1))',
        "Two conditions are joined with methods, one.and(other) or one.or(other): ",
    ),
    (
        'models.where(models.intColumn("Year").isEqualTo(2023) and models.intColumn("Groups").isEqualTo(1))',
        "Two conditions are joined with methods, one.and(other) or one.or(other): ",
    ),
    ("models.Model", '"Model" is a column of the table: write column("Model").'),
    ("// the data of 2026-08-19\nmodls.rowCount()", 'There is no variable "modls". Did you mean "models"?'),
    ("/* of 07 models,\n 2026-08-19 */ models.rowCnt()", 'There is no method "rowCnt". Did you mean "rowCount"?'),
    (
        'models.countBy("Parameters")',
        "Rows are counted by texts, whole numbers or days, not by a column of numbers (DoubleColumn): pick those of a ",
    ),
    ("LocalDate.of(2025, 07, 08)", "A whole number has no 0 in front: write 7 in the place of 07."),
    (
        'models.column("Model").containsString("a")',
        'There is no method "containsString". It is one of a column of texts',
    ),
    ("models.quux()", 'There is no method "quux". Tab shows what there is after the point.'),
    (
        'report.say("compute.answr")',
        'data/sentences.csv has no sentence "compute.answr". Did you mean "compute.answer"?',
    ),
    ('report.published("contry")', 'Nothing is published in a section "contry". Did you mean "country"?'),
    (
        'report.finding("{n} models", "n")',
        "A sentence takes pairs of a name and a value: a value is missing at the end.",
    ),
    ("modls.rowCount()", 'There is no variable "modls". Did you mean "models"?'),
    ("models.rowCnt()", 'There is no method "rowCnt". Did you mean "rowCount"?'),
    ("models.rowCount", "rowCount is a method: write rowCount() with brackets."),
    ("models.year", '"Year" is a column of the table: write column("Year").'),
    ("total = 5", 'There is no variable "total". A new one begins with var: var total = …'),
    (
        'models.where(models.stringColumn("Model") == "GPT-4")',
        "Columns and texts are compared and computed with methods, ",
    ),
    ('models["Year"]', 'A column is read with column("…"), and a value with get(row), not with [ ]: '),
    ("models.stringColumn(\"Model\").isEqualTo('GPT-4')", 'A text stands in double quotes, "like this"; '),
    (
        'models.intColumn("Year").isEqualTo("2023")',
        "isEqualTo does not take (String). It takes (double) or (NumericColumn<?>). Write a number without quotes.",
    ),
    (
        "String rows = models.rowCount();",
        'This is of the type int, but String is wanted: see "String rows = models.rowCount();". Write var in ',
    ),
    ("var three = 3\nvar four = 4", 'A semicolon is missing in "var three = 3".'),
    (
        "for (var row : models) {\n    System.out.println(1);",
        'A closing } is missing: nothing closes the { in "for (var row : models) {".',
    ),
    ('report.table("All", models;', 'A closing ) is missing: nothing closes the ( in "report.table("All", models;".'),
    ('var open = "never closed;', 'A text has no end: its closing " is missing in '),
    (
        'models.where(models.intColumn("Year").isEqualTo(1900)).row(0).getString("Model")',
        "The table or column is empty, so it has no row 0. ",
    ),
    ("models.row(5000)", "The table or column has 144 rows, counted from 0: the last is 143, and there is no 5000."),
    ('models.intColumn("Year").divide(IntColumn.create("Two", 1, 2))', "The columns have different numbers of rows"),
    ('models.addColumns(StringColumn.create("Model"))', 'The table has a column "Model" already.'),
    ('Double.parseDouble("1,5")', '"1,5" cannot be read as a number. '),
    ("Table none = null;\nnone.rowCount()", "none has no value (it is null). Run the cell again that makes it."),
    (
        "models.stream().collect(Collectors.toList())",
        'There is no variable "Collectors". If you mean the class, add to the first cell: import java.util.stream.Coll',
    ),
]


@pytest.mark.parametrize("code, said", MISTAKES)
def test_a_mistake_is_answered_with_what_to_do(kernel, code, said):
    run(kernel, 'var report = Report.open("2024-07-24");\nvar models = report.models();')
    (error,) = run(kernel, code)
    answer, *rest = message(error).split("\n")
    assert answer.startswith(said)
    assert "\tat " not in "\n".join(rest[: rest.index("In Java's words:")] if rest else [])


@pytest.mark.parametrize(
    "code, said",
    [
        (
            'Count.of(report.countries(), "Country", "Koera")',
            'No model of this data has "Koera" in the column "Country", in any year. Did you mean "Korea"? There are: ',
        ),
        (
            'models.where(models.stringColumn("Openness").isEqualTo("Open")).rowCount()',
            'No model of this data has "Open" in the column "Openness", in any year. Did you mean "open"? '
            "There are: closed, open, unknown.",
        ),
        (
            'Count.without(report.tasks(), "Task", "Chat", "Chatbot").isEmpty()',
            'No model of this data has "Chatbot" in the column "Task", in any year. Did you mean "Chat"? Tab ',
        ),
        (
            'Count.of(report.countries(), "Country", "한국")',
            'No model of this data has "한국" in the column "Country", in any year. It is written "Korea". There are: ',
        ),
        (
            'Count.of(models, "Year", 2023, "Countries", List.of("Korea", "Nippon"))',
            'No model of this data has "Nippon" in the column "Countries", in any year. ',
        ),
    ],
)
def test_a_value_that_no_model_has_is_noted(kernel, code, said):
    run(kernel, 'var report = Report.open("2024-07-24");\nvar models = report.models();')
    result, note = run(kernel, code)
    assert "data" in result and note["name"] == "stderr" and note["text"].startswith(said)


@pytest.mark.parametrize(
    "code",
    [
        # The list of 2024 has models of Hong Kong, none of 2020.
        'Count.of(report.between(2020, 2020).countries(), "Country", "Hong Kong")',
        'Count.of(report.countries(), "Country", "Ko" + "era")',
        'Count.of(report.models(), "Countries", "Korea, Finland")',
        'Count.of(report.models(), "Organization type", "unknown")',
        'report.models().stringColumn("Domains").isNotEqualTo("").size()',
        'Count.of(report.models().countBy("Openness"), "Openness", "open")',
        'Count.crossed(report.countries(), "Country", "Openness", "open").isEmpty()',
        '// Count.of(report.countries(), "Country", "Koera")\n1',
    ],
)
def test_a_value_that_the_data_has_or_that_is_computed_is_not_noted(kernel, code):
    run(kernel, 'var report = Report.open("2024-07-24");')
    (result,) = run(kernel, code)
    assert "data" in result


def test_a_variable_that_a_later_import_resets_is_named(tmp_path):
    with kernel_in(tmp_path) as other:
        for code in ("Date day = new Date();", "import java.sql.*;"):
            assert run(other, code) == []
        (error,) = run(other, "day.getTime()")
    assert message(error).startswith("day has been reset: a later import has another class of the name of its type.")


def test_a_kernel_that_cannot_read_the_library_says_so(tmp_path):
    with kernel_in(tmp_path, JJAVA_COMPILER_OPTS=f"--class-path {KERNEL}") as other:
        for _ in range(2):
            (error,) = run(other, "1 + 1")
            assert message(error).startswith("The library cannot be read. Perhaps it was built again since ")
            assert other.complete("Repo", reply=True, timeout=SECONDS)["content"]["status"] == "error"


def test_who_has_not_run_the_first_cell_is_told_so(tmp_path):
    with kernel_in(tmp_path) as other:
        (error,) = run(other, "report.models()")
    assert message(error).startswith('There is no variable "report". Run the first cell, which opens it: ')


def test_an_error_that_no_lesson_knows_is_in_javas_words(kernel):
    (error,) = run(kernel, 'throw new IllegalStateException("on purpose");')
    assert "java.lang.IllegalStateException: on purpose" in message(error) and "In Java's words" not in message(error)


def test_numbers_look_the_same_in_tablesaws_summaries(kernel):
    run(kernel, 'var models = Report.open("2024-07-24").models();')
    (table,) = run(kernel, 'models.summarize("Training compute (FLOP)", max)')
    assert table["data"]["text/plain"].endswith("5×10²⁵")
    (table,) = run(kernel, 'models.doubleColumn("Training compute (FLOP)").summary()')
    assert "\nMax\t5×10²⁵\n" in table["data"]["text/plain"]


def test_the_kernel_lives_on_after_a_mistake_in_a_display(kernel):
    (error,) = run(kernel, 'largescale.Report.open().finding("{missing}")')
    assert "names {missing}" in "\n".join(error["traceback"])
    (result,) = run(kernel, "1 + 1")
    assert result["data"]["text/plain"] == "2"


@pytest.mark.parametrize(
    "code, answer",
    [
        ('var text = "' + "x" * 20_000 + '"; 1', "1"),
        ("1 + " + " " * 20_000 + "1", "2"),
        ("List.of(" + ", ".join(['"Korea"'] * 3_000) + ").size()", "3000"),
    ],
)
def test_a_long_cell_is_answered(kernel, code, answer):
    (result,) = run(kernel, code)
    assert result["data"]["text/plain"] == answer
    kernel.complete(code + 'Count.of(models, "' + 'a", "' * 2_001, reply=True, timeout=SECONDS)
    (result,) = run(kernel, "1 + 1")
    assert result["data"]["text/plain"] == "2"


def test_a_variable_that_is_called_like_a_class_does_not_end_the_kernel(tmp_path):
    with kernel_in(tmp_path) as other:
        run(other, 'var report = Report.open("2024-07-24");')
        run(other, "var Count = 3;")
        run(
            other,
            'report.window().shares("K", Count.where(report.countries(), "Country", "Korea"), report.countries())',
        )
        (result,) = run(other, "1 + 1")
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
        kernel = int(said.read())
    wait_until(lambda: not psutil.pid_exists(kernel) or psutil.Process(kernel).status() == psutil.STATUS_ZOMBIE)


def test_the_first_cell_prints_nothing_of_its_own(kernel):
    outputs = run(kernel, "var report = largescale.Report.open();\nreport")
    assert [list(output) for output in outputs if "name" in output] == []
    (shown,) = outputs
    assert ">24 July 2024</td>" in shown["data"]["text/html"]
    # The 144 models that IS-178 states, of the 197 records of that day.
    assert ">144 counted, 53 outside the window</td>" in shown["data"]["text/html"]


def test_the_kernel_takes_its_archive_of_classes():
    *java, _main, _connection = get_kernel_spec("java").argv
    other = [part.replace("kernel.jsa", "none.jsa") for part in java]
    taken, refused = (
        subprocess.run([*command, "-Xshare:on", "-version"], capture_output=True, text=True, check=False)
        for command in (java, other)
    )
    assert taken.returncode == 0, taken.stderr
    assert refused.returncode == 1
    # It was recorded while a notebook drew a chart; a kernel that runs nothing takes no class of charts.
    assert b"largescale/chart/HouseStyle" in (ROOT / "lib/target/kernel.jsa").read_bytes()


def test_a_notebook_of_another_project_in_the_same_environment_is_told_so(tmp_path):
    project(tmp_path, ROOT / "notebooks/03-country.ipynb")
    told = (
        f"This notebook lies in the project {tmp_path}, but Jupyter works with the library and the data of {ROOT}. "
        f"Run make lab in {tmp_path} and open it there."
    )
    with kernel_in(tmp_path / "notebooks") as kernel:
        (error,) = run(kernel, "largescale.Report.open()")
    assert message(error) == told
    exported = subprocess.run(
        [
            Path(sys.executable).with_name("jupyter"),
            "nbconvert",
            "--to",
            "html",
            tmp_path / "notebooks/03-country.ipynb",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert exported.returncode != 0 and told in exported.stderr
