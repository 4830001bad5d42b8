#!/bin/sh
# catalogues.sh ROOT: lupdate has nothing to change in ROOT/translations, and no class whose texts nobody finds.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
# shellcheck source=tools/lib.sh
. "$root/tools/lib.sh"
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp "$1"/translations/tenantry_*.ts "$copy"
update_catalogues "$1" "$copy" 2>"$copy/warnings"
# lupdate reads classes in headers that it does not see through macros; only these warnings mean lost texts.
if grep -E 'lacks Q_OBJECT|Qualifying with unknown namespace|cannot be called without context' "$copy/warnings"; then
    echo "These texts would not be translated."
    exit 1
fi
for ts in "$copy"/*.ts; do
    diff -u "$1/translations/${ts##*/}" "$ts" || { echo "Bring the catalogues up to date with tools/translate."; exit 1; }
done
