"""Where and when a sentence after an event says that it was: "It happened at dawn in Leeds"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from spacy.tokens import Doc, Token

from newsledger.extract.events.days import attach_date
from newsledger.extract.events.mentions import Mentions
from newsledger.extract.events.places import attach_place
from newsledger.lexicons import words
from newsledger.records import Date, Entity

_IT = words("it this that")
_HAPPENED = words("happened occurred unfolded")
_BACK = 2
"""Sentences back to the event that "it" points to."""
_FIRST = 8
"""Tokens of a sentence before which its "it" stands: "Police said it happened"."""


def happenings(doc: Doc, events: Sequence[Token], starts: Sequence[int]) -> dict[int, Token]:
    """Map the head of an event to the verb of the sentence that says where and when it was.

    `events` are the heads of the events told, in text order, `starts` the start of its sentence by
    token; "it" is the first of the nearest sentence before that tells one.
    """
    first: dict[int, Token] = {}
    for event in events:
        first.setdefault(starts[event.i], event)
    found: dict[int, Token] = {}
    for head in first.values():
        start = starts[head.i]
        for _ in range(_BACK):
            start = next((i for i in range(start + 1, len(doc)) if starts[i] == i), len(doc))
            if start == len(doc) or start in first:
                break  # the next event told is nearer
            verb = _verb(doc, start, len(doc))
            if verb is not None:
                found[head.i] = verb
                break
    return found


def _verb(doc: Doc, start: int, end: int) -> Token | None:
    """Return the verb of "it happened" and "this took place" near the start of a sentence."""
    for i in range(start, min(start + _FIRST, end - 2)):
        if doc[i].lower_ not in _IT:
            continue
        verb, after = doc[i + 1], doc[i + 2]
        if verb.lower_ in _HAPPENED and after.lower_ != "to":
            return verb
        if verb.lower_ == "took" and after.lower_ == "place":
            return verb
        return None
    return None


def told_of(
    verb: Token, mentions: Mentions, others: Collection[int]
) -> tuple[Entity | None, Date | None]:
    """Return the place and the date in the clause of such a verb."""
    place, _ = attach_place([verb], verb, [], [], mentions, others, [])
    day, _ = attach_date([verb], verb, mentions, others)
    return place, day
