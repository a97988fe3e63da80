"""Gives all mentions of one event its smallest place and its most exact day."""

from __future__ import annotations

import dataclasses
import itertools
from collections import defaultdict

from newsledger.extract.events.naming import NATIONAL
from newsledger.extract.events.place_nouns import place_noun
from newsledger.records import Date, Entity, Event, Extraction
from newsledger.resolve.entities.cities import CAPITAL
from newsledger.resolve.events.agreement import is_several
from newsledger.resolve.events.capitals import capital_meant
from newsledger.resolve.events.filling import (
    LOOSE_DAYS,
    is_clock,
    is_old,
    root_of,
    same_day,
    span_of,
    with_day,
    with_place,
)
from newsledger.resolve.events.widths import (
    PRECISION,
    TOPIC_WIDTH,
    are_far,
    is_named,
    is_part,
    is_spread,
    width_of,
)

_NEAR = 500
"""Characters between two mentions that tell of one scene."""
_BASES = {"attached": 0, "target": 1, "sentence": 1}


def without_unnamed(found: Extraction, events: list[Event]) -> list[Event]:
    """Take away the places that no name stands for: "the houses", "its barracks"."""
    nations = {e.start for e in found.entities if e.label == "NORP"}
    named = {
        e.chain or e.entity_id
        for e in found.entities
        if e.mention_type == "name"
        or (is_named(e) and not nations & set(range(e.start, e.end)))  # not "the Iraqi border"
        or (is_named(e) and e.text.split()[-1].lower() in NATIONAL)  # "the Kuwaiti hospital"
    }
    idle = {
        e.entity_id: e
        for e in found.entities
        if (e.chain or e.entity_id) not in named or e.basis == CAPITAL
    }
    paired = _paired(found)
    rows = []
    for event in events:
        place = event.place_entity_id
        if place in idle:
            meant = capital_meant(idle[place], found)
            basis = event.place_basis if meant is not None else None
            event = dataclasses.replace(event, place_entity_id=meant, place_basis=basis)
        elif place in paired and is_several(event, found.article.text):
            event = dataclasses.replace(event, place_entity_id=None, place_basis=None)
        rows.append(event)
    return rows


def _paired(found: Extraction) -> set[str]:
    """Return the places named with another: several events "in Iraq and Syria" have no one."""
    text = found.article.text
    places = sorted(
        (e for e in found.entities if e.label in ("GPE", "LOC") and e.mention_type == "name"),
        key=lambda e: e.start,
    )
    paired: set[str] = set()
    for one, other in itertools.pairwise(places):
        if text[one.end : other.start].strip() in ("and", ", and"):
            paired |= {one.entity_id, other.entity_id}
    return paired


def from_coreference(found: Extraction, events: list[Event]) -> list[Event]:
    """Give all mentions of one event its smallest place and its most exact day."""
    entities = {e.entity_id: e for e in found.entities}
    dates = {d.date_id: d for d in found.dates}
    text = found.article.text
    chains: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        chains[root_of(event)].append(event)
    given: dict[str, tuple[str | None, str | None]] = {}
    for chain in chains.values():
        if len(chain) == 1:
            given[chain[0].event_id] = chain[0].place_entity_id, chain[0].date_id
            continue
        for part in _parts(chain, found, dates):
            slots = _best_place(part, entities, text), _best_day(part, dates)
            given.update((event.event_id, slots) for event in part)
    rows = []
    for event in events:
        if event.modality == "actual":
            place, day = given[event.event_id]
            if not _is_elsewhere(event, place, entities, text):
                event = with_place(event, place, "coreference")
            if not is_several(event, text):  # "this year's homicides" are of no one day
                event = _without_loose(event, day, dates)
            event = with_day(_without_clock(event, day, dates), day, "coreference")
        rows.append(event)
    return rows


def with_days_of_hours(found: Extraction, events: list[Event]) -> list[Event]:
    """Give mentions dated by an hour alone the day that other mentions of the event tell."""
    dates = {d.date_id: d for d in found.dates}
    days: dict[str, list[Date]] = defaultdict(list)
    for event in events:
        row = dates.get(event.date_id or "")
        if row is not None and row.earliest is not None and not is_clock(row):
            days[root_of(event)].append(row)
    rows = []
    for event in events:
        own = dates.get(event.date_id or "")
        if is_clock(own):
            told = [d for d in days[root_of(event)] if same_day(d, own)]
            if told:
                day = min(told, key=span_of).date_id
                event = dataclasses.replace(event, date_id=day, date_basis="coreference")
        rows.append(event)
    return rows


def _parts(chain: list[Event], found: Extraction, dates: dict[str, Date]) -> list[list[Event]]:
    """Divide the mentions of an event by what their own days tell against the chain.

    What is recalled is told with its day first: "the attack" before "in 2019, an attack" is not
    it. Two days that exclude each other are of two events.
    """
    old = [e for e in chain if is_old(e, found, dates)]
    if old and len(old) < len(chain):
        rest = [e for e in chain if e not in old]
        if all(e.date_id is None for e in rest):
            after = [e for e in rest if e.start > old[0].start]
            return [[e for e in rest if e not in after], [*old, *after]]
        return [rest, old]
    best = dates.get(_best_day(chain, dates) or "")
    if best is None or span_of(best) > LOOSE_DAYS:
        return [chain]
    apart = [
        e
        for e in chain
        if (own := dates.get(e.date_id or "")) is not None
        and not is_clock(own)
        and own.earliest is not None
        and span_of(own) <= LOOSE_DAYS
        and not same_day(own, best)
    ]
    return [[e for e in chain if e not in apart], *([e] for e in apart)]


def _is_elsewhere(event: Event, place: str | None, entities: dict[str, Entity], text: str) -> bool:
    """Tell whether an event was told at a town far from that of the event it was taken for.

    Or all over a country.
    """
    own, other = entities.get(event.place_entity_id or ""), entities.get(place or "")
    if own is None or other is None or not is_named(own):
        return False
    if is_spread(own, text) or _on_another_road(own, other, event):
        return True
    return width_of(own, text) <= TOPIC_WIDTH and are_far(own, other)


def _on_another_road(own: Entity, other: Entity, event: Event) -> bool:
    """Tell whether an event is told to have been on a road that is not where the others were."""
    if own.text.lower() == other.text.lower() or event.place_basis not in ("attached", "target"):
        return False
    roads = [place_noun(place.text.split()[-1], "road") for place in (own, other)]
    return roads[0] and (roads[1] or other.label in ("GPE", "LOC"))


def _best_place(chain: list[Event], entities: dict[str, Entity], text: str) -> str | None:
    told = [
        (entities[e.place_entity_id], e)
        for e in chain
        if e.place_entity_id is not None and e.place_entity_id in entities
    ]
    if not told:
        return None
    named = [(place, e) for place, e in told if is_named(place)] or told
    parts = [e.start for place, e in named if is_part(place, text)]
    best = min(
        named,
        key=lambda pair: (
            not (is_part(pair[0], text) or _is_site(pair[0], pair[1], text, parts)),
            max(width_of(pair[0], text), PRECISION["district"]),
            _BASES.get(pair[1].place_basis or "", 3) > 1,
            width_of(pair[0], text) > PRECISION["site"],
            _BASES.get(pair[1].place_basis or "", 3),
            width_of(pair[0], text),
            pair[1].start,
        ),
    )
    return best[0].entity_id


def _is_site(place: Entity, event: Event, text: str, parts: list[int]) -> bool:
    """Tell whether a road or a building is told near the part of the town that it is in."""
    near = any(abs(event.start - start) < _NEAR for start in parts)
    return near and width_of(place, text) == PRECISION["site"]


def _best_day(chain: list[Event], dates: dict[str, Date]) -> str | None:
    told = [(dates[e.date_id], e) for e in chain if e.date_id is not None and e.date_id in dates]
    if not told:
        return None
    best = min(
        told,
        key=lambda pair: (
            span_of(pair[0]) > LOOSE_DAYS,
            is_clock(pair[0]),
            pair[0].anchor == "mention",  # "the same day" leans on a day told before
            _BASES.get(pair[1].date_basis or "", 3),
            span_of(pair[0]),
        ),
    )
    return best[0].date_id


def _without_clock(event: Event, day: str | None, dates: dict[str, Date]) -> Event:
    """Take away an hour where the event has a day: all its mentions are of one date."""
    own, best = dates.get(event.date_id or ""), dates.get(day or "")
    if best is None or is_clock(best) or not is_clock(own):
        return event
    return dataclasses.replace(event, date_id=None, date_basis=None)


def _without_loose(event: Event, day: str | None, dates: dict[str, Date]) -> Event:
    """Take away a weekend or a month in which the event has a day: "over the weekend"."""
    own, best = dates.get(event.date_id or ""), dates.get(day or "")
    if own is None or best is None or own.type != "DATE":
        return event
    within = span_of(best) < span_of(own) and same_day(own, best)
    return dataclasses.replace(event, date_id=None, date_basis=None) if within else event
