"""Chains of coordinated victims beside a harm word: "a man and his two sons", "12, including 3"."""

from __future__ import annotations

from collections.abc import Sequence

from newsledger.extract.ages import past_age
from newsledger.extract.casualties.figures import Figure, extent, quantify
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.joining import as_family, shares_number
from newsledger.extract.casualties.lexicon import POSSESSIVES
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.steps import PREPOSITIONS, finite
from newsledger.lexicons import words

Chain = list[tuple[Group, bool]]
"""Groups of people in text order, each with whether it is a part of the one before the parts."""

_SECOND = words("second other third")
_FIRST = words("first one")
JOINS = frozenset(["and", "or", "&", "plus"])
"""Words that join members of a list."""
PAUSES = frozenset([",", "–", "—", "-", "--", "("])
_DASHES = frozenset(["–", "—", "--"])
_PART_OPENERS = frozenset(["including", "(", "among", "–", "—", "--", ":"])
_TOGETHER = words("as well along alongside together with then also them whom")
_BESIDE = words("with as alongside")
THEM = words("them whom these")
_SAYING = words(
    "said says say told reported reports added adds confirmed announced stated claimed quoted tell"
)
_MOST_LINKS = 14


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
        start, crossed_place = _after_places(sentence, past_age(sentence.words, at, sentence.end))
        at, links = _read_links(sentence, start)
        if at == start or at >= sentence.end or at in harm_starts:
            break
        joined = bool(links & JOINS) or bool(links & _BESIDE)
        part = part or bool(links & _PART_OPENERS)
        if crossed_place and not joined:
            break
        group = sentence.group(at)
        if crossed_place and group is not None and _is_next_place(sentence, group, start):
            break
        if group is None or not group.human or group.start != at:
            listed = pending and links & JOINS and not crossed_place
            if listed and group is not None and group.kind == "other":
                found += pending  # "lost her husband, two sons and her home"
            break
        if _is_other_deed(sentence, group):
            told = _of_other_deed(sentence, group)
            return found if told is None else [*found, (told, False)]
        end, _, human = extent(sentence, group)
        if not human:
            break
        own_verb = finite(sentence, end) and not (subject and joined)
        if end < sentence.end and (end in harm_starts or own_verb):
            break
        if not links & JOINS and _speaks(sentence, end):
            break
        alias = "(" in links and group.kind == "name" and sentence.words[end : end + 1] == [")"]
        if alias and found[-1][0].singular:
            part, at = False, end + 1
            continue  # "<name> (<another name>) and his wife"
        if links & _DASHES and not joined and _apposed(sentence, found[-1][0], group):
            ahead = range(end, min(end + _MOST_LINKS, sentence.end))
            closing = next((i for i in ahead if sentence.words[i] in _DASHES), None)
            if closing is None:
                break
            part, at = False, closing + 1
            continue  # "<name> – the daughter of a judge – and two boys"
        vague = group.kind == "number" and group.count is None
        if vague and end < sentence.end and sentence.tokens[end].tag_ == "RB":
            break  # "wounded several, some of them seriously"
        if group.kind == "number" and _is_partitive(sentence, group):
            found += [*pending, (group, True)]
            pending, part = [], True
        elif joined or part:
            if (
                "," in links
                and len(pending) == 1
                and _apposed(sentence, found[-1][0], pending[0][0])
            ):
                pending = []
            found += [*pending, (group, part)]
            pending = []
        else:
            pending.append((group, False))
        at = end
        if at < sentence.end and sentence.words[at] == ")":
            part, at = False, at + 1
    return found


def _is_other_deed(sentence: Sentence, group: Group) -> bool:
    """Tell whether "the second" is a deed beside the first: "the first (killed six) and the …"."""
    bare = group.end == group.start + 2 and sentence.words[group.start] == "the"
    if not bare or sentence.words[group.head] not in _SECOND:
        return False
    return bool(_FIRST & set(sentence.words[sentence.start : group.start]))


def _of_other_deed(sentence: Sentence, group: Group) -> Group | None:
    """Return whom the second deed harmed where the verb is left out: "the second, at noon, 23"."""
    at = group.end
    if sentence.words[at] == ",":
        ahead = range(at + 1, min(at + _MOST_LINKS, sentence.end))
        at = next((k + 1 for k in ahead if sentence.words[k] == ","), sentence.end)
    told = sentence.group(at) if at < sentence.end else None
    counted = told is not None and told.start == at and told.human and told.count is not None
    return told if counted else None


def _apposed(sentence: Sentence, named: Group, group: Group) -> bool:
    """Tell whether "the head of the unit" names again whom an "a" or a name told before it."""
    first = sentence.words[named.start]
    if not group.singular or group.count is not None:
        return False
    if named.kind == "name":
        return sentence.words[group.start] in ("the", "a", "an")
    one = named.singular and first in ("a", "an") and not named.count
    return one and sentence.words[group.start] == "the"


def _speaks(sentence: Sentence, at: int) -> bool:
    """Tell whether people after a comma say something: "…, the governor and the police said"."""
    for i in range(at, min(at + 8, sentence.end)):
        if sentence.words[i] in _SAYING:
            return True
        if sentence.words[i] in (",", ";", "."):
            return False
    return False


def _after_places(sentence: Sentence, at: int) -> tuple[int, bool]:
    """Step over places: "killed two men in one town and three in another"."""
    if at + 1 < sentence.end and sentence.words[at] == "of":
        whose = sentence.group(at + 1)
        ahead = sentence.words[whose.end] if whose is not None and whose.end < sentence.end else ""
        if whose is not None and not whose.human and ahead == ",":
            at = whose.end  # "the owner of the house, his wife and a niece"
    start = at
    while at + 1 < sentence.end and sentence.words[at] in PREPOSITIONS:
        place = sentence.group(at + 1)
        if place is None or place.human:
            break
        at = place.end
    return at, at != start


def _is_next_place(sentence: Sentence, group: Group, at: int) -> bool:
    """Tell whether a bare name goes on with the places before it: "100 people at X and (Y)"."""
    place = sentence.group(at - 1)
    named = place is not None and sentence.tokens[place.head].pos_ == "PROPN"
    one_word = group.kind == "name" and group.end == group.start + 1
    return named and one_word and sentence.words[at : group.start] == ["and"]


def _read_links(sentence: Sentence, at: int) -> tuple[int, set[str]]:
    words = sentence.words
    links: set[str] = set()
    while at < sentence.end:
        word = words[at]
        if word == "as" and words[at + 1 : at + 2] != ["well"] and "well" not in links:
            break
        known = word in JOINS or word in _PART_OPENERS or word in _TOGETHER or word in PAUSES
        if not known:
            break
        links.add(word)
        at += 1
    return at, links


def _is_partitive(sentence: Sentence, group: Group) -> bool:
    after = sentence.words[group.end : group.end + 2]
    return len(after) == 2 and after[0] == "of" and after[1] in THEM


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
    found = _as_range(found)
    for figure in found[1:]:
        most = found[0].max
        if figure.part and most is not None and (figure.min or figure.max or 0) > most:
            figure.part = False  # "21 relatives, including 14 children, and up to 30 civilians"
    roles = {figure.role for figure in found[1:]} - {"unknown"}
    counted = bool(found) and (found[0].role in ("unknown", "civilian") or roles <= {found[0].role})
    if _is_list(sentence, found) and counted and not any(figure.part for figure in found):
        rest = sum(figure.min or 0 for figure in found[1:])
        if found[0].min == rest:
            for figure in found[1:]:
                figure.part = True
    return found


def _is_list(sentence: Sentence, found: list[Figure]) -> bool:
    """Tell whether what follows a figure may be its list: "two civilians, a man and his son, …"."""
    if len(found) != 2:
        return len(found) > 2
    whole, family = found
    apposed = sentence.words[family.start - 1] == "," and sentence.words[whole.end] == ","
    closes = sentence.words[family.end : family.end + 1] in ([","], ["."], ["of"])
    return apposed and closes and family.group.count is None and (family.min or 0) > 1


def _as_range(found: list[Figure]) -> list[Figure]:
    """Join the two bounds of one toll: "at least 15 and up to 25 villagers" are 15 to 25."""
    low = found[0] if found else None
    if low is None or low.basis != "at_least" or low.min is None:
        return found
    for number, high in enumerate(found[1:], start=1):
        if high.basis == "at_most" and high.max is not None and high.max > low.min:
            low.max, low.basis = high.max, "range"
            if number == 1:
                low.end = high.end
            if low.role == "unknown":
                low.role = high.role
            return [figure for figure in found if figure is not high]
    return found
