"""Who did it and to whom, where the clause of the event does not say it plainly."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Event, Extraction

Extract = Callable[..., Extraction]


def _event(found: Extraction, trigger: str) -> Event:
    return next(e for e in found.events if e.text == trigger)


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        (
            "A driver thrown out of a wedding came back and shot two of the dancers.",
            "shot",
            "A driver",
        ),
        (
            "A soldier sent home from the post came back and opened fire on his comrades.",
            "opened fire",
            "A soldier",
        ),
    ],
)
def test_a_doer_told_a_clause_further_is_found(
    extraction: Extract, text: str, trigger: str, actor: str
) -> None:
    assert _event(extraction(text), trigger).actor == actor


def test_those_reported_killed_did_nothing(extraction: Extract) -> None:
    found = extraction("Guests of the Baraka hotel were reported killed in the strike.")
    event = _event(found, "strike")
    assert event.actor is None
    assert event.target == "Guests of the Baraka hotel"
    assert found.responsibility == []


def test_a_side_that_promises_not_to_attack_did_not(extraction: Extract) -> None:
    found = extraction("The front vowed to desist from attacks on the farms.")
    assert found.responsibility == []


def test_both_sides_of_a_clash_stay_its_doers(extraction: Extract) -> None:
    found = extraction("Six died in clashes between the army and Islamist rebels.")
    assert _event(found, "clashes").actor == "the army and Islamist rebels"


def test_a_time_is_no_target(extraction: Callable[..., Extraction]) -> None:
    (event,) = extraction("The enemy has used chemical weapons in the past.").events
    assert (event.actor, event.target) == ("The enemy", None)


def test_an_attack_aircraft_is_no_attack(extraction: Callable[..., Extraction]) -> None:
    found = extraction("The alliance made 15 strikes with attack, bomber and fighter aircraft.")
    assert [event.text for event in found.events] == ["strikes"]


def test_an_attack_hours_later_is_an_attack(extraction: Extract) -> None:
    found = extraction("A second attack hours later on a village left six militiamen dead.")
    assert [event.text for event in found.events] == ["attack"]
    assert extraction("An attack helicopter came hours later from the base.").events == []


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Gunmen dressed as soldiers opened fire on a cafe in Jowhar.", "Gunmen"),
        ("Three men disguised as police officers shot dead a judge in Quetta.", "Three men"),
        ("Five militants, dressed as pilgrims, attacked a bus near Jammu.", "Five militants"),
        ("Soldiers shot a man dressed as a policeman.", "Soldiers"),
        ("Police officers shot dead a man in Quetta.", "Police officers"),
    ],
)
def test_who_is_dressed_as_a_soldier_is_not_one(extraction: Extract, text: str, actor: str) -> None:
    (event,) = extraction(text).events
    assert event.actor == actor


def test_who_is_only_said_to_have_been_there_did_nothing(extraction: Extract) -> None:
    found = extraction("The ministry said there had been one gunman and no blast at the hotel.")
    assert [e.actor for e in found.events] == [None]
    assert not found.responsibility


def test_what_a_deed_told_behind_hit_is_no_target_of_the_first(extraction: Extract) -> None:
    found = extraction(
        "Israel carried out air strikes on Gaza on Friday after a rocket hit a house in Ashkelon."
    )
    assert [(e.text, e.target) for e in found.events] == [
        ("air strikes", "Gaza"),
        ("hit", "a house"),
    ]


def test_a_fire_that_burns_is_no_deed(extraction: Extract) -> None:
    assert not extraction("Commandos moved into the hotel, and a fire burned on its roof.").events
    (event,) = extraction("Rebels burned a village near the border on Sunday.").events
    assert event.actor == "Rebels"


def test_with_what_they_were_armed_is_no_part_of_who_they_are(extraction: Extract) -> None:
    (event,) = extraction("The gunmen, armed with rifles, fired at the station.").events
    assert event.actor == "The gunmen"


def test_a_rifle_of_a_kind_is_no_assault(extraction: Extract) -> None:
    found = extraction("A gunman with an assault-type rifle opened fire inside a nightclub.")
    assert [e.text for e in found.events] == ["opened fire"]


def test_two_towns_of_a_dateline_do_nothing(extraction: Extract) -> None:
    (event,) = extraction(
        "TEHRAN/BAGHDAD - Iran's Revolutionary Guards fired missiles on Monday at a house in Erbil."
    ).events
    assert event.actor == "Iran's Revolutionary Guards"
