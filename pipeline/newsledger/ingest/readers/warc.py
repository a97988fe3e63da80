"""Web archives: one page a response record."""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedReader
from typing import Any

from newsledger.config import IngestConfig
from newsledger.errors import InputError
from newsledger.ingest.encoding import decode
from newsledger.ingest.raw import RawRecord, Refusal
from newsledger.ingest.readers.html import page_to_raw


def read_warc(
    stream: BufferedReader, name: str, config: IngestConfig
) -> Iterator[RawRecord | Refusal]:
    """Yield one record per response, resource or conversion; requests and metadata are none."""
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError as error:
        raise InputError(
            "missing_library", "WARC files need the extra `warc`: pip install 'newsledger[warc]'"
        ) from error
    wanted = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    record_no = 0
    try:
        for record in ArchiveIterator(stream, record_types=wanted, parse_http=True):
            yield _page(record, record_no, config)
            record_no += 1
    except InputError:
        raise
    except Exception as error:
        raise InputError("truncated", f"damaged or cut off: {error}") from error


def _page(record: Any, record_no: int, config: IngestConfig) -> RawRecord | Refusal:
    url = record.headers.get("WARC-Target-URI")
    http = record.http_headers
    status = getattr(http, "status_code", None)
    if status is not None and not 200 <= status < 300:
        return Refusal(record_no, "not_article", f"HTTP status {status}: {url}")
    kind = str(record.http_content_type or record.headers.get("Content-Type") or "")
    kind = kind.split(";")[0].strip().lower()
    if kind not in ("text/html", "application/xhtml+xml", "text/plain"):
        return Refusal(record_no, "unsupported", f"content type {kind or 'unknown'}: {url}")
    data = record.reader.read(config.max_record_bytes + 1)
    if len(data) > config.max_record_bytes:
        detail = f"more than {config.max_record_bytes} bytes (ingest.max_record_bytes): {url}"
        return Refusal(record_no, "record_too_large", detail)
    if kind == "text/plain":
        decoded = decode(data, declared=record.http_charset)
        return RawRecord(
            record_no,
            decoded.text,
            url=url,
            encoding=decoded.encoding,
            encoding_basis=decoded.basis,
        )
    return page_to_raw(
        data, record_no, config, url=url, declared=record.http_charset, one_per_file=False
    )
