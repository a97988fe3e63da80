"""Finds records that were read before, and texts that are copies of one another.

A text's signature (MinHash over its word 5-grams) is made where the text is read; the index, which
sees all signatures in plan order, is small enough (0.6 KB an article) to live in one process.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

Signature = npt.NDArray[np.uint32]

PERMUTATIONS = 128
SHINGLE = 5
BANDS, ROWS = 25, 5
"""Texts of Jaccard similarity 0.8 meet in some band with probability 0.9999, of 0.6 with 0.87."""
_WORD = re.compile(r"\w+")
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)


def signature(text: str) -> Signature:
    """Return the MinHash of the word 5-grams of `text`, lower-cased: 128 numbers of 32 bits.

    The share of equal numbers in two signatures estimates the Jaccard similarity of the texts.
    """
    minhash = _prototype().copy()
    minhash.update_batch(_shingles(text).tolist())
    return np.asarray(minhash.hashvalues, dtype=np.uint32)


@cache
def _prototype() -> Any:
    from datasketch import MinHash

    return MinHash(num_perm=PERMUTATIONS, seed=1, hashfunc=int)


def _shingles(text: str) -> npt.NDArray[np.uint32]:
    words = _WORD.findall(text.lower())
    numbers = np.fromiter((zlib.crc32(word.encode()) for word in words), np.uint64, len(words))
    width = min(SHINGLE, max(len(numbers), 1))
    total = np.zeros(max(len(numbers) - width + 1, 1), np.uint64)
    for place in range(min(width, len(numbers))):
        total = (total + numbers[place : place + len(total)]) * _MULTIPLIER
        total ^= total >> np.uint64(29)
    return (total >> np.uint64(32)).astype(np.uint32)


class DuplicateIndex:
    """Takes every article once, in plan order; then tells which ones are copies.

    >>> index = DuplicateIndex(near_duplicate=0.8)
    >>> wire = "Shelling killed nine people in a market in the north of the city, doctors said."
    >>> [index.add(f"{n:016x}", signature(wire)) for n in (7, 8, 7)]
    [True, True, False]
    >>> index.groups()
    {'0000000000000007': '0000000000000007', '0000000000000008': '0000000000000007'}
    """

    def __init__(self, *, near_duplicate: float) -> None:
        """Take texts from the similarity `near_duplicate` on (config.ingest) for copies."""
        self.near_duplicate = near_duplicate
        self._known: set[int] = set()
        self._ids: list[int] = []
        self._signatures = bytearray()

    def add(self, article_id: str, signature: Signature) -> bool:
        """Return True for a new article, False for a record that was read before."""
        number = int(article_id, 16)
        if number in self._known:
            return False
        self._known.add(number)
        self._ids.append(number)
        self._signatures += signature.astype(np.uint32).tobytes()
        return True

    def groups(self) -> dict[str, str]:
        """Return, for each article that has copies, the id of the first of them in plan order."""
        if not self._ids:
            return {}
        table = np.frombuffer(bytes(self._signatures), np.uint32).reshape(-1, PERMUTATIONS)
        first = list(range(len(table)))

        def root(number: int) -> int:
            while first[number] != number:
                first[number] = first[first[number]]
                number = first[number]
            return number

        for bucket in _buckets(table):
            leaders: list[int] = []
            for number in bucket:
                for leader in leaders:
                    one, other = root(leader), root(number)
                    if one == other:
                        break
                    if np.mean(table[leader] == table[number]) >= self.near_duplicate:
                        first[max(one, other)] = min(one, other)
                        break
                else:
                    leaders.append(number)
        roots = [root(number) for number in range(len(table))]
        sizes = np.bincount(roots, minlength=len(table))
        return {
            f"{self._ids[number]:016x}": f"{self._ids[top]:016x}"
            for number, top in enumerate(roots)
            if sizes[top] > 1
        }


def _buckets(table: npt.NDArray[np.uint32]) -> Iterator[list[int]]:
    """Yield the articles that agree in one band of their signatures, each bucket in order."""
    for band in range(BANDS):
        rows = table[:, band * ROWS : (band + 1) * ROWS].astype(np.uint64)
        keys = np.zeros(len(rows), np.uint64)
        for column in range(ROWS):
            keys = (keys ^ rows[:, column]) * _MULTIPLIER
        order = np.argsort(keys, kind="stable")
        edges = np.flatnonzero(np.diff(keys[order])) + 1
        starts = np.concatenate(([0], edges))
        ends = np.concatenate((edges, [len(order)]))
        shared = ends - starts > 1
        for start, end in zip(starts[shared], ends[shared], strict=True):
            yield order[start:end].tolist()
