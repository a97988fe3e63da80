"""When and where two reports have it: whether that can be one day and one place."""

from __future__ import annotations

from datetime import timedelta

from newsledger.gazetteer import kilometres
from newsledger.reconcile.mentions import Place
from newsledger.reconcile.reports import Report

SAME_PLACE = "same place"
WITHIN = "place within place"
POINT = frozenset({"site", "city", "district"})
NEXT_PLACE = "next place"
_WITHIN_KM = 6.0
_NEAR_KM = 25.0
_NIGHT = 1
"""Days by which reports of one night differ."""
_LENT = 60
"""Days by which a day may be wrong that other words than the mention's own lent it."""
_SPAN = timedelta(days=2)
"""Days are the same up to this width."""
_SOON = ((1, "soon"), (4, "within days"), (30, "within weeks"))
"""Days between what happened and the undated report of it, or between two: news is fresh."""


def freshness(one: Report, other: Report) -> str:
    """Say how soon the one was published after the day of the other; empty: nothing is known.

    One of them or both tell no day: a report of the next days is of that day more often than not,
    one of the next weeks of another, and a trial may come at any time.
    """
    if one.interval is not None and other.interval is not None:
        return ""
    dated, undated = (one, other) if one.interval is not None else (other, one)
    if undated.published is None or dated.published is None:
        return ""
    if dated.interval is None:
        return _graded(abs(undated.published - dated.published), "published")
    if dated.interval[1] - dated.interval[0] > _SPAN:
        return ""
    return _graded(undated.published - dated.interval[1], "told")


def _graded(gap: timedelta, how: str) -> str:
    return next((f"{how} {grade}" for days, grade in _SOON if gap.days <= days), "")


def days_between(one: Report, other: Report) -> int:
    """Return how many days lie between the days of two reports, or those they can be of."""
    first, second = one.interval, other.interval
    if first is not None and second is not None:
        return max((max(first[0], second[0]) - min(first[1], second[1])).days, 0)
    dated, undated = (one, other) if first is not None else (other, one)
    if dated.interval is None or undated.published is None:
        return 0
    return max((dated.interval[0] - undated.published).days, 0)


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
        return NEXT_PLACE if apart <= _NEAR_KM else None
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

    A hospital is taken for the place of the attack, or the next town; what an article tells of
    before has lent its day.
    """
    if place is None:
        return day is not None and _country(one) == _country(other)
    if one.interval is None or other.interval is None:
        return False
    sure = one.day_sure and other.day_sure
    return days_between(one, other) <= (_NIGHT if sure else _LENT)


def _country(report: Report) -> str | None:
    return report.place.country if report.place is not None else None


def _distance(one: Place, other: Place) -> float | None:
    """Return the great-circle distance in km."""
    if one.latitude is None or one.longitude is None:
        return None
    if other.latitude is None or other.longitude is None:
        return None
    return kilometres(one.latitude, one.longitude, other.latitude, other.longitude)
