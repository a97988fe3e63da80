"""Casualties."""

from __future__ import annotations

from spacy.tokens import Doc

from newsledger.records import Casualty, Extraction


def extract_casualties(doc: Doc, found: Extraction) -> list[Casualty]:
    """Return no rows yet."""
    return []
