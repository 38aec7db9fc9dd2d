"""What the Jupyter server does when it has saved a notebook of this project: tells git where only outputs have changed.

Git takes a file of another size for a changed one before it asks the filter (lib/jupyter/source.py).
"""

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def git(folder, *arguments):
    return subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=False).stdout.split()


def _load_jupyter_server_extension(server):
    server.contents_manager.register_post_save_hook(saved)


def saved(model, os_path, contents_manager):
    notebook = Path(os_path).resolve()
    if model["type"] != "notebook" or not notebook.is_relative_to(ROOT):
        return
    try:
        filtered = git(notebook.parent, "hash-object", notebook.name)
        # Mode, hash, stage, name: of a file that git knows and that has no conflict.
        known = git(notebook.parent, "ls-files", "--stage", notebook.name)[1:3]
        if filtered and known == [*filtered, "0"]:
            git(notebook.parent, "update-index", notebook.name)
    except OSError as error:
        contents_manager.log.debug("git was not told that %s was saved: %s", notebook.name, error)
