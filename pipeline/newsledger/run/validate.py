"""Re-checks a finished output folder against the contract of every table."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

import pyarrow as pa

from newsledger.checks import check_table, key_tuples
from newsledger.errors import TableError
from newsledger.run.storage import Storage
from newsledger.tables import TABLES, Table

_GLOBAL = ("incidents", "incident_reports")


@dataclass(slots=True)
class Findings:
    """Row counts by table, and what is wrong, a sentence each."""

    rows: dict[str, int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


def validate_folder(storage: Storage) -> Findings:
    """Check schemas, values, keys, references, spans and the count of records.

    Rows of one article stand in the parts of one number, so that memory holds one shard at a time
    (and the keys of articles, events and incidents).
    """
    storage.require_ours()
    findings = Findings({table.name: 0 for table in TABLES})
    seen: dict[str, set[str]] = {"articles": set(), "events": set(), "incidents": set()}
    files = {table.name: _parts(storage, table) for table in TABLES}
    for part in files["articles"]:
        texts: dict[str, str] = {}
        known: dict[str, set[str]] = {}
        tables: dict[str, pa.Table] = {}
        for table in TABLES:
            if table.name in (*_GLOBAL, "rejects"):
                continue
            if part not in files[table.name]:
                findings.faults.append(f"{table.name}/{part} is missing.")
                continue
            data = tables[table.name] = storage.read_table(f"{table.name}/{part}")
            if not data.schema.equals(table.schema):
                continue  # told by the check below
            keys = data.column(table.key[0]).to_pylist()
            known[f"{table.name}.{table.key[0]}"] = set(keys)
            if table.name == "articles":
                texts = dict(zip(keys, data.column("text").to_pylist(), strict=True))
                if repeated := seen["articles"] & set(keys):
                    findings.faults.append(f"articles: {min(repeated)} stands in two parts.")
            if table.name in seen:
                seen[table.name].update(keys)
        for name, data in tables.items():
            _check(findings, name, part, data, texts, known)
    _check_global(storage, files, seen, findings)
    _check_rejects(storage, files["rejects"], findings)
    _check_conservation(storage, findings)
    return findings


def _parts(storage: Storage, table: Table) -> list[str]:
    return [name.partition("/")[2] for name in storage.names(table.name)]


def _check(
    findings: Findings,
    name: str,
    part: str,
    data: pa.Table,
    texts: dict[str, str] | None,
    known: dict[str, set[str]],
) -> None:
    findings.rows[name] += data.num_rows
    table = next(table for table in TABLES if table.name == name)
    try:
        check_table(table, data, texts=texts, known=known)
    except TableError as error:
        findings.faults.append(f"{part}: {error}")


def _check_global(
    storage: Storage, files: dict[str, list[str]], seen: dict[str, set[str]], findings: Findings
) -> None:
    for name in _GLOBAL:
        if not files[name]:
            findings.faults.append(f"{name} is missing.")
        for part in files[name]:
            data = storage.read_table(f"{name}/{part}")
            if name == "incidents":
                seen["incidents"].update(data.column("incident_id").to_pylist())
            known = {
                "articles.article_id": seen["articles"],
                "events.event_id": seen["events"],
                "incidents.incident_id": seen["incidents"],
            }
            _check(findings, name, part, data, None, known)


def _check_rejects(storage: Storage, parts: list[str], findings: Findings) -> None:
    keys: set[tuple[object, ...]] = set()
    table = next(table for table in TABLES if table.name == "rejects")
    for part in parts:
        data = storage.read_table(f"rejects/{part}")
        _check(findings, "rejects", part, data, None, {})
        if not data.schema.equals(table.schema):
            continue  # told already
        new = set(key_tuples(table, data))
        if repeated := keys & new:
            findings.faults.append(f"rejects: {min(repeated, key=str)} stands in two parts.")
        keys |= new


def _check_conservation(storage: Storage, findings: Findings) -> None:
    if not storage.exists("run.json"):
        findings.faults.append("run.json is missing: the run did not end.")
        return
    run = json.loads(storage.read_bytes("run.json"))
    kept = findings.rows["articles"] + findings.rows["rejects"] + run["n_over_limit"]
    if run["n_records"] != kept:
        findings.faults.append(
            f"{run['n_records']} records were read, but articles and rejects are {kept}."
        )
