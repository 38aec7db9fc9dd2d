"""Installs the kernel `java` into this environment, the page as JupyterLab's "Save and Export Notebook As > HTML", and
git's filter that keeps the outputs of notebooks out of version control.

The kernel is written over the wheel's own specification, with absolute paths, so that JupyterLab finds the library
wherever it is started: JJava with the library before it on the class path.
"""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LIB = ROOT / "lib"
JUPYTER = Path(sys.prefix) / "share" / "jupyter" / "kernels" / "java"
# Behind the jars that the archive of classes knows.
JARS = ["large-scale-models.jar", "dependency/*", "kernel/kernel.jar"]
CLASSES = ":".join([*(f"{LIB}/target/{jar}" for jar in JARS), f"{JUPYTER}/jjava.jar"])
SPECIFICATION = {
    "argv": ["sh", f"{LIB}/java.sh", "-cp", CLASSES, "largescale.kernel.JupyterKernel", "{connection_file}"],
    "display_name": "Java",
    "language": "java",
    "interrupt_mode": "message",
    # The library is on the class path already; what the shell names is not for one of the two ways alone.
    "env": {"JJAVA_CLASSPATH": ""},
}
EXPORT = f"""# Written by lib/setup/kernel.py: "Save and Export Notebook As > HTML" makes a page of the report.
import sys

sys.path.append({str(LIB / "jupyter")!r})
import export

export.configure(c)
"""
# What JupyterLab notes of a run and of its Java, git does not.
NOTED = "metadata.language_info.version metadata.language_info.codemirror_mode cell.metadata.execution"
FILTER = f'"{sys.executable}" -m nbstripout --keep-id --extra-keys "{NOTED}"'


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


write(JUPYTER / "kernel.json", json.dumps(SPECIFICATION, indent=1, ensure_ascii=False))
for name in ("jupyter_server_config.py", "jupyter_nbconvert_config.py"):
    path = Path(sys.prefix) / "etc" / "jupyter" / name
    if path.exists() and "lib/setup/kernel.py" not in path.read_text(encoding="utf-8"):
        print(f"make: {path} stays as it is, so JupyterLab exports HTML in its own way; it lacks:\n{EXPORT}")
    else:
        write(path, EXPORT)
if (ROOT / ".git").exists():
    for key, value in (("clean", FILTER), ("smudge", "cat"), ("required", "true")):
        subprocess.run(["git", "config", f"filter.nbstripout.{key}", value], cwd=ROOT, check=False)
