#!/usr/bin/env python3
"""prove.py: every lint test fails on a fixture that breaks its rules, and says each complaint: the proof that it can."""
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tree import report

HERE = Path(__file__).resolve().parent
HELPERS = {"prove.py", "tree.py"}

# script, folder below fixtures/, what is said about it, further arguments
PROOFS = [
    ("layers.py", "layers",
     ["core/base must not include core/registry/tenant.h", "models must not include <QLabel> of QtWidgets",
      "models must not include <QtNetwork/QTcpSocket> of QtNetwork", "layers.txt has no line for app/strange"]),
    ("headers.py", "headers",
     ["open() does not say what can fail", "First is declared in core/db/pair.h too", "headless.h: no head of two sentences", "Second has no /// of its own",
      "twice.h: no #pragma once"]),
    ("length.py", "length", ["one file holds one thing"], "3"),
    ("format.py", "format", ["clang-format would change it"]),
    ("patterns.py", "patterns", ["a text for people without tr()"]),
    ("dependencies.py", "dependencies",
     ["fonts-inter has no reason", "cmake a second time", "xterm has an unknown phase play"]),
    ("catalogues.sh", "catalogues", ["Bring the catalogues up to date"]),
    ("catalogues.sh", "catalogues-lost",
     ["'tenantry::Nameless' lacks Q_OBJECT", "Qualifying with unknown namespace", "cannot be called without context",
      "would not be translated"]),
    ("unfinished.py", "unfinished",
     ["not translated", "lost %2", "1 plural forms instead of 2", "ends with an ellipsis in one language only"]),
    ("scripts.py", "scripts", ["SC2086"]),
    # Its checks follow each other and the first that fails ends it: each has a fixture that the others let pass.
    ("desktop.sh", "desktop", ['unregistered value "Nonsense"']),
    ("desktop.sh", "desktop-metainfo", ["metadata-license-missing"]),
    ("desktop.sh", "desktop-icon", ["no icon nowhere"]),
    ("units.sh", "units", ["open.service may do more than a runner needs"]),
    ("units.sh", "units-misspelt", ["ProtectSystems"]),
    ("symbols.py", "symbols", ["tenantry::wordOf(int) is defined in core and in models"], "--sources"),
]


def faults_of(proof):
    script, fixture, complaints, *arguments = proof
    run = subprocess.run([HERE / script, HERE / "fixtures" / fixture, *arguments], stdout=subprocess.PIPE,
                         stderr=subprocess.STDOUT, text=True, check=False)
    faults = [f"{script} on {fixture} does not say: {complaint}" for complaint in complaints if complaint not in run.stdout]
    if run.returncode == 0:
        faults.append(f"{script} on {fixture} finds nothing wrong")
    return [f"{fault}\n{run.stdout}" for fault in faults]


def unproven():
    scripts = {path.name for kind in ("py", "sh") for path in HERE.glob(f"*.{kind}")} - HELPERS
    fixtures = {path.name for path in (HERE / "fixtures").iterdir()}
    for script in sorted(scripts - {proof[0] for proof in PROOFS}):
        yield f"{script} has no fixture"
    for fixture in sorted(fixtures ^ {proof[1] for proof in PROOFS}):
        yield f"fixtures/{fixture} and the proofs disagree"
    with ThreadPoolExecutor(2) as pool:
        for faults in pool.map(faults_of, PROOFS):
            yield from faults


if __name__ == "__main__":
    sys.exit(report(unproven(), "A rule that nothing can break keeps nothing."))
