"""Day and place that an event takes from the rest of the article."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from tests.extract.placing import placed_at

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def test_many_attacks_in_two_countries_have_no_one_place(resolved: Extract) -> None:
    text = (
        "Militants fired rockets at a base on Monday. American troops have been attacked by "
        "militias more than 70 times in Iraq and Syria since October."
    )
    assert placed_at(resolved(text), "attacked") is None


def test_a_site_named_later_narrows_the_country_of_the_lead(resolved: Extract) -> None:
    text = (
        "Soldiers in Iraq were attacked by militants with rockets on Monday.\n\n"
        "The rockets hit the outskirts of Ramadi. Gunmen then shot at guards."
    )
    found = resolved(text)
    assert placed_at(found, "hit") == "Ramadi"
    assert placed_at(found, "shot") == "Ramadi"


def test_raids_in_a_text_of_air_strikes_are_air_strikes(resolved: Extract) -> None:
    text = (
        "An air strike hit a house in Tyre on Friday, killing six. State media reported three "
        "raids near Baalbek. A school in the city was bombed on Thursday."
    )
    assert {e.event_type for e in resolved(text).events} == {"airstrike"}


def test_raids_by_men_on_foot_are_none(resolved: Extract) -> None:
    text = (
        "An air strike hit a house in Jenin on Friday, killing six. Soldiers raided the camp "
        "at night. The raids killed two men."
    )
    assert "raid" in {e.event_type for e in resolved(text).events}


def test_the_same_site_is_that_of_the_event_before(resolved: Extract) -> None:
    text = (
        "A soldier was stabbed at the Tapuah junction on Tuesday. In November, a gunman opened "
        "fire on cars at the same junction."
    )
    assert placed_at(resolved(text), "opened fire") == "Tapuah junction"


def test_the_same_town_is_no_other_town_of_the_article(resolved: Extract) -> None:
    text = (
        "A bomb exploded in Mosul on Tuesday, police in Baghdad said. Last month gunmen "
        "kidnapped two drivers in the same town."
    )
    assert placed_at(resolved(text), "kidnapped") == "Mosul"


def test_the_same_day_is_no_place(resolved: Extract) -> None:
    text = (
        "A bomb exploded in Mosul on Tuesday. Gunmen kidnapped two drivers near Erbil on the "
        "same day."
    )
    assert placed_at(resolved(text), "kidnapped") == "Erbil"


def test_an_article_that_opens_with_several_attacks_still_has_a_scene(resolved: Extract) -> None:
    text = (
        "Attacks have killed ten people this week.\n\nRebels bombed a market in Mosul on "
        "Tuesday.\n\nA guard said that the gunmen had shot two drivers."
    )
    assert placed_at(resolved(text), "shot") == "Mosul"


def _bases(found: Extraction) -> set[tuple[str | None, str | None]]:
    names = {e.entity_id: e.text for e in found.entities}
    return {(names.get(e.place_entity_id or ""), e.place_basis) for e in found.events}


def test_local_police_tell_of_their_town(resolved: Extract) -> None:
    found = resolved("Cedar Rapids police say a teenager was shot dead by a friend on Tuesday.")
    assert _bases(found) == {("Cedar Rapids", "police")}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "A man was shot dead in Dayton on Friday. Officers were called to the 800 block of "
            "Linden Avenue at noon.",
            "Linden Avenue",
        ),
        (
            "Dayton police say a teenager was shot by a friend. The incident happened around noon "
            "at 35 Linden Avenue.",
            "Linden Avenue",
        ),
        (
            "AKRON, Ohio (AP) - Police in Ohio say two men opened fire on a vigil, killing a boy.",
            "AKRON",
        ),
        ("Salem, Ore. police say a boy was shot dead by a friend on Tuesday.", "Salem"),
    ],
)
def test_where_police_were_called_to(resolved: Extract, text: str, place: str) -> None:
    assert {name for name, _ in _bases(resolved(text))} == {place}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "A boy was waiting at the corner of Elm Street when two men shot at him.",
            "Elm Street",
        ),
        ("A bomb tore through the U.S. embassy in Nairobi and killed nine clerks.", "Nairobi"),
    ],
)
def test_places_of_what_befell_somebody(resolved: Extract, text: str, place: str) -> None:
    assert {name for name, _ in _bases(resolved(text))} == {place}


def test_the_police_of_two_towns_tell_of_neither(resolved: Extract) -> None:
    text = "Fresno police and Stockton police said a teenager was shot dead by a friend."
    assert _bases(resolved(text)) == {(None, None)}


def test_a_dateline_is_the_last_place_to_look_at(resolved: Extract) -> None:
    text = "FRESNO, Calif. (AP) -- A teenager was shot dead at a gas station on Monday."
    assert _bases(resolved(text)) == {("FRESNO", "dateline")}


def test_a_capital_in_the_dateline_is_where_the_reporter_sits(resolved: Extract) -> None:
    text = "BOGOTA, 8 May -- Guerrillas killed four policemen with a mine on Monday."
    assert _bases(resolved(text)) == {(None, None)}


def test_a_part_of_the_town_is_smaller_than_the_town(resolved: Extract) -> None:
    text = (
        "A bombing in Karachi killed three people on Friday.\n\nThe bombing was in Lyari, "
        "a crowded suburb of the city."
    )
    assert {place for place, _ in _bases(resolved(text))} == {"Lyari"}


def test_what_is_spread_over_a_country_is_in_no_town(resolved: Extract) -> None:
    text = (
        "Drones struck cities across Ukraine on Monday.\n\nIn Dnipro, a drone hit a warehouse. "
        "The attack was the largest in weeks."
    )
    found = resolved(text, published=date(2024, 8, 14))
    assert placed_at(found, "struck") == "Ukraine"
    assert placed_at(found, "hit") == "Dnipro"
    days = {d.date_id: d.text for d in found.dates}
    assert days[next(e for e in found.events if e.text == "hit").date_id or ""] == "Monday"


def test_what_has_often_happened_has_no_day(resolved: Extract) -> None:
    text = (
        "A bomb killed nine people at a mosque in Kohat on Friday. Militants have often attacked "
        "worshippers in Parachinar."
    )
    event = next(e for e in resolved(text).events if e.text == "attacked")
    assert event.date_id is None


def test_a_day_is_more_exact_than_the_weekend_it_is_in(resolved: Extract) -> None:
    text = (
        "A shooting over the weekend in Toledo left two men dead.\n\nThe shooting happened on "
        "Saturday outside a hall, police said."
    )
    found = resolved(text, published=date(2024, 5, 8))
    days = {d.date_id: d.text for d in found.dates}
    assert {days.get(e.date_id or "") for e in found.events} == {"Saturday"}


def test_the_capital_is_that_of_the_country_named(resolved: Extract) -> None:
    text = (
        "A bomb exploded in a market in the Guatemalan capital on Monday, a spokesman in "
        "Guatemala City said."
    )
    assert placed_at(resolved(text), "exploded") == "Guatemala City"


def test_a_name_within_a_common_noun_names_a_place(resolved: Extract) -> None:
    text = "Four men died in a clash with soldiers in the Johan area early on Monday."
    places = {e.entity_id: e.text for e in resolved(text).entities}
    event = resolved(text).events[0]
    assert "Johan" in places.get(event.place_entity_id or "", "")


def test_who_was_shot_several_times_was_shot_in_one_event(resolved: Extract) -> None:
    text = "Gunmen opened fire at a bar in Charleston on Saturday. One man was shot several times."
    assert placed_at(resolved(text), "shot") == "Charleston"


def test_the_capital_is_not_that_of_another_country(resolved: Extract) -> None:
    text = (
        "Guerrillas attacked two towns in Guatemala on Friday. A bomb exploded in the capital, "
        "said a group from Guatemala that met in Mexico City."
    )
    assert placed_at(resolved(text), "exploded") != "Mexico City"


def test_a_street_told_beside_its_quarter_is_smaller(resolved: Extract) -> None:
    text = (
        "A man was shot dead in the Fairhill neighborhood on Sunday. The shooting happened on "
        "Hope Street."
    )
    assert placed_at(resolved(text), "shooting") == "Hope Street"


def test_a_lead_that_names_a_country_takes_the_town_told_behind_it(resolved: Extract) -> None:
    text = (
        "Gunmen stormed a mine in southwest Pakistan overnight, killing seven, officials said.\n\n"
        "A bomb was thrown as well. Attackers stormed the workers' tents near Harnai, in "
        "Balochistan province, a police officer said."
    )
    assert placed_at(resolved(text), "stormed") == "Harnai"


def test_a_street_is_smaller_than_its_suburb(resolved: Extract) -> None:
    text = (
        "A teenager was arrested over a shooting at a party in East Akron on Saturday.\n\n"
        "Gunfire erupted outside a hall on Grant Street where 80 people had gathered."
    )
    assert placed_at(resolved(text), "shooting") == "Grant Street"


def test_what_lies_east_of_an_airport_is_not_at_the_airport(resolved: Extract) -> None:
    text = (
        "The army's warplanes bombed Nyala on Monday. The jets bombed a neighbourhood east of "
        "Nyala airport, killing eight people, medics said."
    )
    assert placed_at(resolved(text), "bombed") == "Nyala"


def test_a_hospital_full_of_wounded_is_not_what_an_article_is_about(resolved: Extract) -> None:
    text = (
        "Nine people were killed when an air strike hit a family home.\n\n"
        "Seven wounded arrived at Nasser Hospital. Doctors at Nasser Hospital said three were "
        "children. A boy died at Nasser Hospital later."
    )
    assert placed_at(resolved(text), "air strike") is None


def test_what_happened_lies_behind_also_without_a_verb(resolved: Extract) -> None:
    found = resolved("Shelling in Goma on 9 May. Two men died.", published=date(2024, 2, 1))
    assert [row.earliest for row in found.dates] == [date(2023, 5, 9)]


def test_what_is_planned_lies_ahead(resolved: Extract) -> None:
    found = resolved("The board will meet in Goma on 9 May.", published=date(2024, 2, 1))
    assert [row.earliest for row in found.dates] == [date(2024, 5, 9)]


def test_whose_area_it_is_does_not_say_where(resolved: Extract) -> None:
    text = (
        "American forces conducted strikes against 36 targets in Iranian-backed Houthi "
        "terrorist-controlled areas of Yemen on Monday."
    )
    assert placed_at(resolved(text), "strikes") == "Yemen"
