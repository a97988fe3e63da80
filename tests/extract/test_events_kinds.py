"""The type, the means and the number of an event, as its own words tell them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Event, Extraction

Extract = Callable[..., Extraction]


def _event(found: Extraction, trigger: str) -> Event:
    return next(e for e in found.events if e.text.lower() == trigger)


@pytest.mark.parametrize(
    ("sentence", "trigger", "kind"),
    [
        (
            "The army said air defences destroyed nine drones overnight.",
            "destroyed",
            "interception",
        ),
        ("Nine drones were destroyed over the Black Sea.", "destroyed", "interception"),
        ("Troops destroyed a drone depot with rockets.", "destroyed", "rocket_attack"),
        ("In the raid, soldiers shot two unarmed villagers.", "shot", "execution"),
        ("Guards beat prisoners in the colony at Olenivka.", "beat", "torture"),
        ("The junta attacked a village from the air, killing 100 people.", "attacked", "airstrike"),
        ("Israeli warplanes raided Baalbek on Friday, killing six.", "raided", "airstrike"),
        ("The jets and artillery pounded Rafah overnight.", "pounded", "attack"),
        ("Suicide bombers blew up a police station in Kohat.", "blew up", "suicide_bombing"),
        ("A gunman opened fire. A girl of nine was hit in the back.", "hit", "shooting"),
    ],
)
def test_the_words_of_the_clause_tell_the_type(
    extraction: Extract, sentence: str, trigger: str, kind: str
) -> None:
    assert _event(extraction(sentence), trigger).event_type == kind


@pytest.mark.parametrize(
    ("sentence", "trigger", "weapon"),
    [
        ("Rebels ambushed a truck on the Kayes road with home-made mines.", "ambushed", "mines"),
        ("Militants attacked the army post in Kidal with rockets.", "attacked", "rockets"),
        ("Gunmen opened fire on a bus with machine guns.", "opened fire", "machine guns"),
        ("Israeli jets struck the town overnight, killing two.", "struck", None),
    ],
)
def test_a_with_phrase_names_the_weapon_and_a_crew_is_none(
    extraction: Extract, sentence: str, trigger: str, weapon: str | None
) -> None:
    assert _event(extraction(sentence), trigger).weapon == weapon


@pytest.mark.parametrize(
    ("sentence", "trigger", "number"),
    [
        ("Air defences shot down two drones and a missile over the sea.", "shot down", 3),
        ("Interceptors shot down 12 of 15 missiles.", "shot down", 12),
        ("Five 107mm rockets were fired at the base by militants.", "fired", 5),
    ],
)
def test_munitions_are_counted(
    extraction: Extract, sentence: str, trigger: str, number: int
) -> None:
    event = _event(extraction(sentence), trigger)
    assert (event.munitions_min, event.munitions_max) == (number, number)


def test_a_munition_that_falls_beside_its_aim_has_missed(extraction: Extract) -> None:
    found = extraction("A mortar round landed near the embassy but caused no casualties.")
    assert _event(found, "landed").outcome == "missed"
    found = extraction("A mortar round landed near the embassy, killing two guards.")
    assert _event(found, "landed").outcome == "hit"


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("The militants said they had struck the army base with a salvo.", ["struck"]),
        ("Two rockets were fired at the base. Both fell into the sea.", ["fired"]),
        ("A helicopter was hit by small-arms fire near Fataki.", ["hit"]),
        ("The mother of one of the abducted said gunmen had killed her son.", ["killed"]),
        ("US forces struck two missiles that were ready to be launched.", ["struck"]),
        ("More than 200 policemen have been killed this year, the ministry said.", []),
        ("A marine captured at Mariupol spoke of the violence that followed.", []),
        ("A man was charged with murder on Thursday in the slaying of a nun.", ["slaying"]),
        ("The group claimed the attack and says it killed 43.", ["attack", "killed"]),
        ("An officer said two men had been wounded by shelling that morning.", ["shelling"]),
    ],
)
def test_what_only_says_how_or_how_many_is_no_event_of_its_own(
    extraction: Extract, text: str, triggers: list[str]
) -> None:
    assert [e.text for e in extraction(text).events] == triggers


@pytest.mark.parametrize(
    "sentence",
    [
        "The shooting on Palm Street left two people dead.",
        "An attack on Fifth Avenue wounded six people.",
    ],
)
def test_a_street_is_no_victim(extraction: Extract, sentence: str) -> None:
    assert "Street" not in (extraction(sentence).events[0].target or "")
    assert "Avenue" not in (extraction(sentence).events[0].target or "")


def test_both_sides_of_a_clash_act(extraction: Extract) -> None:
    found = extraction("The clashes between the army and the rebels in Goma left 20 dead.")
    assert _event(found, "clashes").actor == "the army and the rebels"


def test_a_bomb_loaded_with_dynamite_explodes(extraction: Extract) -> None:
    found = extraction("A CAR BOMB LOADED WITH 30 KG OF DYNAMITE EXPLODED AT DAWN NEAR A BANK.")
    assert _event(found, "exploded").weapon == "CAR BOMB"


@pytest.mark.parametrize(
    ("sentence", "trigger", "actor", "target"),
    [
        (
            "Militiamen killed, with clubs and machetes, three farmers in the hills.",
            "killed",
            "Militiamen",
            "three farmers",
        ),
        (
            "The body of a lawyer, who was kidnapped by gunmen on 9 July, was found.",
            "kidnapped",
            "gunmen",
            "a lawyer",
        ),
        ("The family of two boys killed by gunmen is devastated.", "killed", "gunmen", "two boys"),
        ("Rebels made attacks directed against civilians.", "attacks", "Rebels", "civilians"),
        ("Militants launched a missile into the Gulf of Aden.", "launched", "Militants", None),
        (
            "The family of the mayor was attacked by gunmen on Monday.",
            "attacked",
            "gunmen",
            "The family of the mayor",
        ),
        ("A bomb ripped through an office on Friday.", "ripped through", None, "an office"),
    ],
)
def test_who_and_whom(
    extraction: Extract, sentence: str, trigger: str, actor: str | None, target: str | None
) -> None:
    event = _event(extraction(sentence), trigger)
    assert (event.actor, event.target) == (actor, target)
