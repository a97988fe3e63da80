"""How well two reports fit one incident, and what forbids it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import timedelta

from newsledger.reconcile.columns import Place
from newsledger.reconcile.reports import USUAL, Report
from newsledger.resolve.events.families import GENERIC, compatible

ENOUGH = 4.5
"""Points that join two reports; see `match`."""
TOLERABLE = 2.5
"""Points below which two reports never stand in one incident, whoever stands between them."""
_NEAR_KM = 25.0
_LAG = timedelta(days=3)
_MANY = 3
_POINT = frozenset({"site", "city", "district"})


@dataclass(frozen=True, slots=True)
class Match:
    """Points for two reports being of one incident; conflict: they cannot be."""

    points: float
    reasons: tuple[str, ...]
    conflict: bool = False


_CONFLICT = Match(0.0, (), True)


def match(one: Report, other: Report) -> Match:
    """Weigh two reports: day, place, kind, toll, names, parties, title.

    Day, place and kind alone are not enough: a toll, a target, a name or a word of the titles has
    to agree too. A day, place, kind or toll that contradicts forbids the link.
    """
    if not compatible(one.event_type, other.event_type):
        return _CONFLICT
    points, reasons = 0.0, []
    day = _days(one, other)
    if day is None:
        return _CONFLICT
    points += day
    if day >= 1.5:
        reasons.append("same day")
    elif day > 0:
        reasons.append("dates overlap")
    place = _places(one.place, other.place)
    if place is None:
        return _CONFLICT
    points += place
    if place >= 1:
        reasons.append("same place")
    elif place > 0:
        reasons.append("place within place")
    toll = _tolls(one, other)
    if toll is None:
        return _CONFLICT
    points += toll
    if toll > 0:
        reasons.append("same toll")
    if one.event_type == other.event_type and one.event_type not in GENERIC:
        points += 0.5
        reasons.append(f"both {one.event_type}")
    people = one.names & other.names
    if people:
        # an official's name stands in reports of many incidents
        points += 2.5 if people & (one.involved | other.involved) else 1.0
        reasons.append("same people named")
    told = {p.name.lower() for p in (one.place, other.place) if p is not None and place > 0}
    shared = (one.spots & other.spots) - told
    if shared:
        points += 1.5 if len(shared) > 1 else 1.0
        reasons.append("same places named")
    for name, words, others in (
        ("actor", one.actor_words - USUAL, other.actor_words - USUAL),
        ("target", one.target_words, other.target_words),
    ):
        if words & others:
            points += 0.5
            reasons.append(f"same {name}")
    ages = _digits(one.target_words), _digits(other.target_words)
    if all(ages) and not ages[0] & ages[1]:
        points -= 1.0  # a 17-year-old and a 16-year-old
    if _other_victim(one, other):
        points -= 1.5  # a policeman here, a journalist there
    if one.weapon and one.weapon == other.weapon:
        points += 0.5
        reasons.append("same weapon")
    if one.group == other.group and one.article_id != other.article_id:
        points += 2.0
        reasons.append("copies of one text")
    alike = len(one.title_words & other.title_words)
    if alike and one.article_id != other.article_id:
        named = len(one.title_words & other.title_words & (one.named_words | other.named_words))
        points += min(float(alike + named), 3.0)
        reasons.append("titles alike")
    return Match(points, tuple(reasons))


def _other_victim(one: Report, other: Report) -> bool:
    """Tell whether both tell of one dead, and of whom they tell has no word in common."""
    for report in (one, other):
        if report.killed is None or report.killed.best != 1 or report.killed.high != 1:
            return False
    first, second = one.target_words - USUAL, other.target_words - USUAL
    return bool(first) and bool(second) and not first & second


def _digits(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if word.isdigit())


def _days(one: Report, other: Report) -> float | None:
    first, second = one.interval, other.interval
    if first is not None and second is not None:
        if first[0] > second[1] or second[0] > first[1]:
            return None
        span = max(first[1] - first[0], second[1] - second[0]).days
        if span == 0:
            return 2.0
        return 1.5 if span <= 2 else 1.0 if span <= 7 else 0.5 if span <= 31 else 0.0
    # undated: a report is no older than what it reports, and news is fresh
    if one.published is None or other.published is None:
        return 0.0
    if first is None and second is None:
        return 1.0 if abs(one.published - other.published) <= _LAG else 0.0
    dated, undated = (one, other) if first is not None else (other, one)
    if dated.interval is None or undated.published is None:
        return 0.0
    if undated.published < dated.interval[0]:
        return None
    return 1.0 if undated.published - dated.interval[1] <= _LAG else 0.0


def _places(one: Place | None, other: Place | None) -> float | None:
    if one is None or other is None:
        return 0.0
    if one.place_id == other.place_id:
        if one.precision == "site":
            return 2.0
        return 1.0 if one.precision in _POINT else 0.5  # a city sees many attacks on one day
    if one.country and other.country and one.country != other.country:
        return None
    if one.precision in _POINT and other.precision in _POINT:
        apart = _distance(one, other)
        if apart is None:
            return 0.0
        return 1.0 if apart <= _NEAR_KM else None
    wide = one.precision == "country" or other.precision == "country"
    return 0.5 if wide and one.country == other.country else 0.0


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
    """Compare the dead: equal speaks for one incident, far apart against it."""
    points = 0.0
    for harm, weight, first, second in (
        ("killed", 1.0, one.killed, other.killed),
        ("injured", 0.5, one.injured, other.injured),
    ):
        if first is None or second is None or first.best is None or second.best is None:
            continue
        low, high = sorted((first.best, second.best))
        if low == high and low > 0:
            points += weight + (0.5 if low > 1 else 0.0) + (0.5 if low > 3 else 0.0)
        elif high > 2 * low + 2 and harm == "killed":
            return None
        elif low >= 5 and high <= 1.5 * low:
            points += weight  # an update
    struck = sorted(
        sum(toll.best or 0 for toll in (report.killed, report.injured) if toll is not None)
        for report in (one, other)
    )
    if struck[0] == 1 and struck[1] > _MANY:
        points -= 1.0  # one victim here, many there
    return points
