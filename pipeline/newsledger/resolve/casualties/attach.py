"""Fills the day, place and victims' country of casualty rows from the rows they point at."""

from __future__ import annotations

import dataclasses

from newsledger.records import Casualty, Date, Entity, Event, Extraction


def resolve_casualties(found: Extraction) -> list[Casualty]:
    """Return the casualties with dates, place and victims' country filled.

    A date or place of the figure's own sentence goes first, then that of its event, and of the
    event's first mention; `date_basis` says which, or why there is none. Nothing is guessed: a
    cumulative figure takes no day from an event.
    """
    dates = {row.date_id: row for row in found.dates}
    entities = {row.entity_id: row for row in found.entities}
    events = {row.event_id: row for row in found.events}
    return [_resolve(row, found, dates, entities, events) for row in found.casualties]


def _resolve(
    row: Casualty,
    found: Extraction,
    dates: dict[str, Date],
    entities: dict[str, Entity],
    events: dict[str, Event],
) -> Casualty:
    event = events.get(row.event_id or "")
    first = events.get(event.coreference or "") if event else None
    day, basis = _day(row, event, first, dates)
    return dataclasses.replace(
        row,
        date_earliest=day.earliest if day else None,
        date_latest=day.latest if day else None,
        date_basis=basis,
        place_id=_place(row, event, first, entities),
        victims_country=_country(row, found),
    )


def _day(
    row: Casualty, event: Event | None, first: Event | None, dates: dict[str, Date]
) -> tuple[Date | None, str]:
    own = dates.get(row.date_id or "")
    if own is not None and (own.earliest is not None or own.latest is not None):
        return own, "sentence"
    if row.scope == "cumulative":
        return None, "cumulative: no date in the sentence" if own is None else "unresolved date"
    for mention, basis in ((event, "event"), (first, "event's first mention")):
        day = dates.get(mention.date_id or "") if mention else None
        if day is not None and (day.earliest is not None or day.latest is not None):
            return day, basis
    return None, "no date told" if own is None else "unresolved date"


def _place(
    row: Casualty, event: Event | None, first: Event | None, entities: dict[str, Entity]
) -> str | None:
    own = entities.get(row.place_entity_id or "")
    if own is not None and own.place_id is not None:
        return own.place_id
    if row.scope == "cumulative":
        return None
    for mention in (event, first):
        if mention is not None and mention.place_id is not None:
            return mention.place_id
    return None


def _country(row: Casualty, found: Extraction) -> str | None:
    """Return the country of a name inside the victims' words: "three American soldiers" -> USA."""
    if row.victims_start is None or row.victims_end is None:
        return None
    countries = {
        entity.country
        for entity in found.entities
        if entity.country is not None
        and row.victims_start <= entity.start
        and entity.end <= row.victims_end
    }
    return countries.pop() if len(countries) == 1 else None
