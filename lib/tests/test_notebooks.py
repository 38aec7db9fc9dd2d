"""The notebooks as files: what a reader and the next maintainer rely on."""

import json
import re
import subprocess

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


def test_no_output_is_committed():
    for path in NOTEBOOKS:
        content = path.read_bytes()
        if (ROOT / ".git").exists():
            # On disk it may have some. One that git does not know is not committed.
            known = subprocess.run(
                ["git", "show", f":./notebooks/{path.name}"], cwd=ROOT, capture_output=True, check=False
            )
            content = known.stdout or b'{"cells": []}'
        cells = json.loads(content)["cells"]
        assert [source(cell) for cell in cells if cell.get("outputs") or cell.get("execution_count")] == [], path


def test_imports_stand_in_the_first_code_cell_alone(cells):
    code = [source(cell) for cell in cells if cell["cell_type"] == "code"]
    assert "import largescale.*;" in code[0] and "Report.open()" in code[0]
    assert [cell for cell in code[1:] if re.search(r"^\s*import ", cell, re.MULTILINE)] == []


def test_cells_are_short():
    lines = []
    for path in NOTEBOOKS:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        for cell in cells:
            if cell["cell_type"] == "code" and "import " not in source(cell):
                lines.append(len([line for line in source(cell).splitlines() if line.strip()]))
    lines.sort()
    assert lines[len(lines) // 2] <= 4 and lines[len(lines) * 9 // 10] <= 10 and lines[-1] <= 14


def test_prose_is_in_both_languages_side_by_side(cells):
    prose = [(cell["metadata"]["tags"], source(cell)) for cell in cells if cell["cell_type"] == "markdown"]
    for (english, text), (korean, translation) in zip(prose[::2], prose[1::2], strict=True):
        assert (english[0], korean[0]) == ("en", "ko") and english[1:] == korean[1:]
        assert re.findall(r"^(#+|-)", text, re.MULTILINE) == re.findall(r"^(#+|-)", translation, re.MULTILINE)
        assert re.search("[가-힣]", translation) and not re.search("[가-힣]", text)


def test_no_result_is_typed_into_prose(cells):
    # What belongs to a rule is no result: 1건씩, 상위 10개, 5개 미만.
    typed = re.compile(r"(?<![\w./^-])(?<!상위 )\d+(?:\.\d+)?\s?(?:%|퍼센트|개|건|models?\b)(?!씩| 미만| 이상)")
    assert [
        match.group() for cell in cells if cell["cell_type"] == "markdown" for match in typed.finditer(source(cell))
    ] == []
