"""Where an event was: the words that place it, and those that place something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extract.placing import placed_at

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("sentence", "trigger", "place"),
    [
        ("Gunmen attacked a convoy between Gao and Ansongo on Monday.", "attacked", "Gao"),
        ("Rebels ambushed a patrol between Aleppo and Idlib, the army said.", "ambushed", "Aleppo"),
        (
            "Two men were kidnapped from a shop in the town of Trujillo Alto on Wednesday.",
            "kidnapped",
            "Trujillo Alto",
        ),
        ("A bomb exploded in a market in the northern city of Mosul.", "exploded", "Mosul"),
        ("Two bombs planted in a car exploded in the capital, Mogadishu.", "exploded", "Mogadishu"),
        (
            "A roadside bomb hit a police van on the road to Spin Boldak.",
            "hit",
            "Spin Boldak",
        ),
        ("The shell killed two at a school some 20 kilometres from Donetsk.", "killed", "Donetsk"),
        (
            "Hundreds of people were killed by soldiers during protests in Khartoum in June.",
            "killed",
            "Khartoum",
        ),
        (
            "Police sealed off a hotel in Mogadishu, where a bomber blew himself up on Friday.",
            "blew himself up",
            "Mogadishu",
        ),
        ("Two bombs exploded near U.S. embassies in Nairobi on Friday.", "exploded", "Nairobi"),
        ("Rockets struck Kharkiv's central prison on Sunday.", "struck", "Kharkiv"),
        ("Residents of Donetsk said a man had been shot dead by snipers.", "shot dead", "Donetsk"),
    ],
)
def test_the_place_is_found_whatever_leads_to_it(
    extraction: Extract, sentence: str, trigger: str, place: str
) -> None:
    assert placed_at(extraction(sentence), trigger) == place


def test_a_trial_is_not_where_the_attack_was(extraction: Extract) -> None:
    found = extraction("The trial over the bombing of a bar opened in Vienna on Tuesday.")
    event = next(e for e in found.events if e.text == "bombing")
    assert (event.place_entity_id, event.date_id) == (None, None)


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("The hospital was evacuated on Tuesday because it was hit by a missile.", "hit"),
        ("The US embassy closed on Wednesday after a rocket hit a nearby street.", "hit"),
        ("The governor said Tuesday that gunmen attacked a police post.", "attacked"),
        ("A man was charged on Thursday in the slaying of two nuns.", "slaying"),
        ("The movement claimed the attack on Tuesday in a statement.", "attack"),
        ("A man was arrested on Monday in connection with the bombing of a bar.", "bombing"),
        ("The killing of two nuns by gunmen shocked the country on Monday.", "killing"),
    ],
)
def test_the_day_of_something_else_is_not_the_day_of_the_deed(
    extraction: Extract, sentence: str, trigger: str
) -> None:
    event = next(e for e in extraction(sentence).events if e.text == trigger)
    assert event.date_id is None


def test_the_dead_and_the_attack_are_of_one_day(extraction: Extract) -> None:
    event = next(
        e
        for e in extraction("Five people died on Monday after gunmen attacked a bus.").events
        if e.text == "attacked"
    )
    assert event.date_id is not None


@pytest.mark.parametrize(
    ("sentence", "trigger", "place"),
    [
        ("In Sindh, gunmen killed a driver at Khairpur on Monday.", "killed", "Khairpur"),
        ("In Helmand province, rebels ambushed a patrol near Sangin.", "ambushed", "Sangin"),
        ("In Aleppo, rebels ambushed a patrol on Monday.", "ambushed", "Aleppo"),
        (
            "Rockets landed near a base at Manbij in Syria's Aleppo province.",
            "landed",
            "Manbij",
        ),
        ("A bomber attacked a mosque inside Peshawar on Friday.", "attacked", "Peshawar"),
        (
            "Bandits stormed the Government Girls Secondary School on Monday and fled.",
            "stormed",
            "Government Girls Secondary School",
        ),
    ],
)
def test_the_narrowest_place_of_a_sentence_is_the_scene(
    extraction: Extract, sentence: str, trigger: str, place: str
) -> None:
    assert placed_at(extraction(sentence), trigger) == place


@pytest.mark.parametrize("kind", ["stabbing", "shooting", "ramming", "bombing"])
def test_how_an_attack_was_done_is_no_event_beside_it(extraction: Extract, kind: str) -> None:
    found = extraction(f"Two guards were hurt in a {kind} attack at a bus stop in Hebron.")
    assert [e.text for e in found.events] == [f"{kind} attack"]
    assert placed_at(found, f"{kind} attack") == "Hebron"


def test_a_reason_is_no_part_of_the_target(extraction: Extract) -> None:
    found = extraction("Turkey bombed rebel positions in response to an ambush near Hakkari.")
    bombing = next(e for e in found.events if e.text == "bombed")
    assert bombing.target == "rebel positions"
    assert bombing.place_entity_id is None
    ambush = next(e for e in found.events if e.text == "ambush")
    place = next(e for e in found.entities if e.entity_id == ambush.place_entity_id)
    assert place.text == "Hakkari"


def test_what_was_not_reached_is_not_what_was_shot_down(extraction: Extract) -> None:
    found = extraction(
        "One drone crashed before reaching its target and the other was brought down by "
        "air defences."
    )
    assert [(e.text, e.target) for e in found.events] == [("brought down", None)]


def test_where_the_reason_was_is_not_where_the_answer_was(extraction: Extract) -> None:
    found = extraction(
        "Washington carried out 85 strikes on seven sites in retaliation for the deaths of three "
        "soldiers in Jordan."
    )
    strikes = next(e for e in found.events if e.text == "strikes")
    assert (strikes.target, strikes.place_entity_id) == ("seven sites", None)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Bombs exploded outside the United States embassies in Kenya on Friday.", "Kenya"),
        ("A mob stormed the embassies of France and Germany in Kinshasa.", "Kinshasa"),
        ("Rebels attacked the towns of Goma and Bukavu.", "Goma"),
        ("Two officers died in a gunfight of SWAT teams with robbers.", None),
    ],
)
def test_whose_embassy_it_is_is_not_where(
    extraction: Callable[..., Extraction], text: str, place: str | None
) -> None:
    found = extraction(text)
    names = {e.entity_id: e.text for e in found.entities}
    assert {names.get(e.place_entity_id or "") for e in found.events} == {place}


def test_an_unnamed_site_behind_leaves_the_town_that_opens_the_sentence(
    extraction: Extract,
) -> None:
    found = extraction(
        "In Maiduguri, a bomber killed six people at the Monday market; in Damboa, soldiers shot "
        "dead two men at a checkpoint."
    )
    assert placed_at(found, "killed") == "Maiduguri"
    assert placed_at(found, "shot dead") == "Damboa"


def test_a_town_behind_is_narrower_than_the_province_that_opens_the_sentence(
    extraction: Extract,
) -> None:
    found = extraction("In Sindh, gunmen killed a driver at Khairpur on Monday.")
    assert placed_at(found, "killed") == "Khairpur"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The group launched 18 drones at US and British warships on Tuesday.", None),
        ("The group fired rockets at posts in Israel and Palestinian villages.", "Israel"),
    ],
)
def test_a_nation_beside_another_says_whose_ships_they_are(
    extraction: Callable[..., Extraction], sentence: str, expected: str | None
) -> None:
    found = extraction(sentence)
    names = {e.entity_id: e.text for e in found.entities}
    assert names.get(found.events[0].place_entity_id or "") == expected
