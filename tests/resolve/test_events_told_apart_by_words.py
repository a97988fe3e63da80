"""Which deed a noun, a day or a place is of, where the words beside it tell."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from spacy.language import Language

from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.predict import predict
from newsledger.records import Date, Event, Extraction


@pytest.fixture
def told(nlp: Language) -> Callable[[str], Extraction]:
    def run(text: str) -> Extraction:
        (found,) = predict([GoldArticle("a", text, published=date(2021, 8, 27))], nlp)
        return found

    return run


def place(found: Extraction, event: Event) -> str | None:
    return next((e.text for e in found.entities if e.entity_id == event.place_entity_id), None)


def day(found: Extraction, event: Event) -> Date | None:
    return next((d for d in found.dates if d.date_id == event.date_id), None)


def event(found: Extraction, text: str) -> Event:
    return next(e for e in found.events if e.text == text)


def test_who_is_dragged_out_and_beaten_suffers_two_deeds(
    told: Callable[[str], Extraction],
) -> None:
    found = told("A driver was dragged from his car and beaten by a mob.")
    taken, beaten = found.events
    assert (taken.event_type, beaten.event_type) == ("abduction", "attack")
    assert beaten.coreference is None


AIRPORT = (
    "The army carried out a drone strike in Nangarhar province on Friday, a day after a suicide "
    "bombing at Kabul airport killed 13 soldiers.\n\n"
    'The drones "hit what they were sent for", an officer said.\n\n'
    "The {} attack took place where crowds had gathered."
)


def test_a_noun_that_names_what_was_hit_means_that_deed(told):
    found = told(AIRPORT.format("airport"))
    assert event(found, "attack").coreference == event(found, "suicide bombing").event_id


def test_a_noun_that_names_the_weapon_means_the_other_deed(told):
    found = told(AIRPORT.format("drone"))
    assert event(found, "drone attack").coreference == event(found, "drone strike").event_id


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Rebels shelled a post on Friday, a day after a bombing at a market.", "bombing"),
        ("Jets struck a camp on Friday in retaliation for the killing of a general.", "killing"),
        ("Rebels shelled the town on Friday to avenge the killing of a commander.", "killing"),
    ],
)
def test_what_is_answered_is_not_of_the_day_of_the_answer(told, text, trigger):
    found = told(text)
    assert day(found, event(found, trigger)) is None
    first = day(found, found.events[0])
    assert first is not None
    assert first.text == "Friday"


def test_one_deed_after_the_other_keeps_its_day(told):
    found = told("A bomb went off on Friday. A raid followed in which two guards were shot.")
    first = day(found, found.events[0])
    assert first is not None
    assert first.text == "Friday"


@pytest.mark.parametrize(
    "text",
    [
        "The army struck militants who had fired rockets at Sderot.",
        "Troops killed two rebels who had attacked the town of Kobo.",
        "The army said it had hit a cell preparing to launch rockets at the town of Metula.",
    ],
)
def test_where_those_hit_had_struck_is_not_where_they_were(told, text):
    found = told(text)
    assert place(found, found.events[0]) is None
    assert place(found, found.events[1]) is not None


def test_where_those_hit_were_is(told):
    found = told("Shells struck people sheltering at a school in Jabalia.")
    assert place(found, found.events[0]) == "Jabalia"


def test_a_force_that_was_hit_and_one_that_fired_are_in_two_deeds(told):
    found = told(
        "Police opened fire on striking miners on Thursday, killing 34. The commissioner said "
        "officers had acted in self-defence after being attacked with spears."
    )
    assert event(found, "attacked").coreference is None


def test_a_second_mention_of_what_a_force_did_is_the_same(told):
    found = told(
        "Police opened fire on striking miners on Thursday, killing 34. The shooting of the miners "
        "shocked the country."
    )
    assert event(found, "shooting").coreference == event(found, "opened fire").event_id


def test_the_day_of_a_claim_is_not_that_of_the_deed(told):
    found = told("The group claimed responsibility on Saturday for the attacks.")
    assert day(found, found.events[0]) is None
    found = told("The group claimed responsibility on Saturday for Friday's attacks.")
    row = day(found, found.events[0])
    assert row is not None
    assert row.text.startswith("Friday")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A blast hit Nigeria's capital on Friday.", "Nigeria's capital"),
        ("Attackers struck Côte d'Ivoire's commercial capital, Abidjan.", "Abidjan"),
    ],
)
def test_a_nations_capital_is_the_place_and_not_the_nation(told, text, name):
    found = told(text)
    assert place(found, found.events[0]) == name


def test_the_financial_capital_of_a_nation_is_not_its_seat(told):
    found = told("Gunmen attacked India's financial capital on Thursday.")
    (row,) = [e for e in found.entities if e.mention_type == "nominal" and e.label == "GPE"]
    assert row.place_id is None
    found = told("Gunmen attacked India's besieged capital on Thursday.")
    (row,) = [e for e in found.entities if e.mention_type == "nominal" and e.label == "GPE"]
    assert row.place_id is not None


def test_what_was_fired_from_is_no_target(told):
    found = told("The shells were fired from rebel positions on a hill.")
    assert found.events[0].target is None
    found = told("Rockets were fired from a school in Jabalia at Sderot.")
    assert found.events[0].target == "Sderot"


def test_numbers_that_were_fired_are_the_munitions_told_before(told):
    found = told("Iran fired 22 missiles at two bases. Five were fired at Erbil.")
    assert [e.event_type for e in found.events] == ["missile_attack"] * 2


def test_bullets_that_rain_are_shots(told):
    (shot,) = told("A gunman rained bullets on a music festival.").events
    (shelling,) = told("Artillery rained shells on the town.").events
    assert (shot.event_type, shelling.event_type) == ("shooting", "shelling")
