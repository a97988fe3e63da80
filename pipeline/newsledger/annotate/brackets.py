"""Places told with what they lie in, in brackets: "in Sake (Masisi, Nord-Kivu)".

So do monitors and data sets write: the place, its district, its province.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsledger import gazetteer
from newsledger.gazetteer import normal

_NAME = r"[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,3}"
_BRACKETS = re.compile(
    rf"\b(?:in|at|near|of|from|outside|around|towards?|between)\s(?:the\s)?(?P<name>{_NAME})"
    r"(?P<kind>\s(?:town|village|city|area|camp|district|territory|locality|base))?"
    rf"\s\((?P<inside>{_NAME}(?:,\s{_NAME}){{1,2}})\)"
)
_PART = re.compile(_NAME)


def places_in_brackets(doc: Doc, text: str) -> list[tuple[int, int]]:
    """Return the names of such places and of what they lie in, as token bounds.

    At least one of those in brackets is a known division, or the words say what kind of place it
    is: names of people stand in brackets, too.
    """
    found: list[tuple[int, int]] = []
    for match in _BRACKETS.finditer(text):
        parts = [
            (m.start() + match.start("inside"), m.end() + match.start("inside"))
            for m in _PART.finditer(match["inside"])
        ]
        divided = any(normal(text[a:b]) in gazetteer.division_names() for a, b in parts)
        if match["kind"] is None and not divided:
            continue
        for start, end in ((match.start("name"), match.end("name")), *parts):
            span = doc.char_span(start, end)
            if span is not None:
                found.append((span.start, span.end))
    return found
