"""The files of a source tree, for the lint tests beside this file. Builds, packages and the fixtures that break a rule
on purpose are no part of it."""
import os
import re
from pathlib import Path

SKIPPED = re.compile(r"(^|/)(\.git|\.cache|__pycache__|build(-[^/]*)?|obj-[^/]*)(/|$)|^tests/lint/fixtures(/|$)|^debian(/|$)")


def files(root, *patterns):
    """Paths relative to root, sorted, whose relative path matches one of the regular expressions."""
    wanted = [re.compile(pattern) for pattern in patterns]
    for folder, folders, names in sorted(os.walk(root)):
        relative = Path(folder).relative_to(root)
        folders[:] = [name for name in folders if not SKIPPED.search((relative / name).as_posix())]
        for name in sorted(names):
            path = (relative / name).as_posix()
            if not SKIPPED.search(path) and any(pattern.search(path) for pattern in wanted):
                yield path


def read(root, path):
    return Path(root, path).read_text(encoding="utf-8")


def report(faults, advice):
    """Prints the faults and returns the exit code."""
    faults = list(faults)
    for fault in faults:
        print(fault)
    if faults:
        print(f"{len(faults)} found. {advice}")
    return 1 if faults else 0
