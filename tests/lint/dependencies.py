#!/usr/bin/env python3
"""dependencies.py ROOT: packaging/dependencies.txt names each package once, for known phases, with a reason."""
import sys
from pathlib import Path

from tree import report

PHASES = {"build", "run", "test", "lint", "package", "bench", "clazy"}


def faults(root):
    seen = set()
    for number, line in enumerate(Path(root, "packaging/dependencies.txt").read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        package, phases, *reason = line.split()
        if package in seen:
            yield f"line {number}: {package} a second time"
        seen.add(package)
        unknown = set(phases.split(",")) - PHASES
        if unknown:
            yield f"line {number}: {package} has an unknown phase {', '.join(sorted(unknown))}"
        if len(reason) < 2:
            yield f"line {number}: {package} has no reason"
    if not seen:
        yield "no package at all"


if __name__ == "__main__":
    sys.exit(report(faults(sys.argv[1]), "One line a package: name, phases, reason."))
