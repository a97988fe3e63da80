"""What is filled into an event, and when it may be."""

from __future__ import annotations

import dataclasses
import re
from datetime import date, timedelta

from newsledger.records import Date, Event, Extraction
from newsledger.resolve.events.agreement import is_several

_OLD = timedelta(days=45)
_DAY_WORD = re.compile(
    r"\b(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|today|yesterday|tonight|this|last|that|night|"
    r"overnight|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|day|next|same|later|earlier)\w*|"
    r"\d(?:st|nd|rd|th)\b|\d{4}\b",
    re.IGNORECASE,
)
LOOSE_DAYS = 7
"""Days that a date may span to be taken over by an event told after."""


def root_of(event: Event) -> str:
    """Return the id of the first mention of an event."""
    return event.coreference or event.event_id


def wants(event: Event, found: Extraction) -> bool:
    """Tell whether an event may take day and place from others: it happened, and it is one."""
    return event.modality == "actual" and not is_several(event, found.article.text)


def with_place(event: Event, place: str | None, basis: str) -> Event:
    """Return an event with another place; unchanged for None."""
    if place is None or place == event.place_entity_id:
        return event
    return dataclasses.replace(event, place_entity_id=place, place_basis=basis)


def with_day(event: Event, day: str | None, basis: str) -> Event:
    """Return an event with a day where it has none."""
    if day is None or event.date_id is not None:
        return event
    return dataclasses.replace(event, date_id=day, date_basis=basis)


def span_of(row: Date) -> int:
    """Return the days between the first and the last day of a date; many where not known."""
    if row.earliest is None or row.latest is None:
        return 9999
    return (row.latest - row.earliest).days


def is_clock(row: Date | None) -> bool:
    """Tell whether a date is an hour without its day: "at about 7:15 a.m.", of whatever day."""
    return row is not None and row.type == "TIME" and not _DAY_WORD.search(row.text)


def same_day(one: Date | None, other: Date | None) -> bool:
    """Tell whether two dates share a day."""
    if one is None or other is None:
        return False
    if None in (one.earliest, one.latest, other.earliest, other.latest):
        return one.date_id == other.date_id
    assert one.earliest is not None
    assert one.latest is not None
    assert other.earliest is not None
    assert other.latest is not None
    return one.earliest <= other.latest and other.earliest <= one.latest


def is_short(earliest: date | None, latest: date | None) -> bool:
    """Tell whether a date says more than the year it was: a week at most."""
    return earliest is not None and latest is not None and (latest - earliest).days <= LOOSE_DAYS


def is_old(event: Event, found: Extraction, dates: dict[str, Date]) -> bool:
    """Tell whether the day of an event is long before publication: it is recalled."""
    row, published = dates.get(event.date_id or ""), found.article.published_date
    if row is None or row.latest is None or published is None:
        return False
    return row.latest < published - _OLD
