"""Victims told by a pronoun for a number before it: "took nine men off and shot them"."""

from __future__ import annotations

from newsledger.extract.casualties.figures import Figure, quantify
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.trigger import Trigger

_REACH = 25
_KINDS = frozenset({"person", "number", "norp"})


def of_them(sentence: Sentence, trigger: Trigger) -> Figure | None:
    """Return the people that "them" behind a verb of harm stands for; None: no number is told.

    They are the object of a verb before it in the sentence; nearer people in the plural, whose
    number is not told, would be meant instead.
    """
    at = trigger.end
    before = sentence.words[trigger.start - 1] if trigger.start > sentence.start else ""
    if sentence.words[at : at + 1] == ["them"] and trigger.kind == "act":
        pronoun = at
    elif before == "them" and sentence.words[trigger.start - 2] in ("had", "have", "having"):
        pronoun = trigger.start - 1
    else:
        return None
    if sentence.words[pronoun + 1 : pronoun + 2] == ["all"]:
        pronoun += 1
    for group in reversed(sentence.groups):
        if group.end > min(trigger.start, pronoun) or group.kind == "relative":
            continue
        if trigger.start - group.end > _REACH:
            return None
        if group.kind not in _KINDS or group.singular or _alone(group):
            continue
        if _is_subject(sentence, group, trigger):
            continue
        if group.count is None and _tells_whose(sentence, group):
            continue
        if group.count is None or not _is_object(sentence, group):
            return None
        figure = quantify(sentence, group)
        return figure if figure is not None and figure.basis != "none" else None
    return None


def _tells_whose(sentence: Sentence, group: Group) -> bool:
    """Tell whether people only say of whom those counted are: "four members of a (family)"."""
    if group.start - 2 < sentence.start or sentence.words[group.start - 1] != "of":
        return False
    counted = sentence.group(group.start - 2)
    return counted is not None and counted.count is not None


def _alone(group: Group) -> bool:
    return group.count is not None and group.count.max == 1


def _is_subject(sentence: Sentence, group: Group, trigger: Trigger) -> bool:
    """Tell whether people do what is told: "three gunmen stopped a bus and (shot them)"."""
    after = sentence.tokens[group.end] if group.end < trigger.start else None
    return after is not None and after.tag_ in ("VBD", "VBZ", "VBP", "MD", "VBN")


def _is_object(sentence: Sentence, group: Group) -> bool:
    at = group.start - 1
    while at > sentence.start and sentence.words[at] in (
        "off",
        "out",
        "away",
        "up",
        "down",
        "over",
    ):
        at -= 1
    return at >= sentence.start and sentence.tokens[at].tag_.startswith("VB")
