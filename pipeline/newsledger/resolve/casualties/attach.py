"""Fills the day, place and victims' country of casualty rows from the rows they point at."""

from __future__ import annotations

import dataclasses
from datetime import date

from newsledger.records import Casualty, Claim, Date, Entity, Event, Extraction


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
    earliest, latest, basis = _day(row, event, first, dates, found)
    return dataclasses.replace(
        row,
        date_earliest=earliest,
        date_latest=latest,
        date_basis=basis,
        place_id=_place(row, event, first, entities),
        victims_country=_country(row, found),
    )


Days = tuple[date | None, date | None, str]


def _day(
    row: Casualty,
    event: Event | None,
    first: Event | None,
    dates: dict[str, Date],
    found: Extraction,
) -> Days:
    claims = found.claims if event is not None else []
    own = dates.get(row.date_id or "")
    if own is not None and (own.earliest is not None or own.latest is not None):
        return _told(row, own, "sentence", found)
    if row.scope == "cumulative":
        basis = "cumulative: no date in the sentence" if own is None else "unresolved date"
        return None, None, basis
    for mention, basis in ((event, "event"), (first, "event's first mention")):
        day = dates.get(mention.date_id or "") if mention else None
        if day is None or (day.earliest is None and day.latest is None):
            continue
        if day.sentence_id == row.sentence_id:
            continue  # a date of the figure's sentence that is not of its clause
        if mention is not None and _of_statement(mention, day, claims):
            continue
        return _told(row, day, basis, found)
    return None, None, "no date told" if own is None else "unresolved date"


def _of_statement(event: Event, day: Date, claims: list[Claim]) -> bool:
    """Tell whether a date says when an event was told of: "police said on Friday that …"."""
    if event.claim_id is None or event.sentence_id != day.sentence_id:
        return False
    claim = next((claim for claim in claims if claim.claim_id == event.claim_id), None)
    if claim is None or claim.content_start is None or claim.content_end is None:
        return False
    parts = claim.content_parts or ((claim.content_start, claim.content_end),)
    return not any(start <= day.start < end for start, end in parts)


def _told(row: Casualty, day: Date, basis: str, found: Extraction) -> Days:
    """Return the days of a date; "since" opens them, and no harm told of lies in the future."""
    published = found.article.published_date
    before = found.article.text[max(0, day.start - 24) : day.start].lower().split()
    latest = day.latest
    if before and before[-1] == "since":
        latest, basis = published, f"{basis}, since"
    future = published is not None and day.earliest is not None and day.earliest > published
    if future and row.modality not in ("hypothetical",):
        return None, None, "date after publication"
    return day.earliest, latest, basis


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
