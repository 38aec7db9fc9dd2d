"""Installs the kernel `java` into this environment: JJava with the library on its class path; and what Jupyter's server
does when it exports or saves a notebook.

It is written over the wheel's own kernelspec, with absolute paths, so that JupyterLab finds the library wherever it is
started. The JVM flags are the fastest measured for a kernel's short life: the first compiler only, the serial
collector; the library's program starts JJava, without the wheel's launcher, which would start a second JVM. The archive
of classes is what archive.py makes. Without it, or with one that does not fit, the JVM reads the jars.
"""

import json
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARE = Path(sys.prefix) / "share" / "jupyter"
JAVA = ["sh", str(ROOT / "lib" / "java.sh"), shutil.which("java")]
TARGET = ROOT / "lib" / "target"
LIBRARY = f"{TARGET}/large-scale-models.jar"
DEPENDENCIES = f"{TARGET}/dependency/*"
KERNEL = {
    "argv": [
        *JAVA,
        "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        f"-XX:SharedArchiveFile={TARGET}/kernel.jsa",
        "-Xlog:disable",
        "-Dfile.encoding=UTF-8",
        "-cp",
        f"{SHARE}/kernels/java/jjava.jar:{LIBRARY}:{DEPENDENCIES}",
        "largescale.kernel.JupyterKernel",
        "{connection_file}",
    ],
    "display_name": "Java",
    "language": "java",
    "interrupt_mode": "message",
    # The library is on the class path already; what the shell names is not for one of the two ways alone.
    "env": {"JJAVA_CLASSPATH": ""},
}
# JupyterLab would ask on its first start whether it may fetch news from the network.
QUIET = {"@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False}}
EXPORT = f"""# Written by lib/setup/kernel.py: "Save and Export Notebook As > HTML" makes a page of the report.
import sys

sys.path.append({str(ROOT / "lib" / "jupyter")!r})
import export

export.configure(c, {JAVA!r}, {f"{LIBRARY}:{DEPENDENCIES}"!r})
"""
# Found where the settings of the export say that modules are.
SAVE = {"ServerApp": {"jpserver_extensions": {"saved": True}}}


def write(path, text):
    """Writes a file as a whole, or leaves it as it is."""
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.with_name(f"{path.name}.new")
        aside.write_text(text, encoding="utf-8")
        aside.replace(path)


def settings(path):
    """The settings of JupyterLab that are there already, perhaps the user's own."""
    try:
        present = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        if isinstance(present, dict):
            return present
        wrong = "it is no object"
    except (OSError, ValueError) as error:
        wrong = str(error)
    sys.exit(f"make: {path}, the settings of JupyterLab, cannot be read: {wrong}. Mend or remove it")


def as_json(content):
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


write(SHARE / "kernels" / "java" / "kernel.json", as_json(KERNEL))
overrides = SHARE / "lab" / "settings" / "overrides.json"
write(overrides, as_json({**QUIET, **settings(overrides)}))
ETC = Path(sys.prefix) / "etc" / "jupyter"
write(ETC / "jupyter_server_config.d" / "large-scale-models.json", as_json(SAVE))
for name in ("jupyter_server_config.py", "jupyter_nbconvert_config.py"):
    path = ETC / name
    if path.exists() and "lib/setup/kernel.py" not in path.read_text(encoding="utf-8"):
        print(f"make: {path} stays as it is, so JupyterLab exports HTML in its own way; it lacks:\n{EXPORT}")
    else:
        write(path, EXPORT)
