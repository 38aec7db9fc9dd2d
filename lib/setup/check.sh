#!/bin/sh
# Says in one line what is missing or too old, and what to do.
#   sh lib/setup/check.sh python java maven

need() {
    echo "make: $1" >&2
    exit 1
}

for tool; do
    case $tool in
    python)
        "${PYTHON:-python3}" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
            need "Python 3.11 or newer is needed: install python3 (Debian: apt install python3 python3-venv; macOS: brew install python), or name it: make PYTHON=/path/to/python3"
        "${PYTHON:-python3}" -c 'import ensurepip, venv' 2>/dev/null ||
            need "Python's venv module is needed: Debian and Ubuntu have it in a package of its own (apt install python3-venv)"
        ;;
    java)
        # A runtime alone has no compiler.
        version=$(javac -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
        [ "${version:-0}" -ge 17 ] ||
            need "a Java development kit of version 17 or newer is needed${version:+, and javac is $version}: install one (Debian: apt install default-jdk-headless; macOS: brew install openjdk; or adoptium.net), and put its bin folder first in the PATH"
        ;;
    maven)
        version=$(LC_ALL=C.UTF-8 mvn -version 2>/dev/null | sed -n 's/^Java version: \([0-9]*\).*/\1/p')
        [ "${version:-0}" -ge 17 ] ||
            need "Maven is needed${version:+, on Java 17 or newer instead of $version: set JAVA_HOME}: install it (Debian: apt install maven; macOS: brew install maven)"
        ;;
    esac
done
