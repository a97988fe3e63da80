"""Figures of another town than the event told before: they are none of its victims.

"Shells fell on Nikopol. Rescuers in Kharkiv recovered the body of a woman": not of the shells.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from newsledger.gazetteer import kilometres
from newsledger.records import Casualty, Entity, Event

_POINT = frozenset({"site", "city", "district"})
_TOLD = frozenset({"attached", "sentence", "target"})
_FAR_KM = 60.0
_IN = re.compile(r"(?i)\b(?:in|at|near|outside)\s(?:the\s)?(?:\w+\s(?:of\s)?){0,2}$")
_OPENS = re.compile(r"(?i)\W*in\s(?:the\s)?$")
"""A sentence that opens with another province tells of another deed: "In Sumy region, …"."""
_MOVED = re.compile(
    r"(?i)\b(?:hospitals?|clinics?|infirmary|medical|treated|treatment|flown|taken|moved|brought"
    r"|born (?:in|at|near) (?!\d)|buried|funerals?|mourn\w*|morgues?|mortuary|native|lives?|lived"
    r"|based|camps?|shelters?|arriv\w+|reach\w+|told|said|says|announc\w+|report\w+)\b"
)
"""Words by which a place is where people were taken, come from, or speak."""


def is_elsewhere(
    row: Casualty,
    event: Event,
    entities: Mapping[str, Entity],
    sentence: tuple[int, int],
    text: str,
) -> bool:
    """Tell whether a figure is told in a town far from that of an event of another sentence."""
    own = entities.get(row.place_entity_id or "")
    its = entities.get(event.place_entity_id or "")
    if own is None or its is None or event.place_basis not in _TOLD or row.harm == "displaced":
        return False
    if event.sentence_id == row.sentence_id or own.place_id == its.place_id:
        return False
    if own.place_precision == its.place_precision == "province":
        return _OPENS.match(text[sentence[0] : own.start]) is not None
    if row.count_max == 0:
        return False  # "it landed at <town>; nobody was hurt"
    if own.place_precision not in _POINT or its.place_precision not in _POINT:
        return False
    start, end = sentence
    if not _IN.search(text[start : own.start]) or _MOVED.search(text[start:end]):
        return False
    apart = _kilometres(own, its)
    return apart is not None and apart > _FAR_KM


def _kilometres(one: Entity, other: Entity) -> float | None:
    """Return the great-circle distance."""
    if one.latitude is None or one.longitude is None:
        return None
    if other.latitude is None or other.longitude is None:
        return None
    return kilometres(one.latitude, one.longitude, other.latitude, other.longitude)
