"""The type of an event by who serves the weapon, how it went off and what came down."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _kinds(found: Extraction) -> list[tuple[str, str]]:
    return [(e.text.lower(), e.event_type) for e in found.events]


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("The guns on the hill opened up again at dusk.", "opened up", "shelling"),
        ("Militia gunners fired on the port from the ridge.", "fired", "shelling"),
        ("Two warships fired on the mortar position in the hills.", "fired", "shelling"),
        ("Missile crews fired on a barracks in the early hours.", "fired", "missile_attack"),
        ("Police fired their guns at the attackers.", "fired", "shooting"),
        ("Gunmen fired on the port from the ridge.", "fired", "shooting"),
        # aircraft, whatever the verb
        ("US aircraft blasted a rebel launcher near the port.", "blasted", "airstrike"),
        ("Militants blasted a rebel checkpoint near the port.", "blasted", "bombing"),
        # the bomber goes up with the bomb
        (
            "A man rammed a pickup loaded with explosives into the gate of the hotel.",
            "rammed",
            "suicide_bombing",
        ),
        ("A man rammed a pickup into the gate of the hotel, killing two.", "rammed", "attack"),
        (
            "A car bomb was detonated by its driver at a checkpoint, killing two.",
            "detonated",
            "suicide_bombing",
        ),
        (
            "A car bomb was detonated by remote control at a checkpoint, killing two.",
            "detonated",
            "bombing",
        ),
        # bombs in the way of troops
        ("A bomb went off under a police jeep, killing two.", "went off", "ied"),
        ("A bomb went off under a parked car, killing two.", "went off", "bombing"),
        # by whose hand
        ("He was attacked by three other inmates wielding knives.", "attacked", "stabbing"),
        ("A teenager with a kitchen knife attacked pupils.", "attacked", "stabbing"),
        ("A teenager with a grudge attacked pupils.", "attacked", "attack"),
        # how many of whom, and who
        ("Rebel fighters mowed down 34 villagers on a road.", "mowed down", "massacre"),
        ("Rebel fighters mowed down four villagers on a road.", "mowed down", "shooting"),
        ("Rebel fighters mowed down 34 soldiers on a road.", "mowed down", "shooting"),
        ("Snipers mowed down 34 villagers on a road.", "mowed down", "shooting"),
        (
            "Gunmen shot a village headman at his desk, killing him instantly.",
            "shot",
            "assassination",
        ),
        ("Gunmen shot a shepherd at his hut, killing him instantly.", "shot", "shooting"),
        ("Soldiers beat the teacher until he signed a paper.", "beat", "torture"),
        ("Soldiers beat the teacher until help arrived.", "beat", "attack"),
        # what comes down
        ("Guerrillas have destroyed ten power transmission towers.", "destroyed", "sabotage"),
        (
            "Dynamite charges brought down nine pylons in the valley.",
            "brought down",
            "sabotage",
        ),
        ("Air defences brought down two drones over the port.", "brought down", "interception"),
        ("Pakistan shot two Indian fighter jets.", "shot", "interception"),
        ("Fighters looted the clinic on Monday.", "looted", "other"),
    ],
)
def test_means_hands_and_targets_tell_the_type(
    extraction: Extract, text: str, trigger: str, kind: str
) -> None:
    assert (trigger, kind) in _kinds(extraction(text))


def test_knives_are_no_munitions_to_count(extraction: Extract) -> None:
    found = extraction("Two men carrying knives attacked a priest.")
    assert [(e.weapon, e.munitions_min) for e in found.events] == [("knives", None)]
