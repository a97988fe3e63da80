"""Responsibility."""

from __future__ import annotations

from newsledger.records import Responsibility, Extraction


def resolve_responsibility(found: Extraction) -> list[Responsibility]:
    """Return the rows as extracted."""
    return found.responsibility
