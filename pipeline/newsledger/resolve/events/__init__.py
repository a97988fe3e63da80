"""Events."""

from __future__ import annotations

from newsledger.records import Event, Extraction


def resolve_events(found: Extraction) -> list[Event]:
    """Return the rows as extracted."""
    return found.events
