"""What JupyterLab's "Save and Export Notebook As > HTML" makes of a notebook: a page of the report that needs nothing else.

The Jupyter server and `jupyter nbconvert` read a file in the environment that calls `configure`; lib/setup writes it.
"""
import copy
import locale
import os
from pathlib import Path

import execute
import markupsafe
import nbformat
import render
from bleach.css_sanitizer import CSSSanitizer
from bleach.sanitizer import Cleaner
from lists import Lists

HERE = Path(__file__).resolve().parent
# The HTML of the library's own displays. A notebook that came from elsewhere may have outputs that only look like them.
CLEANER = Cleaner(
    tags={"figure", "figcaption", "p", "div", "span", "small", "strong", "br", "a", "table", "thead", "tbody", "tr", "th", "td",
          "details", "summary"},
    attributes={"*": ["class", "id", "style", "role", "aria-label", "tabindex", "scope", "data-list", "data-value", "data-counted"], "a": ["href", "rel"]},
    protocols={"http", "https"}, strip=True,
    css_sanitizer=CSSSanitizer(["text-align", "white-space", "display", "overflow", "max-height"]))


def configure(config):
    """Makes nbconvert's HTML exporter write pages of the report, whatever notebook it is given."""
    config.HTMLExporter.template_name = "lab"
    config.HTMLExporter.extra_template_basedirs = [str(HERE / "template")]
    config.HTMLExporter.filters = {"report_page": page}


def page(notebook, resources):
    notebook = nbformat.from_dict(notebook)
    notebook.metadata["largescale"] = {"name": resources.get("metadata", {}).get("name") or "notebook"}
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if execute.BOTH in output.get("data", {}) and not is_a_display(output.data[execute.BOTH]):
                del output.data[execute.BOTH]
    shown_in = language(notebook)
    for display in execute.displays(notebook):
        display[shown_in]["html"] = CLEANER.clean(display[shown_in]["html"])
        # A picture in a figure would be fetched.
        display[shown_in].get("figure", {}).get("layout", {}).pop("images", None)
    # JupyterLab asks whether to sanitize what other outputs hold.
    return markupsafe.Markup(render.one_file(notebook, shown_in, HERE.parents[1], resources.get("should_sanitize_html", False)))


def is_a_display(display):
    """Whether an output is as the library makes them, or one of another making that no page can be made of."""
    try:
        for code in render.NAMES:
            shown = copy.deepcopy(display[code])
            Lists().number(shown)
            assert all(isinstance(text, str) for text in (shown["html"], *shown["frame"].values()))
            assert all("source" not in trace for trace in shown.get("figure", {}).get("data", []))
        return isinstance(display["facts"], dict)
    except Exception:  # whatever is wrong with it
        return False


def language(notebook):
    """The language that JupyterLab shows the notebook in: that of its outputs; without any, the one set for the server."""
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            for code in render.NAMES:
                if execute.BOTH in data and data.get("text/html") == data[execute.BOTH][code]["html"]:
                    return code
    named = os.environ.get("REPORT_LANGUAGE") or (locale.getlocale()[0] or "")[:2]
    return named if named in render.NAMES else "en"
