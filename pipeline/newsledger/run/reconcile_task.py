"""Runs reconcile over all shards, once everything before it is done."""

from __future__ import annotations

import json

import pyarrow as pa

from newsledger.checks import check_table, to_arrow
from newsledger.config import Config
from newsledger.errors import ShardError
from newsledger.reconcile.stage import NEEDS, reconcile_tables
from newsledger.run.collate import Collation
from newsledger.run.fingerprint import digest, stage_fingerprint
from newsledger.run.shard import marker_name
from newsledger.run.storage import WORK, Storage
from newsledger.tables import get_table

_DONE = f"{WORK}/reconcile.json"
_FILES = ("incidents/part-00000.parquet", "incident_reports/part-00000.parquet")


def run_reconcile(collation: Collation, *, storage: Storage, config: Config) -> bool:
    """Write the incident tables; return whether there was anything to do."""
    markers = []
    for shard in collation.shards:
        if not storage.exists(marker_name(shard)):
            raise ShardError(
                f"Shard {shard.part} is not resolved yet: run `newsledger resolve {storage.url}`."
            )
        markers.append(json.loads(storage.read_bytes(marker_name(shard)))["fingerprint"])
    fingerprint = digest(stage_fingerprint("reconcile", config), *markers)
    if storage.exists(_DONE) and all(storage.exists(name) for name in _FILES):
        if json.loads(storage.read_bytes(_DONE))["fingerprint"] == fingerprint:
            return False
        storage.remove(_DONE)
    tables = {}
    for name, columns in NEEDS.items():
        parts = [
            storage.read_table(f"{name}/{shard.part}", list(columns)) for shard in collation.shards
        ]
        schema = pa.schema([get_table(name).schema.field(column) for column in columns])
        tables[name] = pa.concat_tables(
            [part.unify_dictionaries().cast(schema) for part in parts] or [schema.empty_table()]
        ).unify_dictionaries()
    incidents, reports = reconcile_tables(tables)
    known = {
        "incidents.incident_id": {incident.incident_id for incident in incidents},
        "events.event_id": set(tables["events"].column("event_id").to_pylist()),
    }
    for name, rows, file in (
        ("incidents", sorted(incidents, key=lambda row: row.incident_id), _FILES[0]),
        (
            "incident_reports",
            sorted(reports, key=lambda row: (row.incident_id, row.article_id, row.event_id)),
            _FILES[1],
        ),
    ):
        data = to_arrow(get_table(name), rows)
        check_table(get_table(name), data, known=known)
        storage.write_table(file, data)
    storage.write_bytes(_DONE, json.dumps({"fingerprint": fingerprint}).encode())
    return True
