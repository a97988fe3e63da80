"""Reads bytes as if they were a file of a dump."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from newsledger.config import IngestConfig
from newsledger.ingest.read import read_source
from newsledger.ingest.sources import Source
from newsledger.records import Article, Reject

Items = list[Article | Reject]


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Items]:
    """`read("a.jsonl", data, max_chars=2000)`: everything that one file yields."""

    def run(name: str, data: bytes | Path, **settings: object) -> Items:
        path = data if isinstance(data, Path) else tmp_path / "input"
        if isinstance(data, bytes):
            path.write_bytes(data)
        source = Source(str(path), name, path.stat().st_size)
        return list(read_source(source, IngestConfig.model_validate(settings)))

    return run
