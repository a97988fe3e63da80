"""Who did it."""

from __future__ import annotations

from spacy.tokens import Doc

from newsledger.records import Responsibility, Extraction


def extract_responsibility(doc: Doc, found: Extraction) -> list[Responsibility]:
    """Return no rows yet."""
    return []
