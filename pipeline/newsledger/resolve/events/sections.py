"""The sections of a round-up: items under a place or a day, each about acts of its own.

What an item tells happened where, or when, its heading says, and it is seldom told again in
another.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from newsledger.headings import find_headings
from newsledger.records import Extraction

NAMES = frozenset({"GPE", "LOC", "FAC", "ORG", "PERSON", "NORP", "MISC"})
"""Labels of names in headings; a village of no list may have any."""
_LEAST = 3
"""Headings with a place or a day that make a round-up."""


@dataclass(frozen=True, slots=True)
class Section:
    """An item from its heading, characters `[start, body)`, to the next one."""

    start: int
    body: int
    end: int
    is_time: bool = False
    """Whether its heading is a day, a month or a year: all that it tells is of then."""


class Sections:
    """The items of an article, none where it is no round-up."""

    def __init__(self, found: Extraction) -> None:
        """Find the headings; those of communiques ("First: ...") have neither place nor day."""
        text = found.article.text
        heads = find_headings(text)
        told = [e.start for e in found.entities if e.label in NAMES and e.mention_type == "name"]
        told += [d.start for d in found.dates if d.type == "DATE"]
        known = sum(any(head.start <= at < head.end for at in told) for head in heads)
        least = _LEAST - 1 if all(head.is_time for head in heads) else _LEAST
        ends = [head.start for head in heads[1:]] + [len(text)]
        self.rows = (
            [Section(h.start, h.end, end, h.is_time) for h, end in zip(heads, ends, strict=True)]
            if known >= least
            else []
        )
        self._starts = [row.start for row in self.rows]

    def heads(self, offset: int) -> bool:
        """Tell whether a character stands in a heading."""
        own = self.at(offset)
        return own is not None and offset < own.body

    def at(self, offset: int) -> Section | None:
        """Return the item that a character stands in; None before the first."""
        number = bisect_right(self._starts, offset) - 1
        return self.rows[number] if number >= 0 else None

    def relation(self, event: int, mentions: Iterable[int]) -> str | None:
        """Return how the mentions of a place or day stand to the item of an event.

        "heading": it stands in its heading; "inside": in its text; "above": before the first item;
        "elsewhere": in other items. None: the event is in none.
        """
        own = self.at(event)
        if own is None:
            return None
        told = tuple(mentions)
        here = [at for at in told if own.start <= at < own.end]
        if not here:
            above = any(at < self._starts[0] for at in told)
            return "above" if above else "elsewhere"
        return "heading" if any(at < own.body for at in here) else "inside"
