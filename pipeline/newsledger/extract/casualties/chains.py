"""Chains of coordinated victims beside a harm word: "a man and his two sons", "12, including 3"."""

from __future__ import annotations

from collections.abc import Sequence

from newsledger.extract.casualties.figures import Figure, extent, quantify
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.joining import as_family, shares_number
from newsledger.extract.casualties.lexicon import POSSESSIVES
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.steps import PREPOSITIONS, finite, over_age, owner_of
from newsledger.lexicons import words

Chain = list[tuple[Group, bool]]
"""Groups of people in text order, each with whether it is a part of the one before the parts."""

_JOINS = frozenset(["and", "or", "&", "plus"])
_PAUSES = frozenset([",", "–", "—", "-", "--", "("])
_PART_OPENERS = frozenset(["including", "(", "among", "–", "—", "--", ":"])
_TOGETHER = words("as well along together with then also them whom")
_THEM = words("them whom these")
# "left 13 soldiers and 27 rebels dead", "said 21 soldiers and 8 rebels were killed"
_NOT_TAKING_PEOPLE = words(
    "including left leaving leaves leave said says say saying reported reports report reporting "
    "announced announces added adds claimed claims confirmed confirms stated states estimated "
    "believed believes fears feared indicated showed shows revealed noted told"
)
_SAYING = words(
    "said says say told reported reports added adds confirmed announced stated claimed quoted tell"
)
_MOST_LINKS = 14


def chain_left(sentence: Sentence, last: Group, claimed: set[int]) -> Chain:
    """Return the groups coordinated with `last` on its left, itself included.

    `claimed` positions stop the chain: those people have had their harm. "Twelve people, three of
    them children, were killed" has a whole and a part.
    """
    found: list[Group] = [last]
    parts = 0  # how many groups at the end of the chain are parts of the ones before
    group = last
    listed = False  # an "and" was crossed, so that commas before it join too
    while (at := _before_brackets(sentence, group.start - 1)) > sentence.start:
        word = sentence.words[at]
        if word in _THEM and sentence.words[at - 1] == "among":
            whole = sentence.group(at - 3) if sentence.words[at - 2] == "," else None
            if whole is not None and whole.human and whole.start not in claimed and not parts:
                parts = len(found)
                found.insert(0, owner_of(sentence, whole))
            break  # "four passengers, among them a nurse, (were hurt)"
        if word != "," and word != "including" and word not in _JOINS:
            break
        before = at - 1
        if word != "," and sentence.words[before] in _PAUSES:
            before -= 1
        left = sentence.group(_before_brackets(sentence, before))
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
        told = left.count is None and group.count is not None and left.kind != "name"
        if told and sentence.words[left.start - 1] in ("of", "by", "on", "from", "at", "near"):
            break  # "14 dead on the side of the army, and 23 rebels were killed"
        listed = word != "including" and (listed or word in _JOINS)
        if word == "including":
            parts = len(found)
        found.insert(0, left)
        group = left
    partitive = _partitive(sentence, found[0])
    if partitive is not None and partitive[0].start not in claimed:
        whole, number = partitive
        return [(whole, False)] if number is None else [(whole, False), (number, True)]
    first_part = len(found) - parts if parts else len(found)
    return [(group, number >= first_part) for number, group in enumerate(found)]


def _before_brackets(sentence: Sentence, at: int) -> int:
    """Step over a short aside in brackets: "<name> (19) and <name> (33)"."""
    if at > sentence.start and sentence.words[at] == ")":
        for opening in range(at - 1, max(sentence.start, at - 9), -1):
            if sentence.words[opening] == "(":
                return opening - 1
    return over_age(sentence, at) if at > sentence.start else at


def _partitive(sentence: Sentence, group: Group) -> tuple[Group, Group | None] | None:
    """Return whole and part of "twelve people, three of them children" from the children.

    The part is None where no number tells it: "six civilians, most of whom were children"
    """
    words = sentence.words
    at = group.start - 1
    if at > sentence.start and words[at] in ("were", "are", "was"):
        at -= 1
    if at - 3 < sentence.start or words[at] not in _THEM or words[at - 1] != "of":
        return None
    part = sentence.group(at - 2)
    start = at - 2 if part is None else part.start
    if start - 2 < sentence.start or words[start - 1] not in _PAUSES:
        return None
    whole = sentence.group(start - 2)
    if whole is None or not whole.human:
        return None
    counted = part if part is not None and part.count is not None else None
    return owner_of(sentence, whole), counted


def _follows(sentence: Sentence, group: Group, word: str) -> bool:
    return group.start > sentence.start and sentence.words[group.start - 1] == word


def _has_verb_before(sentence: Sentence, group: Group) -> bool:
    at = group.start - 1
    token = sentence.tokens[at]
    if token.lower_ in _NOT_TAKING_PEOPLE:
        return False
    return (token.pos_ == "VERB" and token.dep_ != "amod") or finite(sentence, at)


def chain_right(
    sentence: Sentence, first: Group, harm_starts: set[int], *, subject: bool = False
) -> Chain:
    """Return `first` and the groups coordinated with it on its right.

    `subject`: the verb behind the chain is that of the whole phrase: "the bodies of a guard and a
    cook were found".

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
            if pending and links & _JOINS and group is not None and group.kind == "other":
                found += pending  # "lost her husband, two sons and her home"
            break
        end, _, human = extent(sentence, group)
        if not human:
            break
        own_verb = finite(sentence, end) and not (subject and joined)
        if end < sentence.end and (end in harm_starts or own_verb):
            break
        if not links & _JOINS and _speaks(sentence, end):
            break
        vague = group.kind == "number" and group.count is None
        if vague and end < sentence.end and sentence.tokens[end].tag_ == "RB":
            break  # "wounded several, some of them seriously"
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


def _speaks(sentence: Sentence, at: int) -> bool:
    """Tell whether people after a comma say something: "…, officials on both sides said"."""
    for i in range(at, min(at + 8, sentence.end)):
        if sentence.words[i] in _SAYING:
            return True
        if sentence.words[i] in (",", ";", ".", "and"):
            return False
    return False


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
    before: Group | None = None
    all_kin = all(sentence.words[group.start] in POSSESSIVES for group, _ in chain[1:])
    shared = False  # "800 men, women and children": the number goes on
    for group, part in chain:
        if found and before is not None and shares_number(sentence, before, group, shared=shared):
            found[-1].end, before, shared = group.end, group, True
            continue
        shared = False
        if found and found[-1].basis == "none" and sentence.words[group.start - 1] in ("or", "nor"):
            found[-1].end, before = max(found[-1].end, group.end), group
            continue  # "no guards or passengers"
        figure = quantify(sentence, group)
        if found and figure is not None and before is not None and not part:
            together = as_family(sentence, found[-1], before, figure, commas=all_kin)
            if together is not None:
                found[-1], before = together, group
                continue
        before = group
        if figure is not None:
            figure.part = part and bool(found)
            found.append(figure)
    roles = {figure.role for figure in found[1:]} - {"unknown"}
    counted = bool(found) and (found[0].role in ("unknown", "civilian") or roles <= {found[0].role})
    if len(found) > 2 and counted and not any(figure.part for figure in found):
        rest = sum(figure.min or 0 for figure in found[1:])
        if found[0].min == rest:
            for figure in found[1:]:
                figure.part = True
    return found
