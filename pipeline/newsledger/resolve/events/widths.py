"""How wide a place is, and the place that an article is about."""

from __future__ import annotations

import math
import re
from collections import defaultdict

from newsledger.extract.events.place_nouns import names_site, place_noun
from newsledger.extract.events.refuges import is_refuge
from newsledger.gazetteer import is_seat
from newsledger.lexicons import words
from newsledger.records import Entity, Extraction

PRECISION = {"site": 0, "city": 1, "district": 2, "province": 4, "region": 5, "country": 6}
_WIDE = words("territory province state county region governorate oblast department prefecture")
_SCENE = re.compile(r"\b(?:in|at|near|outside|on|of)\s(?:the\s)?$", re.IGNORECASE)
_PART = re.compile(
    r"\s*,\s(?:an?|the)\s[^,.;]{0,45}\b(?:area|neighbou?rhood|suburb|quarter|slum|ward|borough|"
    r"district|locality|township)\b",
    re.IGNORECASE,
)
_QUARTER = re.compile(
    r"\s(?:(?:neighbou?rhood|suburb|quarter|borough)\b|"
    r"(?:area|district|section|locality)(?:\s(?:of|in)\s|,\s(?:north|south|east|west)))",
    re.IGNORECASE,
)
_NAME_WITHIN = re.compile(r"[\s-][A-Z][a-z]")
_HOME = re.compile(
    r"\b(?:his|her|their|its|family|families|homes?|houses?|residences?)\b", re.IGNORECASE
)
_THE = re.compile(r"(?:\bthe(?:\s[a-z]+)?|'s|’s)\s$", re.IGNORECASE)
_SPREAD = re.compile(r"\b(?:across|throughout|all\sover)\s(?:the\s)?$", re.IGNORECASE)
_BLOCK = re.compile(r"\b(?:blocks?|corner|intersection) of\s(?:the\s)?$", re.IGNORECASE)
_OFF = re.compile(
    r"\b(?:(?:north|south|east|west)\w*|km|kilomet\w+|miles?|metres|meters)\s(?:of|from)\s(?:the\s)?$",
    re.IGNORECASE,
)
_ON = re.compile(
    r"\b(?:happened|occurred|took\splace|unfolded|erupted|broke\sout)\b[^.;,]{0,50}\son\s$",
    re.IGNORECASE,
)
_TOWN_OF = re.compile(
    r"\b(?:village|town|hamlet|settlement|city|suburb|commune)\sof\s$", re.IGNORECASE
)
_CLAUSE = 80
_HELD = re.compile(r"-(?:held|controlled|occupied|ruled|run|backed)\b", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b")
"""Of "the Monday market" one knows the day, not the place."""
_LEAD = 24
_KM_A_DEGREE = 111.0
_FAR = 60.0
"""Kilometres: an event is often told with the next town that readers know."""
TOPIC_WIDTH = 2
_EARLY = 6
"""Sentences in which an article names its place."""


def width_of(place: Entity, text: str) -> int:
    """Return how wide a place is; of "Djugu" in "Djugu territory" the territory."""
    after = text[place.end : place.end + 14].lower().split()
    if after and after[0].strip(".,;") in _WIDE and place.label != "FAC":
        return PRECISION["province"]
    if is_on_block(place, text):
        return PRECISION["site"]
    if _ON.search(text[max(0, place.start - _CLAUSE) : place.start]):
        return PRECISION["site"]  # "the shooting happened on Broadway"
    if place.label != "GPE" and names_site(place.text):
        return PRECISION["city" if _lies_off(place, text) else "site"]
    if place.place_precision is not None:
        return PRECISION.get(place.place_precision, 3)
    if _TOWN_OF.search(text[max(0, place.start - _LEAD) : place.start]):
        return PRECISION["district"]
    if place.mention_type != "name" and place_noun(place.text.split()[-1], "quarter"):
        return PRECISION["district"]  # "the Kamdesh district"
    return {"FAC": 0, "ORG": 0, "GPE": 2}.get(place.label, 3)


def is_on_block(place: Entity, text: str) -> bool:
    """Tell whether a name is of a street by the words before it: "the 800 block of June Drive"."""
    return bool(_BLOCK.search(text[max(0, place.start - _LEAD) : place.start]))


def _lies_off(place: Entity, text: str) -> bool:
    """Tell whether a building only says where from: "a neighbourhood east of the airport"."""
    return bool(_OFF.search(text[max(0, place.start - _LEAD) : place.start]))


def is_named(place: Entity) -> bool:
    """Tell whether a mention names a place, also as a part of it: "the Saudi hospital"."""
    if place.mention_type == "name":
        return True
    if place.text.isupper() or _HOME.search(place.text) or _WEEKDAY.search(place.text):
        return False
    if _HELD.search(place.text):
        return False  # "Houthi-controlled areas" say whose they are, not which
    return bool(_NAME_WITHIN.search(place.text))


def is_spread(place: Entity, text: str) -> bool:
    """Tell whether something is all over a place, and no smaller one is it: "across Ukraine"."""
    return bool(_SPREAD.search(text[max(0, place.start - _LEAD) : place.start]))


def is_part(place: Entity, text: str) -> bool:
    """Tell whether a name is said to be of a part of a town: "Medina, a suburb of Dakar"."""
    if place.mention_type != "name" and place_noun(place.text.split()[-1], "quarter"):
        return is_named(place)  # "the Kamdesh district"
    if _QUARTER.match(text, place.end):  # not "a Baltimore neighborhood"
        return (
            bool(_THE.search(text[max(0, place.start - _LEAD) : place.start]))
            or "'s " in place.text
        )
    return bool(_PART.match(text, place.end))


def are_far(one: Entity, other: Entity) -> bool:
    """Tell whether two towns or sites are too far from each other for one event."""
    if one.latitude is None or one.longitude is None:
        return False
    if other.latitude is None or other.longitude is None:
        return False
    north = (one.latitude - other.latitude) * _KM_A_DEGREE
    east = (one.longitude - other.longitude) * _KM_A_DEGREE * math.cos(math.radians(one.latitude))
    return math.hypot(north, east) > _FAR


def topic_place(found: Extraction) -> str | None:
    """Return the town or site that an article is about: the scene named early and most often."""
    text = found.article.text
    counts: dict[str, list[Entity]] = defaultdict(list)
    for entity in found.entities:
        wide = entity.label not in ("GPE", "LOC", "FAC") or width_of(entity, text) > TOPIC_WIDTH
        wide = wide or is_refuge(entity, text)
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
    if is_seat(named[0][0].text) and not _holds_event(named[0], found):
        return None  # "an agreement signed in Washington"
    return named[0][0].entity_id


def _holds_event(mentions: list[Entity], found: Extraction) -> bool:
    """Tell whether something is told to have happened at a place."""
    ids = {m.entity_id for m in mentions}
    return any(e.place_entity_id in ids for e in found.events if e.modality == "actual")
