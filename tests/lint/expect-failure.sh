#!/bin/sh
# expect-failure.sh TEXT COMMAND...: succeeds where the command fails and says TEXT: the proof that a lint test can fail.
set -eu
text=$1
shift
if output=$("$@" 2>&1); then
    echo "It found nothing wrong: $*"
    exit 1
fi
printf '%s\n' "$output"
case $output in *"$text"*) exit 0 ;; esac
echo "It failed without saying: $text"
exit 1
