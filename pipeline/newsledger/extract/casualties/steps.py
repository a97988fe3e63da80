"""Steps through a sentence: finite verbs, ages, and what an "of" part belongs to."""

from __future__ import annotations

from newsledger.extract import syntax
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.numbers.cardinals import NUMBER_WORDS
from newsledger.extract.syntax import FINITE
from newsledger.lexicons import words

PREPOSITIONS = words(
    "in at on near from of with for outside inside around across among by under over between "
    "during after before aboard to off into behind along beside while amid throughout within "
    "through against north south east west about"
)
QUOTES = frozenset(['"', "“", "”", "«", "»"])
AUX = words("was were is are has have had will would could may might")


def finite(sentence: Sentence, at: int) -> bool:
    """Tell whether a finite verb or an auxiliary stands there."""
    if at >= sentence.end:
        return False
    token = sentence.tokens[at]
    if sentence.words[at] in ("ages", "aged"):
        return False  # "two teens, ages 14 and 17"
    if syntax.is_month(token):
        return False  # "three of those wounded in May died"
    return token.tag_ in FINITE or sentence.words[at] in AUX


def over_age(sentence: Sentence, at: int) -> int:
    """Step from an age to the noun before it: "a woman, 31", "two men, both aged 24"."""
    words = sentence.words
    aged = at > sentence.start and words[at - 1] == "aged"
    if not (words[at].isdigit() and len(words[at]) < 3) and not (
        aged and words[at] in NUMBER_WORDS
    ):
        return at
    before = at - 1
    while before > sentence.start and words[before] in ("both", "aged", "age", "all"):
        before -= 1
    if aged and sentence.group(before) is not None:
        return before  # "a boy aged 11"
    return before - 1 if words[before] == "," and before - 1 >= sentence.start else at


def owner_of(sentence: Sentence, group: Group) -> Group:
    """Step from the "of" part to what it belongs to: "five of them", "the wife of a soldier"."""
    for _ in range(4):
        at = group.start - 1
        if at <= sentence.start:
            break
        word = sentence.words[at]
        owner = sentence.group(at - 1)
        if owner is None and word == "to" and sentence.words[at - 1] == "belonging":
            owner = sentence.group(at - 2)
        if owner is None and word == "of" and sentence.words[at - 1] in QUOTES:
            owner = sentence.group(at - 2)  # “hundreds” of officers
        if owner is None:
            break
        wider = owner if owner.human else _over_parts(sentence, owner)
        if word == "of" and wider is not None:
            group = wider
        elif word == "to" and sentence.words[at - 1] == "belonging":
            if not owner.human:
                break
            group = owner  # "eight villagers belonging to two families"
        elif word == "from" and owner.human and owner.count is not None and group.count is None:
            group = owner  # "12 civilians from the same family"
        elif word == "and" and not _is_people(owner) and _under_of(sentence, owner):
            group = owner  # "members of the Example and Other families"
        elif (
            word == ","
            and owner.count is not None
            and owner.human
            and (sentence.words[group.start] in ("all", "both", "mostly", "members"))
        ):
            group = owner  # "12 civilians, all members of one family"
        else:
            break
    return group


def _over_parts(sentence: Sentence, group: Group) -> Group | None:
    """Return the 17 in "17 villagers across three generations (of one family)"."""
    at = group.start - 1
    told = sentence.group(at - 1) if at > sentence.start else None
    if told is None or sentence.words[at] not in PREPOSITIONS or told.end != at:
        return None
    counted = told.count is not None and told.human and told.count.max != 1
    return told if counted and group.count is not None else None


def _is_people(group: Group) -> bool:
    return group.kind in ("person", "number", "norp")


def _under_of(sentence: Sentence, group: Group) -> bool:
    at = group.start - 1
    belongs = sentence.words[at - 1 : at + 1] == ["belonging", "to"]
    if at <= sentence.start or not (belongs or sentence.words[at] == "of"):
        return False
    owner = sentence.group(at - 1 - belongs)
    return owner is not None and owner.human and owner.count is not None
