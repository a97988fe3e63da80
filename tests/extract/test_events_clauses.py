"""What clauses between an event and its parts tell: who somebody is, whom it befell, who saw it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extract.placing import placed_at

from newsledger.extract.events.aside_clauses import aside_around
from newsledger.records import Event, Extraction

Extract = Callable[..., Extraction]


def _of(found: Extraction, text: str) -> Event:
    return next(e for e in found.events if e.text == text)


@pytest.mark.parametrize(
    ("sentence", "trigger", "actor", "target"),
    [
        (
            "Two policemen deployed to protect a polio team were gunned down by men in Karachi.",
            "gunned down",
            "men",
            "Two policemen",
        ),
        ("A soldier sent to guard the bank was killed by gunmen.", "killed", "gunmen", "A soldier"),
        (
            "Gunmen opened fire on a vigil held to remember a man slain in 2014.",
            "slain",
            None,
            "a man",
        ),
        (
            "Officials asked to say the men were killed by soldiers.",
            "killed",
            "soldiers",
            "the men",
        ),
        (
            "Gunmen thought to be from the coastal clans attacked a village.",
            "attacked",
            "Gunmen",
            "a village",
        ),
        (
            "Workers buried a militant whom troops had shot dead by the fence.",
            "shot dead",
            "troops",
            "a militant",
        ),
        (
            "The mayor, whom rebels kidnapped in May, was freed.",
            "kidnapped",
            "rebels",
            "The mayor",
        ),
        (
            "Residents said soldiers and policemen entered the village and shot four men.",
            "shot",
            "soldiers and policemen",
            "four men",
        ),
        (
            "Their tractor ran over an anti-tank mine in a field on Sunday.",
            "ran over",
            None,
            "Their tractor",
        ),
        ("The clash between gang members broke out on Monday.", "clash", "gang members", None),
    ],
)
def test_the_parties_are_found_over_clauses_between(
    extraction: Extract, sentence: str, trigger: str, actor: str | None, target: str | None
) -> None:
    event = _of(extraction(sentence), trigger)
    assert (event.actor, event.target) == (actor, target)


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("The Taliban, who seized Kabul in 2021, attacked a border post.", "attacked"),
        ("The group, which was founded in Maiduguri in 2009, attacked a village.", "attacked"),
        ("The man, who came to Leeds in 2015, stabbed two people.", "stabbed"),
    ],
)
def test_an_aside_on_somebody_tells_neither_place_nor_day(
    extraction: Extract, sentence: str, trigger: str
) -> None:
    event = _of(extraction(sentence), trigger)
    assert (event.place_entity_id, event.date_id) == (None, None)


@pytest.mark.parametrize(
    ("sentence", "trigger", "place"),
    [
        (
            "The men, who were sitting outside a bar in Leeds on Monday, were shot by a gunman.",
            "shot",
            "Leeds",
        ),
        ("The convoy, which militants attacked near Gao, was carrying food.", "attacked", "Gao"),
        ("The gang, which attacked a farm in Jos on Monday, killing two, fled.", "attacked", "Jos"),
    ],
)
def test_an_aside_that_tells_of_the_deed_places_it(
    extraction: Extract, sentence: str, trigger: str, place: str
) -> None:
    assert placed_at(extraction(sentence), trigger) == place


def test_an_aside_ends_where_the_main_clause_goes_on() -> None:
    text = "The man, who came to Leeds in 2015, stabbed two."
    assert aside_around(text, 21, 26) == (7, 34)
    assert aside_around("The man, who was shot in Leeds, died.", 25, 30) is None
    assert aside_around("He met the man, who lived in Leeds, near York.", 29, 34) is None


@pytest.mark.parametrize(
    ("sentence", "trigger", "modality"),
    [
        ("Fresh explosions were heard near the southern port.", "explosions", "actual"),
        ("The army launched fresh strikes on Gaza on Monday.", "strikes", "actual"),
        ("Officials fear fresh attacks on the town.", "attacks", "hypothetical"),
        ("The army warned of further strikes on Gaza.", "strikes", "hypothetical"),
        (
            "Judges sentenced a commander to 25 years in prison for ordering a massacre in Goma.",
            "massacre",
            "actual",
        ),
        ("He was jailed for planning an attack on a school in Lille.", "attack", "planned"),
        ("The general ordered an attack on the town for Monday.", "attack", "planned"),
    ],
)
def test_what_came_about_is_no_plan(
    extraction: Extract, sentence: str, trigger: str, modality: str
) -> None:
    assert _of(extraction(sentence), trigger).modality == modality


def test_raids_of_fighters_are_not_flown_though_aircraft_bomb(extraction: Extract) -> None:
    bombed = "Military planes bombed hideouts on Wednesday."
    men = extraction(f"Fighters of the group have carried out raids in the region. {bombed}")
    assert _of(men, "raids").event_type == "raid"
    flown = extraction(f"{bombed} It was the third day of raids.")
    assert _of(flown, "raids").event_type == "airstrike"


def test_death_by_hanging_makes_no_execution_of_a_riot(extraction: Extract) -> None:
    found = extraction("At least 31 inmates died in a riot in Machala, several by hanging.")
    assert [(e.text, e.event_type) for e in found.events] == [("riot", "other")]
    found = extraction("The hanging of two prisoners took place at dawn.")
    assert [e.event_type for e in found.events] == ["execution"]


def test_a_sea_that_a_city_lies_by_is_not_its_place(extraction: Extract) -> None:
    found = extraction("Rebels have pounded the Black Sea city with artillery.")
    assert placed_at(found, "pounded") != "Black Sea"
    found = extraction("A missile hit a tanker in the Black Sea.")
    assert placed_at(found, "hit") == "Black Sea"


@pytest.mark.parametrize(
    ("sentence", "trigger", "place"),
    [
        ("Insurgents attacked Gajiram, Nganzai LGA, at dusk.", "attacked", "Gajiram"),
        ("Militants ambushed a convoy in the vicinity of Hobyo.", "ambushed", "Hobyo"),
        (
            "The army conducted an airstrike in the vicinity of Harardhere, approximately 400 "
            "kilometers north of Mogadishu.",
            "airstrike",
            "Harardhere",
        ),
    ],
)
def test_a_hamlet_told_by_what_it_lies_in_is_the_place(
    extraction: Extract, sentence: str, trigger: str, place: str
) -> None:
    assert placed_at(extraction(sentence), trigger) == place
