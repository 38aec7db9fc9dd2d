#!/bin/sh
# Says in one line which tool is missing or too old, and how to get it.
#   sh lib/setup/check.sh python | java

need() {
    echo "make: $1" >&2
    exit 1
}

case "$1" in
python)
    "${PYTHON:-python3}" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
        need "Python 3.11 or newer is needed: install python3 (Debian: apt install python3 python3-venv; macOS: brew install python), or name it: make PYTHON=/path/to/python3"
    "${PYTHON:-python3}" -c 'import ensurepip, venv' 2>/dev/null ||
        need "Python's venv module is needed: Debian and Ubuntu have it in a package of its own (apt install python3-venv)"
    ;;
java)
    version=$(javac -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
    [ "${version:-0}" -ge 17 ] ||
        need "a Java development kit of version 17 or newer is needed${version:+, javac is $version}: install one (Debian: apt install openjdk-17-jdk-headless; macOS: brew install openjdk; or adoptium.net)"
    version=$(mvn -version 2>/dev/null | sed -n 's/^Java version: \([0-9]*\).*/\1/p')
    [ -n "$version" ] ||
        need "Maven is needed: install it (Debian: apt install maven; macOS: brew install maven)"
    [ "$version" -ge 17 ] ||
        need "Maven runs on Java $version: set JAVA_HOME to a development kit of version 17 or newer"
    ;;
esac
