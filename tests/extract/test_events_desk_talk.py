"""Questions at briefings, sums that say how people died, and ships left burning."""

from __future__ import annotations

from collections.abc import Callable

from newsledger.records import Extraction


def _modalities(found: Extraction) -> list[str]:
    return [e.modality for e in found.events]


def test_a_question_of_a_briefing_tells_no_fact(extraction: Callable[..., Extraction]) -> None:
    found = extraction("Q: Were any rockets fired at the frigate?")
    assert "actual" not in _modalities(found)
    found = extraction("QUESTION: Has the navy struck any targets in Yemen since the weekend?")
    assert _modalities(found) == ["hypothetical"]
    assert not [r for r in found.responsibility if r.stance == "asserted"]


def test_a_statement_with_a_label_is_a_fact(extraction: Callable[..., Extraction]) -> None:
    found = extraction("A: Two rockets were fired at the frigate on Monday.")
    assert _modalities(found) == ["actual"]


def test_who_is_asked_for_is_no_doer(extraction: Callable[..., Extraction]) -> None:
    found = extraction("Reporters asked who carried out the attack on the depot.")
    assert [e.actor for e in found.events] == [None]
    found = extraction("The gunmen who attacked the depot fled.")
    assert [e.actor for e in found.events] == ["The gunmen"]


def test_how_those_of_a_sum_died_is_no_event(extraction: Callable[..., Extraction]) -> None:
    found = extraction(
        "In all, 612 soldiers have died since the landing. Of those, 90 fell in combat."
    )
    assert not found.events
    found = extraction("They were the first sailors killed by hostile fire since the war began.")
    assert not found.events


def test_combat_that_killed_two_is_an_event(extraction: Callable[..., Extraction]) -> None:
    found = extraction("Two Marines died in combat in Anbar on Sunday.")
    assert [e.event_type for e in found.events] == ["armed_clash"]


def test_a_ship_left_burning_was_not_set_on_fire(extraction: Callable[..., Extraction]) -> None:
    found = extraction("The tanker was hit by a missile on Monday, was abandoned and left burning.")
    assert [e.event_type for e in found.events] == ["missile_attack"]


def test_a_village_burned_is_arson(extraction: Callable[..., Extraction]) -> None:
    found = extraction("The rebels burned the village on Monday.")
    assert [e.event_type for e in found.events] == ["arson"]


def test_questions_put_on_a_day_date_no_strike(extraction: Callable[..., Extraction]) -> None:
    found = extraction("Senators pressed the general on Tuesday over the strikes on the port.")
    assert [e.date_id for e in found.events] == [None]
    found = extraction("Senators pressed the general over the strikes of Tuesday on the port.")
    assert [e.date_id is not None for e in found.events] == [True]


def test_a_town_of_a_direction_is_not_the_place(extraction: Callable[..., Extraction]) -> None:
    found = extraction("South of Mosul, in the town of Qayyara, gunmen shot dead two policemen.")
    names = {e.entity_id: e.text for e in found.entities}
    assert [names[e.place_entity_id or ""] for e in found.events] == ["Qayyara"]
    found = extraction(
        "A bomb killed three soldiers south of Mosul and a mortar hit a camp in Tikrit."
    )
    names = {e.entity_id: e.text for e in found.entities}
    assert [names[e.place_entity_id or ""] for e in found.events] == ["Mosul", "Tikrit"]


def test_some_of_the_raids_are_no_doer(extraction: Callable[..., Extraction]) -> None:
    found = extraction("The drones, three of which struck the depot, came from the hills.")
    assert not [r for r in found.responsibility if "which" in (r.party or "")]
    found = extraction("The gunmen, two of whom attacked the depot, came from the hills.")
    assert [e.actor for e in found.events] != [None]


def test_who_is_believed_responsible(extraction: Callable[..., Extraction]) -> None:
    found = extraction(
        "The United States launched airstrikes on Thursday, targeting the Shiite militia members "
        "believed responsible for a rocket attack on a base."
    )
    suspected = [r.party for r in found.responsibility if r.stance == "suspected"]
    assert suspected == ["the Shiite militia members"]
    found = extraction("The front was believed responsible for a rocket attack on a base.")
    assert [r.party for r in found.responsibility if r.stance == "suspected"] == ["The front"]


def test_what_foils_an_attack_is_not_foiled(extraction: Callable[..., Extraction]) -> None:
    found = extraction("The raid on the camp on Monday foiled an attack on the port.")
    assert [e.outcome for e in found.events if e.text == "raid"] != ["foiled"]
    found = extraction("The raid on the camp on Monday was foiled.")
    assert [e.outcome for e in found.events] == ["foiled"]
