"""Makes the rows of the incident tables from groups of reports."""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from newsledger.reconcile.incident_tolls import incident_toll
from newsledger.reconcile.matching import EVEN
from newsledger.reconcile.mentions import Place
from newsledger.reconcile.reports import Report
from newsledger.records import Incident, IncidentReport
from newsledger.resolve.events.families import GENERIC

_WHERE_PREC = {"site": 1, "city": 1, "district": 3, "province": 4, "region": 5, "country": 6}
_AGAIN = "same event as the article's first mention"
_PART = "part of the incident of the article's first mention"


def incident_id(founder: Report) -> str:
    """Return the stable id of the incident that a report founds."""
    name = f"{founder.article_id}:{founder.ordinal}"
    return hashlib.sha256(name.encode()).hexdigest()[:16]


def date_precision(interval: tuple[date, date] | None) -> int | None:
    """Return the UCDP code: 1 day, 2 up to six days, 3 week, 4 month, 5 longer."""
    if interval is None:
        return None
    days = (interval[1] - interval[0]).days + 1
    for code, longest in ((1, 1), (2, 6), (3, 7), (4, 31)):
        if days <= longest:
            return code
    return 5


def make_incident(group: Sequence[Report]) -> Incident:
    """Return the row of one incident; `group` is sorted by `Report.key`, its founder first."""
    interval = _interval(group)
    place = _place(group)
    killed = incident_toll(group, lambda report: report.killed)
    injured = incident_toll(group, lambda report: report.injured)
    civilians = incident_toll(group, lambda report: report.civilians)
    parties = dict.fromkeys(name for report in group for name in report.parties)
    return Incident(
        incident_id=incident_id(group[0]),
        event_type=_kind(group),
        date_earliest=interval[0] if interval else None,
        date_latest=interval[1] if interval else None,
        date_prec=date_precision(interval),
        place_id=place.place_id if place else None,
        country=place.country if place else None,
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
        where_prec=_WHERE_PREC.get(place.precision or "") if place else None,
        killed_low=killed.low,
        killed_best=killed.best,
        killed_high=killed.high,
        injured_low=injured.low,
        injured_best=injured.best,
        injured_high=injured.high,
        civilians_killed_low=civilians.low,
        civilians_killed_best=civilians.best,
        civilians_killed_high=civilians.high,
        best_rule=killed.rule or injured.rule,
        n_articles=len({report.article_id for report in group}),
        n_independent=len({report.group for report in group}),
        parties=tuple(parties),
        disputed=killed.disputed or injured.disputed,
    )


def make_links(
    identifier: str, group: Sequence[Report], reasons: Mapping[Report, tuple[float, str]]
) -> list[IncidentReport]:
    """Return one link for each mention of the incident."""
    rows = []
    for report in group:
        points, reason = reasons.get(report, (math.inf, "founds the incident"))
        score = round(1 / (1 + math.exp(EVEN - points)), 3)  # points are log odds
        for n, event_id in enumerate(report.event_ids):
            again = _PART if event_id in report.parts else _AGAIN
            why = reason if n == 0 else again
            rows.append(IncidentReport(identifier, report.article_id, event_id, score, why))
    return rows


def _kind(group: Sequence[Report]) -> str:
    kinds = [report.event_type for report in group]
    specific = [kind for kind in kinds if kind not in GENERIC and kind != "explosion"]
    counted = Counter(specific or kinds)
    return min(counted, key=lambda kind: (-counted[kind], (specific or kinds).index(kind)))


def _interval(group: Sequence[Report]) -> tuple[date, date] | None:
    """Return what the reports' intervals have in common."""
    found = [report.interval for report in group if report.interval is not None]
    if not found:
        return None
    earliest, latest = max(i[0] for i in found), min(i[1] for i in found)
    if earliest > latest:  # complete linkage forbids it, but its look is bounded
        return min(found, key=lambda i: (i[1] - i[0], i[0]))
    return earliest, latest


def _place(group: Sequence[Report]) -> Place | None:
    places = [r.place for r in group if r.place is not None and r.place.listed]
    if not places:
        return None
    finest = min(_WHERE_PREC.get(p.precision or "", 7) for p in places)
    fine = [p for p in places if _WHERE_PREC.get(p.precision or "", 7) == finest]
    counted = Counter(p.place_id for p in fine)
    return min(fine, key=lambda p: (-counted[p.place_id], fine.index(p)))
