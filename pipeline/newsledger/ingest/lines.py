"""Cuts a stream into decoded lines, however long they are, with bounded memory."""

from __future__ import annotations

import codecs
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from newsledger.ingest.encoding import Decoded, decode, wide_encoding

HEAD = 2**15


@dataclass(frozen=True, slots=True)
class Line:
    """One line with its line end; `text` is None when it is longer than the limit."""

    number: int
    """From 1, as editors count."""
    size: int
    text: str | None
    encoding: str
    basis: str


class _Rewritten(io.RawIOBase):
    """A stream with every piece passed through `rewrite`, which may return nothing for some."""

    def __init__(self, inner: io.BufferedReader, rewrite: Callable[[bytes, bool], bytes]) -> None:
        self.inner = inner
        self.rewrite = rewrite
        self.ready = b""

    def readable(self) -> bool:
        return True

    def readinto(self, target: Any, /) -> int:
        while not self.ready:
            data = self.inner.read1(HEAD)
            self.ready = self.rewrite(data, not data)
            if not data:
                break
        size = min(len(target), len(self.ready))
        target[:size] = self.ready[:size]
        self.ready = self.ready[size:]
        return size


def _as_utf8(encoding: str) -> Callable[[bytes, bool], bytes]:
    decoder = codecs.getincrementaldecoder(encoding)("replace")

    def rewrite(data: bytes, final: bool) -> bytes:
        return decoder.decode(data, final).encode("utf-8", "replace")

    return rewrite


def _old_mac(data: bytes, final: bool) -> bytes:
    return data.replace(b"\r", b"\n")


def decoded_lines(stream: io.BufferedReader, limit: int) -> Iterator[Line]:
    """Yield the lines of `stream`; one of more than `limit` bytes is skipped without being held.

    The encoding is found at the start of the file, and again for a line that is not in it.
    """
    head = stream.peek(HEAD)[:HEAD]
    known: tuple[str, str] | None = wide_encoding(head)
    declared: str | None = None
    if known:
        stream = io.BufferedReader(_Rewritten(stream, _as_utf8(known[0])), HEAD)
    else:
        if b"\r" in head[:-1] and b"\n" not in head:
            stream = io.BufferedReader(_Rewritten(stream, _old_mac), HEAD)
        declared = _head_encoding(head)
    number = 0
    while data := stream.readline(limit + 1):
        number += 1
        size = len(data)
        if size > limit:
            while data and not data.endswith(b"\n"):
                data = stream.readline(HEAD)
                size += len(data)
            yield Line(number, size, None, "utf-8", "utf-8")
            continue
        decoded = _decode_line(data, declared)
        encoding, basis = known or (decoded.encoding, decoded.basis)
        text = decoded.text.removeprefix("\ufeff") if number == 1 else decoded.text
        yield Line(number, size, text, encoding, basis)


def _head_encoding(head: bytes) -> str | None:
    """Return the encoding of the head when it is not UTF-8 (cut off inside a character or not)."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return decode(head).encoding
    return None


def _decode_line(data: bytes, declared: str | None) -> Decoded:
    try:
        return Decoded(data.decode("utf-8"), "utf-8", "utf-8")
    except UnicodeDecodeError:
        pass
    if declared and declared != "utf-8":
        try:
            return Decoded(data.decode(declared), declared, "detected")
        except (UnicodeDecodeError, LookupError):
            pass
    return decode(data)
