#!/bin/sh
# Starts a JVM that executes notebooks, in the place of this shell.
#   lib/jvm.sh /path/to/jjava.jar archive-option class arguments…
# The class, of the library's jar, gets that jar and the arguments.
target=$(cd "$(dirname "$0")" && pwd)/target || exit 1
kernel=$1
archive=$2
shift 2
# What lives beyond a cell lives to the end: it is moved once, and the heap grows early. The rest is the fastest for a
# short life.
exec "$(dirname "$0")/java.sh" java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
    -XX:MaxTenuringThreshold=1 -XX:MinHeapFreeRatio=70 -XX:MaxHeapFreeRatio=90 "$archive" -Xlog:disable \
    -XX:+IgnoreUnrecognizedVMOptions --sun-misc-unsafe-memory-access=allow \
    -XX:+ExitOnOutOfMemoryError -XX:+DisplayVMOutputToStderr \
    -Dfile.encoding=UTF-8 -Djava.security.manager=disallow \
    -Djava.util.concurrent.ForkJoinPool.common.parallelism=0 \
    --add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED \
    -cp "$target/large-scale-models-launcher.jar:$kernel:$target/dependency/*" \
    largescale.run.Launcher "$target/large-scale-models.jar" "$@"
