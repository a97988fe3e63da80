"""Whether two figures of one victim each can be of the same person."""

from __future__ import annotations

import re

from newsledger.lexicons import words
from newsledger.reconcile.figures import Figure

_MALE = words(
    "he him his himself man boy male father husband son brother uncle nephew grandfather "
    "stepfather stepson boyfriend grandson dad gunman"
)
_FEMALE = words(
    "she her hers herself woman girl female mother wife daughter sister aunt niece grandmother "
    "stepmother stepdaughter girlfriend granddaughter mom"
)
_YOUNG = words("child boy girl toddler infant baby teen teenager juvenile youth daughter son")
_GROWN = words("man woman father mother husband wife adult driver officer deputy soldier policeman")
_PRONOUNS = words("he him she her himself herself who")
_DEFINITE = words("the victim")
_AGE = re.compile(r"\b\d{1,2}\b")
_NAME = re.compile(r"\b[A-Z][a-z]+\b")


def same_person(hurt: Figure, dead: Figure) -> bool:
    """Tell whether who is told as hurt is who is told as dead: "a boy was shot. He died".

    Nothing that is told of the two may differ: sex, age, child or grown, name. Two people of one
    sentence are two, but for a pronoun.
    """
    if not _single(hurt) or not _single(dead) or hurt.besides or dead.besides:
        return False
    one, other = hurt.victims or "", dead.victims or ""
    first, second = (set(re.findall(r"[a-z]+", phrase.lower())) for phrase in (one, other))
    if hurt.sentence_id == dead.sentence_id and not first <= _PRONOUNS | _DEFINITE:
        return bool(first) and first <= second
    ages = set(_AGE.findall(one)), set(_AGE.findall(other))
    if all(ages) and not ages[0] & ages[1]:
        return False
    for these, those in ((_MALE, _FEMALE), (_YOUNG, _GROWN)):
        if (first & these and second & those and not first & those) or (
            first & those and second & these and not second & those
        ):
            return False
    names = _names(one), _names(other)
    return not all(names) or bool(names[0] & names[1])


def stands_for_another(figure: Figure) -> bool:
    """Tell whether a figure is of one person that is told by a pronoun alone."""
    said = set(re.findall(r"[a-z]+", (figure.victims or "").lower()))
    return _single(figure) and bool(said) and said <= _PRONOUNS


def _single(figure: Figure) -> bool:
    return figure.low == figure.high == 1 and figure.basis == "exact"


def _names(phrase: str) -> set[str]:
    """Return the capitalized words of a phrase but its first, which may begin a sentence.

    >>> sorted(_names("Police Chief Harper")), _names("The woman")
    (['Chief', 'Harper'], set())
    """
    return {m[0] for m in _NAME.finditer(phrase) if m.start() > 0}
