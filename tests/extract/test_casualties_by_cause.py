"""Of which deed the dead of a sentence are: what their cause tells, and what only stands nearer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _of(found: Extraction) -> list[tuple[str, str | None]]:
    events = {e.event_id: e.text for e in found.events}
    return [(r.harm, events.get(r.event_id or "")) for r in found.casualties]


def test_the_dead_are_of_what_killed_them(extraction: Extract) -> None:
    found = extraction(
        "US drone strike in Baghdad kills militia commander blamed for raids on bases"
    )
    assert _of(found) == [("killed", "drone strike")]


def test_what_an_aside_tells_caused_nothing_behind_it(extraction: Extract) -> None:
    found = extraction(
        "A rocket attack on the base, which officials said was an answer to Israeli raids near "
        "Palmyra, caused no deaths because the troops had left."
    )
    assert _of(found) == [("killed", "rocket attack")]


def test_an_aside_keeps_the_dead_it_tells_itself(extraction: Extract) -> None:
    found = extraction(
        "A rocket attack on the base, which came after a bombing killed six soldiers in Palmyra, "
        "did no damage."
    )
    assert _of(found) == [("killed", "bombing")]


def test_a_grudge_is_not_where_somebody_was_hurt(extraction: Extract) -> None:
    found = extraction(
        "Rockets hit the base on Monday. Officials doubt that the attack is linked to threats to "
        "retaliate over the killings. They said one of the Americans was seriously injured."
    )
    assert _of(found) == [("injured", "attack")]


@pytest.mark.parametrize(
    ("text", "harms"),
    [
        ("The army killed a commander responsible for the north.", ["killed"]),
        ("Police killed two men loyal to the gang.", ["killed"]),
        ("Police found a commander responsible for the north.", []),
    ],
)
def test_an_adjective_behind_a_noun_hides_nobody(
    extraction: Extract, text: str, harms: list[str]
) -> None:
    assert [r.harm for r in extraction(text).casualties] == harms


def test_who_had_a_share_in_raids_did_not_die_in_them(extraction: Extract) -> None:
    found = extraction(
        "The army said its troops had killed four men involved in attacks on convoys."
    )
    assert _of(found) == [("killed", "killed")]
    assert [e.actor for e in found.events] == ["its troops", None]


def test_the_dead_of_attacks_died_in_them(extraction: Extract) -> None:
    found = extraction("Four people were killed in attacks on convoys.")
    assert {text for _, text in _of(found)} == {"attacks"}


@pytest.mark.parametrize(
    "text",
    [
        "Hours after the raid a bus overturned near the camp, killing nine passengers.",
        "Hours after the shelling of the town an airliner crashed, killing all 176 people.",
    ],
)
def test_a_mishap_after_a_raid_is_not_its_toll(extraction: Extract, text: str) -> None:
    assert extraction(text).casualties == []


def test_a_bomb_after_a_raid_kills(extraction: Extract) -> None:
    found = extraction(
        "Hours after the raid a car bomb went off near the camp, killing nine people."
    )
    assert _of(found) == [("killed", "went off")]


def test_bodies_burned_beyond_recognition_are_of_no_wounded(extraction: Extract) -> None:
    found = extraction("The strike killed three people. The third was burned beyond recognition.")
    assert [(r.harm, r.count_min) for r in found.casualties] == [("killed", 3)]
    assert [e.event_type for e in found.events] == ["attack"]


def test_who_was_burned_was_hurt(extraction: Extract) -> None:
    found = extraction("The strike killed three people. A fourth was badly burned in the fire.")
    assert [r.harm for r in found.casualties] == ["killed", "injured"]


def test_the_dead_of_houses_burned_are_of_the_burning(
    resolved: Callable[..., Extraction],
) -> None:
    found = resolved(
        "Car bombs tore through markets in Baghdad, killing 90 people on Thursday.\n\nOn Friday "
        "gunmen burned two mosques and several homes in Hurriya, killing more than 30 people.",
        published=date(2006, 11, 25),
    )
    assert _of(found)[-1] == ("killed", "burned")
