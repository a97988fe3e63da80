"""Places of a war from which a deed is counted: "the deadliest since the war in Gaza erupted".

The war is told to say when, or amid what, something was: its place is not where that was.
"""

from __future__ import annotations

from itertools import takewhile

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.lexicons import words

_WARS = words(
    "war wars conflict conflicts fighting uprising insurgency occupation invasion ceasefire truce "
    "revolution rebellion hostilities"
)
_SETTINGS = words("backdrop background context")
_LEADING = words("since before until despite amid over if unless")


def is_of_war_at_large(trigger: Token, place: Token) -> bool:
    """Tell whether a place is that of a war only told to say when or amid what an event was."""
    war = next((t for t in place.ancestors if t.lower_ in _WARS), None)
    if war is None or war.i > place.i:
        return False
    within = list(takewhile(lambda t: t != war, place.ancestors))
    if any(t.tag_[:2] == "VB" for t in within) or trigger in (war, place):
        return False
    for token in (war, *takewhile(lambda t: t != trigger, war.ancestors)):
        leads = [c for c in syntax.children(token, "case", "mark") if c.i < war.i]
        if token.lower_ in _SETTINGS or any(c.lower_ in _LEADING for c in leads):
            return trigger not in token.subtree
    return False
