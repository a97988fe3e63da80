"""Deeds of reports, claims and videos that are called false, and deeds that are only foreseen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Event, Extraction

Extract = Callable[..., Extraction]


def _event(found: Extraction, text: str) -> Event:
    return next(event for event in found.events if event.text == text)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        (
            "The army dismissed as fake a video in which the militia claimed to have overrun a "
            "base near Hasakah.",
            "overrun",
        ),
        ("The governor rejected reports, carried by a radio, that troops had fired on herders.",
         "fired"),
        ("Allegations in the press that our forces shelled a camp are without foundation.",
         "shelled"),
        ("Claims of an air strike on the village were a fabrication, he said.", "air strike"),
        ("The ministry called reports of a strike on Kursk a lie.", "strike"),
        ("It is false, as a weekly wrote, that a helicopter strafed huts at the ford.", "strafed"),
        ("Rumours of a shooting at the mall proved false.", "shooting"),
        ("Posts told of reports of gunfire at the station. Both are untrue.", "gunfire"),
        ("The network said it had fired missiles at an outpost. Nothing of the kind happened.",
         "fired"),
        ("The observers found no sign of any exchange of fire at the post.", "exchange of fire"),
        ("Nobody on the patrol shot back, the mission said.", "shot back"),
    ],
)  # fmt: skip
def test_what_is_called_false_was_not(extraction: Extract, text: str, trigger: str):
    event = _event(extraction(text), trigger)
    assert (event.modality, event.outcome) == ("denied", "unknown")


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The report that the army shelled the camp was true, witnesses said.", "shelled"),
        ("The police said reports of a shooting at a school were not false.", "shooting"),
        ("The claim that the rebels had killed the mayor is false; the army did it.", "killed"),
        ("The coalition rejected reports that it had hit a crowded market, saying its jets had "
         "destroyed a depot.", "destroyed"),
        ("He called the bombing a lie of history.", "bombing"),
        ("Police found no evidence against the men after the attack on the bus.", "attack"),
        ("Fighters who attacked the post were driven off.", "attacked"),
        ("The raid that analysts had expected came at dawn.", "raid"),
        ("The UN expects hunger after attacks on three camps.", "attacks"),
    ],
)  # fmt: skip
def test_what_is_called_true_or_told_beside_it_was(extraction: Extract, text: str, trigger: str):
    assert _event(extraction(text), trigger).modality == "actual"


@pytest.mark.parametrize(
    ("text", "trigger", "modality"),
    [
        ("Commanders expect another assault on the town after dark.", "assault", "hypothetical"),
        ("Villagers fear more killings before the harvest.", "killings", "hypothetical"),
        ("Diplomats said more attacks were all but certain.", "attacks", "hypothetical"),
        ("An attack on the capital remains unlikely, the report says.", "attack", "hypothetical"),
        ("He said an assault on the port was only a matter of time.", "assault", "hypothetical"),
        ("The rebels are massing ahead of larger attacks on the dam.", "attacks", "hypothetical"),
        ("Those who attack our soldiers will pay for it, he said.", "attack", "hypothetical"),
        ("The police prevented what could have been a massacre.", "massacre", "hypothetical"),
        ("If Israel storms Rafah, the talks will end, the group said.", "storms", "hypothetical"),
        ("The device was meant for the killing of a judge.", "killing", "planned"),
    ],
)
def test_what_is_foreseen_is_no_fact(extraction: Extract, text: str, trigger: str, modality: str):
    assert [e.modality for e in extraction(text).events if e.text == trigger] in (
        [modality],
        [],
    )


def test_the_dead_of_a_faked_video_are_denied_and_its_makers_claim(extraction: Extract):
    found = extraction(
        "The army dismissed as fake a video in which the militia claimed to have overrun a base "
        "near Hasakah, killing 40 soldiers."
    )
    assert [(c.count_min, c.modality) for c in found.casualties] == [(40, "denied")]
    assert [(r.party, r.stance) for r in found.responsibility] == [("the militia", "claimed")]


def test_who_calls_reports_of_his_own_deed_false_denies_it(extraction: Extract):
    found = extraction("The militia said reports that it had shelled a town were false.")
    assert {r.stance for r in found.responsibility} <= {"denied"}


def test_debris_lights_no_arson(extraction: Extract):
    found = extraction("Falling debris set a house on fire in Brovary, injuring two people.")
    assert "arson" not in {event.event_type for event in found.events}


def test_youths_who_set_a_house_on_fire_do(extraction: Extract):
    found = extraction("Youths set a house on fire in Brovary, injuring two people.")
    assert "arson" in {event.event_type for event in found.events}
