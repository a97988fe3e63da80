"""Chains of coordinated victims beside a harm word: "a man and his two sons", "12, including 3"."""

from __future__ import annotations

from collections.abc import Sequence

from newsledger.extract.casualties.figures import Figure, extent, quantify
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.neighbours import PREPOSITIONS, finite, owner_of
from newsledger.extract.casualties.sentence import Sentence
from newsledger.lexicons import word_set

Chain = list[tuple[Group, bool]]
"""Groups of people in text order, each with whether it is a part of the one before the parts."""

_JOINS = frozenset(["and", "or", "&", "plus"])
_PAUSES = frozenset([",", "–", "—", "-", "--", "("])
_PART_OPENERS = frozenset(["including", "(", "among", "–", "—", "--", ":"])
_TOGETHER = word_set("as well along together with then also them")
_THEM = word_set("them whom these")
_MOST_LINKS = 14


def chain_left(sentence: Sentence, last: Group, claimed: set[int]) -> Chain:
    """Return the groups coordinated with `last` on its left, itself included.

    `claimed` positions stop the chain: those people have had their harm. "Twelve people, three of
    them children, were killed" has a whole and a part.
    """
    partitive = _partitive_before(sentence, last)
    if partitive is not None:
        whole = _before_pause(sentence, partitive.start)
        if whole is not None and whole.start not in claimed:
            return [(owner_of(sentence, whole), False), (partitive, True)]
    found: list[Group] = [last]
    parts = 0  # how many groups at the end of the chain are parts of the ones before
    group = last
    listed = False  # an "and" was crossed, so that commas before it join too
    while (at := group.start - 1) > sentence.start:
        word = sentence.words[at]
        if word != "," and word != "including" and word not in _JOINS:
            break
        before = at - 1
        if word != "," and sentence.words[before] in _PAUSES:
            before -= 1
        left = sentence.group(before)
        if left is None:
            break
        if not left.human and word == "and" and _follows(sentence, left, "including"):
            group, listed = left, True  # "including an educator and two nephews"
            continue
        if not left.human or left.start in claimed or (word == "," and not listed):
            break
        left = owner_of(sentence, left)
        if left.start > sentence.start and _has_verb_before(sentence, left):
            break
        listed = word != "including" and (listed or word in _JOINS)
        if word == "including":
            parts = len(found)
        found.insert(0, left)
        group = left
    first_part = len(found) - parts if parts else len(found)
    return [(group, number >= first_part) for number, group in enumerate(found)]


def _partitive_before(sentence: Sentence, group: Group) -> Group | None:
    """Return the number in "three of them children" when `group` is the children, or the number."""
    at = group.start - 1
    if at - 1 > sentence.start and sentence.words[at] in _THEM and sentence.words[at - 1] == "of":
        number = sentence.group(at - 2)
        return number if number is not None and number.kind == "number" else None
    return None


def _before_pause(sentence: Sentence, at: int) -> Group | None:
    if at - 2 < sentence.start or sentence.words[at - 1] not in _PAUSES:
        return None
    group = sentence.group(at - 2)
    return group if group is not None and group.human else None


def _follows(sentence: Sentence, group: Group, word: str) -> bool:
    return group.start > sentence.start and sentence.words[group.start - 1] == word


def _has_verb_before(sentence: Sentence, group: Group) -> bool:
    at = group.start - 1
    token = sentence.tokens[at]
    if token.lower_ == "including":
        return False
    return (token.pos_ == "VERB" and token.dep_ != "amod") or finite(sentence, at)


def chain_right(sentence: Sentence, first: Group, harm_starts: set[int]) -> Chain:
    """Return `first` and the groups coordinated with it on its right.

    A group with a verb of its own ends the chain: "killed two men and three others were hurt".
    Groups after commas alone join only when an "and" follows: "police said" after "killed 12, " is
    no victim.
    """
    found: Chain = [(first, False)]
    pending: Chain = []
    at = extent(sentence, first)[0]
    part = False
    for _ in range(_MOST_LINKS):
        start, crossed_place = _after_places(sentence, at)
        at, links = _read_links(sentence, start)
        if at == start or at >= sentence.end or at in harm_starts:
            break
        joined = bool(links & _JOINS) or "with" in links or "as" in links
        part = part or bool(links & _PART_OPENERS)
        if crossed_place and not joined:
            break
        group = sentence.group(at)
        if group is None or not group.human or group.start != at:
            break
        end, _, human = extent(sentence, group)
        if not human:
            break
        if end < sentence.end and (end in harm_starts or finite(sentence, end)):
            break
        if group.kind == "number" and _is_partitive(sentence, group):
            found += [*pending, (group, True)]
            pending, part = [], True
        elif joined or part:
            found += [*pending, (group, part)]
            pending = []
        else:
            pending.append((group, False))
        at = end
        if at < sentence.end and sentence.words[at] == ")":
            part, at = False, at + 1
    return found


def _after_places(sentence: Sentence, at: int) -> tuple[int, bool]:
    """Step over places: "killed two men in one town and three in another"."""
    start = at
    while at + 1 < sentence.end and sentence.words[at] in PREPOSITIONS:
        place = sentence.group(at + 1)
        if place is None or place.human:
            break
        at = place.end
    return at, at != start


def _read_links(sentence: Sentence, at: int) -> tuple[int, set[str]]:
    words = sentence.words
    links: set[str] = set()
    while at < sentence.end:
        word = words[at]
        if word == "as" and words[at + 1 : at + 2] != ["well"] and "well" not in links:
            break
        known = word in _JOINS or word in _PART_OPENERS or word in _TOGETHER or word in _PAUSES
        if not known:
            break
        links.add(word)
        at += 1
    return at, links


def _is_partitive(sentence: Sentence, group: Group) -> bool:
    after = sentence.words[group.end : group.end + 2]
    return len(after) == 2 and after[0] == "of" and after[1] in _THEM


def figures_of(sentence: Sentence, chain: Sequence[tuple[Group, bool]]) -> list[Figure]:
    """Quantify a chain; a list that adds up to the first figure is its parts.

    "five people, three men and two women": a whole and two parts
    """
    found: list[Figure] = []
    for group, part in chain:
        figure = quantify(sentence, group)
        if figure is not None:
            figure.part = part and bool(found)
            found.append(figure)
    if len(found) > 2 and not any(figure.part for figure in found):
        rest = sum(figure.min or 0 for figure in found[1:])
        if found[0].min == rest:
            for figure in found[1:]:
                figure.part = True
    return found
