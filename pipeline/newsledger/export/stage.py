"""Writes an output folder in another form: one CSV file, or a folder of them."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from newsledger.errors import ConfigError
from newsledger.export import acled, ged
from newsledger.export.stories import Story, dicts, read_stories
from newsledger.run.storage import Storage
from newsledger.tables import BY_NAME, get_table

VIEWS: dict[str, tuple[tuple[str, ...], Callable[[Story], dict[str, Any]]]] = {
    "ged": (ged.COLUMNS, ged.ged_row),
    "acled": (acled.COLUMNS, acled.acled_row),
}
"""Format -> its columns, and the function that fills the row of an incident."""
FORMATS = (*VIEWS, "csv")


def export(storage: Storage, format: str, target: str | Path) -> int:
    """Write an output folder as CSV and return how many rows that are.

    `ged` and `acled` write one file with a row for each incident, over an older one; `csv` writes
    one file for each table into a folder, which may hold nothing else. In all of them an empty cell
    is null, text is UTF-8, days are ISO 8601, lists are JSON. Raises ConfigError for an unknown
    format, a folder that newsledger did not write or has not reconciled, and a target in the way.
    """
    if format not in FORMATS:
        raise ConfigError(f"There is no format {format!r}: choose one of {', '.join(FORMATS)}.")
    storage.require_ours()
    with storage.lock(shared=True):
        if format == "csv":
            return _export_tables(storage, Path(target))
        if not any(name.endswith(".parquet") for name in storage.names("incidents")):
            raise ConfigError(
                f"{storage.url} has no incidents yet: run `newsledger reconcile {storage.url}`."
            )
        columns, fill = VIEWS[format]
        found = (fill(story) for story in read_stories(storage))
        return _write(Path(target), columns, ([row.get(c) for c in columns] for row in found))


def _export_tables(storage: Storage, folder: Path) -> int:
    names = {f"{table}.csv" for table in BY_NAME}
    if folder.is_file() or (folder.is_dir() and {p.name for p in folder.iterdir()} - names):
        raise ConfigError(f"{str(folder)!r} holds other things than tables: name a new folder.")
    if not storage.names("articles") and not storage.exists("run.json"):
        raise ConfigError(
            f"{storage.url} has no tables yet: run `newsledger resolve {storage.url}`."
        )
    folder.mkdir(parents=True, exist_ok=True)
    total = 0
    for table in BY_NAME:
        columns = tuple(column.name for column in get_table(table).columns)
        total += _write(folder / f"{table}.csv", columns, _table_rows(storage, table, columns))
    return total


def _table_rows(storage: Storage, table: str, columns: tuple[str, ...]) -> Iterator[Sequence[Any]]:
    for name in storage.names(table):
        if name.endswith(".parquet"):
            for row in dicts(storage.read_table(name, list(columns))):
                yield [row[column] for column in columns]


def _write(path: Path, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> int:
    """Write a CSV file whole or not at all; return its rows."""
    if path.is_dir():
        raise ConfigError(f"{str(path)!r} is a folder: name a file.")
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    total = 0
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(columns)
            for row in rows:
                writer.writerow([_cell(value) for value in row])
                total += 1
        temporary.replace(path)
    except OSError as error:
        raise ConfigError(f"Cannot write {path}: {error.strerror or error}.") from error
    finally:
        temporary.unlink(missing_ok=True)
    return total


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    return value.isoformat() if hasattr(value, "isoformat") else value
