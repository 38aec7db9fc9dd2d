"""Executes notebooks, several kernels at a time, each notebook in a clean one."""
import asyncio
import hashlib
import os
import re
import subprocess
import tempfile
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError

BOTH = "application/vnd.largescale+json"
SECONDS_PER_CELL = 300
ANSI = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")


class Failure(Exception):
    """Names the notebook, the cell and the cause."""


async def all_notebooks(paths, earlier, root):
    """The executed notebooks, in order. One that was executed on the same inputs before is taken from `earlier`.

    Raises the first failure; notebooks whose turn had not come by then are not started.
    """
    kernels = asyncio.Semaphore(os.cpu_count() or 1)
    inputs = fingerprint(root)
    failures = []

    async def one(path):
        digest = hashlib.sha256(inputs + path.read_bytes()).hexdigest()
        notebook = None if names_its_data(path) else executed_before(earlier / path.name, digest)
        if notebook:
            return notebook
        async with kernels:
            if failures:
                return None
            try:
                notebook = await run(path, path.relative_to(root))
            except Failure as failure:
                failures.append(failure)
                return None
        notebook.metadata["largescale"] = {"name": path.stem, "inputs": digest}
        return notebook

    # Unlike gather, a group that is cancelled waits until each of its tasks has ended its kernel.
    async with asyncio.TaskGroup() as group:
        executed = [group.create_task(one(path)) for path in paths]
    if failures:
        raise failures[0]
    return [task.result() for task in executed]


def names_its_data(path):
    """Whether its code opens data of its own choice: a file that the digest knows nothing of."""
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    return any(re.search(r"Report\.open\(\s*[^)\s]", line.split("//")[0]) for line in lines)


async def run(path, shown):
    try:
        notebook = nbformat.read(path, as_version=4)
    except Exception as error:
        raise Failure(f"{shown} is not a readable notebook: {error}") from None
    code = [number for number, cell in enumerate(notebook.cells) if cell.cell_type == "code"]
    place = str(shown)

    def begin(cell, cell_index):
        nonlocal place
        place = f"{shown}, code cell {code.index(cell_index) + 1}" if cell_index in code else place

    with tempfile.TemporaryFile() as log:
        try:
            try:
                await in_a_kernel(notebook, path.parent, begin, log)
            except Exception:
                if place != str(shown):
                    raise
                # It never came up: another process may have taken a port that was free when it was chosen.
                await in_a_kernel(notebook, path.parent, begin, log)
        except CellExecutionError as error:
            raise Failure(f"{place}: {cause(notebook, error)}") from None
        except CellTimeoutError:
            raise Failure(f"{place}: no result within {SECONDS_PER_CELL} seconds") from None
        except Exception as error:
            log.seek(0)
            said = log.read().decode("utf-8", "replace").strip()
            raise Failure(f"{place}: the Java kernel ended or never came up ({error}). {said[:500]}") from None
    return notebook


async def in_a_kernel(notebook, folder, begin, log):
    client = NotebookClient(notebook, timeout=SECONDS_PER_CELL, shutdown_kernel="immediate", on_cell_execute=begin,
                            resources={"metadata": {"path": str(folder)}})
    kernel = client.create_kernel_manager()
    try:
        await client.async_execute(stderr=log)
    finally:
        # nbclient leaves a kernel that was still coming up when the task was cancelled.
        if kernel.has_kernel:
            await kernel.shutdown_kernel(now=True)


def cause(notebook, error):
    """What the kernel said, without the stack: of the library's own errors just the message."""
    lines = ANSI.sub("", "\n".join(
        line for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs
        if output.output_type == "error" for line in output.traceback) or str(error)).splitlines()
    bare = [line.removeprefix("|").strip() for line in lines]
    text = "\n".join(line for line in bare if not re.match(r"at [\w.$/]+\(|\.\.\. \d+ more", line))
    return text.removeprefix("largescale.load.BadInput: ").strip()


def fingerprint(root):
    """A digest of all that the notebooks' results depend on, apart from the notebooks."""
    digest = hashlib.sha256()
    files = [root / "lib" / "pom.xml", *(path for folder in ("data", "lib/src/main")
                                         for path in (root / folder).rglob("*"))]
    given = root / os.environ.get("REPORT_SNAPSHOT", "")
    for path in [*sorted(files), given]:
        if path.is_file():
            with open(path, "rb") as file:
                digest.update(str(path).encode() + b"\0" + hashlib.file_digest(file, "sha256").digest())
    for name in ("SNAPSHOT", "FROM", "TO", "LANGUAGE"):
        digest.update(f"{name}={os.environ.get('REPORT_' + name, '')}\0".encode())
    digest.update(subprocess.run(["java", "-version"], capture_output=True, check=False).stderr)
    return digest.digest()


def executed_before(path, digest):
    try:
        notebook = nbformat.read(path, as_version=4)
        return notebook if notebook.metadata["largescale"]["inputs"] == digest else None
    except Exception:  # whatever is wrong with an earlier one, it is executed again
        return None


def write(folder, executed):
    folder.mkdir()
    for notebook in executed:
        nbformat.write(notebook, folder / f"{notebook.metadata.largescale.name}.ipynb")


def displays(notebook):
    """What the library's own displays carry, in order."""
    return [output.data[BOTH] for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs
            if BOTH in output.get("data", {})]


def facts(notebook):
    return [display["facts"] for display in displays(notebook)]


def untranslated(notebook):
    return [text for display in displays(notebook) for text in display["untranslated"]]
