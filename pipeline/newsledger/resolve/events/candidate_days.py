"""The days that an article tells, each with all its mentions: when its events may have been."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from newsledger.extract.events.lately import ends_now
from newsledger.records import Date, Extraction
from newsledger.resolve.events.filling import LOOSE_DAYS, is_clock, span_of
from newsledger.resolve.events.own_words import is_of_saying

_TYPES = frozenset({"DATE", "TIME"})
_LEAD, _EARLY = 2, 5
_COUNTS = ((2, "1"), (3, "2"), (5, "3-4"))
_SPANS = ((1, "day"), (3, "days"), (LOOSE_DAYS + 1, "week"), (32, "month"), (367, "year"))
_AGES = (
    (0, "later"),
    (1, "same day"),
    (2, "day before"),
    (8, "week"),
    (32, "month"),
    (367, "year"),
)


@dataclass(slots=True, eq=False)
class Day:
    """A day, or a longer time, with the expressions that tell it, in text order."""

    mentions: list[Date]
    ids: frozenset[str]
    best: Date
    """The mention that says most: of its own, not leaning on another, no bare hour."""
    number: int = 0

    @property
    def is_known(self) -> bool:
        """Whether its first and its last day are known."""
        return self.best.earliest is not None and self.best.latest is not None


def days_of(found: Extraction) -> list[Day]:
    """Return the days that an article tells, in the order of their first mentions."""
    grouped: dict[tuple[date | None, date | None, str], list[Date]] = defaultdict(list)
    held = {event.date_id for event in found.events}
    for row in found.dates:
        if row.type in _TYPES or (row.date_id in held and ends_now(row)):
            known = row.earliest is not None and row.latest is not None
            key = "" if known else " ".join(row.text.lower().split())
            grouped[row.earliest, row.latest, key].append(row)
    days = [_day(sorted(rows, key=lambda row: row.start)) for rows in grouped.values()]
    days.sort(key=lambda day: day.mentions[0].start)
    for number, day in enumerate(days):
        day.number = number
    return days


def _day(rows: list[Date]) -> Day:
    best = min(rows, key=lambda row: (is_clock(row), row.anchor == "mention"))
    return Day(rows, frozenset(row.date_id for row in rows), best)


def own_features(day: Day, found: Extraction, number: dict[str, int]) -> Iterator[str]:
    """Yield what makes a day likely to be that of whatever the article tells."""
    best, first = day.best, day.mentions[0]
    yield from (f"type:{best.type}", f"granularity:{best.granularity}", f"anchor:{best.anchor}")
    yield f"span:{_span(best)}"
    yield f"age:{_age(best, found.article.published_date)}"
    count = len(day.mentions)
    yield f"count:{next((name for most, name in _COUNTS if count < most), '5+')}"
    sentence = number[first.sentence_id]
    yield f"told:{'lead' if sentence < _LEAD else 'early' if sentence < _EARLY else 'late'}"
    if all(is_clock(row) for row in day.mentions):
        yield "clock"
    if all(is_of_saying(row, found) for row in day.mentions):
        yield "of saying"
    end = _end_of_dateline(found)
    if all(row.start < end for row in day.mentions):
        yield "dateline"
    elif any(row.start < end for row in day.mentions):
        yield "of dateline too"
    if best.modifier:
        yield f"modifier:{best.modifier}"


def _span(row: Date) -> str:
    if row.earliest is None or row.latest is None:
        return "unknown"
    return next((name for most, name in _SPANS if span_of(row) < most), "long")


def _age(row: Date, published: date | None) -> str:
    if published is None or row.latest is None:
        return "unknown"
    days = (published - row.latest).days + 1
    return next((name for most, name in _AGES if days <= most), "old")


def _end_of_dateline(found: Extraction) -> int:
    line = found.article.dateline
    at = found.article.text.find(line) if line else -1
    return at + len(line or "") if at >= 0 else 0
