# shellcheck shell=sh disable=SC2154
# Shared by the tools beside it, which source it after setting `root` to the source tree. Nothing here asks a question.

say() { printf '== %s\n' "$*"; }
die() { printf '%s: %s\n' "${0##*/}" "$*" >&2; exit 1; }

# packages PHASE...: the packages of these phases, one a line.
packages() {
    for phase in "$@"; do
        awk -v phase="$phase" '$1 !~ /^#/ && NF { n = split($2, p, ","); for (i = 1; i <= n; i++) if (p[i] == phase) print $1 }' \
            "$root/packaging/dependencies.txt"
    done | sort -u
}

# missing PACKAGE...: those that are not installed.
missing() {
    for package in "$@"; do
        status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) || status=
        [ "$status" = installed ] || printf '%s\n' "$package"
    done
}

# need PHASE...: installs what is missing for these phases. Without anything missing it needs neither network nor root.
need() {
    # shellcheck disable=SC2046 # one word a package
    set -- $(missing $(packages "$@"))
    [ $# -gt 0 ] || return 0
    say "Installing $# Debian packages: $*"
    if [ "$(id -u)" -eq 0 ]; then
        "$root/tools/install-packages" "$@" </dev/null
    elif command -v sudo >/dev/null; then
        sudo "$root/tools/install-packages" "$@"
    else
        die "these packages are missing, and there is no sudo. As root: $root/tools/install-packages $*"
    fi
}

# build PRESET: configures and builds one preset of CMakePresets.json.
build() {
    say "Building ($1)"
    (cd "$root" && cmake --preset "$1" >"$(log "$1")" 2>&1) || { cat "$(log "$1")" >&2; die "configuring failed"; }
    (cd "$root" && cmake --build --preset "$1")
}

log() {
    mkdir -p "$root/build/$1"
    printf '%s\n' "$root/build/$1/configure.log"
}

# now: seconds, for durations.
now() { date +%s; }
minutes() { printf '%d min %02d s' "$(($1 / 60))" "$(($1 % 60))"; }

# update_catalogues SOURCES FOLDER: what lupdate makes of the sources, without line numbers, so that a diff shows texts
# only. The English catalogue has the plural forms and nothing else. tenantryctl speaks English (docs/decisions/0006).
update_catalogues() {
    layers=$(cd "$1" && for layer in core models views app/console; do [ ! -d "$layer" ] || echo "$layer"; done)
    for ts in "$2"/tenantry_*.ts; do
        plural=
        case $ts in *_en.ts) plural=-pluralonly ;; esac
        # shellcheck disable=SC2086 # an empty option is no option, and each layer is one word
        (cd "$1" && /usr/lib/qt6/bin/lupdate -silent $plural -locations none -no-obsolete -I . $layers -ts "$ts")
    done
}
