"""One reader per format: an unpacked stream in, records in order out."""

from __future__ import annotations

from newsledger.ingest.raw import Reader
from newsledger.ingest.readers.csv import read_csv, read_tsv
from newsledger.ingest.readers.html import read_html
from newsledger.ingest.readers.json import read_json, read_jsonl
from newsledger.ingest.readers.parquet import read_parquet
from newsledger.ingest.readers.text import read_text
from newsledger.ingest.readers.warc import read_warc

READERS: dict[str, Reader] = {
    "text": read_text,
    "html": read_html,
    "json": read_json,
    "jsonl": read_jsonl,
    "csv": read_csv,
    "tsv": read_tsv,
    "parquet": read_parquet,
    "warc": read_warc,
}

__all__ = ["READERS"]
