"""Pairing of spans."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.evaluate.align import Extent, overlap, pair


def test_overlap_is_intersection_over_union():
    assert overlap(Extent(0, 10), Extent(0, 10)) == 1
    assert overlap(Extent(0, 10), Extent(5, 15)) == pytest.approx(5 / 15)
    assert overlap(Extent(0, 10), Extent(10, 15)) == 0


def test_the_best_pair_goes_first_and_each_row_once():
    wanted = [Extent(0, 10), Extent(8, 20)]
    found = [Extent(8, 19), Extent(30, 40)]
    pairs, missed, spurious = pair(wanted, found, overlap)
    assert pairs == [(1, 0)]
    assert missed == [0]
    assert spurious == [1]


_EXTENTS = st.lists(
    st.tuples(st.integers(0, 50), st.integers(1, 10)).map(lambda t: Extent(t[0], t[0] + t[1])),
    max_size=12,
)


@given(_EXTENTS, _EXTENTS)
def test_every_row_is_paired_once_or_left(wanted, found):
    pairs, missed, spurious = pair(wanted, found, overlap)
    assert sorted([i for i, _ in pairs] + missed) == list(range(len(wanted)))
    assert sorted([j for _, j in pairs] + spurious) == list(range(len(found)))
    assert all(overlap(wanted[i], found[j]) > 0 for i, j in pairs)


@given(_EXTENTS)
def test_rows_pair_with_themselves(rows):
    pairs, missed, spurious = pair(rows, rows, overlap)
    assert len(pairs) == len(rows)
    assert missed == spurious == []
    assert all(rows[i] == rows[j] for i, j in pairs)
