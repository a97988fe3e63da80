"""In what words a bare number repeats a toll told before: "the official count is 14"."""

from __future__ import annotations

from collections.abc import Sequence

from newsledger.extract.casualties.finding import Finding
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.tolls import EARLIER
from newsledger.lexicons import words

_BE = words("was is are were stood stands stand")
_TELLING = words(
    "said says reported reports claimed claims counted spoke speaks spoken put puts gave gives "
    "acknowledged admitted"
)
_BETWEEN = frozenset([",", ";", "and", "but", "while"])
_ENDS = frozenset([".", ",", ";", "”", '"', "»", ")", "!", "and", "but"])
_FIGURE = words("figure count tally toll")
_WHOSE = words("its their his her 's ’s ' ’ lower higher initial earlier first official")
_LOWER = words("lower higher smaller greater larger different own")
_ADMITS = words("admit admits admitted admitting")
_STILL = words("now still currently already")
_REPORTS = words("report reports count communique communiqué account estimate statement tally")
_FIRST = EARLIER | words("early")
_ASIDE = 9
"""Words of what stands between commas before a verb."""
_GAVE = words("gave announced reported claimed")
_TOLD = words("reported announced given counted confirmed acknowledged cited claimed")
_SETTLED = words("settled settles")
_BURIED = words("lost buried washed")
_IT = words("it this that figure toll count tally total")
_HAVE = words("had has")
_AT_FIRST = words("first initially earlier previously originally")
_FINAL = words("final last latest official provisional first initial")
_LEADS = words(
    "figure count tally toll counting spoke speaks speak communique communiqué acknowledged "
    "acknowledges admitted admits admit"
)


def is_earlier(words: Sequence[str], group: Group) -> bool:
    """Tell whether a number is one given before, by somebody or at first."""
    return _corrects(words, group) or _given_first(words, group)


def shares_saying(sentence: Sentence, group: Group, told: Finding) -> bool:
    """Tell whether a number shares the verb of saying told before it.

    "The army spoke of 18 dead, the rebels of 40", "police reported 12 dead and medics 15"
    """
    words, figure = sentence.words, told.figures[0]
    at = group.start - 1
    if words[at] in ("of", "at"):
        if words[figure.start - 1] != words[at]:
            return False
        at -= 1
    source = sentence.group(at)
    if source is None or source.end != at + 1 or source.count is not None:
        return False
    if source.start <= figure.end or words[source.start - 1] not in _BETWEEN:
        return False
    if group.end < sentence.end and words[group.end] not in _ENDS:
        return False
    before = words[max(sentence.start, figure.start - 4) : figure.start]
    return bool(_TELLING & set(before))


def speaks_of_tolls(words: Sequence[str]) -> bool:
    """Tell whether a sentence may repeat a toll told some sentences before it."""
    return not _LEADS.isdisjoint(words)


def is_dead_lost(words: Sequence[str], at: int) -> bool:
    """Tell whether those who follow `at` were lost or laid to rest: "says he buried 15"."""
    return words[at] in _BURIED


def stands_now(words: Sequence[str], start: int, at: int) -> bool:
    """Tell whether "it", at the start of a clause, stands at what follows `at`: of a toll.

    "It now stands at 13", "it is now nine", "it had stood at 11"
    """
    at -= words[at] == "at"
    at -= words[at] in _STILL
    if words[at] not in _BE:
        return False
    at -= 1
    at -= words[at] in _STILL
    at -= words[at] in _HAVE
    return words[at] in _IT and (at <= start + 2 or words[at - 1] in _BETWEEN)


def in_final_count(words: Sequence[str], group: Group) -> bool:
    """Tell whether a count, as such, stands behind a number: "seven in the final count"."""
    after = words[group.end : group.end + 4]
    return (
        after[:2] == ["in", "the"]
        and len(after) > 3
        and after[2] in _FINAL
        and after[3] in _REPORTS
    )


def states_figure(words: Sequence[str], at: int) -> bool:
    """Tell whether a figure, as such, is said to be what follows `at`.

    "the army's figure is 14", "the official count stands at 17", "gave a lower figure, nine",
    "stands by its figure of nine", "admits to one", "has gone up to 11",
    "stopped counting at seven", "the report settles on 16"
    """
    before = words[at - 1]
    if words[at] == "at" and before == "counting":
        return True
    if words[at] == "on":
        return before in _SETTLED
    if words[at] in _BE:
        return before in _FIGURE or (before == "," and _over_aside(words, at - 1) in _FIGURE)
    if words[at] == "at":
        still = words[at - 2] in _STILL
        return before in _BE and words[at - 3 if still else at - 2] in _FIGURE
    if words[at] == ",":
        return before in _FIGURE and words[at - 2] in _LOWER
    if words[at] == "of":
        return before in _FIGURE and words[at - 2] in _WHOSE
    return words[at] == "to" and before in _ADMITS


def _over_aside(words: Sequence[str], comma: int) -> str:
    """Return the word before an aside: "the true figure, (an inquiry found), was 16"."""
    for at in range(comma - 1, max(comma - _ASIDE, 0), -1):
        if words[at] == ",":
            return words[at - 1]
        if words[at] in (".", ";"):
            break
    return ""


def _given_first(words: Sequence[str], group: Group) -> bool:
    """Tell whether a number is what was told first: "the initial report of 16"."""
    at = group.start - 1
    if words[at] == "given":
        return words[at - 1] in _AT_FIRST
    return words[at] == "of" and words[at - 1] in _REPORTS and words[at - 2] in _FIRST


def _corrects(words: Sequence[str], group: Group) -> bool:
    """Tell whether a number is one given before: "correcting the four it gave", "the 17 given"."""
    if words[group.start] != "the" and words[group.start - 1] != "the":
        return False
    after = words[group.end : group.end + 3]
    said = after[1:] if after[:1] and after[0] in _AT_FIRST else after
    if said[:1] and said[0] in _TOLD:
        return True  # "more than the 60 first reported"
    own = after[:1] and after[0] in ("it", "they", "he", "she", "that", "which")
    return after[:2] == ["given", "by"] or bool(own and _GAVE & set(after[1:]))
