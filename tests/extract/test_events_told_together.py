"""Deeds told together in a sentence: whose harm, doer and aim is which."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def test_harm_is_of_the_deed_of_its_own_half(resolved: Extract) -> None:
    found = resolved(
        "A drone loaded with explosives hit a hangar at Erbil airport and slightly wounded a "
        "soldier; a civilian was killed when a rocket fell on a house nearby."
    )
    drone, rocket = found.events
    by_harm = {c.harm: c.event_id for c in found.casualties}
    assert by_harm == {"injured": drone.event_id, "killed": rocket.event_id}


def test_nobody_is_hurt_in_what_was_answered(resolved: Extract) -> None:
    found = resolved(
        "Iran fired 14 missiles at a base in Qatar on Monday in response to American bombing of "
        "its nuclear sites. Thirteen were intercepted. No Americans were hurt."
    )
    (none,) = found.casualties
    texts = {e.event_id: e.text for e in found.events}
    assert texts[none.event_id or ""] == "fired"


def test_who_was_hurt_did_not_fire_next(extraction: Extract) -> None:
    found = extraction(
        "A roadside bomb wounded four soldiers in Mohmand and a suspected US drone fired two "
        "missiles into a vehicle in North Waziristan."
    )
    (fired,) = [e for e in found.events if e.text == "fired"]
    assert fired.actor != "four soldiers"
    assert "four soldiers" not in {r.party for r in found.responsibility}


def test_who_is_joined_to_who_did_it_did_it(extraction: Extract) -> None:
    found = extraction("Gunmen from Mohmand and their relatives fired at a patrol on Monday.")
    assert [e.actor for e in found.events] != [None]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The guard fired 26 rounds at close range and killed the clerk.", "close range"),
        ("The bomb went off at noon, leaving a crater 35 feet deep.", "a crater"),
    ],
)
def test_no_aims(extraction: Extract, text: str, wrong: str) -> None:
    events = extraction(text).events
    assert events
    assert wrong not in {e.target for e in events}


def test_what_something_has_become_is_no_deed(extraction: Extract) -> None:
    text = "Rockets hit the base. Soldiers found the launcher on a burned-out truck nearby."
    assert "burned" not in {e.text for e in extraction(text).events}
    burned = extraction("Rockets hit the base. Militants burned a truck nearby.").events
    assert "burned" in {e.text for e in burned}


def test_more_of_the_same_is_only_expected(extraction: Extract) -> None:
    told = "Rockets hit a base on Monday. "
    foreseen = extraction(told + "Analysts expect the attacks to increase before the vote.").events
    assert [e.modality for e in foreseen if e.text == "attacks"] == ["hypothetical"]
    known = extraction(told + "The attacks on the base continued on Tuesday.").events
    assert [e.modality for e in known if e.text == "attacks"] == ["actual"]


def test_whom_somebody_is_for_did_not_do_it(resolved: Extract) -> None:
    found = resolved("Pro-Iranian militia attacks on US sites in Iraq killed nine on Monday.")
    (event,) = found.events
    assert event.actor == "Pro-Iranian militia"
    entities = {e.entity_id: e.text for e in found.entities}
    assert entities.get(event.actor_entity_id or "") != "Iranian"
    found = resolved("Iranian militia attacks on US sites in Iraq killed nine on Monday.")
    entities = {e.entity_id: e.text for e in found.entities}
    assert "Iranian" in (entities.get(found.events[0].actor_entity_id or "") or "")
