"""What `make report` gets of a notebook is what Jupyter gets from the installed kernel."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import nbformat
import pytest
from conftest import NOTEBOOKS
from nbclient import NotebookClient
from running import notebook, project, run

# A cell of each kind that a section may have.
CELLS = (
    'import java.util.function.*;\n\nvar table = Table.create("Years", IntColumn.create("Year", new int[] {2020}));',
    "int count = 1;",
    "   ",
    "// nothing but a comment",
    'count; // "shown"; all the same',
    "count = 5    // a comment behind; with a semicolon",
    'System.out.println("one"); System.out.print("no end");',
    'System.err.println("an error"); count',
    "int twice(int x) {\n    return 2 * x;\n}\nstatic int thrice(int x) { return 3 * x; }\ntwice(4) + thrice(1)",
    "record Point(int x) { }\nnew Point(count)",
    "for (int i = 0; i < 2; i++) {\n    System.out.print(i);\n}\nif (count > 0) { System.out.println(); }",
    "display(table.first(1));\ncount",
    '/* before */ table.countBy("Year") // behind',
    "Function<Integer, Integer> next = x -> x + 1; next.apply(2)",
    'var text = """\n    a\n      b""";\ntext',
    'try { throw new IOException("x"); } catch (IOException e) { System.out.println(e.getMessage()); }',
)


def with_nbclient(path):
    content = nbformat.read(path, as_version=4)
    folder = {"metadata": {"path": str(path.parent)}}
    client = NotebookClient(content, timeout=300, coalesce_streams=True, record_timing=False, resources=folder)
    # In a thread of its own: in this one Playwright's loop may run.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, client.async_execute()).result()
    return content


def results(content):
    return [(cell.execution_count, cell.outputs) for cell in content.cells if cell.cell_type == "code"]


SOME = [pytest.param(path, marks=() if path.stem[:2] == "03" else pytest.mark.slow) for path in NOTEBOOKS]


@pytest.mark.parametrize("path", SOME, ids=lambda path: path.stem)
def test_a_notebook_of_the_report(report, path):
    executed = nbformat.read(report / "notebooks" / path.name, as_version=4)
    expected = with_nbclient(path)
    assert any(outputs for _, outputs in results(executed))
    assert results(executed) == results(expected)
    assert executed.metadata == expected.metadata


def test_a_cell_of_each_kind(tmp_path):
    project(tmp_path)
    notebook(tmp_path, "01-kinds", *CELLS)
    made = run(tmp_path)
    assert made.returncode == 0, made.stderr
    executed = nbformat.read(tmp_path / "build/report/notebooks/01-kinds.ipynb", as_version=4)
    expected = with_nbclient(tmp_path / "notebooks/01-kinds.ipynb")
    for source, ours, theirs in zip(CELLS, results(executed), results(expected), strict=True):
        assert ours == theirs, source
