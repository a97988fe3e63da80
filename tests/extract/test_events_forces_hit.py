"""Forces of several sides, what a weapon did while people died, the first strike since another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from newsledger.records import Extraction

Extracted = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("There have been 166 attacks on U.S. and coalition forces since October.", "forces"),
        ("The attack on U.S. and British ships on Monday caused a fire.", "ships"),
    ],
)
def test_what_two_nations_send_is_hit_and_not_a_nation(
    resolved: Extracted, text: str, target: str
) -> None:
    event = resolved(text, published=date(2024, 2, 5)).events[0]
    assert (event.target or "").endswith(target)
    assert event.place_entity_id is None


def test_where_the_ships_were_is_still_the_place(resolved: Extracted) -> None:
    event = resolved("Shells hit US and British ships off Mocha on Monday.").events[0]
    assert event.place_entity_id is not None


@pytest.mark.parametrize("weapon", ["drone", "missile"])
def test_who_died_when_a_weapon_struck_did_not_send_it(resolved: Extracted, weapon: str) -> None:
    text = f"Six fighters of the Shaitat militia were killed when a {weapon} struck a depot."
    found = resolved(text + " The militia said so.")
    assert found.events[0].actor is None
    assert not found.responsibility
    assert [(r.count_min, r.modality) for r in found.casualties] == [(6, "asserted")]


def test_who_died_when_they_attacked_did_it(resolved: Extracted) -> None:
    found = resolved("Six rebels were killed when they attacked a depot in Gao on Monday.")
    event = next(e for e in found.events if e.text == "attacked")
    assert event.actor in ("they", "Six rebels")


def test_nobody_hurt_of_some_does_not_deny_who_died(resolved: Extracted) -> None:
    text = (
        "No guards were hurt, but six fighters of the Shaitat militia were killed when a drone "
        "struck a depot, the militia said."
    )
    found = resolved(text)
    assert {(r.count_min, r.modality) for r in found.casualties} == {
        (0, "asserted"),
        (6, "asserted"),
    }
    assert not found.responsibility


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman said suspicion fell on the Green Brigades.",
        "Attention fell on the army after the blast.",
    ],
)
def test_what_falls_on_somebody_may_be_no_shell(extraction: Extracted, text: str) -> None:
    assert "fell on" not in [e.text for e in extraction(text).events]


def test_shells_that_fall_are_events(extraction: Extracted) -> None:
    assert [e.text for e in extraction("Mortar shells fell on a market.").events] == ["fell on"]


def test_a_base_is_hit_though_it_houses_troops(extraction: Extracted) -> None:
    text = "The army fired more than a dozen missiles at two eastern bases housing allied troops."
    (event,) = extraction(text).events
    assert event.target == "two eastern bases"


def test_the_first_strike_since_another_has_not_its_day(resolved: Extracted) -> None:
    text = (
        "Troops at Tanf came under drone attack early Monday, the army said, the first strike on "
        "the base since the air force hit a camp in Palmyra on Friday."
    )
    found = resolved(text, published=date(2024, 2, 5))
    strike = next(e for e in found.events if e.text == "strike")
    day = next(d for d in found.dates if d.date_id == strike.date_id)
    assert day.value == "2024-02-05"


def test_the_first_strike_since_a_month_has_its_own_day(resolved: Extracted) -> None:
    text = "It was the first strike on the base since March, on Friday the army said."
    found = resolved(text, published=date(2024, 6, 3))
    assert all(d.text != "March" for d in found.dates if d.date_id == found.events[0].date_id)


def test_attacks_that_may_grow_with_a_war_are_not_where_it_is(resolved: Extracted) -> None:
    text = "Officials warned that the attacks could intensify if the war in Gaza drags on."
    assert all(e.place_entity_id is None for e in resolved(text).events)


def test_the_war_where_the_attacks_are_is_their_place(resolved: Extracted) -> None:
    found = resolved("Rebels attacked a convoy in Gaza on Monday as the war went on.")
    assert found.events[0].place_entity_id is not None


def test_revenge_for_a_killing_is_not_the_killing(resolved: Extracted) -> None:
    text = (
        "Iran fired ballistic missiles at two bases early Wednesday, in what it called revenge for "
        "the killing of a general in Baghdad on Friday."
    )
    fired, killing = resolved(text, published=date(2020, 1, 8)).events
    assert fired.event_type == "missile_attack"
    assert killing.coreference is None


@pytest.mark.parametrize(
    ("rest", "deed"),
    [
        ("Two policemen were also injured.", "fired"),
        ("Nine soldiers were killed in those.", "attacks"),
    ],
)
def test_who_was_also_hurt_was_not_hurt_in_earlier_attacks(
    resolved: Extracted, rest: str, deed: str
) -> None:
    text = (
        "A contractor was killed when rockets were fired at the base near Kirkuk on Friday.\n\n"
        "Suspicion fell on the Green Brigades, which have denied involvement in earlier attacks. "
    )
    found = resolved(text + rest, published=date(2019, 12, 28))
    texts = {event.event_id: event.text for event in found.events}
    assert texts[found.casualties[-1].event_id or ""] == deed


def test_who_came_under_fire_did_not_fire(resolved: Extracted) -> None:
    text = (
        "U.S. troops came under rocket fire in Syria on Monday in apparent retaliation for weekend "
        "air strikes on Iran-aligned militia in Syria and Iraq, but there were no initial reports "
        "of injuries, officials said."
    )
    found = resolved(text, published=date(2021, 6, 29))
    fire = found.events[0]
    assert (fire.actor, fire.target) == (None, "U.S. troops")
    assert fire.event_id not in [row.event_id for row in found.responsibility]
    assert [row.event_id for row in found.casualties] == [fire.event_id]


def test_who_died_in_what_was_answered_did_not_die_of_the_answer(resolved: Extracted) -> None:
    text = "The army shelled a camp in retaliation for an ambush, in which two soldiers died."
    found = resolved(text)
    texts = {event.event_id: event.text for event in found.events}
    assert [texts[row.event_id or ""] for row in found.casualties] == ["ambush"]


def test_a_land_attack_missile_is_no_attack(extraction: Extracted) -> None:
    found = extraction("A destroyer shot down two land-attack missiles fired at a port.")
    assert "attack" not in [event.text for event in found.events]
    assert "attack" in [e.text for e in extraction("It was a land attack on the port.").events]


@pytest.mark.parametrize(
    "text",
    [
        "An AC-130 gunship killed several militants on Tuesday after they fired at a base.",
        "Soldiers killed several militants on Tuesday after they fired rockets at a base.",
    ],
)
def test_who_is_killed_for_firing_did_not_die_of_it(resolved: Extracted, text: str) -> None:
    killed, fired = resolved(text, published=date(2023, 11, 21)).events
    assert (killed.text, fired.text, fired.coreference) == ("killed", "fired", None)
    assert (killed.target, fired.actor) == ("several militants", "they")


def test_who_storms_and_kills_does_both_in_one(resolved: Extracted) -> None:
    found = resolved("The gunmen killed ten villagers after they stormed the village of Kala.")
    assert {e.coreference or e.event_id for e in found.events} == {found.events[0].event_id}
