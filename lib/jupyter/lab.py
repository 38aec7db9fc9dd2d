"""Opens the notebooks in JupyterLab, with the options of `make lab ARGS="…"`, worded as for a shell."""

import os
import shlex
import sys

given = os.environ.pop("REPORT_ARGS", "")
try:
    options = shlex.split(given)
except ValueError as error:
    sys.exit(f"make: ARGS is {given!r}: {error}. Put options in quotes as a shell takes them")
# Whoever is root here is so on purpose, as in a container. The server still listens to this machine alone, and asks
# for its token.
if os.geteuid() == 0:
    options.insert(0, "--allow-root")
os.execv(sys.executable, [sys.executable, "-m", "jupyterlab", "notebooks", *options])
