#!/usr/bin/env python3
"""headers.py ROOT: every header opens with what it is and who owns it on which thread, and says what can fail.

The head are // lines right after #pragma once with at least two sentences. A public function that returns a Result, alone
or in a QFuture, is told of by /// before it or ///< behind it, and so is every class but the first and the one that the file is named after (a plain struct speaks
through its members). No two headers declare a type of the same name in the same namespace: where one program loads both, the
linker takes the members of one of them for both without a word."""
import re
import sys
from pathlib import PurePath

from tree import files, read, report

ACCESS = re.compile(r"^\s*(public|protected|private)(?:\s+(?:slots|Q_SLOTS))?\s*:|^\s*(signals|Q_SIGNALS)\s*:")
OPENS = re.compile(r"^(class|struct)\s+(?:\w+_EXPORT\s+)?(\w+)[^;]*$")
FAILS = re.compile(r"^\s*(?:\[\[nodiscard\]\]\s*)?(?:(?:static|virtual|inline)\s+)*(?:QFuture<\s*Result<|Result<)[^=]*?\b(\w+)\(")


def head(lines):
    text = []
    for line in lines[lines.index("#pragma once") + 1:]:
        if not line.startswith("// ") and line != "//":
            break
        text.append(line[3:])
    return " ".join(text)


def told(lines, index):
    """Whether line `index` has a doc comment, before it (templates between them do not matter) or behind it."""
    declaration = index
    while declaration < len(lines) and "///<" not in lines[declaration] and not re.search(r"[;{]", lines[declaration]):
        declaration += 1
    if declaration < len(lines) and "///<" in lines[declaration]:
        return True
    before = index - 1
    while before >= 0 and lines[before].strip().startswith("template"):
        before -= 1
    return before >= 0 and lines[before].strip().startswith("///")


def faults(root):
    homes = {}
    for path in files(root, r"^(core|models|views|app)/.*\.h$"):
        lines = read(root, path).splitlines()
        if "#pragma once" not in lines:
            yield f"{path}: no #pragma once"
            continue
        if len(re.findall(r"[.!?:;](?:\s|$)", head(lines))) < 2:
            yield f"{path}: no head of two sentences (what it is; who owns it, on which thread)"
        space = next((line for line in lines if line.startswith("namespace ")), "")
        public, classes = True, 0
        for index, line in enumerate(lines):
            access = ACCESS.match(line)
            opened = OPENS.match(line)
            if access:
                public = access.group(1) == "public"
            elif opened and (line.startswith("class") or line.startswith("struct")):
                home = homes.setdefault((space, opened.group(2)), path)
                if home != path:
                    yield f"{path}:{index + 1}: {opened.group(2)} is declared in {home} too"
                public = opened.group(1) == "struct"
                classes += 1
                if classes > 1 and not public and opened.group(2).lower() != PurePath(path).stem and not told(lines, index):
                    yield f"{path}:{index + 1}: {opened.group(2)} has no /// of its own"
            elif line.startswith("}"):
                public = True
            function = FAILS.match(line)
            if public and function and "override" not in line and not told(lines, index):
                yield f"{path}:{index + 1}: {function.group(1)}() does not say what can fail"


if __name__ == "__main__":
    sys.exit(report(faults(sys.argv[1]), "Say what, whose, which thread, which unit and which errors."))
