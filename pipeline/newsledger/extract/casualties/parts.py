"""Parts told after their whole: "… in a village, including four children"; "two of the dead"."""

from __future__ import annotations

from newsledger.extract.casualties.chains import chain_right, figures_of
from newsledger.extract.casualties.figures import Figure, quantify
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.steps import PREPOSITIONS
from newsledger.extract.casualties.trigger import Trigger
from newsledger.lexicons import words

_BE = words("was were is are")
_THEM = words("them whom")
_FINITE = frozenset({"VBZ", "VBP", "MD"})
_TOLD_ON = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NEAR = 6
_PAUSES = frozenset([",", "–", "—", "--", "("])
_INCLUDE = words("include includes included")
_STOPS = frozenset([".", ",", ";", ")", "–", "—", "”", '"'])
_NO_PART = words("serious critical severe grave slight minor light fatal")
"""How badly they are hurt is told elsewhere, by its adverbs."""
_ORIGINS = words("from under aged over older younger between below above less more")
_GO_ON = frozenset([".", ",", "with", "who", "seriously", "critically", "severely"])

_PHRASE = 16
"""Words in which "of the eleven wounded in the blast" is told."""
_CLAUSE_MARKS = words("and but ; , : – — ”") | {'"'}
_HURT = words(
    "wounded injured hurt shot abducted kidnapped captured seized taken detained held missing"
)


def later_parts(
    sentence: Sentence, whole: Figure, start: int, stop: int, harm_starts: set[int]
) -> list[Figure]:
    """Return the parts of `whole` told between two positions, over places and causes.

    "killed 23 people in the village on 3 March, including four children" has four of the 23;
    in "clashes with rebels, including two commanders" the commanders are of the rebels.
    """
    if whole.max is not None and whole.max < 2:
        return []
    words = sentence.words
    for at in range(start, stop - 1):
        word = words[at]
        if word in ("but", "while", "whereas"):
            return []
        paused = word == "including" and words[at - 1] in _PAUSES
        if paused or (word in _INCLUDE and _of_all(sentence, start, at)):
            first = at + 1
        elif word in ("among", "between", "amongst") and words[at + 1] in _THEM:
            named = sentence.group(at - 1) if at - 1 >= start else None
            follows = words[at + 2] if at + 2 < stop else "."
            if named is not None and named.human and follows in (".", ",", ";", "and"):
                if words[named.start - 1] not in _PAUSES:
                    return []
                return _fitting(whole, figures_of(sentence, [(named, False)]))
            first = at + 2 + (words[at + 2 : at + 3] == [","])
        elif word == "of" and words[at + 1] in _THEM:
            return _of_them(sentence, whole, at)
        else:
            continue
        between = sentence.group(at - 2) if at - 2 >= start else None
        if between is not None and between.human and word == "including":
            return []
        while first < stop and words[first] in _BE:
            first += 1
        group = sentence.group(first)
        if group is None or group.start != first or not group.human or first >= stop:
            return []
        if group.kind in ("relative", "plural_pronoun"):
            return []
        if group.kind == "number" and group.end < stop and words[group.end] not in _GO_ON:
            return []  # "including three in the capital": of what, the words do not say
        return _fitting(whole, figures_of(sentence, chain_right(sentence, group, harm_starts)))
    return []


def _of_all(sentence: Sentence, start: int, at: int) -> bool:
    """Tell whether only a place or a participle parts a verb from whom it counts."""
    return at - start < _NEAR and not any(
        sentence.words[i] in (",", ";", "and", "but") or sentence.tokens[i].tag_ in _FINITE
        for i in range(start, at)
    )


def _of_them(sentence: Sentence, whole: Figure, at: int) -> list[Figure]:
    """Read "one of them a child" behind the harm; "most of them children" has no number."""
    part = sentence.group(at - 1)
    if part is None or part.count is None or sentence.words[part.start - 1] not in _PAUSES:
        return []
    of_whom = at + 2 + (sentence.words[at + 1 : at + 3] in (["whom", "were"], ["whom", "are"]))
    kind = sentence.group(of_whom)
    named = kind is not None and kind.kind in ("person", "norp") and kind.count is None
    if kind is None or kind.start != of_whom or not named:
        return _caused_there(sentence, whole, part, at + 2)
    if {"all", "everyone", "everybody"} & set(sentence.words[part.start : part.end]):
        if whole.role == "unknown":
            whole.role = kind.role  # "12 dead, all of them fighters"
        return []
    figure = quantify(sentence, part)
    if figure is None:
        return []
    figure.role = kind.role
    figure.end = at + 2
    return _fitting(whole, [figure])


def _caused_there(sentence: Sentence, whole: Figure, part: Group, at: int) -> list[Figure]:
    """Read "219 injuries, 130 of them caused by shelling", "nine dead, two of them in the yard"."""
    if at >= sentence.end or part.count is None or part.count.min is None:
        return []
    others = any(  # "five of them at one hospital and two at another"
        group.start > at and group.kind == "number" and group.count is not None
        for group in sentence.groups
    )
    placed = sentence.words[at] in PREPOSITIONS and not others
    ends = at + 1 >= sentence.end or sentence.words[at + 1] in _STOPS
    alike = sentence.tokens[at].tag_ == "JJ" and ends and sentence.words[at] not in _NO_PART
    told = sentence.tokens[at].tag_ == "VBN" or alike or placed
    figure = quantify(sentence, part) if told else None
    if figure is None or figure.basis in ("none", "vague", "indefinite"):
        return []
    figure.end, figure.role = at, whole.role
    return _fitting(whole, [figure])


def _fitting(whole: Figure, parts: list[Figure]) -> list[Figure]:
    for part in parts:
        part.part = True
        if whole.max is not None and (part.min or 0) > whole.max:
            return []
    return parts


def share_of(
    sentence: Sentence, trigger: Trigger, edge: int, harm_starts: set[int]
) -> list[Figure]:
    """Read "seven of the dead were women", "of the dead, three were children".

    `edge`: the harm word, after "the" or "those". "How many of the dead were fighters was not
    clear" has an unknown number of fighters.
    """
    words = sentence.words
    if edge - 2 < sentence.start or words[edge - 2] != "of":
        return []
    after = trigger.end
    if after < sentence.end and words[after] == ",":
        group = sentence.group(after + 1)
        verb = group.end if group is not None else after
        if group is None or group.count is None or group.start != after + 1:
            return _set_off(sentence, trigger, edge, harm_starts)
    else:
        group = sentence.group(edge - 3) if edge - 3 >= sentence.start else None
        verb = _over_places(sentence, after)
    if verb >= sentence.end or words[verb] not in _BE:
        counted = group is not None and group.count is not None and group.count.max != 0
        acts = verb < sentence.end and sentence.tokens[verb].tag_ in ("VBD", "VBP", "VBZ")
        if counted and acts and group is not None and not harm_starts & set(range(verb, verb + 8)):
            return [_part(group, None, trigger if group.end <= edge else None)]
        return []
    kind = sentence.group(verb + 1)
    people = kind if kind is not None and kind.kind == "person" and kind.count is None else None
    if words[edge - 4 : edge - 2] == ["how", "many"] and people is not None:
        return [
            Figure(
                max(people.start, verb + 1), people.end, None, None, "unknown", people.role, people
            )
        ]  # nobody knows how many
    if group is None or group.count is None or group.count.max == 0:
        return []
    done = verb + 1 < sentence.end and sentence.tokens[verb + 1].tag_ in ("VBN", "VBG")
    done = done and not harm_starts & set(range(verb + 1, verb + 4))
    there = verb + 1 < sentence.end and words[verb + 1] in PREPOSITIONS
    if people is None and not (done or there or _ORIGINS.intersection(words[verb + 1 : verb + 2])):
        return []
    told = _part(group, people, trigger if group.end <= edge else None)
    return [told, *_and_others(sentence, people)]


def _and_others(sentence: Sentence, people: Group | None) -> list[Figure]:
    """Read on: "seven of the dead were women (and four were children)"."""
    words = sentence.words
    at = people.end if people is not None else sentence.end
    if words[at : at + 2] == [",", "and"]:
        at += 1
    if at + 1 >= sentence.end or words[at] not in ("and", ","):
        return []
    number = sentence.group(at + 1)
    if number is None or number.count is None or number.kind != "number":
        return []
    kind = sentence.group(number.end + 1) if number.end + 1 < sentence.end else None
    if kind is None or words[number.end] not in _BE or kind.kind != "person":
        return []
    return [_part(number, kind, None)] if kind.count is None and number.count.max != 0 else []


def _set_off(
    sentence: Sentence, trigger: Trigger, edge: int, harm_starts: set[int]
) -> list[Figure]:
    """Read "two of the wounded, both boys, were treated"; of whom more is told, as before."""
    words, after = sentence.words, trigger.end
    group = sentence.group(edge - 3) if edge - 3 >= sentence.start else None
    if group is None or group.count is None or group.count.max == 0:
        return []
    closes = next((at for at in range(after + 2, sentence.end) if words[at] == ","), sentence.end)
    if closes + 1 >= sentence.end or sentence.tokens[closes + 1].tag_ not in _TOLD_ON:
        return []
    if harm_starts & set(range(closes + 1, min(closes + 4, sentence.end))):
        return []
    return [_part(group, None, trigger)]


def _part(group: Group, people: Group | None, trigger: Trigger | None) -> Figure:
    count = group.count
    assert count is not None
    end = group.end if trigger is None else trigger.end
    role = people.role if people is not None else "unknown"
    return Figure(group.start, end, count.min, count.max, count.basis, role, group)


def _over_places(sentence: Sentence, at: int) -> int:
    for _ in range(2):
        if at + 1 < sentence.end and sentence.words[at] in ("in", "by", "during", "on", "at"):
            place = sentence.group(at + 1)
            if place is None:
                return at
            at = place.end
    return at


def refers_back(sentence: Sentence, figure: Figure) -> bool:
    """Tell whether a figure counts people told of before: "some of them", "five of whom"."""
    phrase = sentence.words[figure.start : figure.end]
    opens = sentence.words[max(sentence.start, figure.start - 2) : figure.start]
    if opens in (["of", "whom"], ["of", "them"], ["of", "these"], ["of", "those"]):
        return True
    if _of_the_hurt(sentence, figure):
        return True
    return any(
        phrase[at] == "of" and phrase[at + 1] in ("them", "whom") for at in range(len(phrase) - 1)
    )


def _of_the_hurt(sentence: Sentence, figure: Figure) -> bool:
    """Tell whether the phrase before a number counts the hurt: "of the eleven wounded, (four)"."""
    words, at = sentence.words, figure.start - 1
    if at <= sentence.start or words[at] != "," or figure.group.kind != "number":
        return False
    opens = next((k for k in range(at - 1, sentence.start - 1, -1) if words[k] == "of"), None)
    if opens is None or at - opens > _PHRASE:
        return False
    first = sentence.group(opens + 1)
    alone = opens == sentence.start or words[opens - 1] in _CLAUSE_MARKS
    counted = first is not None and first.count is not None and first.start == opens + 1
    return alone and counted and not _HURT.isdisjoint(words[opens:at])
