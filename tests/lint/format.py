#!/usr/bin/env python3
"""format.py ROOT: clang-format has nothing to change."""
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tree import files, report

STYLE = Path(__file__).resolve().parents[2] / ".clang-format"


def check(root, batch):
    run = subprocess.run(["clang-format", f"--style=file:{STYLE}", "--dry-run", "-Werror", *batch], cwd=root,
                         capture_output=True, text=True, check=False)
    unformatted = sorted(set(re.findall(r"^(\S+?):\d+:\d+: error: code should be clang-formatted", run.stderr, re.M)))
    if run.returncode and not unformatted:
        return [run.stderr.strip()]
    return [f"{path}: clang-format would change it" for path in unformatted]


def faults(root):
    paths = list(files(root, r"^(core|models|views|app|tests|bench)/.*\.(h|cpp)$"))
    with ThreadPoolExecutor(2) as pool:
        for found in pool.map(lambda start: check(root, paths[start:start + 20]), range(0, len(paths), 20)):
            yield from found


if __name__ == "__main__":
    sys.exit(report(faults(sys.argv[1]), "Run clang-format -i on them."))
