"""Statements on more deeds than one, and who speaks in whose name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]

_TWO = "A bomb went off at a market in Jolo on Sunday. Gunmen shot a teacher in Isulan on Monday. "


def _rows(found: Extraction, stance: str) -> set[tuple[str | None, str]]:
    deeds = {event.event_id: event.text for event in found.events}
    return {
        (row.party, deeds[row.event_id]) for row in found.responsibility if row.stance == stance
    }


@pytest.mark.parametrize(
    ("statement", "stance", "party"),
    [
        ("No one has claimed responsibility for either attack.", "unclaimed", None),
        ("No group claimed the two attacks.", "unclaimed", None),
        ("There was no immediate claim for either attack.", "unclaimed", None),
        ("There was no immediate claim for any of the attacks.", "unclaimed", None),
        ("Nobody has said who did either.", "unclaimed", None),
        ("Neither attack has been claimed.", "unclaimed", None),
        ("The rebels claimed both.", "claimed", "The rebels"),
        ("The rebels claimed responsibility for both.", "claimed", "The rebels"),
        ("The rebels denied both attacks.", "denied", "The rebels"),
        ("Officials blamed both attacks on the rebels.", "accused", "the rebels"),
    ],
)
def test_a_statement_on_two_deeds_is_of_each(
    extraction: Extract, statement: str, stance: str, party: str | None
) -> None:
    found = extraction(_TWO + statement)
    assert _rows(found, stance) == {(party, "went off"), (party, "shot")}


def test_deeds_that_are_named_one_by_one_are_meant(extraction: Extract) -> None:
    text = _TWO + "Nobody has said they were behind either the shooting or the market blast."
    assert _rows(extraction(text), "unclaimed") == {(None, "shooting"), (None, "blast")}


@pytest.mark.parametrize(
    ("text", "stance", "row"),
    [
        # two parties are no two deeds, and three dead need be no three
        (_TWO + "Both sides denied it.", "denied", ("Both sides", "shot")),
        (
            "Soldiers beat nine men on Friday. A patrol shot three men in Isulan on Monday. "
            "The army ascribed the three killings to bandits.",
            "accused",
            ("bandits", "killings"),
        ),
        (_TWO + "The front claimed the attack.", "claimed", ("The front", "attack")),
    ],
)
def test_a_statement_on_one_deed_is_of_one(
    extraction: Extract, text: str, stance: str, row: tuple[str, str]
) -> None:
    assert _rows(extraction(text), stance) == {row}


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed five in Larbaa on Sunday. No claim for damages has been made.",
        "A bomb killed five in Larbaa on Sunday. There was no claim for compensation.",
    ],
)
def test_a_claim_for_money_is_none_of_a_deed(extraction: Extract, text: str) -> None:
    assert not _rows(extraction(text), "unclaimed")


def _entities(found: Extraction) -> set[tuple[str | None, str | None]]:
    names = {entity.entity_id: entity.text for entity in found.entities}
    return {
        (row.party, names.get(row.party_entity_id or ""))
        for row in found.responsibility
        if row.stance == "claimed"
    }


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "The al Qaeda affiliate JNIM said its fighters had killed more than 40 soldiers.",
            ("its fighters", "JNIM"),
        ),
        (
            "Hezbollah sent a message saying that its men were behind the assault on the post.",
            ("its men", "Hezbollah"),
        ),
        (
            "A man who introduced himself as a spokesman for the Pakistani Taliban claimed "
            "responsibility for the attack on the mosque.",
            ("the Pakistani Taliban", "Pakistani Taliban"),
        ),
    ],
)
def test_who_speaks_of_its_own_deed(extraction: Extract, text: str, row: tuple[str, str]) -> None:
    assert _entities(extraction(text)) == {row}
