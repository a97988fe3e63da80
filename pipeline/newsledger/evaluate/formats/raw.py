"""Takes apart the JSON of other tools: each value of the type it must have, or a GoldError."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from newsledger.evaluate.parsing import Place, shown


def as_object(raw: Any, place: Place) -> dict[str, Any]:
    """Return a JSON object."""
    if not isinstance(raw, dict):
        raise place.fault(f"must be an object in braces, not {shown(raw)}")
    return raw


def as_list(raw: Any, place: Place) -> list[Any]:
    """Return a JSON list."""
    if not isinstance(raw, list):
        raise place.fault(f"must be a list in brackets, not {shown(raw)}")
    return raw


def as_text(raw: Any, place: Place, name: str) -> str:
    """Return a JSON string that is not empty."""
    if not isinstance(raw, str) or not raw:
        raise replace(place, field=name).fault(
            f"must be words in quotation marks, not {shown(raw)}"
        )
    return raw


def as_int(raw: Any, place: Place, name: str) -> int:
    """Return a whole number."""
    if not isinstance(raw, int) or isinstance(raw, bool):
        raise replace(place, field=name).fault(f"must be a whole number, not {shown(raw)}")
    return raw
