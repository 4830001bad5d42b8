#!/usr/bin/env python3
"""layers.py ROOT: includes follow the arrows of layers.txt, and Qt's modules stay where they belong."""
import fnmatch
import re
import sys
from pathlib import Path

from tree import files, read, report

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.M)
QT_HEADERS = Path("/usr/include/x86_64-linux-gnu/qt6")
TWO_DEEP = ("core/", "views/", "app/", "tests/")


def table():
    arrows, modules = {}, {}
    for line in Path(__file__).with_name("layers.txt").read_text(encoding="utf-8").splitlines():
        words = line.split("#")[0].split()
        if words and words[0] == "qt":
            modules[words[1]] = words[2:]
        elif words:
            arrows[words[0]] = words[1:]
    return arrows, modules


def room(path):
    parts = path.split("/")
    return "/".join(parts[:2]) if path.startswith(TWO_DEEP) and len(parts) > 2 else parts[0]


def rule(rows, name):
    return next((allowed for pattern, allowed in rows.items() if fnmatch.fnmatch(name, pattern)), None)


def modules_of(header):
    """The Qt modules that ship a header, for <QLabel> as for <QtWidgets/QLabel>."""
    if "/" in header:
        return {header.split("/")[0]}
    return {folder.name for folder in QT_HEADERS.glob("Qt*") if (folder / header).exists()}


def faults(root):
    arrows, modules = table()
    for path in files(root, r"^(core|models|views|app|tests|bench)/.*\.(h|cpp)$"):
        own = room(path)
        allowed = rule(arrows, own)
        if allowed is None:
            yield f"{path}: layers.txt has no line for {own}"
            continue
        for kind, header in INCLUDE.findall(read(root, path)):
            target = room(header)
            if kind == '"' and "/" in header and target != own and not any(fnmatch.fnmatch(target, a) for a in allowed):
                yield f"{path}: {own} must not include {header}"
            permitted = rule(modules, own)
            if kind == "<" and header.startswith("Q") and permitted is not None:
                found = modules_of(header)
                if found and not found & set(permitted):
                    yield f"{path}: {own} must not include <{header}> of {', '.join(sorted(found))}"


if __name__ == "__main__":
    if not QT_HEADERS.is_dir():
        sys.exit(f"no Qt headers in {QT_HEADERS}")
    sys.exit(report(faults(sys.argv[1]), "Meet in a lower room, or change tests/lint/layers.txt with a reason."))
