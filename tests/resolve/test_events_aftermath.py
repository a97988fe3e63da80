"""What the words behind an attack or a plan say became of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Resolve = Callable[[str], Extraction]


def _outcome(found: Extraction, trigger: str) -> tuple[str, str]:
    event = next(e for e in found.events if e.text.lower() == trigger)
    return event.modality, event.outcome


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Three mortar bombs were fired at the army post on Sunday. All fell in a field.", "fired"),
        (
            "The base received indirect fire at dusk. All rounds landed outside the fence.",
            "indirect fire",
        ),
        (
            "Two drones were launched at the gas field; both crashed before reaching it.",
            "launched",
        ),
        ("Shots were fired at a patrol from a passing car, without harm to anyone.", "fired"),
        (
            "Two men lobbed a hand grenade at the court; it landed in a drain and no one was hurt.",
            "lobbed",
        ),
        (
            "A grenade was thrown into the yard of a contractor on Friday; it did not explode.",
            "thrown",
        ),
        (
            "A plane sent to collect the wounded came under fire but landed safely.",
            "came under fire",
        ),
        ("Police fired over the heads of the crowd.", "fired"),
        ("Soldiers fired into the air to disperse the mourners.", "fired"),
        ("Two gunmen shot at the helicopter as it took off. The rounds went wide.", "shot"),
        ("The guards shot at the skiff without result.", "shot"),
    ],
)
def test_an_attack_that_did_no_harm_missed(resolved: Resolve, text: str, trigger: str) -> None:
    assert _outcome(resolved(text), trigger) == ("actual", "missed")


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Rebels laid a bomb at the bridge on Monday. The device failed to explode.", "laid"),
        (
            "The attack on the market, of which villagers had been warned, did not materialise.",
            "attack",
        ),
    ],
)
def test_what_was_laid_and_did_not_go_off_was_foiled(
    resolved: Resolve, text: str, trigger: str
) -> None:
    assert _outcome(resolved(text), trigger) == ("actual", "foiled")


@pytest.mark.parametrize(
    ("text", "trigger", "outcome"),
    [
        ("Militants attacked a tanker in the Red Sea, setting it on fire.", "attacked", "hit"),
        ("The missile fell in a field beside the school, killing two farmers.", "fell", "hit"),
        ("Gunmen fired at a car on the coast road, wounding the driver.", "fired", "hit"),
        (
            "Gunmen sprayed a bus with bullets on Monday, but none of the riders was hurt.",
            "sprayed",
            "hit",
        ),
        (
            "A truck ran over a mine five kilometres short of the town, killing its driver.",
            "ran over",
            "hit",
        ),
    ],
)
def test_what_did_harm_or_reached_its_target_hit(
    resolved: Resolve, text: str, trigger: str, outcome: str
) -> None:
    assert _outcome(resolved(text), trigger) == ("actual", outcome)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Police broke up a plot to bomb the embassy.", "bomb"),
        ("Gunmen on their way to raid a village were stopped at a roadblock.", "raid"),
        ("Five men were arrested who were planning to carry out a bomb attack.", "bomb attack"),
        ("The lorry was to have been blown up in the capital, the police said.", "blown up"),
        ("The two men had intended to blow up the ambulances, officials believe.", "blow up"),
    ],
)
def test_a_plan_that_was_stopped_was_foiled(resolved: Resolve, text: str, trigger: str) -> None:
    assert _outcome(resolved(text), trigger) == ("planned", "foiled")


def test_a_plan_of_which_no_end_is_told_is_open(resolved: Resolve) -> None:
    text = "Militants are planning to bomb hotels in the capital, the embassy warned."
    assert _outcome(resolved(text), "bomb") == ("planned", "unknown")


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("A missile was fired at the ship, causing a fire that the crew put out.", "hit"),
        ("Two rockets were fired at the base, causing minor damage to a hangar.", "hit"),
        ("Two rockets were fired at the base, causing no damage.", "unknown"),
    ],
)
def test_what_is_damaged_was_hit(resolved: Resolve, text: str, outcome: str) -> None:
    assert _outcome(resolved(text), "fired") == ("actual", outcome)
