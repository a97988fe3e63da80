"""What tables are made of: columns, types, and the columns that many tables share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import pyarrow as pa

SCHEMA_VERSION = 1

TEXT = pa.string()
ENUM = pa.dictionary(pa.int32(), pa.string())
OFFSET = pa.int32()
COUNT = pa.int64()
REAL = pa.float64()
DAY = pa.date32()
INSTANT = pa.timestamp("us", tz="UTC")
FLAG = pa.bool_()
NAMES = pa.list_(pa.field("element", pa.string(), nullable=False))
SPANS = pa.list_(pa.field("element", pa.list_(pa.field("element", pa.int32(), nullable=False))))


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `values` maps each enum value to its meaning ("" where the value says it)."""

    name: str
    type: pa.DataType
    description: str
    required: bool = False
    unit: str | None = None
    values: Mapping[str, str] | None = None
    references: str | None = None
    resolved: bool = False
    """Filled by `resolve`: may be missing in the intermediate files of `extract`."""

    def metadata(self) -> dict[str, str]:
        """Return the description, unit, enum values and reference as Arrow field metadata."""
        meta = {"description": self.description}
        if self.unit:
            meta["unit"] = self.unit
        if self.values:
            meta["values"] = " ".join(self.values)
        if self.references:
            meta["references"] = self.references
        return meta


@dataclass(frozen=True)
class Table:
    """One table; `spans` names the (start, end, text) columns that must match the article."""

    name: str
    description: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    spans: tuple[tuple[str, str, str | None], ...] = ()

    @cached_property
    def schema(self) -> pa.Schema:
        """The Arrow schema, with descriptions as field metadata and the version as its own."""
        fields = [
            pa.field(c.name, c.type, nullable=not c.required, metadata=c.metadata())
            for c in self.columns
        ]
        meta = {
            "table": self.name,
            "description": self.description,
            "key": " ".join(self.key),
            "schema_version": str(SCHEMA_VERSION),
        }
        return pa.schema(fields, metadata=meta)

    def column(self, name: str) -> Column:
        """Return the column called `name`; KeyError when there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"{self.name}.{name}")


def words(text: str) -> dict[str, str]:
    """Return enum values that say what they mean, written with spaces between them."""
    return dict.fromkeys(text.split(), "")


ARTICLE_ID = Column(
    "article_id", TEXT, "The article.", required=True, references="articles.article_id"
)
SENTENCE_ID = Column(
    "sentence_id",
    TEXT,
    "The sentence in which the span starts.",
    required=True,
    references="sentences.sentence_id",
)


def key_column(name: str, letters: str) -> Column:
    """Return the key column of a table with rows of an article."""
    return Column(name, TEXT, f"Key: `<article_id>-{letters}NNNNN`, in text order.", required=True)


def span_columns(what: str, prefix: str = "", *, required: bool = True) -> tuple[Column, Column]:
    """Return the two offset columns of a span; `prefix` is that of its text column."""
    return (
        Column(f"{prefix}start", OFFSET, f"Start of {what}.", required, "code points"),
        Column(f"{prefix}end", OFFSET, f"End of {what}, exclusive.", required, "code points"),
    )


def text_column(what: str) -> Column:
    """Return the column with the words of a row's span."""
    return Column("text", TEXT, f"{what}, exactly `articles.text[start:end]`.", required=True)
