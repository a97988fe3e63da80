from __future__ import annotations

import gzip
import io
import sys
from collections.abc import Callable
from datetime import date

import pytest

from newsledger.records import Article, Reject

fastwarc = pytest.importorskip("fastwarc.warc")

Read = Callable[..., list[Article | Reject]]
PAGE = (
    b"<html><head><title>Market hit</title></head><body><article>"
    + b"<p>Shelling killed at least nine people in a market in Saraqib, doctors said.</p>" * 4
    + b"</article></body></html>"
)


def response(url: str, body: bytes, *, kind: str = "text/html", status: str = "200 OK") -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\n"
        f"WARC-Target-URI: {url}\r\nWARC-Date: 2024-09-01T00:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def request(url: str) -> bytes:
    return response(url, b"").replace(b"Type: response", b"Type: request", 1)


RECORDS = [
    request("https://x.example/1"),
    response("https://x.example/2024/08/16/market", PAGE),
    response("https://x.example/a.png", b"\x89PNG", kind="image/png"),
    response("https://x.example/gone", b"<p>no</p>", status="404 Not Found"),
    response("https://x.example/2", PAGE, kind="text/html; charset=utf-8"),
]


def reasons(items: list[Article | Reject]) -> list[str]:
    return [item.reason if isinstance(item, Reject) else "article" for item in items]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.warc", b"".join(RECORDS)),
        ("a.warc.gz", b"".join(map(gzip.compress, RECORDS))),
        ("a.warc.gz", gzip.compress(b"".join(RECORDS))),
    ],
)
def test_pages_become_articles(read: Read, name: str, data: bytes) -> None:
    items = read(name, data)
    assert reasons(items) == ["article", "unsupported", "not_article", "article"]
    assert [item.record_no for item in items] == [0, 1, 2, 3]
    article = items[0]
    assert isinstance(article, Article)
    assert article.url == "https://x.example/2024/08/16/market"
    assert article.title == "Market hit"
    # the day of the crawl is not the day of publication
    assert (article.published_date, article.published_basis) == (date(2024, 8, 16), "filename")
    assert isinstance(items[3], Article)
    assert items[3].published_date is None


def test_plain_text_of_a_wet_file(read: Read) -> None:
    text = b"Shelling killed nine people in the market of Saraqib on Tuesday, doctors said."
    head = (
        "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://x.example/1\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000002>\r\n"
        f"Content-Type: text/plain\r\nContent-Length: {len(text)}\r\n\r\n"
    )
    (article,) = read("a.warc", head.encode() + text + b"\r\n\r\n")
    assert isinstance(article, Article)
    assert article.text == text.decode()


def test_a_page_over_the_limit_is_too_large(read: Read) -> None:
    data = response("https://x.example/1", PAGE * 10) + response("https://x.example/2", PAGE)
    assert reasons(read("a.warc", data, max_record_bytes=2048)) == ["record_too_large", "article"]


def test_a_truncated_web_archive_yields_what_lies_before(read: Read) -> None:
    data = b"".join(map(gzip.compress, RECORDS))
    items = read("a.warc.gz", data[:-60])
    assert reasons(items)[:3] == ["article", "unsupported", "not_article"]
    assert reasons(items)[3:] == ["truncated"]
    assert items[-1].record_no == -1


def test_what_is_no_web_archive(read: Read) -> None:
    assert reasons(read("a.warc", b"hello " * 100)) == ["truncated"]


def test_a_missing_library_is_named(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fastwarc.warc", None)
    (reject,) = read("a.warc.gz", gzip.compress(io.BytesIO(RECORDS[1]).getvalue()))
    assert isinstance(reject, Reject)
    assert (reject.record_no, reject.reason) == (-1, "missing_library")
    assert "newsledger[warc]" in str(reject.detail)
