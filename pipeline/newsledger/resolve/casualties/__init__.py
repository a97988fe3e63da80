"""Casualties."""

from __future__ import annotations

from newsledger.records import Casualty, Extraction


def resolve_casualties(found: Extraction) -> list[Casualty]:
    """Return the rows as extracted."""
    return found.casualties
