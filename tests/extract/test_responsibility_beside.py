"""Blame and denial that stand beside deeds they are not on, and the denier who is named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Event, Extraction

Extract = Callable[..., Extraction]


def _deeds(found: Extraction, party: str) -> list[str]:
    events: dict[str, Event] = {e.event_id: e for e in found.events}
    held = [r for r in found.responsibility if r.party == party and r.stance == "accused"]
    return [events[r.event_id].text for r in held]


def test_what_an_aside_tells_of_the_blamed_is_not_blamed(extraction: Extract) -> None:
    found = extraction(
        "Militiamen killed 22 people at a camp in Ituri, the administrator said, blaming the "
        "CODECO group, which clashed with herders last year."
    )
    assert _deeds(found, "the CODECO group") == ["killed"]


def test_a_restrictive_clause_may_tell_the_deed(extraction: Extract) -> None:
    found = extraction("The mayor blamed the militia that attacked the camp.")
    assert _deeds(found, "the militia")[:1] == ["attacked"]


def test_an_accusation_before_the_deed_is_not_of_it(extraction: Extract) -> None:
    found = extraction(
        "The governor was abducted on Wednesday, hours after he accused the militia of genocide."
    )
    assert _deeds(found, "the militia") == []


def test_an_accusation_after_the_deed_is_of_it(extraction: Extract) -> None:
    found = extraction("The governor was abducted on Wednesday. He later accused the militia.")
    assert _deeds(found, "the militia") == ["abducted"]


@pytest.mark.parametrize("shuns", ["typically avoids claiming", "rarely claims"])
def test_who_shuns_claiming_claims_nothing(extraction: Extract, shuns: str) -> None:
    found = extraction(f"The group, which {shuns} attacks on markets, said nothing.")
    assert found.responsibility == []


def test_who_claims_does(extraction: Extract) -> None:
    found = extraction("The group, which claimed an attack on a market, said more would follow.")
    assert [row.stance for row in found.responsibility] == ["claimed"]


def test_who_denies_bombing_is_who_is_held_to_have(extraction: Extract) -> None:
    found = extraction(
        "The army denied bombing civilian areas and accused the rebels of using people as shields."
    )
    assert {(r.party, r.stance) for r in found.responsibility} == {("The army", "denied")}


def test_years_fought_nobody(extraction: Extract) -> None:
    found = extraction("He blamed the militia, which has for years clashed with herders.")
    assert all("years" not in (e.actor or "") for e in found.events)


@pytest.mark.parametrize(
    "text", ["The attackers had burst in on Sunday night with guns.", "Soldiers burst in."]
)
def test_people_who_burst_in_are_no_explosion(extraction: Extract, text: str) -> None:
    assert all(e.event_type != "explosion" for e in extraction(text).events)


def test_shells_burst(extraction: Extract) -> None:
    assert [e.text for e in extraction("A shell had burst near the school.").events] == ["burst"]


def test_what_a_deed_was_revenge_for_is_not_what_is_denied(extraction: Extract) -> None:
    found = extraction(
        "A commander of the militia claimed the bombing as revenge for the killing of a militant, "
        "but a spokesman later denied the group was involved."
    )
    events = {e.event_id: e.text for e in found.events}
    denied = [events[r.event_id] for r in found.responsibility if r.stance == "denied"]
    assert denied == ["bombing"]
