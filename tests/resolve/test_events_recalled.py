"""Deeds that are recalled, denied of all, or why another was done are not those told before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Casualty, Event, Extraction

Resolved = Callable[..., Extraction]


def _event(found: Extraction, trigger: str) -> Event:
    return next(e for e in found.events if e.text == trigger)


def _row(found: Extraction, words: str) -> Casualty:
    return next(c for c in found.casualties if words in c.text)


def test_what_a_deed_recalls_is_another(resolved: Resolved) -> None:
    found = resolved(
        "A man shot dead two fans in central Brussels on Monday night, prosecutors said.\n\nThe "
        "assault revived memories of March 2016, when suicide bombers killed 32 people at an "
        "airport in the city."
    )
    assert _event(found, "assault").coreference == _event(found, "shot dead").event_id
    assert _event(found, "killed").coreference is None


def test_the_dead_are_not_of_what_was_avenged(resolved: Resolved) -> None:
    found = resolved(
        "Russia fired missiles at cities across Ukraine on Monday, killing at least 19 people, the "
        "emergency service said on Tuesday, in revenge for a blast that damaged a bridge."
    )
    assert _row(found, "19").event_id == _event(found, "fired").event_id
    found = resolved("Three people were killed in a blast that damaged a bridge on Monday.")
    assert _row(found, "Three").event_id == _event(found, "blast").event_id


def test_who_never_does_so_denies_no_deed_told(resolved: Resolved) -> None:
    found = resolved(
        "A bomb killed six people on a street in Istanbul on Sunday. The group denied any "
        "involvement and said it would never target civilians."
    )
    assert _event(found, "target").coreference is None


@pytest.mark.parametrize(
    ("text", "trigger", "modality"),
    [
        ('He had threatened to "bomb every base" in the country.', "bomb", "threatened"),
        ('The general was "killed by a bomb" on Monday.', "killed", "actual"),
        ("The man had contemplated a bombing in Madison, police said.", "bombing", "planned"),
        ("The man had considered bombing a station, police said.", "bombing", "planned"),
        ("The court considered the bombing of a station on Monday.", "bombing", "actual"),
        (
            "A spokesman denied a report by the agency that a jet had been shot down.",
            "shot down",
            "denied",
        ),
        (
            "A spokesman read a report by the agency that a jet was shot down.",
            "shot down",
            "actual",
        ),
    ],
)
def test_threats_thoughts_and_denied_reports_are_no_facts(
    resolved: Resolved, text: str, trigger: str, modality: str
) -> None:
    assert _event(resolved(text), trigger).modality == modality


def test_who_was_shot_dead_is_the_target(resolved: Resolved) -> None:
    found = resolved("Gunmen shot dead a judge and wounded his driver in Karachi on Monday.")
    assert _event(found, "shot dead").target == "a judge"


def test_a_sum_of_a_day_is_of_no_deed_told_before(resolved: Resolved) -> None:
    found = resolved(
        "Militants fired a grenade at a tank on Monday, killing two soldiers.\n\nThe ministry said "
        "210 people had been killed in the past 24 hours."
    )
    assert (_row(found, "210").scope, _row(found, "two").scope) == ("cumulative", "incident")
    found = resolved("Nine people were killed in an air strike in the past 24 hours.")
    assert _row(found, "Nine").scope == "incident"


def test_the_second_of_two_deeds_counted_from_has_not_the_day_told(resolved: Resolved) -> None:
    found = resolved(
        "A gunman opened fire at a parade in Highland Park on Monday, killing seven people, police "
        "said.\n\nThe attack came six weeks after a gunman murdered 19 children at a school in "
        "Texas, and less than two months after ten people were shot dead in a supermarket."
    )
    assert _event(found, "shot dead").date_id is None
    assert _event(found, "shot dead").coreference is None
    assert _event(found, "attack").coreference == _event(found, "opened fire").event_id


def test_a_campaign_that_says_since_when_is_not_the_attack(resolved: Resolved) -> None:
    found = resolved(
        "Aircraft bombed a village in Kosovo overnight, killing 60 refugees, hours after the "
        "alliance flew its heaviest raids since the air campaign against Yugoslavia began in "
        "March.\n\nThe alliance confirmed that it had attacked the village."
    )
    campaign = [e.event_id for e in found.events if "campaign" in e.text]
    assert _event(found, "attacked").coreference not in campaign
