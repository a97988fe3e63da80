"""Figures behind a label or a verb of number: "Killed: 12", "the dead numbered nine"."""

from __future__ import annotations

from newsledger.extract.casualties.chains import chain_right, figures_of
from newsledger.extract.casualties.figures import Figure, extent
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.lexicon import role_of
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.trigger import Trigger
from newsledger.lexicons import words

_MARKS = frozenset([":", "-", "–", "—", "=", "--"])
_NUMBERED = words("numbered number numbers totalled totaled total")
_AMOUNTED = words("amounted amounts amount came come")
_STANDS = words(
    "stood stands rose risen climbed jumped grew grown soared fell dropped remained gone went"
)
_REACHED = words("reached hit passed exceeded topped were are")
_WHEN = words("last this in since by on from over and but while")
_COUNTED = words("deaths fatalities casualties injuries dead wounded injured losses")
"""Words of harm that can have a height: "civilian deaths stood at 86"."""
_SO_FAR = words("so far confirmed now people persons")
_THE = words(
    "confirmed the their its his total army rebel government enemy own russian ukrainian civilian"
)
_UNKNOWN = words("unknown unclear unconfirmed undetermined unspecified")
_NONE = words("none nil zero")
_CLOSERS = frozenset([".", ",", ";", "(", ")", "|", "/"])
_KINDS = words("act state result victim loss")


def labelled(
    sentence: Sentence, trigger: Trigger, harm_starts: set[int]
) -> tuple[list[Figure], str] | None:
    """Return the figures told by a label, or counted by a verb of number; None: there is none."""
    if trigger.kind not in _KINDS:
        return None
    words, at = sentence.words, trigger.end
    while at < sentence.end and words[at] in _SO_FAR:
        at += 1
    if at + 1 >= sentence.end or not _opens(sentence, trigger):
        return None
    if words[at] in _NUMBERED or (words[at] in _AMOUNTED and words[at + 1] == "to"):
        return _number(sentence, at + 1 + (words[at] in _AMOUNTED))
    if words[trigger.end - 1] in _COUNTED and (number := _level(sentence, at)) is not None:
        read = _number(sentence, number)
        if read is None or read[0][0].group.kind != "number":
            return None
        if not _ends(sentence, read[0][0].end):
            return None
        if read[0][0].role == "unknown":
            read[0][0].role = _role_before(sentence, trigger)
        return read
    if words[at] not in _MARKS or (words[at] == "-" and not sentence.tokens[at - 1].whitespace_):
        return None
    at += 1
    told = Group(trigger.start, trigger.end, trigger.end - 1, "person")
    if words[at] in _UNKNOWN or words[at : at + 2] == ["not", "known"]:
        return [
            Figure(trigger.start, trigger.end, None, None, "unknown", "unknown", told)
        ], "untold"
    if words[at] in _NONE:
        return [Figure(trigger.start, at + 1, 0, 0, "none", "unknown", told)], "no_noun"
    first = sentence.group(at)
    if first is None or first.start != at or not first.human:
        return None
    if first.count is None and words[at] not in ("a", "an"):
        return None
    if first.kind == "number" and not _closes(sentence, first.end):
        return None
    return listing(sentence, first, harm_starts), "toll"


def _level(sentence: Sentence, at: int) -> int | None:
    """Return where the number stands in "deaths stood at 86", "the dead were four"."""
    words = sentence.words
    at += words[at] in ("have", "has", "had", "now")
    if words[at] in _STANDS and words[at + 1 : at + 2] in (["at"], ["to"]):
        return at + 2
    return at + 1 if words[at] in _REACHED else None


def _opens(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a harm word is what its line is about: "• Injured:", "the dead (numbered)"."""
    at = trigger.start - 1
    while at >= sentence.start and (
        sentence.words[at] in _THE or role_of(sentence.words[at]) is not None
    ):
        at -= 1
    if at < sentence.start or sentence.words[at] == "that":
        return True
    if sentence.words[at] in ("and", "but") and sentence.words[at + 1] == "the":
        return True  # "the work is over and the dead number seven"
    token = sentence.tokens[at]
    return not token.is_alpha and not token.like_num


def _closes(sentence: Sentence, at: int) -> bool:
    return at >= sentence.end or sentence.words[at] in _CLOSERS or sentence.tokens[at].is_space


def _ends(sentence: Sentence, at: int) -> bool:
    """Tell whether a height is told to the end: not "deaths were 40 percent higher"."""
    return _closes(sentence, at) or sentence.words[at] in _WHEN


def _role_before(sentence: Sentence, trigger: Trigger) -> str:
    """Return of whom the noun of harm is: "civilian deaths"."""
    found = role_of(sentence.words[trigger.start - 1]) if trigger.start > sentence.start else None
    return "unknown" if found is None else found[0]


def _number(sentence: Sentence, at: int) -> tuple[list[Figure], str] | None:
    group = sentence.group(at) if at < sentence.end else None
    if group is None or group.start != at or group.count is None or not group.human:
        return None
    count = group.count
    return [
        Figure(group.start, group.end, count.min, count.max, count.basis, group.role, group)
    ], "toll"


def listing(sentence: Sentence, first: Group, harm_starts: set[int]) -> list[Figure]:
    """Return the figures of a list that commas and semicolons alone may join.

    "two soldiers, one civilian"; "a driver, 30; her two sons; and a guest"
    """
    figures: list[Figure] = []
    group: Group | None = first
    while group is not None and group.human:
        chain = chain_right(sentence, group, harm_starts)
        figures += figures_of(sentence, chain)
        end = extent(sentence, chain[-1][0])[0]
        while (
            end + 2 < sentence.end
            and sentence.words[end] == ","
            and sentence.words[end + 1].isdigit()
            and sentence.words[end + 2] in _CLOSERS
        ):
            end += 2  # "a driver, 30"
        mark = sentence.words[end : end + 1]
        at = end + 1 + (sentence.words[end + 1 : end + 2] == ["and"])
        group = sentence.group(at) if mark in ([","], [";"]) and at < sentence.end else None
        if group is None or group.start != at or group.end in harm_starts:
            break
        if mark == [","] and (group.count is None or group.kind == "number"):
            break
    return figures
