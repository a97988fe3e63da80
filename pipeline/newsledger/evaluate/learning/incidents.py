"""What labelled articles teach about which of their reports are of one incident.

A pair of reports is a choice of two, to join them or not. What a report is of, most of its labelled
mentions say.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.predict import read_by_reconcile
from newsledger.evaluate.scoring.partners import event_roots, pair_events
from newsledger.reconcile.clustering import candidate_pairs
from newsledger.reconcile.columns import read_lookups
from newsledger.reconcile.evidence import evidence
from newsledger.reconcile.matching import kind_of, match
from newsledger.reconcile.reports import Report, read_reports
from newsledger.reconcile.wording import read_wording
from newsledger.records import Extraction
from newsledger.train.choices import Example, learn
from newsledger.weights import cross

EXPECTED = {
    "pair": -4.5, "main:pair": -2.2,
    "day:same": 1.5, "day:differs": -0.5, "day:differs:to 60": -1.0,
    "day:told soon": 1.3, "day:told within days": 0.7, "day:told within weeks": -1.5,
    "day:published soon": 0.5, "day:published within weeks": -1.0,
    **{f"crowd:{n}": -0.55 for n in range(1, 10)},
    "place:same place": 0.5, "place:place within place": -0.5, "place:next place": -0.7,
    "place:differs": -0.5,
    "kind:same": 1.0, "kind:same:soon": 1.75, "main:kind:both shooting": -2.2,
    "kind:near": -2.0, "kind:differs": -4.0,
    "weapon:same": 1.25, "several:differs": -1.0,
    "toll:killed:same one": 0.9, "toll:killed:same few": 1.4, "toll:killed:same many": 1.9,
    "toll:killed:update": 0.9, "toll:killed:far apart": -4.0,
    "toll:injured:same one": 0.55, "toll:injured:same few": 0.85, "toll:injured:same many": 1.1,
    "toll:injured:update": 0.55, "toll:injured:far apart": -0.4, "toll:one victim here": -0.75,
    "people:involved": 1.0, "people:named": 0.25, "places:named": 0.35, "names:rare": 0.75,
    "towns:same": 0.35, "towns:differ": -0.5,
    "actor:same": 0.5, "target:same": 0.6, "target:differs": -0.3,
    "ages:same": 0.5, "ages:differ": -1.25, "victim:other": -1.0,
    "dead:role:same": 0.3, "dead:role:differ": -1.0, "dead:words:same": 0.3,
    "dead:words:differ": -0.3,
    "copies": 3.0, "title:1": 0.6, "title:2": 0.6, "wordless": 2.25,
    **{f"article:{edge:g}": 0.35 for edge in (0.03, 0.05, 0.08, 0.12, 0.2, 0.35)},
    **{f"main:article:{edge:g}": 0.75 for edge in (0.03, 0.05, 0.08, 0.12, 0.2, 0.35)},
    **{f"wording:{edge:g}": 0.35 for edge in (0.03, 0.05, 0.08, 0.12, 0.2, 0.35)},
    **{f"rare:{n}": 0.3 for n in range(1, 5)},
}  # fmt: skip
"""What speaks for one incident where nothing is learned."""
_PENALTY = 3.0
_LEAST = 8


Judge = Callable[[Report, Report], bool | None]
"""Tells whether two reports are of one incident; None: the labels do not say."""


def examples(found: Sequence[Extraction], judge: Judge) -> Iterator[Example]:
    """Yield the candidate pairs of reports over some articles, as reconcile meets them."""
    tables = read_by_reconcile(found)
    reports = read_reports(tables, read_lookups(tables))
    wording = read_wording(tables, reports)
    for i, j in sorted(candidate_pairs(reports, wording)):
        one, other = reports[i], reports[j]
        right = judge(one, other) if one.article_id != other.article_id else None
        if right is None:
            continue
        compare = partial(wording.likeness, i, j)
        if not match(one, other, compare).conflict:
            names = cross(kind_of(one, other), evidence(one, other, compare()))
            yield Example([[], names], int(right))


def by_events(pairs: Iterable[tuple[GoldArticle, Extraction]]) -> Judge:
    """Judge by articles whose events are labelled with incidents."""
    labelled: dict[tuple[str, str], str] = {}
    for gold, found in pairs:
        events = gold.events or ()
        named, roots = {event.id: event.incident for event in events}, event_roots(events)
        for i, j in pair_events(events, found.events)[0]:
            incident = events[i].incident or named.get(roots[events[i].id])
            if incident is not None:
                row = found.events[j]
                labelled[row.article_id, row.event_id] = incident

    def incident_of(report: Report) -> str | None:
        keys = ((report.article_id, event) for event in report.event_ids)
        votes = Counter(labelled[key] for key in keys if key in labelled)
        return min(votes, key=lambda name: (-votes[name], name)) if votes else None

    def judge(one: Report, other: Report) -> bool | None:
        first, second = incident_of(one), incident_of(other)
        return None if first is None or second is None else first == second

    return judge


def by_articles(incidents: Mapping[str, str]) -> Judge:
    """Judge by articles (their ids) of which only the incident of their main report is known.

    What else two articles of one incident have in common is not known.
    """

    def judge(one: Report, other: Report) -> bool | None:
        same = incidents[one.article_id] == incidents[other.article_id]
        return None if same and not (one.main and other.main) else same

    return judge


def train(sets: Iterable[Iterable[Example]]) -> dict[str, float]:
    """Learn the weights from the pairs of several sets of articles."""
    lessons = [example for pairs in sets for example in pairs]
    return learn(lessons, least=_LEAST, penalty=_PENALTY, prior=EXPECTED)
