"""Paragraphs of a text, whether its lines are paragraphs or hard-wrapped."""

from __future__ import annotations

import re

_WIDEST = 100  # no line longer: lines of a fixed width, as on the wire
_BLANK = re.compile(r"\n[ \t\xa0]*(?=\n)|\n(?=[ \t\xa0]{2,}\S)")
_LINE = re.compile(r"\n")
_STOPPED = re.compile(r"(?<=[.!?:\"”»)])[ \t\xa0]*\n")
_RUNNING = 0.5  # share of lines that break off inside a sentence
_LEAST = 4  # lines


def paragraph_starts(text: str) -> list[int]:
    r"""Return the offsets at which paragraphs start, 0 first.

    >>> paragraph_starts("One.\nTwo, a line of a text that has no blank lines.")
    [0, 5]
    >>> paragraph_starts("AN ATTACK\nON A BANK.\n\n   POLICE SAID SO.")
    [0, 25]
    >>> paragraph_starts("Two men\nwere shot\ndead in\nthe town.\nNo one\nwas held.")
    [0, 36]
    """
    starts = [0]
    for match in _breaks(text).finditer(text):
        offset = match.end()
        while offset < len(text) and text[offset].isspace():
            offset += 1
        if offset < len(text) and offset > starts[-1]:
            starts.append(offset)
    return starts


def _breaks(text: str) -> re.Pattern[str]:
    """Return what parts the paragraphs of a text: lines, blank lines, or ends of sentences."""
    lines = text.rstrip().split("\n")
    if max(len(line) for line in lines) > _WIDEST:
        return _LINE
    if _BLANK.search(text.rstrip()) is not None:
        return _BLANK
    running = sum(line.rstrip()[-1:] not in set('.!?:"”»)') for line in lines)
    return _STOPPED if len(lines) >= _LEAST and running > _RUNNING * len(lines) else _LINE
