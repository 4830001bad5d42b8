#!/usr/bin/env python3
"""pseudo.py IN.ts OUT.ts: a catalogue of a language that nobody speaks, for tests.

Every text becomes accented, 40 % longer and bracketed, so that a screenshot shows what is not translated (no
brackets), what does not fit (a bracket is cut off) and what cannot show letters beyond ASCII."""
import re
import sys
import xml.etree.ElementTree as ET

ACCENTS = str.maketrans("AaBbCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz", "ÅåƁƀÇçÐðÉéĜĝĤĥÎîĴĵĶķĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽž")
# What a program reads and must stay: %1 %L1 %n %Ln, markup and its entities, and the && of a literal ampersand.
KEPT = re.compile(r"(%L?\d+|%L?n|<[^>]*>|&[a-z]+;|&&)")


def pseudo(text):
    parts = KEPT.split(text)
    accented = "".join(part if index % 2 else part.translate(ACCENTS) for index, part in enumerate(parts))
    padding = "~" * max(1, -(-len(text) * 4 // 10) - 2)
    return f"[{accented}{padding}]"


def main(source, target):
    tree = ET.parse(source)
    tree.getroot().set("language", "en")  # for its plural rule: one and other
    for message in tree.iter("message"):
        translation = message.find("translation")
        text = pseudo(message.findtext("source"))
        translation.clear()
        if message.get("numerus") == "yes":
            for _ in range(2):
                ET.SubElement(translation, "numerusform").text = text
        else:
            translation.text = text
    tree.write(target, encoding="utf-8", xml_declaration=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
