"""What was tried was done, and mostly came to nothing; what may be tried is only feared."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Event, Extraction

Resolve = Callable[[str], Extraction]


def _event(found: Extraction, trigger: str) -> Event:
    return next(e for e in found.events if e.text.lower() == trigger)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Guards overpowered a man who tried to stab a minister at a rally.", "stab"),
        ("Gunmen attempted to storm the consulate in Basra on Monday.", "storm"),
        ("Rebels have tried to assassinate the governor three times.", "assassinate"),
        ("Police prevented an attempt to blow up a bridge near the town.", "blow up"),
        ("A thwarted attack on the embassy in May led to ten arrests.", "attack"),
        ("The attempted assassination of the mayor was condemned by all.", "assassination"),
    ],
)
def test_an_attempt_was_made_and_failed(resolved: Resolve, text: str, trigger: str) -> None:
    event = _event(resolved(text), trigger)
    assert (event.modality, event.outcome) == ("actual", "foiled")


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Rebels may try to attack the capital during the vote, police said.", "attack"),
        ("Rebels are trying to kill the president, his spokesman said.", "kill"),
        ("Officials warned of an attempt to bomb the parliament.", "bomb"),
        ("Rebels plan to storm the garrison.", "storm"),
    ],
)
def test_what_may_be_tried_is_not_yet_done(resolved: Resolve, text: str, trigger: str) -> None:
    assert _event(resolved(text), trigger).modality in ("planned", "hypothetical")


def test_who_is_charged_with_attempted_murder_may_have_hit(resolved: Resolve) -> None:
    found = resolved("He was charged with the attempted murder of a policeman in the town.")
    event = _event(found, "murder")
    assert event.modality == "actual"
    assert event.outcome != "foiled"


def test_what_was_only_tried_is_not_what_was_done_next(resolved: Resolve) -> None:
    text = "Gunmen tried to burn a church on Monday. They shot two guards at a post in Bule."
    found = resolved(text)
    tried, done = _event(found, "burn"), _event(found, "shot")
    assert tried.outcome == "foiled"
    assert done.outcome == "hit"
    assert done.coreference != tried.event_id
