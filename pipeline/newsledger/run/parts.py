"""A shard's rows as part files: read back by article, checked, written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa

from newsledger.checks import check_table, from_arrow, to_arrow
from newsledger.errors import TableError
from newsledger.records import (
    Article,
    Casualty,
    Claim,
    Date,
    Entity,
    Event,
    Extraction,
    Reject,
    Responsibility,
    Sentence,
)
from newsledger.run.plan import Shard
from newsledger.run.storage import Storage
from newsledger.tables import get_table

ROW_TABLES: dict[str, type[Any]] = {
    "sentences": Sentence,
    "entities": Entity,
    "dates": Date,
    "claims": Claim,
    "events": Event,
    "casualties": Casualty,
    "responsibility": Responsibility,
}
"""Tables with the rows of an article, as the lists of `Extraction`, and their records."""


def read_extractions(
    articles: Sequence[Article], tables: Mapping[str, pa.Table]
) -> list[Extraction]:
    """Return the rows of each article, in the order of the articles."""
    by_article: dict[str, dict[str, list[Any]]] = {}
    for name, record in ROW_TABLES.items():
        groups: dict[str, list[Any]] = defaultdict(list)
        for row in from_arrow(tables[name], record):
            groups[row.article_id].append(row)
        by_article[name] = groups
    return [
        Extraction(article, **{name: by_article[name][article.article_id] for name in ROW_TABLES})
        for article in articles
    ]


def _tables(found: Sequence[Extraction]) -> dict[str, pa.Table]:
    """Return the checked tables of some articles; TableError when a row breaks its contract."""
    tables = {"articles": to_arrow(get_table("articles"), [e.article for e in found])}
    for name in ROW_TABLES:
        rows = [row for extraction in found for row in getattr(extraction, name)]
        tables[name] = to_arrow(get_table(name), rows)
    texts = {extraction.article.article_id: extraction.article.text for extraction in found}
    known = {
        f"{name}.{get_table(name).key[0]}": set(table.column(get_table(name).key[0]).to_pylist())
        for name, table in tables.items()
    }
    for name, table in tables.items():
        check_table(get_table(name), table, texts=texts, known=known)
    return tables


def sound_tables(found: Sequence[Extraction], rejects: list[Reject]) -> dict[str, pa.Table]:
    """Return the tables of the articles whose rows keep the contract.

    The others are appended to `rejects`.
    """
    try:
        return _tables(found)
    except TableError:
        return _tables(_sound_articles(found, rejects))


def _sound_articles(found: Sequence[Extraction], rejects: list[Reject]) -> list[Extraction]:
    sound = []
    for extraction in found:
        try:
            _tables([extraction])
        except TableError as error:
            article = extraction.article
            rejects.append(
                Reject(article.source_path, article.record_no, "resolve", "failed", str(error))
            )
        else:
            sound.append(extraction)
    return sound


def write_shard_tables(
    shard: Shard, tables: Mapping[str, pa.Table], rejects: Sequence[Reject], storage: Storage
) -> tuple[dict[str, int], list[str]]:
    """Write a shard's part of every table, checked; return row counts by table and file names.

    Rejects of the later stages go to the part after the shard's number: part 0 is ingest's.
    """
    rows, files = {}, []
    for name, table in tables.items():
        files.append(f"{name}/{shard.part}")
        storage.write_table(files[-1], table)
        rows[name] = table.num_rows
    rejects_name = f"rejects/part-{shard.no + 1:05d}.parquet"
    if not rejects:
        storage.remove(rejects_name)
    else:
        ordered = sorted(rejects, key=lambda r: (r.source_path, r.record_no, r.stage))
        data = to_arrow(get_table("rejects"), ordered)
        check_table(get_table("rejects"), data)
        files.append(rejects_name)
        storage.write_table(rejects_name, data)
    return rows, files
