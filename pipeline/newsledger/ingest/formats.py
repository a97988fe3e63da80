"""Tells what kind of file something is: by its extension, else by its first bytes."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

EXTENSIONS = {
    "txt": "text",
    "text": "text",
    "html": "html",
    "htm": "html",
    "xhtml": "html",
    "json": "json",
    "jsonl": "jsonl",
    "ndjson": "jsonl",
    "csv": "csv",
    "tsv": "tsv",
    "parquet": "parquet",
    "pq": "parquet",
    "warc": "warc",
}
COMPRESSIONS = {
    "gz": "gz",
    "gzip": "gz",
    "tgz": "gz",
    "bz2": "bz2",
    "tbz2": "bz2",
    "xz": "xz",
    "txz": "xz",
    "zst": "zst",
    "zstd": "zst",
    "tzst": "zst",
}
COMPRESSION_MAGIC = {
    b"\x1f\x8b\x08": "gz",
    b"BZh": "bz2",
    b"\xfd7zXZ\x00": "xz",
    b"\x28\xb5\x2f\xfd": "zst",
}
UNSUPPORTED = re.compile(
    # what lies about in dumps and is no article, and documents nobody has written a reader for
    "7z|avi|bin|bmp|css|db|dll|docx?|eml|epub|exe|gif|ico|ipynb|jar|jpe?g|js|log|md|mbox|mov|mp[34]"
    "|odt|ods|pdf|pickle|pkl|png|pptx?|ps|py|rar|rss|rst|rtf|so|sql|sqlite|svg|tiff?|toml|webp|xlsx?"
    "|xml|ya?ml"
)
BINARY_MAGIC = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"%PDF",
    b"\x7fELF",
    b"Rar!",
    b"7z\xbc\xaf",
    b"SQLite format 3",
    b"\xd0\xcf\x11\xe0",
)
_CONTROLS = bytes(set(range(9)) | set(range(0x0E, 0x1B)) | set(range(0x1C, 0x20)) | {0x7F})
_BINARY_SHARE = 0.05
"""Control characters in random bytes: one in ten; in a text with stray NULs: far fewer."""
_HTML_START = re.compile(
    rb"(?:\s|<\?xml[^>]{0,200}>|<!--.{0,2000}?-->)*<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)


def extension(name: str) -> str:
    """Return the last extension of a file name, lower-cased, without its dot.

    >>> extension("dump/us_politics.jsonl.GZ")
    'gz'
    """
    return PurePosixPath(name).suffix.lower().removeprefix(".")


def without_compression(name: str) -> str:
    """Return the name that a compressed file has inside.

    >>> without_compression("us.jsonl.gz"), without_compression("wire.tgz")
    ('us.jsonl', 'wire.tar')
    """
    last = extension(name)
    if last not in COMPRESSIONS:
        return name
    stem = name[: -len(last) - 1]
    return f"{stem}.tar" if last.startswith("t") else stem


def compression(head: bytes) -> str | None:
    """Return the compression that a file's first bytes show, or None."""
    for magic, kind in COMPRESSION_MAGIC.items():
        if head.startswith(magic):
            return kind
    return None


def archive(head: bytes, name: str) -> str | None:
    """Return `zip` or `tar` when the file is one; office documents, zips too, are not."""
    if UNSUPPORTED.fullmatch(extension(name)):
        return None
    if head[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return "zip"
    if head[257:262] == b"ustar":
        return "tar"
    return extension(name) if extension(name) in ("zip", "tar") else None


def is_binary(data: bytes) -> bool:
    """Say whether single-byte or UTF-8 data is no text: known magic or many control characters."""
    if data.startswith(BINARY_MAGIC):
        return True
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return controls > _BINARY_SHARE * len(data)


def detect(head: bytes, name: str) -> str:
    """Return the format of an unpacked file: a reader's name, `binary` or `unsupported`.

    `head` is a plain piece of the start (UTF-16 already told apart by the caller).
    """
    last = extension(name)
    if last in EXTENSIONS:
        return EXTENSIONS[last]
    if UNSUPPORTED.fullmatch(last):
        return "unsupported"
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.startswith(b"WARC/"):
        return "warc"
    if is_binary(head):
        return "binary"
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith((b"{", b"[{")) or re.match(rb"\[\s*\{", start):
        return "json"
    if _HTML_START.match(start):
        return "html"
    return "unsupported" if start.startswith(b"<?xml") else "text"
