"""Hospitals to which the wounded are taken, which are no scene; one that is shelled is."""

from __future__ import annotations

import re

from spacy.tokens import Token

from newsledger.extract.syntax import text_of
from newsledger.lexicons import words
from newsledger.records import Entity

_REFUGES = words(
    "hospital hospitals clinic clinics morgue infirmary medical mortuary trauma emergency"
)
_CARE = re.compile(
    r"\b(?:took|taken?|taking|rush\w*|brought|bring\w*|carried|carrying|transport\w*|"
    r"transferr\w*|airlifted|flown|driven|drove|evacuat\w*|admitted|hospitali[sz]ed|treat\w*|"
    r"recover\w*|di(?:ed|es|ing)|pronounced|arriv\w*|receiv\w*|referred|sent|went|condition|"
    r"remain\w*|doctors?|medics?|nurses?|surgeons?|physicians?|staff|officials?|sources?|"
    r"director|spokes\w+|according|bodies|corpses)\b",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[.;:]\s|[\"“”]")
_NEAR = 90
"""Characters before a hospital in which the word stands that says what it is for."""
_UP = 3


def is_refuge(place: Entity, text: str) -> bool:
    """Tell whether a place is where the wounded are taken, or where somebody tells of them."""
    return bool(set(place.text.lower().split()) & _REFUGES) and _cares(text, place.start)


def in_refuge(place: Token) -> bool:
    """Tell whether a name is of the town of a hospital: "were taken to a clinic in Safed"."""
    token = place
    for _ in range(_UP):
        if token.dep_ not in ("nmod", "obl", "appos", "compound", "flat") or token.head == token:
            return False
        token = token.head
        if token.lower_ in _REFUGES or any(c.lower_ in _REFUGES for c in token.children):
            return _cares(text_of(token.doc), token.idx)
        if token.tag_[:2] == "VB":
            return False
    return False


def _cares(text: str, start: int) -> bool:
    return bool(_CARE.search(_BREAK.split(text[max(0, start - _NEAR) : start])[-1]))
