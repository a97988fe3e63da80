"""Cuts the work into pieces, the same ones whatever the number of workers.

Borders between pieces depend on what lies at the border, not on a running count from the start, so
that a dump that has grown keeps the pieces it had (content-defined chunking).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from newsledger.config import Config
from newsledger.ingest.sources import Source
from newsledger.run.fingerprint import digest, file_digest, stage_fingerprint

ItemT = TypeVar("ItemT")


@dataclass(frozen=True, slots=True)
class IngestTask:
    """Some input files to be read by one process; `key` names the result."""

    key: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Shard:
    """Some articles to be annotated, extracted and resolved by one process."""

    no: int
    key: str
    articles: int
    chars: int

    @property
    def part(self) -> str:
        """Name of the shard's file in every table."""
        return f"part-{self.no:05d}.parquet"


def chunks(
    items: Iterable[ItemT],
    *,
    size: Callable[[ItemT], int],
    name: Callable[[ItemT], str],
    target: int,
) -> Iterator[list[ItemT]]:
    """Yield runs of items of about `target` size each, at most twice that unless one item is more.

    Past half the target, a run ends after an item whose name hashes to a fixed value, so that
    borders stay where they are when items are added elsewhere.
    """
    held: list[ItemT] = []
    total = 0
    for item in items:
        if held and total + size(item) > 2 * target:
            yield held
            held, total = [], 0
        held.append(item)
        total += size(item)
        if total >= 2 * target or (
            total >= target // 2 and int(digest(name(item)), 16) % _border_odds(total, target) == 0
        ):
            yield held
            held, total = [], 0
    if held:
        yield held


def _border_odds(total: int, target: int) -> int:
    # rare below the target, common above it: most runs end between 0.5 and 1.5 of the target
    return 64 if total < target else 4


def content_digest(source: Source) -> str:
    """Return a hash of a source's bytes; for a URI, of its address and size."""
    if "://" in source.path:
        return digest(source.path, str(source.size))
    try:
        return file_digest(Path(source.path))
    except OSError as error:
        # the reader will meet the same error and reject the file with its reason
        return digest("unreadable", type(error).__name__)


def plan_ingest(sources: Sequence[Source], config: Config) -> list[IngestTask]:
    """Return the ingest tasks for the sources, in the order of their names."""
    ordered = sorted(sources, key=lambda source: source.source_path)
    code = stage_fingerprint("ingest", config)
    tasks = []
    for group in chunks(
        ordered,
        size=lambda source: source.size,
        name=lambda source: source.source_path,
        target=config.run.ingest_bytes,
    ):
        parts = [part for s in group for part in (s.source_path, content_digest(s))]
        tasks.append(IngestTask(digest(code, *parts), tuple(group)))
    return tasks
