"""The kernel `java` as JupyterLab starts it, in a folder that has nothing to do with the project."""

import contextlib
import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT
from jupyter_client.kernelspec import get_kernel_spec
from jupyter_client.manager import start_new_kernel
from running import environment, project

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


def test_the_librarys_names_complete(kernel):
    run(kernel, "import largescale.*;")
    for code, name in (("Repo", "Report"), ("Report.op", "open("), ("Report.open().count", "countries(")):
        reply = kernel.complete(code, reply=True, timeout=SECONDS)
        assert any(match.startswith(name) for match in reply["content"]["matches"]), (code, reply["content"]["matches"])


def test_a_mistake_is_a_message_without_a_stack(kernel):
    run(kernel, "import largescale.*;")
    (error,) = run(kernel, 'Report.open("nowhere.csv")')
    assert message(error) == "largescale.load.BadInput: nowhere.csv does not exist. Give the path of a CSV file."


def test_the_kernel_lives_on_after_a_mistake_in_a_display(kernel):
    (error,) = run(kernel, 'largescale.Report.open().finding("{missing}")')
    assert "names {missing}" in "\n".join(error["traceback"])
    (result,) = run(kernel, "1 + 1")
    assert result["data"]["text/plain"] == "2"


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
    assert message(error) == f"largescale.load.BadInput: {told}"
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
