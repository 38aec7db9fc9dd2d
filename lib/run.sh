#!/bin/sh
# Executes the notebooks and writes the report in one JVM, and says so if the JVM ended without saying how.
#   lib/run.sh path/to/jjava.jar [archive]
# The archive holds classes as the JVM wants them, which saves a tenth of the time. The first run after a build makes
# it; the JVM takes none that does not fit its jars or itself, and says nothing of it.
root=$(cd "$(dirname "$0")/.." && pwd) || exit 1
target=$root/lib/target
kernel=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
sh "$root/lib/setup/check.sh" java || exit 1
# A notebook's relative paths are relative to its folder, as in JupyterLab.
cd "$root/notebooks" || exit 1
[ -t 1 ] && output=terminal || output=file

# What runs that were killed left of their archives.
for left in "$target"/report.jsa.*; do
    kill -0 "${left##*.}" 2>/dev/null || rm -f "$left"
done
made=
if [ -z "$2" ]; then
    archive=-Xshare:auto
elif [ -f "$2" ]; then
    archive=-XX:SharedArchiveFile=$2
else
    made=$2.$$
    archive=-XX:ArchiveClassesAtExit=$made
fi

# The journal is a file without a name: nothing of it stays, whoever is killed. The JVM writes to 3, this reads from 4.
journal=$(mktemp "${TMPDIR:-/tmp}/large-scale-report.XXXXXX") || exit 1
exec 3>>"$journal" 4<"$journal" || exit 1
rm -f "$journal"
java=
stopped=
# Whatever the signal was: a job in the background ignores SIGINT, and the JVM then leaves it ignored.
stop() {
    stopped=yes
    [ -z "$java" ] || kill -TERM "$java" 2>/dev/null
}
trap stop INT TERM HUP
trap 'rm -f "$made"' EXIT

"$root/lib/jvm.sh" "$kernel" "$archive" largescale.run.Main /dev/fd/3 $$ $PPID $output &
java=$!
[ -z "$stopped" ] || kill -TERM "$java" 2>/dev/null
# A signal ends a wait before the JVM has ended.
while kill -0 "$java" 2>/dev/null; do
    wait "$java"
    [ $? -ne 127 ] || break
done

said=$(cat <&4)
status=$(printf '%s\n' "$said" | sed -n 's/^= //p')
[ "$status" != 0 ] || [ ! -f "$made" ] || mv "$made" "$2"
[ -z "$status" ] || exit "$status"
if [ -n "$stopped" ]; then
    echo "Interrupted. The earlier report, if any, is as it was." >&2
    exit 130
fi
running=$(printf '%s\n' "$said" | awk '
    /^\+ / { what[++count] = substr($0, 3) }
    /^- / { over[substr($0, 3)] = 1 }
    END { for (i = 1; i <= count; i++) if (!(what[i] in over)) { printf "%s%s", between, what[i]; between = "; " } }
')
echo "The run broke off${running:+; these were running: $running}. The earlier report, if any, is as it was." >&2
exit 1
