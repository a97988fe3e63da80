"""The road that those hit were on, where the sentence names the scene besides.

"A convoy travelling between Boni and Torodi was ambushed near Koutougou": near Koutougou. "Lorries
taking flour to the town of Boni were hit close to Koutougou" too.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from newsledger.extract.events.mentions import Mentions
from newsledger.extract.events.naming import PLACES
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

_MOVING = words(
    "travelling traveling driving heading headed returning going moving riding walking marching "
    "sailing flying route bound way withdrawing coming taking carrying bringing delivering "
    "ferrying transporting hauling escorting"
)
_ENDS = words("between from to for towards toward")
_SCENES = words("near in at outside inside")
_CLOSE = words("close next adjacent")
"""Words whose "to" says where: "close to Koutougou"."""
_FAR = 12
"""Tokens from a word of moving to the last place of the road."""


def road_places(trigger: Token, mentions: Mentions) -> frozenset[int]:
    """Return where the places begin that only say whence and where to those hit were going.

    Empty where the sentence names no other place behind the event.
    """
    doc, first, last = trigger.doc, sent_start(trigger), sent_end(trigger)
    places = [e for e in mentions.entities if first <= e[0] < last and e[2].label in PLACES]
    road = {start for start, _, _ in places if start < trigger.i and _is_of_road(doc, start)}
    scenes = [start for start, _, _ in places if start > trigger.i and _is_scene(doc, start)]
    return frozenset(road) if scenes else frozenset()


def _is_of_road(doc: Doc, start: int) -> bool:
    """Tell whether a place is an end of a road: "between X and Y", "from X to Y"."""
    ends = False
    for token in reversed(doc[max(sent_start(doc[start]), start - _FAR) : start]):
        if token.lower_ in _MOVING:
            return ends
        if token.lower_ == "of" or token.dep_ == "amod":
            continue  # "to the besieged town of Boni"
        if token.lower_ in _ENDS:
            ends = True
        elif token.tag_[:2] in ("VB", "WD", "WP", "IN") or token.is_punct:
            return False
    return False


def _is_scene(doc: Doc, start: int) -> bool:
    """Tell whether a place stands behind a preposition of where: "near the town of Koutougou"."""
    for token in reversed(doc[max(sent_start(doc[start]), start - 5) : start]):
        if token.lower_ in _SCENES or is_close(token):
            return True
        if token.tag_[:2] not in ("DT", "NN", "JJ", "IN"):
            return False
    return False


def is_close(to: Token) -> bool:
    """Tell whether a "to" says where, not whither: "close to the junction"."""
    return to.lower_ == "to" and to.i > sent_start(to) and to.nbor(-1).lower_ in _CLOSE
