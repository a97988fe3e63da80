"""Buildings that only say where in a town something is: "a house near the Noor Mosque in Rafah".

What was near a building was not in it: the town or quarter told behind it is the place.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsledger.extract.events.mentions import Mentions
from newsledger.extract.events.naming import is_province, is_told, named
from newsledger.extract.events.place_nouns import place_noun
from newsledger.lexicons import words
from newsledger.records import Entity

_BESIDE = words("near behind opposite beside")
_NEXT_TO = words("next close adjacent")
_CROSSINGS = words(
    "junction intersection crossing roundabout bridge tunnel checkpoint camp base airport compound"
)
"""What something happens at that is told to be near it."""
_INSIDE = frozenset({"DT", "JJ", "NN", "NNP", "NNPS", "POS", "HYPH", "CD", "_SP"})
_LEADS = words("in on at")
_BEARING = re.compile(
    r"(?:^|\s)(?:north|south|east|west)(?:-?(?:east|west))? of(?: the| \w+ of)?(?: |$)",
    re.IGNORECASE,
)
_NEAR = 6
"""Tokens from a town that a place lies in some direction of to the name of that place."""
_REACH = 14
"""Tokens from a landmark to the name of where it is."""
_BACK = 5


def is_landmark(place: Entity, doc: Doc, start: int, end: int) -> bool:
    """Tell whether a mention is of a building that an event was near to, and no crossing of roads.

    "Near the Kuwaiti hospital", "next to the Noor Mosque"; not "near Elm Street", "near Goma".
    """
    parts = [*place.text.split(), *(t.text for t in doc[end : end + 1] if t.tag_ == "NN")]
    nouns = {part.lower() for part in (parts[-1], parts[0])}
    site = place.label in ("FAC", "ORG") or any(place_noun(noun, "site") for noun in nouns)
    if not site or place_noun(parts[-1], "road", "quarter") or nouns & _CROSSINGS:
        return False
    at = start - 1
    while at > 0 and start - at < _BACK and doc[at].tag_ in _INSIDE:
        if doc[at].lower_ in _BESIDE:
            break
        at -= 1
    beside = doc[at].lower_ in _BESIDE if at >= 0 else False
    return beside or (at > 0 and doc[at].lower_ == "to" and doc[at - 1].lower_ in _NEXT_TO)


def _is_bearing(place: Entity, doc: Doc, start: int, end: int) -> bool:
    """Tell whether a town only says in which direction of it something was: "east of Baghdad"."""
    before = doc[max(0, start - 4) : end].text
    return bool(_BEARING.search(before.removesuffix(place.text) + place.text))


def past_landmark(place: Entity, here: list[tuple[int, int, Entity]], mentions: Mentions) -> Entity:
    """Return the place told behind a landmark: "near the Noor Mosque in Rafah" -> Rafah.

    A province is no narrower: "near the Kajaki Dam in Helmand" stays at the dam. What lies in some
    direction of a town is not in it: "south of Mosul, in the town of Qayyara" -> Qayyara.
    """
    doc = mentions.doc
    span = next(((start, end) for start, end, e in here if e is place), None)
    if span is None:
        return place
    bearing = _is_bearing(place, doc, *span)
    if not bearing and not is_landmark(place, doc, *span):
        return place
    for start, end, entity in here:
        between = doc[span[1] : start]
        if start < span[1] or is_landmark(entity, doc, start, end):
            continue
        if len(between) > (_NEAR if bearing else _REACH) or any(
            t.tag_[:2] in ("VB", "MD", "WR", "WD") for t in between
        ):
            break
        found = named(entity, mentions)  # "in the town of Tel Rifaat"
        leads = any(t.lower_ in _LEADS for t in between[-_BACK:])
        if bearing and between[0].text != ",":
            break
        if not leads or not is_told(found, mentions) or is_province(found, doc, end):
            break
        return found
    return place
