"""What a reader hands on: a record as the file has it, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from io import BufferedReader

from newsledger.config import IngestConfig

Published = str | int | float | date | datetime


@dataclass(frozen=True, slots=True)
class RawRecord:
    """One record with its fields told apart, not yet cleaned or checked."""

    record_no: int
    text: str
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: Published | None = None
    published_basis: str = "metadata"
    encoding: str | None = None
    encoding_basis: str | None = None
    one_per_file: bool = False
    """The file holds this article alone, so the file's name may tell its date."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """One record that the reader could not use; `reason` is a value of `rejects.reason`."""

    record_no: int
    reason: str
    detail: str


Reader = Callable[[BufferedReader, str, IngestConfig], Iterator[RawRecord | Refusal]]
"""A reader takes an unpacked stream, the file's name and the settings.

It yields one item a record, in order, and raises InputError where the file cannot be read on.
"""
