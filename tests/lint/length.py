#!/usr/bin/env python3
"""length.py ROOT [MOST]: a file has at most 300 lines, but for the few that long-files.txt names with a reason."""
import sys
from pathlib import Path

from tree import files, read, report

MOST = 300


def excused():
    rows = Path(__file__).with_name("long-files.txt").read_text(encoding="utf-8").splitlines()
    return {row.split()[0]: row.split()[1:] for row in rows if row and not row.startswith("#")}


def faults(root, most=MOST):
    reasons = excused()
    for path in files(root, r"^(core|models|views|app|tests|bench)/.*\.(h|cpp|py|sql)$", r"^tools/"):
        lines = len(read(root, path).splitlines())
        if lines > most and not reasons.get(path):
            yield f"{path}: {lines} lines; one file holds one thing"
        if lines <= most and path in reasons:
            yield f"{path}: {lines} lines; it needs no excuse in long-files.txt"


if __name__ == "__main__":
    sys.exit(report(faults(sys.argv[1], *map(int, sys.argv[2:])), f"At most {MOST} lines."))
