"""Exits with 0 if this interpreter's environment has what a requirements file pins."""

import re
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

try:
    from packaging.requirements import Requirement
except ImportError:
    sys.exit(1)


def satisfied(line):
    requirement = Requirement(line)
    if requirement.marker and not requirement.marker.evaluate():
        return True
    try:
        return requirement.specifier.contains(version(requirement.name), prereleases=True)
    except PackageNotFoundError:
        return False


# A line of its own each, before those of its hashes.
lines = re.findall(r"^\w[^\\\n]*", Path(sys.argv[1]).read_text(encoding="utf-8"), re.MULTILINE)
sys.exit(sys.version_info < (3, 11) or not all(satisfied(line) for line in lines))
