"""Temporal expressions."""

from __future__ import annotations

from spacy.tokens import Doc

from newsledger.records import Date, Extraction


def extract_dates(doc: Doc, found: Extraction) -> list[Date]:
    """Return no rows yet."""
    return []
