"""Low, best and high of an incident over its reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median_low

from newsledger.reconcile.figures import Toll
from newsledger.reconcile.reports import Report


@dataclass(frozen=True, slots=True)
class IncidentToll:
    """Bounds over all reports, the rule of the best one, and whether sources disagree."""

    low: int | None
    best: int | None
    high: int | None
    rule: str | None
    disputed: bool


NOT_TOLD = IncidentToll(None, None, None, None, False)


def incident_toll(
    reports: Sequence[Report], figure: Callable[[Report], Toll | None]
) -> IncidentToll:
    """Return the toll over the reports of an incident; `figure` takes one report's toll.

    Rule `single_report`: one independent report tells a figure. `latest_reports`: the median of
    those published on the last day that has one; a toll that rose with time is an update and no
    dispute, figures of one day that differ are.
    """
    by_group: dict[str, tuple[date, Toll]] = {}
    for report in sorted(reports, key=lambda r: r.key):
        toll = figure(report)
        if toll is not None:
            by_group[report.group] = (report.published or date.min, toll)
    if not by_group:
        return NOT_TOLD
    tolls = list(by_group.values())
    lows = [t.low for _, t in tolls if t.low is not None]
    highs = [t.high for _, t in tolls if t.high is not None]
    told = [(day, t.best) for day, t in tolls if t.best is not None]
    if not told:
        return IncidentToll(None, None, max(highs, default=None), "upper_bound_only", False)
    last = max(day for day, _ in told)
    latest = sorted(best for day, best in told if day == last)
    best = median_low(latest)
    low, high = min([*lows, best]), max([*highs, best])
    rule = "single_report" if len(told) == 1 else "latest_reports"
    disputed = any(t.rivals for _, t in tolls) or len(set(latest)) > 1 or _fell(told)
    return IncidentToll(low, best, high, rule, disputed)


def _fell(told: list[tuple[date, int]]) -> bool:
    """Tell whether a later report has fewer victims than an earlier one."""
    ordered = sorted(told)
    return any(a[1] > b[1] and a[0] < b[0] for a, b in pairwise(ordered))
