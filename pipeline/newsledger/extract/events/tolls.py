"""Verbs of killing that count the victims of many acts: tolls of a year, a campaign, a war."""

from __future__ import annotations

import re

from spacy.tokens import Token

from newsledger.extract.asked import asked_once
from newsledger.extract.events import voice
from newsledger.extract.syntax import sent_end, sent_start, words_of
from newsledger.lexicons import words

_HAVE = words("has have had 've ’ve")
_PERIODS = words("year years month months decade decades")
_PAST = words("past last previous recent this")
_SPELLS = words("days weeks months years")
_CAMPAIGNS = words("war conflict insurgency uprising unrest campaign offensive violence")
_COUNTED = words("number total toll count")
_ASIDES = words("which who while taking bringing raising")
_NEAR = 5
"""Tokens behind a verb in which its spell of time or its campaign stands."""

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?"
_BETWEEN_MONTHS = re.compile(
    rf"\b(?:between|from) (?:\d+ )?(?:{_MONTH}|(?:19|20)\d\d)(?: [\d,]+){{0,3}} (?:and|to|until) "
    rf"(?:\d+ )?(?:{_MONTH}|(?:19|20)\d\d)(?!\w)"
)
"""A period of months or years: "between January 20 and May 7", "from 2003 to 2007"."""


@asked_once
def is_toll(verb: Token) -> bool:
    """Tell whether a verb counts the victims of many acts: "have been killed since February".

    A perfect with "since", or a period that is long: "over the past year", "so far this year".
    """
    first, last = sent_start(verb), sent_end(verb)
    told = words_of(verb.doc)
    perfect = not _HAVE.isdisjoint(told[max(first, verb.i - 5) : verb.i])
    low, high = max(first, verb.i - 25), min(last, verb.i + 25)
    high = next((i for i in range(verb.i + 1, high) if _opens_aside(verb.doc[i])), high)
    near = told[low:high]
    bare = verb.tag_ == "VBN" and not voice.has_auxiliary(verb)
    if perfect and ("since" in near or _is_of_a_war(verb) or _goes_on(verb)):
        return True
    if (bare and "since" in near[verb.i - low :]) or _is_over_days(verb):
        return True
    if _BETWEEN_MONTHS.search(" ".join(near)):
        return True
    for i, word in enumerate(near):
        if word in _PERIODS and any(w in _PAST for w in near[max(0, i - 3) : i]):
            before = set(near[max(0, i - 5) : i])
            if before & {"over", "far", "within", "during"} or (perfect and "in" in before):
                return True
            if (perfect or (bare and _counts(verb))) and near[i - 1] == "this":
                return True
    return False


def _opens_aside(token: Token) -> bool:
    """Tell whether a clause on something else begins: "according to a group, which has counted".

    Also one on the toll: "was found dead, bringing to 20 those killed since May".
    """
    return token.lower_ in _ASIDES and token.nbor(-1).text == ","


def _is_of_a_war(verb: Token) -> bool:
    """Tell whether more are counted than one act kills: "more than 70,000 have been killed"."""
    first = max(sent_start(verb), verb.i - 9)
    return any(
        t.tag_ == "CD"
        and t.text.replace(",", "").isdigit()
        and int(t.text.replace(",", "")) >= 10000
        for t in verb.doc[first : verb.i]
    )


def _goes_on(verb: Token) -> bool:
    """Tell whether a war is what people die in: "have been killed during the conflict"."""
    after = [t.lower_ for t in verb.doc[verb.i + 1 : min(sent_end(verb), verb.i + _NEAR)]]
    return after[:1] in (["during"], ["in"]) and after[1:2] == ["the"] and after[2] in _CAMPAIGNS


def _is_over_days(verb: Token) -> bool:
    """Tell whether many days are counted over: "killed in 44 days", "over the same period"."""
    after = verb.doc[verb.i + 1 : min(sent_end(verb), verb.i + 2 * _NEAR)]
    told = [t.lower_ for t in after]
    if [t.lower_ for t in verb.doc[max(0, verb.i - 2) : verb.i]] == ["to", "be"]:
        return False  # "the second to be killed in three months"
    for at, word in enumerate(told):
        if word not in ("in", "over", "within", "during"):
            continue
        rest = [w for w in told[at + 1 :] if w not in ("the", "just", "only", "a", "about", "some")]
        if rest[:2] == ["same", "period"]:
            return True
        number = [w for w in rest[:3] if w not in ("first", "last", "past", "previous")]
        counted = len(number) > 1 and after[told.index(number[0])].tag_ == "CD"
        if counted and number[0] not in ("one", "1", "two", "2") and number[1] in _SPELLS:
            return True
    return False


def _counts(verb: Token) -> bool:
    """Tell whether a number of people is spoken of: "the number of people killed"."""
    before = verb.doc[max(sent_start(verb), verb.i - _NEAR) : verb.i]
    return any(t.lower_ in _COUNTED for t in before)
