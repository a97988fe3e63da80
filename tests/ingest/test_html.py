from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from newsledger.errors import InputError
from newsledger.ingest.html_helper import extract_page
from newsledger.records import Article, Reject

Read = Callable[..., list[Article | Reject]]
PARAGRAPHS = [
    "Shelling killed at least nine people in the market of Saraqib, a “hospital official” said.",
    "The army denied that it had fired on the town, and blamed armed groups in the hills nearby.",
    "Rescue workers were still searching the rubble on the evening of 3 May 2011, residents said.",
]
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
PAGE = (
    "<!DOCTYPE html><html><head>{head}<title>Market hit | An Outlet</title></head><body>"
    "<nav><a href='/'>Home</a> <a href='/world'>World</a></nav>"
    "<article><h1>Market hit</h1>{body}</article><footer>All rights reserved</footer></body></html>"
)
SLOW = b"<ul>" + b"<li><p>x" * 150_000


def page(head: str = "", body: str = BODY) -> bytes:
    return PAGE.format(head=head, body=body).encode()


def only(items: list[Article | Reject]) -> Article:
    (article,) = items
    assert isinstance(article, Article)
    return article


def reason(items: list[Article | Reject]) -> tuple[int, str]:
    (reject,) = items
    assert isinstance(reject, Reject)
    return reject.record_no, reject.reason


def test_the_article_of_a_page_is_found(read: Read) -> None:
    head = (
        '<meta charset="utf-8"><meta property="og:site_name" content="An Outlet">'
        '<link rel="canonical" href="https://news.example/market">'
        '<meta property="article:published_time" content="2024-08-16T23:30:00-04:00">'
    )
    article = only(read("market.html", page(head)))
    assert article.text == "\n".join(PARAGRAPHS)
    assert (article.title, article.outlet) == ("Market hit", "An Outlet")
    assert article.url == "https://news.example/market"
    assert (article.published_date, article.published_basis) == (date(2024, 8, 16), "html")
    assert article.published_at == datetime(2024, 8, 17, 3, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "head",
    [
        '<meta itemprop="datePublished" content="2024-08-16">',
        '<meta content="2024-08-16" property="article:published_time">',
        '<script type="application/ld+json">{"@type": "NewsArticle", '
        '"datePublished": "2024-08-16T07:00:00Z"}</script>',
    ],
)
def test_publication_dates_that_pages_mark(read: Read, head: str) -> None:
    article = only(read("a.html", page(head)))
    assert (article.published_date, article.published_basis) == (date(2024, 8, 16), "html")


def test_the_date_of_an_event_in_the_body_is_no_publication_date(read: Read) -> None:
    assert only(read("a.html", page())).published_date is None


def test_a_file_name_tells_the_date_where_the_page_does_not(read: Read) -> None:
    article = only(read("2024-08-16_market.html", page()))
    assert (article.published_date, article.published_basis) == (date(2024, 8, 16), "filename")


@pytest.mark.parametrize("declared", ["windows-1252", "iso-8859-1"])
def test_the_declared_encoding_is_used(read: Read, declared: str) -> None:
    data = page(f'<meta charset="{declared}">').decode().encode("cp1252")
    article = only(read("a.html", data))
    assert article.text == "\n".join(PARAGRAPHS)
    assert (article.encoding, article.encoding_basis) == ("cp1252", "declared")


def test_a_wrong_declaration_does_no_harm(read: Read) -> None:
    article = only(read("a.html", page('<meta charset="us-ascii">')))
    assert article.text == "\n".join(PARAGRAPHS)
    assert article.encoding == "utf-8"


def test_a_page_without_an_article_is_no_article(read: Read) -> None:
    assert reason(read("a.html", b"<html><body></body></html>")) == (0, "not_article")
    assert reason(read("a.html", page(body=""))) == (0, "not_article")


def test_tags_nested_without_end_are_no_article(read: Read) -> None:
    assert reason(read("a.html", b"<div>" * 200_000)) == (0, "not_article")


def test_a_page_that_hangs_the_parser_is_given_up_and_the_next_one_read(read: Read) -> None:
    only(read("a.html", page()))  # the helper's start is not part of a page's time
    start = time.monotonic()
    assert reason(read("a.html", SLOW, html_seconds=0.5)) == (0, "timeout")
    assert time.monotonic() - start < 10
    only(read("a.html", page()))


def test_a_parser_that_dies_costs_its_page_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    from newsledger.ingest import html_helper

    helper = html_helper._Helper(html_helper.os.getpid())
    monkeypatch.setattr(html_helper, "_helper", lambda: helper)
    real = subprocess.Popen
    dying = "import sys; sys.stdout.buffer.write(bytes(8)); sys.stdout.flush(); sys.stdin.read(9)"
    monkeypatch.setattr(
        html_helper.subprocess,
        "Popen",
        lambda _, **options: real([sys.executable, "-c", dying], **options),
    )
    with pytest.raises(InputError, match="the HTML parser died of this page"):
        extract_page("<p>text</p>", seconds=20)
    monkeypatch.setattr(html_helper.subprocess, "Popen", real)
    found = extract_page(page().decode(), seconds=20)
    assert found is not None
    helper.stop()


def test_a_parser_that_does_not_start_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    from newsledger.ingest import html_helper

    helper = html_helper._Helper(html_helper.os.getpid())
    monkeypatch.setattr(html_helper, "_helper", lambda: helper)
    real = subprocess.Popen
    monkeypatch.setattr(
        html_helper.subprocess,
        "Popen",
        lambda _, **options: real([sys.executable, "-c", "import no_such_module"], **options),
    )
    with pytest.raises(InputError, match="the HTML parser does not start"):
        extract_page("<p>text</p>", seconds=20)


def test_a_binary_file_called_html_is_binary(read: Read) -> None:
    assert reason(read("a.html", b"\x89PNG\r\n\x1a\n" + bytes(2000))) == (-1, "binary")
