"""The lexicon of comparators and vague quantities, arranged for look-up by words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from newsledger.lexicons import load_lexicon


@dataclass(frozen=True, slots=True)
class CountPhrase:
    """One row of `models/lexicons/counts.csv`."""

    phrase: str
    kind: str
    """comparator (bounds a number beside it) | vague (is a quantity itself)"""
    side: str | None
    """before | after the number, for a comparator"""
    minimum: int | None
    maximum: int | None
    basis: str
    """A value of count_basis, or less_than for a comparator."""
    source: str
    example: str


Words = tuple[str, ...]


@cache
def comparators(side: str) -> dict[str, list[tuple[Words, str]]]:
    """Return comparators by their last (before) or first (after) word, the longest first."""
    table: dict[str, list[tuple[Words, str]]] = {}
    for row in load_lexicon("counts", CountPhrase):
        if row.kind == "comparator" and row.side == side:
            words = tuple(row.phrase.split())
            key = words[-1] if side == "before" else words[0]
            table.setdefault(key, []).append((words, row.basis))
    for rows in table.values():
        rows.sort(key=lambda row: -len(row[0]))
    return table


@cache
def vague_quantities() -> dict[str, list[tuple[Words, CountPhrase]]]:
    """Return the vague quantities by their first word, the longest first."""
    table: dict[str, list[tuple[Words, CountPhrase]]] = {}
    for row in load_lexicon("counts", CountPhrase):
        if row.kind == "vague":
            words = tuple(row.phrase.split())
            table.setdefault(words[0], []).append((words, row))
    for rows in table.values():
        rows.sort(key=lambda row: -len(row[0]))
    return table
