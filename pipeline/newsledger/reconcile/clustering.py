"""Groups reports into incidents: blocks, best pairs first, complete linkage.

The work is bounded by blocks: two reports are compared only when they share a day and a place, a
day and a toll, a named person, or when their articles share words that nearly no other has. The
result depends on the reports alone, not on their order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from functools import partial
from itertools import repeat

from newsledger.reconcile.day_and_place import POINT
from newsledger.reconcile.evidence import COMMON
from newsledger.reconcile.matching import (
    COMPANION,
    ENOUGH,
    SAME_DAY,
    TOLERABLE,
    Match,
    match,
)
from newsledger.reconcile.reports import USUAL, Report
from newsledger.reconcile.wording import Wording
from newsledger.resolve.events.families import GENERIC

_MAX_DAYS = 8
"""Longest interval that is blocked by day."""
_FRESH = 8
"""An undated report is blocked by its day of publication and those before it: news is fresh."""
_WINDOW = 30
"""In a large block a report is compared with so many that follow it."""
_MAX_NAME_BLOCK = 60
_LARGE = 120
_CHECKED = 25
"""Members of each side that complete linkage looks at, the earliest."""


def _days(report: Report) -> Iterator[int]:
    if report.interval is not None:
        first, last = report.interval
        if (last - first).days <= _MAX_DAYS:
            yield from range(first.toordinal(), last.toordinal() + 1)
    elif report.published is not None:
        for back in range(_FRESH):
            yield (report.published - timedelta(days=back)).toordinal()


def _keys(report: Report, words: Sequence[int]) -> Iterator[tuple[object, ...]]:
    killed = sorted({f.low for f in report.figures if f.harm == "killed" and f.low})
    for day in _days(report):
        if report.place is not None:
            yield ("place", day, report.place.place_id)
            if report.place.latitude is not None and report.place.longitude is not None:
                # neighbours in cells of half a degree
                lat, lon = report.place.latitude * 2, report.place.longitude * 2
                yield ("cell", day, round(lat), round(lon))
            for low in killed:
                yield ("toll", day, report.place.country, low)
        for word in sorted(report.title_words):
            yield ("title", day, word)
        if report.interval is not None and report.event_type not in COMMON | GENERIC:
            yield ("deed", day, report.event_type)
        if report.interval is not None:
            for word in sorted(report.target_words - USUAL):
                yield ("target", day, word)
        for spot in sorted(report.spots | report.towns):
            yield ("spot", day, spot)
        for number in words:
            yield ("word", day, number)
    for name in sorted(report.names | report.marks):  # a follow-up comes weeks later
        yield ("name", name)
    if report.place is not None and report.place.precision in POINT:
        for word in sorted(report.target_words - USUAL):
            yield ("site", report.place.place_id, word)


def _is_undated(report: Report) -> bool:
    """Tell whether a report has no day by which it would meet the others: "in June 2021"."""
    return report.interval is None or (report.interval[1] - report.interval[0]).days > _MAX_DAYS


def candidate_pairs(reports: Sequence[Report], wording: Wording) -> set[tuple[int, int]]:
    """Return the pairs of positions worth comparing; about linear in the number of reports."""
    blocks: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for i, report in enumerate(reports):
        for key in _keys(report, wording.telling(i)):
            block = blocks[key]
            if not block or block[-1] != i:
                block.append(i)
    pairs: set[tuple[int, int]] = set()
    of_article: dict[str, list[int]] = defaultdict(list)
    for i, report in enumerate(reports):
        of_article[report.article_id].append(i)
    for one, other in wording.companions():
        pairs.update((min(i, j), max(i, j)) for i in of_article[one] for j in of_article[other])
    for key, block in blocks.items():
        if key[0] in ("name", "site", "deed", "target") and len(block) > _MAX_NAME_BLOCK:
            continue
        if key[0] == "site":  # "the air strike on its hospital", told months later without a day
            undated = [i for i in block if _is_undated(reports[i])]
            pairs.update((min(i, j), max(i, j)) for i in undated for j in block if i != j)
            continue
        reach = len(block) if len(block) <= _LARGE else _WINDOW
        for n, i in enumerate(block):
            pairs.update(zip(repeat(i), block[n + 1 : n + 1 + reach], strict=False))
    return pairs


def cluster(
    reports: Sequence[Report], wording: Wording
) -> tuple[list[list[int]], dict[int, tuple[float, str]]]:
    """Return groups of positions in `reports`; for each position, points and reason of its link.

    `reports` are sorted by `Report.key`. Two groups merge only when no pair across them contradicts
    and every pair is tolerable. Two articles that have one incident in common are likely to share
    what else they tell of that day: such pairs need fewer points, and come last.
    """
    scored: list[tuple[float, int, int, Match]] = []
    cache: dict[tuple[int, int], Match] = {}
    for i, j in sorted(candidate_pairs(reports, wording)):
        if reports[i].article_id == reports[j].article_id:
            continue
        found = match(reports[i], reports[j], partial(wording.likeness, i, j))
        least = ENOUGH - COMPANION if SAME_DAY in found.reasons else ENOUGH
        if not found.conflict and found.points >= least:
            cache[i, j] = found  # of the many others none is kept
            scored.append((found.points, i, j, found))
    scored.sort(key=lambda s: (-s[0], reports[s[1]].key, reports[s[2]].key))
    owner = list(range(len(reports)))
    members: dict[int, list[int]] = {i: [i] for i in range(len(reports))}
    links: dict[int, tuple[float, str]] = {}
    linked: set[tuple[str, str]] | None = None
    for points, i, j, found in scored:
        a, b = owner[i], owner[j]
        if points < ENOUGH:
            linked = _linked(members, reports) if linked is None else linked
            if (reports[i].article_id, reports[j].article_id) not in linked:
                continue
        if a == b or not _tolerable(members[a], members[b], reports, wording, cache):
            continue
        a, b = min(a, b), max(a, b)
        for k in members[b]:
            owner[k] = a
        members[a] = sorted(members[a] + members.pop(b))
        for k in (i, j):
            links.setdefault(k, (points, ", ".join(found.reasons)))
    return [members[k] for k in sorted(members)], links


def _linked(members: Mapping[int, list[int]], reports: Sequence[Report]) -> set[tuple[str, str]]:
    """Return the pairs of articles, both ways, that have an incident in common."""
    pairs = set()
    for group in members.values():
        for i in group[:_CHECKED]:
            for j in group[:_CHECKED]:
                if i != j:
                    pairs.add((reports[i].article_id, reports[j].article_id))
    return pairs


def _tolerable(
    one: list[int],
    other: list[int],
    reports: Sequence[Report],
    wording: Wording,
    cache: dict[tuple[int, int], Match],
) -> bool:
    articles = {reports[i].article_id for i in one}
    if any(reports[j].article_id in articles for j in other):
        return False
    for i in one[:_CHECKED]:
        for j in other[:_CHECKED]:
            pair = (min(i, j), max(i, j))
            found = cache.get(pair)
            if found is None:
                compare = partial(wording.likeness, *pair)
                found = match(reports[pair[0]], reports[pair[1]], compare)
                cache[pair] = found
            if found.conflict or found.points < TOLERABLE:
                return False
    return True
