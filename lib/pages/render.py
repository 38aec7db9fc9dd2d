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
from nbconvert.filters import markdown2html
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from pygments.formatters import HtmlFormatter
from traitlets.config import Config

import execute
from lists import Lists

HERE = Path(__file__).resolve().parent
NAMES = {"en": "English", "ko": "한국어"}
ASSETS = ("report.css", "report.js", "plotly-cartesian.min.js", "plotly-LICENSE.txt")
# Addresses that the frame of a page has itself.
TAKEN = {"content", "headlines", "differences", "differing", "revised", "sections", "reconciliation", "models-title"}
OVERVIEW = re.compile(r'<figure class="exhibit overview".*?</figure>', re.DOTALL)
ROW = re.compile(r"<tr><th scope=\"row\".*?</tr>", re.DOTALL)
# So many revised figures stand on the overview.
MOST_MOVED = 5
HEADING = re.compile(r"<h(?P<level>[1-6])>(?P<text>.*?)</h[1-6]>")
# What the script of a page says.
SCRIPT_TEXTS = ("Download as CSV", "Copy the table", "Copied", "Chart as SVG", "Chart as PNG", "Link to this place", "Close",
                "{count} models", "1 model", "Model", "Organizations", "Countries", "Publication date", "Training compute (FLOP)",
                "Link", "Show the models behind this number", "Report a mistake in these rows")


def write_pages(out, executed, languages, root):
    texts = texts_of(root, "Page")
    (out / "assets").mkdir()
    for name in ASSETS:
        (out / "assets" / name).write_bytes((HERE / "assets" / name).read_bytes())
    (out / "assets" / "code.css").write_text(code_style(), encoding="utf-8")
    pages = templates(languages)

    def write(path, template, **values):
        path.write_text(page(pages, template, **values), encoding="utf-8")

    for language in languages:
        text, lists = texts[language], Lists()
        sections = [section(notebook, language, text, lists) for notebook in executed]
        shared = {"language": language, "text": text, "sections": sections, "lists": lists, "frame": frame(sections),
                  "summary": summary(executed, root, language), "compared": compared(sections, root, language)}
        (out / language).mkdir()
        write(out / language / "index.html", "contents.html.j2", page="index", **shared)
        for number, current in enumerate(sections):
            write(out / language / f"{current['name']}.html", "section.html.j2", page=current["name"], current=current,
                  previous=sections[number - 1] if number else None,
                  following=sections[number + 1] if number + 1 < len(sections) else None, **shared)
        write(out / language / "reconciliation.html", "reconciliation.html.j2", page="reconciliation", **shared)
        write(out / f"report-{language}.html", "whole.html.j2", page="whole", inline=inline(), **shared)
    (out / "index.html").write_text(pages.get_template("languages.html.j2").render(languages=languages, texts=texts, names=NAMES),
                                    encoding="utf-8")


def one_file(notebook, language, root, sanitized):
    """A single notebook as a page that needs nothing else, whether it has been executed or not."""
    text, lists = texts_of(root, "Page")[language], Lists()
    current = section(notebook, language, text, lists, sanitized)
    return page(templates([language]), "single.html.j2", page="whole", inline=inline(), language=language, text=text,
                sections=[current], current=current, lists=lists, frame=frame([current]))


def templates(languages):
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(HERE / "template"), autoescape=True,
                                     undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters |= {"anchor": anchor, "leading_to": leading_to, "once": once, "json_script": json_script}
    environment.globals |= {"names": NAMES, "languages": languages, "script_texts": lambda text: {name: text[name] for name in SCRIPT_TEXTS}}
    return environment


def page(environment, template, lists, **values):
    """A page, with the lists of models that its numbers lead to."""
    html = environment.get_template(template).render(**values)
    # The last one: prose may say the same.
    head, _, tail = html.rpartition("<!-- lists -->")
    return head + f'<script type="application/json" class="lists">{json_script(lists.of(html))}</script>' + tail


def inline():
    """The files that a page by itself has within."""
    files = {name: (HERE / "assets" / name).read_text(encoding="utf-8") for name in ASSETS}
    return {name: markupsafe.Markup(text) for name, text in {**files, "code.css": code_style()}.items()}


def code_style():
    dark = HtmlFormatter(style="github-dark").get_style_defs(".highlight")
    return HtmlFormatter(style="default").get_style_defs(".highlight") + "\n@media screen and (prefers-color-scheme: dark) {\n" + dark + "\n}\n"


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


def frame(sections):
    """What the first section that opens a report says of the whole: what it stands on, in short and in full, and how to cite it."""
    nothing = {"stamp": "", "citation": "", "overview": ""}
    return next((section["frame"] for section in sections if section["frame"]), nothing)


def once(body, overview):
    """A section's body without an overview that says the same as the one of the whole report."""
    def says(html):
        return markupsafe.Markup(html).striptags()

    return markupsafe.Markup(OVERVIEW.sub(lambda match: "" if says(match.group()) == says(overview) else match.group(), str(body)))


def section(notebook, language, text, lists, sanitized=False):
    """A notebook as part of a page: the cells of other languages left out, the body made by nbconvert."""
    notebook = nbformat.from_dict(notebook)
    english = [cell.source for cell in notebook.cells if cell.cell_type == "markdown" and "ko" not in cell.metadata.get("tags", [])]
    others = set(NAMES) - {language}
    notebook.cells = [cell for cell in notebook.cells if not others & set(cell.metadata.get("tags", []))]
    name = notebook.metadata.largescale.name
    for display in execute.displays(notebook):
        lists.number(display[language])
    body, _ = SectionExporter(config=CONFIG, sanitize_html=sanitized).from_notebook_node(notebook, {"language": language, "text": text})
    body = styled(body)
    plain = MarkdownWithMath(renderer=IPythonRenderer(escape=False, exclude_anchor_links=True))
    body, contents = addressed(body, name, [heading["text"] for source in english for heading in HEADING.finditer(plain.render(source))])
    prose = next((cell.source for cell in notebook.cells if cell.cell_type == "markdown"), "")
    heading = re.search(r"^# +(.+)$", prose, re.MULTILINE)
    question = re.search(r"^(?![#\s-]).+$", prose, re.MULTILINE)
    comparisons = [styled(display[language]["html"]) for display in execute.displays(notebook) if {"figures", "claims"} & set(display["facts"])]
    headlines = [display[language]["html"] for cell in notebook.cells if "headline" in cell.metadata.get("tags", [])
                 for display in execute.displays(nbformat.v4.new_notebook(cells=[cell]))]
    framed = next((display[language] for display in execute.displays(notebook) if display[language]["frame"]), None)
    opening, end, rest = body.partition("</div>")
    return {"name": name, "displays": execute.displays(notebook), "title": heading.group(1) if heading else name,
            "opening": markupsafe.Markup(opening + end), "rest": markupsafe.Markup(rest),
            "question": markupsafe.Markup(markdown2html(question.group())) if question else "",
            "frame": framed and {**framed["frame"], "overview": markupsafe.Markup(styled(framed["html"]))},
            "contents": contents, "comparisons": comparisons, "headlines": [markupsafe.Markup(html) for html in headlines]}


def styled(html):
    """HTML of a display for a page: JupyterLab needs the styles in place; a page has a style sheet, and is smaller without."""
    return html.replace(' style="text-align:left"', "").replace(' style="text-align:right"', ' class="number"')


def addressed(body, section, english):
    """Gives headings and exhibits ids that are the same in both languages, and unique where all sections are one page."""
    section = anchor(section)
    taken = set()
    headings = HEADING.findall(body)
    names = iter(english) if len(english) == len(headings) else None
    contents = []

    def unique(name):
        slug = re.sub(r"[\W_]+", "-", re.sub(r"<[^>]*>", "", name).lower()).strip("-")
        place = f"{section}-{slug}"
        number = 2
        while place in taken:
            place, number = f"{section}-{slug}-{number}", number + 1
        taken.add(place)
        return place

    def heading(match):
        place = unique(next(names) if names else match["text"])
        if match["level"] == "2":
            contents.append({"id": place, "title": markupsafe.Markup(match["text"])})
        return f'<h{match["level"]} id="{place}">{match["text"]}</h{match["level"]}>'

    body = HEADING.sub(heading, body)
    body = re.sub(r'(<figure class="exhibit [^>]*?) id="([^"]*)"', lambda match: f'{match[1]} id="{unique(match[2])}"', body)
    return body, contents


def anchor(section):
    """The section's name in addresses: without the number, which may change, and with which a name may not begin in CSS."""
    name = re.sub(r"^[\d_-]+", "", re.sub(r"\W+", "-", section)).strip("-") or "section"
    return name + "-section" if name in TAKEN else name


def compared(sections, root, language):
    """The lines of the comparisons for the overview: where the report's own data gives another value, and what a snapshot moves most."""
    lines = []
    for section in sections:
        for display in section["displays"]:
            facts = [*display["facts"].get("figures", []), *display["facts"].get("claims", [])]
            rows = ROW.findall(styled(display[language]["html"])) if facts else []
            lines += [{"fact": fact, "section": section["name"], "html": row} for fact, row in zip(facts, rows, strict=True)]

    def moved(line):
        return abs(int(line["fact"]["value"]) - int(line["fact"]["published"]))

    revised = [line for line in lines if line["fact"]["status"] == "revised" and line["fact"].get("unit") == "models"]
    return {"columns": texts_of(root, "Column")[language],
            "differing": [line for line in lines if line["fact"]["status"] == "differs"],
            "revised": sorted(revised, key=moved, reverse=True)[:MOST_MOVED]}


def leading_to(comparison, page, section):
    """A comparison whose statements lead to where they are computed, instead of being that place."""
    linked = re.sub(r'<span id="([^"]*)">(.*?)</span>', rf'<a href="{page}#\1">\2</a>', comparison)
    return markupsafe.Markup(re.sub(r'(<figure class="exhibit comparison") id="([^"]*)"', rf'\1 id="all-{anchor(section)}-\2"', linked))


def json_script(value):
    """JSON that is safe inside a script element."""
    return markupsafe.Markup(json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).replace("<", "\\u003c"))


CONFIG = Config({
    "NbConvertBase": {"display_data_priority": [execute.BOTH, "text/html", "text/markdown", "image/svg+xml", "image/png",
                                                "image/jpeg", "text/plain"]},
    "HTMLExporter": {"exclude_anchor_links": True},
})


class SectionExporter(HTMLExporter):
    """The body of a page."""

    template_name = "body"
    extra_template_basedirs = [str(HERE / "template")]

    def default_filters(self):
        yield from super().default_filters()
        yield "json_script", json_script
