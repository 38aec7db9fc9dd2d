"""`make preview`: the pages follow what is saved."""

import contextlib
import threading

from running import notebook, project, started, until


def test_a_page_follows_its_notebook_and_a_failure_is_said(tmp_path, open_page):
    project(tmp_path)
    notebook(tmp_path, "01-first", "largescale.Report.open()", '"before"')
    process = started(tmp_path, "largescale.press.run.Preview")
    said = []
    threading.Thread(target=lambda: said.extend(process.stdout), daemon=True).start()
    with contextlib.closing(process.stdout):
        try:
            page = tmp_path / "build/preview/en/01-first.html"
            until(page.exists)
            shown = open_page(page)
            assert "before" in shown.inner_text("main")
            with shown.expect_navigation():
                notebook(tmp_path, "01-first", "largescale.Report.open()", '"after"')
            assert "after" in shown.inner_text("main")
            notebook(tmp_path, "01-first", "largescale.Report.open()", "nowhere")
            until(lambda: any("notebooks/01-first.ipynb, code cell 2, line 1: " in line for line in said))
        finally:
            process.terminate()
            process.wait()
