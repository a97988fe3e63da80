"""The town that a local report is of: whose police tell of it, or from which it is written.

"Clarksville police said a boy was shot": in Clarksville. A dateline is weaker: correspondents sit
in capitals, so those are none.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from newsledger.extract.events.place_nouns import names_site
from newsledger.extract.events.refuges import is_refuge
from newsledger.gazetteer import is_seat
from newsledger.records import Entity, Event, Extraction
from newsledger.resolve.events.filling import with_place
from newsledger.resolve.events.widths import PRECISION, TOPIC_WIDTH, is_on_block, width_of

_OFFICERS = re.compile(
    r"(?:'s|’s)?(?:,\s[A-Z][a-z]+\.?,?)?\s(?:(?:county|city|metro(?:politan)?|parish|state)\s)?"
    r"(?:police|officers|sheriff|deputies|detectives|firefighters|fire\sdepartment|coroner|medical\sexaminer)",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"(?:,[^\n(]{0,40})?\s*(?:\([^)\n]{2,40}\)\.|(?:\([^)\n]{2,40}\))?\s*(?:--?|—|–|_))\s",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"\b(?:police|officers|deputies|authorities|paramedics|firefighters|crews|troopers|investigators)\b"
    r"[^.;]{0,50}\b(?:called|dispatched|responded|summoned|sent|respond)\b[^.;]{0,70}"
    r"\b(?:to|at|in|near|of|on)\s(?:an?\s|the\s)?$",
    re.IGNORECASE,
)
_OCCURRED = re.compile(
    r"\b(?:incident|it|this|shooting|attack|stabbing|violence)\s"
    r"(?:happened|occurred|took\splace|unfolded)\b[^.;]{0,70}"
    r"\b(?:at|in|near|of|on)\s(?:an?\s|the\s)?(?:\d+\s)?$",
    re.IGNORECASE,
)
_CALL = 150
"""Characters before a name in which police are called to it."""
_HERE = re.compile(r"\bhere\b", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,;:.]\s")
_THIS = re.compile(
    r"\b(?:in|at|of|from|outside|near|around)\sthis\s(?:[\w-]+\s)?"
    r"(?:capital|city|town|municipality|village|port|community)\b",
    re.IGNORECASE,
)
_AFLOAT = re.compile(r"\b(?:ships?|vessels?|tankers?|boats?|freighters?|ferry|trawlers?)\b", re.I)
"""What is hit at sea, whatever port tells of it."""
_SCENE = re.compile(
    r"\b(?:in|at|near|outside|inside|across|over|into|on|off)\s(?:the\s)?(?:[\w-]+\s){0,2}$", re.I
)
_LEADS_IN = 30
_QUOTED = re.compile('["“”]')
_LEAD = 4
"""Sentences from the dateline on in which the event is told."""
_TOP = 600
_LINES = 5
"""Lines at whose start a dateline may stand."""


def home_of(found: Extraction, main: Event) -> tuple[str, str] | None:
    """Return the place that a local report is of, with its basis: "police" or "dateline".

    A dateline is the place of what the text opens with, `main`, and of nothing recalled later.
    """
    text = found.article.text
    towns = [
        e
        for e in found.entities
        if e.label == "GPE" and e.mention_type == "name" and width_of(e, text) < PRECISION["region"]
    ]
    local = [e for e in towns if tells_police(e, text)]
    if local:
        names = {e.text.lower() for e in local}
        return (local[0].entity_id, "police") if len(names) == 1 else None
    line = next((e for e in towns if is_dateline(e, text)), None)
    lead = [s.sentence_id for s in found.sentences if line is None or s.end > line.end][:_LEAD]
    if line is None or main.sentence_id not in lead or is_seat(line.text):
        return None
    if _AFLOAT.search(main.target or "") or _abroad(line, found, lead):
        return None
    return line.entity_id, "dateline"


def from_here(found: Extraction, events: list[Event]) -> list[Event]:
    """Give what happened "here" or "in this city" the place that the text is written from."""
    text = found.article.text
    line = next((e for e in found.entities if e.label == "GPE" and is_dateline(e, text)), None)
    if line is None or line.mention_type != "name":
        return events
    starts = {s.sentence_id: (s.start, s.end) for s in found.sentences}
    rows = []
    for event in events:
        start, end = starts[event.sentence_id]
        sentence = text[start:end]
        here = _HERE.search(_CLAUSE_END.split(text[event.end : end])[0])
        told = (here or _THIS.search(sentence)) and not _QUOTED.search(text[start : event.start])
        if told and event.modality == "actual" and event.place_entity_id is None:
            event = with_place(event, line.entity_id, "dateline")
        rows.append(event)
    return rows


def called_to(found: Extraction) -> Entity | None:
    """Return the street or building that police were called to: "to the 800 block of June Drive".

    Also where "the incident happened"; none where several are told, or a hospital.
    """
    text = found.article.text
    told: list[Entity] = []
    for row in found.entities:
        if row.mention_type != "name" or not (names_site(row.text) or is_on_block(row, text)):
            continue
        before = re.split(r"[.;]\s|\n", text[max(0, row.start - _CALL) : row.start])[-1]
        if is_called_to(before) and not is_refuge(row, text):
            told.append(row)
    first = [row for row in told if row.sentence_id == told[0].sentence_id]
    known = {row.text.lower() for row in first}
    return first[0] if all(row.text.lower() in known for row in told) and first else None


def is_called_to(before: str) -> bool:
    """Tell whether the words before a place say that police came to it, or it happened there."""
    return bool(_CALLED.search(before) or _OCCURRED.search(before))


def tells_police(place: Entity, text: str) -> bool:
    """Tell whether a name is of a town or county whose police are named: "Clarksville police"."""
    return bool(_OFFICERS.match(text, place.end)) and _is_local(place, text)


def _is_local(place: Entity, text: str) -> bool:
    """Tell whether a place is a town or a county, and no state: "a white Ohio police officer"."""
    county = text[place.end :].lstrip().lower().startswith(("county", "parish"))
    return county or width_of(place, text) <= TOPIC_WIDTH or place.text.lower().endswith("county")


def is_dateline(place: Entity, text: str) -> bool:
    """Tell whether a text opens with a place as agencies do: "LIMA, May 3 (EFE) --"."""
    if place.start > _TOP:
        return False
    lines = text[: place.start].lstrip().splitlines() or [""]
    opens = not lines[-1].strip() or text[: place.start].endswith("\n")
    return opens and len(lines) <= _LINES and bool(_DATELINE.match(text, place.end))


def _abroad(line: Entity, found: Extraction, lead: Collection[str]) -> bool:
    """Tell whether the first sentences name a scene in another country than the dateline's.

    What other states say or do there, and what is told further down, is none.
    """
    text = found.article.text
    return any(
        e.country not in (None, line.country)
        and _SCENE.search(text[max(0, e.start - _LEADS_IN) : e.start])
        for e in found.entities
        if e.label in ("GPE", "LOC", "FAC") and e.sentence_id in lead
    )
