"""Which spans cover which: in one pass, so that a long article costs no more per claim."""

from __future__ import annotations

from collections.abc import Sequence

Offsets = tuple[int, int]


def covering(spans: Sequence[Offsets], inner: Sequence[Offsets]) -> list[list[int]]:
    """Return, for each inner span, the numbers of the spans that hold all of it.

    >>> covering([(0, 10), (2, 5)], [(3, 4), (6, 7), (11, 12)])
    [[0, 1], [0], []]
    """
    order = sorted(range(len(spans)), key=lambda number: spans[number])
    found: list[list[int]] = [[] for _ in inner]
    active: list[int] = []
    following = 0
    for number in sorted(range(len(inner)), key=lambda number: inner[number]):
        start, end = inner[number]
        while following < len(order) and spans[order[following]][0] <= start:
            active.append(order[following])
            following += 1
        active = [span for span in active if spans[span][1] > start]
        found[number] = sorted(span for span in active if spans[span][1] >= end)
    return found
