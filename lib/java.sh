#!/bin/sh
# Starts a program of the library, in the place of this shell: for make, for Jupyter's kernel and its export.
#   lib/java.sh [-option…] class [argument…]
# Java reads and writes the names of files as the locale says. That may be one without Korean, or one that is not
# installed here, so Java gets one that is everywhere; the language that the user chose by it is handed on.
case ${LC_ALL:-${LC_MESSAGES:-$LANG}} in
ko*) export REPORT_LANGUAGE="${REPORT_LANGUAGE:-ko}" ;;
esac
export LC_ALL=C.UTF-8
target=$(cd "$(dirname "$0")" && pwd)/target
# The archive holds classes as the JVM wants them; one that does not fit the jars or the JVM is passed over without a
# word. An option that is given stands for ours. The rest is the fastest for a short life.
exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:MaxTenuringThreshold=1 -XX:MinHeapFreeRatio=70 \
    -XX:MaxHeapFreeRatio=90 -XX:SharedArchiveFile="$target/classes.jsa" -Xlog:disable \
    -XX:+IgnoreUnrecognizedVMOptions --sun-misc-unsafe-memory-access=allow -XX:+ExitOnOutOfMemoryError \
    -Dfile.encoding=UTF-8 --add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED \
    -cp "$target/large-scale-models.jar:$target/dependency/*" "$@"
