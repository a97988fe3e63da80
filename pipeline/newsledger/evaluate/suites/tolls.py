"""How a reader of the tables gets one article's toll: from its incidents, or from its figures."""

from __future__ import annotations

from collections.abc import Sequence

from newsledger.evaluate.predict import predict_incidents
from newsledger.lexicons import words
from newsledger.records import Casualty, Extraction, Incident

Bounds = tuple[int | None, int | None]

NOT_TOLD: Bounds = (None, None)

_NO_NUMBER = frozenset({"indefinite", "vague", "unknown"})
_MODALITIES = frozenset({"asserted", "hedged"})
_PRONOUNS = words("he she him her himself herself i me myself")


def main_incident(found: Extraction) -> Incident | None:
    """Return the first incident with dead or injured that an article, read alone, tells of.

    News opens with what it is about; what has no figure is mostly its consequence (the search, the
    trial). Where no incident has one it is the first. None: no event that happened is told.
    """
    incidents, reports = predict_incidents([found])
    first: dict[str, str] = {}
    for report in reports:
        known = first.get(report.incident_id, report.event_id)
        first[report.incident_id] = min(known, report.event_id)
    told = [row for row in incidents if row.killed_low is not None or row.injured_low is not None]
    return min(told or incidents, key=lambda row: first[row.incident_id], default=None)


def first_toll(rows: Sequence[Casualty], harm: str) -> Bounds:
    """Return least and greatest sum of the first sentence that has figures of the harm.

    Figures count when they are numbers, of one incident, asserted or hedged, and no part of
    another. A sentence that tells of nobody hurt gives way to a later one that tells of somebody.
    "He was shot": a pronoun repeats somebody already told, unless nobody is. An open bound is
    taken for the number itself: "at least 13" is 13 to 13.
    """
    told = _first_told(rows, harm)
    bounds = [_closed(row) for row in told]
    return (sum(low for low, _ in bounds), sum(high for _, high in bounds)) if told else NOT_TOLD


def told_bounds(rows: Sequence[Casualty], harm: str) -> Bounds:
    """Return the first toll with its open bounds closed by the other figures of the article.

    "At least 13 were killed. Medics counted 15." is 13 to 15: "at least" leaves open how many it
    were, and another source tells it. "Up to 13" takes the least number told of several people.
    An exact first toll stays as it is.
    """
    told = _first_told(rows, harm)
    low, high = first_toll(rows, harm)
    if not told or low is None or high is None:
        return low, high
    others = [
        row
        for row in _numbers(rows, _MODALITIES | {"disputed"})
        if row.harm == harm and row.sentence_id != told[0].sentence_id and row.count_max != 0
    ]
    if any(row.count_max is None for row in told):
        high = max([high, *(_closed(row)[1] for row in others)])
    if any(row.count_min is None for row in told):
        low = min([low, *(_closed(row)[0] for row in others if row.count_max != 1)])
    return low, high


def _numbers(rows: Sequence[Casualty], modalities: frozenset[str]) -> list[Casualty]:
    return [
        row
        for row in rows
        if row.scope == "incident"
        and row.modality in modalities
        and row.part_of is None
        and row.count_basis not in _NO_NUMBER
        and (row.count_min is not None or row.count_max is not None)
    ]


def _first_told(rows: Sequence[Casualty], harm: str) -> list[Casualty]:
    """Return the figures of the first sentence with dead or injured, of none if nobody is."""
    counted = _numbers(rows, _MODALITIES)
    told = [row for row in counted if (row.victims or "").lower() not in _PRONOUNS]
    by_sentence: dict[str, list[Casualty]] = {}
    for row in told or counted[:1]:
        if row.harm == harm:
            by_sentence.setdefault(row.sentence_id, []).append(row)
    tolls = list(by_sentence.values())
    some = [toll for toll in tolls if any(_closed(row) != (0, 0) for row in toll)]
    return next(iter(some or tolls), [])


def _closed(row: Casualty) -> tuple[int, int]:
    bounds = [n for n in (row.count_min, row.count_max) if n is not None]
    return bounds[0], bounds[-1]
