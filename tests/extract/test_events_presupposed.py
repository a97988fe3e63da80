"""An event that is known stays one where only its doer or its cause is open."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[[str], Extraction]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Police do not know what may have led to the shooting at the bar.", "shooting"),
        ("The rebels could have carried out this attack, the president said.", "attack"),
        ("The assassination may have been carried out by the rebels.", "assassination"),
        ("Gunshots could be heard across the city on Monday night.", "gunshots"),
        ("The candidate escaped a bomb attack on Sunday.", "bomb attack"),
    ],
)
def test_what_is_known_to_have_happened_is_actual(
    extraction: Extract, text: str, trigger: str
) -> None:
    event = next(e for e in extraction(text).events if e.text.lower() == trigger)
    assert event.modality == "actual"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Rebels may carry out an attack on the port.", "attack"),
        ("The soldiers could launch an attack on the town.", "attack"),
    ],
)
def test_what_may_come_is_not(extraction: Extract, text: str, trigger: str) -> None:
    event = next(e for e in extraction(text).events if e.text.lower() == trigger)
    assert event.modality == "hypothetical"


def test_who_may_have_done_it_is_only_suspected(extraction: Extract) -> None:
    found = extraction("The assassination may have been carried out by the rebels.")
    assert [r.stance for r in found.responsibility] == ["suspected"]
