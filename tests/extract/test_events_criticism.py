"""Attacks in words are none; attacks by those who also speak, and for a reason, are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("The opposition attacked the government over the killings.", "attacked"),
        ("The union attacked employers for low pay.", "attacked"),
        ("The minister blasted the rebels for the ambush.", "blasted"),
        ("Bishops attacked the regime for its silence on the disappeared.", "attacked"),
        ("The party hammered the army for failing to guard the camp.", "hammered"),
    ],
)
def test_what_is_attacked_for_a_matter_is_attacked_in_words(
    extraction: Extract, sentence: str, trigger: str
) -> None:
    assert trigger not in [e.text for e in extraction(sentence).events]


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("Gunmen attacked a family in Mosul over a debt.", "attacked"),
        ("The opposition attacked the town of Azaz with mortars over the weekend.", "attacked"),
        ("Militants attacked the village for two hours.", "attacked"),
        ("The rebels hit the airport for the third time this week.", "hit"),
    ],
)
def test_what_is_attacked_by_force_stays_an_event(
    extraction: Extract, sentence: str, trigger: str
) -> None:
    assert trigger in [e.text for e in extraction(sentence).events]
