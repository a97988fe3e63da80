"""Harm of deeds that were none: "a faked video in which they overran a base, killing 40".

Also of deeds that are only supposed.
"""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract.events.falsehoods import is_called_false
from newsledger.records import Event

_HANGS = frozenset({"advcl", "conj", "xcomp", "ccomp", "acl", "dep", "parataxis"})
_RELATIVE = frozenset({"acl:relcl"})
_UP = 3
"""Arcs from a harm to the deed that did it."""


def is_of_false_deed(predicate: Token, event: Event | None) -> bool:
    """Tell whether the words of harm are of a deed of which the text says that it never was."""
    if event is None or event.modality != "denied":
        return False
    deed = _deed_of(predicate, event, _HANGS)
    return deed is not None and is_called_false(deed)


def is_of_supposed_deed(predicate: Token, event: Event | None) -> bool:
    """Tell whether harm is of a deed that may come: "an attack that killed troops would end it"."""
    if event is None or event.modality != "hypothetical" or predicate.dep_ != "acl:relcl":
        return False
    return _deed_of(predicate, event, _RELATIVE) is not None


def _deed_of(predicate: Token, event: Event, arcs: frozenset[str]) -> Token | None:
    """Return the word of an event that words of harm hang on."""
    token = predicate
    for _ in range(_UP):
        if event.start <= token.idx < event.end:
            return token
        if token.dep_ not in arcs or token.head == token:
            return None
        token = token.head
    return None
