"""Harm of deeds that are called false: "a faked video in which they overran a base, killing 40"."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract.events.falsehoods import is_called_false
from newsledger.records import Event

_HANGS = frozenset({"advcl", "conj", "xcomp", "ccomp", "acl", "dep", "parataxis"})
_UP = 3
"""Arcs from a harm to the deed that did it."""


def is_of_false_deed(predicate: Token, event: Event | None) -> bool:
    """Tell whether the words of harm are of a deed of which the text says that it never was."""
    if event is None or event.modality != "denied":
        return False
    token = predicate
    for _ in range(_UP):
        if event.start <= token.idx < event.end:
            return is_called_false(token)
        if token.dep_ not in _HANGS or token.head == token:
            return False
        token = token.head
    return False
