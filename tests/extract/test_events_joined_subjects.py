"""Subjects the parse cut out of a phrase, perfects taken for compounds, and second munitions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Event, Extraction

Extract = Callable[..., Extraction]


def _of(found: Extraction, trigger: str) -> Event:
    return next(e for e in found.events if e.text == trigger)


def test_the_last_of_two_places_is_not_hit(extraction: Extract) -> None:
    found = extraction("US troops in Iraq and Syria came under attack three times on Sunday.")
    assert _of(found, "came under attack").target == "US troops"


def test_the_victims_of_a_first_deed_did_not_do_the_second(extraction: Extract) -> None:
    found = extraction(
        "SANA: Units of the army eliminated dozens of terrorists in Qusayr and destroyed their "
        "dens with all the weapons inside."
    )
    assert _of(found, "destroyed").actor == "Units of the army"


def test_a_subject_of_its_own_stays(extraction: Extract) -> None:
    found = extraction("Rebels in Ituri attacked a post and soldiers shelled the village.")
    assert _of(found, "shelled").actor == "soldiers"


def test_a_perfect_is_a_deed(extraction: Extract) -> None:
    found = extraction("Residents said soldiers had shot men in the village.")
    (event,) = found.events
    assert (event.text, event.actor) == ("shot", "soldiers")


def test_a_munition_hits_the_market(extraction: Extract) -> None:
    assert [e.text for e in extraction("A bomb hit the market on Monday.").events] == ["hit"]
    assert not extraction("The new phone hit the market on Monday.").events


def test_the_second_of_two_munitions_is_an_event(extraction: Extract) -> None:
    found = extraction("One shell hit a bus stop and another landed in a courtyard.")
    assert [e.target for e in found.events] == ["a bus stop", "a courtyard"]


def test_a_find_made_safe_is_an_event(extraction: Extract) -> None:
    found = extraction("A bomb was found under a bridge near Jalalabad on Monday and was defused.")
    (event,) = found.events
    assert (event.text, event.outcome, event.actor) == ("defused", "foiled", None)


@pytest.mark.parametrize(
    ("sentence", "trigger", "actor", "target"),
    [
        (
            "Security forces sent 11 terrorists to hell in Mir Ali.",
            "sent 11 terrorists to hell",
            "Security forces",
            "11 terrorists",
        ),
        ("The hamlet was put to fire by militiamen.", "put to fire", "militiamen", "The hamlet"),
        ("The helicopter took ground fire.", "took ground fire", None, "The helicopter"),
        (
            "A hitman put three bullets in the prosecutor.",
            "put three bullets in",
            "A hitman",
            "the prosecutor",
        ),
    ],
)
def test_idioms_of_desks(
    extraction: Extract, sentence: str, trigger: str, actor: str | None, target: str
) -> None:
    event = _of(extraction(f"Fighting went on for two days, police said. {sentence}"), trigger)
    assert (event.actor, event.target) == (actor, target)


@pytest.mark.parametrize(
    "sentence",
    [
        "The home side bombarded the visitors' goal for the last ten minutes.",
        "Air defence worked over the region all night.",
    ],
)
def test_what_is_no_violence(extraction: Extract, sentence: str) -> None:
    assert not extraction(sentence).events


def test_an_aside_is_no_subject(extraction: Extract) -> None:
    (event,) = extraction("In Zepa, another enclave, shells fell on Monday.").events
    assert (event.text, event.actor) == ("fell", None)


def test_drones_engaged_and_destroyed_were_shot_down(extraction: Extract) -> None:
    found = extraction("Naval forces engaged and destroyed six drones on Tuesday.")
    assert _of(found, "destroyed").event_type == "interception"


@pytest.mark.parametrize(
    ("sentence", "trigger", "target"),
    [
        ("Base Alpha was subjected to a drone attack.", "drone attack", "Base Alpha"),
        (
            "The police station was the target of a grenade attack.",
            "grenade attack",
            "The police station",
        ),
        ("The column fell into an ambush.", "ambush", "The column"),
        ("A settler opened fire towards shepherds.", "opened fire", "shepherds"),
    ],
)
def test_whom_it_befell(extraction: Extract, sentence: str, trigger: str, target: str) -> None:
    found = extraction(f"Gunmen killed four villagers on Monday. {sentence}")
    assert _of(found, trigger).target == target


def test_towns_of_a_road_lay_no_ambush(extraction: Extract) -> None:
    found = extraction("Soldiers were targeted by an ambush between Djibo and Bourzanga.")
    assert _of(found, "ambush").actor is None


def test_the_launch_of_a_raid_is_no_second_event(extraction: Extract) -> None:
    found = extraction("Warplanes launched four raids on the town of Khiam.")
    assert [e.text for e in found.events] == ["raids"]


def test_an_agency_eliminates_a_member(extraction: Extract) -> None:
    found = extraction(
        "Gunmen killed four villagers on Monday. Turkish commandos eliminated a PKK member on "
        "Tuesday."
    )
    assert _of(found, "eliminated").actor == "Turkish commandos"
    assert not extraction("The government eliminated the tax on Tuesday.").events
