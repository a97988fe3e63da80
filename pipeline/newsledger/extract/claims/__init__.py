"""Claims."""

from __future__ import annotations

from spacy.tokens import Doc

from newsledger.records import Claim, Extraction


def extract_claims(doc: Doc, found: Extraction) -> list[Claim]:
    """Return no rows yet."""
    return []
