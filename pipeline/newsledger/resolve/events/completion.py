"""Gives events the date and place that other mentions or the paragraph tell."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date

from newsledger.records import Event, Extraction
from newsledger.resolve.events.families import compatible

_REACH = 2
"""Sentences back within the paragraph."""


def complete(found: Extraction, events: list[Event]) -> list[Event]:
    """Return the events with date and place filled from coreference, then from the paragraph."""
    events = _from_coreference(events)
    return _from_paragraph(found, events)


def _from_coreference(events: list[Event]) -> list[Event]:
    dated: dict[str, str] = {}
    placed: dict[str, str] = {}
    for event in events:
        root = event.coreference or event.event_id
        if event.date_id is not None:
            dated.setdefault(root, event.date_id)
        if event.place_entity_id is not None:
            placed.setdefault(root, event.place_entity_id)
    rows = []
    for event in events:
        root = event.coreference or event.event_id
        if event.modality == "actual":
            if event.date_id is None and root in dated:
                event = dataclasses.replace(event, date_id=dated[root], date_basis="coreference")
            if event.place_entity_id is None and root in placed:
                event = dataclasses.replace(
                    event, place_entity_id=placed[root], place_basis="coreference"
                )
        rows.append(event)
    return rows


def _from_paragraph(found: Extraction, events: list[Event]) -> list[Event]:
    text = found.article.text
    number = {s.sentence_id: s.sentence_no for s in found.sentences}
    dates = {d.date_id: d for d in found.dates}
    named = {e.entity_id for e in found.entities if e.mention_type == "name"}
    rows: list[Event] = []
    for event in events:
        own = event.coreference is None  # the others have what their first mention has
        if event.modality == "actual" and own and not _is_loose(event):
            before = [
                other
                for other in rows
                if other.modality == "actual"
                and not _is_plural(other)
                and 0 <= number[event.sentence_id] - number[other.sentence_id] <= _REACH
                and compatible(event.event_type, other.event_type)
                and "\n\n" not in text[other.end : event.start]
            ]
            if event.date_id is None:
                donor = _last(before, lambda e: e.date_id is not None)
                if donor is not None and donor.date_id is not None:
                    row = dates.get(donor.date_id)
                    if row is not None and _is_short(row.earliest, row.latest):
                        event = dataclasses.replace(
                            event, date_id=donor.date_id, date_basis="paragraph"
                        )
            if event.place_entity_id is None:
                donor = _last(before, lambda e: e.place_entity_id in named)
                same_day = donor is not None and (
                    event.date_id is None or donor.date_id in (None, event.date_id)
                )
                if donor is not None and same_day and donor.place_basis != "paragraph":
                    event = dataclasses.replace(
                        event, place_entity_id=donor.place_entity_id, place_basis="paragraph"
                    )
        rows.append(event)
    return rows


def _is_loose(event: Event) -> bool:
    """Tell whether a mention is a plural without parties: "clashes", of no one day or place."""
    return _is_plural(event) and event.actor is None and event.target is None


def _is_plural(event: Event) -> bool:
    return event.rule.startswith("noun:") and event.text.lower().endswith("s")


def _last(events: list[Event], test: Callable[[Event], bool]) -> Event | None:
    return next((e for e in reversed(events) if test(e)), None)


def _is_short(earliest: date | None, latest: date | None) -> bool:
    """Tell whether a date says more than the year it was: a week at most."""
    return earliest is not None and latest is not None and (latest - earliest).days <= 7
