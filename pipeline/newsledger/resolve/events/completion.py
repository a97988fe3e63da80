"""Gives events the day and place that other mentions, the paragraph or the main event tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from newsledger.lexicons import words
from newsledger.records import Entity, Event, Extraction
from newsledger.resolve.events.agreement import is_several
from newsledger.resolve.events.chain_slots import from_coreference, without_unnamed
from newsledger.resolve.events.filling import is_short, wants, with_day, with_place
from newsledger.resolve.events.headings import from_headings
from newsledger.resolve.events.home import from_here
from newsledger.resolve.events.main_event import from_main
from newsledger.resolve.events.manner import opens_another
from newsledger.resolve.events.own_words import (
    has_another_day_than_beside,
    tells_another_place,
)
from newsledger.resolve.events.sections import Sections
from newsledger.resolve.events.widths import TOPIC_WIDTH, is_named, width_of

_REACH = 3
"""Sentences back within the paragraph."""
_SAME = re.compile(
    r"\b(?:in|at|on|near|outside|inside)\s(?:that|this|the)\s(?:very\s)?same\s(?:[\w-]+\s)?"
    r"(base|junction|crossing|checkpoint|street|road|bridge|square|school|hospital|market|mosque|"
    r"church|bar|hotel|prison|camp|post|building|compound|site|spot|place|location|town|village|"
    r"city|suburb|neighbou?rhood|area|zone|district|county|province|region|valley|park)\b",
    re.IGNORECASE,
)
_WIDE = words("district county province region valley zone")
"""What a town is no answer to: "in the same region"."""
_SECOND = re.compile(
    r"\b(?:a|the|one)\s(?:second|third|fourth|other)\s(?:\w+\s)?"
    r"(?:drone|rocket|missile|shell|bomb|mortar|grenade|device|explosion|blast|strike|charge)\b"
    r"(?:[^.;,]*)$",
    re.IGNORECASE,
)
_HEARD = words("clashes explosions blasts shots gunshots fighting gunfire skirmishes shootouts")
_BROKE = re.compile(
    r"\s(?:then\s|later\s|also\s)?(?:broke\sout|erupted|ensued|followed|rang\sout|"
    r"(?:was|were|could\sbe)\sheard)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(r"\bwhen\b", re.IGNORECASE)
_THERE = re.compile(r"\bthere\b(?!\s(?:was|were|is|are|had|has|have|be|been))", re.IGNORECASE)
_SOON = 200
"""Characters back to the place that "there" points to."""
_BEHIND = 90
"""Characters behind an event in which its place is pointed to."""


def complete(found: Extraction, events: list[Event]) -> list[Event]:
    """Return the events with day and place filled: from coreference, paragraph, heading, main."""
    events = _from_when(found, _from_partner(without_unnamed(found, events)))
    events = from_here(found, events)
    events = _from_there(found, from_coreference(found, events))
    events = _from_same(found, events)
    sections = Sections(found)
    events = from_headings(found, _from_paragraph(found, events), sections)
    return from_main(found, events, sections)


def _from_partner(events: list[Event]) -> list[Event]:
    """Give deeds that one sentence tells of one doer the place that one of them has.

    "Bandits stormed the Unity School at dawn and whisked away 40 pupils".
    """
    rows: list[Event] = []
    for event in events:
        if event.place_entity_id is None and event.actor and event.rule.startswith("verb:"):
            placed = [
                e
                for e in events
                if e.sentence_id == event.sentence_id
                and e.rule.startswith("verb:")
                and e.actor == event.actor
                and e.modality == event.modality == "actual"
                and e.place_entity_id is not None
            ]
            if len({e.place_entity_id for e in placed}) == 1:
                event = with_place(event, placed[0].place_entity_id, "sentence")
        rows.append(event)
    return rows


def _from_when(found: Extraction, events: list[Event]) -> list[Event]:
    """Let who was harmed and what was done, told in one breath, share place and day.

    "Twelve were killed and two abducted on Tuesday when gunmen attacked a bus near Ansongo".
    """
    text = found.article.text
    rows = {e.event_id: e for e in events}
    for harm in events:
        for deed in events:
            if deed.sentence_id != harm.sentence_id or deed.start <= harm.start:
                continue
            if not (harm.modality == deed.modality == "actual" and harm.rule.startswith("verb:")):
                continue
            between = text[harm.end : deed.start]
            if not _WHEN.search(between) or re.search(r"[;:]|\bwhile\b", between):
                continue
            one, other = rows[harm.event_id], rows[deed.event_id]
            if one.place_entity_id is None:
                one = with_place(one, other.place_entity_id, "sentence")
            elif other.place_entity_id is None:
                other = with_place(other, one.place_entity_id, "sentence")
            rows[one.event_id] = with_day(one, other.date_id, "sentence")
            rows[other.event_id] = with_day(other, one.date_id, "sentence")
    return [rows[e.event_id] for e in events]


def _from_there(found: Extraction, events: list[Event]) -> list[Event]:
    """Give what happened "there" the place named last before it."""
    text = found.article.text
    rows: list[Event] = []
    for event in events:
        behind = re.split(r"[.;,]", text[event.end : event.end + _BEHIND])[0]
        if event.place_entity_id is None and event.modality == "actual" and _THERE.search(behind):
            scenes = {e.place_entity_id for e in rows}
            told = [
                e
                for e in found.entities
                if 0 < event.start - e.end < _SOON
                and (e.label in ("GPE", "LOC", "FAC") or e.entity_id in scenes)
                and e.mention_type == "name"
            ]
            last = max(told, key=lambda e: e.end, default=None)
            if last is not None and (
                last.entity_id in scenes or width_of(last, text) <= TOPIC_WIDTH
            ):
                event = with_place(event, last.entity_id, "paragraph")
        rows.append(event)
    return rows


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
            if same[1].lower() in _WIDE:
                told = [p for p in named.values() if p.start < event.start]
                narrow = []
            alike = [p.entity_id for p in told if p.text.lower().endswith(same[1].lower())]
            event = with_place(event, next(iter((alike or narrow)[-1:]), None), "paragraph")
        rows.append(event)
    return rows


def _from_paragraph(found: Extraction, events: list[Event]) -> list[Event]:
    """Let an event told in the same breath have the day and place of the one told before it."""
    text = found.article.text
    number = {s.sentence_id: s.sentence_no for s in found.sentences}
    dates = {d.date_id: d for d in found.dates}
    places = {e.entity_id: e for e in found.entities}
    named = {e.entity_id for e in found.entities if is_named(e) or _is_capital(e)}
    rows: list[Event] = []
    for event in events:
        next_to = event.modality == "actual" and _goes_on(event, text)
        if next_to or (wants(event, found) and not opens_another(event, found)):
            reach = 1 if next_to else _REACH
            before = [
                other
                for other in rows
                if other.modality == "actual"
                and 0 <= number[event.sentence_id] - number[other.sentence_id] <= reach
                and "\n\n" not in text[other.end : event.start]
            ]
            scenes = [e for e in before if not is_several(e, text) or _is_heard(e, places, text)]
            before = [e for e in before if not is_several(e, text)]
            if event.date_id is None and not has_another_day_than_beside(event, found):
                donor = _last(before, lambda e: e.date_id is not None)
                row = dates.get(donor.date_id or "") if donor is not None else None
                if row is not None and is_short(row.earliest, row.latest):
                    event = with_day(event, row.date_id, "paragraph")
            if event.place_entity_id is None:
                donor = _last(scenes, lambda e: e.place_entity_id in named)
                same_day = donor is not None and event.date_id in (None, donor.date_id)
                scene = places.get(donor.place_entity_id or "") if donor is not None else None
                fits = scene is not None and not tells_another_place(event, scene, found)
                fits = fits and not has_another_day_than_beside(event, found)
                if donor is not None and same_day and fits:
                    event = with_place(event, donor.place_entity_id, "paragraph")
        rows.append(event)
    return rows


def _is_heard(event: Event, places: Mapping[str, Entity], text: str) -> bool:
    """Tell whether a plural is of one scene, in one town: "clashes broke out in Aden"."""
    place = places.get(event.place_entity_id or "")
    heard = event.text.lower() in _HEARD and event.place_basis != "article"
    return heard and place is not None and width_of(place, text) <= TOPIC_WIDTH


def _is_capital(place: Entity) -> bool:
    """Tell whether a common noun is of a town that is known: "clashes broke out in the capital"."""
    return place.place_id is not None and place.text.lower().endswith("capital")


def _goes_on(event: Event, text: str) -> bool:
    """Tell whether an event is more of the one told right before it.

    "A second drone was shot down", "a second blast killed a medic"; "clashes broke out" or "shots
    were heard" in a plural that is no count.
    """
    before = text[max(0, event.start - _BEHIND) : event.start].rpartition(". ")[2]
    if _SECOND.search(before + text[event.start : event.end]):
        return True
    return event.text.lower().split()[-1] in _HEARD and bool(_BROKE.match(text[event.end :]))


def _last(events: list[Event], test: Callable[[Event], bool]) -> Event | None:
    return next((e for e in reversed(events) if test(e)), None)
