"""Harm that a sentence tells as of another deed than those before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from newsledger.records import Casualty, Event, Extraction

Resolved = Callable[..., Extraction]
_BOMB = "A bomb killed five people at a mill in Jowhar on Monday. "


def _event_of(found: Extraction, row: Casualty) -> Event | None:
    return next((e for e in found.events if e.event_id == row.event_id), None)


@pytest.mark.parametrize(
    "text",
    [
        "In a separate incident, two soldiers were killed by a mine.",
        "Two soldiers were wounded in a separate incident.",
        "Elsewhere, two soldiers were killed.",
        "In another incident, two policemen were injured when their car hit a mine.",
    ],
)
def test_harm_in_a_separate_incident_is_of_an_event_of_its_own(
    resolved: Resolved, text: str
) -> None:
    found = resolved(_BOMB + text)
    bomb, other = found.events
    assert other.coreference in (None, other.event_id)
    first, second = (_event_of(found, row) for row in found.casualties)
    assert first == bomb
    assert second == other


def test_harm_by_the_bomb_told_before_is_of_its_event(resolved: Resolved) -> None:
    found = resolved("A bomb hit a mill in Jowhar on Monday. Two guards were injured by the bomb.")
    (row,) = found.casualties
    event = _event_of(found, row)
    assert event is not None
    assert event.start < 20


def test_a_mishap_told_beside_an_attack_is_none(resolved: Resolved) -> None:
    found = resolved(
        _BOMB + "In a separate incident, two people were killed when a bus overturned."
    )
    assert len(found.events) == 1


@pytest.mark.parametrize("people", ["people", "Somalis"])
def test_those_killed_in_other_violence_are_of_no_event_told(
    resolved: Resolved, people: str
) -> None:
    found = resolved(_BOMB + f"At least 36 {people} were killed in other violence, officials said.")
    few, many = (_event_of(found, row) for row in found.casualties)
    assert few == found.events[0]
    assert many is None or (many != few and many.coreference is None)


def test_elsewhere_is_not_the_place_told_before(resolved: Resolved) -> None:
    found = resolved(_BOMB + "Elsewhere, gunmen shot two policemen.")
    bomb, other = found.events
    assert bomb.place_entity_id is not None
    assert other.place_entity_id is None
    named = resolved(_BOMB + "Elsewhere, gunmen shot two policemen in Baidoa.").events[-1]
    assert named.place_entity_id is not None


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("Two soldiers were injured by a roadside bomb near the town.", 1),
        ("Two soldiers were wounded by a mine.", 1),
        ("Two soldiers were injured by falling bricks.", 0),
        ("Two soldiers were injured in training.", 0),
    ],
)
def test_harm_by_a_munition_is_an_event(resolved: Resolved, text: str, many: int) -> None:
    assert len(resolved(text).events) == many


def test_a_part_told_later_is_of_the_event_of_its_whole(resolved: Resolved) -> None:
    found = resolved(
        "Three officers were killed and three others wounded when a gunman ambushed them in Oran "
        "on Sunday. It followed the killing of five officers in Batna by a sniper on July 7. One "
        "of the wounded was in danger."
    )
    (part,) = [row for row in found.casualties if row.part_of is not None]
    event = _event_of(found, part)
    assert event is not None
    assert event.text == "ambushed"


def test_a_known_building_is_not_what_another_deed_hit(resolved: Callable[..., Extraction]) -> None:
    text = (
        "Militants abducted more than 100 girls from a school in Chibok late on Monday, hours "
        "after a bomb tore through a bus station on the outskirts of Abuja, killing 71 people.\n\n"
        "A soldier and a policeman were killed in the attack on the school, a resident said."
    )
    found = resolved(text, published=date(2014, 4, 16))
    bomb = next(e for e in found.events if e.text == "tore through")
    attack = next(e for e in found.events if e.text == "attack")
    assert attack.coreference != bomb.event_id
    assert attack.place_entity_id != bomb.place_entity_id
