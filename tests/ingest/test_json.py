from __future__ import annotations

import json
import tracemalloc
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from newsledger.config import IngestConfig
from newsledger.errors import ConfigError
from newsledger.ingest.read import read_source
from newsledger.ingest.sources import Source
from newsledger.records import Article, Reject

Read = Callable[..., list[Article | Reject]]
TEXT = "Shelling killed nine people in the market of Saraqib, a hospital official said."


def reasons(items: list[Article | Reject]) -> list[str]:
    return [item.reason if isinstance(item, Reject) else "article" for item in items]


def test_news_please_records_are_understood(read: Read) -> None:
    record = {
        "authors": ["A reporter", "Another"],
        "date_download": "2024-09-01 10:00:00",
        "date_modify": "None",
        "date_publish": "2024-08-16 07:15:00",
        "headline": None,
        "maintext": TEXT,
        "source_domain": "news.example",
        "title": "Market hit",
        "url": "https://news.example/1",
    }
    (article,) = read("a.jsonl", json.dumps(record).encode())
    assert isinstance(article, Article)
    assert (article.text, article.title) == (TEXT, "Market hit")
    assert (article.outlet, article.author) == ("news.example", "A reporter; Another")
    assert (article.published_date, article.published_at) == (date(2024, 8, 16), None)
    assert article.published_basis == "metadata"


def test_the_string_none_means_missing(read: Read) -> None:
    record = {"date_publish": "None", "maintext": TEXT, "title": "None", "authors": []}
    (article,) = read("a.jsonl", json.dumps(record).encode())
    assert isinstance(article, Article)
    assert (article.published_date, article.title, article.author) == (None, None, None)


def test_news_api_records_are_understood(read: Read) -> None:
    record = {
        "source": {"id": None, "name": "An Outlet"},
        "publishedAt": "2024-08-16T23:30:00-04:00",
        "content": TEXT,
    }
    (article,) = read("a.json", json.dumps({"status": "ok", "articles": [record]}).encode())
    assert isinstance(article, Article)
    assert article.outlet == "An Outlet"
    assert article.published_date == date(2024, 8, 16)
    assert article.published_at == datetime(2024, 8, 17, 3, 30, tzinfo=UTC)


def test_paragraphs_in_a_list_become_one_text(read: Read) -> None:
    (article,) = read("a.json", json.dumps({"body": [TEXT, "He fled."]}).encode())
    assert isinstance(article, Article)
    assert article.text == f"{TEXT}\n\nHe fled."


def test_the_mapping_reaches_into_nested_records(read: Read) -> None:
    data = json.dumps({"doc": {"main": TEXT}, "meta": {"when": "2024-08-16"}, "text": "x"}).encode()
    mapping = {"text": "doc.main", "published_at": "meta.when"}
    (article,) = read("a.json", data, mapping=mapping)
    assert isinstance(article, Article)
    assert (article.text, article.published_date) == (TEXT, date(2024, 8, 16))


def test_a_mapping_of_an_unknown_column_stops_the_run(read: Read) -> None:
    with pytest.raises(ConfigError, match=r"no article column 'titel'\. Did you mean 'title'"):
        read("a.json", json.dumps({"text": TEXT}).encode(), mapping={"titel": "x"})


@pytest.mark.parametrize(
    ("data", "count"),
    [
        (json.dumps({"text": TEXT}), 1),
        (json.dumps([{"text": TEXT}] * 3), 3),
        (json.dumps([{"text": TEXT}] * 3, indent=2), 3),
        (json.dumps({"meta": 1, "data": [{"text": TEXT}] * 3}, indent=2), 3),
        ("\n".join([json.dumps({"text": TEXT})] * 3), 3),
        ("\n\n".join([json.dumps({"text": TEXT}, indent=1)] * 3), 3),
        (" \n" + json.dumps([{"text": TEXT}]) + "\n ", 1),
    ],
)
def test_the_manners_of_json(read: Read, data: str, count: int) -> None:
    assert reasons(read("a.json", data.encode())) == ["article"] * count
    assert reasons(read("a.json", b"\xef\xbb\xbf" + data.encode())) == ["article"] * count


def test_a_long_list_is_read_with_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    text = f"{TEXT} " * 250
    path.write_text(json.dumps([{"text": text}] * 1000))
    assert path.stat().st_size > 16 * 2**20
    source = Source(str(path), "a.json", path.stat().st_size)
    next(read_source(source, IngestConfig()))
    tracemalloc.start()
    assert sum(isinstance(item, Article) for item in read_source(source, IngestConfig())) == 1000
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4 * 2**20


def test_broken_lines_cost_nothing_but_themselves(read: Read) -> None:
    good = json.dumps({"text": TEXT})
    lines = [good, good[:40], "[1]", "null", '{"text": 7}', '{"title": "T", "x": 1}', "", good]
    items = read("a.jsonl", "\n".join(lines).encode())
    assert reasons(items) == [
        "article",
        "broken_record",
        "broken_record",
        "broken_record",
        "empty",
        "missing_text",
        "article",
    ]
    assert [item.record_no for item in items] == list(range(7))
    assert [item.detail for item in items if isinstance(item, Reject)] == [
        "line 2 is not JSON: Unterminated string starting at: line 1 column 10 (char 9)",
        "line 3 is a JSON list, not an object",
        "line 4 is a JSON null, not an object",
        "the record has no text",
        "no text field; fields: title, x; name it with ingest.mapping",
    ]


def test_a_jsonl_file_called_json_with_a_broken_line(read: Read) -> None:
    good = json.dumps({"text": TEXT})
    for lines in ([good, "{", good], ["{", good, good]):
        items = read("a.json", "\n".join(lines).encode())
        assert sorted(reasons(items)) == ["article", "article", "broken_record"]


def test_json_nested_without_end_is_broken(read: Read) -> None:
    assert reasons(read("a.jsonl", b'{"text": ' + b"[" * 200_000)) == ["broken_record"]
    assert reasons(read("a.json", b"[" * 200_000)) == ["broken_record"]
    assert reasons(read("a.jsonl", b'{"text": ' + b"9" * 10_000 + b"}")) == ["broken_record"]


def test_a_json_list_that_breaks_yields_what_lies_before(read: Read) -> None:
    good = json.dumps({"text": TEXT})
    items = read("a.json", f"[{good}, {good}, {{oops}}, {good}]".encode())
    assert reasons(items) == ["article", "article", "broken_record"]
    items = read("a.json", f"[{good}, {good}, ".encode())
    assert reasons(items) == ["article", "article", "truncated"]
    assert items[-1].record_no == -1


def test_a_line_of_50_mb_is_skipped_with_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    good = json.dumps({"text": TEXT}).encode() + b"\n"
    with path.open("wb") as file:
        file.write(good + b'{"text": "')
        for _ in range(50):
            file.write(b"x" * 2**20)
        file.write(b'"}\n' + good)
    source = Source(str(path), "a.jsonl", path.stat().st_size)
    tracemalloc.start()
    items = list(read_source(source, IngestConfig(max_record_bytes=2**20)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert reasons(items) == ["article", "record_too_large", "article"]
    assert isinstance(items[1], Reject)
    assert items[1].detail == "line 2 has 52428813 bytes (ingest.max_record_bytes)"
    assert peak < 16 * 2**20


def test_a_50_mb_line_in_a_json_list_is_too_large(read: Read) -> None:
    items = read("a.json", b'[{"text": "' + b"x" * 10_000 + b'"}]', max_record_bytes=2048)
    assert reasons(items) == ["record_too_large"]


def test_an_article_of_two_million_characters_is_too_long(read: Read) -> None:
    items = read("a.jsonl", json.dumps({"text": f"{TEXT} " * 25_000}).encode())
    assert reasons(items) == ["too_long"]


def test_lone_surrogates_are_replaced(read: Read) -> None:
    (article,) = read(
        "a.jsonl", b'{"text": "' + TEXT.encode() + b' \\ud800 end", "title": "\\udfff"}'
    )
    assert isinstance(article, Article)
    article.text.encode("utf-8")
    assert article.title is not None
    article.title.encode("utf-8")


def test_utf16_jsonl(read: Read) -> None:
    data = "\n".join([json.dumps({"text": f"“{TEXT}”"}, ensure_ascii=False)] * 2)
    for encoding, name, basis in (
        ("utf-16", "utf-16", "bom"),
        ("utf-16-le", "utf-16-le", "detected"),
        ("utf-16-be", "utf-16-be", "detected"),
    ):
        items = read("a.jsonl", data.encode(encoding))
        assert [
            (item.text, item.encoding, item.encoding_basis)
            for item in items
            if isinstance(item, Article)
        ] == [(f"“{TEXT}”", name, basis)] * 2


def test_a_line_in_another_encoding(read: Read) -> None:
    lines = [
        json.dumps({"text": f"“{TEXT}”"}, ensure_ascii=False).encode(encoding)
        for encoding in ("utf-8", "cp1252", "utf-8")
    ]
    items = read("a.jsonl", b"\n".join(lines))
    assert [item.text for item in items if isinstance(item, Article)] == [f"“{TEXT}”"] * 3
    assert [item.encoding for item in items if isinstance(item, Article)] == [
        "utf-8",
        "cp1252",
        "utf-8",
    ]
