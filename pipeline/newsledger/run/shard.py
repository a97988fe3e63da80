"""Runs annotate, extract and resolve on one shard: the whole contract of a worker.

Each stage reads the files that the stage before it wrote. A stage whose fingerprint is unchanged is
not run again. The shard's marker comes last, after all its part files.
"""

from __future__ import annotations

import gc
import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter, process_time
from typing import Any

from spacy.tokens import Doc, DocBin

from newsledger.annotate.model import blank_vocab, load_nlp
from newsledger.annotate.stage import annotate_articles
from newsledger.checks import from_arrow, to_arrow
from newsledger.config import Config
from newsledger.extract.stage import extract_article
from newsledger.records import Article, Extraction, Reject
from newsledger.resolve.stage import resolve_article
from newsledger.run.collate import staged_name
from newsledger.run.fingerprint import digest, stage_fingerprint
from newsledger.run.parts import ROW_TABLES, read_extractions, sound_tables, write_shard_tables
from newsledger.run.plan import Shard
from newsledger.run.storage import WORK, Storage
from newsledger.tables import get_table

STAGES = ("annotate", "extract", "resolve")


@dataclass(frozen=True, slots=True)
class ShardResult:
    """Row counts by table, seconds (wall, CPU) by stage run, and articles lost to failures."""

    shard: Shard
    rows: dict[str, int]
    seconds: dict[str, tuple[float, float]]
    failed: int


@dataclass(frozen=True, slots=True)
class _Keys:
    """Fingerprints of a shard's result after each stage."""

    annotate: str
    extract: str
    resolve: str


def shard_keys(shard: Shard, storage: Storage, config: Config) -> _Keys:
    """Return the fingerprints of the shard's stages; each holds the one before it."""
    annotate = digest(stage_fingerprint("annotate", config), shard.key)
    extract = digest(stage_fingerprint("extract", config), annotate)
    articles = digest(storage.read_bytes(staged_name(shard)))
    resolve = digest(stage_fingerprint("resolve", config), extract, articles)
    return _Keys(annotate, extract, resolve)


def marker_name(shard: Shard) -> str:
    """Return the name of the file that says the shard is done."""
    return f"{WORK}/shards/{shard.no:05d}.json"


def docs_name(key: str) -> str:
    """Return the name of the DocBin file of an annotate fingerprint."""
    return f"{WORK}/annotate/{key}.spacy"


def extract_name(key: str, table: str) -> str:
    """Return the name of a table's intermediate file of an extract fingerprint."""
    return f"{WORK}/extract/{key}/{table}.parquet"


def finished_shard(shard: Shard, storage: Storage, config: Config) -> ShardResult | None:
    """Return what an earlier run has left of the shard, or None when it has to be run."""
    if not storage.exists(marker_name(shard)):
        return None
    done = json.loads(storage.read_bytes(marker_name(shard)))
    if done["fingerprint"] != shard_keys(shard, storage, config).resolve:
        return None
    if not all(storage.exists(name) for name in done["files"]):
        return None
    return ShardResult(shard, done["rows"], {}, done["failed"])


def _safely(
    stage: str,
    articles: Sequence[Article],
    rejects: list[Reject],
    work: Callable[[int], Extraction],
) -> Iterator[Extraction]:
    """Yield the work's result for each article; one that fails becomes a reject and is left out."""
    for no, article in enumerate(articles):
        try:
            yield work(no)
        except Exception as error:  # one odd article must not take its shard with it
            detail = f"{type(error).__name__}: {error}"
            rejects.append(Reject(article.source_path, article.record_no, stage, "failed", detail))


def _run_annotate(key: str, articles: list[Article], storage: Storage, config: Config) -> None:
    nlp = load_nlp(config.annotate.model)
    docbin, rejects = annotate_articles(nlp, articles, batch_size=config.annotate.batch_size)
    _keep_rejects(f"{WORK}/annotate/{key}-rejects.parquet", rejects, storage)
    storage.write_bytes(docs_name(key), docbin.to_bytes())


def _keep_rejects(name: str, rejects: list[Reject], storage: Storage) -> None:
    storage.write_table(name, to_arrow(get_table("rejects"), rejects))


def _run_extract(keys: _Keys, articles: list[Article], storage: Storage) -> None:
    docbin = DocBin().from_bytes(storage.read_bytes(docs_name(keys.annotate)))
    rejects = from_arrow(
        storage.read_table(f"{WORK}/annotate/{keys.annotate}-rejects.parquet"), Reject
    )
    lost = {(reject.source_path, reject.record_no) for reject in rejects}
    docs: list[Doc] = list(docbin.get_docs(blank_vocab()))
    kept = [no for no, a in enumerate(articles) if (a.source_path, a.record_no) not in lost]
    found = list(
        _safely(
            "extract",
            [articles[no] for no in kept],
            rejects,
            lambda no: extract_article(docs[kept[no]], articles[kept[no]]),
        )
    )
    _keep_rejects(extract_name(keys.extract, "rejects"), rejects, storage)
    for name in ROW_TABLES:
        rows = [row for extraction in found for row in getattr(extraction, name)]
        storage.write_table(extract_name(keys.extract, name), to_arrow(get_table(name), rows))
    storage.write_bytes(f"{WORK}/extract/{keys.extract}/done", b"")


def _run_resolve(
    shard: Shard, keys: _Keys, articles: list[Article], storage: Storage, config: Config
) -> tuple[dict[str, int], int]:
    rejects = from_arrow(storage.read_table(extract_name(keys.extract, "rejects")), Reject)
    lost = {(reject.source_path, reject.record_no) for reject in rejects}
    kept = [a for a in articles if (a.source_path, a.record_no) not in lost]
    found = read_extractions(
        kept, {name: storage.read_table(extract_name(keys.extract, name)) for name in ROW_TABLES}
    )
    resolved = list(
        _safely("resolve", kept, rejects, lambda no: resolve_article(found[no], config.resolve))
    )
    tables = sound_tables(resolved, rejects)
    storage.remove(marker_name(shard))
    rows, files = write_shard_tables(shard, tables, rejects, storage)
    marker: dict[str, Any] = {
        "fingerprint": keys.resolve,
        "rows": rows,
        "failed": len(rejects),
        "files": files,
    }
    storage.write_bytes(marker_name(shard), json.dumps(marker, indent=1).encode())
    return rows, len(rejects)


@contextmanager
def _few_collections() -> Iterator[None]:
    """Look for garbage less often: rows are no garbage, and going through them all costs 5 %."""
    before = gc.get_threshold()
    gc.set_threshold(50_000, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


@_few_collections()
def run_shard(
    shard: Shard, *, storage: Storage, config: Config, until: str = "resolve"
) -> ShardResult:
    """Bring a shard up to the stage `until` (one of `STAGES`), running only what is missing."""
    if (finished := finished_shard(shard, storage, config)) is not None:
        return finished
    keys = shard_keys(shard, storage, config)
    articles = from_arrow(storage.read_table(staged_name(shard)), Article)
    seconds: dict[str, tuple[float, float]] = {}
    rows: dict[str, int] = Counter()
    failed = 0
    for stage in STAGES[: STAGES.index(until) + 1]:
        wall, cpu = perf_counter(), process_time()
        if stage == "annotate":
            if storage.exists(docs_name(keys.annotate)):
                continue
            _run_annotate(keys.annotate, articles, storage, config)
        elif stage == "extract":
            if storage.exists(f"{WORK}/extract/{keys.extract}/done"):
                continue
            _run_extract(keys, articles, storage)
        else:
            rows, failed = _run_resolve(shard, keys, articles, storage, config)
        seconds[stage] = (perf_counter() - wall, process_time() - cpu)
    return ShardResult(shard, dict(rows), seconds, failed)
