"""What a bomb went off at is its target; people hurt are where nothing else is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (
            "A bomb exploded outside a police station in Mosul, killing seven people.",
            "a police station",
        ),
        ("A roadside bomb went off beside an army truck. Two soldiers died.", "an army truck"),
        (
            "A car packed with explosives exploded outside a bank on Friday, killing nine.",
            "a bank",
        ),
        (
            "A car bomb exploded at dawn on Friday outside a branch of the state bank.",
            "a branch of the state bank",
        ),
        ("A bomb exploded in a market in Quetta, killing ten people.", "a market in Quetta"),
        ("A bomb exploded outside Baghdad on Friday, killing two people.", "two people"),
        ("A bomb exploded near a hospital on Friday, killing two people.", "two people"),
        ("Guerrillas blew up a pipeline outside a refinery.", "a pipeline outside a refinery"),
    ],
)
def test_the_building_before_the_people(extraction: Extract, text: str, target: str) -> None:
    assert extraction(text).events[0].target == target
