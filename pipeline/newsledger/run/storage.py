"""The output folder, local or at a URI, as named files that are written whole or not at all."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any

import fsspec
import pyarrow as pa
import pyarrow.parquet as pq

from newsledger.errors import ConfigError

WORK = ".newsledger"
"""Folder inside the output with everything that is not a table: it marks the folder as ours."""

_PARQUET_OPTIONS: dict[str, Any] = {
    "compression": "zstd",
    "compression_level": 3,
    "row_group_size": 65_536,
    "use_dictionary": True,
}


class Storage:
    """One output folder; picklable, so that every worker process can open its own."""

    def __init__(self, url: str) -> None:
        """Name a folder: a path, or a URI that fsspec knows. Nothing is touched yet."""
        self.url = url.rstrip("/") or "/"
        self.local: Path | None = None
        if "://" not in self.url or self.url.startswith("file://"):
            self.local = Path(self.url.removeprefix("file://")).absolute()

    def __reduce__(self) -> tuple[type[Storage], tuple[str]]:
        """Pickle as the address alone."""
        return (Storage, (self.url,))

    @cached_property
    def _fs(self) -> Any:
        try:
            return fsspec.core.url_to_fs(self.url)[0]
        except (ImportError, ValueError) as error:
            raise ConfigError(f"Cannot write to {self.url}: {error}.") from error

    def _path(self, name: str) -> str:
        return f"{self._fs._strip_protocol(self.url)}/{name}"

    def claim(self) -> None:
        """Make the folder ours; ConfigError when it holds something else."""
        if self.exists(f"{WORK}/owner"):
            return
        if self.local is not None and self.local.exists():
            if not self.local.is_dir():
                raise ConfigError(f"{self.url} is a file: give --output a folder.")
            if any(p.name != WORK for p in self.local.iterdir()):
                raise ConfigError(
                    f"{self.url} is not empty and was not written by newsledger: "
                    "give --output a new or empty folder."
                )
        elif self.local is None and self.names(""):
            raise ConfigError(
                f"{self.url} is not empty and was not written by newsledger: give another --output."
            )
        try:
            self.write_bytes(f"{WORK}/owner", b"newsledger\n")
        except OSError as error:
            raise ConfigError(
                f"Cannot write to {self.url}: {error.strerror or error}. "
                "Give --output a folder that you may write to."
            ) from error

    def require_ours(self) -> None:
        """Raise ConfigError unless the folder was written by newsledger."""
        if not self.exists(f"{WORK}/owner"):
            raise ConfigError(
                f"{self.url} is not a newsledger output folder: "
                "make one with `newsledger run DUMP -o FOLDER`."
            )

    @contextmanager
    def lock(self, *, shared: bool = False) -> Iterator[None]:
        """Hold the folder against a second run at the same time; released when the process ends."""
        if self.local is None:
            yield  # object stores have no locks; every file is written whole all the same
            return
        path = self.local / WORK / "lock"
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w") as file:
            try:
                fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
            except OSError as error:
                raise ConfigError(
                    f"Another newsledger run is writing to {self.url}: wait until it has ended."
                ) from error
            if not shared:
                self._remove_unfinished()
            yield

    def _remove_unfinished(self) -> None:
        folder = self.local / WORK / "tmp" if self.local else None
        if folder is not None and folder.is_dir():
            for path in folder.iterdir():
                path.unlink()

    def exists(self, name: str) -> bool:
        """Tell whether there is a file called `name`."""
        if self.local is not None:
            return (self.local / name).is_file()
        return bool(self._fs.isfile(self._path(name)))

    def names(self, folder: str) -> list[str]:
        """Return the names of all files under a folder, sorted, relative to the output."""
        if self.local is not None:
            top = self.local / folder
            found = (p.relative_to(self.local).as_posix() for p in top.rglob("*") if p.is_file())
            return sorted(found) if top.is_dir() else []
        root = self._fs._strip_protocol(self.url)
        paths = self._fs.find(self._path(folder) if folder else root)
        return sorted(str(path)[len(root) + 1 :] for path in paths)

    def read_bytes(self, name: str) -> bytes:
        """Return the contents of a file; FileNotFoundError when there is none."""
        if self.local is not None:
            return (self.local / name).read_bytes()
        return bytes(self._fs.cat_file(self._path(name)))

    def write_bytes(self, name: str, data: bytes) -> None:
        """Write a file whole or not at all, over an older one if need be."""
        if self.local is None:
            # an object store shows an object only when it is complete
            self._fs.makedirs(self._path(name).rpartition("/")[0], exist_ok=True)
            self._fs.pipe_file(self._path(name), data)
            return
        temporary = self.local / WORK / "tmp" / f"{os.getpid()}-{name.replace('/', '-')}"
        temporary.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(data)
        path = self.local / name
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.replace(path)

    def write_table(self, name: str, table: pa.Table) -> None:
        """Write an Arrow table as one Parquet file."""
        buffer = pa.BufferOutputStream()
        pq.write_table(table, buffer, **_PARQUET_OPTIONS)
        self.write_bytes(name, buffer.getvalue().to_pybytes())

    def read_table(self, name: str, columns: list[str] | None = None) -> pa.Table:
        """Read a Parquet file, or some of its columns."""
        if self.local is not None:
            return pq.ParquetFile(self.local / name).read(columns=columns)
        return pq.ParquetFile(pa.BufferReader(self.read_bytes(name))).read(columns=columns)

    def remove(self, name: str) -> None:
        """Remove a file if it is there."""
        if self.local is not None:
            (self.local / name).unlink(missing_ok=True)
        elif self.exists(name):
            self._fs.rm_file(self._path(name))

    def remove_others(self, folder: str, keep: set[str]) -> None:
        """Remove the entries of a folder, files or subfolders, whose names are not in `keep`."""
        for name in self.names(folder):
            if name.removeprefix(f"{folder}/").split("/")[0] not in keep:
                self.remove(name)
        if self.local is not None and (self.local / folder).is_dir():
            for path in (self.local / folder).iterdir():
                if path.is_dir() and not any(path.iterdir()):
                    path.rmdir()
