from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import random
import tarfile
import zipfile
from collections.abc import Callable

import pytest
import zstandard

from newsledger.records import Article, Reject

Read = Callable[..., list[Article | Reject]]
TEXT = b"Shelling killed nine people in the market of Saraqib on Tuesday, a hospital official said."


def zipped(*members: tuple[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return file.getvalue()


def tarred(*members: tuple[str, bytes], mode: str = "w") -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode=mode) as archive:  # type: ignore[call-overload]
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return file.getvalue()


def summary(items: list[Article | Reject]) -> list[tuple[str, int, str]]:
    return [
        (item.source_path, item.record_no, item.reason if isinstance(item, Reject) else "article")
        for item in items
    ]


@pytest.mark.parametrize(
    ("suffix", "pack"),
    [
        (".gz", gzip.compress),
        (".bz2", bz2.compress),
        (".xz", lzma.compress),
        (".zst", zstandard.compress),
        (".gz.zst", lambda data: zstandard.compress(gzip.compress(data))),
    ],
)
def test_compressed_text_is_read(read: Read, suffix: str, pack: Callable[[bytes], bytes]) -> None:
    (article,) = read(f"dump/a.txt{suffix}", pack(TEXT))
    assert isinstance(article, Article)
    assert article.text == TEXT.decode()
    assert article.source_path == f"dump/a.txt{suffix}"


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress, bz2.compress, lzma.compress])
def test_streams_of_several_frames_are_read_to_the_end(
    read: Read, pack: Callable[[bytes], bytes]
) -> None:
    lines = [json.dumps({"text": f"{n}: {TEXT.decode()}"}).encode() + b"\n" for n in range(4)]
    assert len(read("a.jsonl.gz", b"".join(map(pack, lines)))) == 4


def test_compression_is_told_by_content_not_by_name(read: Read) -> None:
    assert summary(read("a.txt", gzip.compress(TEXT))) == [("a.txt", 0, "article")]
    assert summary(read("a.txt.gz", TEXT)) == [("a.txt.gz", 0, "article")]


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress, bz2.compress, lzma.compress])
def test_truncated_stream_yields_what_lies_before_and_one_reject(
    read: Read, pack: Callable[[bytes], bytes]
) -> None:
    rng = random.Random(1)
    texts = [" ".join(rng.choices(TEXT.decode().split(), k=2000)) for _ in range(200)]
    lines = "\n".join(json.dumps({"text": text}) for text in texts)
    data = pack(lines.encode())
    items = read("dump/a.jsonl.gz", data[: len(data) * 2 // 3])
    *articles, last = items
    assert all(isinstance(article, Article) for article in articles)
    assert 20 < len(articles) < 200
    assert summary([last]) == [("dump/a.jsonl.gz", -1, "truncated")]


def test_truncated_gzip_of_one_text_is_one_reject(read: Read) -> None:
    data = gzip.compress(TEXT)
    assert summary(read("a.txt.gz", data[:-12])) == [("a.txt.gz", -1, "truncated")]


def test_wrong_checksum_is_truncated(read: Read) -> None:
    data = bytearray(gzip.compress(TEXT))
    data[-6] ^= 0xFF
    assert summary(read("a.txt.gz", bytes(data))) == [("a.txt.gz", -1, "truncated")]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.zip", zipped(("x/1.txt", TEXT), ("x/2.txt", TEXT + b"!"))),
        ("a.tar", tarred(("x/1.txt", TEXT), ("x/2.txt", TEXT + b"!"))),
        ("a.tgz", tarred(("x/1.txt", TEXT), ("x/2.txt", TEXT + b"!"), mode="w:gz")),
        ("a.tar.xz", tarred(("x/1.txt", TEXT), ("x/2.txt", TEXT + b"!"), mode="w:xz")),
        ("a.tar.zst", zstandard.compress(tarred(("x/1.txt", TEXT), ("x/2.txt", TEXT + b"!")))),
    ],
)
def test_members_of_archives_are_read(read: Read, name: str, data: bytes) -> None:
    assert summary(read(name, data)) == [
        (f"{name}!x/1.txt", 0, "article"),
        (f"{name}!x/2.txt", 0, "article"),
    ]


def test_members_are_unpacked_and_read_by_their_own_kind(read: Read) -> None:
    lines = json.dumps({"text": TEXT.decode()}).encode() + b"\n"
    data = zipped(("a.jsonl.gz", gzip.compress(lines * 2)), ("b.csv", b"text\n" + TEXT + b"\n"))
    assert summary(read("a.zip", data)) == [
        ("a.zip!a.jsonl.gz", 0, "article"),
        ("a.zip!a.jsonl.gz", 1, "article"),
        ("a.zip!b.csv", 0, "broken_record"),  # the comma in the text makes two cells
    ]


def test_an_archive_in_an_archive_is_read_once_and_no_deeper(read: Read) -> None:
    inner = zipped(("deep.txt", TEXT))
    middle = tarred(("inner.zip", inner), ("middle.txt", TEXT + b"!"), mode="w:gz")
    outer = zipped(("middle.tar.gz", middle), ("top.txt", TEXT + b"?"))
    assert summary(read("outer.zip", outer)) == [
        ("outer.zip!middle.tar.gz!inner.zip", -1, "nested_archive"),
        ("outer.zip!middle.tar.gz!middle.txt", 0, "article"),
        ("outer.zip!top.txt", 0, "article"),
    ]


def test_endless_layers_of_compression_are_refused(read: Read) -> None:
    data = TEXT
    for _ in range(4):
        data = gzip.compress(data)
    assert summary(read("a.gz", data)) == [("a.gz", -1, "nested_archive")]


@pytest.mark.parametrize(
    "name", ["../evil.txt", "x/../../evil.txt", "/etc/evil.txt", "C:\\evil.txt", "..\\evil.txt"]
)
def test_names_that_lead_out_of_the_archive_are_refused(read: Read, name: str) -> None:
    for pack in (zipped, tarred):
        items = read("a.zip", pack((name, TEXT), ("good.txt", TEXT)))
        assert [item[2] for item in summary(items)] == ["unsafe_archive", "article"]


def test_links_and_devices_in_a_tar_are_refused(read: Read) -> None:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for number, kind in enumerate((tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE)):
            info = tarfile.TarInfo(f"{number}.txt")
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
    items = read("a.tar", file.getvalue())
    assert [item[2] for item in summary(items)] == ["unsafe_archive"] * 3


def test_a_symbolic_link_in_a_zip_is_refused(read: Read) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        info = zipfile.ZipInfo("link.txt")
        info.create_system, info.external_attr = 3, 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    items = read("a.zip", file.getvalue())
    assert summary(items) == [("a.zip!link.txt", -1, "unsafe_archive")]


def test_a_zip_bomb_is_refused_and_the_other_members_are_read(read: Read) -> None:
    data = zipped(("bomb.txt", bytes(30 * 2**20)), ("good.txt", TEXT))
    assert summary(read("a.zip", data)) == [
        ("a.zip!bomb.txt", -1, "archive_bomb"),
        ("a.zip!good.txt", 0, "article"),
    ]


def test_a_member_that_lies_about_its_size_is_stopped_while_reading(read: Read) -> None:
    data = bytearray(zipped(("bomb.jsonl", b"\n" * (30 * 2**20))))
    for mark, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = data.index(mark) + place
        data[start : start + 4] = (1000).to_bytes(4, "little")
    items = read("a.zip", bytes(data))
    assert summary(items)[0][2] in ("archive_bomb", "truncated")
    assert len(items) == 1


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress, bz2.compress, lzma.compress])
def test_a_compression_bomb_is_stopped_while_reading(
    read: Read, pack: Callable[[bytes], bytes]
) -> None:
    items = read("a.jsonl.gz", pack(b" " * (40 * 2**20)))
    assert summary(items) == [("a.jsonl.gz", -1, "archive_bomb")]


def test_too_much_content_ends_the_archive_with_a_reject(read: Read) -> None:
    noise = random.Random(1).randbytes(2**19).hex().encode()
    data = zipped(*((f"{n}.txt", noise) for n in range(4)))
    items = read("a.zip", data, max_unpacked_bytes=2**21 + 2**20 // 2, max_chars=2000)
    assert [item[2] for item in summary(items)] == [
        "too_long",
        "too_long",
        "archive_bomb",
        "archive_bomb",
    ]
    assert summary(items)[-1][:2] == ("a.zip", -1)


def test_too_many_members_end_the_archive_with_a_reject(read: Read) -> None:
    for pack in (zipped, tarred):
        data = pack(*((f"{n}.txt", TEXT) for n in range(5)))
        items = read("a.zip", data, max_members=3)
        assert [item[2] for item in summary(items)] == ["article"] * 3 + ["archive_bomb"]


def test_a_truncated_zip_is_one_reject(read: Read) -> None:
    data = zipped(("1.txt", TEXT), ("2.txt", TEXT))
    assert summary(read("a.zip", data[: len(data) // 2])) == [("a.zip", -1, "truncated")]


def test_a_damaged_member_costs_no_other_member(read: Read) -> None:
    data = bytearray(zipped(("1.txt", TEXT), ("2.txt", TEXT)))
    data[45] ^= 0xFF
    assert [item[2] for item in summary(read("a.zip", bytes(data)))] == ["truncated", "article"]


@pytest.mark.parametrize("length", [300, 512, 1536, 1600, 3072])
def test_a_truncated_tar_yields_what_lies_before_and_says_so(read: Read, length: int) -> None:
    data = tarred(*((f"{n}.txt", TEXT + str(n).encode()) for n in range(4)))
    items = read("a.tar", data[:length])
    assert summary(items)[-1] == ("a.tar", -1, "truncated")
    whole = [item for item in items if isinstance(item, Article)]
    assert len(whole) == length // 1024


def test_a_tar_inside_a_truncated_gzip_yields_what_lies_before(read: Read) -> None:
    rng = random.Random(1)
    texts = [" ".join(rng.choices(TEXT.decode().split(), k=2000)).encode() for _ in range(20)]
    data = gzip.compress(tarred(*((f"{n}.txt", text) for n, text in enumerate(texts))))
    items = read("a.tar.gz", data[: len(data) // 2])
    assert summary(items)[-1] == ("a.tar.gz", -1, "truncated")
    assert 5 < sum(isinstance(item, Article) for item in items) < 15


def test_an_encrypted_member_is_refused(read: Read) -> None:
    data = bytearray(zipped(("secret.txt", TEXT), ("good.txt", TEXT)))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    items = read("a.zip", bytes(data))
    assert [item[2] for item in summary(items)] == ["unreadable", "article"]


def test_members_of_one_name_keep_apart(read: Read) -> None:
    data = tarred(("1.txt", TEXT), ("1.txt", TEXT + b"!"))
    assert [item.source_path for item in read("a.tar", data)] == ["a.tar!1.txt", "a.tar!1.txt#2"]


def test_hidden_members_are_left_out_as_hidden_files_are(read: Read) -> None:
    data = zipped(("__MACOSX/._1.txt", b"\0\1"), (".DS_Store", b"\0"), ("1.txt", TEXT))
    assert summary(read("a.zip", data)) == [("a.zip!1.txt", 0, "article")]


def test_office_documents_are_unsupported_although_they_are_zips(read: Read) -> None:
    items = read("report.docx", zipped(("word/document.xml", b"<x/>")))
    assert summary(items) == [("report.docx", -1, "unsupported")]


def test_an_archive_without_files_is_empty(read: Read) -> None:
    assert summary(read("a.tar", tarred())) == [("a.tar", -1, "empty")]
    assert summary(read("a.zip", zipped())) == [("a.zip", -1, "empty")]
    assert summary(read("a.zip", zipped((".hidden", TEXT)))) == [("a.zip", -1, "empty")]
