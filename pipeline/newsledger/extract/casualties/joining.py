"""Whether members of a list make one figure: "a man and his two sons", "800 men and boys"."""

from __future__ import annotations

from collections.abc import Sequence

from newsledger.extract.ages import past_age
from newsledger.extract.casualties.figures import Figure
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.lexicon import POSSESSIVES, kin
from newsledger.extract.casualties.sentence import Sentence
from newsledger.lexicons import words as words_of

_AGES = words_of("man men woman women boy boys girl girls child children baby toddler teenager")


def as_family(
    sentence: Sentence, first: Figure, group: Group, second: Figure, *, commas: bool
) -> Figure | None:
    """Return the sum of one phrase of relatives: "a man and his two sons" is one figure of three.

    None: they are figures of their own.
    """
    words = sentence.words
    exact = first.basis == second.basis == "exact" and first.min is not None
    aged = past_age(words, first.end, sentence.end)
    between = words[aged : second.start]
    if aged > first.end and between == [",", "and"]:
        between = ["and"]
    joined = between in (["and"], ["with"], ["along", "with"]) or (commas and between == [","])
    if not exact or second.min is None or not joined or group.kind not in ("person", "number"):
        return None
    heads = [words[_head_of(words, figure)] for figure in (first, second)]
    relatives = heads[0] in kin() and heads[1] in kin()
    if first.part and not relatives:
        return None
    owned = {words[second.start], *words[second.start + 2 : second.start + 3]} & set(POSSESSIVES)
    # "his wife and two daughters", "a son and a nephew", "my wife and our two girls"
    related = heads[1] in kin() and (owned or relatives or words[first.start] in POSSESSIVES)
    at_home = owned and heads[0] in kin() and heads[1] in _AGES
    # "two women and a boy", but "nine women and five children" are counted apart
    with_one = second.min == second.max == 1 and heads[0] in _AGES and heads[1] in _AGES
    # "the chairman and his driver", but not "General <name> and his driver"
    alone = first.min == second.min == 1 and words[second.start] in POSSESSIVES
    with_own = alone and group.kind == "person" and not _is_named(sentence, first)
    if not (related or at_home or with_one or with_own):
        return None
    number = first.min + second.min if first.min is not None else 0
    role = first.role if first.role == second.role else "unknown"
    if {first.role, second.role} == {"unknown", "civilian"}:
        role = "civilian"
    return Figure(first.start, second.end, number, number, "exact", role, first.group)


def _is_named(sentence: Sentence, figure: Figure) -> bool:
    return any(token.pos_ == "PROPN" for token in sentence.tokens[figure.start : figure.end])


def _head_of(words: Sequence[str], figure: Figure) -> int:
    """Return the noun of who is meant: the sons of "one of his sons"."""
    partitive = figure.start + 2 < figure.end and words[figure.start + 1] == "of"
    return figure.end - 1 if partitive else figure.group.head


def shares_number(sentence: Sentence, counted: Group, group: Group, *, shared: bool) -> bool:
    """Tell whether a number goes on to the next noun: "8,000 men and boys"."""
    kinds = ("person", "norp")
    inner = _counted_of(sentence, counted)
    if inner is not None:
        counted = inner
    many = counted.count is not None and counted.count.min != 1  # "nine Chadian and Malian traders"
    single = counted.singular and not (counted.kind == "norp" and many)
    if single or group.singular or not {counted.kind, group.kind} <= set(kinds):
        return False
    joined = sentence.words[counted.start - 1] in ("and", "of")
    if counted.count is None and not shared and not joined:
        return False
    joins = ("and", ",") if shared or _listed_on(sentence, group) else ("and",)
    return (
        (counted.count is None or counted.count.min != 1)
        and group.count is None
        and sentence.tokens[group.start].pos_ in ("NOUN", "PROPN", "ADJ")
        and group.start == counted.end + 1
        and sentence.words[counted.end] in joins
    )


def _listed_on(sentence: Sentence, group: Group) -> bool:
    """Tell whether a bare plural after it ends a list: the women in "800 men, women and boys"."""
    last = sentence.group(group.end + 1) if group.end + 1 < sentence.end else None
    joined = sentence.words[group.end : group.end + 1] == ["and"]
    return joined and last is not None and last.kind == "person" and last.count is None


def _counted_of(sentence: Sentence, number: Group) -> Group | None:
    """Return the people behind a number: the villagers in "hundreds of villagers and herders"."""
    if number.kind != "number" or number.count is None or number.count.max == 1:
        return None
    if sentence.words[number.end : number.end + 1] != ["of"]:
        return None
    inner = sentence.group(number.end + 1)
    plural = inner is not None and inner.kind in ("person", "norp") and not inner.singular
    known = inner is not None and sentence.words[inner.start] in ("the", "its", "their", "them")
    return inner if plural and inner is not None and inner.count is None and not known else None
