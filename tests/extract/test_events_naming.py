"""Which of the places named in one phrase is where it happened: the part, the town, the site."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extract.placing import placed_at

from newsledger.extract.events.place_nouns import names_site, place_noun
from newsledger.records import Extraction

Extract = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("sentence", "trigger", "place"),
    [
        (
            "A clash with militants near the West Bank town of Jenin left two dead.",
            "clash",
            "Jenin",
        ),
        ("Israeli troops raided the West Bank city of Nablus on Monday.", "raided", "Nablus"),
        (
            "A mortar round hit a school in the rebel-held Damascus suburb of Douma on Tuesday.",
            "hit",
            "Douma",
        ),
        (
            "A roadside bomb exploded in the eastern Baghdad district of Sadr City on Friday.",
            "exploded",
            "Sadr City",
        ),
        ("Rockets landed near the airport in the Kurdish capital Erbil.", "landed", "Erbil"),
    ],
)
def test_a_wider_name_before_a_town_is_not_the_town(
    extraction: Extract, sentence: str, trigger: str, place: str
) -> None:
    assert placed_at(extraction(sentence), trigger) == place


@pytest.mark.parametrize(
    ("sentence", "trigger", "place"),
    [
        (
            "Three aid workers were abducted from a house in the Kamdesh district of Nuristan "
            "Province.",
            "abducted",
            "Kamdesh",
        ),
        (
            "Soldiers stormed a compound in the Nad Ali district of Helmand province.",
            "stormed",
            "Nad Ali",
        ),
        (
            "An explosion ripped through a bus in the Sheikh Maqsoud district of Aleppo.",
            "explosion",
            "Sheikh Maqsoud",
        ),
    ],
)
def test_a_quarter_with_a_name_is_smaller_than_the_town(
    extraction: Extract, sentence: str, trigger: str, place: str
) -> None:
    assert place in (placed_at(extraction(sentence), trigger) or "")


@pytest.mark.parametrize(
    ("sentence", "trigger", "place"),
    [
        ("A drone hit the US base at the Omar oil field on Sunday.", "hit", "Omar oil field"),
        ("A drone hit a Turkish base at the Bamerni airfield in Iraq.", "hit", "Bamerni airfield"),
        (
            "Rebels murdered 11 villagers in the community of Santa Ana de Paucar on Tuesday.",
            "murdered",
            "Santa Ana de Paucar",
        ),
        ("A rocket hit the K1 base near Kirkuk on Friday.", "hit", "K1 base"),
    ],
)
def test_whose_a_base_is_does_not_say_where(
    extraction: Extract, sentence: str, trigger: str, place: str
) -> None:
    assert placed_at(extraction(sentence), trigger) == place


@pytest.mark.parametrize(
    ("sentence", "trigger", "place"),
    [
        (
            "Dozens were killed by shells as they sheltered at the Ahli Hospital in Gaza City.",
            "killed",
            "Ahli Hospital",
        ),
        ("Gunmen opened fire outside Mercy Hospital on Friday.", "opened fire", "Mercy Hospital"),
        (
            "The wounded were taken to Shifa Hospital after a strike on a house in Jabalia.",
            "strike",
            "Jabalia",
        ),
        (
            "Gunmen shot two men in Tulkarm on Friday; both were rushed to Rafidia Hospital.",
            "shot",
            "Tulkarm",
        ),
    ],
)
def test_a_hospital_is_a_scene_where_nobody_is_brought_to_it(
    extraction: Extract, sentence: str, trigger: str, place: str
) -> None:
    assert placed_at(extraction(sentence), trigger) == place


def test_nouns_tell_a_building_from_a_town() -> None:
    assert names_site("Sierra Forest Apartments")
    assert names_site("Club Venue")
    assert not names_site("Park")
    assert not names_site("Fort Collins")
    assert place_noun("Village", "town")
    assert not place_noun("village", "site")


@pytest.mark.parametrize(
    ("sentence", "trigger", "place"),
    [
        (
            "Police killed the gunman, a 29-year-old man born in Leeds to immigrants.",
            "killed",
            None,
        ),
        (
            "Gunmen shot dead a trader, a native of Kano, in Lagos on Sunday.",
            "shot dead",
            "Lagos",
        ),
        ("Union members in Mexico accused the army of the massacre.", "massacre", None),
        ("Near Tal Afar, one strike destroyed a bomb factory.", "strike", "Tal Afar"),
        (
            "A doctor said two bombs fell on the Monday market of the town of Abs.",
            "fell on",
            "Abs",
        ),
    ],
)
def test_where_people_come_from_or_speak_is_not_where_it_was(
    extraction: Extract, sentence: str, trigger: str, place: str | None
) -> None:
    assert placed_at(extraction(sentence), trigger) == place


@pytest.mark.parametrize(
    ("sentence", "trigger", "place"),
    [
        (
            "An airstrike hit a house in the town of Bani Suhayla in eastern Khan Yunis in the "
            "Gaza Strip, killing five.",
            "airstrike",
            "Bani Suhayla",
        ),
        (
            "The shooting happened early Saturday on the 2400 block of McKinley Street near "
            "Farrow Road.",
            "shooting",
            "McKinley Street",
        ),
        (
            "A drone hit a US base at the Conoco gas field in Syria's Deir ez-Zor province.",
            "hit",
            "Conoco gas field",
        ),
        ("Rebels shelled the Anza family's house in Khuzaa, in Gaza.", "shelled", "Khuzaa"),
    ],
)
def test_of_places_named_one_behind_the_other_the_first_is_the_scene(
    extraction: Extract, sentence: str, trigger: str, place: str
) -> None:
    assert placed_at(extraction(sentence), trigger) == place


@pytest.mark.parametrize(
    ("sentence", "trigger", "place"),
    [
        (
            "Militants attacked ships. A carrier was hit by a missile about 65 nautical miles west "
            "of Yemen's port of Hodeidah on Tuesday.",
            "hit",
            "Hodeidah",
        ),
        (
            "In another town, Balad Ruz, police said a rocket attack on a house killed five.",
            "rocket attack",
            "Balad Ruz",
        ),
    ],
)
def test_the_clause_that_says_how_tells_where(
    extraction: Extract, sentence: str, trigger: str, place: str
) -> None:
    assert place in (placed_at(extraction(sentence), trigger) or "")
