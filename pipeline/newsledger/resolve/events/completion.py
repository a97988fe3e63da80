"""Gives events the day and place that other mentions, the paragraph or the main event tell."""

from __future__ import annotations

import re
from collections.abc import Callable

from newsledger.records import Event, Extraction
from newsledger.resolve.events.agreement import is_several
from newsledger.resolve.events.chain_slots import from_coreference, without_unnamed
from newsledger.resolve.events.filling import is_short, wants, with_day, with_place
from newsledger.resolve.events.main_event import from_main
from newsledger.resolve.events.manner import opens_another
from newsledger.resolve.events.widths import TOPIC_WIDTH, is_named, width_of

_REACH = 3
"""Sentences back within the paragraph."""
_SAME = re.compile(
    r"\b(?:in|at|on|near|outside|inside)\s(?:that|this|the)\s(?:very\s)?same\s(?:[\w-]+\s)?"
    r"(base|junction|crossing|checkpoint|street|road|bridge|square|school|hospital|market|mosque|"
    r"church|bar|hotel|prison|camp|post|building|compound|site|spot|place|location|town|village|"
    r"city|suburb|neighbou?rhood)\b",
    re.IGNORECASE,
)
_BEHIND = 90
"""Characters behind an event in which its place is pointed to."""


def complete(found: Extraction, events: list[Event]) -> list[Event]:
    """Return the events with day and place filled: from coreference, paragraph, main event."""
    events = from_coreference(found, without_unnamed(found, events))
    events = _from_same(found, events)
    events = _from_paragraph(found, events)
    return from_main(found, events)


def _from_same(found: Extraction, events: list[Event]) -> list[Event]:
    """Give events "at the same junction" the place of the event told before them."""
    text = found.article.text
    if not _SAME.search(text):
        return events
    named = {e.entity_id: e for e in found.entities if is_named(e)}
    rows: list[Event] = []
    for event in events:
        behind = re.split(r"[.;]", text[event.end : event.end + _BEHIND])[0]
        ahead = re.split(r"[.;,]", text[max(0, event.start - _BEHIND) : event.start])[-1]
        same = _SAME.search(behind) or _SAME.search(ahead)
        if same and wants(event, found) and event.place_entity_id not in named:
            told = [named[e.place_entity_id] for e in rows if e.place_entity_id in named]
            narrow = [p.entity_id for p in told if width_of(p, text) <= TOPIC_WIDTH]
            alike = [p.entity_id for p in told if p.text.lower().endswith(same[1].lower())]
            event = with_place(event, next(iter((alike or narrow)[-1:]), None), "paragraph")
        rows.append(event)
    return rows


def _from_paragraph(found: Extraction, events: list[Event]) -> list[Event]:
    """Let an event told in the same breath have the day and place of the one told before it."""
    text = found.article.text
    number = {s.sentence_id: s.sentence_no for s in found.sentences}
    dates = {d.date_id: d for d in found.dates}
    named = {e.entity_id for e in found.entities if is_named(e)}
    rows: list[Event] = []
    for event in events:
        if wants(event, found) and not opens_another(event, found):
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
                if row is not None and is_short(row.earliest, row.latest):
                    event = with_day(event, row.date_id, "paragraph")
            if event.place_entity_id is None:
                donor = _last(before, lambda e: e.place_entity_id in named)
                same_day = donor is not None and event.date_id in (None, donor.date_id)
                if donor is not None and same_day:
                    event = with_place(event, donor.place_entity_id, "paragraph")
        rows.append(event)
    return rows


def _last(events: list[Event], test: Callable[[Event], bool]) -> Event | None:
    return next((e for e in reversed(events) if test(e)), None)
