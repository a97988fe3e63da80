"""Runs the ingest stage on some files and keeps what they gave under the task's key."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from newsledger.checks import to_arrow
from newsledger.config import Config
from newsledger.ingest.duplicates import signature
from newsledger.ingest.read import read_source
from newsledger.records import Article, Reject
from newsledger.run.plan import IngestTask
from newsledger.run.storage import WORK, Storage
from newsledger.tables import STAGED_ARTICLES, get_table

_CHUNK_CHARS = 16_000_000  # a file of any size is read in this much memory


@dataclass(frozen=True, slots=True)
class IngestResult:
    """Names of the files with staged articles and rejects, and their row counts."""

    key: str
    chunks: tuple[str, ...]
    rejects: str
    n_articles: int
    n_rejects: int


def _done_name(key: str) -> str:
    return f"{WORK}/ingest/{key}/done.json"


def finished_ingest(storage: Storage, key: str) -> IngestResult | None:
    """Return what an earlier run has left for the task, or None."""
    if not storage.exists(_done_name(key)):
        return None
    done: dict[str, Any] = json.loads(storage.read_bytes(_done_name(key)))
    return IngestResult(
        key, tuple(done["chunks"]), done["rejects"], done["n_articles"], done["n_rejects"]
    )


def run_ingest(task: IngestTask, *, storage: Storage, config: Config) -> IngestResult:
    """Read the task's files and keep their articles and rejects, in order."""
    if (finished := finished_ingest(storage, task.key)) is not None:
        return finished
    folder = f"{WORK}/ingest/{task.key}"
    rejects: list[Reject] = []
    chunks: list[str] = []
    held: list[Article] = []
    n_articles = chars = 0

    def flush() -> None:
        name = f"{folder}/articles-{len(chunks):05d}.parquet"
        storage.write_table(name, _staged(held))
        chunks.append(name)
        held.clear()

    for source in task.sources:
        for row in read_source(source, config.ingest):
            if isinstance(row, Reject):
                rejects.append(row)
                continue
            held.append(row)
            n_articles += 1
            chars += len(row.text)
            if chars > _CHUNK_CHARS:
                flush()
                chars = 0
    if held:
        flush()
    rejects_name = f"{folder}/rejects.parquet"
    storage.write_table(rejects_name, to_arrow(get_table("rejects"), rejects))
    result = IngestResult(task.key, tuple(chunks), rejects_name, n_articles, len(rejects))
    done = {
        "chunks": list(result.chunks),
        "rejects": result.rejects,
        "n_articles": result.n_articles,
        "n_rejects": result.n_rejects,
    }
    storage.write_bytes(_done_name(task.key), json.dumps(done, indent=1).encode())
    return result


def _staged(articles: list[Article]) -> pa.Table:
    table = to_arrow(get_table("articles"), articles)
    signatures = [signature(article.text) for article in articles]
    arrays = [*table.columns, pa.array(signatures, STAGED_ARTICLES.column("signature").type)]
    return pa.Table.from_arrays(arrays, schema=STAGED_ARTICLES.schema)
