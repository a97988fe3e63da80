"""A dump with all that goes wrong in dumps: each fault is a row, no other record suffers."""

from __future__ import annotations

import gzip
import io
import json
import os
import random
import tarfile
import zipfile
from collections import Counter
from pathlib import Path

import pandas as pd
import pytest

from newsledger import commands
from newsledger.run.storage import Storage
from newsledger.run.validate import validate_folder

GOOD = (
    "At least 13 soldiers were killed when militants attacked a convoy near Gao on 2 May 2023, the "
    "army said on Wednesday. Nobody has claimed the attack in the north of the country."
)
SPANISH = (
    "Al menos trece soldados murieron el martes cuando unos hombres armados atacaron un convoy "
    "cerca de la ciudad, según informó el ejército. Nadie ha reivindicado todavía el ataque."
)


def good(number: int) -> str:
    return GOOD.replace("13", str(20 + number))


def zip_of(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def make_dump(folder: Path) -> Counter[str]:
    """Write the dump; return the rejects expected, by reason."""
    folder.mkdir()
    numbers = iter(range(100))
    expected: Counter[str] = Counter()

    def write(name: str, data: bytes, **reasons: int) -> None:
        (folder / name).write_bytes(data)
        expected.update(reasons)

    def text() -> bytes:
        return good(next(numbers)).encode()

    def line(**fields: str) -> str:
        return json.dumps({"text": good(next(numbers)), **fields})

    write("a-good.txt", text())
    write("b-empty.txt", b"", empty=1)
    write("c-binary.txt", bytes(range(256)) * 40, binary=1)
    padding = random.Random(0).randbytes(40_000).hex()
    whole = gzip.compress("\n".join([line(), line(), padding]).encode())
    write("d-truncated.jsonl.gz", whole[: len(whole) // 2], truncated=1)
    write("e-bomb.zip", zip_of({"z.txt": b"0" * 50_000_000, "ok.txt": text()}), archive_bomb=1)
    write("f-climbs.zip", zip_of({"../out.txt": b"x", "ok.txt": text()}), unsafe_archive=1)
    inner = zip_of({"deep.txt": text()})
    write("g-nested.zip", zip_of({"x.zip": zip_of({"y.zip": inner})}), nested_archive=1)
    write("h-bad-utf8.txt", text() + b" caf\xe9 \xff\xfe end")
    write("i-utf16.txt", good(next(numbers)).encode("utf-16"))
    write("j-nul.txt", text().replace(b"convoy", b"con\x00voy"))
    with (folder / "k-huge-line.jsonl").open("wb") as file:
        file.write(line().encode() + b"\n" + b'{"text": "')
        for _ in range(50):
            file.write(b"a" * 2**20)
        file.write(b'"}\n' + line().encode())
    expected["record_too_large"] += 1
    lines = [line(), '{"text": "broken', json.dumps({"title": "no text"}), line()]
    write("l-lines.jsonl", "\n".join(lines).encode(), broken_record=1, missing_text=1)
    rows = f'id,text\n1,"{good(next(numbers))}"\n2,a,b,c,d\n3,"{good(next(numbers))}"\n'
    write("m-ragged.csv", rows.encode(), broken_record=1)
    write(
        "n-no-article.html", b"<html><body><nav><a href=a></a></nav></body></html>", not_article=1
    )
    write("o-hangs.html", b"<div>" * 200_000 + b"x", not_article=1)
    write("p-spanish.txt", SPANISH.encode(), language=1)
    write("q-long.txt", (good(next(numbers)) + " ").encode() * 12_500, too_long=1)
    twice = line(url="https://paper.example/1")
    write("r-twice.jsonl", f"{twice}\n{twice}\n".encode(), duplicate=1)
    (folder / "s-loop").symlink_to("s-loop")
    expected["link_loop"] += 1
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as archive:
        link = tarfile.TarInfo("passwd")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    write("t-link.tar", data.getvalue(), unsafe_archive=1)
    if os.geteuid() != 0:  # root may read everything
        write("u-secret.txt", text(), unreadable=1)
        (folder / "u-secret.txt").chmod(0)
    return expected


@pytest.mark.slow
def test_every_fault_is_a_row_and_no_other_record_suffers(tmp_path):
    expected = make_dump(tmp_path / "dump")
    out = tmp_path / "out"
    code = commands.run([str(tmp_path / "dump")], output=str(out), workers=2, quiet=True)
    assert code == 0
    rejects = pd.read_parquet(out / "rejects")
    articles = pd.read_parquet(out / "articles")
    told = Counter(rejects["reason"])
    del told["not_article"], expected["not_article"]  # a page that hangs may also run out of time
    assert told - Counter(timeout=1) == expected
    assert len(rejects[rejects["source_path"].str.contains(r"n-no-article|o-hangs")]) == 2
    assert rejects["detail"].notna().all()
    files = articles["source_path"].str.extract(r"dump/([a-z])-")[0].tolist()
    assert Counter(files) == Counter("addefhijkkllmmr")
    for text in articles["text"]:
        assert "soldiers were killed when militants attacked" in text
    casualties = pd.read_parquet(out / "casualties")
    assert set(casualties["article_id"]) == set(articles["article_id"])
    assert validate_folder(Storage(str(out))).faults == []
