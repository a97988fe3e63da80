"""Vehicles and boats that are the bomb, arms that are found, aircraft that came down alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "trigger", "weapon", "kind"),
    [
        (
            "An explosive-laden remote-controlled boat hit a coal carrier off Yemen.",
            "hit",
            "explosive-laden remote-controlled boat",
            "drone_strike",
        ),
        ("An unmanned boat struck a tanker off Aden.", "struck", "unmanned boat", "drone_strike"),
        (
            "A remotely operated skiff rammed the tanker near Mokha.",
            "rammed",
            "remotely operated skiff",
            "drone_strike",
        ),
        (
            "A bomb-rigged motorcycle hit a patrol near Kandahar, killing four officers.",
            "hit",
            "bomb-rigged motorcycle",
            "bombing",
        ),
        (
            "A boat loaded with explosives rammed the destroyer, killing 17 sailors.",
            "rammed",
            "boat loaded with explosives",
            "suicide_bombing",
        ),
    ],
)
def test_a_laden_vehicle_is_the_weapon_and_did_nothing(
    extraction: Extract, text: str, trigger: str, weapon: str, kind: str
) -> None:
    found = extraction(text)
    (event,) = [e for e in found.events if e.text == trigger]
    assert (event.actor, event.weapon, event.event_type) == (None, weapon, kind)
    assert not found.responsibility


def test_a_boat_with_a_crew_does_what_it_does(extraction: Extract) -> None:
    found = extraction("An Israeli patrol boat hit a fishing boat with machine-gun fire.")
    assert [e.actor for e in found.events] == ["An Israeli patrol boat"]


@pytest.mark.parametrize(
    "text",
    [
        "Police seized a truck laden with explosives near the border.",
        "Customs officers seized a shipment of rockets at the port.",
        "The navy seized a dhow carrying missile parts off Oman.",
    ],
)
def test_arms_that_are_found_were_taken_from_nobody(extraction: Extract, text: str) -> None:
    assert not extraction(text).events


def test_what_is_taken_from_people_is_a_deed(extraction: Extract) -> None:
    found = extraction("Rebels seized a truck on the road to Goma and shot the driver.")
    assert "seized" in [e.text for e in found.events]


@pytest.mark.parametrize(
    ("text", "downed"),
    [
        ("The plane was brought down by a technical fault over Marib.", False),
        ("The army said the helicopter was brought down by bad weather.", False),
        ("The helicopter was brought down by rebels near the border.", True),
    ],
)
def test_a_fault_shoots_down_nothing(extraction: Extract, text: str, downed: bool) -> None:
    assert ([e.text for e in extraction(text).events] == ["brought down"]) is downed


@pytest.mark.parametrize(
    "text",
    [
        "Russian forces launched 87 assaults along the front in the past day.",
        "The general staff said Russian forces had launched 87 assaults along the front.",
    ],
)
def test_assaults_that_are_launched_are_one_deed(extraction: Extract, text: str) -> None:
    found = extraction(text)
    assert [(e.text, e.actor) for e in found.events] == [("assaults", "Russian forces")]


def test_missiles_that_are_launched_are_a_deed(extraction: Extract) -> None:
    found = extraction("Houthi fighters launched two missiles at a ship in the Gulf of Aden.")
    assert [e.text for e in found.events] == ["launched"]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Residents said soldiers had shot men.", ["soldiers"]),
        ("Survivors say police have shot protesters.", ["police"]),
        ("The clinic had wounded men in its corridors.", []),
    ],
)
def test_who_had_done_it_is_no_owner_of_the_victims(
    extraction: Extract, text: str, doers: list[str]
) -> None:
    assert [e.actor for e in extraction(text).events if e.actor] == doers
