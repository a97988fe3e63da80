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
