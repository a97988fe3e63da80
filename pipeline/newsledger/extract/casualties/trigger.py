"""A word of harm where it stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Trigger:
    """Words of harm in tokens `[start, end)`."""

    start: int
    end: int
    harm: str
    kind: str
    merged: bool = False
    """Two harms of the same people: "killed or wounded"."""
