"""Cuts a text into tokens for Prodigy, so that every mark begins and ends with a token."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

_PIECE = re.compile(r"\w+|\s|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Token:
    """One token; `space` says that a space follows which is no token of its own, as in spaCy."""

    start: int
    end: int
    space: bool


def tokens_of(text: str, marks: Iterable[tuple[int, int]]) -> list[Token]:
    """Return the tokens of a text, cut at words and at the ends of the marks.

    >>> [(t.start, t.end, t.space) for t in tokens_of("Five died.", [(8, 9)])]
    [(0, 4, True), (5, 8, False), (8, 9, False), (9, 10, False)]
    """
    stretches = list(marks)
    starts = {start for start, _ in stretches}
    ends = {end for _, end in stretches}
    bounds = {0, len(text)} | starts | ends
    bounds |= {match.start() for match in _PIECE.finditer(text)}
    tokens: list[Token] = []
    for start, end in pairwise(sorted(bounds)):
        if (
            text[start:end] == " "
            and tokens
            and tokens[-1].end == start
            and start not in starts
            and end not in ends
        ):
            tokens[-1] = replace(tokens[-1], space=True)
        else:
            tokens.append(Token(start, end, False))
    return tokens
