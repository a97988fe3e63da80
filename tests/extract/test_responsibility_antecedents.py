"""Of which deed nobody has claimed, who believes it of whom, and whose "it" a spokesman says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _rows(found: Extraction, stance: str) -> list[tuple[str | None, str]]:
    events = {e.event_id: e.text for e in found.events}
    return [(r.party, events[r.event_id]) for r in found.responsibility if r.stance == stance]


def test_nobody_claimed_what_was_told_before_the_clause(extraction: Extract) -> None:
    found = extraction(
        "Rockets hit the Taji base on Wednesday. There was no immediate claim of responsibility, "
        "but suspicion fell on a militia, which Washington blames for a bombing in December."
    )
    assert _rows(found, "unclaimed") == [(None, "hit")]
    assert _rows(found, "accused") == [("a militia", "bombing")]


def test_one_of_many_deeds_is_what_is_spoken_of(extraction: Extract) -> None:
    found = extraction(
        "Rockets slammed into the base on Friday. It was the deadliest of eleven rocket attacks on "
        "bases over two months. No one claimed responsibility."
    )
    assert _rows(found, "unclaimed") == [(None, "slammed into")]


def test_nobody_claimed_the_attack_that_is_named(extraction: Extract) -> None:
    found = extraction(
        "Rockets slammed into the base on Friday. No one claimed responsibility for the earlier "
        "attacks on bases in Mosul."
    )
    assert _rows(found, "unclaimed") == [(None, "attacks")]


@pytest.mark.parametrize("verb", ["believed", "thought", "suspected"])
def test_what_somebody_says_he_believes_is_suspected(extraction: Extract, verb: str) -> None:
    found = extraction(
        f"Drones hit the base. The minister told reporters that he {verb} a Shia militia had "
        "carried out the attack."
    )
    assert _rows(found, "suspected") == [("a Shia militia", "attack")]
    assert _rows(found, "asserted") == []


def test_what_somebody_says_he_knows_is_no_suspicion(extraction: Extract) -> None:
    found = extraction(
        "Drones hit the base. The minister told reporters that he knew a Shia militia had carried "
        "out the attack."
    )
    assert _rows(found, "suspected") == []


def test_a_spokesmans_it_is_his_side(extraction: Extract) -> None:
    found = extraction(
        "Drones hit the base. A spokesman for the militia said it had nothing to do with the raid."
    )
    names = {e.entity_id: e.text for e in found.entities}
    assert [names.get(r.party_entity_id or "") for r in found.responsibility] == ["the militia"]


def test_no_strikes_carried_out_are_no_claim(extraction: Extract) -> None:
    found = extraction("An alliance spokesman said it had carried out no strikes in the area.")
    assert [c.speech_act for c in found.claims] == ["deny"]
    found = extraction("An alliance spokesman said it had carried out two strikes in the area.")
    assert [c.speech_act for c in found.claims] == ["claim_responsibility"]


@pytest.mark.parametrize("thing", ["link with", "connection to", "part in"])
def test_a_link_rejected_is_denied(extraction: Extract, thing: str) -> None:
    found = extraction(
        f"Drones hit the base on Monday. Iran's ambassador rejected any {thing} that attack."
    )
    assert _rows(found, "denied") == [("Iran's ambassador", "attack")]


def test_according_to_whom_it_was_did_not_do_it(extraction: Extract) -> None:
    found = extraction(
        "According to the Pentagon, there have now been at least 19 attacks on US bases and "
        "personnel in Iraq since October."
    )
    assert [e.actor for e in found.events] == [None]
    assert found.responsibility == []


def test_who_did_what_the_clause_before_tells_did_not_do_the_next(extraction: Extract) -> None:
    found = extraction(
        "One of the drones was destroyed by coalition troops while the second detonated inside a "
        "compound used by Syrian fighters."
    )
    assert [e.actor for e in found.events if e.text == "detonated"] == [None]


def test_who_answers_for_raids_is_not_who_killed_him(extraction: Extract) -> None:
    found = extraction(
        "Central Command said its forces had killed a commander responsible for planning and "
        "participating in attacks on US forces in the region."
    )
    assert next(e.actor for e in found.events) == "its forces"
    assert "forces" not in (found.events[-1].actor or "")


@pytest.mark.parametrize(
    ("said", "party"),
    [
        ("Tehran said the claims of its involvement in the attack were false.", "Tehran"),
        ("Iran's spokesman said that accusations of Iranian involvement were baseless.", "Iranian"),
        ("The White House said claims of Israeli involvement were false.", "Israeli"),
    ],
)
def test_who_is_charged_untruly_did_not_do_it(extraction: Extract, said: str, party: str) -> None:
    found = extraction(f"Drones hit the base on Monday. {said}")
    assert [name for name, _ in _rows(found, "denied")] == [party]


def test_a_charge_that_is_not_called_untrue_is_not_denied(extraction: Extract) -> None:
    found = extraction(
        "Drones hit the base on Monday. Tehran said the claims of its involvement were serious."
    )
    assert _rows(found, "denied") == []


def test_who_documents_a_deed_did_not_do_it(extraction: Extract) -> None:
    found = extraction(
        "Human Rights Watch said it had documented a case in which soldiers rounded up five men "
        "and executed one of them."
    )
    assert [(r.party, r.stance) for r in found.responsibility] == [("soldiers", "asserted")]


def test_a_verb_joined_to_one_alike_has_its_subject(extraction: Extract) -> None:
    found = extraction("The rebels had surrounded a town in which nobody lived and shelled it.")
    assert [e.actor for e in found.events if e.text == "shelled"] == ["The rebels"]


def test_a_tie_to_a_country_is_no_deed(extraction: Extract) -> None:
    found = extraction("The tanker was hit by a missile. Its owner denied any Israeli link.")
    assert _rows(found, "denied") == []


def test_a_naval_operation_against_ships_is_claimed(resolved: Extract) -> None:
    found = resolved(
        "Drones hit two ships. A Houthi spokesman said the group had carried out a naval operation "
        "against two ships."
    )
    assert _rows(found, "claimed") == [("the group", "naval operation")]


@pytest.mark.parametrize(
    "said", ["No group said it had done it.", "No group has said that it fired them."]
)
def test_nobodys_it_is_nobody(extraction: Extract, said: str) -> None:
    found = extraction(f"Rockets hit a centre on Tuesday. {said}")
    assert [(r.party, r.stance) for r in found.responsibility] == [(None, "unclaimed")]
