"""Which of several deeds a denial is about, and what is no claim of a deed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _denied(found: Extraction) -> list[tuple[str | None, str]]:
    events = {e.event_id: e.text for e in found.events}
    return [(r.party, events[r.event_id]) for r in found.responsibility if r.stance == "denied"]


def test_a_denial_is_not_of_what_the_next_clause_tells(extraction: Extract) -> None:
    found = extraction(
        "Four tankers were sabotaged off Fujairah a week ago; Iran denied involvement, and drones "
        "sent by the Houthis hit two pumping stations on Tuesday."
    )
    assert _denied(found) == [("Iran", "sabotaged")]


def test_a_denial_goes_on_to_what_stands_in_its_clause(extraction: Extract) -> None:
    found = extraction(
        "Tankers were sabotaged off Fujairah. Iran denied any role in the attack that hit two "
        "pumping stations on Tuesday."
    )
    assert _denied(found) == [("Iran", "attack")]


def test_who_was_behind_a_drone_is_asked_of_the_deed_done_with_it(extraction: Extract) -> None:
    found = extraction(
        "A drone struck a base near Hasakah on Thursday. On Friday ten rockets were launched at "
        "Green Village.\n\nIran denied that it was behind the drone."
    )
    assert [text for _, text in _denied(found)] == ["struck"]


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("The group announced that it was suspending attacks on American bases.", []),
        ("The group announced that it had carried out attacks on American bases.", ["claimed"]),
    ],
)
def test_who_stops_deeds_claims_none(extraction: Extract, text: str, stances: list[str]) -> None:
    assert [r.stance for r in extraction(text).responsibility] == stances


def test_weeks_say_nothing(extraction: Extract) -> None:
    found = extraction(
        "The president said there were no deaths. Weeks afterwards the military acknowledged that "
        "109 troops had suffered brain injuries."
    )
    assert [c.source for c in found.claims] == ["The president", "the military"]


def test_a_weapon_hits_what_has_a_name(extraction: Extract) -> None:
    (event,) = extraction("Three reservists died when a drone hit Tower 22 on Sunday.").events
    assert (event.text, event.event_type, event.target) == ("hit", "drone_strike", "Tower 22")


def test_a_hit_list_is_no_deed(extraction: Extract) -> None:
    assert extraction("The gang had a drone hit list of Mexican ports.").events == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In Baghdad, the prime minister condemned the strikes as a hostile act.", None),
        ("In Lyon the minister condemned the attack on a market in Kano.", "Kano"),
    ],
)
def test_where_somebody_condemns_a_deed_it_was_not_done(
    extraction: Extract, text: str, place: str | None
) -> None:
    found = extraction(text)
    names = {e.entity_id: e.text for e in found.entities}
    assert {names.get(e.place_entity_id or "") for e in found.events} == {place}
