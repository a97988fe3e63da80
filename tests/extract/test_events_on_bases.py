"""Attacks on bases told beside others: whose munition, day, place and reality each has."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from newsledger.records import Event, Extraction

Extract = Callable[..., Extraction]


def _event(found: Extraction, text: str) -> Event:
    (event,) = [e for e in found.events if e.text == text]
    return event


def test_what_flies_loaded_was_rigged_by_no_deed(extraction: Extract) -> None:
    found = extraction("Another drone, rigged with explosives, crashed near a barracks.")
    assert "rigged" not in [e.text for e in found.events]
    found = extraction("Militants had rigged the house with explosives.")
    assert "rigged" in [e.text for e in found.events]


def test_what_is_set_on_fire_is_no_weapon(extraction: Extract) -> None:
    event = _event(
        extraction("The rockets had set a storage tank on fire."), "set a storage tank on fire"
    )
    assert (event.weapon, event.target) == ("rockets", "a storage tank")
    assert event.munitions_max is None


def test_what_followed_a_deed_of_last_week_leaves_it_done(extraction: Extract) -> None:
    found = extraction(
        "The region braced for a possible new wave of attacks by the group following last week's "
        "killing of two commanders."
    )
    assert [(e.text, e.modality) for e in found.events] == [
        ("attacks", "hypothetical"),
        ("killing", "actual"),
    ]


def test_each_of_two_verbs_has_its_own_rockets(extraction: Extract) -> None:
    found = extraction(
        "Earlier this month, two Katyusha rockets struck near Balad air base, which hosts foreign "
        "troops, and a day later four rockets landed on a base next to the airport."
    )
    landed = _event(found, "landed")
    assert (landed.munitions_min, landed.munitions_max) == (4, 4)


@pytest.mark.parametrize(
    "text",
    [
        "The army shelled two villages after an ambush that killed six soldiers near the river "
        "on 4 May.",
        "The army shelled two villages in retaliation for an ambush in which six soldiers died "
        "on 4 May.",
    ],
)
def test_the_day_of_what_is_answered_is_its_own(extraction: Extract, text: str) -> None:
    found = extraction(text, published=date(2024, 5, 20))
    assert _event(found, "shelled").date_id is None
    assert _event(found, "ambush").date_id is not None


def test_a_day_at_the_end_without_a_clause_may_be_of_the_answer(extraction: Extract) -> None:
    found = extraction(
        "The army shelled two villages on 4 May after an ambush near the river.",
        published=date(2024, 5, 20),
    )
    assert _event(found, "shelled").date_id is not None


def test_a_war_that_is_the_backdrop_is_no_place(extraction: Extract) -> None:
    found = extraction(
        "The group has claimed strikes on bases housing troops against the backdrop of the war in "
        "Gaza."
    )
    assert [e.place_entity_id for e in found.events] == [None]


def test_what_a_name_describes_is_what_was_hit(resolved: Extract) -> None:
    found = resolved("Two rockets landed near a US diplomatic support centre at Baghdad's airport.")
    (event,) = found.events
    assert (event.target or "").startswith("a US diplomatic support centre")
    places = {e.entity_id: e.text for e in found.entities}
    assert places[event.place_entity_id or ""].startswith("Baghdad")


def test_a_raid_that_somebody_answers_for_was_made(extraction: Extract) -> None:
    found = extraction("The military blamed the Quds Force for helping to plan the raid.")
    assert [e.modality for e in found.events] == ["actual"]
    found = extraction("The Quds Force was planning a raid on the base.")
    assert [e.modality for e in found.events] == ["planned"]
