"""Writes labelled articles as our own JSON lines, in one canonical form."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import Any

from newsledger.evaluate.gold import LAYERS, Gold, GoldArticle, GoldIncident, Toll
from newsledger.evaluate.reading import incidents_file
from newsledger.evaluate.slots import NULL_SPEAKS


def write_gold(gold: Gold, path: Path) -> None:
    """Write the articles to a file, one a line, and their incidents to `incidents-NAME.jsonl`.

    A path that does not end in `.jsonl` is a folder, made where absent.
    """
    if path.suffix != ".jsonl":
        path = path / "articles.jsonl"
    path.parent.mkdir(parents=True, exist_ok=True)
    _write(path, [article_json(article) for article in gold.articles])
    write_incidents(gold, incidents_file(path))


def write_incidents(gold: Gold, path: Path) -> None:
    """Write the incidents to a file; without any, the file of an earlier writing is removed."""
    if gold.incidents:
        _write(path, [incident_json(incident) for incident in gold.incidents])
    else:
        path.unlink(missing_ok=True)


def article_json(article: GoldArticle) -> dict[str, Any]:
    """Return the JSON object of an article: what holds its default is left out."""
    given = _plain(article, "articles", LAYERS)
    for layer in LAYERS:
        rows = getattr(article, layer)
        if rows is not None:
            given[layer] = [row_json(row, layer) for row in rows]
    return given


def row_json(row: Any, layer: str) -> dict[str, Any]:
    """Return the JSON object of a row of a layer, null kept where it is a label of its own."""
    return _plain(row, layer)


def incident_json(incident: GoldIncident) -> dict[str, Any]:
    """Return the JSON object of an incident, tolls as [low, best, high]."""
    return _plain(incident, "incidents")


def _plain(record: Any, layer: str, without: Collection[str] = ()) -> dict[str, Any]:
    return {
        field.name: _value(getattr(record, field.name))
        for field in dataclasses.fields(record)
        if field.name not in without
        and (
            field.default is dataclasses.MISSING
            or (layer, field.name) in NULL_SPEAKS
            or getattr(record, field.name) != field.default
        )
    }


def _value(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Toll):
        return [value.low, value.best, value.high]
    if isinstance(value, tuple):
        return [_value(part) for part in value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return _plain(value, "")
    return value


def _write(path: Path, objects: list[dict[str, Any]]) -> None:
    lines = [json.dumps(given, ensure_ascii=False, allow_nan=False) + "\n" for given in objects]
    path.write_text("".join(lines), encoding="utf-8", newline="\n")
