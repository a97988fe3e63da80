"""Shares of those told before, of whom something is said that harms nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "share", "harm"),
    [
        ("Six people were killed; four of the six were minors.", "four of the six", "killed"),
        (
            "Six people died. The group identifies two of the six as its members.",
            "two of the six",
            "killed",
        ),
        (
            "Six militants were killed. Three of them were believed to be students.",
            "Three of them",
            "killed",
        ),
        (
            "The bomb killed 11 shoppers, one of whom was a paramedic.",
            "one of whom",
            "killed",
        ),
        ("The brigade acknowledged two of the dead as its members.", "two of the dead", "killed"),
        ("Three of the wounded are still in danger.", "Three of the wounded", "injured"),
    ],
)
def test_a_share_of_those_told_is_a_figure(
    extraction: Extract, text: str, share: str, harm: str
) -> None:
    row = extraction(text).casualties[-1]
    assert (row.victims, row.harm) == (share, harm)


@pytest.mark.parametrize(
    "text",
    [
        "Six people were killed; four of the nine buses were burnt.",
        "Six policemen were killed by gunmen. Two of them were later tried.",
        "Six people were killed. A brother of one of the dead spoke.",
        "Six people were killed. The mayor took two of the keys.",
    ],
)
def test_a_share_of_others_is_none(extraction: Extract, text: str) -> None:
    assert [row.count_min for row in extraction(text).casualties] == [6]


@pytest.mark.parametrize(
    ("text", "share", "role"),
    [
        ("Of the 22 people who died in the raid, 19 were civilians.", "19", "civilian"),
        ("Of the 31 people wounded in the blast, four are soldiers.", "four", "military"),
    ],
)
def test_some_out_of_the_whole_that_opens_the_sentence(
    extraction: Extract, text: str, share: str, role: str
) -> None:
    whole, part = extraction(text).casualties
    assert (part.text, part.harm, part.victims_role) == (share, whole.harm, role)
    assert part.part_of == whole.casualty_id


@pytest.mark.parametrize(
    "text",
    [
        "Of the 40 houses hit in the raid, 19 were empty.",
        "Of the 22 people wounded in the riot, four were charged.",
    ],
)
def test_other_numbers_out_of_a_whole_are_no_shares(extraction: Extract, text: str) -> None:
    assert all(row.part_of is None for row in extraction(text).casualties)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Three peacekeepers and an equal number of villagers were killed.", [(3, 3), (3, 3)]),
        ("The same number of villagers were killed.", [(2, None)]),
        ("A tram driver and both his passengers were killed.", [(1, 1), (2, 2)]),
    ],
)
def test_a_number_told_by_another_word(
    extraction: Extract, text: str, counts: list[tuple[int | None, int | None]]
) -> None:
    assert [(r.count_min, r.count_max) for r in extraction(text).casualties] == counts
