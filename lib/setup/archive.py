"""Makes the kernel's archive of classes, lib/target/kernel.jsa, if it has none that fits.

It holds the classes as the JVM wants them, which saves a tenth of the time to the first result. A kernel runs the
notebook of the countries, and the JVM writes at its end which classes it took. After a build, or with another Java,
none fits, and it is made anew.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from subprocess import DEVNULL

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

ROOT = Path(__file__).resolve().parents[2]
ARCHIVE = ROOT / "lib" / "target" / "kernel.jsa"
SPEC = Path(sys.prefix) / "share" / "jupyter" / "kernels" / "java" / "kernel.json"
NOTEBOOK = ROOT / "notebooks" / "03-country.ipynb"
SECONDS = 120


def fits(java):
    return subprocess.run([*java, "-Xshare:on", "-version"], capture_output=True, check=False).returncode == 0


def cells():
    content = json.loads(NOTEBOOK.read_text(encoding="utf-8"))
    return ["".join(cell["source"]) for cell in content["cells"] if cell["cell_type"] == "code"]


def record(spec, made, folder):
    """Runs the cells in a kernel that writes an archive when it ends."""
    flags = {f"-XX:SharedArchiveFile={ARCHIVE}": f"-XX:ArchiveClassesAtExit={made}"}
    recording = {**spec, "argv": [flags.get(part, part) for part in spec["argv"]]}
    (folder / "recording").mkdir()
    (folder / "recording" / "kernel.json").write_text(json.dumps(recording), encoding="utf-8")
    specs = KernelSpecManager(kernel_dirs=[str(folder)])
    manager = KernelManager(kernel_name="recording", kernel_spec_manager=specs)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("REPORT_")}
    manager.start_kernel(cwd=str(NOTEBOOK.parent), env=environment, stdout=DEVNULL, stderr=DEVNULL)
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=SECONDS)
        for cell in cells():
            client.execute_interactive(cell, timeout=SECONDS, output_hook=lambda message: None)
        client.execute("System.exit(0)")
        end = time.monotonic() + SECONDS
        while manager.is_alive() and time.monotonic() < end:
            time.sleep(0.05)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def main():
    spec = json.loads(SPEC.read_text(encoding="utf-8"))
    if fits(spec["argv"][:-2]):
        return
    print("Recording the classes of the kernel …", flush=True)
    made = ARCHIVE.with_name(f"{ARCHIVE.name}.new")
    made.unlink(missing_ok=True)
    try:
        with tempfile.TemporaryDirectory() as folder:
            record(spec, made, Path(folder))
        made.replace(ARCHIVE)
    except (OSError, RuntimeError, ValueError) as error:
        print(
            f"make: JupyterLab's kernel will start more slowly: its classes were not recorded: {error}", file=sys.stderr
        )


main()
