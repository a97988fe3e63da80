"""Which year, which week: the choice among the periods that an incomplete date can mean."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from newsledger.resolve.dates.periods import Period

# How many days a candidate on the wrong side of publication for its verb counts as farther.
AGAINST_TENSE = 150
# The same for what lies ahead, unless the verb is in the future: news tells what has happened.
AHEAD = 60

Candidate = Callable[[int], Period | None]


def _middle(period: Period) -> date:
    assert period.earliest is not None
    assert period.latest is not None
    return period.earliest + (period.latest - period.earliest) / 2


def candidates(make: Candidate, year: int) -> list[Period]:
    """Return the period in a year and its neighbours, those that exist."""
    found = []
    for number in (year - 1, year, year + 1):
        try:
            period = make(number) if 1 < number < 9998 else None
        except (ValueError, OverflowError):
            period = None
        if period is not None and period.earliest is not None:
            found.append(period)
    return found


def nearest(make: Candidate, anchor: date, *, tense: str | None = None) -> Period | None:
    """Return the candidate nearest to the anchor; the tense decides between near equals.

    "June 28", published in July 2021, is in 2021; "in May", published in November: the past one,
    unless the verb is in the future.
    """
    found = candidates(make, anchor.year)
    if not found:
        return None

    def cost(period: Period) -> float:
        ahead = tense != "future" and _middle(period) > anchor and not _holds(period, anchor)
        distance = abs((_middle(period) - anchor).days)
        wrong = (tense == "future" and _middle(period) < anchor and not _holds(period, anchor)) or (
            tense == "past" and _middle(period) > anchor and not _holds(period, anchor)
        )
        return distance + (AGAINST_TENSE if wrong else 0) + (AHEAD if ahead else 0)

    return min(found, key=cost)


def _holds(period: Period, day: date) -> bool:
    return (
        period.earliest is not None
        and period.latest is not None
        and (period.earliest <= day <= period.latest)
    )


def before(make: Candidate, anchor: date) -> Period | None:
    """Return the last candidate that ended before the anchor: "last June", "last summer"."""
    ended = [p for p in candidates(make, anchor.year) if p.latest and p.latest < anchor]
    earlier = ended or candidates(make, anchor.year - 2)
    return max(earlier, key=_middle, default=None)


def after(make: Candidate, anchor: date) -> Period | None:
    """Return the first candidate that begins after the anchor: "next June"."""
    later = [p for p in candidates(make, anchor.year) if p.earliest and p.earliest > anchor]
    return min(later, key=_middle, default=None)


def weekday_near(anchor: date, weekday: int, direction: int | None, tense: str | None) -> date:
    """Return the day that a weekday means.

    Bare: the last one on or before the anchor, the anchor included; after it under a future verb.
    "last Thursday" excludes the anchor, "next Thursday" too.
    """
    back = (anchor.isoweekday() - weekday) % 7
    if direction == -1:
        return anchor - timedelta(days=back or 7)
    if direction == 1:
        return anchor + timedelta(days=(weekday - anchor.isoweekday()) % 7 or 7)
    if direction == 0 and tense != "past":
        return anchor + timedelta(days=(weekday - anchor.isoweekday()) % 7)
    if tense == "future":
        return anchor + timedelta(days=(weekday - anchor.isoweekday()) % 7)
    return anchor - timedelta(days=back)
