"""The ledger is of violence: what accidents and disasters did is not counted, nor to an attack."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


@pytest.mark.parametrize(
    "text",
    [
        "Six people died when a bus fell into a ravine on Thursday, and 14 were injured.",
        "A bus collided with a lorry near the pass, killing nine. Twenty others were injured.",
        "A building collapse killed 21 people in the capital last week.",
        "Floods have killed 45 people in the province.",
        "A military plane crashed during take-off, killing all nine on board.",
        "At least 12 people were killed in a road accident on Sunday.",
        "Heavy rain caused a landslide that killed 14 people near the front, where the army "
        "shelled villages on Friday.",
    ],
)
def test_an_accident_is_no_violence(extraction: Extract, text: str) -> None:
    assert not extraction(text).casualties


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("A helicopter crashed after it was hit by a rocket, killing four.", 4),
        ("A house collapsed when a rocket landed beside it. Four children died.", 4),
        ("The bus fell into a gorge after gunmen fired on it, killing 12.", 12),
        ("A car bomb crashed into the gate, killing six.", 6),
    ],
)
def test_what_violence_brought_down_counts(extraction: Extract, text: str, count: int) -> None:
    (row,) = extraction(text).casualties
    assert row.count_min == count


def test_in_a_round_up_the_attack_keeps_its_own(extraction: Extract) -> None:
    found = extraction(
        "A bomb killed three people on a ferry on Tuesday. Six people died when a bus plunged into "
        "a ravine on Thursday. Gunmen killed two guards on Friday."
    )
    assert [row.count_min for row in found.casualties] == [3, 2]
