"""Where things are, and how commands are run that are measured or needed for it."""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PEER = Path(__file__).resolve().parent / "peer"
# A section each: the peer has none of the later ones.
NOTEBOOKS = sorted(PEER.glob("[0-9]*.ipynb"))
SECTIONS = sorted((ROOT / "notebooks").glob("[0-9][0-9]-*.ipynb"))
WORK = ROOT / "build" / "bench"
VENV = WORK / "peer"
PYTHON = VENV / "bin" / "python"
CLASSES = WORK / "classes"
JMH = WORK / "jmh"
LIBRARY = f"{ROOT}/lib/target/large-scale-models.jar:{ROOT}/lib/target/dependency/*"
# What the calling make or shell sets is not for the commands that are measured.
ENVIRONMENT = {
    name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS", "REPORT_", "PYTHON"))
}


def run(command, **environment):
    """What a command prints; if it fails, that is shown and all ends."""
    done = subprocess.run(
        [str(part) for part in command], cwd=ROOT, env={**ENVIRONMENT, **environment}, capture_output=True, text=True
    )
    if done.returncode:
        sys.exit(f"make bench: {' '.join(map(str, command[:4]))} … failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def progress(text):
    print(f"{time.strftime('%H:%M:%S')} {text} …", file=sys.stderr, flush=True)
