"""Harm of which the text says that it is not known or not told: "gave no details of casualties"."""

from __future__ import annotations

import re

from newsledger.extract.casualties.figures import Figure
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.trigger import Trigger
from newsledger.lexicons import words

_NEWS = (
    r"word|news|information|details?|clarity|confirmation(?! of the)|figures?|data|breakdown"
    r"|mention|numbers?|estimate|update|toll|count"
)
_FILLERS = (
    "any|the|exact|precise|possible|further|other|details?|figures?|numbers?|extent|toll|of|on|about"
    "|word|breakdown|tally|count|estimate|information"
    "|its|their|own|for|a|an|total|immediate|as|to|regarding|concerning|civilian|military|potential"
)
# What stands before the noun: "no word on", "without giving", "said nothing of"
_BEFORE = re.compile(
    rf"(?:\bno (?:\w+ ){{0,2}}(?:{_NEWS})(?: (?:yet|so far|immediately|available|was given))*"
    r" (?:on|of|about|regarding|concerning|for|as to)"
    rf"|\bno (?:\w+ )?(?:{_NEWS}) (?:is|was|are|were) (?:\w+ ){{0,2}}(?:available|given"
    r"|released|out) (?:on|about|of|regarding)"
    r"|\bwithout (?:\w+ly )?(?:giving|specifying|mentioning|providing|disclosing|reporting|saying"
    r"|citing|detailing|elaborating on|revealing)"
    r"|\b(?:did|does|do|has|have|had|would|could) (?:not|n['’]t)(?: \w+ly| yet| even)? (?:giv"
    r"|specif|mention|provid|disclos|releas|comment on|address|detail|issu|offer|reveal|publish"
    r"|state|elaborate on)\w*"
    r"|\b(?:say|says|said|saying) nothing (?:of|about|on|regarding)"
    r"|\b(?:is|was|were|are|remained|stayed) silent (?:on|about)"
    r"|\b(?:make|makes|made|making) no (?:mention of|reference to)"
    r"|\b(?:give|gives|gave|giving|provided|issued) no"
    r"|\b(?:refused|declined|unable|unwilling) to (?:give|disclose|discuss|comment on|release"
    r"|reveal|confirm|provide))"
    rf"(?: (?:{_FILLERS}))*$"
)
_AFTER = re.compile(
    r"^(?:figures? |numbers? |counts? |tolls? |details )?"
    r"(?:(?:in|from|of|at|among|on both sides|on the \w+ side)(?: \w+){1,4} )?"
    r"(?:(?:is|are|was|were|remain|remains|remained|has|have|had) (?:still |yet |as yet )?"
    r"(?:unknown|unclear|uncertain|undetermined|undisclosed|not (?:\w+ly )?(?:yet )?(?:known|clear"
    r"|available|released|disclosed|given|certain|been (?:released|given|disclosed)))"
    r"|could not (?:\w+ )?be (?:\w+ly )?(?:confirmed|verified|determined|established"
    r"|ascertained))\b"
)
_OPENERS = re.compile(
    r"\b(?:details?|extent|number|scale|figures?|information|news)(?: of| on| about)?$"
)
_OWN = re.compile(
    r"(?:\b(?:does|do|did|has|have|had) not (?:\w+ly )?|\b(?:rarely|never|seldom) )"
    r"(?:reports?|reported|discloses?|publish(?:es)?|give|admit|reveal|release)"
    r" (?:on )?(?:its|their|his|her|the) (?:own )?$"
)
_SILENT = re.compile(
    r"\b(?:without \w+ing|nothing (?:of|about|on)|no mention of|no reference to|gave no|gives no"
    r"|silent (?:on|about)|(?:did|does|has|have|had|would) (?:not|n['’]t) \w+)(?: \w+){0,4}$"
)
# "neither side gave casualty figures", "no casualty figures were available"
_FIGURES = re.compile(r"^(?:figures?|numbers?|counts?|estimates?|details|information|toll)\b")
_NO_FIGURES = re.compile(
    r"\bneither \w+ (?:has |have |had )?(?:g[ai]ves?|given|releas\w*|publish\w*|provid\w*|issued?"
    r"|offer\w*|disclos\w*)(?: (?:any|its|their|own))*$"
    r"|\b(?:no|without)"
    r"(?: (?:official|immediate|exact|reliable|independent|confirmed|giving|any))*$"
)
_NOUNS = words("dead wounded injured missing killed victims casualties injuries deaths losses hurt")
_RESULTS = words("casualty casualties injury injuries death deaths fatality fatalities life")
_REACH = 12


def untold(sentence: Sentence, trigger: Trigger) -> Figure | None:
    """Return the unknown figure of a noun of harm of which nothing is told; None: it is told."""
    none = _no_figures(sentence, trigger)
    if none is not None:
        return none
    first, group = _noun_phrase(sentence, trigger)
    if first is None:
        return None
    words = sentence.words
    before = " ".join(words[max(sentence.start, first - _REACH) : first])
    after = " ".join(words[trigger.end : min(sentence.end, trigger.end + _REACH)])
    after_that = _AFTER.match(after) is not None and not _counted(sentence, first, trigger.end)
    if re.search(r"\b(?:claims?|reports?|allegations?|rumou?rs?|accounts?) of$", before):
        return None
    figures = trigger.kind == "result" and _FIGURES.match(after) is not None
    if figures and _NO_FIGURES.search(before):
        return Figure(first, trigger.end, None, None, "unknown", "unknown", _as_people(trigger))
    if not (_BEFORE.search(before) or _OWN.search(before)):
        opened = _OPENERS.search(before) is not None or trigger.kind == "toll"
        opened = (
            opened
            or "could not" in after[:30]
            or after.startswith(("figures", "numbers", "details"))
        )
        opened = opened or (trigger.kind == "result" and before in ("", "but", "and", "while"))
        if not (after_that and opened):
            return None
    start = _start(sentence, first)
    group = Group(start, trigger.end, trigger.end - 1, "person")
    return Figure(start, trigger.end, None, None, "unknown", "unknown", group)


def _no_figures(sentence: Sentence, trigger: Trigger) -> Figure | None:
    """Read "gave no casualty figures"."""
    group = sentence.group(trigger.start)
    if group is None or sentence.words[group.start] != "no":
        return None
    if trigger.kind == "toll" and group.head < trigger.end and trigger.harm == "killed":
        return Figure(
            trigger.start, trigger.end, None, None, "unknown", "unknown", _as_people(trigger)
        )
    if trigger.kind != "result":
        return None
    if sentence.words[trigger.end : trigger.end + 1] not in (["figures"], ["figure"], ["toll"]):
        return None
    return Figure(trigger.start, trigger.end, None, None, "unknown", "unknown", _as_people(trigger))


def _as_people(trigger: Trigger) -> Group:
    return Group(trigger.end - 1, trigger.end, trigger.end - 1, "person")


def keeps_silent(sentence: Sentence, start: int) -> bool:
    """Tell whether it is the article that says that a source told nothing: "without giving"."""
    before = sentence.words[max(sentence.start, start - _REACH) : start]
    return _SILENT.search(" ".join(before)) is not None


def _noun_phrase(sentence: Sentence, trigger: Trigger) -> tuple[int | None, Group | None]:
    """Return where a noun phrase of harm starts; None: the words of harm are no noun."""
    words = sentence.words
    group = sentence.group(trigger.start)
    if trigger.kind in ("result", "victim", "toll"):
        if trigger.kind == "result" and words[trigger.end - 1] not in _RESULTS:
            return None, None  # "no details about the shooting"
        first = trigger.start if group is None else group.start
        if trigger.kind == "toll" and words[first] == "no" and words[trigger.end - 1] in _NOUNS:
            return trigger.end - 1, None  # "gave no figure for casualties"
        if _counted(sentence, first, trigger.end) or (words[first] == "no" and first > 0):
            return None, None
        return first, group
    if trigger.kind not in ("state", "act") or words[trigger.start] not in _NOUNS:
        return None, None
    if trigger.end - trigger.start == 1 and trigger.kind == "act":
        before = words[trigger.start - 1] if trigger.start > sentence.start else ""
        if before not in ("of", "on", "about", "any", "the", "giving"):
            return None, None
    if trigger.end < sentence.end and sentence.group(trigger.end) is not None:
        return None, None
    return (trigger.start if group is None else group.start), group


def _counted(sentence: Sentence, first: int, end: int) -> bool:
    group = sentence.group(first)
    return group is not None and group.count is not None and group.start < end


def _start(sentence: Sentence, first: int) -> int:
    """Step back from the noun over "the number of", "any"."""
    words = sentence.words
    if words[first - 1 : first] == ["of"] and first - 3 >= sentence.start:
        group = sentence.group(first - 2)
        if group is not None and words[group.head] in ("number", "numbers"):
            return group.start
    return first


_WONDER = words(
    "clear unclear known unknown know say sure certain checking check ask asked asking determine "
    "establish verify confirm see tell told learn find investigating wonder wondered"
)
_ASKING = 8


def wondered(sentence: Sentence, start: int) -> bool:
    """Tell whether it is asked whether those at `start` were harmed: "unclear if soldiers were"."""
    words = sentence.words
    at = start - 1
    while at > sentence.start and words[at] in ("or", "not", "any", "of", "also", "there", "were"):
        at -= 1
    if at < sentence.start:
        return False
    if words[at] == "whether":
        return True
    return words[at] == "if" and bool(_WONDER & set(words[max(sentence.start, at - _ASKING) : at]))
