"""Which of those told as hurt are among the dead, and who says that nobody is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newsledger.lexicons import words
from newsledger.reconcile.columns import Source
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
_ANYONE = words("the victim person man woman boy girl teen teenager child deceased")
_AGE = re.compile(r"\b\d{1,2}\b")
_NAME = re.compile(r"\b[A-Z][a-z]+\b")


def survivors(hurt: Sequence[Figure], dead: Sequence[Figure], killed: int | None) -> list[Figure]:
    """Leave out those told as hurt who are told as dead, too.

    "A girl was found with a gunshot wound. She died": nobody survived. Who is told beside the
    only one who died is somebody else: "a guard was killed and a man wounded".
    """
    named = {f.sentence_id for f in dead if _single(f) and not _told_before(f)}
    found = []
    for figure in hurt:
        beside = killed == 1 and figure.sentence_id in named and not _told_before(figure)
        died = not beside and _among(figure, dead, killed)
        if not died and not _all_dead(figure, dead):
            found.append(figure)
    return found


def _among(hurt: Figure, dead: Sequence[Figure], killed: int | None) -> bool:
    """Tell whether somebody hurt can be one of the dead, of the only one all that is told of him.

    "A man was killed … A woman was taken to hospital … Ortega died on the way": not the woman.
    """
    if not any(same_person(hurt, other) for other in dead):
        return False
    return killed != 1 or not any(_of_other_sex(hurt, other) for other in dead if _single(other))


def _of_other_sex(one: Figure, other: Figure) -> bool:
    first, second = _words_of(one), _words_of(other)
    return any(
        a & first and b & second and not a & second and not b & first
        for a, b in ((_MALE, _FEMALE), (_FEMALE, _MALE))
    )


def _words_of(figure: Figure) -> set[str]:
    """Return the words for who somebody is: of "her son" not whose."""
    said = re.findall(r"[a-z]+", (figure.victims or "").lower())
    return set(said[1:] if len(said) > 1 and said[0] in ("his", "her") else said)


def _told_before(figure: Figure) -> bool:
    return figure.definite or stands_for_another(figure)


def _all_dead(hurt: Figure, dead: Sequence[Figure]) -> bool:
    """Tell whether "the two" who are told as hurt are the two who are told as dead."""
    told = _several(hurt) and hurt.counts_all and hurt.basis == "exact"
    return told and any(f.low == hurt.low for f in dead)


def with_the_dead(
    hurt: Sequence[Figure], others: Sequence[Figure], killed: int
) -> tuple[list[Figure], list[Figure]]:
    """Part the figures of the hurt from those that count the dead with them, as casualties.

    "Three people were found with gunshot wounds. One died; two others are in hospital"; "All four
    victims were hit", where four were shot; "one of four women wounded has died".
    """
    deadly = {f.sentence_id for f in others if f.harm == "killed"}
    struck = {f.low for f in others if f.harm == "casualties" and not f.part}
    rest = {f.low for f in hurt if f.besides or f.sentence_id in deadly or _several(f)}
    alone, whole = [], []
    for figure in hurt:
        n, said = figure.low or 0, (figure.victims or "").lower()
        if n > killed and (
            any(f.harm == "killed" and _out_of(said, (f.victims or "").lower()) for f in others)
            or (figure.sentence_id not in deadly and (n in struck or n - killed in rest))
        ):
            whole.append(replace(figure, harm="casualties"))
        else:
            alone.append(figure)
    return alone, whole


def _several(figure: Figure) -> bool:
    return figure.definite and (figure.low or 0) > 1


def _out_of(some: str, part: str) -> bool:
    """Tell whether a phrase tells of some of those another one counts: "one of four women"."""
    return bool(some) and part.endswith(f" of {some}")


def same_person(hurt: Figure, dead: Figure) -> bool:
    """Tell whether who is told as hurt is who is told as dead: "a boy was shot. He died".

    Nothing that is told of the two may differ: sex, age, child or grown, name. Two people of one
    sentence are two, but for a pronoun.
    """
    if not _single(hurt) or not _single(dead) or hurt.besides or dead.besides:
        return False
    if dead.fighter and not hurt.fighter and hurt.kinds:
        return False  # the soldier is not the assailant
    one, other = hurt.victims or "", dead.victims or ""
    first, second = _words_of(hurt), _words_of(dead)
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
    """Tell whether a figure is of one person told before: a pronoun, or no more than "the man"."""
    said = set(re.findall(r"[a-z]+", (figure.victims or "").lower()))
    if not _single(figure) or not said:
        return False
    return said <= _PRONOUNS or ("the" in said and said <= _ANYONE)


def _single(figure: Figure) -> bool:
    return figure.low == figure.high == 1 and figure.basis == "exact"


def _names(phrase: str) -> set[str]:
    """Return the capitalized words of a phrase but its first, which may begin a sentence.

    >>> sorted(_names("Police Chief Harper")), _names("The woman")
    (['Chief', 'Harper'], set())
    """
    return {m[0] for m in _NAME.finditer(phrase) if m.start() > 0}


def gainsays(zero: Figure, voices: set[Source | None]) -> bool:
    """Tell whether another voice has nobody dead: "a bishop said one died; the army, none"."""
    named = zero.source is not None and zero.source.words is not None and zero.harm == "killed"
    return named and zero.source not in voices and None not in voices
