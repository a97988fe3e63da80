"""Victims told by a participle before their noun: "three wounded soldiers", "12 wounded"."""

from __future__ import annotations

from newsledger.extract.casualties.chains import chain_right, figures_of
from newsledger.extract.casualties.figures import Figure, quantify
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.lexicon import POSSESSIVES
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.trigger import Trigger
from newsledger.lexicons import words

_TOLD = words("claims claim reports report allegations rumours rumors rumour rumor accounts")


def attributive(
    sentence: Sentence, trigger: Trigger, group: Group, claimed: set[int]
) -> tuple[list[Figure], str] | None:
    """Read "three wounded soldiers", "12 wounded"; without a number it only refers back."""
    if group.start in claimed or not group.human:
        return None
    if sentence.tokens[trigger.start].tag_ in ("NN", "NNP") and group.head != trigger.start:
        return None
    told = group.start - 1 > sentence.start and sentence.words[group.start - 1] == "of"
    if told and sentence.words[group.start - 2] in _TOLD and group.count is None:
        figures = figures_of(sentence, [(group, False)])  # "reports of dead civilians"
        return (figures, "reported") if figures else None
    counted = group.count is not None and trigger.harm != "injured"
    some = counted or (group.count is None and sentence.words[group.start] in POSSESSIVES)
    if some and told:
        number = sentence.group(group.start - 2)
        if number is not None and number.kind == "number" and number.count is not None:
            figure = quantify(sentence, number)  # "27 of their dead comrades"
            return None if figure is None else ([figure], "attribute")
    if group.count is None and sentence.words[group.start] != "no":
        return None
    if group.count is not None and group.count.end_token > trigger.start:
        return None
    figures = figures_of(sentence, [(group, False)])
    return (figures, "attribute") if figures else None


def including(
    sentence: Sentence, group: Group, harm_starts: set[int]
) -> tuple[list[Figure], str] | None:
    """Read "the wounded villagers included a girl": some of those told of before."""
    if not group.human or sentence.words[group.start] not in ("the", "these", "those"):
        return None
    if sentence.words[group.end : group.end + 1] not in (["include"], ["included"], ["includes"]):
        return None
    first = sentence.group(group.end + 1) if group.end + 1 < sentence.end else None
    if first is None or first.start != group.end + 1 or not first.human or group.count is not None:
        return None
    figures = figures_of(sentence, chain_right(sentence, first, harm_starts))
    return (figures, "among") if figures else None
