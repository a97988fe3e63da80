"""Chains of coordinated victims before a harm word: "a man and his two sons (were killed)"."""

from __future__ import annotations

from newsledger.extract import syntax
from newsledger.extract.casualties.chains import JOINS, PAUSES, THEM, Chain
from newsledger.extract.casualties.figures import extent
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.lexicon import POSSESSIVES
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.steps import PREPOSITIONS, finite, over_age, owner_of
from newsledger.lexicons import words

# "left 13 soldiers and 27 rebels dead", "said 21 soldiers and 8 rebels were killed"
_NOT_TAKING_PEOPLE = words(
    "including left leaving leaves leave said says say saying reported reports report reporting "
    "announced announces added adds claimed claims confirmed confirms stated states estimated "
    "believed believes fears feared indicated showed shows revealed noted told"
)
_DASHES = frozenset(["–", "—", "--"])
_WHO = words("who whose whom")
_TOLD = frozenset({"person", "name", "number"})


def chain_left(
    sentence: Sentence, last: Group, claimed: set[int], *, plural: bool = False
) -> Chain:
    """Return the groups coordinated with `last` on its left, itself included.

    `claimed` positions stop the chain: those people have had their harm. "Twelve people, three of
    them children, were killed" has a whole and a part. `plural`: the verb is of several people, so
    that somebody alone before it is joined to others: "a host of the radio and his aunt were hurt".
    """
    found: list[Group] = [last]
    parts = 0  # how many groups at the end of the chain are parts of the ones before
    group = last
    listed = False  # an "and" was crossed, so that commas before it join too
    while (at := _before_brackets(sentence, group.start - 1)) > sentence.start:
        word = sentence.words[at]
        if word in THEM and sentence.words[at - 1] == "among":
            whole = sentence.group(at - 3) if sentence.words[at - 2] == "," else None
            if whole is not None and whole.human and whole.start not in claimed and not parts:
                parts = len(found)
                found.insert(0, owner_of(sentence, whole))
            break  # "four passengers, among them a nurse, (were hurt)"
        if word != "," and word != "including" and word not in JOINS:
            break
        before = at - 1
        if word != "," and sentence.words[before] in PAUSES:
            over = _before_brackets(sentence, before)
            before = over if over < before else before - 1
        left = sentence.group(_before_brackets(sentence, before))
        if left is None:
            break
        if not left.human and word == "and" and _follows(sentence, left, "including"):
            group, listed = left, True  # "including an educator and two nephews"
            continue
        if (
            not left.human
            and word == "and"
            and plural
            and len(found) == 1
            and (group.singular or _owned(sentence, group))
        ):
            left = _over_places(sentence, left) or left
        if not left.human:
            counted = _over_places(sentence, left)
            if counted is not None and counted.count is not None:
                left = counted  # "two soldiers of the army, three policemen and a boy"
        named = group.kind == "name" and left.kind == "person" and left.singular
        if word == "," and named and sentence.words[left.start] in (*POSSESSIVES, "the"):
            group = left  # "her cousin, <name>, and a girl"
            continue
        if word == "," and _in_headline(sentence, left, group):
            found.insert(0, left)  # "Father, son shot dead"
            break
        if not left.human or left.start in claimed or (word == "," and not listed):
            break
        if _says_who(sentence, left, claimed):
            break
        left = owner_of(sentence, left)
        if left.start > sentence.start and _has_verb_before(sentence, left):
            break
        family = left.end - left.start == 2 and sentence.words[left.head] == "family"
        told = (left.count is None or family) and group.count is not None and left.kind != "name"
        if told and sentence.words[left.start - 1] in ("of", "by", "on", "from", "at", "near"):
            break  # "14 dead on the side of the army, and 23 rebels were killed"
        listed = word != "including" and (listed or word in JOINS)
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


def with_subject(sentence: Sentence, chain: Chain, subject: int | None, claimed: set[int]) -> Chain:
    """Return the chain with the subject of the parse that it goes on with over a phrase or clause.

    "A cook on her way to work and (two guards) were killed"
    """
    first = chain[0][0]
    told = sentence.group(subject) if subject is not None else None
    if told is first:
        told = sentence.group(sentence.start)  # the parse may take the clause for the main one
    if told is None or not told.human or told.end >= first.start or told.start in claimed:
        return chain
    opens = sentence.words[told.end]
    relative = sentence.words[told.end + 1] if opens == "," else opens
    joins = sentence.words[first.start - 1] == "and" and not any(part for _, part in chain)
    if opens in PREPOSITIONS:
        over = not any(finite(sentence, at) for at in range(told.end, first.start))
    else:
        over = relative in _WHO and sentence.words[first.start - 2] == ","
    return [(told, False), *chain] if over and joins and told.kind in _TOLD else chain


def last_listed(sentence: Sentence, told: Group, subject: int | None, edge: int) -> Group:
    """Return the last of a list whose first is the subject of the parse, before `edge`.

    "A waitress and a clerk from the next town (died)"
    """
    if subject is None or sentence.group(subject) is not told:
        return told
    last = told
    first = sentence.tokens[subject]
    others = [token for token in syntax.children(first.head, first.dep_) if token.i > first.i]
    for token in [*syntax.conjuncts(first), *others]:
        at = sentence.place(token)
        group = sentence.group(at) if last.end <= at < edge else None
        if group is None or group.kind not in _TOLD or group.head != at:
            continue
        if sentence.words[group.start - 1] == "and":
            last = group
    return last


def _in_headline(sentence: Sentence, left: Group, group: Group) -> bool:
    """Tell whether two bare nouns open a headline: "Teacher, pupil killed in ambush"."""
    bare = left.start == left.head == sentence.start and group.start == group.head
    people = left.kind == group.kind == "person" and left.singular and group.singular
    return bare and people


def _owned(sentence: Sentence, group: Group) -> bool:
    """Tell whether people are told by whose they are: "his two sons", "three of her pupils"."""
    return bool(POSSESSIVES & set(sentence.words[group.start : extent(sentence, group)[0]]))


def _over_places(sentence: Sentence, group: Group) -> Group | None:
    """Return the people whose place or office a group tells: "the mayor of a town"."""
    inner: Group | None = group
    for _ in range(3):
        if inner is None or inner.start - 2 < sentence.start:
            return None
        if sentence.words[inner.start - 1] not in PREPOSITIONS:
            return None
        before = inner.start - 2
        if sentence.tokens[before].tag_ in ("VBG", "VBN"):
            before -= 1  # "an engineer working for a ministry"
        inner = sentence.group(before)
        if inner is not None and inner.human:
            return inner if inner.kind in ("person", "name") else None
    return None


def _before_brackets(sentence: Sentence, at: int) -> int:
    """Step over a short aside in brackets: "<name> (19) and <name> (33)"."""
    if at > sentence.start and sentence.words[at] in _DASHES:
        for opening in range(at - 1, max(sentence.start, at - 13), -1):
            if sentence.words[opening] in _DASHES:
                return opening - 1
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
    if at - 3 < sentence.start or words[at] not in THEM or words[at - 1] != "of":
        return None
    part = sentence.group(at - 2)
    start = at - 2 if part is None else part.start
    if start - 2 < sentence.start or words[start - 1] not in PAUSES:
        return None
    whole = sentence.group(start - 2)
    if whole is None or not whole.human:
        return None
    counted = part if part is not None and part.count is not None else None
    return owner_of(sentence, whole), counted


def _says_who(sentence: Sentence, group: Group, claimed: set[int]) -> bool:
    """Tell whether a noun says who some told before are: "two of them (children), and 57"."""
    words, at = sentence.words, group.start
    if at - 3 < sentence.start or words[at - 1] not in THEM or words[at - 2] != "of":
        return False
    part = sentence.group(at - 3)
    return part is not None and part.start in claimed


def _follows(sentence: Sentence, group: Group, word: str) -> bool:
    return group.start > sentence.start and sentence.words[group.start - 1] == word


def _has_verb_before(sentence: Sentence, group: Group) -> bool:
    at = group.start - 1
    token = sentence.tokens[at]
    if token.lower_ in _NOT_TAKING_PEOPLE:
        return False
    return (token.pos_ == "VERB" and token.dep_ != "amod") or finite(sentence, at)
