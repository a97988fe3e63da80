"""The type of an event from its victims, its aim and the rest of the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _kind(found: Extraction, text: str) -> str:
    return next(e.event_type for e in found.events if e.text.lower() == text)


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        # an office or a rank
        ("Thousands mourned after the murder of the mayor of Leticia.", "murder", "assassination"),
        ("The killing of Gen. Okoro in January shook the army.", "killing", "assassination"),
        ("The killing of two farmers in January shook the town.", "killing", "attack"),
        ("The killing of a leader's brother in May shook the town.", "killing", "attack"),
        # what is fired on ships
        ("Rebels fired on a cargo vessel in the strait.", "fired", "attack"),
        ("Rebels fired on a crowd in the square.", "fired", "shooting"),
        # drones that fire, boats that are drones, an air force that raids
        ("Drones fired two missiles at a house near the border.", "fired", "drone_strike"),
        ("An uncrewed surface vessel struck a tanker in the strait.", "struck", "drone_strike"),
        ("The air force killed nine people in a raid on the town.", "raid", "airstrike"),
        # how a bomb was made
        ("Rebels detonated a device by command wire under a lorry.", "detonated", "ied"),
        (
            "Jets struck a camp near the border. No one was hurt in a similar bombing in May.",
            "bombing",
            "airstrike",
        ),
        # the means of a barrage, an aerial attack and raids
        (
            "Two missiles hit a power station in the north. It was the largest barrage in weeks.",
            "barrage",
            "missile_attack",
        ),
        ("Guns thundered on the hills. The barrage hit an army post.", "barrage", "shelling"),
        (
            "Drones hit a depot near the port. The aerial attack was the third this week.",
            "aerial attack",
            "drone_strike",
        ),
        (
            "Jets bombed a camp in the valley. The raids killed nine rebels, the army said.",
            "raids",
            "airstrike",
        ),
        ("Gunmen stormed a village. The raids killed nine people.", "raids", "raid"),
    ],
)
def test_the_type_is_what_the_words_tell(
    extraction: Extract, text: str, trigger: str, kind: str
) -> None:
    assert _kind(extraction(text), trigger) == kind


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        # aircraft that do what guns may do, by noun and by model
        ("Two Su-25s pounded the rebels' lines on Thursday.", "pounded", "airstrike"),
        ("Helicopter gunships bombarded caves in the hills.", "bombarded", "airstrike"),
        ("A helicopter machine-gunned a lorry on the ridge.", "machine-gunned", "airstrike"),
        ("Gunmen machine-gunned a lorry on the ridge.", "machine-gunned", "shooting"),
        ("Artillery pounded the rebels' lines on Thursday.", "pounded", "shelling"),
        ("Warplanes killed nine people with a week of bombing.", "bombing", "airstrike"),
        # guns and what they are engaged with
        ("Howitzers engaged the militants' positions near the river.", "engaged", "shelling"),
        ("Troops engaged the militants near the river.", "engaged", "armed_clash"),
        ("The guns of the fort opened up on the village at dawn.", "opened up on", "shelling"),
        ("Men with hand guns fired on the village at dawn.", "fired", "shooting"),
        ("Mortar bombs fell on the barracks from two ridges.", "fell on", "shelling"),
        ("Bombs fell on the barracks at dawn.", "fell on", "airstrike"),
        # people are shot down, and what flies is brought down
        ("A shopkeeper was shot down at his counter by a gunman.", "shot down", "shooting"),
        ("A drone was shot down over the port by troops.", "shot down", "interception"),
        ("Air defence units destroyed 17 drones overnight.", "destroyed", "interception"),
        # many put to death by hand or by a band
        (
            "The guerrillas hacked six peasants to death.",
            "hacked six peasants to death",
            "massacre",
        ),
        ("The guerrillas hacked a peasant to death.", "hacked a peasant to death", "stabbing"),
        ("Rebels murdered 17 villagers at dawn.", "murdered", "massacre"),
        ("A man murdered six people at his home.", "murdered", "attack"),
    ],
)
def test_who_acts_and_on_how_many_tells_the_type(
    extraction: Extract, text: str, trigger: str, kind: str
) -> None:
    assert _kind(extraction(text), trigger) == kind


def test_people_who_are_shot_down_are_hit(extraction: Extract) -> None:
    found = extraction("Seven attackers were shot down when soldiers arrived.")
    assert [(e.event_type, e.outcome) for e in found.events] == [("shooting", "hit")]
