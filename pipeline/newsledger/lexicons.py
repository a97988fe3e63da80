"""Loads the lexicon files under models/ into typed rows, and says where a bad one is.

A lexicon is a CSV file whose columns are the fields of a frozen dataclass. Field types may be
`str`, `int`, `float`, `bool` (`yes` / empty), `tuple[str, ...]` (values separated by `|`) and their
optional forms (an empty cell is None). Every lexicon has the columns `source` and `example`.
"""

from __future__ import annotations

import csv
import dataclasses
import types
import typing
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from newsledger.errors import ConfigError
from newsledger.resources import resource

RowT = TypeVar("RowT")


def _convert(cell: str, kind: Any) -> Any:
    if isinstance(kind, types.UnionType) or typing.get_origin(kind) is typing.Union:
        if not cell:
            return None
        kind = next(k for k in typing.get_args(kind) if k is not type(None))
    if typing.get_origin(kind) is tuple:
        return tuple(part.strip() for part in cell.split("|") if part.strip())
    if kind is bool:
        if cell not in ("yes", ""):
            raise ValueError("must be 'yes' or empty")
        return cell == "yes"
    if kind is str and not cell:
        raise ValueError("must not be empty")
    return kind(cell)


def read_lexicon(path: Path, row_type: type[RowT]) -> tuple[RowT, ...]:
    """Read a lexicon file; ConfigError names file, line and column of the first fault."""
    assert dataclasses.is_dataclass(row_type)
    kinds = typing.get_type_hints(row_type)
    rows: list[RowT] = []
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file, strict=True)
        try:
            header = next(reader, [])
            if sorted(header) != sorted(kinds):
                raise ConfigError(
                    f"{path}, line 1: the columns must be {', '.join(kinds)}; "
                    f"found {', '.join(header) or 'none'}."
                )
            for cells in reader:
                if len(cells) != len(header):
                    raise ConfigError(
                        f"{path}, line {reader.line_num}: {len(cells)} cells, "
                        f"but there are {len(header)} columns."
                    )
                values = {}
                for name, cell in zip(header, cells, strict=True):
                    try:
                        values[name] = _convert(cell.strip(), kinds[name])
                    except ValueError as error:
                        raise ConfigError(
                            f"{path}, line {reader.line_num}, column {name}: {cell!r} {error}."
                        ) from error
                rows.append(row_type(**values))
        except csv.Error as error:
            raise ConfigError(f"{path}, line {reader.line_num}: {error}.") from error
    return tuple(rows)


@cache
def load_lexicon(name: str, row_type: type[RowT]) -> tuple[RowT, ...]:
    """Return the rows of `models/lexicons/<name>.csv`, read once per process."""
    return read_lexicon(resource(f"lexicons/{name}.csv"), row_type)


def words(text: str) -> frozenset[str]:
    """Return the words of a closed class that belongs to a rule: `words("in at near")`."""
    return frozenset(text.split())
