"""Finds the people that a verb of harm has on its left, over places, ages and clauses."""

from __future__ import annotations

from collections.abc import Container

from newsledger.extract.casualties.asides import (
    apposed,
    before_aside,
    in_aside,
    opening,
    ordinal,
    over_clause,
    over_said,
    shared_subject,
)
from newsledger.extract.casualties.figures import extent
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.steps import (
    PREPOSITIONS,
    QUOTES,
    finite,
    over_age,
    owner_of,
)
from newsledger.lexicons import words

_PARTS = words("member members people crew body bodies employee employees resident residents")
_BEREAVED = words("families relatives parents mothers fathers widows kin")
_WHERE = words("near at in to into from outside toward towards")
_POSSESSIVE = frozenset({"'s", "’s"})
_SELVES = words("himself herself themselves")


def find_left(
    sentence: Sentence,
    at: int,
    *,
    preferred: int | None = None,
    far: bool = True,
    widen: bool = False,
    reduced: bool = False,
    passable: Container[int] = (),
) -> Group | None:
    """Return the people nearest to the left of token `at`, over places, ages and relative clauses.

    `preferred`: token of the subject that the parse gives, which settles ties. `far=False` looks
    at the neighbour only. `passable`: tokens of verbs that do not end the walk. `widen`: a noun
    that no lexicon has is taken for people beside people. `reduced`: the harm is a participle, or
    an adjective, without an auxiliary.
    """
    i = at - 1
    hops = 0
    parsed = sentence.group(preferred) if preferred is not None else None
    i = over_said(sentence, i)
    if i > sentence.start and sentence.words[i - 1] == "aged":
        i = over_age(sentence, i)  # "a boy aged 11 (was shot)"
    if parsed is None and i > sentence.start and sentence.words[i] in ("and", "but", "then"):
        shared = shared_subject(sentence, i)
        if shared is not None:
            return shared
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
            if word in _SELVES and (meant := sentence.group(i - 1)) is not None and meant.human:
                i = group.start - 1
                continue  # "the minister himself (was captured)"
            if group.human:
                _, _, human = extent(sentence, group)
                if human:
                    owner = owner_of(sentence, group)
                    if (
                        crossed
                        and owner.kind == "singular_pronoun"
                        and owner.start
                        and (sentence.words[owner.start - 1] in PREPOSITIONS)
                    ):
                        i = owner.start - 1
                        continue  # "three of those held with him (died)"
                    if owner.start and in_aside(sentence, owner, at):
                        comma = opening(sentence, owner.start)
                        if comma is not None:
                            i, crossed = comma - 1, True
                            continue  # "a convoy, escorted by 60 troops, (was hit)"
                    if owner.kind == "name" and not relative and _is_place(sentence, owner):
                        i, crossed = owner.start - 1, True
                        continue  # "pulled off a lorry near <town> (and executed)"
                    state = sentence.words[owner.start] in ("hostage", "prisoner", "captive")
                    state = state or sentence.words[i - 1 : i + 1] == ["under", "guard"]
                    if state and owner.start == owner.head:
                        i, crossed = owner.start - 1, True
                        continue  # "guards held hostage since May (were unharmed)"
                    if (
                        owner.start
                        and sentence.words[owner.start - 1] == "as"
                        and (owner.count is None)
                    ):
                        i, crossed = owner.start - 1, True
                        continue  # "two men taken along as porters (were found dead)"
                    owner = _apposed(sentence, owner, group, at) or owner
                    of_others = owner is not group and reduced and group.end == at
                    if of_others and sentence.words[owner.head] in _BEREAVED:
                        owner = group  # "the families of two men (killed there)"
                    if of_others and group.count is not None and owner.count is None:
                        kin = owner.kind == "person" and sentence.words[owner.head] not in _PARTS
                        owner = group if kin else owner  # "the parents of two men (killed there)"
                    if relative and owner.count is None and owner.kind != "number":
                        owner = group  # "the daughter of a man who was shot"
                    counted = parsed is not None and _counts(sentence, owner, parsed)
                    if (
                        crossed
                        and parsed is not None
                        and parsed.human
                        and parsed is not owner
                        and not (counted and not relative)  # "two of the five men hurt (died)"
                    ):
                        return parsed if parsed.start < at else owner
                    before = sentence.words[owner.start - 1] if owner.start else ""
                    clause = before in ("after", "before") and owner.count is not None
                    if before in PREPOSITIONS and not clause:
                        if reduced and group.end == at and group.count is not None:
                            return owner  # "searched for seven people believed missing"
                        if parsed is not None and parsed.human and parsed.start < at:
                            return parsed
                        if crossed and parsed is not None and not parsed.human and not relative:
                            return None  # "the lead over <name> among voters disappeared"
                    return owner
            if not far:
                return None
            if not crossed and group.end == at and _is_subject(sentence, group):
                # "five buses were burned"; but "a teacher who ran a school (was killed)"
                return _who_does(sentence, group, at)
            if not crossed and group.end == at and widen and _beside_people(sentence, group):
                group.singular = sentence.tokens[group.head].tag_ in ("NN", "NNP")
                group.kind = "person"  # "an aid worker and two <unlisted noun> were kidnapped"
                return group
            crossed = True
            i = group.start - 1
        else:
            if not far and word not in ("(", '"', "“") and not (word == "as" and i == at - 1):
                return None
            if sentence.tokens[i].is_space and sentence.tokens[i].text.count("\n") > 1:
                break
            if finite(sentence, i) and i not in passable:
                modified = over_clause(sentence, i, at)
                if modified is None:
                    break
                return modified
            if word in (";", "?", "!", "."):
                break
            if word == ":" and sentence.words[i + 1] in QUOTES:
                break
            crossed = crossed or word not in (",",)
            i -= 1
        hops += 1
    if parsed is not None and parsed.human and parsed.start < at:
        return parsed
    return before_aside(sentence, at) if far else None


def _apposed(sentence: Sentence, owner: Group, group: Group, at: int) -> Group | None:
    """Return whom an apposition names; `group` is the last of its words: "a father of (five)"."""
    return ordinal(sentence, owner) or apposed(sentence, owner, at, group.end)


def _counts(sentence: Sentence, owner: Group, people: Group) -> bool:
    """Tell whether a number counts some of people: the two in "two of the five men"."""
    of = sentence.words[owner.end : owner.end + 1] == ["of"]
    return owner.kind == "number" and of and people.start == owner.end + 1


def _is_place(sentence: Sentence, name: Group) -> bool:
    """Tell whether a name stands where a place does: "near", "to <name>"."""
    return name.start > sentence.start and sentence.words[name.start - 1] in _WHERE


def _beside_people(sentence: Sentence, group: Group) -> bool:
    at = group.start - 1
    if at <= sentence.start or sentence.words[at] != "and":
        return False
    other = sentence.group(at - 1)
    return other is not None and other.kind in ("person", "name")


def _who_does(sentence: Sentence, thing: Group, at: int) -> Group | None:
    """Return the people of whose relative clause a thing right before `at` is the object."""
    verb = sentence.tokens[thing.start - 1] if thing.start > sentence.start else None
    if verb is None or verb.dep_ != "acl:relcl" or not finite(sentence, thing.start - 1):
        return None
    last = sentence.tokens[thing.end - 1].i
    if any(child.i > last for child in verb.children if child.dep_ != "punct"):
        return None  # "a teacher who said a school (was hit)"
    return over_clause(sentence, thing.start - 1, at)


def _is_subject(sentence: Sentence, group: Group) -> bool:
    """Tell whether a group right before the verb is no part of a longer phrase."""
    first = group.start - 1
    while first > sentence.start and sentence.words[first] in _POSSESSIVE:
        first = _before_owner(sentence, first)  # "in Monday's shooting"
    before = sentence.words[first] if group.start > sentence.start else ""
    if before in ("after", "before", "since"):
        return True  # "after a rocket (fell)"
    if group.start > sentence.start and sentence.tokens[group.start - 1].tag_ in ("VBG", "VB"):
        return False  # "a woman selling tea (was killed)"
    return before not in PREPOSITIONS and before not in (",", "(", "and", "or", "“", '"', "-")


def _before_owner(sentence: Sentence, mark: int) -> int:
    """Return the token before what owns a thing, which the parse gives: a day, a name."""
    owner = sentence.tokens[mark].head
    return max(sentence.place(owner.doc[owner.left_edge.i]) - 1, sentence.start)
