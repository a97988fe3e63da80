"""Which words are the trigger, and what is done with munitions that is no attack."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _triggers(found: Extraction) -> list[tuple[str, str]]:
    return [(e.text.lower(), e.event_type) for e in found.events]


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        # "back" is a part of the body, not of the verb
        (
            "Three teachers were shot in the back of the head near Beni on Monday.",
            [("shot", "execution")],
        ),
        ("Two guards shot back from the roof of the barracks.", [("shot back", "shooting")]),
        # a verb and its own noun, parted by the parse
        (
            "A court sentenced a man accused of opening fire at a bakery in Ashford.",
            [("opening fire", "shooting")],
        ),
        # a past form taken for a name of things
        (
            "Gunships on Tuesday pummelled suspected hideouts in the valley.",
            [("pummelled", "airstrike")],
        ),
        (
            "Nine villagers were shot or knifed in the camp.",
            [("shot", "shooting"), ("knifed", "stabbing")],
        ),
        # what the object stands before
        (
            "Raiders cut two herders to pieces with machetes near Beni.",
            [("cut two herders to pieces", "stabbing")],
        ),
        # with which fire is no second event
        (
            "Gunmen raked the wagons with machine-gun fire, wounding nine people.",
            [("raked", "shooting")],
        ),
        # words of violence of other desks
        (
            "Gunmen pulled six travellers from a bus near Beni on Monday.",
            [("pulled six travellers from", "abduction")],
        ),
        (
            "A battery swatted down two drones over the port on Monday.",
            [("swatted down", "interception")],
        ),
        ("Guerrillas toppled four pylons with explosives.", [("toppled", "sabotage")]),
    ],
)
def test_trigger(extraction: Extract, text: str, triggers: list[tuple[str, str]]) -> None:
    assert _triggers(extraction(text)) == triggers


@pytest.mark.parametrize(
    "text",
    [
        "Engineers found two mines near the bridge and blew them up on Monday.",
        "Soldiers found a car bomb near the bridge and blew it up harmlessly on Monday.",
        "Six people were pulled from the rubble of the school on Monday.",
        "The fire left a burning lorry near the bridge.",
    ],
)
def test_is_no_attack(extraction: Extract, text: str) -> None:
    assert _triggers(extraction(text)) == []


def test_militants_blow_up_a_bridge(extraction: Extract) -> None:
    found = extraction("Militants blew up a bridge near the town on Monday.")
    assert _triggers(found) == [("blew up", "bombing")]


def test_how_often_is_no_target(extraction: Extract) -> None:
    found = extraction("Artillery shelled the village several times on Monday.")
    assert [(e.text, e.target) for e in found.events] == [("shelled", "the village")]


def test_police_raids_are_by_the_police(extraction: Extract) -> None:
    found = extraction("Police raids on two homes in Derry led to nine arrests on Monday.")
    assert [(e.text, e.event_type, e.actor) for e in found.events] == [("raids", "raid", "Police")]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("An elite squad machine-gunned a police van in Renteria.", ["elite squad"]),
        (
            "Five drones were brought down by British and French warships.",
            ["British and French warships"],
        ),
        ("In the market two men on a motorcycle shot a trader in the neck.", ["two men"]),
        (
            "In May, Israeli tanks fired on the gate of the camp, killing a guard.",
            ["Israeli tanks"],
        ),
        ("Two men were killed in a bar by Loyalists on Monday.", ["Loyalists"]),
        ("Twelve died in an al-Shabaab raid on a base on Monday.", ["al-Shabaab"]),
        ("A Boko Haram ambush killed nine soldiers.", ["Boko Haram"]),
        ("Two men died in an IRA bombing in Derry on Monday.", ["IRA"]),
    ],
)
def test_who_did_it(extraction: Extract, text: str, actors: list[str]) -> None:
    assert [e.actor for e in extraction(text).events][: len(actors)] == actors


def test_the_dead_of_a_headline_are_no_doers(extraction: Extract) -> None:
    found = extraction("Houthi missile hits cargo ship off Yemen, three crew killed - US officials")
    assert not [e.actor for e in found.events if e.actor and "crew" in e.actor]


def test_debris_is_no_doer(extraction: Extract) -> None:
    found = extraction("Two people were killed on Monday when debris hit a tower block in Kyiv.")
    assert not [e.actor for e in found.events if e.actor]
