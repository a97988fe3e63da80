"""The data dictionary: what every table and column means, as text people read."""

from __future__ import annotations

import json

import pyarrow as pa

from newsledger.tables import ENUM, SCHEMA_VERSION, TABLES, Column, Table


def type_name(kind: pa.DataType) -> str:
    """Return a column type's short name: `string`, `enum`, `list<string>`."""
    if kind == ENUM:
        return "enum"
    if pa.types.is_list(kind):
        return f"list<{type_name(kind.value_type)}>"
    if pa.types.is_timestamp(kind):
        return "timestamp (UTC)"
    return str(kind).removesuffix("[day]")


def _meaning(column: Column) -> str:
    parts = [column.description]
    if column.values:
        values = [f"`{v}` ({m})" if m else f"`{v}`" for v, m in column.values.items()]
        parts.append("Values: " + ", ".join(values) + ".")
    if column.unit:
        parts.append(f"Unit: {column.unit}.")
    if column.references:
        parts.append(f"Refers to `{column.references}`.")
    return " ".join(parts)


def table_markdown(table: Table) -> str:
    """Return one table's dictionary as Markdown."""
    lines = [
        f"### {table.name}",
        "",
        f"{table.description} Key: {', '.join(f'`{name}`' for name in table.key)}.",
        "",
        "| column | type | null | meaning |",
        "|---|---|---|---|",
    ]
    for column in table.columns:
        null = "no" if column.required else "yes"
        meaning = _meaning(column).replace("|", "\\|")
        lines.append(f"| `{column.name}` | {type_name(column.type)} | {null} | {meaning} |")
    return "\n".join(lines) + "\n"


def dictionary_markdown() -> str:
    """Return the whole dictionary as Markdown."""
    head = (
        f"Schema version {SCHEMA_VERSION}. One folder per table. Offsets are half-open, in Unicode "
        "code points of `articles.text`. Unknown is null.\n"
    )
    return head + "\n" + "\n".join(table_markdown(table) for table in TABLES)


def dictionary_json(name: str | None) -> str:
    """Return the dictionary of one table (None: all) as JSON."""
    tables = [
        {
            "table": table.name,
            "description": table.description,
            "key": list(table.key),
            "columns": [
                {
                    "name": column.name,
                    "type": type_name(column.type),
                    "nullable": not column.required,
                    "description": column.description,
                    "unit": column.unit,
                    "values": dict(column.values) if column.values else None,
                    "references": column.references,
                }
                for column in table.columns
            ],
        }
        for table in TABLES
        if name in (None, table.name)
    ]
    return json.dumps({"schema_version": SCHEMA_VERSION, "tables": tables}, indent=2)
