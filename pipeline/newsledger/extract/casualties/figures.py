"""How many a noun group of people is, with the bounds that its words allow."""

from __future__ import annotations

from dataclasses import dataclass

from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.kinds import COLLECTIVES
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.numbers import Count
from newsledger.extract.numbers.cardinals import TENS, UNITS, digits_value
from newsledger.lexicons import words

OF_THEIR_OWN = (["of", "their", "own"], ["of", "its", "own"])
_WHOSE = words("their its his her our the")
_STRONG = words("man strong member person woman")
_EQUAL = words("equal same similar")
_AS_MANY = ["as", "many"]
_COUNTED = frozenset({"exact", "about", "range", "at_least", "more_than"})
_BANDS = words("group platoon squad patrol company band party unit team column crowd gang")
_HARMED = words("wounded injured dead missing displaced killed hurt abducted detained")


def counted_band(sentence: Sentence, group: Group) -> Group | None:
    """Return the people counted in a band: "a party of (nine rangers)"; None: nobody is."""
    if sentence.words[group.head] not in _BANDS or group.end + 1 >= sentence.end:
        return None
    inner = sentence.group(group.end + 1) if sentence.words[group.end] == "of" else None
    told = inner is not None and inner.start == group.end + 1 and inner.count is not None
    return inner if told and inner is not None and inner.human else None


@dataclass(slots=True)
class Figure:
    """People in tokens `[start, end)` and their number; null bound = open."""

    start: int
    end: int
    min: int | None
    max: int | None
    basis: str
    """A value of count_basis, or anybody ("anyone", "any civilians")."""
    role: str
    group: Group
    part: bool = False
    """Part of the figure before it: "12 people, including three children"."""


def extent(sentence: Sentence, group: Group) -> tuple[int, str, bool]:
    """Give the end of a victims phrase with its "of" part, its role, and whether people are meant.

    "dozens of people", "five of them", "18 members of the same family", "dozens of houses" (no)
    """
    end, role, human = group.end, group.role, group.human
    tail = sentence.words[end : min(end + 3, sentence.end)]
    if group.kind == "number" and tail[:2] == ["of", "the"] and tail[2:] and tail[2] in _HARMED:
        return end + 3, role, True  # "two of the wounded"
    if group.kind == "number" and tail in OF_THEIR_OWN:
        tag = sentence.tokens[end + 3].tag_ if end + 3 < sentence.end else ""
        men = sentence.group(end + 3) if tag.startswith("NN") else None
        if men is not None and men.human:
            return men.end, men.role, True  # "three of its own fighters"
        return end + 3, role, not tag.startswith("NN")  # "three of its own games"
    if end + 1 < sentence.end and sentence.words[end] == "of":
        inner = sentence.group(end + 1)
        if inner is None:
            return end, role, human
        if group.kind == "nobody":
            return inner.end, inner.role, True
        if group.kind == "number":
            human = inner.human or inner.kind == "relative"
            after = sentence.group(inner.end)
            if inner.kind == "plural_pronoun" and after is not None and after.kind == "person":
                return inner.end, after.role, human  # "three of them children"
            role = inner.role if inner.human else role
            return inner.end, role, human
        if sentence.words[group.head] in ("members", "member", "family", "people", "crew", "group"):
            if role == "unknown" and inner.role != "unknown":
                role = inner.role
            return inner.end, role, human
    return end, role, human


def quantify(sentence: Sentence, group: Group) -> Figure | None:
    """Return the figure that a group of people stands for; None: no number in these words.

    "a policeman" -> 1..1 exact; "civilians" -> 2..null indefinite; "no soldiers" -> 0..0 none;
    "a family of six" -> 6..6 exact; "they" -> None
    """
    end, role, human = extent(sentence, group)
    if not human:
        return None
    words = sentence.words
    first = words[group.start]
    count = group.count

    if role == "military" and words[group.head] in ("officer", "officers"):
        role = "police" if sentence.speaks_of_police else role

    if words[max(0, group.start - 2) : group.start] == ["all", "but"] and count is not None:
        return Figure(group.start - 2, end, None, None, "vague", role, group)
    whose = group.start - (words[group.start - 1] in _WHOSE)
    if group.start > 1 and words[max(0, whose - 2) : whose] == ["any", "of"]:
        return Figure(whose - 2, end, None, None, "anybody", role, group)

    def figure(low: int | None, high: int | None, basis: str) -> Figure:
        return Figure(group.start, end, low, high, basis, role, group)

    if group.kind == "nobody":
        return figure(0, 0, "none")
    if words[group.start - 1 : group.start] == ["nor"] and count is None:
        before = words[max(sentence.start, group.start - 12) : group.start]
        if "neither" in before:  # "neither the driver nor his passenger"
            opens = group.start - 1 - before[::-1].index("neither")
            return Figure(opens, end, 0, 0, "none", role, group)
    if words[group.start - 1 : group.start] in (["or"], ["nor"]) and count is None:
        other = sentence.group(group.start - 2) if group.start - 2 >= sentence.start else None
        if other is not None and words[other.start] == "no" and not other.human:
            return Figure(other.start, end, 0, 0, "none", role, group)  # "no US or allied troops"
    ratio = count is not None and count.max == 1 and words[group.end : group.end + 1] == ["in"]
    if ratio and group.kind == "number" and group.end + 1 < sentence.end:
        of_all = sentence.group(group.end + 1)
        if of_all is not None and of_all.count is not None and of_all.start == group.end + 1:
            return None  # "killed one in ten"
    if first in ("no", "neither") and count is None:
        return figure(0, 0, "none")
    one = first in ("a", "one") and (count is None or count.max == 1)
    if one and group.start > sentence.start and words[group.start - 1] in ("not", "never"):
        return Figure(group.start - 1, end, 0, 0, "none", role, group)  # "not a single soldier"
    band = _counted_band(sentence, group)
    if band is not None and band.count is not None:
        return Figure(
            group.start, band.end, band.count.min, band.count.max, band.count.basis, band.role, band
        )
    if words[group.head] in ("family", "crew", "group") and end > group.end:
        inner = sentence.group(group.end + 1)
        if inner is not None and inner.count is not None and inner.kind == "number":
            return figure(inner.count.min, inner.count.max, inner.count.basis)
    if count is not None:
        if count.max == 0:
            return figure(0, 0, "none")
        if words[group.head] == "family" and count.max == 1:
            return figure(2, None, "indefinite")  # "one family was wiped out"
        counting = words[count.start_token : count.end_token]
        if _EQUAL.intersection(counting) or counting == _AS_MANY:
            same = _as_many(sentence, group)
            if same is not None:
                return figure(same.min, same.max, same.basis)
            if counting == _AS_MANY:
                return None  # "as many people as they could"
        return figure(count.min, count.max, count.basis)
    if group.kind in ("name", "singular_pronoun"):
        if first in ("himself", "herself"):
            role = "suspect"
        return figure(1, 1, "exact")
    if group.kind == "anybody" and first not in ("someone", "somebody"):
        return figure(None, None, "anybody")
    if group.kind in ("plural_pronoun", "anybody", "relative"):
        return None
    if first in ("more", "fewer") and "than" in words[group.end : sentence.end]:
        return None  # "more people died than in the first war"
    strong = _strength(sentence, group)
    if strong is not None:
        return figure(strong, strong, "exact")
    if words[group.head] in COLLECTIVES:
        number = COLLECTIVES[words[group.head]]
        if number is None:
            return figure(2, None, "indefinite")
        return figure(number, number, "exact")
    if first == "any":
        return figure(None, None, "anybody")
    if {"twin", "twins"} & set(words[group.start : group.end]) and not group.singular:
        return figure(2, 2, "exact")
    if first in ("each", "every") or words[group.head] in ("those", "one"):
        return None
    if group.kind == "number":
        if words[group.head] == "another" or group.singular:
            return figure(1, 1, "exact")
        return figure(2, None, "indefinite")
    if group.singular:
        return figure(1, 1, "exact")
    return figure(2, None, "indefinite")


def _counted_band(sentence: Sentence, group: Group) -> Group | None:
    """Return the ten farmers of "a group of (ten farmers)", "a platoon of (31 policemen)"."""
    words, at = sentence.words, group.end
    if words[group.start] not in ("a", "an", "the"):
        return None
    if group.count is not None:
        if words[group.end - 1] != "of" or words[group.end - 2] not in _BANDS:
            return None
    elif words[group.head] in _BANDS and words[at : at + 1] == ["of"]:
        at += 1
    else:
        return None
    inner = sentence.group(at) if at < sentence.end else None
    counted = inner is not None and inner.kind == "person" and inner.count is not None
    return inner if counted and inner is not None and inner.start == at else None


def _as_many(sentence: Sentence, group: Group) -> Count | None:
    """Return how many "an equal number of villagers" are: as many as were counted just before."""
    if sentence.words[group.end : group.end + 1] == ["as"]:
        return None  # "as many people as possible"
    for other in reversed(sentence.groups):
        count = other.count
        if other.start < group.start and other.human and count is not None:
            return count if count.basis in _COUNTED else None
    return None


def _strength(sentence: Sentence, group: Group) -> int | None:
    """Return the number in "a 12-man patrol", "the 19-strong crew"; None: it has none."""
    words = sentence.words
    for at in range(group.start + 1, group.end):
        if words[at] in _STRONG and words[at - 1] == "-" and at - 2 >= group.start:
            word = words[at - 2]
            return digits_value(word) or UNITS.get(word) or TENS.get(word)
    return None
