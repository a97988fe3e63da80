"""Low, best and high of an incident over its reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from statistics import median_low

from newsledger.reconcile.columns import Source
from newsledger.reconcile.doers import ANYBODY, is_of_a_doer
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
_WEIGHT = {"official": 2, "organization": 2, "author": 2, "document": 2}
"""Of kinds of sources; the others, anonymous, media, witnesses, weigh 1."""
_COUNT = 5
"""So many are a count of the dead, no aside on some of them."""


def incident_toll(
    reports: Sequence[Report], figure: Callable[[Report], Toll | None]
) -> IncidentToll:
    """Return the toll over the reports of an incident; `figure` takes one report's toll.

    Best, rule `single_report`: one independent report tells a figure; `latest_reports`: the median
    of those published on the last day that has one, not from who did it or claims it where another
    tells one. In a report the largest figure of its weightiest sources counts: the article itself,
    officials and organizations; then witnesses, media and unnamed sources; last who did it or
    claims it. A later report that tells of only some of the victims gives no best figure where
    there is a larger one, and a copy of a text none that is later than the text.

    Low is the least figure that stands for everybody hit, high the greatest of all, contradicted
    ones and those of an earlier hour too: low <= best <= high where they are told.
    """
    interested = doers_of(reports)
    # a copy of a text tells nothing later than the text, but an updated one does
    first: dict[tuple[str, Toll], date] = {}
    for report in sorted(reports, key=lambda r: r.key):
        toll = figure(report)
        if toll is not None:
            first.setdefault((report.group, toll), report.published or date.min)
    if not first:
        return NOT_TOLD
    tolls = [(day, toll) for (_, toll), day in first.items()]
    if all(s.disputed for _, toll in tolls for s in toll.statements):
        tolls = [(day, _as_sound(toll)) for day, toll in tolls]
    chosen = [(day, s) for day, toll in tolls if (s := _best(toll, interested))]
    if any(s.low for _, s in chosen):  # "no civilian was harmed", but others were
        chosen = [(day, s) for day, s in chosen if s.whole or s.best != 0]
    # what who did it boasts of does not make a later figure one of some victims only
    trusted = [(day, s) for day, s in chosen if _weight(s.source, interested)]
    full = [
        (day, s)
        for day, s in chosen
        if s.whole or not any(d < day and (t.low or 0) > (s.low or 0) for d, t in trusted)
    ]
    neutral = [(day, s) for day, s in full if _weight(s.source, interested)] or full
    told = [(day, s.best) for day, s in neutral if s.best is not None]
    best, latest = None, []
    if told:
        last = max(day for day, _ in told)
        latest = sorted(number for day, number in told if day == last)
        best = median_low(latest)
    every = [s for _, toll in first for s in toll.statements]
    rule = "upper_bound_only" if not any(s.low is not None for s in every) else "single_report"
    rule = "latest_reports" if len(told) > 1 else rule
    disputed = any(s.disputed for s in every) or _differ(told, latest)
    return IncidentToll(_low(every, full, best), best, _high(every, best), rule, disputed)


def _as_sound(toll: Toll) -> Toll:
    """Return a toll without marks of dispute: for where each number is contradicted."""
    return replace(toll, statements=tuple(replace(s, disputed=False) for s in toll.statements))


def doers_of(reports: Sequence[Report]) -> frozenset[str]:
    """Return the words that name who did it or claims it."""
    return frozenset[str]().union(*(report.doers for report in reports)) - ANYBODY


def _low(
    every: Sequence[Statement], full: Sequence[tuple[date, Statement]], best: int | None
) -> int | None:
    """Return the least number told for all who were hit: by anybody, at any hour.

    That there were dead at all is no number where there is one.
    """
    whole = [s for s in every if s.whole or (s.disputed and s.low)] + [s for _, s in full]
    whole = [s for s in whole if not s.reckoned] or whole
    whole = [s for s in whole if not is_weak(s)] or whole
    return min([n for n in (best, *(s.low for s in whole)) if n is not None], default=None)


def _best(toll: Toll, interested: frozenset[str]) -> Statement | None:
    """Return the largest statement of the weightiest sources of one report."""
    now = [s for s in toll.statements if not s.past] or toll.statements
    sound = [s for s in now if not s.disputed and s.low is not None]
    if not any((s.low or s.whole) and not s.bare for s in sound):
        # each number it tells for now is contradicted: the weightiest source decides
        sound += [s for s in now if s.disputed and s.low is not None]
    if not sound:
        return None
    sound = [s for s in sound if not is_weak(s)] or sound
    # what who did it boasts of makes no other count one of some victims only
    neutral = [s.low or 0 for s in sound if _weight(s.source, interested)]
    largest = {max(s.low or 0 for s in sound), max([_COUNT, *neutral])}
    full = [s for s in sound if s.whole or s.low in largest]
    best = max(full, key=lambda s: _rank(s, interested))
    if best.best is None:  # "dozens were wounded": a doctor's 41 says how many dozens
        told = [s for s in full if s.best is not None and s.best >= (best.low or 0)]
        best = max(told, key=lambda s: _rank(s, interested), default=best)
    return best


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
    return 0 if is_of_a_doer(source, interested) else _WEIGHT.get(source.kind, 1)


def _high(every: Sequence[Statement], best: int | None) -> int | None:
    """Return the greatest number told; None where the figure that goes furthest is open.

    A figure of some of the victims only is a number of dead, too.
    """
    told = [s for s in every if not s.reckoned]
    closed = [n for n in (best, *(s.high for s in told)) if n is not None]
    top = max(closed, default=None)
    for statement in told:
        further = not is_weak(statement) and (statement.low or 0) > (top or 0)
        if statement.high is None and (top is None or further):
            return None
    return top


def _differ(told: list[tuple[date, int]], latest: list[int]) -> bool:
    """Tell whether reports of one day differ, or a later one has fewer."""
    ordered = sorted(told)
    fell = any(a[1] > b[1] and a[0] < b[0] for a, b in pairwise(ordered))
    return len(set(latest)) > 1 or fell
