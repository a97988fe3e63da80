"""Compares all articles with each other, drops repeated ones and cuts the rest into shards."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import pyarrow as pa
import pyarrow.compute as pc

from newsledger.checks import check_table, from_arrow, to_arrow
from newsledger.config import Config
from newsledger.ingest.duplicates import DuplicateIndex
from newsledger.records import Article, Reject
from newsledger.run.fingerprint import digest, stage_fingerprint
from newsledger.run.ingest_task import IngestResult
from newsledger.run.plan import Shard, chunks
from newsledger.run.storage import WORK, Storage
from newsledger.tables import get_table

_DONE = f"{WORK}/collate.json"
_ID_COLUMNS = ["article_id", "source_path", "record_no", "signature"]


@dataclass(frozen=True, slots=True)
class Collation:
    """The shards of a run, and how many records were read, rejected and left out by the limit."""

    fingerprint: str
    shards: tuple[Shard, ...]
    n_records: int
    n_rejects: int
    n_over_limit: int


def staged_name(shard: Shard) -> str:
    """Return the name of the file with a shard's articles."""
    return f"{WORK}/articles/{shard.part}"


def finished_collation(storage: Storage) -> Collation | None:
    """Return the shards that an earlier run has cut, or None."""
    if not storage.exists(_DONE):
        return None
    done = json.loads(storage.read_bytes(_DONE))
    shards = tuple(Shard(**shard) for shard in done["shards"])
    return Collation(**(done | {"shards": shards}))


def collate(
    results: Sequence[IngestResult],
    found_rejects: Sequence[Reject],
    *,
    storage: Storage,
    config: Config,
) -> Collation:
    """Write the shards' articles and the rejects of ingest; do nothing when that is done already.

    `found_rejects` are those met while looking for files. The first of several equal records
    stays, in the order of file names.
    """
    fingerprint = digest(
        stage_fingerprint("ingest", config),
        str(config.run.shard_chars),
        str(config.run.limit),
        *(result.key for result in results),
        *(repr(reject) for reject in found_rejects),
    )
    done = finished_collation(storage)
    if done is not None and done.fingerprint == fingerprint:
        return done
    storage.remove(_DONE)
    repeated, groups = _compare(results, storage=storage, config=config)
    rejects = [*found_rejects, *repeated.values()]
    for result in results:
        rejects += from_arrow(storage.read_table(result.rejects), Reject)
    rejects.sort(key=lambda reject: (reject.source_path, reject.record_no, reject.stage))
    data = to_arrow(get_table("rejects"), rejects)
    check_table(get_table("rejects"), data)
    storage.write_table("rejects/part-00000.parquet", data)
    shards = []
    for no, articles in enumerate(
        chunks(
            islice(_unique(results, repeated, storage), config.run.limit),
            size=lambda article: len(article.text),
            name=lambda article: article.article_id,
            target=config.run.shard_chars,
        )
    ):
        articles = [
            dataclasses.replace(article, duplicate_group=groups.get(article.article_id))
            for article in sorted(articles, key=lambda article: article.article_id)
        ]
        shard = Shard(
            no,
            digest(*(article.article_id for article in articles)),
            len(articles),
            sum(len(article.text) for article in articles),
        )
        storage.write_table(staged_name(shard), to_arrow(get_table("articles"), articles))
        shards.append(shard)
    n_read = sum(result.n_articles for result in results)
    n_records = len(found_rejects) + n_read + sum(result.n_rejects for result in results)
    n_over_limit = n_read - len(repeated) - sum(shard.articles for shard in shards)
    collation = Collation(fingerprint, tuple(shards), n_records, len(rejects), n_over_limit)
    storage.write_bytes(_DONE, json.dumps(dataclasses.asdict(collation), indent=1).encode())
    return collation


def _compare(
    results: Sequence[IngestResult], *, storage: Storage, config: Config
) -> tuple[dict[tuple[str, int], Reject], dict[str, str]]:
    """Return rejects for repeated records by (path, record_no), and article id -> group."""
    index = DuplicateIndex(near_duplicate=config.ingest.near_duplicate)
    repeated: dict[tuple[str, int], Reject] = {}
    first: dict[str, str] = {}
    for result in results:
        for name in result.chunks:
            table = storage.read_table(name, _ID_COLUMNS)
            columns = [table.column(column).to_pylist() for column in _ID_COLUMNS[:3]]
            flat = pc.list_flatten(table.column("signature")).to_numpy()
            signatures = flat.reshape(table.num_rows, -1)
            for article_id, path, no, sign in zip(*columns, signatures, strict=True):
                if article_id in first:
                    detail = f"the same as {first[article_id]}"
                    repeated[path, no] = Reject(path, no, "ingest", "duplicate", detail)
                else:
                    first[article_id] = f"{path} record {no}"
                    index.add(article_id, sign)
    return repeated, index.groups()


def _unique(
    results: Sequence[IngestResult], repeated: dict[tuple[str, int], Reject], storage: Storage
) -> Iterator[Article]:
    columns = get_table("articles").schema.names
    for result in results:
        for name in result.chunks:
            table: pa.Table = storage.read_table(name, columns)
            for article in from_arrow(table, Article):
                if (article.source_path, article.record_no) not in repeated:
                    yield article
