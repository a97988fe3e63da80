"""How well two reports fit one incident, and what forbids it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from newsledger.reconcile.incident_tolls import doers_of, is_of_a_doer
from newsledger.reconcile.mentions import Place
from newsledger.reconcile.reports import USUAL, Report
from newsledger.reconcile.tolls import Toll
from newsledger.reconcile.wording import Likeness
from newsledger.resolve.events.families import GENERIC, compatible

# Points are about the logarithm of odds, fitted on the pairs of reports of shootings and of the
# labelled stories that no row contradicts, and rounded.
EVEN = 2.0
"""Points of which half the pairs are of one incident."""
ENOUGH = 3.7
"""Points that join two reports; see `match`."""
TOLERABLE = -2.5
"""Points below which two reports never stand in one incident, whoever stands between them."""
COMPANION = 1.5
"""Points that two reports of one day have in that their articles share another incident."""
SAME_DAY = "same day"
_NEAR_KM = 25.0
_NIGHT = timedelta(days=1)
_SPAN = timedelta(days=2)
"""Days are the same up to this width."""
_SAME_PLACE = "same place"
_WITHIN = "place within place"
_MANY = 3
POINT = frozenset({"site", "city", "district"})
_COMMON = frozenset({"shooting", "bombing", "explosion", "shelling", "armed_clash"})
"""Kinds of which a place sees many: two reports of one kind and day are mostly of two."""
_RAIDS = frozenset({"raid", "ambush", "massacre", "abduction"})
_ON_FOOT = frozenset({"shooting", "stabbing", "armed_clash"})
"""Kinds that may be what a raid is told by where its dead are told: "killed six and took nine"."""
_EVEN_LIKENESS = 0.1
"""Likeness of two articles that speaks neither for one incident nor against it."""
_UNLIKE = 0.02
"""What is less alike than this is no less likely."""
_MOST_RARE = 10
"""Words that few other articles have, above which more say no more."""
_WORDLESS = 1.5
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

    Day, place and kind alone are not enough: a toll, a target, names or words have to agree too. A
    day, place, kind or toll that contradicts forbids the link.
    """
    if not _kinds_agree(one, other) and not _one_raid(one, other):
        return _CONFLICT
    day, place = _days(one, other), _places(one.place, other.place)
    if place == "" and (_named(one.place, other) or _named(other.place, one)):
        place = _WITHIN
    if (day is None or place is None) and not _may_err(one, other, day, place):
        return _CONFLICT
    if (toll := _tolls(one, other)) is None:
        return _CONFLICT
    likeness = compare()
    if (day is None or place is None) and not likeness.marks:
        return _CONFLICT
    # a day or place that may be read wrong speaks for nothing
    found = [(0.5, SAME_DAY)] if day else []
    found.append((toll, "same toll"))
    if one.event_type == other.event_type and one.event_type not in GENERIC:
        found.append((-1.0 if one.event_type in _COMMON else 1.5, f"both {one.event_type}"))
    found += _people_and_places(one, other, likeness, agree=bool(place))
    found += _parties(one, other)
    if one.weapon and one.weapon == other.weapon:
        found.append((1.5, "same weapon"))
    if one.group == other.group and one.article_id != other.article_id:
        found.append((3.0, "copies of one text"))
    common = one.title_words & other.title_words
    if common and one.article_id != other.article_id:
        named = len(common & (one.named_words | other.named_words))
        found.append((0.9 * min(named, 2), "titles alike"))
    found += _words_shared(likeness, main=one.main and other.main)
    if one.main and other.main:
        found.append((1.25, ""))
    reasons = [reason for points, reason in found if points > 0 and reason]
    if place:
        reasons.insert(0, place)
    return Match(sum(points for points, _ in found), tuple(reasons))


def _words_shared(likeness: Likeness, *, main: bool) -> Iterator[tuple[float, str]]:
    """Yield what the words of two articles, and of the reports in them, have in common."""
    if likeness.wording is None or likeness.article is None:
        yield _WORDLESS, ""
        return
    articles = math.log(max(likeness.article, _UNLIKE) / _EVEN_LIKENESS)
    yield (2.0 if main else 0.75) * articles, "articles alike"
    yield 0.33 * min(likeness.rare, _MOST_RARE), "words that few articles have"
    yield 0.2 * math.log(max(likeness.wording, _UNLIKE) / _EVEN_LIKENESS), "worded alike"


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


def _may_err(one: Report, other: Report, day: bool | None, place: str | None) -> bool:
    """Tell whether one day or place may be read wrong: of two articles on one thing each.

    Reports of a night differ by a day, and a hospital is taken for the place of the attack.
    """
    if not one.main or not other.main:
        return False
    if place is None:
        return day is not None and _country(one) == _country(other)
    first, second = one.interval, other.interval
    if first is None or second is None:
        return False
    return max(first[0], second[0]) - min(first[1], second[1]) <= _NIGHT


def _country(report: Report) -> str | None:
    return report.place.country if report.place is not None else None


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
        found.append((0.5, "same target"))
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


def _days(one: Report, other: Report) -> bool | None:
    """Tell whether both are of one day, or of the same two or three; None: of different ones."""
    first, second = one.interval, other.interval
    if first is not None and second is not None:
        if first[0] > second[1] or second[0] > first[1]:
            return None
        return max(first[1] - first[0], second[1] - second[0]) <= _SPAN
    # undated: a report is no older than what it reports
    dated, undated = (one, other) if first is not None else (other, one)
    if dated.interval is None or undated.published is None:
        return False
    return None if undated.published < dated.interval[0] else False


def _places(one: Place | None, other: Place | None) -> str | None:
    """Return how two places agree, in words; empty: nothing is said of it; None: they do not."""
    if one is None or other is None:
        return ""
    if one.place_id == other.place_id:
        return _SAME_PLACE if one.precision in POINT else _WITHIN
    if one.country and other.country and one.country != other.country:
        return None
    if one.precision in POINT and other.precision in POINT:
        apart = _distance(one, other)
        if apart is None:
            return ""
        return _SAME_PLACE if apart <= _NEAR_KM else None
    wide = one.precision == "country" or other.precision == "country"
    return _WITHIN if wide and one.country == other.country else ""


def _named(place: Place | None, other: Report) -> bool:
    """Tell whether a report without place is of an article that names the place elsewhere."""
    if place is None or other.place is not None:
        return False
    return place.name.lower() in other.towns - other.spots


def _distance(one: Place, other: Place) -> float | None:
    """Return the great-circle distance in km."""
    if None in (one.latitude, one.longitude, other.latitude, other.longitude):
        return None
    lat1, lon1, lat2, lon2 = (
        math.radians(x or 0.0)
        for x in (one.latitude, one.longitude, other.latitude, other.longitude)
    )
    half = (
        math.sin((lat2 - lat1) / 2) ** 2
        + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    )
    return 12742.0 * math.asin(min(1.0, math.sqrt(half)))


def _tolls(one: Report, other: Report) -> float | None:
    """Compare the dead and the hurt: equal speaks for one incident, far apart against it."""
    points = 0.0
    for harm, weight, first, second in (
        ("killed", 1.25, one.killed, other.killed),
        ("injured", 0.75, one.injured, other.injured),
    ):
        worth = _compare(first, second, one, other)
        if worth is None and _is_boast(first, second, doers_of((one, other))):
            worth = 0.0
        if worth is None:
            if harm == "killed":
                return None
            worth = -0.5
        points += weight * worth
    struck = sorted(
        sum(toll.best or 0 for toll in (report.killed, report.injured) if toll is not None)
        for report in (one, other)
    )
    if struck[0] == 1 and struck[1] > _MANY:
        points -= 1.0  # one victim here, many there
    return points


def _is_boast(first: Toll | None, second: Toll | None, doers: frozenset[str]) -> bool:
    """Tell whether the larger of two numbers is what who did it claims, and nobody else tells.

    "Nobody was hurt"; the rebels say that they killed 80.
    """
    larger = max((t for t in (first, second) if t is not None), key=lambda t: t.best or 0)
    told = [s for s in larger.statements if s.best == larger.best]
    return all(is_of_a_doer(s.source, doers) for s in told)


def _compare(first: Toll | None, second: Toll | None, one: Report, other: Report) -> float | None:
    """Return 1 and more for one figure, 0 for what may be an update; None: far apart."""
    if first is None or second is None or first.best is None or second.best is None:
        return 0.0
    low, high = sorted((first.best, second.best))
    later = one if first.best == high else other
    next_one = first is one.killed and low in _counted_on(later)
    if low == high or next_one:
        return 0.0 if low == 0 else 1.0 + 0.5 * (low > 1) + 0.5 * (low > _MANY)
    told = (_told(first, one) & _told(second, other)) - {None, 0}
    if told and max(n or 0 for n in told) * 3 >= high:
        return 1.0  # the one has the other's figure as an earlier one
    if low >= 5 and high <= 1.5 * low:
        return 1.0  # an update
    if high <= 2 * low + 2:
        return 0.0
    return 0.0 if _grew(one, other, first.best, second.best) else None


def _told(toll: Toll, report: Report) -> set[int | None]:
    """Return the numbers that a report tells; "a second soldier has died": one had died before."""
    before = _counted_on(report) if toll is report.killed else frozenset()
    return {s.best for s in toll.statements} | before


def _counted_on(report: Report) -> frozenset[int]:
    """Return the tolls to which a report adds one: before "a fourth man died" there were three."""
    return frozenset(f.number_of - 1 for f in report.figures if f.number_of and f.harm == "killed")


def _grew(one: Report, other: Report, first: int, second: int) -> bool:
    """Tell whether the later report has more: a toll rises while people are searched for."""
    if one.published is None or other.published is None or one.published == other.published:
        return False
    return (one.published < other.published) == (first < second)
