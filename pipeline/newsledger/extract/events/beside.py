"""What a bomb went off at: "exploded outside a police station", "blew up beside an army truck".

The building or vehicle is what was aimed at; people hurt are the target only where none is told.
"""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract.events import surface
from newsledger.extract.events.evidence import has_kind
from newsledger.extract.events.roles import is_time
from newsledger.extract.syntax import FINITE, sent_end
from newsledger.lexicons import words

GOING_OFF = frozenset({"explode", "go off", "blow up", "detonate", "set off"})
_BESIDE = words("outside beside alongside inside under beneath at in")
_LONG = {("next", "to"), ("close", "to"), ("in", "front"), ("right", "next")}
_SETTLEMENTS = words(
    "town towns city cities village villages suburb suburbs neighborhood neighbourhood district "
    "area areas camp capital street road square province region"
)
_VEHICLES = words("truck trucks van vans jeep half-track lorry pickup bus car vehicle convoy ship")
_REACH = 12
"""Tokens from the verb to the building: "exploded at dawn on Friday outside a bank"."""


def beside(verb: Token, end: int) -> Token | None:
    """Return the building or vehicle at which something went off; `end`: after the trigger."""
    doc = verb.doc
    for i in range(end, min(end + _REACH, sent_end(verb) - 1)):
        token = doc[i]
        if token.tag_ in FINITE or token.text in (";", ":") or token.lower_ == "when":
            return None
        pair = (token.lower_, doc[i + 1].lower_)
        long = pair in _LONG
        if not long and token.lower_ not in _BESIDE:
            continue
        last = doc[i + 1] if long else token
        if pair == ("in", "front") and i + 2 < sent_end(verb):
            last = doc[i + 2]  # "in front of"
        noun = surface.noun_after(last)
        if noun is None or noun.lower_ in _SETTLEMENTS or is_time(noun):
            continue
        if noun.tag_[:3] == "NNP" or noun.tag_[:2] != "NN":
            continue
        within = token.lower_ in ("in", "at") and not long
        if not within or has_kind(noun, "site") or noun.lower_ in _VEHICLES:
            return noun
    return None
