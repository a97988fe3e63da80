"""Whose deed a definite noun is; deeds at the same moment; wars that only say when."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Casualty, Event, Extraction

Resolved = Callable[..., Extraction]


def _chains(found: Extraction) -> list[list[str]]:
    chains: dict[str, list[Event]] = {}
    for event in found.events:
        chains.setdefault(event.coreference or event.event_id, []).append(event)
    return [[event.text for event in events] for events in chains.values()]


def _place(found: Extraction, trigger: str) -> str | None:
    event = next(e for e in found.events if e.text == trigger)
    return next((e.text for e in found.entities if e.entity_id == event.place_entity_id), None)


def test_what_a_group_denies_is_not_what_a_state_is_told_to_have_done(resolved: Resolved) -> None:
    found = resolved(
        "Israel's air force bombed targets in Lebanon early on Sunday, hours after a rocket killed "
        "nine people in the town of Majdal Shams. Hezbollah denied any involvement in the attack."
    )
    (chain,) = [c for c in _chains(found) if "attack" in c]
    assert "bombed" not in chain


def test_what_a_state_denies_may_be_its_own(resolved: Resolved) -> None:
    found = resolved(
        "Turkish troops shelled a village in northern Syria on Monday, killing three people. "
        "Turkey denied responsibility for the attack."
    )
    assert ["shelled", "attack"] in _chains(found)


@pytest.mark.parametrize(
    "text",
    [
        "Police stormed a printing works north of Paris on Friday. At almost the same moment, "
        "officers stormed a supermarket in the east of Paris.",
        "A man opened fire in a shop in Jacksonville on Saturday, killing three people.\n\nThe day "
        "marked five years since a gunman shot dead two people at a tournament in the city.",
    ],
)
def test_deeds_told_as_two_are_two(resolved: Resolved, text: str) -> None:
    assert len(_chains(resolved(text))) == 2


def test_a_war_that_says_since_when_is_not_where(resolved: Resolved) -> None:
    found = resolved(
        "A rocket killed nine people at a field in Majdal Shams on Saturday. It was the deadliest "
        "attack on the town since the war in Gaza erupted."
    )
    assert _place(found, "attack") != "Gaza"
    assert _place(resolved("Nine people died in an air strike in Gaza."), "air strike") == "Gaza"


def test_a_part_is_of_the_deed_of_its_whole(resolved: Resolved) -> None:
    found = resolved(
        "Two shells hit a market in Sarajevo on Monday, killing at least 37 people and wounding 86."
        "\n\nIn July forces overran the enclave of Srebrenica.\n\nHospital officials said 14 of "
        "the wounded were in critical condition."
    )

    def row(words: str) -> Casualty:
        return next(c for c in found.casualties if words in c.text)

    assert row("14 of the wounded").date_earliest == row("wounding 86").date_earliest
    roots = {e.event_id: e.coreference or e.event_id for e in found.events}
    assert roots[row("14 of").event_id or ""] == roots[row("wounding 86").event_id or ""]


def test_who_is_suspected_is_not_suspected_of_the_main_deed(resolved: Resolved) -> None:
    found = resolved(
        "Soldiers killed two men suspected of bombing a station when they stormed a house in Lyon."
    )
    suspected = [r.party for r in found.responsibility if r.stance == "suspected"]
    assert suspected == ["two men"]
