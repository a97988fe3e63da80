"""How a doer stands to the deed where words of charge, doubt or promise stand beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _rows(found: Extraction) -> set[tuple[str | None, str]]:
    return {(row.party, row.stance) for row in found.responsibility}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "A colonel says the raid on the depot was carried out by the rebels.",
            ("the rebels", "asserted"),
        ),
        (
            "The court charged two generals with doing nothing while soldiers murdered farmers.",
            ("soldiers", "asserted"),
        ),
        ("Villagers charged that soldiers murdered nine farmers.", ("soldiers", "accused")),
    ],
)
def test_only_a_word_of_charge_accuses(extraction: Extract, text: str, row: tuple[str | None, str]):
    assert row in _rows(extraction(text))


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Soldiers who were almost certainly deserters shot four prisoners in the village.",
            ("Soldiers", "asserted"),
        ),
        (
            "Police believe the gunman who opened fire at the station is a former guard.",
            ("the gunman", "asserted"),
        ),
        ("Police believe it was rebels who opened fire at the station.", ("rebels", "suspected")),
        (
            "Coalition troops captured a suspected bomber during a raid on a farm.",
            ("Coalition troops", "asserted"),
        ),
        (
            "Militants allegedly captured two drivers during a raid on a farm.",
            ("Militants", "suspected"),
        ),
    ],
)
def test_doubt_is_of_what_it_is_said_of(
    extraction: Extract, text: str, row: tuple[str | None, str]
):
    assert row in _rows(extraction(text))


def test_who_acts_on_says_nothing(extraction: Extract):
    found = extraction(
        "The insurgents regrouped their forces, brought up reserves, and struck the post again."
    )
    assert not found.claims
    assert _rows(found) == {("The insurgents", "asserted")}


def test_an_inserted_speaker_still_speaks(extraction: Extract):
    found = extraction("The insurgents regrouped their forces, police said, and struck the post.")
    assert [claim.source for claim in found.claims] == ["police"]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Two drones dropped explosives on a house in the village.", "Two drones"),
        ("A second vehicle returned fire for twenty minutes.", "A second vehicle"),
        ("The driver blew himself up at the gate of the barracks.", "The driver"),
    ],
)
def test_craft_and_drivers_may_do_it(extraction: Extract, text: str, party: str):
    assert _rows(extraction(text)) == {(party, "asserted")}


def test_a_drone_that_hits_is_the_weapon(extraction: Extract):
    found = extraction("Two drones hit a house in the village, killing a farmer.")
    assert not found.responsibility
