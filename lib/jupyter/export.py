"""JupyterLab's "Save and Export Notebook As > HTML": the library makes a page of the report, which needs nothing else.

The Jupyter server and `jupyter nbconvert` read a file in the environment that calls `configure`; lib/setup writes it.
"""

import subprocess
from pathlib import Path

import markupsafe
import nbformat

HERE = Path(__file__).resolve().parent


def page(notebook, resources):
    metadata = resources.get("metadata", {})
    made = subprocess.run(
        ["sh", HERE.parent / "java.sh", "largescale.press.page.Export", metadata.get("name") or "notebook"],
        cwd=metadata.get("path") or None,
        input=nbformat.writes(notebook).encode(),
        capture_output=True,
        check=False,
    )
    if made.returncode != 0:
        raise RuntimeError(made.stderr.decode(errors="replace").strip())
    return markupsafe.Markup(made.stdout.decode())


def configure(config):
    """Makes nbconvert's HTML exporter write pages of the report, whatever notebook it is given."""
    config.HTMLExporter.template_name = "lab"
    config.HTMLExporter.extra_template_basedirs = [str(HERE / "template")]
    config.HTMLExporter.filters = {"report_page": page}
