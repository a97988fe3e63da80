"""Nouns of harm that are counted as people are: "dozens of deaths", "700 murders", "12 victims"."""

from __future__ import annotations

from newsledger.extract.casualties.chains import chain_right, figures_of
from newsledger.extract.casualties.figures import Figure
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.trigger import Trigger
from newsledger.extract.casualties.zeros import role_told
from newsledger.lexicons import words
from newsledger.word_groups import word_group

_LEFT = words("left leaves leaving claimed claims claiming caused causing cost produced")
_TALLIED = words(
    "assassinations executions beheadings lynchings disappearances kidnappings abductions"
)


def numbered_harm(sentence: Sentence, trigger: Trigger, group: Group | None) -> Figure | None:
    """Read a number that counts harms as it counts people: "dozens of deaths", "700 murders"."""
    noun = sentence.words[trigger.end - 1]
    if group is None or group.head != trigger.end - 1 or not noun.endswith("s"):
        return None
    if noun in _TALLIED and group.count is not None:
        count = group.count
        role = role_told(sentence, group)
        return Figure(group.start, group.end, count.min, count.max, count.basis, role, group)
    if trigger.kind not in ("result", "deed") or group.count is not None:
        return None
    if sentence.words[group.start] in ("the", "those", "these") or group.start < 2:
        return None
    number = sentence.group(group.start - 2) if sentence.words[group.start - 1] == "of" else None
    if number is None or number.kind != "number" or number.count is None or number.count.max == 0:
        return None
    count, role = number.count, role_told(sentence, group)
    return Figure(number.start, group.end, count.min, count.max, count.basis, role, number)


def left_behind(
    sentence: Sentence, trigger: Trigger, group: Group, harm_starts: set[int]
) -> tuple[list[Figure], str] | None:
    """Read "the bomb claimed 12 victims": killed or hurt, the words do not say."""
    if harm_starts & {group.end, group.end + 1}:
        return None  # "left one victim fatally wounded"
    count = group.count
    if count is None or count.max == 0 or group.head >= trigger.end or trigger.harm != "casualties":
        return None
    if group.start == sentence.start or sentence.words[group.start - 1] not in _LEFT:
        return None  # "claimed that 12 victims were children"
    role = role_told(sentence, group)
    figure = Figure(group.start, group.end, count.min, count.max, count.basis, role, group)
    return [figure], "noun"


def befallen(sentence: Sentence, at: int, harm_starts: set[int]) -> list[Figure]:
    """Return those to whom injuries came: "injuries of all degrees on 12 people", "to a guard"."""
    words = sentence.words
    for to in range(at, min(at + _REACH, sentence.end - 1)):
        if words[to] in ("on", "upon", "to"):
            group = sentence.group(to + 1)
            told = group is not None and group.start == to + 1 and group.human
            counted = group is not None and (group.count is not None or group.singular)
            if group is None or not told or not counted or group.kind not in _TOLD:
                return []
            return figures_of(sentence, chain_right(sentence, group, harm_starts))
        if words[to] in _STOPS:
            return []
    return []


def counts_things(sentence: Sentence, figure: Figure) -> bool:
    """Tell whether a number is of vehicles told before: "(two drones fell;) the loss of one"."""
    group = figure.group
    if group.kind != "number" or figure.end != group.end or group.count is None:
        return False
    for at in range(group.start - 1, max(0, group.start - _BACK), -1):
        token = sentence.tokens[at]
        if any(child.dep_ == "nummod" for child in token.children):
            named = {token.lower_, token.lower_.removesuffix("s")}
            return not named.isdisjoint(word_group("vehicles"))
    return False


_REACH = 6
_BACK = 40
"""Words back to where things were counted, a sentence or two."""
_STOPS = frozenset([".", ",", ";", ":", "and", "but", "that", "which", "who"])
_TOLD = words("person number name norp")
