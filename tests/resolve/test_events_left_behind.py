"""Events that the text has left behind: answered hours later, told as earlier, without a death."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from newsledger.records import Event, Extraction

Resolved = Callable[..., Extraction]


def _chains(found: Extraction) -> list[list[str]]:
    chains: dict[str, list[Event]] = {}
    for event in found.events:
        chains.setdefault(event.coreference or event.event_id, []).append(event)
    return [[event.text for event in events] for events in chains.values()]


@pytest.mark.parametrize(
    "text",
    [
        "A drone attack on Erbil air base on Monday wounded three soldiers. Within hours, American "
        "warplanes struck three sites of the militia.",
        "A jet was shot down on Thursday over eastern Ukraine. The separatists had shot down two "
        "military planes earlier in the week.",
        "Rockets hit a base near Mosul on Sunday. Two days later, gunmen stormed a court in Basra.",
    ],
)
def test_what_came_hours_or_days_from_it_is_another_deed(resolved: Resolved, text: str) -> None:
    assert len(_chains(resolved(text))) == 2


def test_what_went_on_in_it_is_of_the_same(resolved: Resolved) -> None:
    found = resolved("Gunmen stormed a hotel in Kabul on Sunday. The attack lasted six hours.")
    assert _chains(found) == [["stormed", "attack"]]


def test_the_killing_is_that_in_which_somebody_died(resolved: Resolved) -> None:
    found = resolved(
        "A base in western Iraq came under attack on Saturday from missiles, and one soldier was "
        "hurt.\n\nHours before, a strike in Damascus had killed five officers.\n\nThe president "
        "vowed the killing would not go unanswered."
    )
    (chain,) = [c for c in _chains(found) if "killing" in c]
    assert "came under attack" not in chain


def test_a_new_paragraph_returns_from_an_attack_of_the_past(resolved: Resolved) -> None:
    found = resolved(
        "A gunman opened fire in a club early Sunday, killing 49 people.\n\nIn the 2007 attack "
        "at a college, a student had killed 32 people.\n\nPolice said the attack took three hours.",
        published=date(2024, 3, 14),
    )
    (chain,) = [c for c in _chains(found) if "opened fire" in c]
    assert chain[-1] == "attack"


def test_what_a_group_claims_is_not_what_a_state_did(resolved: Resolved) -> None:
    found = resolved(
        "The United States military carried out strikes on Thursday against two depots in eastern "
        "Syria, the Pentagon said, in response to a spate of attacks against U.S. forces in Iraq."
        "\n\nThe attacks were claimed by a group calling itself the Islamic Resistance in Iraq."
    )
    assert _chains(found) == [["strikes"], ["attacks", "attacks"]]


def test_the_suspect_who_is_shot_dead_is_no_victim_of_his_attack(resolved: Resolved) -> None:
    found = resolved(
        "Three officers were killed when a gunman ambushed them in Baton Rouge on Sunday. The "
        "suspect, a former Marine, was shot dead at the scene."
    )
    assert _chains(found) == [["ambushed"], ["shot dead"]]
