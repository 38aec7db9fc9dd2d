"""What `make report` gets of a notebook is what Jupyter gets from the installed kernel."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import nbformat
from conftest import NOTEBOOKS
from nbclient import NotebookClient
from running import notebook, project, run

# What the report's notebooks do not do.
ODD = (
    "int count = 1;",
    "count + 1",
    "   ",
    '"text"',
    "null",
    'System.out.println("one"); System.err.println("two"); System.out.print("no end");',
    'System.out.println("of the cell before, and 10%\\r20%");',
    'var id = display("first");',
    'display("<b>x</b>", "text/html"); updateDisplay(id, "second"); 3',
    'var values = new HashMap<String, Object>(); values.put("none", null);\n'
    'values.put("numbers", List.of(1.0, 1e25, 0.1f, 7L));\n'
    'var data = new org.dflib.jjava.jupyter.kernel.display.DisplayData("shown");\n'
    'data.putData("application/json", values); data.putMetaData("key", "value"); data',
    'data.putData("application/json", Double.NaN); data',
    'int wrong = "text";',
    "undefined()",
    "void f( {",
    "%nothing",
    'throw new IOException("outside", new RuntimeException("inside"));',
    "System.in.read()",
    "%classpath nowhere.jar",
    "java.util.stream.IntStream.range(0, 1000).parallel().sum()",
    "kernel().getName() + kernel().getVersion() + kernel().getLanguageInfo().getName()",
    "record Point(int x) { }\nnew Point(3)",
    'new File(".").getCanonicalFile().getName()',
    "Locale.getDefault() + TimeZone.getDefault().getID()",
    'System.getProperty("file.encoding") + System.getProperty("sun.jnu.encoding")',
)


def with_nbclient(paths):
    at_a_time = asyncio.Semaphore(2)

    async def one(path):
        content = nbformat.read(path, as_version=4)
        async with at_a_time:
            client = NotebookClient(
                content,
                timeout=300,
                coalesce_streams=True,
                record_timing=False,
                resources={"metadata": {"path": str(path.parent)}},
                shutdown_kernel="immediate",
            )
            await client.async_execute()
        return content

    async def every():
        return await asyncio.gather(*map(one, paths))

    # In a thread of its own: in this one Playwright's loop may run.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, every()).result()


def results(content):
    """Outputs without the frames of stacks: below the kernel's own they are another program's."""
    for cell in content.cells:
        for output in cell.get("outputs", []):
            if output.output_type == "error":
                output.traceback = [line for line in output.traceback if "\tat " not in line]
    return [(cell.execution_count, cell.outputs) for cell in content.cells if cell.cell_type == "code"]


def test_the_reports_notebooks(report, monkeypatch):
    for name in ("SNAPSHOT", "FROM", "TO", "LANGUAGE"):
        monkeypatch.delenv(f"REPORT_{name}", raising=False)
    paths = NOTEBOOKS
    for path, expected in zip(paths, with_nbclient(paths), strict=True):
        executed = nbformat.read(report / "notebooks" / path.name, as_version=4)
        assert any(outputs for _, outputs in results(executed)), path
        assert results(executed) == results(expected), path
        assert executed.metadata == expected.metadata


def test_a_notebook_of_odd_cells(tmp_path):
    project(tmp_path)
    notebook(tmp_path, "01-odd", *ODD, tags=["raises-exception"])
    made = run(tmp_path)
    assert made.returncode == 0, made.stderr
    (expected,) = with_nbclient([tmp_path / "notebooks/01-odd.ipynb"])
    executed = nbformat.read(tmp_path / "build/report/notebooks/01-odd.ipynb", as_version=4)
    for source, ours, theirs in zip(ODD, results(executed), results(expected), strict=True):
        assert ours == theirs, source
    assert executed.metadata == expected.metadata
