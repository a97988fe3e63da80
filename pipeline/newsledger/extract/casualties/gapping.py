"""Harm whose verb is left out: "eight were killed in one town, five in another"."""

from __future__ import annotations

from newsledger.extract.casualties.cause import VIOLENCE
from newsledger.extract.casualties.chains import chain_right, figures_of
from newsledger.extract.casualties.figures import Figure, extent, quantify
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.steps import PREPOSITIONS, finite
from newsledger.extract.casualties.trigger import Trigger
from newsledger.lexicons import words

_SEPARATORS = frozenset([",", ";", "and"])
_ADVERBS = words("instantly outright immediately there later elsewhere earlier")
_OPENERS = PREPOSITIONS | words("as while by")
_ALSO = words("of them whom including among")
_WHERE = words("in at on near outside")
_ONE = words("a an another")
_LATER = 5
"""Tokens in which it is said how much later somebody died."""
_ASIDE = 14
"""Tokens of what is told of him between commas."""
_REACH = 30  # tokens between the verb and the last of its gaps


def gapped(
    sentence: Sentence, last: Figure, trigger: Trigger, harm_starts: set[int]
) -> list[Figure]:
    """Return the figures that share a verb with those before them, each with its own place.

    "Two were shot at noon and a third outside a bank". Those of whom no other place is told before
    are parts ("eight were killed, five in the port").
    """
    start = max(trigger.end, last.end)
    end = min(sentence.end, start + _REACH)
    likewise = _likewise(sentence, start, end, harm_starts)
    if likewise:
        return likewise
    first = _adjunct(sentence, start, end)
    if first is None:
        return []
    found: list[Figure] = []
    at = first
    while at < end:
        if at in harm_starts or finite(sentence, at) or sentence.words[at] in (";", ":", "but"):
            break
        if sentence.words[at] not in _SEPARATORS:
            at += 1
            continue
        bare = sentence.words[at] == "and"
        after = at + 1 + (sentence.words[at] == "," and sentence.words[at + 1 : at + 2] == ["and"])
        group = sentence.group(after)
        shares = group is not None and group.start == after and not (bare and _joined(sentence, at))
        wound = trigger.kind == "suffer" and trigger.harm == "injured"
        if wound and group is not None and group.count is None:
            return found  # "with a wound to the arm and another to the leg"
        if group is None or not shares or not _shares_verb(sentence, group, start, harm_starts):
            at += 1
            continue
        figure = quantify(sentence, group)
        if figure is None or figure.max == 0:
            break
        found.append(figure)
        at = extent(sentence, group)[0]
    told = sum(figure.min or 0 for figure in found)
    return [] if last.min is not None and told == last.min and len(found) > 1 else found


def _likewise(sentence: Sentence, start: int, end: int, harm_starts: set[int]) -> list[Figure]:
    """Read "(the cook was killed), as were two of his helpers"."""
    for at in range(start, min(end, sentence.end - 2)):
        told = sentence.words[at : at + 2]
        if told in (["as", "were"], ["as", "was"]) and sentence.words[at - 1] in (",", ";"):
            first = sentence.group(at + 2)
            if first is None or first.start != at + 2 or not first.human:
                return []
            return figures_of(sentence, chain_right(sentence, first, harm_starts))
        if at in harm_starts or finite(sentence, at):
            return []
    return []


def _adjunct(sentence: Sentence, start: int, end: int) -> int | None:
    """Return the end of the place or time of the first figure; None: none is told."""
    at = start
    if at >= end:
        return None
    if sentence.words[at] in _ADVERBS:
        return at + 1
    if sentence.group(at) is None and sentence.tokens[at].head.dep_ == "obl:unmarked":
        return at + 1  # "six died (that) night"
    if sentence.words[at] not in PREPOSITIONS and sentence.words[at] != "by":
        return None
    group = sentence.group(at + 1)
    if group is not None and group.human:
        return None
    if group is not None and VIOLENCE & set(sentence.words[group.start : group.end]):
        return None
    return at + 1 if group is None else group.end


def _dies_later(sentence: Sentence, group: Group, harm_starts: set[int]) -> bool:
    """Tell whether somebody has an hour of his own: "six that night and a cook (20 days later)"."""
    words, at = sentence.words, extent(sentence, group)[0]
    if group.kind not in ("number", "person") or (group.count and group.count.max == 0):
        return False
    one = group.singular or words[group.start] == "another"
    if group.count is None and not (one and words[group.start] in _ONE):
        return False
    if words[at : at + 1] == [","]:
        ahead = range(at + 1, min(at + _ASIDE, sentence.end))
        closing = next((i for i in ahead if words[i] == ","), None)
        at = at if closing is None else closing + 1  # "a fourth, who had lost both legs, in August"
        inside = closing is not None and words[at : at + 1] in (["in"], ["on"])
    else:
        inside = False
    timed = range(at, min(at + _LATER, sentence.end))
    stop = next((i for i in timed if finite(sentence, i) or i in harm_starts), None)
    later = next((i for i in timed if words[i] in ("later", "afterwards")), None)
    if later is not None and (stop is None or later < stop):
        ends = words[later + 1] if later + 1 < sentence.end else "."
        return ends in (".", ",", ";", "in", "at", "of")
    return inside and stop is None


def _joined(sentence: Sentence, at: int) -> bool:
    """Tell whether "and" joins people: "clashes of rebels and 200 soldiers near the town"."""
    left = sentence.group(at - 1)
    return left is not None and left.human


def _shares_verb(sentence: Sentence, group: Group, verb: int, harm_starts: set[int]) -> bool:
    """Tell whether a number has a place of its own and no verb: "a third outside a bank"."""
    words = sentence.words
    if _dies_later(sentence, group, harm_starts):
        return True
    if group.kind != "number" or (group.count is not None and group.count.max == 0):
        return False
    ordinal = group.count is None and words[group.start] in ("a", "an", "another")
    if group.count is None and not ordinal:
        return False
    end = extent(sentence, group)[0]
    if (
        end >= sentence.end - 1
        or words[end] not in _OPENERS
        or _ALSO & set(words[group.start : end])
    ):
        return False
    before = set(words[verb : group.start])
    placed = words[end] in _WHERE and bool(_WHERE & before)  # "on the spot, and two in hospital"
    if words[end] not in before and not placed and not ordinal:
        return False  # "700,000 were displaced inside the country and two million at risk"
    for at in range(end, sentence.end):
        if words[at] in (",", ";", "and"):
            return True
        if at in harm_starts or (finite(sentence, at) and words[end] not in ("as", "while")):
            return False
        inner = sentence.group(at)
        if inner is not None and inner.human and inner.count is not None:
            return False
    return True
