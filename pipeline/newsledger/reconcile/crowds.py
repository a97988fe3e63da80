"""How many articles tell of a day: where many do, that two of them share it says little."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

from newsledger.reconcile.reports import Report

_SHORT = timedelta(days=2)
"""Days of a report are counted up to this width."""


class Crowds:
    """Counts the articles of each day by place and by kind."""

    def __init__(self, reports: Sequence[Report]) -> None:
        """Take all reports."""
        self._reports = reports
        telling: dict[tuple[int, str], set[str]] = defaultdict(set)
        for report in reports:
            for key in _keys(report):
                telling[key].add(report.article_id)
        self._count = {key: len(articles) for key, articles in telling.items()}

    def around(self, one: int, other: int) -> int:
        """Return how many articles tell of the day and place of two reports.

        Where they have not both the same place, of the day and kind; 0: they share no day.
        """
        first, second = self._reports[one], self._reports[other]
        days = set(_days(first)) & set(_days(second))
        if not days:
            return 0
        placed = first.place is not None and second.place is not None
        if placed and _place(first) == _place(second):
            keys = [(day, _place(first)) for day in days]
        else:
            kinds = {first.event_type, second.event_type}
            keys = [(day, kind) for day in days for kind in kinds]
        return max(self._count[key] for key in keys if key in self._count)


def _days(report: Report) -> Iterator[int]:
    if report.interval is not None and report.interval[1] - report.interval[0] <= _SHORT:
        yield from range(report.interval[0].toordinal(), report.interval[1].toordinal() + 1)


def _place(report: Report) -> str:
    return f"place:{report.place.place_id}" if report.place is not None else ""


def _keys(report: Report) -> Iterator[tuple[int, str]]:
    for day in _days(report):
        yield day, report.event_type
        if report.place is not None:
            yield day, _place(report)
