"""Quotations: which marks belong together, over paragraphs and with marks missing.

The pairing is by direction first (a curly mark shows it, a straight one by the space beside it),
by turn second. It never reaches over a paragraph, unless the next one reopens its marks (the
quotation runs on) or the closing mark is the very next one.
"""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass

from newsledger.extract.claims.paragraphs import paragraph_starts

_OPEN, _CLOSE, _EITHER = 1, -1, 0
_DOUBLE = re.compile(r"[“”„‟«»\"]|''|``|’’|‘‘")
_SINGLE = re.compile(r"[‘’']")
_ENDS = frozenset(".,!?…")
_REACH = 1500  # characters over which a lost closing mark is looked for


@dataclass(frozen=True, slots=True)
class Quote:
    """One quotation with its marks; `continues`: the next paragraph reopens it."""

    start: int
    end: int
    closed: bool = True
    continues: bool = False

    def inside(self, text: str) -> str:
        """Return the words between the marks."""
        return text[self.start : self.end].strip(" \n\t“”„‟«»\"'`‘’")


def find_quotes(text: str) -> list[Quote]:
    """Return the quotations of a text in order, none inside another.

    >>> find_quotes('"It was a rocket," he said.')
    [Quote(start=0, end=18, closed=True, continues=False)]
    """
    breaks = paragraph_starts(text)
    marks = [(m.start(), m.end(), _direction(text, m)) for m in _DOUBLE.finditer(text)]
    marks = [mark for mark in marks if not _is_inch(text, mark)]
    quotes = _pair(text, marks, breaks)
    if "'" in text or "‘" in text or "’" in text:
        quotes += _single_quotes(text, breaks, quotes)
        quotes.sort(key=lambda quote: quote.start)
    return quotes


def _direction(text: str, match: re.Match[str]) -> int:
    start, end = match.span()
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    free_before = before.isspace() or before in "([{—–-/\u200e"
    free_after = after.isspace() or after in ".,;:!?)]}—–-/"
    mark = match.group()
    if mark in ("“", "«", "``", "‘‘", "„", "‟"):
        return _CLOSE if free_after and not free_before else _OPEN
    if mark in ("”", "»", "’’"):
        return _OPEN if free_before and not free_after else _CLOSE
    if free_before and not free_after:
        return _OPEN
    if free_after and not free_before:
        return _CLOSE
    if before in ".,!?" and not free_after:
        return _CLOSE
    return _EITHER


def _is_inch(text: str, mark: tuple[int, int, int]) -> bool:
    """Tell the mark of 5'10" or 12" from one of speech: a digit before it, and no speech there."""
    start, end, _ = mark
    if not start or not text[start - 1].isdigit() or text[start:end] not in ('"', "''"):
        return False
    line = text[max(0, start - 200) : start]
    return not _DOUBLE.search(line)


def _pair(text: str, marks: list[tuple[int, int, int]], breaks: list[int]) -> list[Quote]:
    quotes: list[Quote] = []
    opened: int | None = None
    for number, (start, end, direction) in enumerate(marks):
        at_start = start in _near(breaks, start)
        if opened is None:
            following = marks[number + 1][2] if number + 1 < len(marks) else _CLOSE
            if direction != _CLOSE or (at_start and following == _CLOSE):
                opened = start
            continue
        over = _next_break(breaks, opened)
        if over is not None and over <= start:
            if direction != _CLOSE and at_start and start == over:
                quotes.append(_cut(text, opened, over, continues=True))
                opened = start
                continue
            if direction == _CLOSE and start - opened <= _REACH:
                quotes.append(Quote(opened, end))
                opened = None
                continue
            # the mark was never closed: what it opened ends with its paragraph, if at all
            if _opens_speech(text, opened, breaks):
                quotes.append(_cut(text, opened, over, continues=False))
            opened = None if direction == _CLOSE else start
            continue
        if direction == _OPEN:
            # opened twice in one paragraph: the first lost its closing mark before this one
            last = max(text.rfind(sign, opened, start) for sign in _ENDS)
            if last > opened + 1 and _opens_speech(text, opened, breaks):
                quotes.append(Quote(opened, last + 1, closed=False))
            opened = start
            continue
        quotes.append(Quote(opened, end))
        opened = None
    if opened is not None and _opens_speech(text, opened, breaks):
        quotes.append(_cut(text, opened, _next_break(breaks, opened), continues=False))
    return [quote for quote in quotes if quote.inside(text)]


def _near(breaks: list[int], offset: int) -> tuple[int, ...]:
    return (breaks[max(bisect.bisect_right(breaks, offset) - 1, 0)],)


def _next_break(breaks: list[int], offset: int) -> int | None:
    number = bisect.bisect_right(breaks, offset)
    return breaks[number] if number < len(breaks) else None


def _cut(text: str, start: int, end: int | None, *, continues: bool) -> Quote:
    stop = len(text) if end is None else end
    while stop > start + 1 and text[stop - 1].isspace():
        stop -= 1
    return Quote(start, stop, closed=False, continues=continues)


def _opens_speech(text: str, start: int, breaks: list[int]) -> bool:
    """Tell whether a mark that nothing closes stands where speech begins."""
    if start in _near(breaks, start):
        return True
    before = text[max(0, start - 3) : start].rstrip()
    return before.endswith((",", ":", "]"))


def _single_quotes(text: str, breaks: list[int], doubles: list[Quote]) -> list[Quote]:
    """Return the quotations in single marks outside the others, none over a paragraph."""
    starts = [quote.start for quote in doubles]
    found: list[Quote] = []
    position = 0
    for match in _SINGLE.finditer(text):
        start = match.start()
        if start < position or not _opens_single(text, start):
            continue
        number = bisect.bisect_right(starts, start) - 1
        if number >= 0 and start < doubles[number].end:
            continue
        stop = min(_next_break(breaks, start) or len(text), start + _REACH)
        if number + 1 < len(doubles):
            stop = min(stop, doubles[number + 1].start)
        close = _closing_single(text, start, stop)
        over = _next_break(breaks, start)
        if close is not None:
            found.append(Quote(start, close + 1))
            position = close + 1
        elif over is not None and text[start] == text[over] == "‘":
            # the next paragraph reopens it
            found.append(_cut(text, start, over, continues=True))
            position = over
    return [quote for quote in found if quote.inside(text)]


def _opens_single(text: str, start: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[start + 1 : start + 2]
    if not (before.isspace() or before in "([{—–") or not after.strip():
        return False
    if text[start] == "’":
        return False
    # 'em, '90s: letters and digits left out
    return not (after.isdigit() or text[start + 1 : start + 4].lower() in ("em ", "tis", "til"))


def _closing_single(text: str, start: int, stop: int) -> int | None:
    """Return where the quotation ends: after a stop or comma, else the first mark after a word."""
    closers = "’'" if text[start] == "‘" else "'"
    weak: int | None = None
    for offset in range(start + 2, stop):
        if text[offset] not in closers:
            continue
        after = text[offset + 1 : offset + 2]
        if after.isalnum():
            continue
        before = text[offset - 1]
        if before in ".,!?…":
            return offset
        if weak is None and not before.isspace():
            if before not in "sS" or after in (".", ",", ";", ":", "!", "?", ")", "]"):
                return offset
            weak = offset
    return weak
