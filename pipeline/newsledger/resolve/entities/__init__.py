"""Entities."""

from __future__ import annotations

from newsledger.records import Entity, Extraction


def resolve_entities(found: Extraction) -> list[Entity]:
    """Return the rows as extracted."""
    return found.entities
