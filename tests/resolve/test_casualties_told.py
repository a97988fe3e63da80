"""Which deed a figure is of, and which day, in whole texts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from spacy.language import Language

from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.predict import predict
from newsledger.records import Casualty, Extraction
from newsledger.resolve.casualties.verdict import kept_figures

PUBLISHED = date(2024, 3, 14)


@pytest.fixture
def told(nlp: Language) -> Callable[[str], Extraction]:
    def run(text: str) -> Extraction:
        (found,) = predict([GoldArticle("a", text, published=PUBLISHED)], nlp)
        return found

    return run


def figure(found: Extraction, words: str) -> Casualty:
    return next(row for row in found.casualties if words in row.text)


def event_words(found: Extraction, row: Casualty) -> str | None:
    return next((e.text for e in found.events if e.event_id == row.event_id), None)


def test_harm_of_an_interception_is_that_of_the_attack(told):
    found = told(
        "Drones attacked the port overnight. The air force shot down 18 of them, and there were no "
        "deaths."
    )
    assert event_words(found, figure(found, "no deaths")) == "attacked"


def test_who_dies_days_later_died_of_the_deed(told):
    found = told(
        "Gunmen opened fire on a bus near Bannu on Sunday, killing two people.\n\n"
        "A third passenger, a teacher, succumbed in hospital on Wednesday.\n\n"
        "The attack was the second on that road."
    )
    row = figure(found, "succumbed")
    assert row.event_id is not None
    assert (row.date_earliest, row.date_latest) == (date(2024, 3, 13), date(2024, 3, 13))


def test_the_day_of_a_statement_is_not_that_of_the_dead(told):
    found = told(
        "A bomb went off in the market of the town.\n\n"
        "The death toll of the bombing has risen to 12, hospital officials said Wednesday."
    )
    assert figure(found, "12").date_earliest is None


def test_a_date_that_opens_a_sentence_holds_for_what_follows(told):
    found = told(
        "On March 5, the envoys had just ended their talks. They stood in the hall when the bomb "
        "went off, killing seven people."
    )
    assert figure(found, "seven").date_earliest == date(2024, 3, 5)


def test_suspects_are_not_caught_on_the_day_of_the_deed(told):
    found = told("A bomb killed six people on Sunday. Police have arrested four men.")
    assert figure(found, "six").date_earliest == date(2024, 3, 10)
    assert figure(found, "four").date_earliest is None


def test_a_pronoun_that_speaks_has_the_name_it_stands_for(told):
    found = told(
        "Al Shabaab claimed the raid on the convoy. It said in an audio message that its men had "
        "killed 31 soldiers."
    )
    (claim,) = [row for row in found.claims if row.source == "It"]
    name = next(e.text for e in found.entities if e.entity_id == claim.source_entity_id)
    assert name == "Al Shabaab"


def test_a_figure_left_out_leaves_its_parts_alone(told):
    found = told("Six people were killed in the raid, three of them children.")
    whole, part = found.casualties
    assert part.part_of == whole.casualty_id
    weights = {"who:number": -9.0, "part:number": 18.0}
    assert [row.part_of for row in kept_figures(found, found.casualties, weights)] == [None]


def test_words_of_harm_alone_tell_the_outcome_of_the_deed_before(told):
    found = told(
        "Rebels raided a post at Ulan on Tuesday, the army said. It said that four attackers had "
        "been killed. The rebels spoke of 23 soldiers killed. Nine were wounded."
    )
    for words in ("four attackers", "23 soldiers", "Nine"):
        assert event_words(found, figure(found, words)) == "raided"


def test_the_deed_of_others_is_not_why_it_was_done(told):
    found = told(
        "The brigade said it had raided a post at Ulan on Tuesday in reprisal for the killing of a "
        "judge by police. It said that 32 soldiers had been killed."
    )
    assert event_words(found, figure(found, "32 soldiers")) in ("raided", "killed")


def test_words_of_harm_with_a_day_and_place_of_their_own_are_a_deed(told):
    found = told(
        "Rebels raided a post at Ulan on Tuesday, wounding nine soldiers. Two nurses were killed "
        "near Biskra on Wednesday."
    )
    assert event_words(found, figure(found, "Two nurses")) == "killed"


@pytest.mark.parametrize(
    "text",
    [
        "Four herders were lined up against a wall and shot.",
        "Four herders were made to kneel and shot in the head.",
    ],
)
def test_who_is_lined_up_and_shot_is_dead(told: Callable[[str], Extraction], text: str):
    rows = [(row.harm, row.count_min) for row in told(text).casualties]
    assert rows == [("killed", 4)]


def test_who_is_shot_on_a_doorstep_may_live(told: Callable[[str], Extraction]):
    (row,) = told("Two men shot a mayor on his doorstep.").casualties
    assert row.harm == "casualties"


def test_the_dead_of_a_far_town_are_not_of_the_deed_told_before(told):
    found = told(
        "Shelling of Nikopol overnight damaged two houses. Rescuers in Kharkiv recovered the body "
        "of a woman from the rubble of a block of flats."
    )
    assert event_words(found, figure(found, "body of a woman")) is None
    found = told(
        "Shelling of Nikopol overnight damaged two houses. Rescuers in Nikopol recovered the body "
        "of a woman from the rubble of a block of flats."
    )
    assert event_words(found, figure(found, "body of a woman")) == "Shelling"


def test_a_wounded_man_dies_in_the_hospital_of_another_town(told):
    found = told(
        "Shelling of Nikopol on Monday wounded two men. A third man died in a hospital in Kharkiv."
    )
    assert event_words(found, figure(found, "third man died")) == "Shelling"


def test_the_dead_of_another_region_have_their_own_verb(told):
    found = told(
        "In Kherson region a rocket fell on a bus and one person was killed. In Donetsk region "
        "three were killed."
    )
    assert event_words(found, figure(found, "three were killed")) == "killed"


def test_nobody_is_arrested_by_a_bomb(told):
    found = told("A bomb exploded in a market on Monday. Police arrested three militants.")
    assert event_words(found, figure(found, "arrested")) is None
    found = told("Gunmen stormed a camp on Monday. They captured three soldiers.")
    assert event_words(found, figure(found, "captured")) == "stormed"


def test_nobody_hurt_in_a_second_fire(told):
    found = told(
        "Gangs set fire to a police station on Monday and an officer died. Nobody was injured in "
        "a second fire."
    )
    assert event_words(found, figure(found, "Nobody")) is None


def test_a_deed_measured_by_another_has_not_its_dead(
    told: Callable[[str], Extraction],
) -> None:
    found = told(
        "A gunman shot dead 58 people at a concert in Reno on Sunday. It was the deadliest "
        "shooting in the country, exceeding the 49 killed at a nightclub in 2016."
    )
    assert figure(found, "58").event_id is not None
    assert figure(found, "49").event_id is None
    found = told("A bomb killed 12 people in Basra on Friday, more than the 10 first reported.")
    assert figure(found, "10").event_id == figure(found, "12").event_id


def test_what_befell_some_is_not_what_befell_all(told: Callable[[str], Extraction]) -> None:
    found = told(
        "At least 70 people were killed when a gang attacked the town of Pont. At least 16 were "
        "badly hurt, including two gangsters hit during an exchange of fire with police. The death "
        "toll had passed 80 by Friday."
    )
    attack = figure(found, "70").event_id
    assert figure(found, "At least 16").event_id == attack
    assert figure(found, "two").event_id != attack
    assert figure(found, "toll").event_id == attack


def test_another_province_is_another_deed(told: Callable[[str], Extraction]) -> None:
    found = told(
        "In Kherson region, the governor reported 38 attacks; one person died. In Donetsk region, "
        "there were no deaths. In the same region, a guard was hurt."
    )
    assert figure(found, "one person").event_id is not None
    assert figure(found, "no deaths").event_id is None


def test_a_shot_driver_is_not_the_deed_he_did_before(told: Callable[[str], Extraction]) -> None:
    found = told(
        "A lorry drove into a market in Berlin, killing 12 people. The driver was shot dead by "
        "police."
    )
    shooting = figure(found, "shot dead").event_id
    assert shooting is not None
    assert figure(found, "12").event_id != shooting
