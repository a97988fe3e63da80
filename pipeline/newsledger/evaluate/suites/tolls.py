"""How a reader of the tables gets one article's toll: from its incidents, or from its figures."""

from __future__ import annotations

from collections.abc import Sequence

from newsledger.evaluate.predict import predict_incidents
from newsledger.lexicons import words
from newsledger.records import Casualty, Extraction, Incident

Bounds = tuple[int | None, int | None]

NOT_TOLD: Bounds = (None, None)

_NO_NUMBER = frozenset({"indefinite", "vague", "unknown"})
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
    "He was shot": a pronoun repeats somebody already told, unless nobody is.
    """
    counted = [
        row
        for row in rows
        if row.scope == "incident"
        and row.modality in ("asserted", "hedged")
        and row.part_of is None
        and row.count_basis not in _NO_NUMBER
        and (row.count_min is not None or row.count_max is not None)
    ]
    told = [row for row in counted if (row.victims or "").lower() not in _PRONOUNS]
    sums: dict[str, tuple[int, int]] = {}
    for row in told or counted[:1]:
        if row.harm != harm:
            continue
        bounds = [n for n in (row.count_min, row.count_max) if n is not None]
        low, high = sums.get(row.sentence_id, (0, 0))
        sums[row.sentence_id] = (low + bounds[0], high + bounds[-1])
    tolls = list(sums.values())
    return next((toll for toll in tolls if toll != (0, 0)), tolls[0] if tolls else NOT_TOLD)
