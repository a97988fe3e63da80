"""Events whose noun is left out: "Another on a tent camp left seven dead", "in the one on Tyre".

The noun is that of an event told shortly before, whose kind it shares.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from newsledger.extract.events.triggers import Candidate
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

_NEXT = words("second third fourth fifth")
_RANKS = words("first last latest worst deadliest")
_AIMED = words("on against at")
_PLACED = words("in near outside inside along beside behind")
_HAPPENED = words(
    "killed wounded injured hurt left dead died lives life destroyed damaged casualties victims "
    "casualty death deaths injuries followed took came happened occurred caused foiled thwarted "
    "failed repelled claimed targeted"
)
"""What the sentence of an event says, and that of a school or a street seldom does."""
_STRENGTHS = ("strong", "weak")
_BACK = 40
"""Tokens back to the noun that is meant."""


def elliptic_candidates(doc: Doc, told: Sequence[Candidate]) -> list[tuple[Candidate, Candidate]]:
    """Return the candidates that stand for the noun of one before, each with that one.

    `told` is in text order. They are events where that one is.
    """
    found: list[tuple[Candidate, Candidate]] = []
    for token in doc:
        if not _stands_alone(token):
            continue
        meant = _meant(token, told)
        if meant is not None and _is_event(token):
            trigger = replace(meant.trigger, strength="strong")
            found.append((Candidate(trigger, token, token.i, token.i + 1), meant))
    return found


def _stands_alone(token: Token) -> bool:
    """Tell whether a pronoun has a phrase of aim or place behind it: "another on", "the one in"."""
    word = token.lower_
    if word not in ("another", "one") and word not in _NEXT and word not in _RANKS:
        return False
    if word in _RANKS and token.i != sent_start(token) + 1:
        return False  # "the latest in a string of strikes"
    before = token.nbor(-1).lower_ if token.i > sent_start(token) else ""
    if (word in _NEXT or word in _RANKS) and before not in ("a", "the"):
        return False
    if word == "one" and before != "the":
        return False
    at, end = token.i + 1, sent_end(token)
    if at < end and token.doc[at].text == "," and word != "one":
        at += 1
    if at + 1 >= end:
        return False
    after, behind = token.doc[at], token.doc[at + 1]
    if after.lower_ in _AIMED:
        return behind.tag_[:2] in ("DT", "NN", "PR", "JJ", "CD", "VB") and not behind.is_digit
    return after.lower_ in _PLACED and (behind.tag_ in ("NNP", "DT") or behind.ent_type_ != "")


def _meant(token: Token, told: Sequence[Candidate]) -> Candidate | None:
    """Return the event that was told last with a noun, in this sentence or the one before."""
    start = sent_start(token)
    first = sent_start(token.doc[start - 1]) if start else start
    first = max(first, token.i - _BACK)
    nouns = [
        c
        for c in told
        if not c.is_verb and first <= c.start < token.i and c.trigger.strength in _STRENGTHS
    ]
    return nouns[-1] if nouns else None


def _is_event(token: Token) -> bool:
    return any(t.lower_ in _HAPPENED for t in token.doc[sent_start(token) : sent_end(token)])
