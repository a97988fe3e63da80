"""HTML pages: the article text and what the page says about it, one article a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BufferedReader

from newsledger.config import IngestConfig
from newsledger.errors import InputError
from newsledger.ingest.encoding import decode, wide_encoding
from newsledger.ingest.formats import is_binary
from newsledger.ingest.html_helper import extract_page
from newsledger.ingest.raw import RawRecord, Refusal
from newsledger.ingest.readers.text import read_whole

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})"
    rb"|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})",
    re.IGNORECASE,
)
DECLARED_WITHIN = 4096


def read_html(
    stream: BufferedReader, name: str, config: IngestConfig
) -> Iterator[RawRecord | Refusal]:
    """Yield the one article of a page."""
    data = read_whole(stream, config)
    if wide_encoding(data) is None and is_binary(data):
        raise InputError("binary", "not text: control characters or the mark of another format")
    yield page_to_raw(data, 0, config)


def page_to_raw(
    data: bytes,
    record_no: int,
    config: IngestConfig,
    *,
    url: str | None = None,
    declared: str | None = None,
    one_per_file: bool = True,
) -> RawRecord | Refusal:
    """Return the article of an HTML page; `declared` is the encoding that HTTP tells."""
    if match := _DECLARED.search(data[:DECLARED_WITHIN]):
        declared = declared or (match[1] or match[2]).decode("ascii")
    decoded = decode(data, declared=declared)
    try:
        page = extract_page(decoded.text, seconds=config.html_seconds)
    except InputError as error:
        return Refusal(record_no, error.reason, error.detail)
    if page is None:
        return Refusal(record_no, "not_article", "no article text was found in the page")
    return RawRecord(
        record_no,
        page.text,
        title=page.title,
        url=url or page.url,
        outlet=page.outlet,
        author=page.author,
        published=page.published,
        published_basis="html",
        encoding=decoded.encoding,
        encoding_basis=decoded.basis,
        one_per_file=one_per_file,
    )
