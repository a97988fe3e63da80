"""How the tolls of two reports compare: equal, an update, or far apart."""

from __future__ import annotations

from newsledger.reconcile.doers import is_of_a_doer
from newsledger.reconcile.incident_tolls import doers_of
from newsledger.reconcile.reports import Report
from newsledger.reconcile.tolls import Toll

_MANY = 3


def compare_tolls(one: Report, other: Report) -> float | None:
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
