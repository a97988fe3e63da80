"""Unpacks compressed streams, counting every byte that comes out."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zlib
from dataclasses import dataclass
from typing import Any, BinaryIO, Protocol

import zstandard

from newsledger.config import IngestConfig
from newsledger.errors import InputError

RATIO_FROM = 2**20
"""Unpacked bytes from which on the ratio counts: a short file of blanks is no bomb."""
BUFFER = 2**16
ZSTD_FEED = 4096
"""Input bytes given to zstd at once; they can become at most 128 MiB."""
DAMAGE = (EOFError, OSError, zlib.error, lzma.LZMAError, zstandard.ZstdError, ValueError)


@dataclass(slots=True)
class Budget:
    """What one input file may still unpack to; shared by everything inside it."""

    config: IngestConfig
    unpacked: int = 0
    members: int = 0

    @property
    def spent(self) -> bool:
        """True when more came out than may."""
        return self.unpacked > self.config.max_unpacked_bytes

    def take(self, size: int) -> None:
        """Count `size` more unpacked bytes; InputError when that is too many."""
        self.unpacked += size
        if self.spent:
            raise InputError(
                "archive_bomb",
                f"unpacks to more than {self.config.max_unpacked_bytes} bytes "
                "(ingest.max_unpacked_bytes)",
            )

    def check_ratio(self, unpacked: int, packed: int) -> None:
        """Raise InputError when so few packed bytes cannot honestly hold so many."""
        if unpacked > RATIO_FROM and unpacked > packed * self.config.max_ratio:
            raise InputError(
                "archive_bomb",
                f"unpacks to more than {self.config.max_ratio} times its size (ingest.max_ratio)",
            )


class Content(Protocol):
    """The one method that all decompressing file objects share."""

    def read1(self, size: int = -1, /) -> bytes: ...  # noqa: D102


class Guarded(io.RawIOBase):
    """Unpacked content that is counted, limited, and whose faults are InputErrors."""

    def __init__(self, content: Content, packed: Counted | int | None, budget: Budget) -> None:
        """Take the content and its packed size: a number, or the stream it is read from.

        None: it was not packed (a tar member), and its bytes are counted elsewhere.
        """
        self.content = content
        self.packed = packed
        self.budget = budget
        self.count = 0

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, target: Any, /) -> int:
        """Fill `target`; InputError where the content is damaged or over a limit."""
        try:
            # read1, not read: what lies before a damaged place is still handed on.
            data = self.content.read1(len(target))
        except DAMAGE as error:
            raise InputError("truncated", f"damaged or cut off: {error}") from error
        target[: len(data)] = data
        if self.packed is not None:
            self.count += len(data)
            self.budget.take(len(data))
            packed = self.packed if isinstance(self.packed, int) else self.packed.count
            self.budget.check_ratio(self.count, packed)
        return len(data)


class Counted(io.RawIOBase):
    """A stream that knows how many bytes were read from it."""

    def __init__(self, inner: io.BufferedReader) -> None:
        """Read from `inner`."""
        self.inner = inner
        self.count = 0

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, target: Any, /) -> int:
        """Fill `target`."""
        data = self.inner.read1(len(target))
        target[: len(data)] = data
        self.count += len(data)
        return len(data)


class _Zstd:
    """zstd frames, one after another: zstandard's own reader takes a cut-off one for the end."""

    def __init__(self, packed: BinaryIO) -> None:
        self.packed = packed
        self.frame: Any = None
        self.rest = b""
        self.ready = memoryview(b"")

    def read1(self, size: int = -1, /) -> bytes:
        while not self.ready:
            feed = self.rest or self.packed.read(ZSTD_FEED)
            self.rest = b""
            if not feed:
                if self.frame is not None:
                    raise EOFError("the last zstd frame has no end")
                return b""
            if self.frame is None:
                self.frame = zstandard.ZstdDecompressor(max_window_size=2**27).decompressobj()
            self.ready = memoryview(self.frame.decompress(feed))
            if self.frame.eof:
                self.rest = self.frame.unused_data
                self.frame = None
        data, self.ready = self.ready[:size], self.ready[size:]
        return bytes(data)


def decompressed(stream: io.BufferedReader, kind: str, budget: Budget) -> io.BufferedReader:
    """Return the content of a `gz`, `bz2`, `xz` or `zst` stream."""
    packed = Counted(stream)
    source = io.BufferedReader(packed, BUFFER)
    content: Content
    if kind == "gz":
        content = gzip.GzipFile(fileobj=source, mode="rb")
    elif kind == "bz2":
        content = bz2.BZ2File(source)
    elif kind == "xz":
        content = lzma.LZMAFile(source)  # noqa: SIM115 (its user closes the stream below it)
    else:
        content = _Zstd(source)
    return io.BufferedReader(Guarded(content, packed, budget), BUFFER)
