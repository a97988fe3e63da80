"""Parts of a figure told in the sentence after it: "Among them were two nurses".

Only where one harm of several people is told before, so that nobody else can be meant.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsledger.extract.casualties.chains import chain_right, figures_of
from newsledger.extract.casualties.figures import Figure, quantify
from newsledger.extract.casualties.finding import Finding
from newsledger.extract.casualties.leftward import chain_left
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.steps import owner_of
from newsledger.extract.casualties.trigger import Trigger
from newsledger.lexicons import words

_BE = words("was were is are")
_INCLUDE = words("included include")
_THEM = words("them these those whom")
_ORIGINS = words("from under aged over older younger between below")
_OPENERS = frozenset(['"', "“", "—", "–", "-"])
_COUNTED = frozenset({"exact", "at_least", "more_than", "at_most", "about", "range"})


def goes_on(told: Sequence[str]) -> bool:
    """Tell whether the words of a sentence may list some of those told of before it."""
    opens = told[:4]
    return bool({"among", "they", "these"} & set(opens)) or told[-3:-1] == ["among", "them"]


def find_following(
    sentence: Sentence, own: Sequence[Finding], before: Sequence[Finding]
) -> list[Finding]:
    """Return the parts that a sentence without a harm of its own tells of the figure before it."""
    whole = None if own else _only_whole(before)
    if whole is None:
        return []
    start = sentence.start
    while start < sentence.end and (
        sentence.words[start] in _OPENERS or sentence.tokens[start].is_space
    ):
        start += 1
    figures = (
        _listed(sentence, start) or _told_of_them(sentence, start) or _were_among(sentence, start)
    )
    most = whole.figures[0].max
    fits = most is None or sum(figure.min or 0 for figure in figures) <= most
    if not figures or not fits or any(figure.max == 0 for figure in figures):
        return []
    at = figures[0].start
    trigger = Trigger(at, at + 1, whole.trigger.harm, "victim")
    return [Finding(sentence, trigger, figures, "among")]


def _only_whole(before: Sequence[Finding]) -> Finding | None:
    """Return the finding of the one figure of several people told; None: there are more."""
    several = [
        finding
        for finding in before
        if any(f.basis in _COUNTED and (f.max is None or f.max > 1) for f in finding.figures[:1])
    ]
    return several[0] if len(several) == 1 else None


def _listed(sentence: Sentence, at: int) -> list[Figure]:
    """Read "Among them were two nurses and a driver", "They included a judge"."""
    opens = sentence.words[at : at + 3]
    if opens[:2] in (["among", "them"], ["among", "these"]) and opens[2:] and opens[2] in _BE:
        first_at = at + 3
    elif opens[:1] in (["they"], ["these"]) and len(opens) > 1 and opens[1] in _INCLUDE:
        first_at = at + 2
    else:
        return []
    first = sentence.group(first_at) if first_at < sentence.end else None
    if first is None or first.start != first_at or not first.human:
        return []
    return figures_of(sentence, chain_right(sentence, first, set()))


def _told_of_them(sentence: Sentence, at: int) -> list[Figure]:
    """Read "Three of them were women", "One was a nurse", "At least two were under 18"."""
    group = sentence.group(at) if at < sentence.end else None
    if group is None or group.start != at or group.kind != "number" or group.count is None:
        return []
    if group.end != group.count.end_token:
        return []  # "Three others were guests"
    verb = group.end
    of, whom = (sentence.words[at : at + 1] for at in (verb, verb + 1))
    if of == ["of"] and whom and whom[0] in _THEM:
        verb += 2
    if verb + 1 >= sentence.end or sentence.words[verb] not in _BE:
        return []
    kind = sentence.group(verb + 1)
    people = kind is not None and kind.kind == "person" and kind.count is None
    people = people and kind is not None and sentence.words[kind.start] not in ("the", "their")
    if not people and sentence.words[verb + 1] not in _ORIGINS:
        return []
    figure = quantify(sentence, group)
    if figure is None or figure.min is None:
        return []
    figure.end = verb
    if not people or kind is None:
        return [figure]
    figure.role = kind.role
    return [figure, *_likewise(sentence, kind.end)]


def _likewise(sentence: Sentence, at: int) -> list[Figure]:
    """Read on where more are told of as before: "Nine were children, six women"."""
    found: list[Figure] = []
    while at + 1 < sentence.end and sentence.words[at] in (",", "and", ";"):
        at += 1 + (sentence.words[at + 1] == "and")
        group = sentence.group(at)
        if group is None or group.start != at or group.count is None or group.count.max == 0:
            break
        kind = group
        if group.kind == "number":
            verb = group.end + (sentence.words[group.end : group.end + 1] in (["were"], ["was"]))
            inner = sentence.group(verb) if verb < sentence.end else None
            if inner is None or inner.start != verb or inner.kind != "person" or inner.count:
                break
            kind = inner
        closes = sentence.words[kind.end] if kind.end < sentence.end else "."
        figure = quantify(sentence, group)
        if kind.kind != "person" or closes not in (".", ",", ";", "and") or figure is None:
            break
        figure.role, at = kind.role, kind.end
        found.append(figure)
    return found


def _were_among(sentence: Sentence, start: int) -> list[Figure]:
    """Read "Five members of one family were among them"."""
    for at in range(start + 2, sentence.end - 1):
        if sentence.words[at] != "among" or sentence.words[at + 1] not in ("them", "these"):
            continue
        if sentence.words[at - 1] not in _BE or sentence.group(at - 2) is None:
            return []
        last = next((g for g in reversed(sentence.groups) if g.end <= at - 1 and g.human), None)
        if last is None:
            return []
        chain = chain_left(sentence, owner_of(sentence, last), set())
        return figures_of(sentence, chain)
    return []
