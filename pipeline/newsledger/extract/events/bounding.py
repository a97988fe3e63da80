"""Dates that bound or count over a time: "the worst fighting since a truce in June"."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from newsledger.extract.syntax import FINITE, sent_start
from newsledger.lexicons import words
from newsledger.records import Date

_BOUNDING = words("since until till by")
_ENDLESS = words("since until till")
_UP_TO = {("as", "of"), ("up", "to"), ("ahead", "of"), ("prior", "to")}
_ORDINALS = words("first second third fourth fifth sixth seventh eighth ninth tenth latest only")
_NUMBERED = re.compile(r"\d+(?:st|nd|rd|th)")
_CALENDAR = words(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sept sep oct nov dec "
    "monday tuesday wednesday thursday friday saturday sunday last then early mid late"
)
_PERIOD = re.compile(r"\b(?:weeks?|months?|years?|decades?|\d{4})\b", re.IGNORECASE)
_RANKED = 9
"""Tokens between the rank of an event and the period in which it has it."""
_BOUND = 7
"""Tokens from "since" to the day of what stands behind it."""


def bounds_a_period(doc: Doc, start: int, row: Date) -> bool:
    """Tell whether a date only bounds a time: "the deadliest since May", "by Friday noon".

    Or counts what happened in it: "the third such attack this month".
    """
    at = start - 1
    if _PERIOD.search(row.text) and _counts(doc, at):
        return True
    while at >= 0 and doc[at].tag_ in ("DT", "_SP"):
        at -= 1
    word = doc[at].lower_ if at >= 0 else ""
    if at > 0 and (doc[at - 1].lower_, word) in _UP_TO:
        return True  # "the figures as of Monday"
    return word in _BOUNDING or (word in ("after", "before") and row.type == "DATE")


def is_of_bound(trigger: Token, start: int) -> bool:
    """Tell whether a date is of what bounds a time: "the worst fighting since a truce in June".

    Also "the first strike since jets hit a depot on Friday".
    """
    doc = trigger.doc
    if _is_of_clause_since(trigger, start):
        return True
    first = max(sent_start(doc[start]), start - _BOUND)
    for token in reversed(doc[first:start]):
        if token == trigger:
            return False  # "since a border clash in 2020"
        if token.lower_ in _ENDLESS and token.tag_ == "IN":
            return True
        if token.tag_[:2] in ("VB", "MD") or token.is_punct or token.tag_ == "CC":
            return False
    return False


def _is_of_clause_since(trigger: Token, start: int) -> bool:
    """Tell whether a date stands in the clause since which an event is the first or the worst."""
    doc = trigger.doc
    if trigger.tag_[:2] != "NN" or start < trigger.i:
        return False
    since = next((t for t in doc[trigger.i + 1 : start] if t.lower_ == "since"), None)
    if since is None or not _counts(doc, since.i - 1):
        return False
    verb = next((t for t in doc[since.i + 1 : start] if t.tag_ in FINITE), None)
    if verb is None or any(t.text in (",", ";") for t in doc[since.i : start]):
        return False
    own = any(t.i > since.i and t.dep_ in ("nsubj", "nsubj:pass") for t in verb.lefts)
    return own and doc[since.i + 1].lower_ not in _CALENDAR


def _counts(doc: Doc, at: int) -> bool:
    """Tell whether the phrase that leads to a period ranks an event in it: "the 41st in Bogota"."""
    first = max(sent_start(doc[at + 1]), at - _RANKED)
    for i in range(at, first - 1, -1):
        token = doc[i]
        if token.tag_[:2] == "VB" or token.text in (",", ";"):
            return False
        ranks = (
            token.tag_ == "JJS" or token.lower_ in _ORDINALS or _NUMBERED.fullmatch(token.lower_)
        )
        if ranks and i and doc[i - 1].lower_ in ("the", "its", "least", "most"):
            return True
    return False
