"""The day that a text tells of where a mention stands, whether or not it is that of the mention."""

from __future__ import annotations

import bisect
from collections.abc import Iterable
from datetime import date

from newsledger.records import Date, Event

Interval = tuple[date, date | None]


class ToldDays:
    """The dates of a text in its order, to look up which one the text is at."""

    def __init__(self, dates: Iterable[Date]) -> None:
        """Keep what is known to the day, the month or the year."""
        known = [d for d in dates if d.type in ("DATE", "TIME") and d.earliest is not None]
        self._dates = sorted(known, key=lambda d: d.start)
        self._starts = [d.start for d in self._dates]
        self._first_of: dict[str, Date] = {}
        for row in self._dates:
            self._first_of.setdefault(row.sentence_id, row)

    def at(self, event: Event) -> Interval | None:
        """Return the first day told in an event's sentence, else the last one told before."""
        row = self._first_of.get(event.sentence_id)
        if row is None:
            number = bisect.bisect(self._starts, event.end)
            row = self._dates[number - 1] if number else None
        return None if row is None or row.earliest is None else (row.earliest, row.latest)


def meet(one: Interval, other: Interval) -> bool:
    """Tell whether two intervals share a day; one without an end is open.

    >>> meet((date(2024, 3, 1), None), (date(2024, 5, 1), date(2024, 5, 2)))
    True
    """
    return (other[1] is None or one[0] <= other[1]) and (one[1] is None or other[0] <= one[1])
