"""Parts told beside a figure: "two guards, one of them badly, were hurt"."""

from __future__ import annotations

from newsledger.extract.casualties.figures import Figure, quantify
from newsledger.extract.casualties.finding import Finding
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.trigger import Trigger
from newsledger.lexicons import words

_SEVERITIES = words(
    "seriously critically gravely severely badly slightly lightly fatally mortally grievously"
)


def killed_or_wounded(sentence: Sentence, trigger: Trigger, last: Figure) -> bool:
    """Tell whether a loss is of dead and wounded: "lost 450 men, killed and wounded"."""
    words = sentence.words
    if words[trigger.start] not in ("lost", "lose", "loses", "losing"):
        return False
    at = last.end + (words[last.end : last.end + 1] in ([","], ["("]))
    hurt = words[at + 2 : at + 3] in (["wounded"], ["injured"])
    return words[at : at + 1] == ["killed"] and words[at + 1] in ("and", "or") and hurt


def among_them(sentence: Sentence, figures: list[Figure], claimed: set[int]) -> list[Figure]:
    """Return the part of "three children were among the 12 people killed"."""
    at = figures[0].start - 1
    words = sentence.words
    if (
        at - 2 < sentence.start
        or words[at] != "among"
        or words[at - 1] not in ("was", "were", "is")
    ):
        return []
    group = sentence.group(at - 2)
    if group is None or not group.human or group.start in claimed:
        return []
    part = quantify(sentence, group)
    if part is None or part.basis in ("none", "anybody"):
        return []
    part.part = True
    claimed.add(group.start)
    return [part]


def mark_among_them(sentence: Sentence, figures: list[Figure]) -> None:
    """Mark the parts of "killed 16 people, three women and five children among them"."""
    if len(figures) < 2 or any(figure.part for figure in figures):
        return
    whole, last = figures[0], figures[-1]
    among = sentence.words[last.end : last.end + 2] == ["among", "them"]
    told = sum(figure.min or 0 for figure in figures[1:])
    if among and sentence.words[whole.end] == "," and told <= (whole.min or whole.max or 0):
        for figure in figures[1:]:
            figure.part = True


def in_aside(sentence: Sentence, whole: Figure, trigger: Trigger) -> list[Figure]:
    """Return the part of "two guards, one of them seriously, were hurt"."""
    words, at = sentence.words, whole.end
    if words[at : at + 1] != [","] or at + 4 >= trigger.start:
        return []
    part = sentence.group(at + 1)
    if part is None or part.start != at + 1:
        return []
    if part.human and words[part.end : part.end + 3] == ["among", "them", ","]:
        named = quantify(sentence, part)  # "ten people, a former mayor among them, were killed"
        if named is None or named.basis in ("none", "anybody"):
            return []
        named.part = True
        return [named]
    if part.kind != "number" or part.count is None:
        return []
    described = words[part.end : part.end + 2] in (["of", "them"], ["of", "whom"])
    if not described or words[part.end + 3 : part.end + 4] != [","] or part.count.max == 0:
        return []
    figure = quantify(sentence, part)
    if figure is None:
        return []
    figure.part = True
    return [figure]


def by_severity(
    sentence: Sentence, trigger: Trigger, figures: list[Figure], claimed: set[int]
) -> list[Finding]:
    """Read "wounding ten, two of them seriously" and "three were shot, one fatally".

    The seriously wounded become a part of `figures`, the dead a finding of their own.
    """
    words = sentence.words
    start = max(trigger.end, figures[-1].end)
    for at in range(start, min(start + 12, sentence.end)):
        if words[at] not in _SEVERITIES:
            continue
        before = at - 3 if words[at - 1] in ("them", "whom") and words[at - 2] == "of" else at - 1
        group = sentence.group(before)
        if group is None or group.kind != "number" or group.start < start:
            return []
        if words[group.end - 1] == "all":
            return []  # "wounding ten, all of them lightly"
        part = quantify(sentence, group)
        if part is None or group.start in claimed:
            return []
        claimed.add(group.start)
        if words[at] == "fatally":
            return [Finding(sentence, Trigger(at, at + 1, "killed", "act"), [part], "severity")]
        part.part = True
        figures.append(part)
        return []
    return []
