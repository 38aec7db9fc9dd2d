"""JupyterLab's "Save and Export Notebook As > HTML": the library makes a page of the report, which needs nothing else.

The Jupyter server and `jupyter nbconvert` read a file in the environment that calls `configure`; lib/setup writes it.
"""

import subprocess
from pathlib import Path

import markupsafe
import nbformat

HERE = Path(__file__).resolve().parent


def configure(config, java, class_path):
    """Makes nbconvert's HTML exporter write pages of the report, whatever notebook it is given."""

    def page(notebook, resources):
        metadata = resources.get("metadata", {})
        name = metadata.get("name") or "notebook"
        # JupyterLab asks whether to sanitize what is not the library's.
        clean = "yes" if resources.get("should_sanitize_html", False) else "no"
        made = subprocess.run(
            [
                *java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                class_path,
                "largescale.page.Export",
                name,
                clean,
            ],
            cwd=metadata.get("path") or None,
            input=nbformat.writes(notebook).encode(),
            capture_output=True,
            check=False,
        )
        if made.returncode != 0:
            raise RuntimeError(made.stderr.decode(errors="replace").strip())
        return markupsafe.Markup(made.stdout.decode())

    config.HTMLExporter.template_name = "lab"
    config.HTMLExporter.extra_template_basedirs = [str(HERE / "template")]
    config.HTMLExporter.filters = {"report_page": page}
