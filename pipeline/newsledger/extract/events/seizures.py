"""Arms that are found and taken away: "police seized a car bomb", no deed against anybody."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from newsledger.extract.events.lexicon import evidence_words
from newsledger.extract.syntax import sent_end
from newsledger.lexicons import words

_SEIZING = words("seize confiscate impound recover")
_LOTS = words(
    "shipment shipments consignment consignments haul load loads stash stockpile stockpiles cargo "
    "quantity quantities arsenal trove batch bag bags sack sacks crate crates box boxes number"
)
_BEARING = words("carrying containing transporting laden loaded packed filled rigged smuggling")
_CREWED = words("tank tanks jet jets helicopter helicopters gunboat gunboats aircraft howitzers")
_REACH = 6
"""Tokens behind what is seized in which its load is told."""
_ENDS = frozenset({",", ";", ".", "and", "after", "when", "as"})


def seizes_arms(verb: Token, phrase: str, objects: Iterable[Token]) -> bool:
    """Tell whether what is seized are arms or what carries them: "a truck laden with explosives".

    "Rebels seized a truck" takes it from somebody.
    """
    return phrase in _SEIZING and any(
        t.i > verb.i and (_is_arm(t) or _bears_arms(t)) for t in objects
    )


def _is_arm(noun: Token) -> bool:
    if noun.lower_ in _CREWED:
        return False  # "rebels seized two tanks from the base"
    rows = evidence_words().get(noun.lower_, ())
    before = next((b for b, _ in rows if _stands(b, noun)), None)
    return any(row.kind == "weapon" for b, row in rows if b == before)


def _stands(before: tuple[str, ...], noun: Token) -> bool:
    """Tell whether the words of a compound stand before its noun."""
    start = noun.i - len(before)
    return start >= 0 and all(noun.doc[start + k].lower_ == w for k, w in enumerate(before))


def _bears_arms(noun: Token) -> bool:
    behind = noun.doc[noun.i + 1 : min(noun.i + _REACH, sent_end(noun))]
    told = noun.lower_ in _LOTS and len(behind) > 0 and behind[0].lower_ == "of"
    for token in behind:
        if token.text in _ENDS or token.tag_ in ("VBD", "VBZ", "MD"):
            return False
        told = told or token.lower_ in _BEARING
        if told and token.tag_[:2] == "NN" and _is_arm(token):
            return True
    return False
