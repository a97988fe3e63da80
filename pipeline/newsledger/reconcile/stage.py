"""The reconcile stage: every event that happened, grouped over articles into incidents."""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa

from newsledger.reconcile.clustering import cluster
from newsledger.reconcile.columns import NEEDS, read_lookups
from newsledger.reconcile.incidents import make_incident, make_links
from newsledger.reconcile.reports import read_reports
from newsledger.reconcile.wording import read_wording
from newsledger.records import Incident, IncidentReport

__all__ = ["NEEDS", "reconcile_tables"]


def reconcile_tables(
    tables: Mapping[str, pa.Table],
) -> tuple[list[Incident], list[IncidentReport]]:
    """Return the incidents of all articles and their links; `tables` hold the columns of `NEEDS`.

    The result does not depend on the order of the rows. Nothing is deleted: each event that
    happened keeps its row, and a link says why it was grouped.
    """
    look = read_lookups(tables)
    reports = read_reports(tables, look)
    groups, links = cluster(reports, read_wording(tables, reports))
    incidents: list[Incident] = []
    rows: list[IncidentReport] = []
    for positions in groups:
        group = [reports[i] for i in positions]
        incident = make_incident(group)
        incidents.append(incident)
        reasons = {reports[i]: links[i] for i in positions if i in links and len(positions) > 1}
        rows.extend(make_links(incident.incident_id, group, reasons))
    incidents.sort(key=lambda row: row.incident_id)
    rows.sort(key=lambda row: (row.incident_id, row.article_id, row.event_id))
    return incidents, rows
