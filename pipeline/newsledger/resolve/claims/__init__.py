"""Claims: what kind of source a chain of mentions is."""

from __future__ import annotations

from newsledger.records import Claim, Extraction
from newsledger.resolve.claims.sources import share_source_types


def resolve_claims(found: Extraction) -> list[Claim]:
    """Return the claims with the kind of source that the other mentions of it show."""
    return share_source_types(found.claims, found.entities)
