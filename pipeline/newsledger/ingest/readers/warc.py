"""Web archives: one page a response record."""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedReader
from typing import Any, BinaryIO, cast

from newsledger.config import IngestConfig
from newsledger.errors import InputError
from newsledger.ingest.encoding import decode
from newsledger.ingest.raw import RawRecord, Refusal
from newsledger.ingest.readers.html import page_to_raw

PAGES = ("text/html", "application/xhtml+xml")
TEXT = "text/plain"


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
    forward = _Forward(stream)
    # fastwarc declares more methods than it calls on a stream.
    file = cast(BinaryIO, forward)
    try:
        records = ArchiveIterator(file, record_types=wanted, parse_http=False)
        for record_no, record in enumerate(records):
            yield _read_record(record, record_no, config)
    except InputError:
        raise
    except OSError as error:
        raise InputError("truncated", f"damaged or cut off: {error}") from error
    if forward.fault:
        raise forward.fault


class _Forward:
    """A stream with `tell`, as fastwarc wants it; a fault waits for the records before it."""

    def __init__(self, stream: BufferedReader) -> None:
        self.stream = stream
        self.position = 0
        self.fault: InputError | None = None

    def read(self, size: int = -1) -> bytes:
        try:
            data = self.stream.read1(size)
        except InputError as error:
            self.fault = error
            return b""
        self.position += len(data)
        return data

    def tell(self) -> int:
        return self.position


def _read_record(record: Any, record_no: int, config: IngestConfig) -> RawRecord | Refusal:
    url = record.headers.get("WARC-Target-URI")
    limit = config.max_record_bytes
    too_large = f"more than {limit} bytes (ingest.max_record_bytes): {url}"
    if record.content_length > limit:
        return Refusal(record_no, "record_too_large", too_large)
    content = record.reader.read(limit + 1)
    if len(content) < record.content_length:
        raise InputError("truncated", f"ends within a record: {url}")
    if record.is_http:
        try:
            record.set_bytes_content(content)
            record.parse_http(auto_decode="all")
            content = record.reader.read(limit + 1)
        except OSError as error:
            return Refusal(record_no, "broken_record", f"damaged HTTP response: {error}: {url}")
        if len(content) > limit:
            return Refusal(record_no, "record_too_large", too_large)
    return _page(record, record_no, content, url, config)


def _page(
    record: Any, record_no: int, content: bytes, url: str | None, config: IngestConfig
) -> RawRecord | Refusal:
    status = getattr(record.http_headers, "status_code", None)
    if status is not None and not 200 <= status < 300:
        return Refusal(record_no, "not_article", f"HTTP status {status}: {url}")
    kind = record.http_content_type if record.is_http else record.headers.get("Content-Type")
    kind = str(kind or "").split(";")[0].strip().lower()
    charset = record.http_charset if record.is_http else None
    if kind in PAGES:
        return page_to_raw(
            content, record_no, config, url=url, declared=charset, one_per_file=False
        )
    if kind == TEXT:
        decoded = decode(content, declared=charset)
        return RawRecord(
            record_no,
            decoded.text,
            url=url,
            encoding=decoded.encoding,
            encoding_basis=decoded.basis,
        )
    return Refusal(record_no, "unsupported", f"content type {kind or 'unknown'}: {url}")
