"""What flies and is shot down, what sets alight, deeds that others answer or are accused of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Event, Extraction

Extract = Callable[..., Extraction]


def _event(found: Extraction, trigger: str) -> Event:
    return next(e for e in found.events if e.text.lower() == trigger)


@pytest.mark.parametrize(
    ("sentence", "trigger", "target"),
    [
        ("A missile fired at a destroyer in the gulf was shot down.", "shot down", "A missile"),
        ("Two rockets fired from the hills at Haifa were intercepted.", "intercepted", "rockets"),
        ("A plane bound for Kyiv was shot down on Monday.", "shot down", "A plane"),
        ("Drones launched at Riyadh were shot down by air defences.", "shot down", "Drones"),
    ],
)
def test_what_was_on_its_way_is_what_is_shot_down(
    extraction: Extract, sentence: str, trigger: str, target: str
) -> None:
    event = _event(extraction(sentence), trigger)
    assert event.event_type == "interception"
    assert event.target is not None
    assert target in event.target


def test_who_guards_something_is_shot_himself(extraction: Extract) -> None:
    event = _event(extraction("A helicopter over the missile base was shot down."), "shot down")
    assert event.target is not None
    assert event.target.startswith("A helicopter")


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("A missile set a tanker ablaze off Hodeidah on Friday.", "missile_attack"),
        ("A drone set a fuel depot on fire near Ryazan.", "drone_strike"),
        ("Rioters set a fuel depot on fire near Imphal.", "arson"),
    ],
)
def test_what_a_munition_sets_alight_was_hit_by_it(
    extraction: Extract, sentence: str, kind: str
) -> None:
    (event,) = extraction(sentence).events
    assert event.event_type == kind


def test_a_preposition_behind_another_noun_is_no_part_of_the_verb(extraction: Extract) -> None:
    (event,) = extraction("A freighter was set upon by two small boats off Mokha.").events
    assert (event.text, event.event_type) == ("set upon", "attack")
    (event,) = extraction("Rebels set a car bomb off outside the court in Mokha.").events
    assert event.event_type == "bombing"


@pytest.mark.parametrize("verb", ["accused", "is accusing"])
def test_what_somebody_is_accused_of_is_told(extraction: Extract, verb: str) -> None:
    found = extraction(f"The group {verb} the air force of dropping cluster bombs on a village.")
    (event,) = found.events
    assert (event.actor, event.target, event.weapon) == (
        "the air force",
        "a village",
        "cluster bombs",
    )
    assert not extraction("A smell of burning tyres hung over the village.").events


def test_a_killing_that_answers_an_act_is_another(resolved: Extract) -> None:
    found = resolved(
        "In Basra, British soldiers killed two militiamen after a patrol was ambushed."
    )
    assert [e.text for e in found.events] == ["killed", "ambushed"]
    assert found.events[1].coreference is None
    found = resolved("Two soldiers were killed after gunmen attacked a patrol in Basra.")
    assert [e.text for e in found.events] == ["attacked"]


@pytest.mark.parametrize(
    ("sentence", "trigger", "day"),
    [
        ("The worst fighting since a truce in June killed 20 on Thursday.", "fighting", "Thursday"),
        ("Tension has grown since a border clash in 2020.", "clash", "2020"),
        ("Gunners shelled the summer pastures for two days.", "shelled", None),
        ("Gunners shelled the pastures in the summer of 2019.", "shelled", "the summer of 2019"),
    ],
)
def test_a_day_is_that_of_the_deed(
    extraction: Extract, sentence: str, trigger: str, day: str | None
) -> None:
    found = extraction(sentence)
    dates = {d.date_id: d.text for d in found.dates}
    assert dates.get(_event(found, trigger).date_id or "") == day


def test_times_are_no_target(extraction: Extract) -> None:
    found = extraction("Rebels attacked a post. The group may strike again in the coming days.")
    assert [e.target for e in found.events] == ["a post", None]


def test_a_place_before_an_article_is_no_part_of_the_party(extraction: Extract) -> None:
    (event,) = extraction("In Jeddah a guard at the consulate was stabbed on Friday.").events
    assert event.target is not None
    assert event.target.startswith("a guard")


def test_who_came_under_fire_is_whom_it_befell(extraction: Extract) -> None:
    found = extraction("Rebels shelled a base. Troops came under fire after spotting men nearby.")
    assert [e.target for e in found.events] == ["a base", "Troops"]
