"""Low, best and high of an incident over its reports."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median_low

from newsledger.lexicons import words
from newsledger.reconcile.columns import Source
from newsledger.reconcile.reports import Report
from newsledger.reconcile.tolls import Statement, Toll, is_weak


@dataclass(frozen=True, slots=True)
class IncidentToll:
    """Bounds over all reports, the rule of the best one, and whether sources disagree."""

    low: int | None
    best: int | None
    high: int | None
    """Null: not told, or open ("dozens" and no number above it)."""
    rule: str | None
    disputed: bool


NOT_TOLD = IncidentToll(None, None, None, None, False)
_WEIGHT = {"official": 2, "organization": 2, "author": 2, "document": 2, "unspecified": 2}
"""Of kinds of sources; the others, anonymous, media, witnesses, weigh 1."""
_ANY = words(
    "the a an of in on at and by s u its his her their people person man men woman women boy teen "
    "suspect driver forces force group members member state city county national local town "
    "unidentified armed security two three four five several some one"
)
"""Words that who did it shares with sources that have nothing to do with it."""


def incident_toll(
    reports: Sequence[Report], figure: Callable[[Report], Toll | None]
) -> IncidentToll:
    """Return the toll over the reports of an incident; `figure` takes one report's toll.

    Best, rule `single_report`: one independent report tells a figure; `latest_reports`: the median
    of those published on the last day that has one. In a report the largest figure of its
    weightiest sources counts: the article itself, officials and organizations; then witnesses,
    media and unnamed sources; last who did it or claims it. A later report that names only some of
    the victims gives no best figure where there is a larger one.

    Low and high are over all figures that stand for everybody hit, contradicted ones and those of
    an earlier hour too.
    """
    interested = frozenset[str]().union(*(report.doers for report in reports)) - _ANY
    by_group: dict[str, tuple[date, Toll]] = {}
    for report in sorted(reports, key=lambda r: r.key):
        toll = figure(report)
        if toll is not None:
            by_group[report.group] = (report.published or date.min, toll)
    if not by_group:
        return NOT_TOLD
    chosen = [(day, s) for day, toll in by_group.values() if (s := _best(toll, interested))]
    most = max((s.best or 0 for _, s in chosen), default=0)
    told = [
        (day, s.best) for day, s in chosen if s.best is not None and (s.whole or s.best == most)
    ]
    best, latest = None, []
    if told:
        last = max(day for day, _ in told)
        latest = sorted(number for day, number in told if day == last)
        best = median_low(latest)
    whole = [s for _, toll in by_group.values() for s in toll.statements if s.whole]
    whole += [s for _, s in chosen]
    low = min([s.low for s in whole if s.low is not None], default=best)
    high = _high(whole, best)
    rule = "upper_bound_only" if low is None else "single_report"
    rule = "latest_reports" if len(told) > 1 else rule
    return IncidentToll(low, best, high, rule, _is_disputed(whole, told, latest))


def _best(toll: Toll, interested: frozenset[str]) -> Statement | None:
    """Return the largest statement of the weightiest sources of one report."""
    sound = [s for s in toll.statements if not s.disputed and s.low is not None]
    if not sound:
        return None
    largest = max(s.low or 0 for s in sound)
    full = [s for s in sound if s.whole or s.low == largest]
    return max(full, key=lambda s: _rank(s, interested))


def _rank(statement: Statement, interested: frozenset[str]) -> tuple[object, ...]:
    return (
        not is_weak(statement),
        _weight(statement.source, interested),
        statement.low or 0,
        statement.best is not None,
    )


def _weight(source: Source | None, interested: frozenset[str]) -> int:
    if source is None or source.words is None:
        return 2
    if interested & set(re.findall(r"\w+", source.words.lower())):
        return 0
    return _WEIGHT.get(source.kind, 1)


def _high(statements: Sequence[Statement], best: int | None) -> int | None:
    """Return the greatest number told; None where the figure that goes furthest is open."""
    closed = [s.high for s in statements if s.high is not None]
    top = max([*closed, *([best] if best is not None and not closed else [])], default=None)
    for statement in statements:
        if statement.high is None and (not closed or (statement.low or 0) >= max(closed) + 1):
            return None
    return top


def _is_disputed(
    whole: Sequence[Statement], told: list[tuple[date, int]], latest: list[int]
) -> bool:
    ordered = sorted(told)
    fell = any(a[1] > b[1] and a[0] < b[0] for a, b in pairwise(ordered))
    return any(s.disputed for s in whole) or len(set(latest)) > 1 or fell
