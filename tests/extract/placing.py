"""Reads from an extraction where its events were."""

from __future__ import annotations

from newsledger.records import Extraction


def placed_at(found: Extraction, trigger: str) -> str | None:
    """Return the name of the place of the first event that a trigger's words tell."""
    event = next(e for e in found.events if e.text.lower() == trigger)
    names = {e.entity_id: e.text for e in found.entities}
    return names.get(event.place_entity_id or "")
