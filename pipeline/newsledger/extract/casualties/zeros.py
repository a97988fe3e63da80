"""Nouns of harm that give a zero, or a part: "no damage or injuries", "58 of the deaths"."""

from __future__ import annotations

from newsledger.extract.casualties.figures import Figure
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.trigger import Trigger
from newsledger.lexicons import words

_REPORTS = words("report reports indication indications sign signs evidence")
_TOLD = words("claims claim reports allegations rumours rumors accounts")
_NEWS = words("word news information details detail clarity confirmation")
_GIVING = words("giving mentioning specifying reporting providing disclosing detailing")
_ROLE_WORDS = {
    "civilian": "civilian",
    "military": "military",
    "army": "military",
    "police": "police",
    "troop": "military",
    "militant": "militant",
    "rebel": "militant",
}


def role_told(sentence: Sentence, group: Group) -> str:
    """Return the role that a noun of harm names: "12 civilian deaths"."""
    for at in range(group.start, group.end):
        role = _ROLE_WORDS.get(sentence.words[at])
        if role is not None:
            return role
    return "unknown"


def shared_zero(sentence: Sentence, trigger: Trigger, group: Group) -> Figure | None:
    """Read the zero of a noun that shares its "no": "no damage or injuries", "neither … nor"."""
    words, start = sentence.words, group.start
    opens = sentence.group(trigger.start)
    if trigger.merged and opens is not None and opens.start < start:
        start = opens.start
    first = start
    for _ in range(4):
        before = words[first - 1] if first > sentence.start else ""
        if words[first] == "no" or before in ("no", "neither"):
            break
        if before == "without":
            break
        if first - 2 >= sentence.start and words[first - 2] == "without" and before.endswith("ing"):
            if before in _GIVING:
                return None
            break
        if before not in ("or", "nor", "and"):
            return None
        other = sentence.group(first - 2)
        if other is None or other.count is not None:
            return None
        first = other.start
    else:
        return None
    if group.count is not None or words[first : first + 1] == ["the"]:
        return None
    if first != group.start and words[first] == "no" and not trigger.merged:
        first = group.start
    return Figure(first, trigger.end, 0, 0, "none", role_told(sentence, group), group)


def share_of_deaths(sentence: Sentence, group: Group) -> Figure | None:
    """Read "58 of the deaths": a part of the figure told before."""
    words, at = sentence.words, group.start - 1
    if at - 1 < sentence.start or words[at] != "of" or words[group.start] not in ("the", "those"):
        return None
    part = sentence.group(at - 1)
    if part is None or part.count is None or part.kind != "number" or part.count.max == 0:
        return None
    count = part.count
    return Figure(part.start, group.end, count.min, count.max, count.basis, "unknown", part)


def first_listed(sentence: Sentence, group: Group) -> int:
    """Return where the list that a noun stands in begins: "(reports of) damage or injuries"."""
    first = group.start
    for _ in range(4):
        before = sentence.words[first - 1] if first - 1 > sentence.start else ""
        other = sentence.group(first - 2) if before in ("or", "nor", "and", ",") else None
        if other is None or other.count is not None or other.human:
            break
        first = other.start
    return first


def reports_of(sentence: Sentence, group: Group, own: Figure) -> tuple[list[Figure], str] | None:
    """Read "no reports of casualties" and "no word on casualties"."""
    first = first_listed(sentence, group)
    before = sentence.group(first - 2) if first - 2 >= sentence.start else None
    if before is None:
        told = first - 2 >= sentence.start and sentence.words[first - 2] in _TOLD
        return ([own], "reported") if told and sentence.words[first - 1] == "of" else None
    if sentence.words[before.start] != "no":
        told = sentence.words[before.head] in _TOLD and sentence.words[first - 1] == "of"
        return ([own], "reported") if told else None
    head = sentence.words[before.head]
    start = before.start if first == group.start else group.start
    if head in _REPORTS:
        return [Figure(start, group.end, 0, 0, "none_reported", own.role, group)], "no_reports"
    if head in _NEWS:
        return [Figure(start, group.end, None, None, "unknown", own.role, group)], "no_reports"
    return None
