#!/bin/sh
# Makes this clone keep the outputs of notebooks out of version control: git runs only filters that its configuration
# names. In another's clone, or without git, there is nothing to keep.
git ls-files --error-unmatch .gitattributes >/dev/null 2>&1 || exit 0
# Git runs it in the topmost folder of the clone.
root=$(git rev-parse --show-prefix) &&
    git config filter.notebook.clean "python3 \"${root}lib/jupyter/source.py\"" &&
    git config filter.notebook.smudge cat &&
    git config filter.notebook.required true ||
    echo "make: git will take the outputs of notebooks too: its configuration cannot be written" >&2
