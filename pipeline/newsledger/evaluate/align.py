"""Pairs wanted with found spans, one to one: the best overlap first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar


class Spanned(Protocol):
    """Anything with half-open offsets."""

    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102


W = TypeVar("W")
F = TypeVar("F")


@dataclass(frozen=True, slots=True)
class Extent:
    """A bare span."""

    start: int
    end: int


def overlap(one: Spanned, other: Spanned) -> float:
    """Return the intersection over union of two spans, in characters: 0 apart, 1 equal."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    if shared <= 0:
        return 0.0
    return shared / (max(one.end, other.end) - min(one.start, other.start))


def pair(
    wanted: Sequence[W], found: Sequence[F], likeness: Callable[[W, F], float]
) -> tuple[list[tuple[int, int]], list[int], list[int]]:
    """Pair rows one to one by falling likeness; 0 is no pair, ties go to the earlier rows.

    Returns the pairs of positions in the order of `wanted`, and the positions left on each side.
    """
    ranked = sorted(
        (
            (-score, i, j)
            for i, row in enumerate(wanted)
            for j, other in enumerate(found)
            if (score := likeness(row, other)) > 0
        ),
    )
    left: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in ranked:
        if i not in left and j not in taken:
            left[i] = j
            taken.add(j)
    pairs = sorted(left.items())
    return (
        pairs,
        [i for i in range(len(wanted)) if i not in left],
        [j for j in range(len(found)) if j not in taken],
    )
