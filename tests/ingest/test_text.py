from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsledger.ingest.article import article_id
from newsledger.records import Article, Reject

Read = Callable[..., list[Article | Reject]]
TEXT = "Shelling killed nine people in the market of Saraqib, a hospital official said."


def reason(items: list[Article | Reject]) -> tuple[int, str]:
    (reject,) = items
    assert isinstance(reject, Reject)
    return reject.record_no, reject.reason


def only(items: list[Article | Reject]) -> Article:
    (article,) = items
    assert isinstance(article, Article)
    return article


def test_a_text_file_is_one_article(read: Read) -> None:
    article = only(read("dump/a.txt", f"\n  {TEXT}\r\n\r\nHe fled,\nGen.\rX said. \n".encode()))
    assert article.text == f"{TEXT}\n\nHe fled,\nGen.\nX said."
    assert (article.source_path, article.record_no) == ("dump/a.txt", 0)
    assert (article.language, article.encoding, article.encoding_basis) == ("en", "utf-8", "utf-8")
    assert article.published_date is article.published_basis is article.title is None


def test_residue_capitals_and_odd_quotes_stay(read: Read) -> None:
    text = f"{TEXT.upper()}  “HE SAID.\n\n“IT GOES ON,” HE ADDED. link"
    assert only(read("a.txt", text.encode())).text == text


def test_an_empty_file_is_empty(read: Read) -> None:
    assert reason(read("a.txt", b"")) == (-1, "empty")
    assert reason(read("a.txt", b" \n\t\n")) == (0, "empty")


@pytest.mark.parametrize(
    "data",
    [
        random.Random(1).randbytes(5000),
        b"\x89PNG\r\n\x1a\n" + random.Random(2).randbytes(500),
        b"%PDF-1.7 and some text",
        bytes(1000),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a", "a.dat"])
def test_a_binary_file_is_binary(read: Read, name: str, data: bytes) -> None:
    assert reason(read(name, data)) == (-1, "binary")


@pytest.mark.parametrize("name", ["README.md", "photo.jpg", "report.pdf", "feed.xml", "run.py"])
def test_what_lies_about_in_dumps_is_unsupported(read: Read, name: str) -> None:
    assert reason(read(name, TEXT.encode())) == (-1, "unsupported")


def test_a_file_without_an_extension_is_read_by_its_content(read: Read) -> None:
    assert only(read("a", TEXT.encode())).text == TEXT
    assert only(read("a", b'{"text": "' + TEXT.encode() + b'"}')).text == TEXT
    assert only(read("a.story", TEXT.encode("utf-16"))).text == TEXT
    body = (
        f"<!doctype html><html><body><article><p>{TEXT}</p><p>{TEXT}!</p></article></body></html>"
    )
    assert only(read("a", body.encode())).text.startswith(TEXT)
    assert reason(read("a", b"<?xml version='1.0'?><rss/>")) == (-1, "unsupported")


def test_stray_nul_bytes_are_dropped(read: Read) -> None:
    assert only(read("a.txt", f"{TEXT}\0\0 Done.\0".encode())).text == f"{TEXT} Done."


def test_too_large_too_long_too_short(read: Read) -> None:
    assert reason(read("a.txt", b"x" * 5000, max_record_bytes=4096)) == (-1, "record_too_large")
    assert reason(read("a.txt", f"{TEXT} ".encode() * 25_000)) == (0, "too_long")
    assert reason(read("a.txt", b"12 killed. 3/4/2024")) == (0, "too_short")


def test_another_language_is_refused_and_can_be_allowed(read: Read) -> None:
    text = "Bei einem Angriff auf einen Markt sind mindestens neun Menschen getötet worden."
    (reject,) = read("a.txt", text.encode())
    assert isinstance(reject, Reject)
    assert (reject.reason, str(reject.detail)[:2]) == ("language", "de")
    assert only(read("a.txt", text.encode(), languages=("en", "de"))).language == "de"
    assert only(read("a.txt", text.encode(), languages=())).language == "de"


def test_the_option_gives_a_date_last_and_does_not_change_the_id(read: Read) -> None:
    plain = only(read("a.txt", TEXT.encode()))
    dated = only(read("a.txt", TEXT.encode(), published=date(2024, 8, 16)))
    assert (dated.published_date, dated.published_basis) == (date(2024, 8, 16), "option")
    assert dated.article_id == plain.article_id
    named = only(read("2024-08-15_a.txt", TEXT.encode(), published=date(2024, 8, 16)))
    assert (named.published_date, named.published_basis) == (date(2024, 8, 15), "filename")
    assert named.article_id != plain.article_id


def test_the_dateline_tells_the_date(read: Read) -> None:
    article = only(read("a.txt", f"SARAQIB, 3 JAN 90 (AFP) -- {TEXT}".encode()))
    assert (article.published_date, article.published_basis) == (date(1990, 1, 3), "text")
    assert article.dateline == "SARAQIB, 3 JAN 90 (AFP)"


@given(
    st.lists(st.one_of(st.none(), st.text(max_size=4)), min_size=3, max_size=3),
    st.lists(st.one_of(st.none(), st.text(max_size=4)), min_size=3, max_size=3),
)
def test_different_records_have_different_ids(
    one: list[str | None], other: list[str | None]
) -> None:
    def identity(parts: list[str | None]) -> str:
        url, title, text = parts
        return article_id(url, None, title, text or "")

    def same(parts: list[str | None]) -> list[str | None]:
        return [*parts[:2], parts[2] or ""]

    assert (identity(one) == identity(other)) == (same(one) == same(other))


NAMES = [
    "a",
    "a.txt",
    "a.json",
    "a.jsonl",
    "a.csv",
    "a.tsv",
    "a.parquet",
    "a.warc",
    "a.zip",
    "a.tar",
]
STARTS = [
    b"",
    b"\x1f\x8b\x08",
    b"PK\x03\x04",
    b"BZh9",
    b"\x28\xb5\x2f\xfd",
    b"\xfd7zXZ\x00",
    b"PAR1",
]
STARTS += [
    b"WARC/1.0\r\n",
    b'{"text": "',
    b"[{",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
    b"a,text\n",
]


@settings(
    deadline=None, max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    name=st.sampled_from([*NAMES, "a.html"]),
    suffix=st.sampled_from(["", ".gz", ".zst", ".xz", ".bz2"]),
    start=st.sampled_from(STARTS),
    data=st.binary(max_size=300),
)
def test_any_bytes_yield_rows_and_never_an_error(
    read: Read, name: str, suffix: str, start: bytes, data: bytes
) -> None:
    items = read(name + suffix, start + data)
    assert items
    assert len({(item.source_path, item.record_no) for item in items}) == len(items)
    for item in items:
        assert not (isinstance(item, Reject) and item.reason == "failed"), item


@settings(
    deadline=None, max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    name=st.sampled_from(["a.txt", "a.json", "a.jsonl", "a.csv", "a.html"]),
    text=st.text(max_size=300),
)
def test_any_text_yields_rows_and_never_an_error(read: Read, name: str, text: str) -> None:
    items = read(name, text.encode("utf-8", "surrogatepass"), min_letters=1, languages=())
    assert items
    for item in items:
        assert not (isinstance(item, Reject) and item.reason == "failed"), item
        if isinstance(item, Article):
            item.text.encode("utf-8")
            assert item.text == item.text.strip()
