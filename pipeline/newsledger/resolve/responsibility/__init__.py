"""Responsibility: statements moved to their event's first mention, parties linked."""

from __future__ import annotations

from newsledger.records import Extraction, Responsibility


def resolve_responsibility(found: Extraction) -> list[Responsibility]:
    """Return the rows as extracted; `events.coreference` joins them to their event."""
    return found.responsibility
