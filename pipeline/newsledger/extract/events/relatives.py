"""The place and the day that a relative clause is about: "the bakery where", "in May, when"."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.syntax import sent_start
from newsledger.lexicons import words
from newsledger.records import Date, Entity

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_DISTANCES = words("km kilometres kilometers miles mile drive walk )")
_BACK = 9
"""Tokens back from "where" to the name of the place."""
_LONG = 24
"""Tokens from the opening of such a clause to its event."""
_HARMED = words("killed wounded injured hurt maimed")
_AFTERWARDS = words("after before following since")


def place_of_where(trigger: Token, here: list[tuple[int, int, Entity]]) -> Entity | None:
    """Return the place that a relative clause with "where" is about.

    "The Harbour Street bakery where two were shot": Harbour Street.
    """
    doc, first = trigger.doc, sent_start(trigger)
    if not any(end < trigger.i for _, end, _ in here):
        return None
    at = _opening(trigger, "where")
    if at is None or at <= first:
        return None
    behind = at - 1
    for start, end, entity in reversed(here):
        if end > at or entity.mention_type != "name":
            continue
        if behind - end > _BACK or any(t.tag_ in _FINITE or t.text == ";" for t in doc[end:at]):
            return None
        if (
            start
            and doc[start - 1].lower_ == "from"
            and doc[start - 2].lower_ in (*_DISTANCES, ")")
        ):
            continue  # "some 80 km from the capital, where"
        return entity
    return None


def day_of_when(
    trigger: Token, here: list[tuple[int, int, Date]], blocked: Collection[int]
) -> Date | None:
    """Return the date that a relative clause with "when" is about, whatever that date bounds.

    "The worst violence since March 2019, when gunmen killed 160 villagers": March 2019.
    """
    if not any(end < trigger.i for _, end, _ in here):
        return None
    at = _opening(trigger, "when")
    if at is None or any(at < other < trigger.i for other in blocked):
        return None
    for _, end, row in here:
        if end <= at and all(t.text in (",", ")") or t.is_space for t in trigger.doc[end:at]):
            return row
    return None


def _opening(trigger: Token, word: str) -> int | None:
    """Return where the clause of an event opens with a word; None: another verb stands between.

    In "where he was arrested two days after the killing" it is the arrest that was there.
    """
    doc, first = trigger.doc, max(sent_start(trigger), trigger.i - _LONG)
    at = trigger.i - 1
    while at >= first and doc[at].lower_ != word:
        token = doc[at]
        if token.tag_ in _FINITE and token.pos_ != "AUX":
            return None
        if token.lower_ in _AFTERWARDS and token.tag_ in ("IN", "VBG"):
            return None
        passive = token.tag_ == "VBN" and bool(syntax.children(token, "aux:pass"))
        harm = token.lower_ in _HARMED  # "where 168 were killed in a bombing"
        if passive and not harm and trigger not in syntax.conjuncts(token):
            return None
        at -= 1
    return at if at >= first else None
