"""Gives events the day and place that other mentions, the paragraph or the main event tell."""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections import defaultdict
from collections.abc import Callable
from datetime import date, timedelta

from newsledger.records import Date, Entity, Event, Extraction
from newsledger.resolve.events.agreement import is_several
from newsledger.resolve.events.manner import opens_another
from newsledger.resolve.events.widths import PRECISION, TOPIC_WIDTH, topic_place, width_of

_REACH = 3
"""Sentences back within the paragraph."""
_OLD = timedelta(days=45)
_BASES = {"attached": 0, "target": 1, "sentence": 2}
_SAME = re.compile(
    r"\b(?:in|at|on|near|outside|inside)\s(?:that|this|the)\s(?:very\s)?same\s(?:[\w-]+\s)?"
    r"(base|junction|crossing|checkpoint|street|road|bridge|square|school|hospital|market|mosque|"
    r"church|bar|hotel|prison|camp|post|building|compound|site|spot|place|location|town|village|"
    r"city|suburb|neighbou?rhood)\b",
    re.IGNORECASE,
)
_BEHIND = 90
"""Characters behind an event in which its place is pointed to."""
_LOOSE_DAYS = 7
"""Days that a date may span to be taken over by an event told after."""


def complete(found: Extraction, events: list[Event]) -> list[Event]:
    """Return the events with day and place filled: from coreference, paragraph, main event."""
    events = _from_coreference(found, _without_unnamed(found, events))
    events = _from_same(found, events)
    events = _from_paragraph(found, events)
    return _from_main(found, events)


def _without_unnamed(found: Extraction, events: list[Event]) -> list[Event]:
    """Take away the places that no name stands for: "the houses", "its barracks"."""
    named = {e.chain or e.entity_id for e in found.entities if e.mention_type == "name"}
    idle = {e.entity_id for e in found.entities if (e.chain or e.entity_id) not in named}
    paired = _paired(found)
    return [
        dataclasses.replace(e, place_entity_id=None, place_basis=None)
        if e.place_entity_id in idle
        or (e.place_entity_id in paired and is_several(e, found.article.text))
        else e
        for e in events
    ]


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


def _from_coreference(found: Extraction, events: list[Event]) -> list[Event]:
    """Give all mentions of one event its smallest place and its most exact day."""
    chains: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        chains[_root(event)].append(event)
    entities = {e.entity_id: e for e in found.entities}
    dates = {d.date_id: d for d in found.dates}
    text = found.article.text
    places = {root: _best_place(chain, entities, text) for root, chain in chains.items()}
    days = {root: _best_day(chain, dates) for root, chain in chains.items()}
    rows = []
    for event in events:
        if event.modality == "actual":
            root = _root(event)
            event = _with_place(event, places[root], "coreference")
            event = _with_day(event, days[root], "coreference")
        rows.append(event)
    return rows


def _root(event: Event) -> str:
    return event.coreference or event.event_id


def _best_place(chain: list[Event], entities: dict[str, Entity], text: str) -> str | None:
    told = [
        (entities[e.place_entity_id], e)
        for e in chain
        if e.place_entity_id is not None and e.place_entity_id in entities
    ]
    if not told:
        return None
    named = [(place, e) for place, e in told if place.mention_type == "name"] or told
    best = min(
        named,
        key=lambda pair: (
            max(width_of(pair[0], text), PRECISION["district"]),
            _BASES.get(pair[1].place_basis or "", 3),
            width_of(pair[0], text),
            pair[1].start,
        ),
    )
    return best[0].entity_id


def _best_day(chain: list[Event], dates: dict[str, Date]) -> str | None:
    told = [(dates[e.date_id], e) for e in chain if e.date_id is not None and e.date_id in dates]
    if not told:
        return None
    return min(told, key=lambda pair: (_BASES.get(pair[1].date_basis or "", 3), _span(pair[0])))[
        0
    ].date_id


def _span(row: Date) -> int:
    if row.earliest is None or row.latest is None:
        return 9999
    return (row.latest - row.earliest).days


def _with_place(event: Event, place: str | None, basis: str) -> Event:
    if place is None or place == event.place_entity_id:
        return event
    return dataclasses.replace(event, place_entity_id=place, place_basis=basis)


def _with_day(event: Event, day: str | None, basis: str) -> Event:
    if day is None or event.date_id is not None:
        return event
    return dataclasses.replace(event, date_id=day, date_basis=basis)


def _from_same(found: Extraction, events: list[Event]) -> list[Event]:
    """Give events "at the same junction" the place of the event told before them."""
    text = found.article.text
    named = {e.entity_id: e for e in found.entities if e.mention_type == "name"}
    rows: list[Event] = []
    for event in events:
        behind = re.split(r"[.;]", text[event.end : event.end + _BEHIND])[0]
        same = _SAME.search(behind)
        if same and _wants(event, found) and event.place_entity_id not in named:
            told = [named[e.place_entity_id] for e in rows if e.place_entity_id in named]
            narrow = [p.entity_id for p in told if width_of(p, text) <= TOPIC_WIDTH]
            alike = [p.entity_id for p in told if p.text.lower().endswith(same[1].lower())]
            event = _with_place(event, next(iter((alike or narrow)[-1:]), None), "paragraph")
        rows.append(event)
    return rows


def _from_paragraph(found: Extraction, events: list[Event]) -> list[Event]:
    """Let an event told in the same breath have the day and place of the one told before it."""
    text = found.article.text
    number = {s.sentence_id: s.sentence_no for s in found.sentences}
    dates = {d.date_id: d for d in found.dates}
    named = {e.entity_id for e in found.entities if e.mention_type == "name"}
    rows: list[Event] = []
    for event in events:
        if _wants(event, found) and not opens_another(event, found):
            before = [
                other
                for other in rows
                if other.modality == "actual"
                and not is_several(other, text)
                and 0 <= number[event.sentence_id] - number[other.sentence_id] <= _REACH
                and "\n\n" not in text[other.end : event.start]
            ]
            if event.date_id is None:
                donor = _last(before, lambda e: e.date_id is not None)
                row = dates.get(donor.date_id or "") if donor is not None else None
                if row is not None and _is_short(row.earliest, row.latest):
                    event = _with_day(event, row.date_id, "paragraph")
            if event.place_entity_id is None and event.event_type != "interception":
                donor = _last(before, lambda e: e.place_entity_id in named)
                same_day = donor is not None and event.date_id in (None, donor.date_id)
                if donor is not None and same_day:
                    event = _with_place(event, donor.place_entity_id, "paragraph")
        rows.append(event)
    return rows


def _from_main(found: Extraction, events: list[Event]) -> list[Event]:
    """Let what has neither day nor place of its own be of the day and place of the main event.

    The main event is the first that is no background; what the article tells as another event, or
    of many, stays without.
    """
    dates = {d.date_id: d for d in found.dates}
    recent = [e for e in events if e.modality == "actual" and not _is_old(e, found, dates)]
    main = next((e for e in recent if not is_several(e, found.article.text)), None)
    if main is None:
        return events
    # where several are told of first, they share a scene, but each has its day
    day = dates.get(main.date_id or "") if main is recent[0] else None
    place = _narrowed(main, events, found, dates) or topic_place(found)
    others = {e.event_id for e in events if e.coreference is None and opens_another(e, found)}
    rows = []
    for event in events:
        alone = event.date_id is None or _same_day(dates.get(event.date_id), day)
        if _wants(event, found) and _root(event) not in others:
            here = alone or not _is_old(event, found, dates)
            if here and event.place_entity_id is None and event.event_type != "interception":
                event = _with_place(event, place, "main")
            if alone and day is not None and _is_short(day.earliest, day.latest):
                same = event.place_entity_id in (None, place)
                event = _with_day(event, day.date_id, "main") if same else event
        rows.append(event)
    return rows


def _narrowed(
    main: Event, events: list[Event], found: Extraction, dates: dict[str, Date]
) -> str | None:
    """Return the place of the main event; of a country or a province the site named in it later.

    "Fighting at a prison in Ecuador left 12 dead … Gunfire was heard in the Litoral prison".
    """
    entities = {e.entity_id: e for e in found.entities}
    place, text = entities.get(main.place_entity_id or ""), found.article.text
    if place is None or width_of(place, text) <= TOPIC_WIDTH:
        return main.place_entity_id
    for event in events:
        inner = entities.get(event.place_entity_id or "")
        if inner is None or event.modality != "actual" or _is_old(event, found, dates):
            continue
        day = dates.get(event.date_id or "")
        same = day is None or main.date_id is None or _same_day(day, dates.get(main.date_id))
        near = inner.country is None or place.country is None or inner.country == place.country
        if (
            same
            and near
            and width_of(inner, text) <= TOPIC_WIDTH
            and not opens_another(event, found)
        ):
            return event.place_entity_id
    return main.place_entity_id


def _same_day(one: Date | None, other: Date | None) -> bool:
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


def _wants(event: Event, found: Extraction) -> bool:
    """Tell whether an event may take day and place from others: it happened, and it is one."""
    return event.modality == "actual" and not is_several(event, found.article.text)


def _is_old(event: Event, found: Extraction, dates: dict[str, Date]) -> bool:
    row, published = dates.get(event.date_id or ""), found.article.published_date
    if row is None or row.latest is None or published is None:
        return False
    return row.latest < published - _OLD


def _last(events: list[Event], test: Callable[[Event], bool]) -> Event | None:
    return next((e for e in reversed(events) if test(e)), None)


def _is_short(earliest: date | None, latest: date | None) -> bool:
    """Tell whether a date says more than the year it was: a week at most."""
    return earliest is not None and latest is not None and (latest - earliest).days <= _LOOSE_DAYS
