"""Ranks, offices and titles, and how they are abbreviated."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RankRow:
    """One row of ranks.csv: a rank or office and how it is abbreviated."""

    title: str
    forms: tuple[str, ...]
    kind: str
    source: str
    example: str | None
