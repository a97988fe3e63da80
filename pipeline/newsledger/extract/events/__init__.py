"""Violent events."""

from __future__ import annotations

from spacy.tokens import Doc

from newsledger.records import Event, Extraction


def extract_events(doc: Doc, found: Extraction) -> list[Event]:
    """Return no rows yet."""
    return []
