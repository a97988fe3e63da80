"""Pieces of work: complete, bounded, and the same ones when a dump grows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsledger.run.plan import chunks

ITEMS = st.lists(st.tuples(st.text(min_size=1, max_size=8), st.integers(0, 300)), max_size=200)


def cut(items, target=100):
    return list(chunks(items, size=lambda item: item[1], name=lambda item: item[0], target=target))


@given(ITEMS)
def test_every_item_is_in_one_piece_in_its_order(items):
    assert [item for piece in cut(items) for item in piece] == items


@given(ITEMS)
def test_no_piece_is_empty_or_over_twice_the_target_but_for_one_large_item(items):
    for piece in cut(items):
        assert piece
        assert len(piece) == 1 or sum(size for _, size in piece) <= 200


def test_a_grown_dump_keeps_most_of_its_pieces():
    items = [(f"2024-{n:05d}.txt", 10) for n in range(5_000)]
    grown = sorted([*items, *((f"2024-{n:05d}-new.txt", 10) for n in range(0, 5_000, 1_000))])
    before = {tuple(piece) for piece in cut(items, target=1_000)}
    after = {tuple(piece) for piece in cut(grown, target=1_000)}
    assert len(before & after) >= 0.7 * len(before)
