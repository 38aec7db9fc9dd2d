#!/bin/sh
# Starts a Java for the library, in the place of this shell; where it is gone, the one of the PATH.
#   lib/java.sh path/to/java arguments…
# Java reads and writes the names of files as the locale says. That may be one without Korean, or one that is not
# installed here, so Java gets one that is everywhere; the language that the user chose by it is handed on.
java=$1
shift
[ -x "$java" ] || java=java
case ${LC_ALL:-${LC_MESSAGES:-$LANG}} in
ko*) export REPORT_LANGUAGE="${REPORT_LANGUAGE:-ko}" ;;
esac
export LC_ALL=C.UTF-8
exec "$java" "$@"
