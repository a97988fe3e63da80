"""Finds the input files: what was named on the command line, in a fixed order."""

from __future__ import annotations

import atexit
import errno
import glob
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from newsledger.errors import ConfigError
from newsledger.records import Reject

STDIN = "-"
GLOB_SIGNS = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class Source:
    """One input file."""

    path: str
    """What to open: a local path or a URI."""
    source_path: str
    """Its name in the tables, `/`-separated, from the folder given on the command line on."""
    size: int
    """Bytes as stored."""


def discover(
    inputs: Sequence[str], *, stdin: BinaryIO | None = None
) -> tuple[list[Source], list[Reject]]:
    """Return the files that `inputs` name, and what lies there but cannot be read.

    An input is a file, a folder (recursive, sorted, hidden entries skipped), a glob pattern, a URI
    that fsspec knows (`s3://bucket/dump`), or `-`. Standard input is copied to a temporary file,
    because other processes read it; the file goes when this process ends. A file named twice is
    read once. ConfigError when an input does not exist or there is no file at all.
    """
    found: list[Source] = []
    rejects: list[Reject] = []
    for name in inputs:
        if name == STDIN:
            items: Iterator[Source | Reject] = iter([_spool(stdin or sys.stdin.buffer)])
        elif "://" in name:
            items = _remote(name)
        else:
            items = _local(name)
        for item in items:
            if isinstance(item, Reject):
                rejects.append(item)
            else:
                found.append(item)
    sources = _distinct(found)
    if not sources and not rejects:
        raise ConfigError(
            f"There is no file to read in {', '.join(inputs) or 'the inputs: none was named'}."
        )
    return sources, list(dict.fromkeys(rejects))


def open_source(source: Source) -> BinaryIO:
    """Open a source for reading; the file object can seek."""
    if "://" in source.path:
        import fsspec

        stream: BinaryIO = fsspec.open(source.path, "rb").open()
        return stream
    return Path(source.path).open("rb")


def _distinct(found: list[Source]) -> list[Source]:
    """Drop repeated files, and tell different files of the same name apart by their full path."""
    by_path = {source.path: source for source in found}
    names: dict[str, int] = {}
    for source in by_path.values():
        names[source.source_path] = names.get(source.source_path, 0) + 1
    return [
        source
        if names[source.source_path] == 1
        else Source(source.path, source.path.lstrip("/"), source.size)
        for source in by_path.values()
    ]


def _spool(stream: BinaryIO) -> Source:
    folder = Path(tempfile.mkdtemp(prefix="newsledger-stdin-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = folder / "stdin"
    with path.open("wb") as file:
        shutil.copyfileobj(stream, file, 2**20)
    return Source(str(path), STDIN, path.stat().st_size)


def _remote(uri: str) -> Iterator[Source]:
    import fsspec

    scheme = uri.split("://", 1)[0]
    try:
        fs, path = fsspec.core.url_to_fs(uri)
        if GLOB_SIGNS & set(path):
            files = [name for name in fs.glob(path) if fs.isfile(name)]
            root = None
        elif fs.isdir(path):
            files, root = fs.find(path), path.rstrip("/")
        elif fs.isfile(path):
            files, root = [path], None
        else:
            files, root = [], None
        sizes = {name: int(fs.size(name) or 0) for name in files}
    except ImportError as error:
        hint = "Install newsledger[s3]" if scheme == "s3" else f"Install what it needs: {error}"
        raise ConfigError(f"{uri} cannot be read without another package. {hint}.") from error
    except ValueError as error:
        raise ConfigError(f"{uri}: {error}.") from error
    except Exception as error:  # every file system has errors of its own
        raise ConfigError(f"{uri} cannot be listed: {error}.") from error
    if not files:
        raise ConfigError(f"There is no file at {uri}.")
    for name in sorted(files):
        base = PurePosixPath(root).name if root else ""
        inside = name[len(root) :].strip("/") if root else PurePosixPath(name).name
        if any(part.startswith(".") for part in inside.split("/")):
            continue
        yield Source(fs.unstrip_protocol(name), f"{base}/{inside}".strip("/"), sizes[name])


def _local(name: str) -> Iterator[Source | Reject]:
    path = Path(name)
    if _is_folder(path):
        base = path.name if path.name not in ("", "..") else path.resolve().name
        yield from _folder(path, base, ())
    elif os.path.lexists(path):
        yield _file(path, path.name)
    elif GLOB_SIGNS & set(name):
        matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 (absolute patterns)
        if not matches:
            raise ConfigError(f"No file matches {name!r}.")
        for match in matches:
            yield from _local(match)
    else:
        raise ConfigError(f"There is no file or folder {name!r}.")


def _folder(
    folder: Path, name: str, above: tuple[tuple[int, int], ...]
) -> Iterator[Source | Reject]:
    try:
        status = folder.stat()
        identity = (status.st_dev, status.st_ino)
        if identity in above:
            yield _reject(name, "link_loop", "leads back to a folder that it lies in")
            return
        with os.scandir(folder) as listing:
            entries = sorted(entry.name for entry in listing if not entry.name.startswith("."))
    except OSError as error:
        yield _reject(name, "unreadable", error.strerror or str(error))
        return
    for entry in entries:
        path, inside = folder / entry, f"{name}/{_readable(entry)}"
        if _is_folder(path):
            yield from _folder(path, inside, (*above, identity))
        else:
            yield _file(path, inside)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a folder that may be listed but not entered; `_file` says so
        return False


def _file(path: Path, name: str) -> Source | Reject:
    name = _readable(name)
    try:
        status = path.stat()
    except OSError as error:
        # ELOOP: a chain of links without end; ENOENT: a link to nothing.
        reason = "link_loop" if _is_loop(error) else "unreadable"
        return _reject(name, reason, error.strerror or str(error))
    if not path.is_file():
        return _reject(name, "unsupported", "is no regular file (a pipe, socket or device)")
    if not os.access(path, os.R_OK):
        return _reject(name, "unreadable", "Permission denied")
    return Source(str(path.absolute()), name, status.st_size)


def _is_loop(error: OSError) -> bool:
    return error.errno == errno.ELOOP


def _readable(name: str) -> str:
    """Return a file name that UTF-8 can hold: undecodable bytes become `\\xNN`."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _reject(name: str, reason: str, detail: str) -> Reject:
    return Reject(_readable(name), -1, "ingest", reason, detail)
