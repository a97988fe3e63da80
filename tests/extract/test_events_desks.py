"""Events as bulletins, posts, communiques and old papers tell them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "target"),
    [
        ("Car bomb targets French patrol in Gossi.", "targets", "bombing", "French patrol"),
        ("Suicide bomber targets army convoy.", "targets", "suicide_bombing", "army convoy"),
        ("A drone targets a fuel depot.", "targets", "drone_strike", "a fuel depot"),
    ],
)
def test_targets_is_a_verb_behind_a_weapon(
    extraction: Extract, text: str, trigger: str, kind: str, target: str
) -> None:
    (event,) = extraction(text).events
    assert (event.text, event.event_type, event.target) == (trigger, kind, target)


def test_targets_is_a_noun_elsewhere(extraction: Extract) -> None:
    events = extraction("The army struck bomb targets in the valley.").events
    assert [e.text for e in events] == ["struck"]


@pytest.mark.parametrize(
    "text",
    [
        "Troops seized four firearms and three IEDs.",
        "Police captured 12 rifles and a cache in the raid.",
    ],
)
def test_arms_that_were_found_are_no_raid(extraction: Extract, text: str) -> None:
    assert not [e for e in extraction(text).events if e.text in ("seized", "captured")]


def test_towns_that_were_seized_are(extraction: Extract) -> None:
    (event,) = extraction("Rebels seized the town of Goma on Monday.").events
    assert (event.text, event.event_type) == ("seized", "raid")


def test_what_set_fire_to_a_camp_has_been(extraction: Extract) -> None:
    (event,) = extraction("An Israeli air strike set fire to a camp in Rafah.").events
    assert event.modality == "actual"
    (event,) = extraction("A new air strike on Rafah is set to begin, the army said.").events
    assert event.modality != "actual"


def test_people_shot_in_a_forest_were_hit(extraction: Extract) -> None:
    (event,) = extraction("Six rebels were gunned down in a forest on Tuesday.").events
    assert event.outcome == "hit"
    (event,) = extraction("Rebels fired six rockets into a forest on Tuesday.").events
    assert event.outcome == "missed"


def test_a_night_is_no_target(extraction: Extract) -> None:
    (event,) = extraction("Our teams heard shelling all night and could not leave.").events
    assert event.target is None


def test_what_befell_them_is_no_deed_of_theirs(extraction: Extract) -> None:
    found = extraction("Three ultras neutralised in encounter.")
    event = next(e for e in found.events if e.text == "neutralised")
    assert (event.actor, event.target) == (None, "Three ultras")


def test_a_stroke_joins_two_groups(extraction: Extract) -> None:
    found = extraction("Troops killed scores of Boko Haram/ISWAP terrorists in Marte.")
    (row,) = found.casualties
    assert (row.count_min, row.victims_role) == (40, "militant")


def test_a_year_of_birth_is_no_day_of_an_event(extraction: Extract) -> None:
    text = "A civilian born in 1961 received injuries in Gorlovka as a result of the shelling."
    (event,) = extraction(text, published=date(2024, 3, 23)).events
    assert event.date_id is None


def test_the_hour_of_an_entry_is_no_part_of_a_date(extraction: Extract) -> None:
    text = "Jets struck two sites overnight\n12:10 GMT\nTanks shelled the north."
    assert "overnight" in [d.text for d in extraction(text, published=date(2023, 10, 27)).dates]


def test_martyrdom_is_harm(extraction: Extract) -> None:
    text = "Two policemen embraced martyrdom in an attack on a checkpost in Bannu."
    (event,) = extraction(text).events
    assert (event.text, event.event_type) == ("attack", "attack")


def test_warships_are_no_weapons(extraction: Extract) -> None:
    found = extraction("The USS Carney shot down 14 drones over the Red Sea on Saturday.")
    assert ("USS Carney", "PRODUCT") in {(e.text, e.label) for e in found.entities}


def test_an_item_is_under_its_day_and_place(resolved: Extract) -> None:
    text = (
        "12/03/2021 - Kidal: A convoy hit a mine. Two peacekeepers were killed.\n"
        "02/04/2021 - Timbuktu: Gunmen attacked the camp at dawn.\n"
        "31/10/2021 - Gao: A bus was ambushed by gunmen."
    )
    found = resolved(text, published=date(2021, 12, 20))
    names = {e.entity_id: e.text for e in found.entities}
    days = {d.date_id: d.earliest for d in found.dates}
    attack = next(e for e in found.events if e.text == "attacked")
    assert names[attack.place_entity_id or ""] == "Timbuktu"
    assert days[attack.date_id or ""] == date(2021, 4, 2)


def test_soldiers_who_raid_do_not_fly(resolved: Extract) -> None:
    text = (
        "Warplanes carried out airstrikes on the town at noon. "
        "In the evening, soldiers raided the town and arrested 12 men."
    )
    kinds = {e.text: e.event_type for e in resolved(text).events}
    assert kinds == {"airstrikes": "airstrike", "raided": "raid"}


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Our soldiers stopped 42 assaults of the aggressor near the village.", "foiled"),
        ("A counter-attack delivered at dusk was beaten off.", "foiled"),
        ("A bomb planted on the road by rebels was defused.", "foiled"),
    ],
)
def test_what_was_stopped_had_begun(extraction: Extract, text: str, outcome: str) -> None:
    (event,) = extraction(f"Gunmen shot two soldiers on Monday. {text}").events[1:]
    assert (event.modality, event.outcome) == ("actual", outcome)


def test_clashes_of_combat_are_told_as_fact(extraction: Extract) -> None:
    text = "The General Staff said that over the past day 153 combat clashes took place."
    (event,) = extraction(text).events
    assert (event.text, event.modality) == ("clashes", "actual")


def test_the_dash_of_an_old_dateline(extraction: Extract) -> None:
    text = "TEL AVIV, Oct. 31 (Reuter).—Israeli troops attacked the post last night."
    (event,) = extraction(text).events
    assert event.actor == "Israeli troops"
