"""Victims told by name: "police identified the victims as <name>, 21, and <name>, 18"."""

from __future__ import annotations

from collections.abc import Sequence

from newsledger.extract.casualties.figures import Figure, quantify
from newsledger.extract.casualties.finding import Finding
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.steps import finite
from newsledger.extract.casualties.trigger import Trigger
from newsledger.extract.casualties.voice import BE
from newsledger.lexicons import words
from newsledger.word_groups import word_group

_PLAIN = frozenset({"killed", "injured", "casualties"})
_LINKS = frozenset([",", ";", "and", "&", ":", "(", ")", "–", "—", "aged", "age"])
_OF = words("of from in")
_REACH = 9
_CLAUSE = 20


def tells_names(told: Sequence[str]) -> bool:
    """Tell whether the words of a sentence may name those told of before it."""
    return "as" in told and not word_group("naming").isdisjoint(told)


def find_named(
    sentence: Sentence, own: Sequence[Finding], earlier: Sequence[Sequence[Finding]]
) -> list[Finding]:
    """Return a finding of each roll of names, with the harm told of the same people before.

    "Three people were killed. Police identified the victims as <name>, 21, <name>, 18, and <name>."
    `earlier`: the findings of the sentences before, of each that has some. Where nothing or more
    than one harm was told last, or somebody else may be meant, there is none.
    """
    told = [*(earlier[-1] if earlier else ()), *own]
    harms = {f.trigger.harm for f in told if f.figures} & _PLAIN
    if len(harms) != 1:
        return []
    taken = {figure.group.start for finding in own for figure in finding.figures}
    found: list[Finding] = []
    for at in range(sentence.start + 1, sentence.end - 1):
        if sentence.words[at] != "as":
            continue
        verb = _naming_verb(sentence, at)
        who = None if verb is None else _named_ones(sentence, verb, at)
        if who is None or not _are_victims(sentence, who, told):
            continue
        figures = [f for f in _roll(sentence, at + 1) if f.group.start not in taken]
        if figures and verb is not None:
            trigger = Trigger(verb, verb + 1, next(iter(harms)), "victim")
            found.append(Finding(sentence, trigger, figures, "named"))
    return found


def _naming_verb(sentence: Sentence, at: int) -> int | None:
    for verb in range(at - 1, max(sentence.start, at - _REACH) - 1, -1):
        if sentence.words[verb] in word_group("naming"):
            return verb
    return None


def _named_ones(sentence: Sentence, verb: int, at: int) -> Group | None:
    """Return who gets a name: the object, or the subject of "were identified (by police) as"."""
    passive = any(word in BE for word in sentence.words[max(sentence.start, verb - 3) : verb])
    if not passive:
        return sentence.group(verb + 1) if verb + 1 < at else None
    for left in range(verb - 1, sentence.start - 1, -1):
        group = sentence.group(left)
        if group is not None and group.kind != "relative":
            return group
    return None


def _are_victims(sentence: Sentence, who: Group, told: Sequence[Finding]) -> bool:
    """Tell whether these are the people harmed: "the victims", "them", "the three soldiers"."""
    inside = set(sentence.words[who.start : who.end + 1])  # a group ends before "dead"
    if inside & word_group("named_suspects"):
        return False
    if inside & word_group("named_victims"):
        return True
    harmed = [(finding, figure) for finding in told for figure in finding.figures]
    if who.kind == "plural_pronoun":
        return any(figure.max is None or figure.max > 1 for _, figure in harmed)
    if who.kind == "singular_pronoun":
        return len(harmed) == 1 and harmed[0][1].max == 1
    definite = bool(inside & {"the", "both", "all", "these", "those"})
    heads = {finding.sentence.words[figure.group.head] for finding, figure in harmed}
    return definite and who.kind == "person" and sentence.words[who.head] in heads


def _roll(sentence: Sentence, at: int) -> list[Figure]:
    """Read names joined by commas and "and"; ages, homes and clauses about one are passed over."""
    figures: list[Figure] = []
    words = sentence.words
    while at < sentence.end:
        group = sentence.group(at)
        if words[at] in ("who", "whom", "whose"):
            at = _after_clause(sentence, at)
        elif group is not None and (group.kind == "name" or _somebody(sentence, group)):
            figure = quantify(sentence, group)
            if figure is not None and not finite(sentence, group.end):
                figures.append(figure)
            at = group.end
        elif group is not None and (figures or group.kind in ("person", "number")):
            at = group.end
        elif (
            words[at] in _LINKS
            or (figures and words[at] in _OF)
            or sentence.tokens[at].is_space
            or sentence.tokens[at].like_num
        ):
            at += 1
        else:
            break
    return figures


def _somebody(sentence: Sentence, group: Group) -> bool:
    """Tell whether people are told of without a name: "two members of a militia", "a cook".

    Behind a name and a comma they only describe it: "as <name>, a cook".
    """
    if sentence.words[group.start - 1] not in ("as", "and"):
        return False
    beside = sentence.group(group.end + 1)
    comma = sentence.words[group.end : group.end + 1] == [","]
    named = comma and beside is not None and beside.kind == "name"
    counted = group.count is not None or sentence.words[group.start] in ("a", "an")
    return group.kind == "person" and counted and not named


def _after_clause(sentence: Sentence, at: int) -> int:
    """Return where a clause about one of the people ends: at the next comma, or nowhere."""
    for end in range(at + 1, min(at + _CLAUSE, sentence.end)):
        if sentence.words[end] in (",", ";"):
            return end
    return sentence.end
