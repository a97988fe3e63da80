"""Walks through what is wrapped: compressed files and archives, to the plain files inside.

Nothing is written to disk under a name from an archive; names are only recorded. A file may be
compressed several times over, an archive may hold archives once.
"""

from __future__ import annotations

import contextlib
import io
import shutil
import stat
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import IO, BinaryIO, Self, cast

from newsledger.errors import InputError
from newsledger.ingest import formats
from newsledger.ingest.packed import BUFFER, Budget, Guarded, decompressed

MAX_LAYERS = 3
MAX_ARCHIVES = 2
SPOOL = 16 * 2**20


@dataclass(frozen=True, slots=True)
class Plain:
    """One plain file, to be read before the next one is asked for."""

    stream: io.BufferedReader
    name: str
    source_path: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One file, or one archive from some point on, that is not read."""

    source_path: str
    reason: str
    detail: str


def unpack(stream: BinaryIO, name: str, budget: Budget) -> Iterator[Plain | Problem]:
    """Yield the plain files in `stream`, whose recorded name is `name`; members after a `!`."""
    return _unpack(stream, name, name, budget, 0)


def _unpack(
    stream: BinaryIO, name: str, source_path: str, budget: Budget, archives: int
) -> Iterator[Plain | Problem]:
    try:
        plain = (
            stream
            if isinstance(stream, io.BufferedReader)
            else io.BufferedReader(cast(io.RawIOBase, stream), BUFFER)
        )
        layers = 0
        while kind := formats.compression(plain.peek(8)):
            layers += 1
            if layers > MAX_LAYERS:
                raise InputError("nested_archive", f"compressed more than {MAX_LAYERS} times over")
            plain = decompressed(plain, kind, budget)
            name = formats.without_compression(name)
        kind = formats.archive(plain.peek(512), name) if plain.peek(1) else None
        if kind is None:
            yield Plain(plain, name, source_path)
            return
        if archives == MAX_ARCHIVES:
            raise InputError("nested_archive", "lies in an archive in an archive: unpack it first")
        walk = _zip_members if kind == "zip" else _tar_members
        nothing = True
        for item in walk(plain, source_path, budget, archives + 1):
            nothing = False
            yield item
        if nothing:
            raise InputError("empty", "the archive holds no file")
    except InputError as error:
        yield Problem(source_path, error.reason, error.detail)
    except OSError as error:
        yield Problem(source_path, "unreadable", error.strerror or str(error))


class _Names:
    """Gives every member a name of its own and refuses dangerous ones."""

    def __init__(self, source_path: str, budget: Budget) -> None:
        self.source_path = source_path
        self.budget = budget
        self.seen: dict[str, int] = {}

    def path(self, member: str) -> str:
        """Count a member and return its `source_path`; a repeated name gets `#2`, `#3`…"""
        self.budget.members += 1
        if self.budget.members > self.budget.config.max_members:
            raise InputError(
                "archive_bomb",
                f"holds more than {self.budget.config.max_members} members (ingest.max_members); "
                "the rest was not read",
            )
        name = member.encode("utf-8", "backslashreplace").decode("utf-8")
        number = self.seen[name] = self.seen.get(name, 0) + 1
        return f"{self.source_path}!{name}" + (f"#{number}" if number > 1 else "")


def _is_unsafe(name: str) -> bool:
    parts = PurePosixPath(name.replace("\\", "/"))
    return parts.is_absolute() or ".." in parts.parts or name[1:2] == ":" or "\0" in name


def _is_hidden(name: str) -> bool:
    """Say whether a member is left out as hidden files in folders are; `__MACOSX` is Finder's."""
    return any(
        part == "__MACOSX" or (part.startswith(".") and part != ".")
        for part in PurePosixPath(name).parts
    )


def _zip_members(
    stream: io.BufferedReader, source_path: str, budget: Budget, archives: int
) -> Iterator[Plain | Problem]:
    with contextlib.ExitStack() as stack:
        file: BinaryIO = stream
        if not stream.seekable():
            # The list of members stands at the end of a zip.
            file = cast(BinaryIO, stack.enter_context(tempfile.SpooledTemporaryFile(SPOOL)))
            shutil.copyfileobj(stream, file, BUFFER)
        try:
            members = stack.enter_context(zipfile.ZipFile(file))
        except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError) as error:
            raise InputError("truncated", f"damaged or cut off: {error}") from error
        names = _Names(source_path, budget)
        for info in members.infolist():
            if info.is_dir():
                continue
            if not _is_unsafe(info.filename) and _is_hidden(info.filename):
                continue
            path = names.path(info.filename)
            try:
                content = _open_member(members, info, budget)
            except InputError as error:
                yield Problem(path, error.reason, error.detail)
                continue
            with content:
                yield from _unpack(content, info.filename, path, budget, archives)
            _stop_when_spent(budget)


def _open_member(
    members: zipfile.ZipFile, info: zipfile.ZipInfo, budget: Budget
) -> io.BufferedReader:
    if _is_unsafe(info.filename):
        raise InputError(
            "unsafe_archive", f"member name {info.filename!r} leads out of the archive"
        )
    if stat.S_ISLNK(info.external_attr >> 16):
        raise InputError("unsafe_archive", "member is a symbolic link")
    if info.flag_bits & 1:
        raise InputError("unreadable", "member is encrypted: unpack it first")
    budget.check_ratio(info.file_size, info.compress_size)
    try:
        content = members.open(info)
    except NotImplementedError as error:
        raise InputError("unsupported", f"member cannot be unpacked: {error}") from error
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, RuntimeError) as error:
        raise InputError("truncated", f"damaged or cut off: {error}") from error
    return io.BufferedReader(Guarded(_Member(content), info.compress_size, budget), BUFFER)


class _Member:
    """A member whose damage (a wrong checksum, an early end) shows as EOFError."""

    def __init__(self, content: IO[bytes]) -> None:
        self.content = cast(io.BufferedReader, content)

    def read1(self, size: int = -1, /) -> bytes:
        try:
            return self.content.read1(size)
        except (zipfile.BadZipFile, tarfile.TarError, NotImplementedError, RuntimeError) as error:
            raise EOFError(str(error)) from error


class _Tar(tarfile.TarFile):
    """A tar that knows whether its end mark was read: tarfile takes damage for the end."""

    ended = False

    def forget(self) -> None:
        self.members: list[tarfile.TarInfo] = []  # it keeps every member that it has seen


class _Header(tarfile.TarInfo):
    @classmethod
    def fromtarfile(cls, tarfile: tarfile.TarFile) -> Self:
        try:
            return super().fromtarfile(tarfile)
        except _END_MARK:
            cast(_Tar, tarfile).ended = True
            raise


_END_MARK: type[Exception] = tarfile.EOFHeaderError  # type: ignore[attr-defined]


def _tar_members(
    stream: io.BufferedReader, source_path: str, budget: Budget, archives: int
) -> Iterator[Plain | Problem]:
    names = _Names(source_path, budget)
    try:
        members = _Tar.open(fileobj=stream, mode="r|", tarinfo=_Header)
    except (tarfile.TarError, EOFError) as error:
        raise InputError("truncated", f"damaged or cut off: {error}") from error
    while True:
        try:
            info = members.next()
        except (tarfile.TarError, EOFError, ValueError) as error:
            raise InputError("truncated", f"damaged or cut off: {error}") from error
        if info is None:
            break
        members.forget()
        if info.isdir() or (not _is_unsafe(info.name) and _is_hidden(info.name)):
            continue
        path = names.path(info.name)
        if _is_unsafe(info.name):
            detail = f"member name {info.name!r} leads out of the archive"
            yield Problem(path, "unsafe_archive", detail)
        elif not info.isreg():
            yield Problem(path, "unsafe_archive", "member is a link or a device")
        elif info.issparse():
            yield Problem(path, "unsupported", "member is a sparse file")
        else:
            content = _Member(cast(IO[bytes], members.extractfile(info)))
            guarded = io.BufferedReader(Guarded(content, None, budget), BUFFER)
            yield from _unpack(guarded, info.name, path, budget, archives)
            _stop_when_spent(budget)
    if not members.ended:
        raise InputError("truncated", "the archive ends without its end mark")


def _stop_when_spent(budget: Budget) -> None:
    if budget.spent:
        raise InputError("archive_bomb", "the members after the last one read were left out")
