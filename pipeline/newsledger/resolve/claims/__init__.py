"""Claims."""

from __future__ import annotations

from newsledger.records import Claim, Extraction


def resolve_claims(found: Extraction) -> list[Claim]:
    """Return the rows as extracted."""
    return found.claims
