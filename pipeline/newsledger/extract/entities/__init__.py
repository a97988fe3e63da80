"""Mentions."""

from __future__ import annotations

from spacy.tokens import Doc

from newsledger.records import Entity, Extraction


def extract_entities(doc: Doc, found: Extraction) -> list[Entity]:
    """Return no rows yet."""
    return []
