#!/usr/bin/env python3
"""unfinished.py ROOT: German has every text, English every plural form, and what a program fills in is in both."""
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

PLACE = re.compile(r"%L?\d+|%L?n")


def forms(message):
    translation = message.find("translation")
    if message.get("numerus") == "yes":
        return [form.text or "" for form in translation.findall("numerusform")]
    return [translation.text or ""]


def faults(message):
    source = message.findtext("source")
    translation = message.find("translation")
    translated = forms(message)
    if translation.get("type") == "unfinished" or not all(translated) or not translated:
        yield "not translated"
        return
    if message.get("numerus") == "yes" and len(translated) != 2:
        yield f"{len(translated)} plural forms instead of 2"
    # "one server" may say the number in words; every other place must be filled.
    for form in translated:
        wanted = set(PLACE.findall(source)) - {"%n", "%Ln"}
        if wanted - set(PLACE.findall(form)):
            yield f"lost {', '.join(sorted(wanted - set(PLACE.findall(form))))}"
    if source.strip() and source.endswith("…") != translated[0].endswith("…"):
        yield "ends with an ellipsis in one language only"


def main(root):
    found = 0
    for catalogue in sorted(Path(root, "translations").glob("tenantry_*.ts")):
        for context in ET.parse(catalogue).iter("context"):
            for message in context.iter("message"):
                for fault in faults(message):
                    found += 1
                    print(f"{catalogue.name}: {context.findtext('name')}: {message.findtext('source')!r}: {fault}")
    if found:
        print(f"{found} texts to translate. Bring the catalogues up to date with tools/translate.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
