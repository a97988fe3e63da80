"""Holds rows against the definitions in `tables/`: on every write, and again by `validate`."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

import pyarrow as pa
import pyarrow.compute as pc

from newsledger.errors import TableError
from newsledger.tables import ENUM, Column, Table

RecordT = TypeVar("RecordT")


def to_arrow(table: Table, rows: Sequence[Any]) -> pa.Table:
    """Return records (dataclasses with the table's columns as fields) as an Arrow table.

    Built column by column: `Table.from_pylist` would drop unknown fields without a word.
    """
    if rows:
        fields = {f.name for f in dataclasses.fields(rows[0])}
        columns = {c.name for c in table.columns}
        if fields != columns:
            odd = ", ".join(sorted(fields ^ columns))
            raise TableError(f"{table.name}: record and table differ in {odd}.")
    arrays = []
    for column in table.columns:
        values = [getattr(row, column.name) for row in rows]
        try:
            if column.type == ENUM:
                arrays.append(pa.array(values, pa.string()).dictionary_encode().cast(ENUM))
            else:
                arrays.append(pa.array(values, column.type))
        except (pa.ArrowException, TypeError, OverflowError) as error:
            raise TableError(f"{table.name}.{column.name}: {error}.") from error
    return pa.Table.from_arrays(arrays, schema=table.schema)


def from_arrow(data: pa.Table, record: type[RecordT]) -> list[RecordT]:
    """Return the rows of an Arrow table as records."""
    assert dataclasses.is_dataclass(record)
    columns = [data.column(f.name).to_pylist() for f in dataclasses.fields(record)]
    return [record(*values) for values in zip(*columns, strict=True)]


def _check_column(table: Table, column: Column, values: pa.ChunkedArray, *, final: bool) -> None:
    if column.required and (final or not column.resolved) and values.null_count:
        raise TableError(
            f"{table.name}.{column.name}: {values.null_count} required values missing."
        )
    if column.values:
        strings = values.cast(pa.string()) if values.type == ENUM else values
        known = pa.array([*column.values, None], pa.string())
        odd = strings.filter(pc.invert(pc.is_in(strings, value_set=known)))
        if len(odd):
            raise TableError(
                f"{table.name}.{column.name}: {odd[0].as_py()!r} is not one of "
                f"{', '.join(column.values)}."
            )


def _check_spans(table: Table, data: pa.Table, texts: Mapping[str, str]) -> None:
    articles = data.column("article_id").to_pylist()
    keys = data.column(table.key[0]).to_pylist()
    for start_name, end_name, text_name in table.spans:
        starts = data.column(start_name).to_pylist()
        ends = data.column(end_name).to_pylist()
        words = data.column(text_name).to_pylist() if text_name else [None] * len(keys)
        for key, article_id, start, end, word in zip(
            keys, articles, starts, ends, words, strict=True
        ):
            if start is None and end is None and word is None:
                continue
            text = texts[article_id]
            if start is None or end is None or not 0 <= start < end <= len(text):
                raise TableError(f"{table.name} {key}: {start_name}..{end_name} is {start}..{end}.")
            if text_name and text[start:end] != word:
                raise TableError(
                    f"{table.name} {key}: {text_name} is {word!r}, "
                    f"but the article has {text[start:end]!r} there."
                )


def key_tuples(table: Table, data: pa.Table) -> list[tuple[Any, ...]]:
    """Return the key of every row."""
    return list(zip(*(data.column(name).to_pylist() for name in table.key), strict=True))


def check_table(
    table: Table,
    data: pa.Table,
    *,
    texts: Mapping[str, str] | None = None,
    known: Mapping[str, frozenset[str] | set[str]] | None = None,
    final: bool = True,
) -> None:
    """Raise TableError at the first row that breaks the table's contract.

    `texts` maps article ids to texts (checks spans), `known` maps `table.column` to the keys that
    references may point to. `final=False` lets columns that `resolve` fills be empty.
    """
    if not data.schema.equals(table.schema, check_metadata=True):
        raise TableError(
            f"{table.name}: the schema differs from version "
            f"{(table.schema.metadata or {}).get(b'schema_version', b'?').decode()} of the table."
        )
    for column in table.columns:
        _check_column(table, column, data.column(column.name), final=final)
    keys = key_tuples(table, data)
    if any(a >= b for a, b in itertools.pairwise(keys)):
        repeated = _first_repeated(keys)
        why = f"key {repeated} stands twice" if repeated else "rows are not sorted by key"
        raise TableError(f"{table.name}: {why}.")
    for column in table.columns:
        if known is None or column.references is None or column.references not in known:
            continue
        dangling = set(data.column(column.name).to_pylist()) - known[column.references] - {None}
        if dangling:
            raise TableError(
                f"{table.name}.{column.name}: {min(dangling)} is not in {column.references}."
            )
    if texts is not None and table.spans:
        _check_spans(table, data, texts)


def _first_repeated(keys: Iterable[tuple[Any, ...]]) -> tuple[Any, ...] | None:
    seen = set()
    for key in keys:
        if key in seen:
            return key
        seen.add(key)
    return None
