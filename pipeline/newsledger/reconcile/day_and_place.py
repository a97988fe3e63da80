"""When and where two reports have it: whether that can be one day and one place, and its weight."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import timedelta

from newsledger.gazetteer import kilometres
from newsledger.reconcile.mentions import Place
from newsledger.reconcile.reports import Report

SAME_DAY = "same day"
SAME_PLACE = "same place"
WITHIN = "place within place"
POINT = frozenset({"site", "city", "district"})
_NEXT = "next place"
_WITHIN_KM = 6.0
_NEAR_KM = 25.0
_NIGHT = timedelta(days=1)
_SPAN = timedelta(days=2)
"""Days are the same up to this width."""
_FEW = 3
"""Articles that tell of a day and place, or kind, without being a crowd."""
_FRESH = ((1, 1.3), (4, 0.7), (30, -1.5))
"""Days between what happened and the undated report of it, and their points: news is fresh."""
_TOGETHER = ((1, 0.5), (4, 0.0), (30, -1.0))
"""The same for the days between two undated reports."""


def weigh_day_and_place(
    day: bool | None, place: str | None, crowd: int
) -> Iterator[tuple[float, str]]:
    """Yield points for what two reports tell of day and place, as `days_agree` and `places_agree`.

    The same day says less, the more articles tell of it (`crowd`).
    """
    if day:
        yield 1.5, SAME_DAY
        yield -0.8 * math.log(max(crowd, _FEW) / _FEW), ""
    elif day is None:
        yield -0.5, ""
    if place == SAME_PLACE:
        yield 0.5, ""
    elif place == _NEXT:
        yield -0.7, ""
    elif place == WITHIN or place is None:
        yield -0.5, ""


def freshness(one: Report, other: Report) -> float:
    """Return points for how soon the one was published after the day of the other.

    One of them or both tell no day, or this is 0: a report of the next days is of that day more
    often than not, one of the next weeks of another, and a trial may come at any time.
    """
    if one.interval is not None and other.interval is not None:
        return 0.0
    dated, undated = (one, other) if one.interval is not None else (other, one)
    if undated.published is None or dated.published is None:
        return 0.0
    if dated.interval is None:
        return _graded(abs(undated.published - dated.published), _TOGETHER)
    if dated.interval[1] - dated.interval[0] > _SPAN:
        return 0.0
    return _graded(undated.published - dated.interval[1], _FRESH)


def _graded(gap: timedelta, grades: tuple[tuple[int, float], ...]) -> float:
    return next((points for days, points in grades if gap.days <= days), 0.0)


def days_agree(one: Report, other: Report) -> bool | None:
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


def places_agree(one: Place | None, other: Place | None) -> str | None:
    """Return how two places agree, in words; empty: nothing is said of it; None: they do not."""
    if one is None or other is None:
        return ""
    if one.place_id == other.place_id:
        return SAME_PLACE if one.precision in POINT else WITHIN
    if one.country and other.country and one.country != other.country:
        return None
    if one.precision in POINT and other.precision in POINT:
        apart = _distance(one, other)
        if apart is None:
            return ""
        if apart <= _WITHIN_KM:
            return SAME_PLACE
        return _NEXT if apart <= _NEAR_KM else None
    wide = one.precision == "country" or other.precision == "country"
    return WITHIN if wide and one.country == other.country else ""


def names_place(place: Place | None, other: Report) -> bool:
    """Tell whether a report without listed place is of an article that names the place elsewhere.

    Or whether its article names one that no list has: "Spalga, a village near Miranshah".
    """
    if place is None or (other.place is not None and other.place.listed and place.listed):
        return False
    return place.name.lower() in other.towns - other.spots


def may_err(one: Report, other: Report, day: bool | None, place: str | None) -> bool:
    """Tell whether one day or place may be read wrong: reports of a night differ by a day.

    A hospital is taken for the place of the attack, or the next town.
    """
    if place is None:
        return day is not None and _country(one) == _country(other)
    first, second = one.interval, other.interval
    if first is None or second is None:
        return False
    return max(first[0], second[0]) - min(first[1], second[1]) <= _NIGHT


def _country(report: Report) -> str | None:
    return report.place.country if report.place is not None else None


def _distance(one: Place, other: Place) -> float | None:
    """Return the great-circle distance in km."""
    if one.latitude is None or one.longitude is None:
        return None
    if other.latitude is None or other.longitude is None:
        return None
    return kilometres(one.latitude, one.longitude, other.latitude, other.longitude)
