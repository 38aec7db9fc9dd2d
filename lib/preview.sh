#!/bin/sh
# Shows the pages while notebooks are edited, in the place of this shell.
#   lib/preview.sh /path/to/jjava.jar archive
# The archive is the one of lib/run.sh; without it the first page takes longer.
root=$(cd "$(dirname "$0")/.." && pwd) || exit 1
target=$root/lib/target
sh "$root/lib/setup/check.sh" java || exit 1
exec "$root/lib/java.sh" java -XX:+UseSerialGC -Dfile.encoding=UTF-8 \
    -cp "$target/large-scale-models.jar:$target/dependency/*" largescale.preview.Program \
    "$root/lib/jvm.sh" "$1" "-XX:SharedArchiveFile=$2" largescale.run.Worker
