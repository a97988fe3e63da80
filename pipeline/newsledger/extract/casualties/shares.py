"""Shares of those told before: "two of the six were minors", "four of them had arms".

What is said of them harms nobody; how many they are is a figure of the harm told before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsledger.extract.casualties.figures import Figure, quantify
from newsledger.extract.casualties.finding import Finding
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.trigger import Trigger
from newsledger.lexicons import words

_THEM = words("them these those whom")
_PREDICATES = words("was were is are had have has bore belonged wore came lived")
_OPENERS = words('that and but , ; : – — -- “ "')
_LAW = words("arrested charged detained held tried convicted sentenced released freed")
_COUNTED = frozenset({"exact", "at_least", "more_than", "at_most", "about", "range"})
_HARMED = {"dead": "killed", "martyrs": "killed", "wounded": "injured", "injured": "injured"}
_ADVERBS = 3


def find_of_those(
    sentence: Sentence, own: Sequence[Finding], before: Sequence[Finding]
) -> list[Finding]:
    """Return the shares that a sentence tells of a figure of it, or of the one before it."""
    taken = {at for f in own for figure in f.figures for at in range(figure.start, figure.end)}
    found: list[Finding] = []
    for group in sentence.groups:
        if group.kind != "number" or group.count is None or group.start in taken:
            continue
        if group.end != group.count.end_token or group.count.max == 0:
            continue
        if group.end + 1 >= sentence.end:
            continue
        if sentence.words[max(sentence.start, group.start - 2) : group.start] == ["of", "whom"]:
            share = _of_whom(sentence, group, list(_told(group, own)))
        elif sentence.words[group.end] == "of":
            among = _of_the_harmed(sentence, group)
            if among is not None:
                found.append(among)
                continue
            told = list(_told(group, own)) or list(_told(None, before))
            share = _of_the_number(sentence, group, told) or _of_them(sentence, group, told)
        else:
            share = _out_of(sentence, group, list(_told(group, own)))
        if share is None:
            continue
        figure, whole = share
        at = figure.start
        trigger = Trigger(at, at + 1, whole.trigger.harm, "victim")
        found.append(Finding(sentence, trigger, [figure], "among"))
    return found


def _told(group: Group | None, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Yield what tells of several people, before the group."""
    for finding in findings:
        whole = finding.figures[0]
        several = whole.basis in _COUNTED and (whole.max is None or whole.max > 1)
        if several and (group is None or whole.start < group.start):
            yield finding


def _of_the_harmed(sentence: Sentence, group: Group) -> Finding | None:
    """Read "acknowledged two of the dead as its members", "nine of the dead bore wounds"."""
    words, at = sentence.words, group.end + 2
    if words[group.end + 1] != "the" or at >= sentence.end:
        return None
    harm = _HARMED.get(words[at])
    inner = sentence.group(at)
    if harm is None or (inner is not None and inner.end > at + 1):
        return None  # "two of the dead men"
    if words[group.start - 1 : group.start] == ["of"]:
        return None  # "a brother of one of the dead"
    figure = quantify(sentence, group)
    if figure is None or figure.min is None:
        return None
    figure.end = at + 1
    return Finding(sentence, Trigger(at, at + 1, harm, "state"), [figure], "among")


def _of_the_number(
    sentence: Sentence, group: Group, told: Sequence[Finding]
) -> tuple[Figure, Finding] | None:
    """Read "two of the six", where six were told of."""
    inner = sentence.group(group.end + 1)
    if inner is None or inner.count is None or inner.kind != "number":
        return None
    if sentence.words[inner.start] != "the" and sentence.words[inner.start - 1] != "the":
        return None
    whole = next((f for f in told if f.figures[0].min == inner.count.min), None)
    figure = _share(sentence, group, inner.end, whole)
    return (figure, whole) if figure is not None and whole is not None else None


def _out_of(
    sentence: Sentence, group: Group, told: Sequence[Finding]
) -> tuple[Figure, Finding] | None:
    """Read "of the 22 people who died in it, 19 (were civilians)"."""
    words = sentence.words
    if len(told) != 1 or words[group.start - 1] != "," or words[group.end] not in _PREDICATES:
        return None
    whole = told[0].figures[0]
    opens = whole.start - (words[whole.start] != "the")
    before = words[max(sentence.start, opens - 1) : opens]
    if before != ["of"] or words[opens] != "the" or _LAW & set(words[group.end :][:_ADVERBS]):
        return None
    figure = _share(sentence, group, group.end, told[0])
    if figure is None:
        return None
    who = sentence.group(group.end + 1)
    figure.role = who.role if who is not None and who.human else figure.role
    return figure, told[0]


def _of_whom(
    sentence: Sentence, group: Group, told: Sequence[Finding]
) -> tuple[Figure, Finding] | None:
    """Read "killing 42 people, of whom 13 were women", of the last told."""
    who = sentence.group(group.end + 1)
    described = sentence.words[group.end] in _PREDICATES and who is not None and who.human
    if not described or not told or who is None or who.count is not None:
        return None
    whole = max(told, key=lambda finding: finding.figures[0].start)
    figure = _share(sentence, group, group.end, whole)
    if figure is None:
        return None
    figure.role = who.role if who.role != "unknown" else figure.role
    return figure, whole


def _of_them(
    sentence: Sentence, group: Group, told: Sequence[Finding]
) -> tuple[Figure, Finding] | None:
    """Read "three of them were believed to be students", of the one figure told."""
    end = group.end + 2
    before = sentence.words[group.start - 1] if group.start > sentence.start else ";"
    opens = before in _OPENERS or sentence.tokens[group.start - 1].is_space
    if len(told) != 1 or sentence.words[end - 1] not in _THEM or not opens:
        return None
    if end >= sentence.end or sentence.words[end] not in _PREDICATES:
        return None
    if _LAW & set(sentence.words[end : end + _ADVERBS]):
        return None  # "three of them were arrested": the gunmen, perhaps
    figure = _share(sentence, group, end, told[0])
    return (figure, told[0]) if figure is not None else None


def _share(sentence: Sentence, group: Group, end: int, whole: Finding | None) -> Figure | None:
    figure = quantify(sentence, group) if whole is not None else None
    if figure is None or whole is None or figure.min is None:
        return None
    most = whole.figures[0].max
    if most is not None and figure.min > most:
        return None
    figure.end = end
    return figure
