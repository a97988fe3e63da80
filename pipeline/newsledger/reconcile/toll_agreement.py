"""How the tolls of two reports compare: equal, an update, or far apart."""

from __future__ import annotations

from newsledger.reconcile.doers import is_of_a_doer
from newsledger.reconcile.incident_tolls import doers_of
from newsledger.reconcile.reports import Report
from newsledger.reconcile.tolls import Toll

_MANY = 3
_FAR = "far apart"
_UPDATE = "update"


def compare_tolls(one: Report, other: Report) -> list[str]:
    """Compare the dead and the hurt: equal speaks for one incident, far apart against it."""
    found = []
    for harm, first, second in (
        ("killed", one.killed, other.killed),
        ("injured", one.injured, other.injured),
    ):
        told = _compare(first, second, one, other)
        if told == _FAR and _is_boast(first, second, doers_of((one, other))):
            told = ""
        if told:
            found.append(f"{harm}:{told}")
    struck = sorted(
        sum(toll.best or 0 for toll in (report.killed, report.injured) if toll is not None)
        for report in (one, other)
    )
    if struck[0] == 1 and struck[1] > _MANY:
        found.append("one victim here")
    return found


def _is_boast(first: Toll | None, second: Toll | None, doers: frozenset[str]) -> bool:
    """Tell whether the larger of two numbers is what who did it claims, and nobody else tells.

    "Nobody was hurt"; the rebels say that they killed 80.
    """
    larger = max((t for t in (first, second) if t is not None), key=lambda t: t.best or 0)
    told = [s for s in larger.statements if s.best == larger.best]
    return all(is_of_a_doer(s.source, doers) for s in told)


def _compare(first: Toll | None, second: Toll | None, one: Report, other: Report) -> str:
    """Say how two tolls agree; empty: one is unknown, or the one may be an update of the other."""
    if first is None or second is None or first.best is None or second.best is None:
        return ""
    low, high = sorted((first.best, second.best))
    later = one if first.best == high else other
    next_one = first is one.killed and low in _counted_on(later)
    if low == high or next_one:
        return ("none", "same one", "same few", "same many")[(low > 0) + (low > 1) + (low > _MANY)]
    told = (_told(first, one) & _told(second, other)) - {None, 0}
    if told and max(n or 0 for n in told) * 3 >= high:
        return _UPDATE  # the one has the other's figure as an earlier one
    if low >= 5 and high <= 1.5 * low:
        return _UPDATE
    if high <= 2 * low + 2:
        return "near"
    return "grew" if _grew(one, other, first.best, second.best) else _FAR


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
