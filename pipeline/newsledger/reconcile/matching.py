"""How well two reports fit one incident, and what forbids it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from newsledger.reconcile.day_and_place import (
    WITHIN,
    days_agree,
    freshness,
    may_err,
    names_place,
    places_agree,
    weigh_day_and_place,
)
from newsledger.reconcile.reports import USUAL, Report
from newsledger.reconcile.toll_agreement import compare_tolls
from newsledger.reconcile.wording import Likeness
from newsledger.resolve.events.families import GENERIC, compatible

# Points are about the logarithm of odds, fitted on the pairs of reports of shootings and of the
# labelled stories, and rounded.
EVEN = 0.0
"""Points of which half the pairs are of one incident."""
ENOUGH = 0.8
"""Points that join two reports; see `match`."""
TOLERABLE = -2.0
"""Points below which two reports never stand in one incident, whoever stands between them."""
COMPANION = 0.5
"""Points that two reports of one day have in that their articles share another incident."""
_BASE = -2.1
"""Points of two reports of which nothing is known."""
COMMON = frozenset({"shooting", "bombing", "explosion", "shelling", "armed_clash"})
"""Kinds of which a day sees many: that two reports are of one says nothing."""
_RAIDS = frozenset({"raid", "ambush", "massacre", "abduction"})
_ON_FOOT = frozenset({"shooting", "stabbing", "armed_clash"})
"""Kinds that may be what a raid is told by where its dead are told: "killed six and took nine"."""
_EVEN_LIKENESS = 0.1
"""Likeness of two articles that speaks neither for one incident nor against it."""
_UNLIKE = 0.02
"""What is less alike than this is no less likely."""
_MOST_RARE = 4
"""Words that few other articles have, above which more say no more."""
_STORY = 3
"""Words that few other articles have, by which two articles are of one story."""
_WORDLESS = 0.5
"""Points where there are no words to compare: rows alone decide."""


@dataclass(frozen=True, slots=True)
class Match:
    """Points for two reports being of one incident; conflict: they cannot be."""

    points: float
    reasons: tuple[str, ...]
    conflict: bool = False


_CONFLICT = Match(0.0, (), True)


def match(one: Report, other: Report, compare: Callable[[], Likeness]) -> Match:
    """Weigh two reports: day, place, kind, toll, names, parties, title, wording.

    `compare` is called only where no row contradicts.

    Day, place and kind alone are not enough where many articles tell of that day: a toll, a target,
    names or words have to agree too. A kind or toll that contradicts forbids the link; a day or
    place that does may be read wrong where the articles share what few others have.
    """
    if not _kinds_agree(one, other) and not _one_raid(one, other):
        return _CONFLICT
    day, place = days_agree(one, other), places_agree(one.place, other.place)
    if place == "" and (names_place(one.place, other) or names_place(other.place, one)):
        place = WITHIN
    apart = day is None or place is None
    if apart and not may_err(one, other, day, place):
        return _CONFLICT
    if (toll := compare_tolls(one, other)) is None:
        return _CONFLICT
    likeness = compare()
    if apart and not likeness.marks and likeness.rare < _STORY:
        return _CONFLICT
    fresh = freshness(one, other) if day is False else 0.0
    found = [(_BASE, ""), (0.75 * toll, "same toll"), (fresh, "told within days")]
    found += weigh_day_and_place(day, place, likeness.crowd)
    found += _kinds(one, other, soon=bool(day) or fresh > 0)
    if one.several != other.several:
        found.append((-1.0, ""))  # "hundreds of air strikes" are not the one on a tower
    found += _people_and_places(one, other, likeness, agree=bool(place))
    found += _parties(one, other)
    found += _titles_and_copies(one, other)
    found += _words_shared(likeness, main=one.main and other.main)
    reasons = [reason for points, reason in found if points > 0 and reason]
    if place:
        reasons.insert(0, place)
    return Match(math.fsum(points for points, _ in found), tuple(reasons))


def _kinds(one: Report, other: Report, *, soon: bool) -> Iterator[tuple[float, str]]:
    """Yield what kinds and weapons say: most where the reports are of one day, or of the next."""
    if one.event_type == other.event_type and one.event_type not in GENERIC:
        if one.event_type not in COMMON:
            yield 1.75 if soon else 1.0, f"both {one.event_type}"
        elif one.main and other.main and one.event_type == "shooting":
            yield -2.2, ""  # what two local papers have is mostly two of them
    if one.weapon and one.weapon == other.weapon:
        yield 1.25, "same weapon"
    if one.main and other.main:
        yield 0.5, ""


def _titles_and_copies(one: Report, other: Report) -> Iterator[tuple[float, str]]:
    if one.group == other.group:
        yield 3.0, "copies of one text"
    if common := one.title_words & other.title_words:
        named = len(common & (one.named_words | other.named_words))
        yield 0.6 * min(named, 2), "titles alike"


def _words_shared(likeness: Likeness, *, main: bool) -> Iterator[tuple[float, str]]:
    """Yield what the words of two articles, and of the reports in them, have in common."""
    if likeness.wording is None or likeness.article is None:
        yield _WORDLESS, ""
        return
    articles = math.log(max(likeness.article, _UNLIKE) / _EVEN_LIKENESS)
    yield (2.5 if main else 0.8) * articles, "articles alike"
    yield 0.3 * min(likeness.rare, _MOST_RARE), "words that few articles have"
    yield 0.7 * math.log(max(likeness.wording, _UNLIKE) / _EVEN_LIKENESS), "worded alike"


def _kinds_agree(one: Report, other: Report) -> bool:
    """Tell whether some act of the one report can be an act of the other: a bomb, then shots."""
    if compatible(one.event_type, other.event_type):
        return True
    return any(compatible(a, b) for a in one.kinds - GENERIC for b in other.kinds - GENERIC)


def _one_raid(one: Report, other: Report) -> bool:
    """Tell whether two articles may each name one of the deeds of a raid: they killed and took."""
    kinds = {one.event_type, other.event_type}
    deadly = all(r.killed is not None and r.killed.best for r in (one, other))
    told = _RAIDS | _ON_FOOT if deadly else _RAIDS
    return one.main and other.main and "abduction" in kinds and kinds <= told


def _people_and_places(
    one: Report, other: Report, likeness: Likeness, *, agree: bool
) -> list[tuple[float, str]]:
    found: list[tuple[float, str]] = []
    people = one.names & other.names
    if people & (one.involved | other.involved):
        found.append((1.0, "same people named"))
    elif people:  # an official's name stands in reports of many incidents
        found.append((0.25, "same people named"))
    told = {p.name.lower() for p in (one.place, other.place) if p is not None and agree}
    shared = (one.spots & other.spots) - told
    if shared:
        found.append((0.35, "same places named"))
    if likeness.marks - told:
        found.append((0.75, "names that few articles have"))
    if one.towns and other.towns:
        same = any(a in b or b in a for a in one.towns for b in other.towns)
        found.append((0.35, "same towns named") if same else (-0.5, ""))
    return found


def _parties(one: Report, other: Report) -> list[tuple[float, str]]:
    found: list[tuple[float, str]] = []
    if (one.actor_words - USUAL) & (other.actor_words - USUAL):
        found.append((0.5, "same actor"))
    if one.target_words & other.target_words:
        found.append((0.6, "same target"))
    elif one.target_words and other.target_words:
        found.append((-0.3, ""))
    if one.ages and other.ages:
        # a 17-year-old and a 16-year-old
        found.append((0.5, "same ages") if one.ages & other.ages else (-1.25, ""))
    if _other_victim(one, other):
        found.append((-1.0, ""))  # a policeman here, a journalist there
    return found


def _other_victim(one: Report, other: Report) -> bool:
    """Tell whether both tell of one dead, and of whom they tell has no word in common."""
    for report in (one, other):
        if report.killed is None or report.killed.best != 1 or report.killed.high != 1:
            return False
    first, second = one.target_words - USUAL, other.target_words - USUAL
    return bool(first) and bool(second) and not first & second
