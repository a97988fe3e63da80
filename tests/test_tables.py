"""The tables' definitions agree with the records and with themselves."""

from __future__ import annotations

import dataclasses

import pytest

from newsledger import records
from newsledger.tables import ENUM, SCHEMA_VERSION, TABLES, get_table

RECORDS = {
    "articles": records.Article,
    "sentences": records.Sentence,
    "entities": records.Entity,
    "dates": records.Date,
    "claims": records.Claim,
    "events": records.Event,
    "casualties": records.Casualty,
    "responsibility": records.Responsibility,
    "incidents": records.Incident,
    "incident_reports": records.IncidentReport,
    "rejects": records.Reject,
}


def test_every_table_has_a_record_with_its_columns():
    assert {table.name for table in TABLES} == set(RECORDS)
    for table in TABLES:
        fields = {field.name for field in dataclasses.fields(RECORDS[table.name])}
        assert fields == set(table.schema.names)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_descriptions_units_and_values_travel_as_field_metadata(table):
    for field, column in zip(table.schema, table.columns, strict=True):
        assert field.metadata[b"description"].decode() == column.description
        assert column.description.endswith((".", ":"))
        if column.type == ENUM:
            assert column.values, f"{table.name}.{column.name} lists no values"
            assert field.metadata[b"values"].decode().split() == list(column.values)
        if column.unit:
            assert field.metadata[b"unit"].decode() == column.unit
    assert table.schema.metadata[b"schema_version"].decode() == str(SCHEMA_VERSION)


def test_keys_and_references_point_at_required_columns():
    for table in TABLES:
        for name in table.key:
            assert table.column(name).required
        for column in table.columns:
            if column.references:
                target, _, key = column.references.partition(".")
                assert get_table(target).key == (key,)


def test_spans_name_existing_columns():
    for table in TABLES:
        for names in table.spans:
            for name in filter(None, names):
                assert table.column(name)
