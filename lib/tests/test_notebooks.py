"""The notebooks as files: what a reader and the next maintainer rely on."""

import json
import re

import pytest
from conftest import ROOT

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def cells(request):
    return json.loads(request.param.read_text(encoding="utf-8"))["cells"]


def source(cell):
    return "".join(cell["source"])


def test_they_run_on_either_java_kernel():
    assert NOTEBOOKS
    for path in NOTEBOOKS:
        spec = json.loads(path.read_text(encoding="utf-8"))["metadata"]["kernelspec"]
        assert (spec["name"], spec["language"]) == ("java", "java")


def test_no_output_is_committed(cells):
    assert [source(cell) for cell in cells if cell.get("outputs") or cell.get("execution_count")] == []


def test_imports_stand_in_the_first_code_cell_alone(cells):
    code = [source(cell) for cell in cells if cell["cell_type"] == "code"]
    assert "import largescale.*;" in code[0] and "Report.open()" in code[0]
    assert [cell for cell in code[1:] if re.search(r"^\s*import ", cell, re.MULTILINE)] == []


def test_cells_are_short(cells):
    assert [source(cell) for cell in cells if cell["cell_type"] == "code" and source(cell).count("\n") > 13] == []


def test_prose_is_in_both_languages_side_by_side(cells):
    prose = [(cell["metadata"]["tags"], source(cell)) for cell in cells if cell["cell_type"] == "markdown"]
    for (english, text), (korean, translation) in zip(prose[::2], prose[1::2], strict=True):
        assert (english, korean) == (["en"], ["ko"])
        assert re.findall(r"^(#+|-)", text, re.MULTILINE) == re.findall(r"^(#+|-)", translation, re.MULTILINE)
        assert re.search("[가-힣]", translation) and not re.search("[가-힣]", text)


def test_no_result_is_typed_into_prose(cells):
    typed = re.compile(r"(?<![\w./^-])\d+(?:\.\d+)?\s?(?:%|퍼센트|개|건|models?\b)")
    assert [
        match.group() for cell in cells if cell["cell_type"] == "markdown" for match in typed.finditer(source(cell))
    ] == []
