"""How wide a place is, and the place that an article is about."""

from __future__ import annotations

import re
from collections import defaultdict

from newsledger.lexicons import words
from newsledger.records import Entity, Extraction

PRECISION = {"site": 0, "city": 1, "district": 2, "province": 4, "region": 5, "country": 6}
_ROADS = words("road street avenue highway boulevard lane square crossing checkpoint bridge camp")
_WIDE = words("territory province state county region governorate oblast department prefecture")
_SCENE = re.compile(r"\b(?:in|at|near|outside|on|of)\s(?:the\s)?$", re.IGNORECASE)
TOPIC_WIDTH = 2
_EARLY = 6
"""Sentences in which an article names its place."""


def width_of(place: Entity, text: str) -> int:
    """Return how wide a place is; of "Djugu" in "Djugu territory" the territory."""
    after = text[place.end : place.end + 14].lower().split()
    if after and after[0].strip(".,;") in _WIDE and place.label != "FAC":
        return PRECISION["province"]
    if place.place_precision is not None:
        return PRECISION.get(place.place_precision, 3)
    if place.label == "LOC" and place.text.split()[-1].lower() in _ROADS:
        return 0
    return {"FAC": 0, "ORG": 0, "GPE": 2}.get(place.label, 3)


def topic_place(found: Extraction) -> str | None:
    """Return the town or site that an article is about: the scene named early and most often."""
    text = found.article.text
    counts: dict[str, list[Entity]] = defaultdict(list)
    for entity in found.entities:
        wide = entity.label not in ("GPE", "LOC", "FAC") or width_of(entity, text) > TOPIC_WIDTH
        before, after = text[max(0, entity.start - 12) : entity.start], text[entity.end :][:6]
        if not wide and _SCENE.search(before) and not after.startswith(" said"):
            counts[entity.chain or entity.entity_id].append(entity)
    number = {s.sentence_id: s.sentence_no for s in found.sentences}
    named = [m for m in counts.values() if m[0].mention_type == "name"]
    named.sort(key=lambda mentions: (-len(mentions), mentions[0].start))
    if not named or len(named[0]) < 2 or number[named[0][0].sentence_id] > _EARLY:
        return None
    if len(named) > 1 and len(named[1]) == len(named[0]):
        return None
    return named[0][0].entity_id
