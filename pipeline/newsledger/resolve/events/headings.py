"""Gives what an item of a round-up tells the place and the day in its heading."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from newsledger.records import Date, Event, Extraction
from newsledger.resolve.events.filling import root_of, span_of, wants, with_place
from newsledger.resolve.events.sections import NAMES, Section, Sections
from newsledger.resolve.events.widths import width_of

BASIS = "heading"
_ONE_DAY = 1
"""Days between the first and the last of one day, or of one night."""


def from_headings(found: Extraction, events: list[Event], sections: Sections) -> list[Event]:
    """Let an event without place or day have those of the heading over it.

    "KIRKUK - Gunmen killed a policeman.": in Kirkuk. Of two places the narrower, or the second.
    """
    rows: list[Event] = []
    above = _day_above(sections, found)
    dates = {d.date_id: d for d in found.dates}
    for event in events:
        item = sections.at(event.start)
        told = item is not None and wants(event, found)
        if item is not None and told and event.place_entity_id is None:
            event = with_place(event, _place(item, found), BASIS)
        if item is not None and (told or (item.is_time and event.modality == "actual")):
            event = _dated(event, _day(item, found) or above, dates)
        rows.append(event)
    return rows


def is_of_another(event: Event, main: Event, sections: Sections) -> bool:
    """Tell whether another item tells an event: day and place of the main event are not its own."""
    item = sections.at(event.start)
    return item is not None and item != sections.at(main.start) and root_of(event) != root_of(main)


def _dated(event: Event, day: str | None, dates: Mapping[str, Date]) -> Event:
    """Return an event of a day; "hours later" is none of its own."""
    own = dates.get(event.date_id or "")
    if day is None or (own is not None and own.earliest is not None):
        return event
    return dataclasses.replace(event, date_id=day, date_basis=BASIS)


def _place(item: Section, found: Extraction) -> str | None:
    named = [
        e
        for e in found.entities
        if item.start <= e.start < item.body and e.label in NAMES and e.mention_type == "name"
    ]
    text = found.article.text
    narrowest = min(named, key=lambda e: (width_of(e, text), -e.start), default=None)
    return narrowest.entity_id if narrowest is not None else None


def _day(item: Section, found: Extraction) -> str | None:
    days = (d for d in found.dates if item.start <= d.start < item.body and d.type == "DATE")
    return next((d.date_id for d in days), None)


def _day_above(sections: Sections, found: Extraction) -> str | None:
    """Return the one day told above all items: "Following are developments in Iraq on Sunday"."""
    line = found.article.dateline
    after = found.article.text.find(line) + len(line) if line else 0
    first = sections.rows[0].start if sections.rows else 0
    days = [
        d
        for d in found.dates
        if after <= d.start < first and d.type in ("DATE", "TIME") and span_of(d) <= _ONE_DAY
    ]
    return days[0].date_id if len({(d.earliest, d.latest) for d in days}) == 1 else None
