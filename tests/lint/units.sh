#!/bin/sh
# units.sh ROOT: systemd understands the units of ROOT/packaging/systemd, and each is shut in as far as the runner's.
set -eu
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
for unit in "$1"/packaging/systemd/*.service.in; do
    name=$(basename "$unit" .in)
    # The program is looked for where it is installed, which is nowhere yet.
    sed 's|^ExecStart=@CMAKE_INSTALL_FULL_BINDIR@/[a-z]*|ExecStart=/bin/true|' "$unit" >"$copy/$name"
    said=$(systemd-analyze verify --man=no "$copy/$name" 2>&1) || { echo "$said"; exit 1; }
    [ -z "$said" ] || { echo "$said"; exit 1; }
    # In tenths: what it keeps is the network, which its databases are in.
    systemd-analyze security --offline=true --no-pager --threshold=13 "$copy/$name" >"$copy/said" ||
        { grep -v '✓' "$copy/said"; echo "$name may do more than a runner needs"; exit 1; }
done
