"""Where somebody was when it befell him: "he was walking on Elm Street when a man fired"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from newsledger.extract.events.naming import is_owner
from newsledger.extract.syntax import sent_start
from newsledger.lexicons import words
from newsledger.records import Entity

_BE = words("was were")
_AT = words("at on in near outside inside of by along off")
_FAR = 30
"""Tokens from who was there to the deed."""
_GOING = 4
"""Tokens between the auxiliary and what tells where."""


def place_of_standing(trigger: Token, here: Sequence[tuple[int, int, Entity]]) -> Entity | None:
    """Return the place told last before the "when" of the clause that a trigger stands in.

    "An 18-year-old was waiting at the corner of Elm Street when a man shot at him".
    """
    start = sent_start(trigger)
    when = next(
        (t for t in reversed(trigger.doc[max(start, trigger.i - _FAR) : trigger.i]) if _is_when(t)),
        None,
    )
    if when is None or any(start < at for at, _, _ in here if when.i < at < trigger.i):
        return None
    be = next((t for t in reversed(trigger.doc[start : when.i]) if t.lower_ in _BE), None)
    if be is None:
        return None
    told = [
        (at, entity)
        for at, _, entity in here
        if be.i < at < when.i
        and entity.mention_type == "name"
        and not is_owner(trigger.doc, at)
        and _follows_preposition(trigger, at)
    ]
    stands = trigger.doc[be.i + 1 : min(be.i + _GOING, when.i)]
    progressive = any(t.tag_ == "VBG" or t.lower_ in _AT or t.lower_ == "outside" for t in stands)
    return told[0][1] if told and progressive else None


def _is_when(token: Token) -> bool:
    return token.lower_ == "when" and token.tag_ == "WRB"


def _follows_preposition(trigger: Token, at: int) -> bool:
    before = at - 1
    while before > 0 and trigger.doc[before].tag_ in ("DT", "JJ"):
        before -= 1
    return trigger.doc[before].lower_ in _AT
