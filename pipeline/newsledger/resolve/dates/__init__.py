"""Temporal expressions."""

from __future__ import annotations

from newsledger.records import Date, Extraction


def resolve_dates(found: Extraction, *, date_order: str = "mdy") -> list[Date]:
    """Return the rows as extracted."""
    return found.dates
