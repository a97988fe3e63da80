"""Day and place that an event takes from the rest of the article."""

from __future__ import annotations

from collections.abc import Callable

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _place(found: Extraction, trigger: str) -> str | None:
    event = next(e for e in found.events if e.text.lower() == trigger)
    names = {e.entity_id: e.text for e in found.entities}
    return names.get(event.place_entity_id or "")


def test_many_attacks_in_two_countries_have_no_one_place(resolved: Extract) -> None:
    text = (
        "Militants fired rockets at a base on Monday. American troops have been attacked by "
        "militias more than 70 times in Iraq and Syria since October."
    )
    assert _place(resolved(text), "attacked") is None


def test_a_site_named_later_narrows_the_country_of_the_lead(resolved: Extract) -> None:
    text = (
        "Soldiers in Iraq were attacked by militants with rockets on Monday.\n\n"
        "The rockets hit the outskirts of Ramadi. Gunmen then shot at guards."
    )
    found = resolved(text)
    assert _place(found, "hit") == "Ramadi"
    assert _place(found, "shot") == "Ramadi"


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
    assert _place(resolved(text), "opened fire") == "Tapuah junction"


def test_the_same_town_is_no_other_town_of_the_article(resolved: Extract) -> None:
    text = (
        "A bomb exploded in Mosul on Tuesday, police in Baghdad said. Last month gunmen "
        "kidnapped two drivers in the same town."
    )
    assert _place(resolved(text), "kidnapped") == "Mosul"


def test_the_same_day_is_no_place(resolved: Extract) -> None:
    text = (
        "A bomb exploded in Mosul on Tuesday. Gunmen kidnapped two drivers near Erbil on the "
        "same day."
    )
    assert _place(resolved(text), "kidnapped") == "Erbil"


def test_an_article_that_opens_with_several_attacks_still_has_a_scene(resolved: Extract) -> None:
    text = (
        "Attacks have killed ten people this week.\n\nRebels bombed a market in Mosul on "
        "Tuesday.\n\nA guard said that the gunmen had shot two drivers."
    )
    assert _place(resolved(text), "shot") == "Mosul"
