"""Figures of tolls: "the death toll rose from 12 to 15", "the number of wounded reached 200"."""

from __future__ import annotations

from newsledger.extract.casualties.figures import Figure
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.trigger import Trigger
from newsledger.lexicons import words

_PASSED = words(
    "of to at from is was were are stands stood standing reached reaches reaching hit hits has "
    "have had been be rose risen rises rise rising climbed climbs climbing climb increased "
    "increases increase increasing jumped grew grown soared passed surpassed exceeded topped "
    "tops went now officially currently already again further later more than over in the a an "
    "up put down revised later reportedly also , : so far would could may stand remains remained "
    "remain totaled totalled totals total on by as attack bombing strike raid blast"
)
_COPULAS = words("was is were are remains remained has")
_UNKNOWN = words("known clear unclear unknown confirmed verified undetermined")


def find_toll(
    sentence: Sentence, trigger: Trigger, harm_starts: set[int]
) -> tuple[list[Figure], str] | None:
    """Return the figure of a toll word, the last of a change: "from 12 to 15" -> 15."""
    words = sentence.words
    at = trigger.end
    following = words[at : min(at + 6, sentence.end)]
    if following[:1] and following[0] in _COPULAS and _UNKNOWN & set(following):
        group = sentence.group(trigger.end - 1) or sentence.group(trigger.start)
        if group is None:
            return None
        end = at + 1 + next(i for i, word in enumerate(following) if word in _UNKNOWN)
        return [Figure(group.start, end, None, None, "unknown", "unknown", group)], "toll"
    for _ in range(18):
        if at >= sentence.end:
            return None
        group = sentence.group(at)
        if group is not None and group.count is not None and group.start <= at:
            if group.kind != "number" and not group.human:
                return None
            if group.end in harm_starts:
                return None
            count = group.count
            follows = words[group.end : group.end + 2]
            if words[group.start - 1] == "from" and follows[:1] == ["to"]:
                at = group.end
                continue
            figure = Figure(
                group.start, group.end, count.min, count.max, count.basis, group.role, group
            )
            return [figure], "toll"
        if group is not None and group.human and group.kind != "number":
            return None
        if group is not None and at == group.start:
            at = group.end
            continue
        if words[at] not in _PASSED and not sentence.tokens[at].is_space:
            tag = sentence.tokens[at].tag_
            if tag not in ("IN", "RB", "DT") or at in harm_starts:
                return None
        at += 1
    return None
