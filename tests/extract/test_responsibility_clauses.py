"""Who did it where clauses are joined or nested, and whose claim is of which deed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _rows(found: Extraction) -> set[tuple[str | None, str]]:
    return {(row.party, row.stance) for row in found.responsibility}


def _actors(found: Extraction) -> list[tuple[str, str | None]]:
    return [(event.text, event.actor) for event in found.events]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (
            "Insurgents shot dead a colonel in Baquba, and a roadside bomb killed two Marines "
            "near Ramadi.",
            [("shot dead", "Insurgents"), ("killed", None)],
        ),
        (
            "Insurgents ambushed a colonel in Baquba and shot two Marines near Ramadi.",
            [("ambushed", "Insurgents"), ("shot", "Insurgents")],
        ),
        (
            "Bodyguards said they saw a man jump on the platform and fire a submachine gun.",
            [("fire", "man")],
        ),
        (
            "Soldiers sent to the area shot and killed two smugglers.",
            [("shot and killed", "Soldiers")],
        ),
    ],
)
def test_each_clause_has_its_own_doer(
    extraction: Extract, text: str, actors: list[tuple[str, str | None]]
):
    assert _actors(extraction(text)) == actors


def test_fire_that_brings_down_a_plane_is_nobody(extraction: Extract):
    found = extraction("Both planes were shot down by anti-aircraft fire.")
    assert not found.responsibility


def test_a_banner_that_hangs_hangs_nobody(extraction: Extract):
    found = extraction("A banner hung from a bridge and signed by the gang denied it.")
    assert not found.events


def test_guards_who_shot_the_attackers_did_not_do_what_is_claimed(extraction: Extract):
    found = extraction(
        "Two car bombs went off outside the hotel, killing 39 people. Gunmen tried to enter but "
        'were shot dead by guards. "It was us," said a spokesman for al Shabaab.'
    )
    bombing = found.events[0]
    claimed = [row for row in found.responsibility if row.stance == "claimed"]
    assert [row.event_id for row in claimed] == [bombing.event_id]


def test_a_country_only_places_its_group(extraction: Extract):
    found = extraction(
        "Gunmen stormed a mall on Saturday. Somalia's al Shabaab said its fighters were behind it."
    )
    names = {entity.entity_id: entity.text for entity in found.entities}
    (row,) = [row for row in found.responsibility if row.stance == "claimed"]
    assert names[row.party_entity_id or ""] == "al Shabaab"


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "A group calling itself the Army of the South claimed the bombing in a statement whose "
            "authenticity could not be checked.",
            ("A group calling itself the Army of the South", "claimed"),
        ),
        (
            "A bomb killed six people. Initial findings suggested that the attack was carried out "
            "by the rebels.",
            ("the rebels", "suspected"),
        ),
        ("The attack bore the footprints of the rebels.", ("the rebels", "suspected")),
        (
            "The paramilitary struck a village. The army accused it of a massacre of farmers.",
            ("it", "accused"),
        ),
    ],
)
def test_statements_on_the_deed(extraction: Extract, text: str, row: tuple[str | None, str]):
    assert row in _rows(extraction(text))


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Warships fired missiles at the port. Baghdad said eight civilians were killed, among "
            "them a painter, and denied any role in the plot.",
            ("Baghdad", "denied"),
        ),
        (
            "Militiamen massacred refugees. Israel, whose troops surround the camps, denied any "
            "responsibility.",
            ("Israel", "denied"),
        ),
        (
            "Gunmen killed 130 people. Officials pointed the finger at Lashkar-e-Taiba, which "
            "denied any part.",
            ("Lashkar-e-Taiba", "denied"),
        ),
        (
            "Militiamen massacred refugees. The party denied that its men had taken part and "
            "blamed soldiers.",
            ("its men", "denied"),
        ),
        (
            "The army said rebels had fired a missile at Ganja. The rebels' ministry denied it had "
            "struck the city.",
            ("it", "denied"),
        ),
        (
            "Two bombs exploded in Kabul. The Taliban denied having a hand in either.",
            ("The Taliban", "denied"),
        ),
        (
            "Shells hit a school in Homs. Syria denied it had a hand in it.",
            ("it", "denied"),
        ),
        (
            "A bomb killed nine people. The government is sure that the rebels were responsible.",
            ("the rebels", "accused"),
        ),
        (
            "The army said rebels had fired 20 rockets at its posts, and that it had struck dozens "
            "of their camps.",
            ("it", "claimed"),
        ),
        (
            "The army accused the Salt Front of responsibility for a series of bombings.",
            ("the Salt Front", "accused"),
        ),
        (
            "Bombs ripped through a suburb. A video purporting to be from the Salt Front claimed "
            "the blasts.",
            ("the Salt Front", "claimed"),
        ),
    ],
)
def test_who_speaks_for_itself(extraction: Extract, text: str, row: tuple[str | None, str]):
    assert row in _rows(extraction(text))


def test_who_denies_and_blames_is_one(extraction: Extract):
    found = extraction("The party denied that its men had taken part and blamed the soldiers.")
    assert {claim.source for claim in found.claims} == {"The party"}


def test_what_a_side_never_does_is_not_what_it_denies(extraction: Extract):
    found = extraction(
        "Russia accused Ukraine of attacking the Kremlin with drones. A Ukrainian official denied "
        'any involvement: "We don\'t attack Moscow."'
    )
    first = found.events[0].event_id
    assert ("A Ukrainian official", "denied", first) in {
        (row.party, row.stance, row.event_id) for row in found.responsibility
    }


def test_a_plane_that_falls_into_the_sea_attacks_nobody(extraction: Extract):
    assert not extraction("A jumbo jet crashed into the sea off Ireland on Sunday.").events


def test_a_branch_is_of_its_group(extraction: Extract):
    found = extraction(
        "Four men sprayed a hall with bullets. The Afghan branch of Islamic State said its "
        "fighters did it."
    )
    names = {entity.entity_id: entity.text for entity in found.entities}
    (row,) = [row for row in found.responsibility if row.stance == "claimed"]
    assert names[row.party_entity_id or ""] == "Islamic State"


def test_a_missile_may_be_what_struck(extraction: Extract):
    found = extraction("A missile was fired at the port. Officials said it struck a warehouse.")
    assert not found.responsibility
