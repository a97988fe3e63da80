"""People whom a clause says what somebody did to: "two men whom police (shot dead)"."""

from __future__ import annotations

from newsledger.extract.casualties.chains import figures_of
from newsledger.extract.casualties.figures import Figure
from newsledger.extract.casualties.leftward import chain_left
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.steps import finite
from newsledger.extract.casualties.trigger import Trigger

_REACH = 9
"""Tokens between "whom" and its verb."""


def find_whom(
    sentence: Sentence, trigger: Trigger, claimed: set[int]
) -> tuple[list[Figure], str] | None:
    """Return those whom a clause before the verb opens with; None: there is no such clause.

    Who stands between "whom" and the verb did it: "the general, whom rebels (killed) in Baghdad".
    """
    words, at = sentence.words, trigger.start - 1
    if trigger.kind != "act":
        return None
    first = max(sentence.start, trigger.start - _REACH)
    while at >= first and words[at] != "whom":
        if words[at] in (",", ";", ":") or (finite(sentence, at) and words[at] not in _AUXILIARY):
            return None
        at -= 1
    if at < first or at == trigger.start - 1 or words[at - 1] in ("of", "to", "for", "with"):
        return None
    at -= 1 + (words[at - 1] == ",")
    group = sentence.group(at) if at >= sentence.start else None
    if group is None or not group.human or group.end != at + 1 or group.start in claimed:
        return None
    plural = not group.singular
    return figures_of(sentence, chain_left(sentence, group, claimed, plural=plural)), "whom"


def find_past_whom(
    sentence: Sentence, trigger: Trigger, claimed: set[int]
) -> tuple[list[Figure], str] | None:
    """Return whom a verb in the passive befell where a clause with "whom" parts them.

    "A driver whom gunmen abducted in May (was killed) on Sunday": not the gunmen were.
    """
    words, at = sentence.words, trigger.start - 1
    if trigger.kind != "act" or words[at] not in _PASSIVE:
        return None
    inner = 0
    while at > sentence.start and words[at] != "whom":
        if words[at] in (";", ":", "and", "but"):
            return None
        inner += finite(sentence, at) and words[at] not in _PASSIVE | _AUXILIARY
        at -= 1
    if at <= sentence.start or inner != 1:
        return None
    at -= 1 + (words[at - 1] == ",")
    group = sentence.group(at) if at >= sentence.start else None
    if group is None or not group.human or group.end != at + 1:
        return None
    others = claimed - {group.start}  # taken, and then killed
    plural = not group.singular
    return figures_of(sentence, chain_left(sentence, group, others, plural=plural)), "passive"


_PASSIVE = frozenset({"was", "were", "been", "is", "are"})
_AUXILIARY = frozenset({"had", "has", "have", "did"})
