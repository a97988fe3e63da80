"""Plain text: one article a file."""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedReader

from newsledger.config import IngestConfig
from newsledger.errors import InputError
from newsledger.ingest.encoding import decode, wide_encoding
from newsledger.ingest.formats import is_binary
from newsledger.ingest.raw import RawRecord, Refusal


def read_whole(stream: BufferedReader, config: IngestConfig) -> bytes:
    """Return all bytes of a file that is one record; InputError when they are too many."""
    limit = config.max_record_bytes
    parts, left = [], limit + 1
    while left and (part := stream.read1(min(left, 2**20))):
        parts.append(part)
        left -= len(part)
    if not left:
        raise InputError("record_too_large", f"more than {limit} bytes (ingest.max_record_bytes)")
    return b"".join(parts)


def read_text(
    stream: BufferedReader, name: str, config: IngestConfig
) -> Iterator[RawRecord | Refusal]:
    """Yield the one article of a text file."""
    data = read_whole(stream, config)
    if wide_encoding(data) is None and is_binary(data):
        raise InputError("binary", "not text: control characters or the mark of another format")
    decoded = decode(data)
    yield RawRecord(
        0,
        decoded.text,
        encoding=decoded.encoding,
        encoding_basis=decoded.basis,
        one_per_file=True,
    )
