"""Makes pages of executed notebooks: a page a notebook and language, an index, and one file a language."""
import csv
import json
import re
from collections import Counter
from pathlib import Path

import jinja2
import markupsafe
import nbformat
from nbconvert import HTMLExporter
from pygments.formatters import HtmlFormatter
from traitlets.config import Config

import execute

HERE = Path(__file__).resolve().parent
NAMES = {"en": "English", "ko": "한국어"}
ASSETS = ("report.css", "report.js", "plotly-cartesian.min.js", "plotly-LICENSE.txt")


def write_pages(out, executed, languages, root):
    texts = texts_of(root, "Page")
    templates = jinja2.Environment(loader=jinja2.FileSystemLoader(HERE / "template"), autoescape=True, undefined=jinja2.StrictUndefined,
                                   trim_blocks=True, lstrip_blocks=True)
    (out / "assets").mkdir()
    for name in ASSETS:
        (out / "assets" / name).write_bytes((HERE / "assets" / name).read_bytes())
    (out / "assets" / "code.css").write_text(HtmlFormatter(style="default").get_style_defs(".highlight"),
                                             encoding="utf-8")
    inline = {name: markupsafe.Markup((out / "assets" / name).read_text(encoding="utf-8"))
              for name in ("report.css", "code.css", "report.js", "plotly-cartesian.min.js")}

    templates.filters["leading_to"] = leading_to

    def write(path, template, **values):
        path.write_text(templates.get_template(template).render(names=NAMES, languages=languages, **values),
                        encoding="utf-8")

    for language in languages:
        text = texts[language]
        sections = [section(notebook, language, text) for notebook in executed]
        shared = {"language": language, "text": text, "sections": sections, "summary": summary(executed, root, language),
                  "differing": differing(executed, root, language), "overview": overview(executed, language)}
        (out / language).mkdir()
        write(out / language / "index.html", "contents.html.j2", page="index", **shared)
        for number, current in enumerate(sections):
            write(out / language / f"{current['name']}.html", "section.html.j2", page=current["name"], current=current,
                  previous=sections[number - 1] if number else None,
                  following=sections[number + 1] if number + 1 < len(sections) else None, **shared)
        write(out / language / "reconciliation.html", "reconciliation.html.j2", page="reconciliation", **shared)
        write(out / f"report-{language}.html", "whole.html.j2", page="whole", inline=inline, **shared)
    write(out / "index.html", "languages.html.j2", texts=texts)


def texts_of(root, context):
    """The texts of a context, by language and English text, from data/labels.csv."""
    with open(root / "data" / "labels.csv", encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["Context"] == context]
    return {"en": {row["English"]: row["English"] for row in rows},
            "ko": {row["English"]: row["Korean"] for row in rows}}


def summary(executed, root, language):
    """How many figures and claims there are of each status, in the statuses' order."""
    facts = [fact for notebook in executed for fact in execute.facts(notebook)]
    counts = {name: Counter(row["status"] for fact in facts for row in fact.get(name, [])) for name in ("figures", "claims")}
    return [{"status": worded, "figures": counts["figures"][status], "claims": counts["claims"][status]}
            for status, worded in texts_of(root, "Status")[language].items()]


def section(notebook, language, text):
    """A notebook as part of a page: the cells of other languages left out, the body made by nbconvert."""
    notebook = nbformat.from_dict(notebook)
    others = set(NAMES) - {language}
    notebook.cells = [cell for cell in notebook.cells if not others & set(cell.metadata.get("tags", []))]
    name = notebook.metadata.largescale.name
    exporter = SectionExporter(config=CONFIG)
    exporter.section = name
    body, _ = exporter.from_notebook_node(notebook, {"language": language, "text": text})
    findings = [display[language]["html"] for display in execute.displays(notebook)
                if display["facts"].get("kind") == "finding"]
    comparisons = [display[language]["html"] for display in execute.displays(notebook)
                   if {"figures", "claims"} & set(display["facts"])]
    return {"name": name, "title": title(notebook), "body": markupsafe.Markup(body),
            "comparisons": comparisons, "findings": [markupsafe.Markup(finding) for finding in findings]}


def differing(executed, root, language):
    """The figures and claims that the report's own data does not give: where each is computed, and why."""
    statements, reasons = texts_of(root, "Statement")[language], texts_of(root, "Reason")[language]
    return [{"section": notebook.metadata.largescale.name, "key": row["key"],
             "statement": statements.get(row["meaning"], row["meaning"]), "reason": reasons.get(row["reason"], row["reason"])}
            for notebook in executed for fact in execute.facts(notebook)
            for row in [*fact.get("figures", []), *fact.get("claims", [])] if row["status"] == "differs"]


def overview(executed, language):
    """What the first notebook says that it stands on."""
    return next((markupsafe.Markup(display[language]["html"]) for notebook in executed
                 for display in execute.displays(notebook) if "unknownOrganizations" in display["facts"]), "")


def leading_to(comparison, page):
    """A comparison whose statements lead to where they are computed, instead of being that place."""
    return markupsafe.Markup(re.sub(r'<span id="([^"]*)">(.*?)</span>', rf'<a href="{page}#\1">\2</a>', comparison))


def title(notebook):
    prose = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    heading = re.search(r"^# (.+)$", prose, re.MULTILINE)
    return heading.group(1) if heading else notebook.metadata.largescale.name


CONFIG = Config({
    "NbConvertBase": {"display_data_priority": [execute.BOTH, "text/html", "text/markdown", "image/svg+xml", "image/png",
                                                "image/jpeg", "text/plain"]},
    "HTMLExporter": {"exclude_anchor_links": True},
})


class SectionExporter(HTMLExporter):
    """The body of a page. Ids of headings carry the section's name, since a whole report is one page."""

    template_name = "body"
    extra_template_basedirs = [str(HERE / "template")]
    section = ""

    def default_filters(self):
        yield from super().default_filters()
        yield "json_script", lambda value: markupsafe.Markup(
            json.dumps(value, ensure_ascii=False, sort_keys=True).replace("<", "\\u003c"))

    def from_notebook_node(self, nb, resources=None, **kw):
        body, resources = super().from_notebook_node(nb, resources, **kw)
        return re.sub(r'<(h[1-6]) id="', rf'<\1 id="{self.section}-', body), resources
