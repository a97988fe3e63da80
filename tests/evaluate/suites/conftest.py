"""Tiny corpora in the formats of the public ones, in words of our own."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Write = Callable[..., Path]


@pytest.fixture
def write_rows(tmp_path: Path) -> Write:
    """Write records as gzipped JSON lines under the folder of corpora and return that folder."""

    def write(name: str, *rows: dict[str, Any]) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with gzip.open(path, "wt", encoding="utf-8") as lines:
            lines.writelines(json.dumps(row) + "\n" for row in rows)
        return tmp_path

    return write
