"""What speaks for two reports being of one incident, and what against it, by name.

The names are features of a linear model (`models/rules/incident_match.csv`): what each weighs is
learned from labelled pairs (`newsledger.evaluate.learning.incidents`).
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from newsledger.reconcile.day_and_place import (
    SAME_PLACE,
    WITHIN,
    days_agree,
    days_between,
    freshness,
    names_place,
    places_agree,
)
from newsledger.reconcile.reports import USUAL, Report
from newsledger.reconcile.toll_agreement import compare_tolls
from newsledger.reconcile.wording import Likeness
from newsledger.resolve.events.families import GENERIC, are_near, compatible

COMMON = frozenset({"shooting", "bombing", "explosion", "shelling", "armed_clash"})
"""Kinds of which a day sees many: that two reports are of one says nothing."""
_RAIDS = frozenset({"raid", "ambush", "massacre", "abduction"})
_ON_FOOT = frozenset({"shooting", "stabbing", "armed_clash"})
"""Kinds that may be what a raid is told by where its dead are told: "killed six and took nine"."""
_ANY_ROLE = frozenset({"unknown", "civilian", "worker"})
"""Roles that say little of who somebody is."""
_FEW = 3
"""Articles that tell of a day and place, or kind, without being a crowd."""
_SOON = frozenset({"told soon", "told within days", "published soon"})
_LIKE = (0.03, 0.05, 0.08, 0.12, 0.2, 0.35)
"""Likenesses between which two articles, or what two reports tell, are equally alike."""
_RARE = (1, 2, 3, 4, 8, 16, 32)
_GAPS = (1, 3, 8, 60)
"""Days between two days that are not the same."""


def evidence(one: Report, other: Report, likeness: Likeness) -> list[str]:
    """Return all that two reports and their articles have in common, or in which they differ."""
    day, place = days_agree(one, other), where(one, other)
    return [
        "pair",
        *_days(one, other, day, likeness.crowd),
        *_places(one, other, place),
        *(["day and place"] if day and place == SAME_PLACE else []),
        *_kinds(one, other, soon=bool(day) or freshness(one, other) in _SOON),
        *(f"toll:{found}" for found in compare_tolls(one, other)),
        f"lead:{one.lead + other.lead}",
        *_people(one, other, likeness, agree=bool(place)),
        *_parties(one, other),
        *_titles_and_copies(one, other),
        *_words_shared(likeness),
    ]


def where(one: Report, other: Report) -> str | None:
    """Return how the places of two reports agree, the other names of their articles at hand."""
    place = places_agree(one.place, other.place)
    if place == "" and (names_place(one.place, other) or names_place(other.place, one)):
        return WITHIN
    return place


def kinds_agree(one: Report, other: Report) -> bool:
    """Tell whether some act of the one report can be an act of the other: a bomb, then shots."""
    if compatible(one.event_type, other.event_type) or _one_raid(one, other):
        return True
    return any(compatible(a, b) for a in one.kinds - GENERIC for b in other.kinds - GENERIC)


def _one_raid(one: Report, other: Report) -> bool:
    """Tell whether two articles may each name one of the deeds of a raid: they killed and took."""
    kinds = {one.event_type, other.event_type}
    deadly = all(r.killed is not None and r.killed.best for r in (one, other))
    told = _RAIDS | _ON_FOOT if deadly else _RAIDS
    return one.main and other.main and "abduction" in kinds and kinds <= told


def _days(one: Report, other: Report, day: bool | None, crowd: int) -> Iterator[str]:
    if day:
        yield "day:same"
        if not (one.day_sure and other.day_sure):
            yield "day:same:taken"
        if crowd > _FEW:
            yield from (f"crowd:{n}" for n in range(1, math.ceil(math.log2(crowd / _FEW)) + 1))
    elif day is None:
        yield "day:differs"
        gap = days_between(one, other)
        yield f"day:differs:{_bin(gap, _GAPS)}"
        if not (one.day_sure and other.day_sure):
            yield "day:differs:taken"
    elif fresh := freshness(one, other):
        yield f"day:{fresh}"


def _places(one: Report, other: Report, place: str | None) -> Iterator[str]:
    if place is None:
        yield "place:differs"
        if not (one.place_sure and other.place_sure):
            yield "place:differs:taken"
    elif place:
        yield f"place:{place}"
        if place == SAME_PLACE and not (one.place_sure and other.place_sure):
            yield "place:same place:taken"


def _kinds(one: Report, other: Report, *, soon: bool) -> Iterator[str]:
    """Yield what kinds and weapons say: most where the reports are of one day, or of the next."""
    if one.event_type == other.event_type and one.event_type not in GENERIC:
        if one.event_type not in COMMON:
            yield "kind:same:soon" if soon else "kind:same"
        else:
            yield f"kind:both {one.event_type}"
    elif not kinds_agree(one, other):
        near = are_near(one.event_type, other.event_type)
        yield "kind:near" if near else "kind:differs"
    if one.weapon and one.weapon == other.weapon:
        yield "weapon:same"
    if one.several != other.several:
        yield "several:differs"  # "hundreds of air strikes" are not the one on a tower


def _people(one: Report, other: Report, likeness: Likeness, *, agree: bool) -> Iterator[str]:
    people = one.names & other.names
    if people & (one.involved | other.involved):
        yield "people:involved"
    elif people:  # an official's name stands in reports of many incidents
        yield "people:named"
    told = {p.name.lower() for p in (one.place, other.place) if p is not None and agree}
    if (one.spots & other.spots) - told:
        yield "places:named"
    if likeness.marks - told:
        yield "names:rare"
    if one.towns and other.towns:
        same = any(a in b or b in a for a in one.towns for b in other.towns)
        yield "towns:same" if same else "towns:differ"


def _parties(one: Report, other: Report) -> Iterator[str]:
    doers, others = one.actor_words - USUAL, other.actor_words - USUAL
    if doers & others:
        yield "actor:same"
    elif doers and others:
        yield "actor:differs"
    if one.target_words & other.target_words:
        yield "target:same"
        if (one.target_words & other.target_words) - USUAL:
            yield "target:same:telling"
    elif one.target_words and other.target_words:
        yield "target:differs"
    if one.ages and other.ages:  # a 17-year-old and a 16-year-old
        yield "ages:same" if one.ages & other.ages else "ages:differ"
    if _other_victim(one, other):
        yield "victim:other"
    yield from _of_whom(one, other)


def _of_whom(one: Report, other: Report) -> Iterator[str]:
    """Yield whether the dead of two reports are told as the same people: policemen, journalists."""
    first, second = (_dead(report) for report in (one, other))
    for name, a, b in zip(("role", "words"), first, second, strict=True):
        if a and b:
            yield f"dead:{name}:{'same' if a & b else 'differ'}"


def _dead(report: Report) -> tuple[frozenset[str], frozenset[str]]:
    """Return the roles, and the telling words, of those whom the largest figures of dead count."""
    if report.killed is None or report.killed.best is None:
        return frozenset(), frozenset()
    told = [
        figure
        for figure in report.figures
        if figure.harm == "killed" and report.killed.best in (figure.low, figure.high)
    ]
    roles = frozenset(figure.role for figure in told) - _ANY_ROLE
    return roles, frozenset(word for figure in told for word in figure.kinds) - USUAL


def _other_victim(one: Report, other: Report) -> bool:
    """Tell whether both tell of one dead, and of whom they tell has no word in common.

    A policeman here, a journalist there.
    """
    for report in (one, other):
        if report.killed is None or report.killed.best != 1 or report.killed.high != 1:
            return False
    first, second = one.target_words - USUAL, other.target_words - USUAL
    return bool(first) and bool(second) and not first & second


def _titles_and_copies(one: Report, other: Report) -> Iterator[str]:
    if one.group == other.group:
        yield "copies"
    if common := one.title_words & other.title_words:
        named = len(common & (one.named_words | other.named_words))
        yield from (f"title:{n}" for n in range(1, min(named, 2) + 1))


def _words_shared(likeness: Likeness) -> Iterator[str]:
    """Yield what the words of two articles, and of the reports in them, have in common."""
    if likeness.wording is None or likeness.article is None:
        yield "wordless"
        return
    yield from (f"article:{edge:g}" for edge in _LIKE if likeness.article >= edge)
    yield from (f"wording:{edge:g}" for edge in _LIKE if likeness.wording >= edge)
    yield from (f"rare:{n}" for n in _RARE if likeness.rare >= n)


def _bin(value: int, edges: tuple[int, ...]) -> str:
    return next((f"to {edge}" for edge in edges if value <= edge), "more")
