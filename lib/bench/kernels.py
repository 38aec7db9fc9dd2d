"""Measures the kernels as JupyterLab drives them: the notebook of the countries, in Java and in Python."""

import json
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from queue import Empty
from subprocess import DEVNULL

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager
from setting import ENVIRONMENT, PEER, ROOT, VENV, progress
from table import Measure

SECONDS = 120
NOTEBOOK = "03-country.ipynb"
# The cell that is run again: the notebook's first chart.
CHART = ("Charts.dots(", "px.scatter(")


class Side:
    """One of the two."""

    def __init__(self, kernel, prefix, folder, **environment):
        self.kernel = kernel
        self.specs = KernelSpecManager(kernel_dirs=[str(Path(prefix) / "share" / "jupyter" / "kernels")])
        self.folder = folder
        self.environment = {**ENVIRONMENT, **environment}
        cells = json.loads((folder / NOTEBOOK).read_text(encoding="utf-8"))["cells"]
        self.cells = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
        self.chart = next(cell for cell in self.cells if any(call in cell for call in CHART))

    @contextmanager
    def started(self):
        """A client of a new kernel that answers."""
        manager = KernelManager(kernel_name=self.kernel, kernel_spec_manager=self.specs)
        manager.start_kernel(cwd=str(self.folder), env=self.environment, stdout=DEVNULL, stderr=DEVNULL)
        client = manager.client()
        client.start_channels()
        try:
            answers(client)
            yield client
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)

    def launch(self):
        """Seconds from launching the kernel to the first result of the opening cell."""
        start = time.perf_counter()
        with self.started() as client:
            return execute(client, self.cells[0]) - start

    def whole(self):
        """Seconds of Run All in a kernel that is up, and of its first chart's cell run again."""
        with self.started() as client:
            start = time.perf_counter()
            for cell in self.cells:
                execute(client, cell)
            between = time.perf_counter()
            execute(client, self.chart)
            return between - start, time.perf_counter() - between


def answers(client):
    """Waits for the first answer, as Jupyter's server does: until the kernel's outputs arrive too."""
    client.kernel_info()
    client.get_shell_msg(timeout=SECONDS)
    while True:
        try:
            return client.get_iopub_msg(timeout=0.05)
        except Empty:
            client.kernel_info()


def execute(client, code):
    """Runs a cell to its end. @return when its result came, or else its end"""
    request = client.execute(code)
    result = None
    while True:
        message = client.get_iopub_msg(timeout=SECONDS)
        if message["parent_header"].get("msg_id") != request:
            continue
        kind, content = message["msg_type"], message["content"]
        if kind == "error":
            sys.exit(f"make bench: a cell of {NOTEBOOK} failed:\n{code}\n" + "\n".join(content["traceback"]))
        if kind in ("execute_result", "display_data") and result is None:
            result = time.perf_counter()
        if kind == "status" and content["execution_state"] == "idle":
            return result or time.perf_counter()


def measures(runs):
    ours = Side("java", sys.prefix, ROOT / "notebooks")
    peer = Side("peer", VENV, PEER, PLOTLY_RENDERER="plotly_mimetype")
    launch = Measure("Launch of the kernel to the first result of the opening cell", "s")
    whole = Measure("Run All of `03-country` in a kernel that is up", "s")
    again = Measure("A cell with a chart, run again", "s")
    for number in range(runs):
        progress(f"Kernels, {number + 1} of {runs}")
        launch.ours.append(ours.launch())
        launch.peer.append(peer.launch())
        for side, values in ((ours, "ours"), (peer, "peer")):
            took, repeated = side.whole()
            getattr(whole, values).append(took)
            getattr(again, values).append(repeated)
    return [launch, whole, again]
