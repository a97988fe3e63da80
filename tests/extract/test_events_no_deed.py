"""Killings that sum up many acts, accidents, and hits in sport and in salvoes are no events."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _triggers(found: Extraction) -> list[str]:
    return [event.text for event in found.events]


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        # the toll of many acts
        ("Some 6,500 people, most of them soldiers, were killed in 44 days.", []),
        ("The group counted 660 farmers killed by soldiers over the same period.", []),
        ("He is the 25th journalist killed by soldiers since the war began.", []),
        ("That brings to 104 the number of people killed by gunmen this year.", []),
        ("Nine farmers were killed by soldiers on Friday.", ["killed"]),
        ("Four farmers were killed by soldiers in two attacks on Friday.", ["attacks"]),
        # accidents
        ("Soldiers shot a man at a post. Two women were killed in a four-car wreck.", ["shot"]),
        ("Soldiers shot a man at a post. Floods killed two women in the valley.", ["shot"]),
        ("Soldiers shot a man at a post. They killed two women in the valley.", ["shot", "killed"]),
        # how those lost fared, and what a salvo did
        ("The enemy lost up to 35 servicemen, killed and wounded, near the river.", []),
        ("The gunners fired ten rockets at the depot, scoring direct hits on it.", ["fired"]),
        ("The bunker took a direct hit from a shell.", ["direct hit"]),
        # brought to safety
        ("A missile hit a ship. The 24 crew were taken off by another vessel.", ["hit"]),
        ("The passengers were taken off the bus by gunmen.", ["taken off"]),
        # sport
        ("They lost the shootout after a missed penalty, and the goalkeeper wept.", []),
        ("Four gunmen died in a shootout with police in the north.", ["shootout"]),
    ],
)
def test_what_is_no_deed_is_no_event(extraction: Extract, text: str, triggers: list[str]) -> None:
    assert _triggers(extraction(text)) == triggers


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        # what is sent towards somebody, and what is given
        ("Militants sent four rockets towards Sderot on Friday.", ["sent"]),
        ("The army sent three missiles into the town overnight.", ["sent"]),
        ("Washington sent missiles to its allies on Friday.", []),
        ("The minister sent a letter to the mayor against the plan.", []),
        # a munition that somebody claims or is blamed for
        ("A blast killed two guards. The group claimed the bomb on Friday.", ["blast", "bomb"]),
        ("A blast killed two. Police blamed the rebels for the bomb.", ["blast", "bomb"]),
        ("Police found the car bomb in the port and towed it.", []),
        ("Police blamed the rebels for the car bomb that killed a judge.", ["killed"]),
    ],
)
def test_a_munition_may_stand_for_the_deed(
    extraction: Extract, text: str, triggers: list[str]
) -> None:
    assert _triggers(extraction(text)) == triggers
