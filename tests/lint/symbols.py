#!/usr/bin/env python3
"""symbols.py DIRECTORY: no function or variable with external linkage is defined in two layers. Where one program loads
both, the linker takes one of them without a word, and the other layer calls what it never meant. DIRECTORY is a build
directory with the layers' libraries; with --sources it is a tree whose files are compiled first."""
import pathlib
import subprocess
import sys
import tempfile

from tree import report

LAYERS = ("core", "models", "views", "app/console", "app/ctl")
OURS = ("__odr_asan", "__asan", "main")  # of the sanitizer, and of every program


def library(build, layer):
    found = [path for kind in ("so", "a") for path in (build / layer).glob(f"libtenantry_*.{kind}")]
    return max(found, key=lambda path: path.stat().st_mtime, default=None)


def defined(path):
    listing = subprocess.run(["nm", "--extern-only", "--defined-only", "--demangle", path], capture_output=True,
                             text=True, check=True).stdout
    for line in listing.splitlines():
        fields = line.split(maxsplit=2)
        # Text, data, zeroed and read-only data; what is weak comes from a header that both include.
        if len(fields) == 3 and fields[1] in "TDBR" and not fields[2].startswith(OURS):
            yield fields[2]


def compiled(sources, build):
    layers = [layer for layer in LAYERS if (sources / layer).is_dir()]
    for layer in layers:
        (build / layer).mkdir(parents=True)
        objects = []
        for source in (sources / layer).glob("*.cpp"):
            objects.append(build / layer / f"{source.stem}.o")
            subprocess.run(["c++", "-c", source, "-o", objects[-1]], check=True)
        subprocess.run(["ar", "rc", build / layer / "libtenantry_layer.a", *objects], check=True)
    return layers


def check(build, layers):
    owners, faults = {}, []
    for layer in layers:
        path = library(build, layer)
        if path is None:
            faults.append(f"{layer} has no library in {build}: build it first")
            continue
        for symbol in set(defined(path)):
            owner = owners.setdefault(symbol, layer)
            if owner != layer:
                faults.append(f"{symbol} is defined in {owner} and in {layer}")
    if len(owners) == 0:
        faults.append(f"nothing is defined in {build}")
    return faults


if __name__ == "__main__":
    directory = pathlib.Path(sys.argv[1])
    if "--sources" in sys.argv:
        with tempfile.TemporaryDirectory() as scratch:
            faults = check(pathlib.Path(scratch), compiled(directory, pathlib.Path(scratch)))
    else:
        faults = check(directory, LAYERS)
    sys.exit(report(faults, "Give one of them another name, or put it into an unnamed namespace."))
