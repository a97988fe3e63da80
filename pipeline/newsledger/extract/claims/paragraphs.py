"""Paragraphs of a text, whether its lines are paragraphs or hard-wrapped."""

from __future__ import annotations

import re

_WRAPPED = 100  # no line longer: lines of a fixed width, as on the wire
_BLANK = re.compile(r"\n[ \t\xa0]*(?=\n)|\n(?=[ \t\xa0]{2,}\S)")
_LINE = re.compile(r"\n")


def paragraph_starts(text: str) -> list[int]:
    r"""Return the offsets at which paragraphs start, 0 first.

    >>> paragraph_starts("One.\nTwo, a line of a text that has no blank lines.")
    [0, 5]
    >>> paragraph_starts("AN ATTACK\nON A BANK.\n\n   POLICE SAID SO.")
    [0, 25]
    """
    lines = text.split("\n")
    longest = max(len(line) for line in lines)
    wrapped = longest <= _WRAPPED and _BLANK.search(text.rstrip()) is not None
    starts = [0]
    for match in (_BLANK if wrapped else _LINE).finditer(text):
        offset = match.end()
        while offset < len(text) and text[offset].isspace():
            offset += 1
        if offset < len(text) and offset > starts[-1]:
            starts.append(offset)
    return starts
