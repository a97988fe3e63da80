"""Parquet: one article a row."""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedReader
from tempfile import SpooledTemporaryFile
from typing import Any

from newsledger.config import IngestConfig
from newsledger.errors import InputError
from newsledger.ingest.fields import check_mapping, has_text, missing_text, to_raw
from newsledger.ingest.raw import RawRecord, Refusal

ROWS = 64
SPOOL = 64 * 2**20


def read_parquet(
    stream: BufferedReader, name: str, config: IngestConfig
) -> Iterator[RawRecord | Refusal]:
    """Yield one record a row, a few rows at a time."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    mapping = check_mapping(config.mapping)
    file: Any = stream
    if not stream.seekable():
        file = SpooledTemporaryFile(SPOOL)  # noqa: SIM115 (closed with the generator)
        while data := stream.read1(2**20):
            file.write(data)
        file.seek(0)
    record_no = 0
    try:
        table = pq.ParquetFile(file)
        names = table.schema_arrow.names
        if not has_text(names, mapping):
            raise InputError("missing_text", missing_text(names, mapping))
        for batch in table.iter_batches(batch_size=ROWS):
            for row in batch.to_pylist():
                yield to_raw(row, record_no, mapping)
                record_no += 1
    except (pa.ArrowException, OSError, OverflowError, ValueError) as error:
        raise InputError("truncated", f"damaged or cut off: {error}") from error
    finally:
        if file is not stream:
            file.close()
