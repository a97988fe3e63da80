"""Attacks that were stopped, and those that somebody only meant to stop."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _outcome(found: Extraction) -> str:
    return found.events[-1].outcome


@pytest.mark.parametrize(
    "sentence",
    [
        "Police foiled an attack on the embassy.",
        "Police prevented an attack on a synagogue on Friday.",
        "Troops have repelled three attacks.",
        "An attack on the base was repelled.",
        "Officers were able to prevent a bombing at the station.",
        "The tip helped police to foil a bombing in Paris.",
        "Security forces succeeded in thwarting a suicide bombing.",
    ],
)
def test_what_was_stopped_is_foiled(extraction: Extract, sentence: str) -> None:
    assert _outcome(extraction(sentence)) == "foiled"


@pytest.mark.parametrize(
    "sentence",
    [
        "The militants spoke of pledges to stop such attacks.",
        "Peacekeepers have been unable to stop militia attacks on civilians.",
        "City authorities reinforced security to prevent terrorist attacks.",
        "Soldiers fired their weapons to repel the attacks by the rebels.",
        "The plan is meant to foil insurgent attacks.",
        "The rebels agreed to stop attacks.",
        "The police failed to prevent the attack.",
        "The rebels stopped their attacks on convoys in June.",
    ],
)
def test_what_is_to_be_stopped_is_not_foiled(extraction: Extract, sentence: str) -> None:
    assert _outcome(extraction(sentence)) == "unknown"
