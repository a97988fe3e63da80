"""Years of what a report tells of the past: "In early 2015 it seized the town. By December, …"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from newsledger.extract.dates.expression import Expression
from newsledger.resolve.dates.periods import Period

_WHEN = re.compile(r"\b(?:in|on|by)\s+$", re.IGNORECASE)
_PARAGRAPH = re.compile(r"\n\s*\n")
_SINCE = re.compile(r"\bsince\b[^.,;\n]*$", re.IGNORECASE)
_CLAUSE = 90
"""Characters before a year in which its clause opens."""
_STOP = re.compile(r"[.!?;]\s")
_NEWS_DAYS = 31
_REACH = 320
"""Characters in which a year holds for the months told after it: two or three sentences."""


@dataclass(slots=True)
class Background:
    """The last year that a paragraph has gone back to, and the month of it that was told last."""

    year: int | None = None
    month: int | None = None
    offset: int = 0

    def note(self, e: Expression, period: Period, text: str, start: int) -> None:
        """Remember a date that is said with its year; forget it at a date of another time."""
        if period.earliest is None:
            return
        if e.kind == "date" and e.year is not None:
            said_when = _WHEN.search(text, max(0, start - 8), start) is not None
            # "the second since the war began in 2014" goes back to no time
            said_when = said_when and not _SINCE.search(text[max(0, start - _CLAUSE) : start])
            self.year = period.earliest.year if said_when else None
        elif e.kind in ("duration", "set", "reference"):
            return
        elif period.earliest.year not in (self.year, (self.year or 0) + 1) or e.month is None:
            self.year = None
        else:
            self.year = period.earliest.year
        self.month = period.earliest.month if e.month is not None else None
        self.offset = start

    def find(
        self, make: Callable[[int], Period | None], text: str, at: int, until: date
    ) -> Period | None:
        """Return the next such period after the one told last, where that is past; else None."""
        if self.year is None or at - self.offset > _REACH or self.year >= until.year:
            return None
        between = text[self.offset : at]
        if _PARAGRAPH.search(between) or (self.month is None and not _STOP.search(between)):
            return None  # "under a plan approved in 1987 it bought shares through September"
        found = make(self.year)
        if self.month is None and found is not None and found.granularity == "day":
            return None  # "in 2016 the town was calm; on March 9 a bridge fell": that of the news
        again = found is not None and found.earliest is not None and self.month is not None
        if again and found.earliest.month < self.month:  # type: ignore[union-attr,operator]
            found = make(self.year + 1)
        past = found is not None and found.latest is not None and found.latest < until
        return found if past and not _is_news(make, until) else None


def _is_news(make: Callable[[int], Period | None], published: date) -> bool:
    """Tell whether such a day or month lies shortly before publication: that one is meant."""
    for year in (published.year, published.year - 1):
        near = make(year)
        if near is None or near.earliest is None or near.latest is None:
            continue
        if near.earliest <= published and (published - near.latest).days <= _NEWS_DAYS:
            return True
    return False
