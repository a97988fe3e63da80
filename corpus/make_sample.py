"""Writes the files of corpus/sample that no editor can: packed, damaged, in other encodings.

    python corpus/make_sample.py [FOLDER]

Everything else in corpus/sample is written by hand. The texts are invented, as they are there.
"""

from __future__ import annotations

import gzip
import io
import json
import sys
import tarfile
import zipfile
import zlib
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import zstandard

COTABATO = """\
COTABATO CITY, Philippines, 18 September 2018 – A home-made bomb went off outside a lottery \
outlet in Isulan on Tuesday, wounding seven people, the police said. “Nobody was killed, thank \
God,” a provincial police officer told reporters. “It’s still too early to say who’s behind it.”

The army’s regional spokesman blamed a faction of the Bangsamoro Islamic Freedom Fighters, which \
denied any part in it. It was the third blast in Sultan Kudarat province in less than a month; \
the first two killed five people and hurt more than 45.
"""

CAUCA = """\
Car bomb kills two police officers in southwest Colombia
Popayán (Sample Wire) Two police officers were killed and eleven people, seven of them civilians, \
were injured when a car bomb exploded in front of the police station in Corinto, Cauca, at midday \
on Friday, the governor said.
A commander of the armed forces said dissidents of the FARC were “most probably” responsible. The \
dissidents’ political wing rejected the accusation. A local radio station reported a third death, \
which the hospital could not confirm.
"""

CAPITALS = {
    "WIRE-0001.txt": """\
AYACUCHO (PERU), 12 MAR 89 (SAMPLE WIRE) -- [TEXT] FOUR PEASANTS WERE
KILLED AND AN UNDETERMINED NUMBER OF PERSONS WERE WOUNDED WHEN SHINING PATH
GUERRILLAS ATTACKED A VILLAGE IN HUANTA PROVINCE LAST NIGHT, THE POLITICAL-
MILITARY COMMAND REPORTED TODAY.

   THE COMMAND ADDED THAT AN ARMY PATROL PURSUED THE ATTACKERS AND KILLED AT
LEAST SEVEN OF THEM.  VILLAGERS, HOWEVER, SAID THE DEAD WERE MEMBERS OF THE
LOCAL SELF-DEFENSE COMMITTEE.
""",
    "WIRE-0002.txt": """\
SAN MIGUEL (EL SALVADOR), NO DATE (SAMPLE WIRE) -- [TEXT] TWO HIGH-TENSION
TOWERS WERE DESTROYED WITH DYNAMITE NEAR THE LEMPA RIVER YESTERDAY, LEAVING
FOUR DEPARTMENTS WITHOUT ELECTRICITY.  THERE WERE NO CASUALTIES.  THE REBELS
CLAIMED RESPONSIBILITY FOR THE SABOTAGE OVER THEIR CLANDESTINE RADIO.
""",
}

MENAKA = """\
MENAKA, Mali — Fighting between rival armed groups left scores of people dead near Menaka at the \
weekend, a local official and a humanitarian source said. The official put the toll at about 60. \
The army said its aircraft had "neutralised" 30 militants in the same area on Saturday and that \
it had lost no men. There was no independent confirmation of either figure.
"""

PIPELINE = """\
A gas pipeline was blown up in the Sui district of Pakistan's Balochistan province on 7 January \
2017, cutting supply to two power plants, an official of the gas company said. A security guard \
is missing. A separatist group said its fighters had planted the explosives and had captured the \
guard alive.
"""

GARISSA = """\
Six soldiers were killed and five wounded on Thursday when their lorry ran over a landmine on the \
road between Garissa and Ijara in Kenya's north-east, a police report seen by reporters said. The \
defence ministry confirmed the blast but gave the number of dead as four. It was unclear whether \
any civilians had been hurt. Police suspect Al-Shabaab, which has claimed similar attacks.\
"""

MARIB = """\
Air defences shot down two ballistic missiles and a drone over the Yemeni city of Marib late on \
Sunday, the governor's office said. Debris set fire to a warehouse. There were no casualties, \
according to the civil defence, although residents of the Al-Jubah district said that up to five \
people had been taken to hospital. The Houthis have not commented.
"""

GOMA = (
    "Shells fired from the hills above Sake killed a couple and their baby in a camp for displaced "
    "people near Goma on Wednesday, a camp leader said. More than 20 others were hurt. The army "
    "accused the M23 rebels, who said that the army had fired on the camp itself.",
    "This second record was lost when the copy of the file broke off.",
)

QUETTA = (
    "Police in Quetta said that a suicide bomber blew himself up at a checkpost on Monday, "
    "killing three policemen. Doctors at the Civil Hospital said they had received five bodies.",
    "Gunmen shot dead a journalist in front of his house in Quetta on Tuesday evening. Nobody "
    "claimed responsibility. His newspaper's editor said that he had been threatened for weeks.",
)


def main(folder: Path) -> None:
    """Write all files below `folder`."""
    for name, data in files().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def files() -> dict[str, bytes]:
    """Return the content of each file; the same in every run."""
    marib = {"title": "Missiles shot down over Marib", "date": "2021-02-28", "text": MARIB}
    return {
        "texts/cotabato_cp1252.txt": COTABATO.encode("cp1252"),
        "texts/cauca_utf16.txt": CAUCA.encode("utf-16-le"),
        "packed/wire_capitals.zip": zipped(
            {**CAPITALS, "../outside.txt": "A name that leads out of the archive."}
        ),
        "packed/menaka.tar.gz": tarred_gz({"2023/menaka.txt": MENAKA, ".index": "hidden"}),
        "packed/marib.jsonl.zst": zstandard.compress(json.dumps(marib).encode() + b"\n"),
        "packed/crawl.warc.gz": warc_gz(),
        "packed/quetta.parquet": parquet(),
        "packed/2017-01-08_pipeline.txt.gz": gzip.compress(PIPELINE.encode(), mtime=0),
        "broken/truncated.jsonl.gz": truncated(),
        "broken/nested.zip": nested(),
        "broken/picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4,
    }


def zipped(members: dict[str, str]) -> bytes:
    """Return a zip whose members have one fixed date."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0)), text)
    return file.getvalue()


def nested() -> bytes:
    """Return a zip in a zip in a zip."""
    data = zipped({"deep.txt": "One archive too deep."})
    for name in ("inner.zip", "middle.zip"):
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr(zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0)), data)
        data = file.getvalue()
    return data


def tarred_gz(members: dict[str, str]) -> bytes:
    """Return a tar.gz whose members have no owner and no date."""
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for name, text in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(text.encode())
            archive.addfile(info, io.BytesIO(text.encode()))
    return gzip.compress(file.getvalue(), mtime=0)


def truncated() -> bytes:
    """Return a gzip of two records that breaks off within the second."""
    packer = zlib.compressobj(wbits=31)
    first, second = (json.dumps({"date": "2024-05-03", "text": text}) + "\n" for text in GOMA)
    whole = packer.compress(first.encode()) + packer.flush(zlib.Z_FULL_FLUSH)
    return whole + (packer.compress(second.encode()) + packer.flush())[:30]


def parquet() -> bytes:
    """Return a table with two articles and a row without a text."""
    table = pa.table(
        {
            "headline": ["Blast at checkpost", "Journalist shot dead", "Withdrawn"],
            "content": [*QUETTA, None],
            "pub_date": [date(2019, 11, 4), date(2019, 11, 6), None],
            "outlet": ["Sample Wire"] * 3,
        }
    )
    file = io.BytesIO()
    pq.write_table(table, file)
    return file.getvalue()


def warc_gz() -> bytes:
    """Return a crawl of one page, one picture and one page that was not found."""
    page = (
        "<html><head><title>Landmine kills soldiers near Garissa</title>"
        '<meta property="article:published_time" content="2021-04-15T18:30:00+03:00"></head>'
        f"<body><nav><a href='/'>Home</a></nav><article><p>{GARISSA}</p></article></body></html>"
    )
    responses = (
        (
            "https://coast-daily.example/garissa",
            "200 OK",
            "text/html; charset=utf-8",
            page.encode(),
        ),
        ("https://coast-daily.example/map.png", "200 OK", "image/png", b"\x89PNG\r\n\x1a\n"),
        ("https://coast-daily.example/old", "404 Not Found", "text/html", b"<p>Gone</p>"),
    )
    records = []
    for number, (url, status, kind, body) in enumerate(responses):
        http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\n"
            "WARC-Date: 2021-05-01T00:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012d}>\r\n"
            "Content-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(http)}\r\n\r\n"
        )
        records.append(gzip.compress(head.encode() + http + b"\r\n\r\n", mtime=0))
    return b"".join(records)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "sample")
