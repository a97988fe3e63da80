from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsledger.records import Event, Extraction

Extract = Callable[..., Extraction]

PIECES = (
    'gunmen attacked the base with two rockets , killing 5 soldiers . " ” ( ) \n\n '
    "drone strikes on Monday were blamed on rebels who claimed nothing -- [ ] 's"
)


def only(found: Extraction) -> Event:
    assert len(found.events) == 1, [(e.text, e.rule) for e in found.events]
    return found.events[0]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Government troops shelled the village overnight.", "shelling"),
        ("An air strike destroyed a bridge near the town on Monday.", "airstrike"),
        ("A drone attack killed three soldiers at the base.", "drone_strike"),
        ("Militants fired two rockets at the air base on Monday.", "rocket_attack"),
        ("A suicide bombing killed twenty people outside the mosque.", "suicide_bombing"),
        ("A roadside bomb killed two soldiers near the border.", "ied"),
        ("Gunmen kidnapped three aid workers in the city.", "abduction"),
        ("Rebels ambushed an army patrol in the hills.", "ambush"),
        ("Clashes between soldiers and rebels killed six people.", "armed_clash"),
        ("Air defences shot down four drones over the city.", "interception"),
        ("The mayor was assassinated on Friday.", "assassination"),
    ],
)
def test_a_violent_sentence_gives_one_event_of_its_kind(
    extraction: Extract, sentence: str, kind: str
) -> None:
    assert only(extraction(sentence)).event_type == kind


@pytest.mark.parametrize(
    "sentence",
    [
        "The two companies struck a deal on Monday.",
        "The senator attacked the proposal in a speech on Tuesday.",
        "He died of a heart attack at his home.",
        "The prisoners began a hunger strike last week.",
        "Teachers went on strike over pay.",
        "The minister came under fire from critics over the budget.",
        "The film crew shot a documentary about the river.",
        "The board fired the manager after the season.",
        "The campaign launched a barrage of negative ads.",
        "The party is fighting for the nomination in a long primary battle.",
        "The court dropped the charges against the driver.",
        "Ten people were killed in a train crash on Friday.",
    ],
)
def test_another_sense_gives_no_event(extraction: Extract, sentence: str) -> None:
    assert extraction(sentence).events == []


def test_the_passive_keeps_who_and_whom_apart(extraction: Extract) -> None:
    event = only(extraction("The convoy was ambushed by rebels near the border."))
    assert (event.actor, event.target) == ("rebels", "The convoy")


def test_munitions_are_counted_and_are_no_target(extraction: Extract) -> None:
    event = only(extraction("Two rockets were fired at the air base on Monday."))
    assert (event.munitions_min, event.munitions_max) == (2, 2)
    assert event.weapon == "rockets"
    assert event.target == "the air base"
    assert event.actor is None
    assert event.outcome == "unknown"


def test_dozens_of_missiles_are_a_lower_bound(extraction: Extract) -> None:
    event = only(extraction("The army launched dozens of missiles at an air base."))
    assert (event.munitions_min, event.munitions_max) == (24, None)


def test_a_rocket_that_did_not_impact_the_base_missed(extraction: Extract) -> None:
    text = "One rocket was fired at the base on Monday. The rocket did not impact the base."
    fired, impact = extraction(text).events
    assert (fired.outcome, impact.outcome) == ("unknown", "missed")
    assert impact.modality == "actual"


def test_modifiers_of_an_event_noun_are_its_actor(extraction: Extract) -> None:
    event = extraction("Pro-Iranian militia attacks on US sites killed two soldiers.").events[0]
    assert event.actor == "Pro-Iranian militia"
    assert event.target is not None
    assert event.target.startswith("US sites")


def test_a_light_verb_lends_its_subject(extraction: Extract) -> None:
    event = only(extraction("The militias carried out rocket attacks against the embassy."))
    assert (event.text, event.actor, event.target) == (
        "rocket attacks",
        "The militias",
        "the embassy",
    )


def test_the_verb_of_an_event_noun_is_no_second_event(extraction: Extract) -> None:
    event = only(extraction("The drone attack killed three soldiers."))
    assert (event.text, event.target, event.outcome) == (
        "drone attack",
        "three soldiers",
        "hit",
    )


def test_two_kinds_of_weapon_leave_the_kind_open(extraction: Extract) -> None:
    event = only(extraction("The militias answered with missile and drone attacks on the base."))
    assert (event.event_type, event.weapon) == ("attack", "missile and drone")


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Militants threatened to attack the army base.", "threatened"),
        ("Rebels plan to attack the army base.", "planned"),
        ("It is very likely that the army will launch air strikes on the camp.", "hypothetical"),
        ("The army did not shell the village.", "denied"),
        ("The army shelled the village.", "actual"),
    ],
)
def test_modality(extraction: Extract, sentence: str, modality: str) -> None:
    assert only(extraction(sentence)).modality == modality


def test_codes_follow_the_kind_that_the_weapon_gives(extraction: Extract) -> None:
    event = only(extraction("A drone struck the army base on Monday."))
    assert event.event_type == "drone_strike"
    assert event.acled_sub_event == "Air/drone strike"
    assert event.cameo == "1952"


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.sampled_from(PIECES.split(" ")),
        max_size=25,
    )
)
def test_odd_text_never_raises_and_offsets_hold(extraction: Extract, pieces: list[str]) -> None:
    text = " ".join(pieces)
    found = extraction(text)
    for event in found.events:
        assert event.text == text[event.start : event.end]
        assert event.actor is None or event.actor in text
        assert event.target is None or event.target in text
    assert [e.start for e in found.events] == sorted(e.start for e in found.events)
    for row in found.responsibility:
        if row.party_start is not None:
            assert row.party == text[row.party_start : row.party_end]
