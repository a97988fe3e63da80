"""Bare numbers that repeat a harm told just before: "the army said 12, the rebels said three"."""

from __future__ import annotations

from newsledger.extract.casualties.figures import Figure
from newsledger.extract.casualties.finding import Finding
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.labels import listing
from newsledger.extract.casualties.parts import later_parts
from newsledger.extract.casualties.restating import (
    in_final_count,
    is_dead_lost,
    is_earlier,
    shares_saying,
    speaks_of_tolls,
    stands_now,
    states_figure,
)
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.steps import finite
from newsledger.extract.casualties.tolls import EARLIER
from newsledger.extract.casualties.trigger import Trigger
from newsledger.lexicons import words

_SAYING = words(
    "said says say saying reported reports claimed claims counted insisted insists gave gives "
    "spoke speaks spoken talked admitted admits acknowledged acknowledges estimated estimates "
    "confirmed confirms"
)
_ONLY = words("only just")
_OF = words("of")
_CLOSERS = frozenset([".", ",", ";", "”", '"', "»", ")", "!", "—", "–", "and", "but", "in", "on"])
_QUOTES = frozenset(['"', "“", "”", "«", "»", "'", "‘"])
_BE = words("was is were are stood stands")
_IT = words("it this figure figures that number toll count total")
_IN_ANOTHER = words("in the a last during for")
"""What follows where another time is told: "against 27 in the same months of last year"."""
_OTHERS = words("another other others second third")
_PLACED = words(
    "at in on by of near inside outside with from during under after burned shot found dead killed"
)
_PUT = words("put puts place placed places putting set sets gave gives")
_REVISED = words(
    "raised revised corrected changed risen rose increased lowered updated upgraded lifted cut "
    "brought reduced grown grew climbed climbs swelled swollen mounted jumped"
)
_HARMS = frozenset({"killed", "injured", "casualties", "missing", "captured", "displaced"})
_TOLLED = frozenset({"killed", "injured", "casualties"})
_GONE = words("gone went goes climbed crept edged")
_RATIO = 20


def find_repeated(
    sentence: Sentence, own: list[Finding], before: list[Finding], far: Finding | None = None
) -> list[Finding]:
    """Return the figures that bare numbers of a sentence give for a harm told before them.

    `own`: what was found in the sentence; `before`: in the one before it; `far`: the last toll of
    the text before that, which only words that speak of tolls repeat.
    """
    taken = {
        at
        for finding in own
        for figure in finding.figures
        for at in range(figure.start, figure.end)
    }
    found: list[Finding] = []
    for group in sentence.groups:
        if group.kind != "number" or group.count is None or group.start in taken:
            continue
        if group.count.basis == "vague" or group.count.max == 0:
            continue
        number = group.count
        if group.end != number.end_token and sentence.words[group.head] not in ("more", "others"):
            continue
        near = _told_before(group, own) or _last(before)
        told = near or (
            far if speaks_of_tolls(sentence.words[sentence.start : group.start]) else None
        )
        if told is None or told.trigger.harm not in _HARMS:
            continue
        rule = _restates(sentence, group, told, same=bool(own))
        if near is None and rule != "said":
            continue
        if rule is None:
            continue
        whole = told.figures[0]
        if not (_asks(told.sentence, whole) or _comparable(whole, group)):
            continue
        low, basis = number.min, number.basis
        if basis == "at_most" and sentence.words[group.start - 1] in _GONE:
            low, basis = number.max, "exact"
        figure = Figure(group.start, group.end, low, number.max, basis, whole.role, group)
        trigger = Trigger(group.start, group.end, told.trigger.harm, "toll")
        parts = later_parts(sentence, figure, figure.end, sentence.end, set())
        found.append(Finding(sentence, trigger, [figure, *parts], rule))
    return found


def last_toll(findings: list[Finding], before: Finding | None) -> Finding | None:
    """Return what later sentences may speak of as a figure: the last toll, of dead rather.

    `before`: the toll so far.
    """
    tolled = [f for f in findings if f.trigger.harm in _TOLLED and f.figures and _has_number(f)]
    tolled = [f for f in tolled if (f.figures[0].min or f.figures[0].max or 0) > 1]
    dead = [f for f in tolled if f.trigger.harm == "killed"]
    if not dead and before is not None and before.trigger.harm == "killed":
        return before
    return max(dead or tolled, key=lambda f: f.figures[0].start, default=before)


def _told_before(group: Group, own: list[Finding]) -> Finding | None:
    fit = [f for f in own if f.figures and f.figures[0].start < group.start and _has_number(f)]
    return max(fit, key=lambda f: f.figures[0].start, default=None)


def _last(before: list[Finding]) -> Finding | None:
    fit = [f for f in before if f.figures and _has_number(f)]
    return max(fit, key=lambda f: f.figures[0].start, default=None)


def _has_number(finding: Finding) -> bool:
    """Tell whether a figure is told or asked for: "how many were killed is still argued over"."""
    numbers = (figure.min is not None or figure.max is not None for figure in finding.figures)
    return any(numbers) or _asks(finding.sentence, finding.figures[0])


def _asks(sentence: Sentence, figure: Figure) -> bool:
    return sentence.words[figure.start : figure.start + 2] == ["how", "many"]


def _comparable(whole: Figure, group: Group) -> bool:
    """Tell whether two figures can be of one toll: not 3 and 4,000."""
    count = group.count
    assert count is not None
    one, other = whole.min or whole.max, count.min or count.max
    if not one or not other:
        return False
    return max(one, other) <= _RATIO * min(one, other)


def _restates(sentence: Sentence, group: Group, told: Finding, *, same: bool) -> str | None:
    """Return the rule by which a number stands for the harm told before; None: it does not."""
    words = sentence.words
    after = words[group.end] if group.end < sentence.end else "."
    at = group.start - 1
    while at >= sentence.start and words[at] in _QUOTES:
        at -= 1
    if at < sentence.start:
        return None
    if (
        words[at] == "not"
        and words[at - 1] in (",", "and")
        and same
        and after in (*_CLOSERS, "as", "like")
    ):
        return "corrected"
    if words[at] == "against" and after in _IN_ANOTHER:
        return "earlier"
    if words[at - 1] == "compared" and words[at] in ("with", "to"):
        return "earlier" if told.trigger.kind in ("toll", "result") else None
    changed = words[max(sentence.start, at - 12) : at]
    if words[at] == "to" and _REVISED & set(changed) and _IT & set(changed):
        return "revised"
    if is_earlier(words, group):
        return "earlier"
    if same and shares_saying(sentence, group, told):
        return "gapped"
    if same and in_final_count(words, group) and words[at] in ("and", "but", "or", ","):
        return "said"  # "five dead in the first reports, seven in the final count"
    if same and after == "according" and words[at] in ("and", "but", "or", ","):
        return "said"  # "killing four according to the army and 17 according to the rebels"
    if words[at] == "of" and group.end < sentence.end and finite(sentence, group.end):
        # "the rebels' figure of 60 was no nearer the truth"
        return "said" if states_figure(words, at) else None
    if words[at] == "from" and words[at - 1] in ("up", "down"):
        return "earlier"  # "up from the 15 announced on Monday"
    if after not in _CLOSERS and after != "with":
        return None
    if group.count is not None and group.count.basis == "at_most" and words[at] in _GONE:
        return "said"  # "has gone up to 11"
    if states_figure(words, at - 1 if words[at] in _ONLY else at):
        # "a lower figure, 29" after hostages: of the dead, or of the hostages
        return "said" if same or told.trigger.harm in _TOLLED else None
    if after == "with":
        return None
    ends = after in (".", ",", ";", "”", '"', "»", ")", "!", "and", "but")
    saying = at - 1 if words[at] in _ONLY else at
    if words[saying] in _SAYING and ends:
        return "said"
    if is_dead_lost(words, at) and ends and told.trigger.harm == "killed":
        return "said"
    if words[at] in _OF and ends:
        spoke = words[at - 1] in _SAYING or words[at - 1] in ("then", "later", "now", "first")
        return "said" if spoke else None
    if words[at] in EARLIER or words[at] in ("a", "an", "from"):
        from_ = words[max(sentence.start, at - 3) : at + 1]
        risen = {"up", "down", "revised"} & set(from_) and "from" in from_
        return "earlier" if risen else None
    if words[at] == "at" and words[at - 1] in _OTHERS and _PUT & set(words[sentence.start : at]):
        return "said"  # "one source put the dead at 12, another at 19"
    if words[at] == "at" and words[at - 1] in _IT and _PUT & set(words[at - 4 : at]):
        return "said"
    if told.trigger.kind != "toll":
        return None
    if words[at] in _BE and words[at - 1] in _IT and at - 1 <= sentence.start + 2:
        return "said"
    if stands_now(words, sentence.start, at):
        return "said"
    if words[at] == "then" and words[at - 1] in (",", "and"):
        return "said"
    return None


def _listed(sentence: Sentence, finding: Finding, harm_starts: set[int]) -> bool:
    """Add the parts of a list behind the harm: "made three dead, two guards and a driver"."""
    whole = finding.figures[-1]
    at = max(finding.trigger.end, whole.end)
    if at + 1 >= sentence.end or sentence.words[at] not in (",", ":", "–", "—", "("):
        return False
    first = sentence.group(at + 1)
    if first is None or first.start != at + 1 or not first.human or first.kind == "relative":
        return False
    parts = listing(sentence, first, harm_starts)
    if len(parts) < 2 or sum(part.min or 0 for part in parts) != whole.min:
        return False
    for part in parts:
        part.part = True
    finding.figures += parts
    return True


def find_shares(sentence: Sentence, own: list[Finding], harm_starts: set[int]) -> None:
    """Add the parts that add up to a figure: "12 bodies: nine in the yard, three in a well"."""
    for finding in sorted(own, key=lambda f: -f.figures[-1].start):
        whole = finding.figures[-1]
        if whole.min is None or whole.min != whole.max or whole.min < 2 or whole.part:
            continue
        if _listed(sentence, finding, harm_starts):
            return
        parts = [
            group
            for group in sentence.groups
            if group.start >= max(whole.end, finding.trigger.end)
            and group.kind == "number"
            and group.count is not None
            and group.count.basis == "exact"
            and _is_share(sentence, group)
        ]
        if sum(group.count.min or 0 for group in parts if group.count) == whole.min - 1:
            parts += _last_alone(sentence, parts)
        counts = [group.count.min or 0 if group.count else 1 for group in parts]
        of_them = bool(parts) and sentence.words[parts[0].end : parts[0].end + 2] == ["of", "them"]
        if of_them:
            if sum(counts) > whole.min:
                continue
        elif len(parts) < 2 or sum(counts) != whole.min:
            continue
        taken = {figure.group.start for f in own for figure in f.figures}
        if any(group.start in taken for group in parts):
            continue
        for group in parts:
            number = group.count.min if group.count else 1
            end = group.end + 2 * (sentence.words[group.end : group.end + 2] == ["of", "them"])
            figure = Figure(group.start, end, number, number, "exact", whole.role, group, part=True)
            finding.figures.append(figure)
        return


def _last_alone(sentence: Sentence, counted: list[Group]) -> list[Group]:
    """Return the one who ends a list of numbers: "five from Niger, four from Chad and a clerk"."""
    if len(counted) < 2:
        return []
    last = next((g for g in reversed(sentence.groups) if g.start > counted[-1].end), None)
    if last is None or not last.singular or last.kind != "person" or last.count is not None:
        return []
    return [last] if sentence.words[last.start - 1] == "and" else []


def _is_share(sentence: Sentence, group: Group) -> bool:
    words = sentence.words
    before = words[group.start - 1]
    end = group.end + 2 * (words[group.end : group.end + 2] == ["of", "them"])
    after = words[end] if end < sentence.end else ""
    opens = before in (",", ":", ";", "and", "–", "—", "-", "(", "--")
    return opens and after in _PLACED
