"""The words of the cause: "in a drone attack", "by gunmen", "The blast killed"."""

from __future__ import annotations

from newsledger.extract import syntax
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.steps import finite
from newsledger.extract.casualties.trigger import Trigger
from newsledger.extract.modality import verb_group
from newsledger.lexicons import words

_CAUSED_IN = words("in during from of after amid following under when")
_DASHES = frozenset({"-", "–", "—", "--"})
_LINE = 8
"""Words of a dateline behind its town."""
_WITHIN = words("in at near on outside inside")
VIOLENCE = words(
    "attack attacks airstrike airstrikes strike strikes raid raids bombing bombings blast blasts "
    "explosion explosions shelling shooting shootings clash clashes fighting ambush fire gunfire "
    "assault bombardment crossfire combat crash fires shootout incident wounds rocket rockets "
    "missile missiles bomb bombs mine grenade"
)


def find_cause(sentence: Sentence, trigger: Trigger, rule: str) -> tuple[int, int] | None:
    """Return the positions of the cause that stands beside the harm; None: not told there."""
    if rule == "active":
        return _agent(sentence, trigger)
    if trigger.kind not in ("act", "suffer", "state"):
        return None
    at = trigger.end
    if at + 1 >= sentence.end:
        return None
    word = sentence.words[at]
    group = sentence.group(at + 1)
    if group is None or group.start != at + 1:
        return None
    if word == "by" and group.kind not in ("relative", "singular_pronoun", "plural_pronoun"):
        return _span(sentence, group)
    if word in _CAUSED_IN and any(
        sentence.words[k] in VIOLENCE for k in range(group.start, group.end)
    ):
        return _span(sentence, group)
    return None


def _agent(sentence: Sentence, trigger: Trigger) -> tuple[int, int] | None:
    verb = sentence.tokens[trigger.start]
    before = verb_group(verb)
    at = (sentence.place(before[-1]) if before else trigger.start) - 1
    for subject in syntax.subjects(verb):
        first = sentence.place(subject)
        told = sentence.group(first) if sentence.start <= first < trigger.start else None
        if told is not None and _is_dateline(sentence, told):
            continue
        if told is not None and not told.kind.endswith("pronoun") and told.kind != "relative":
            joined = sentence.words[at] in ("and", "or", "but", "then", "later")
            apart = not joined and any(finite(sentence, k) for k in range(told.end, at))
            # "jets hit a camp, a day after a bombing at the airport killed 13"
            return (_violence_before(sentence, at) if apart else None) or _span(sentence, told)
    if at < sentence.start:
        return None
    group = sentence.group(at)
    if group is not None and group.kind == "relative":
        at = group.start - 1
        if at > sentence.start and sentence.words[at] == ",":
            at -= 1
        group = sentence.group(at) if at >= sentence.start else None
    if group is None or group.end != at + 1 or group.kind.endswith("pronoun"):
        return _violence_before(sentence, at)
    if group.start > sentence.start and sentence.words[group.start - 1] in _WITHIN:
        return _violence_before(sentence, at) or (group.start, group.end)
    return group.start, group.end


def _is_dateline(sentence: Sentence, group: Group) -> bool:
    """Tell whether the parse took a dateline for a subject: "LIMA, May 3 - Two bombs killed"."""
    if not sentence.tokens[group.start].text.isupper() or group.start > sentence.start + 1:
        return False
    return bool(_DASHES.intersection(sentence.words[group.end : group.end + _LINE]))


def _violence_before(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Return the violence a few words before: "a drone attack in late January (killed)"."""
    for _ in range(8):
        if at < sentence.start or sentence.words[at] in (",", ";") or finite(sentence, at):
            return None
        group = sentence.group(at)
        if group is not None:
            if VIOLENCE.intersection(sentence.words[group.start : group.end]):
                return group.start, group.end
            at = group.start
        at -= 1
    return None


def _span(sentence: Sentence, group: Group) -> tuple[int, int]:
    end = group.end
    if end + 1 < sentence.end and sentence.words[end] == "of":
        inner = sentence.group(end + 1)
        if inner is not None:
            end = inner.end
    return group.start, end
