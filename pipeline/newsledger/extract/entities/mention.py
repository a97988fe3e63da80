"""A mention before it is a row."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """Offsets in code points; `type` is name, nominal or pronoun."""

    start: int
    end: int
    label: str
    type: str
