"""CSV, TSV and Parquet."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from newsledger.records import Article, Reject

Read = Callable[..., list[Article | Reject]]
TEXT = "Shelling killed nine people in the market of Saraqib; a hospital official said so."


def reasons(items: list[Article | Reject]) -> list[str]:
    return [item.reason if isinstance(item, Reject) else "article" for item in items]


def test_rows_become_articles(read: Read) -> None:
    data = (
        "id,source,headline,url,body,date\n"
        f'1,CENTCOM,Market hit,https://x.example/1,"{TEXT}\n\nIt was ""calm"".",2016-01-09\n'
    )
    (article,) = read("press.csv", data.encode())
    assert isinstance(article, Article)
    assert article.text == f'{TEXT}\n\nIt was "calm".'
    assert (article.title, article.outlet) == ("Market hit", "CENTCOM")
    assert (article.url, article.record_no) == ("https://x.example/1", 0)
    assert (article.published_date, article.published_basis) == (date(2016, 1, 9), "metadata")


@pytest.mark.parametrize(
    ("name", "delimiter"), [("a.tsv", "\t"), ("a.csv", ";"), ("a.csv", "\t"), ("a.csv", "|")]
)
def test_other_delimiters(read: Read, name: str, delimiter: str) -> None:
    data = delimiter.join(["title", "text"]) + "\r\n" + delimiter.join(["T", f'"{TEXT}"']) + "\r\n"
    (article,) = read(name, data.encode())
    assert isinstance(article, Article)
    assert (article.title, article.text) == ("T", TEXT)


def test_ragged_rows_are_broken_and_the_others_go_on(read: Read) -> None:
    data = f"title,text\nA,{TEXT}\nB,{TEXT},more\nC\n\nD,{TEXT}\n"
    items = read("a.csv", data.encode())
    assert reasons(items) == ["article", "broken_record", "broken_record", "article"]
    assert [item.record_no for item in items] == [0, 1, 2, 3]
    assert isinstance(items[1], Reject)
    assert items[1].detail == "line 3: 3 cells, but the header has 2"


def test_a_quote_that_never_closes_costs_one_row(read: Read) -> None:
    data = f'title,text\nA,{TEXT}\nB,"{TEXT}\nC,{TEXT}\nD,{TEXT}\n'
    items = read("a.csv", data.encode())
    assert reasons(items) == ["article", "broken_record", "article", "article"]
    assert isinstance(items[1], Reject)
    assert items[1].detail == "line 3: a quote that is never closed"


def test_a_row_that_took_in_others_names_all_its_lines(read: Read) -> None:
    data = f'title,text\nA,"{TEXT}\nB,"{TEXT}, a"\nC,{TEXT}\n'
    items = read("a.csv", data.encode())
    assert reasons(items) == ["broken_record", "article"]
    assert isinstance(items[0], Reject)
    assert items[0].detail == "lines 2 to 3: 3 cells, but the header has 2"


def test_a_quote_that_swallows_too_much_is_given_up(read: Read) -> None:
    data = f'title,text\nB,"{TEXT}\n' + f"C,{TEXT}\n" * 30
    items = read("a.csv", data.encode(), max_record_bytes=1024)
    assert reasons(items) == ["broken_record"] + ["article"] * 30


def test_cells_over_the_usual_limit_of_csv_are_read(read: Read) -> None:
    text = f"{TEXT} " * 3000
    assert reasons(read("a.csv", f"text\n{text}\n".encode())) == ["article"]


def test_a_row_over_the_record_limit_is_skipped(read: Read) -> None:
    data = f"text\n{TEXT}\n{'x' * 5000}\n{TEXT}\n"
    items = read("a.csv", data.encode(), max_record_bytes=2048)
    assert reasons(items) == ["article", "record_too_large", "article"]
    assert [item.record_no for item in items] == [0, 1, 2]


def test_nul_bytes_in_a_table_do_not_stop_it(read: Read) -> None:
    items = read("a.csv", f"text\n{TEXT}\0\n{TEXT}\n".encode())
    assert [item.text for item in items if isinstance(item, Article)] == [TEXT, TEXT]


def test_old_line_ends(read: Read) -> None:
    assert reasons(read("a.csv", f"text\r{TEXT}\r{TEXT}\r".encode())) == ["article", "article"]


def test_a_table_without_a_text_column_is_one_reject(read: Read) -> None:
    (reject,) = read("a.csv", b"id,name\n1,x\n2,y\n")
    assert isinstance(reject, Reject)
    assert (reject.record_no, reject.reason) == (-1, "missing_text")
    assert reject.detail == "no text field; fields: id, name; name it with ingest.mapping"


def test_the_mapping_names_the_columns(read: Read) -> None:
    data = f"id,wortlaut,text\n1,{TEXT},something else\n"
    (article,) = read("a.csv", data.encode(), mapping={"text": "wortlaut"})
    assert isinstance(article, Article)
    assert article.text == TEXT


def test_a_header_alone_has_no_record(read: Read) -> None:
    (reject,) = read("a.csv", b"title,text\n")
    assert isinstance(reject, Reject)
    assert (reject.record_no, reject.reason) == (-1, "empty")


def test_an_empty_text_cell_is_empty(read: Read) -> None:
    assert reasons(read("a.csv", b"title,text\nA,\nB,None\n")) == ["empty", "empty"]


def parquet(**columns: list[object]) -> bytes:
    file = io.BytesIO()
    pq.write_table(pa.table(columns), file)
    return file.getvalue()


def test_parquet_rows_become_articles(read: Read) -> None:
    data = parquet(text=[TEXT, None], title=["T", "U"], date=[date(2016, 1, 9), None])
    article, reject = read("a.parquet", data)
    assert isinstance(article, Article)
    assert (article.text, article.title, article.published_date) == (TEXT, "T", date(2016, 1, 9))
    assert reasons([reject]) == ["empty"]


def test_parquet_without_a_text_column_is_one_reject(read: Read) -> None:
    (reject,) = read("a.parquet", parquet(a=[1, 2]))
    assert isinstance(reject, Reject)
    assert (reject.record_no, reject.reason) == (-1, "missing_text")


def test_damaged_parquet_is_one_reject(read: Read) -> None:
    data = parquet(text=[TEXT])
    for damaged in (data[: len(data) // 2], b"PAR1" + bytes(100) + b"PAR1", b"no parquet at all"):
        (reject,) = read("a.parquet", damaged)
        assert isinstance(reject, Reject)
        assert (reject.record_no, reject.reason) == (-1, "truncated")


def test_parquet_inside_a_compressed_file(read: Read) -> None:
    import gzip

    assert reasons(read("a.parquet.gz", gzip.compress(parquet(text=[TEXT])))) == ["article"]
