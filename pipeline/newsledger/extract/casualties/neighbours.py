"""Finds the people that a verb of harm has on its left, over places, ages and clauses."""

from __future__ import annotations

from collections.abc import Container

from newsledger.extract.casualties.figures import extent
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.sentence import Sentence
from newsledger.lexicons import words

PREPOSITIONS = words(
    "in at on near from of with for outside inside around across among by under over between "
    "during after before aboard to off into behind along beside while amid throughout within "
    "through against north south east west about"
)
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_AUX = words("was were is are has have had will would could may might")


def finite(sentence: Sentence, at: int) -> bool:
    """Tell whether a finite verb or an auxiliary stands there."""
    if at >= sentence.end:
        return False
    token = sentence.tokens[at]
    if sentence.words[at] in ("ages", "aged"):
        return False  # "two teens, ages 14 and 17"
    return token.tag_ in _FINITE or sentence.words[at] in _AUX


def over_age(sentence: Sentence, at: int) -> int:
    """Step from an age to the noun before it: "a woman, 31", "two men, both aged 24"."""
    words = sentence.words
    if not (words[at].isdigit() and len(words[at]) < 3):
        return at
    before = at - 1
    while before > sentence.start and words[before] in ("both", "aged", "age", "all"):
        before -= 1
    return before - 1 if words[before] == "," and before - 1 >= sentence.start else at


def owner_of(sentence: Sentence, group: Group) -> Group:
    """Step from the "of" part to what it belongs to: "five of them", "the wife of a soldier"."""
    for _ in range(4):
        at = group.start - 1
        if at <= sentence.start:
            break
        word = sentence.words[at]
        owner = sentence.group(at - 1)
        if owner is None:
            break
        if word == "of" and owner.human:
            group = owner
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


def _is_people(group: Group) -> bool:
    return group.kind in ("person", "number", "norp")


def _under_of(sentence: Sentence, group: Group) -> bool:
    at = group.start - 1
    if at <= sentence.start or sentence.words[at] != "of":
        return False
    owner = sentence.group(at - 1)
    return owner is not None and owner.human and owner.count is not None


def find_left(
    sentence: Sentence,
    at: int,
    *,
    preferred: int | None = None,
    far: bool = True,
    widen: bool = False,
    passable: Container[int] = (),
) -> Group | None:
    """Return the people nearest to the left of token `at`, over places, ages and relative clauses.

    `preferred`: token of the subject that the parse gives, which settles ties. `far=False` looks
    at the neighbour only. `passable`: tokens of verbs that do not end the walk. `widen`: a noun
    that no lexicon has is taken for people beside people.
    """
    i = at - 1
    hops = 0
    parsed = sentence.group(preferred) if preferred is not None else None
    crossed = relative = False
    while i >= sentence.start and hops < 22:
        if sentence.words[i] == "," and (aged := over_age(sentence, i - 1)) < i - 1:
            i = aged
        group = sentence.group(i)
        word = sentence.words[i]
        if group is not None and group.kind == "relative":
            i = group.start - 1
            relative = True
            if word in ("that", "which") and parsed is not None and parsed.human:
                return parsed
        elif group is not None:
            if group.human:
                _, _, human = extent(sentence, group)
                if human:
                    owner = owner_of(sentence, group)
                    if relative and owner.count is None and owner.kind != "number":
                        owner = group  # "the daughter of a man who was shot"
                    if crossed and parsed is not None and parsed.human and parsed is not owner:
                        return parsed if parsed.start < at else owner
                    if owner.start and sentence.words[owner.start - 1] in PREPOSITIONS:
                        if parsed is not None and parsed.human and parsed.start < at:
                            return parsed
                        if crossed and parsed is not None and not parsed.human and not relative:
                            return None  # "the lead over <name> among voters disappeared"
                    return owner
            if not far:
                return None
            if not crossed and group.end == at and _is_subject(sentence, group):
                return None  # "five buses were burned"
            if not crossed and group.end == at and widen and _beside_people(sentence, group):
                group.singular = sentence.tokens[group.head].tag_ in ("NN", "NNP")
                group.kind = "person"  # "an aid worker and two <unlisted noun> were kidnapped"
                return group
            crossed = True
            i = group.start - 1
        else:
            if not far and word not in ("(", '"', "“"):
                return None
            if sentence.tokens[i].is_space and sentence.tokens[i].text.count("\n") > 1:
                break
            if finite(sentence, i) and i not in passable:
                break
            if word in (";", "?", "!", "."):
                break
            crossed = crossed or word not in (",",)
            i -= 1
        hops += 1
    if parsed is not None and parsed.human and parsed.start < at:
        return parsed
    return _before_aside(sentence, at) if far else None


def _beside_people(sentence: Sentence, group: Group) -> bool:
    at = group.start - 1
    if at <= sentence.start or sentence.words[at] != "and":
        return False
    other = sentence.group(at - 1)
    return other is not None and other.kind in ("person", "name")


def _before_aside(sentence: Sentence, at: int) -> Group | None:
    """Return the people before an aside: "a child, believed to be 5 years old, (was shot)"."""
    words = sentence.words
    if at - 1 <= sentence.start or words[at - 1] != ",":
        return None
    for comma in range(at - 2, max(sentence.start, at - 14), -1):
        if words[comma] == ",":
            group = sentence.group(comma - 1)
            if group is None or group.end != comma or not group.human:
                return None
            return owner_of(sentence, group) if extent(sentence, group)[2] else None
    return None


def _is_subject(sentence: Sentence, group: Group) -> bool:
    """Tell whether a group right before the verb is no part of a longer phrase."""
    before = sentence.words[group.start - 1] if group.start > sentence.start else ""
    return before not in PREPOSITIONS and before not in (",", "(", "and", "or", "“", '"', "-")
