"""The kernel `java` as JupyterLab starts it, in a folder that has nothing to do with the project."""

import contextlib
import re
import subprocess
import sys

import psutil
import pytest
from conftest import cells_of
from jupyter_client.manager import start_new_kernel
from running import ROOT, environment, until

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
    outputs, kinds = [], ("execute_result", "display_data", "error", "stream")
    kernel.execute_interactive(code, timeout=SECONDS, output_hook=outputs.append)
    return [message["content"] for message in outputs if message["msg_type"] in kinds]


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
    with kernel_in(tmp_path) as empty:
        (pid,) = (child.pid for child in psutil.Process().children() if child.cwd() == str(tmp_path))
        # It opens the report while it waits for the first cell.
        until(lambda: b"largescale.load.Model\n" in subprocess.check_output(["jcmd", str(pid), "GC.class_histogram"]))
        assert matches(empty, "Repo")[0] == "Report"
        assert answer(empty, "report.models()")[0].startswith('There is no variable "report". Run the first cell, ')
        # The 144 models that IS-178 states.
        (result,) = run(empty, 'var before = Report.open("2024-07-24").models();\nbefore.rowCount()')
        assert result["data"]["text/plain"] == "144"
        for source, _ in cells_of(ROOT / "notebooks/02-overall.ipynb"):
            assert not [output for output in run(empty, source) if "ename" in output], source
        (result,) = run(empty, "before.rowCount()")
        assert result["data"]["text/plain"] == "144", "the same imports again reset nothing"
        # A cell that does not end is interrupted, and a later import of another class is answered too.
        asked = empty.execute('System.out.println("begun");\nwhile (true) { Thread.sleep(10); }')
        until(lambda: "begun" in empty.get_iopub_msg(timeout=SECONDS)["content"].get("text", ""))
        empty.control_channel.send(empty.session.msg("interrupt_request"))
        assert empty.get_shell_msg(timeout=SECONDS)["parent_header"]["msg_id"] == asked
        for code in ("Date day = new Date();", "import java.sql.*;"):
            assert run(empty, code) == []
        assert answer(empty, "day.getTime()")[0].startswith("day has been reset: a later import has another class of ")


def test_tab_offers_what_a_notebook_needs(kernel):
    offered = matches(kernel, "report.")
    assert {"models()", "between(", "chart("} <= set(offered)
    of_sentence = matches(kernel, 'report.say("overall.peak").')
    assert {"from(", "toString()"} >= set(of_sentence) >= {"from("}
    assert not {"wait(", "notify()", "notifyAll()", "getClass()", "hashCode()", "equals("} & set(offered)
    first = matches(kernel, "Co")
    assert first.index("Count") < first.index("Collection"), "ours before Java's"
    assert matches(kernel, "re")[0] == "report", "variables before all"


@pytest.mark.parametrize(
    "code, offered",
    [
        ('report.countries().countBy("Countr', ["Country", "Countries"]),
        ('models.countBy("Openness").column("', ["Model", "Year"]),
        ('Report.open("', ["2024-07-24", "2025-05-20", "2026-08-19", "latest"]),
        ('Count.of(models, "Openness", "', ["closed", "open", "unknown"]),
        ('Count.where(report.countries(), "Year", 2023, "Country", List.of("Korea", "ja', ["Japan"]),
        ('report.say("compute.an', ["compute.answer"]),
    ],
)
def test_tab_in_a_text_offers_columns_their_values_snapshots_and_sentences(kernel, code, offered):
    assert matches(kernel, code)[: len(offered)] == offered


@pytest.mark.parametrize(
    "code, said",
    [
        ('Report.open("lat|est")', "Report Report.open(String snapshot)"),
        ("Report.op|en()", "\nsnapshot: the day of a bundled one (2024-07-24), latest, or the path of an export"),
        ('models.countBy(|"Year")', 'a column named "Count" that contains the counts'),
        ("report.published(|", "sections: country, domain, …"),
        ("repo|rt", "What a notebook opens in its first cell"),
        ("mod|els.first(5)", 'models has 144 rows and 25 columns.\n\n"Model" is a column of texts (StringColumn)\n'),
        ('report.say("korea.ra|nk")', "korea.rank in data/sentences.csv:\n\n"),
    ],
)
def test_shift_tab_shows_documentation_columns_and_sentences(kernel, code, said):
    assert said in documentation(kernel, code)["text/plain"]


SOURCES = {"report": ["Report", "Shown"], "Count": ["count/Count"], "Charts": ["chart/Charts"]}


@pytest.mark.parametrize("owner", SOURCES)
def test_all_that_tab_offers_has_examples_that_run(kernel, owner):
    """Shift-Tab shows these comments; JShell takes a while to find each."""
    source = "".join((ROOT / f"lib/src/main/java/largescale/{file}.java").read_text("utf-8") for file in SOURCES[owner])
    comments = re.findall(r"^    /\*\*((?:(?!\*/).)*)\*/\n    public .*?(\w+)\(", source, re.MULTILINE | re.DOTALL)
    offered = {name.rstrip("()") for name in matches(kernel, f"{owner}.") if "(" in name} - {"toString", "display"}
    assert len(offered) >= 10 and offered <= {name for _, name in comments}
    for comment, name in comments:
        if name in offered:
            (example,) = re.findall(r"<pre>\{@code\s(.*?)\}</pre>", comment.replace("\n     *", "\n"), re.DOTALL)
            assert f".{name}(" in example
            assert [output for output in run(kernel, example) if "ename" in output] == [], example


LESSONS = (ROOT / "lib/src/main/resources/largescale/notebook/lessons.tsv").read_text("utf-8").splitlines()[1:]
# What only make report's compiler refuses is in LessonsTest.
OF_COMPILER = ("member", "later", "reset", "arguments")
OF_KERNEL = [line.split("\t")[2:] for line in LESSONS if line.split("\t")[0] not in OF_COMPILER and line[-1] != "\t"]


@pytest.mark.parametrize("say, example", OF_KERNEL)
def test_the_example_of_each_lesson_is_answered_with_its_sentence(kernel, say, example):
    sentence = ".*".join(map(re.escape, re.split(r"\{\w+\}|\$\d", say)))
    assert re.search(sentence, answer(kernel, example.replace("\\n", "\n"))[0])


# What else an analyst who knows statistics and little Java writes, and how the answer begins.
MISTAKES = [
    ('models.stringColumn("Cuntry")', 'The table "Models" has no column "Cuntry". Did you mean "Countries"? There are'),
    (
        'models.countBy("Year").sortOn("-Cout")',
        'The table "Models summary" has no column "Cout". Did you mean "Count"? ',
    ),
    ("Report.open(latest)", 'There is no variable "latest". The name of a snapshot is a text: write it in '),
    ("models.rowCount", "rowCount is a method: write rowCount() with brackets."),
    ("models.stream().collect(Collectors.toList())", 'There is no variable "Collectors". If you mean the class, add'),
    ('report.say("compute.answr")', 'data/sentences.csv has no sentence "compute.answr". Did you mean "compute.answ'),
    ('report.table("All", models;', 'A closing ) is missing: nothing closes the ( in "report.table("All", models;".'),
    ('throw new IllegalStateException("x");', "java.lang.IllegalStateException: x"),
]


@pytest.mark.parametrize("code, said", MISTAKES)
def test_a_mistake_is_answered_with_what_to_do(kernel, code, said):
    first, *_ = answer(kernel, code)
    assert said in first and ("\tat " not in first or "throw" in code)


def test_a_kernel_does_not_outlive_what_started_it(tmp_path):
    started = (
        "import os\nfrom jupyter_client.manager import start_new_kernel\n"
        "manager, _ = start_new_kernel(60, 'java')\nprint(manager.provisioner.pid, flush=True)\nos._exit(1)"
    )
    # Not through a pipe, which the kernel would hold open.
    with (tmp_path / "said").open("w+", encoding="utf-8") as said:
        subprocess.run([sys.executable, "-c", started], cwd=tmp_path, env=environment(), stdout=said, check=False)
        said.seek(0)
        pid = int(said.read())
    until(lambda: not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE)
