"""Nouns for people, which say that somebody was harmed or may have acted."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VictimRow:
    """One row of `models/lexicons/victims.csv`: a noun for people."""

    noun: str
    plural: str
    role: str
    source: str
    example: str
