#!/bin/sh
# Says in one line what is missing, too old or in the way, and what to do.
#   sh lib/setup/check.sh python | venv | java | maven

# In a folder of Korean name Maven needs a locale of UTF-8.
export LC_ALL=C.UTF-8

need() {
    echo "make: $1" >&2
    exit 1
}

JDK="a Java development kit of version 17 or newer is needed"
GET="install one (Debian: apt install openjdk-17-jdk-headless; macOS: brew install openjdk; or adoptium.net), and put its bin folder first in the PATH"

case "$1" in
python)
    "${PYTHON:-python3}" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
        need "Python 3.11 or newer is needed: install python3 (Debian: apt install python3 python3-venv; macOS: brew install python), or name it: make PYTHON=/path/to/python3"
    "${PYTHON:-python3}" -c 'import ensurepip, venv' 2>/dev/null ||
        need "Python's venv module is needed: Debian and Ubuntu have it in a package of its own (apt install python3-venv)"
    ;;
venv)
    # Python makes no environment behind a link, wherever it leads.
    [ ! -L .venv ] && { [ ! -e .venv ] || [ -d .venv ]; } ||
        need ".venv is a link or a file, in whose place no environment can be made: remove it (rm .venv)"
    ;;
java)
    # A runtime alone has no jdk.jshell, which executes the notebooks.
    version=$(java --describe-module jdk.jshell 2>/dev/null | sed -n 's/^jdk.jshell@\([0-9]*\).*/\1/p')
    [ "${version:-0}" -ge 17 ] || {
        found=$(java -version 2>&1 | sed -n 's/^[a-z]* version "\([^"]*\)".*/\1/p')
        need "$JDK${found:+, the java of the PATH is of version $found ($(command -v java))}: $GET"
    }
    ;;
maven)
    version=$(javac -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
    [ "${version:-0}" -ge 17 ] ||
        need "$JDK${version:+, javac is $version}: $GET"
    version=$(mvn -version 2>/dev/null | sed -n 's/^Java version: \([0-9]*\).*/\1/p')
    [ -n "$version" ] ||
        need "Maven is needed: install it (Debian: apt install maven; macOS: brew install maven)"
    [ "$version" -ge 17 ] ||
        need "Maven runs on Java $version: set JAVA_HOME to a development kit of version 17 or newer"
    ;;
esac
