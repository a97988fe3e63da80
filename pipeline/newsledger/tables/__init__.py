"""Every output table: columns, types, nullability, meaning, units, enum values, keys, references.

This is the contract with whoever loads the Parquet. Columns may be added; those that stand here
keep their names and meaning. Arrow schemas are made in this room and nowhere else. `checks.py`
holds rows against these definitions; `newsledger schema` prints them.
"""

from __future__ import annotations

import pyarrow as pa

from newsledger.tables.articles import ARTICLES, REJECTS, SENTENCES
from newsledger.tables.casualties import CASUALTIES
from newsledger.tables.claims import CLAIMS
from newsledger.tables.columns import ENUM, SCHEMA_VERSION, Column, Table
from newsledger.tables.events import EVENTS, RESPONSIBILITY
from newsledger.tables.incidents import INCIDENT_REPORTS, INCIDENTS
from newsledger.tables.mentions import DATES, ENTITIES

__all__ = [
    "BY_NAME",
    "ENUM",
    "SCHEMA_VERSION",
    "STAGED_ARTICLES",
    "TABLES",
    "Column",
    "Table",
    "get_table",
]

TABLES: tuple[Table, ...] = (
    ARTICLES,
    SENTENCES,
    ENTITIES,
    DATES,
    CLAIMS,
    EVENTS,
    CASUALTIES,
    RESPONSIBILITY,
    INCIDENTS,
    INCIDENT_REPORTS,
    REJECTS,
)

BY_NAME: dict[str, Table] = {table.name: table for table in TABLES}


def get_table(name: str) -> Table:
    """Return the table called `name`; KeyError when there is none."""
    return BY_NAME[name]


# What ingest hands to the next step before duplicates over all files are known: the articles table
# with each text's MinHash signature. Kept in the work folder, never part of the output.
STAGED_ARTICLES = Table(
    "staged_articles",
    "Articles as read, not yet compared with each other.",
    ("article_id",),
    (
        *get_table("articles").columns,
        Column(
            "signature",
            pa.list_(pa.field("element", pa.uint32(), nullable=False)),
            "MinHash of the text.",
            required=True,
        ),
    ),
)
