"""The notebooks as files: what a reader and the next maintainer rely on."""

import json
import re
import subprocess

import pytest
from conftest import cells_of
from running import ROOT

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_on_either_java_kernel_and_no_output_is_committed(path):
    spec = json.loads(path.read_text(encoding="utf-8"))["metadata"]["kernelspec"]
    assert (spec["name"], spec["language"]) == ("java", "java")
    # On disk it may have some. One that git does not know is not committed.
    shown = subprocess.run(["git", "show", f":./notebooks/{path.name}"], cwd=ROOT, capture_output=True, check=False)
    cells = json.loads(shown.stdout or b'{"cells": []}')["cells"]
    assert [cell for cell in cells if cell.get("outputs") or cell.get("execution_count")] == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_imports_stand_in_the_first_code_cell_alone(path):
    first, *others = [source for source, _ in cells_of(path)]
    assert "import largescale.*;" in first and "Report.open()" in first
    assert [cell for cell in others if re.search(r"^\s*import ", cell, re.MULTILINE)] == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_prose_is_in_both_languages_side_by_side_and_no_result_is_typed_into_it(path):
    prose = cells_of(path, "markdown")
    for (text, english), (translation, korean) in zip(prose[::2], prose[1::2], strict=True):
        assert (english[0], korean[0]) == ("en", "ko") and english[1:] == korean[1:]
        assert re.findall(r"^(#+|-)", text, re.MULTILINE) == re.findall(r"^(#+|-)", translation, re.MULTILINE)
        assert re.search("[가-힣]", translation) and not re.search("[가-힣]", text)
    # What belongs to a rule is no result: 1건씩, 상위 10개, 5개 미만.
    typed = re.compile(r"(?<![\w./^-])(?<!상위 )\d+(?:\.\d+)?\s?(?:%|퍼센트|개|건|models?\b)(?!씩| 미만| 이상)")
    assert [match.group() for source, _ in prose for match in typed.finditer(source)] == []
