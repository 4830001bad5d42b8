#!/usr/bin/env python3
"""scripts.py ROOT: shellcheck has nothing to say about any shell script of the tree."""
import subprocess
import sys
from pathlib import Path

from tree import files


def is_shell(path):
    with open(path, "rb") as file:
        first = file.readline()
    return first.startswith(b"#!") and first.rstrip().endswith((b"sh", b"bash")) or b"shellcheck shell=" in first


def main(root):
    scripts = [path for path in files(root, r"^(tools|\.ci|tests|packaging|translations|resources)/") if is_shell(Path(root, path))]
    if not scripts:
        print("no script found")
        return 1
    return subprocess.run(["shellcheck", "-x", "-P", str(root), *scripts], cwd=root, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
