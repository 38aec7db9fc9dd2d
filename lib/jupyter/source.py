"""Git's clean filter for notebooks: what of one goes into version control, from standard input to standard output.

Outputs, and what JupyterLab notes by itself, stay in the file on disk. lib/setup/git.sh makes a clone use it. It needs
no environment: `git status` runs it for each notebook that was saved, and whatever Python there is does.
"""

import contextlib
import json
import re
import sys

# As all notebooks here have it, whichever Java kernel saved them, in whatever version.
JAVA = {
    "kernelspec": {"display_name": "Java", "language": "java", "name": "java"},
    "language_info": {
        "file_extension": ".jshell",
        "mimetype": "text/x-java-source",
        "name": "java",
        "pygments_lexer": "java",
    },
}


def source(notebook):
    for cell in notebook["cells"]:
        if cell.get("cell_type") == "code":
            cell.update(execution_count=None, outputs=[])
        metadata = cell.get("metadata") or {}
        for noted in ("collapsed", "execution", "scrolled"):
            metadata.pop(noted, None)
        view = metadata.get("jupyter") or {}
        view.pop("outputs_hidden", None)
        if not view:
            metadata.pop("jupyter", None)
        cell["metadata"] = metadata
    metadata = notebook.get("metadata") or {}
    if (metadata.get("kernelspec") or {}).get("name") == "java":
        metadata.update(JAVA)
    notebook["metadata"] = metadata
    text = json.dumps(notebook, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    # Half of a character, which some program cut, is no UTF-8.
    return re.sub("[\ud800-\udfff]", lambda half: f"\\u{ord(half[0]):04x}", text)


content = sys.stdin.buffer.read()
# What is no notebook, or has the marks of a conflict, git takes as it is.
with contextlib.suppress(AttributeError, KeyError, RecursionError, TypeError, ValueError):
    content = source(json.loads(content)).encode()
sys.stdout.buffer.write(content)
