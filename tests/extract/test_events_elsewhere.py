"""Places and days in the sentence of an event that are of something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _slots(found: Extraction, trigger: str) -> tuple[str | None, str | None]:
    event = next(e for e in found.events if e.text.lower() == trigger)
    places = {e.entity_id: e.text for e in found.entities}
    days = {d.date_id: d.text for d in found.dates}
    return places.get(event.place_entity_id or ""), days.get(event.date_id or "")


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        # what stands right behind a noun is its own, whoever speaks of it
        (
            "Police are investigating a shooting that left two dead in downtown Tucson on Monday.",
            "shooting",
            "Tucson",
        ),
        (
            "Detectives are investigating a stabbing involving a teenager in northeast Portland.",
            "stabbing",
            "Portland",
        ),
        # no clause of its own
        ("A woman was shot dead while inside her home in north Houston.", "shot dead", "Houston"),
        ("He was stabbed while walking home in Croydon late on Friday.", "stabbed", "Croydon"),
        ("The army shelled Homs while talks were held in Geneva.", "shelled", "Homs"),
        ("A man was shot as he walked home in Leeds on Friday.", "shot", "Leeds"),
        ("Gunmen ambushed a bus as it travelled near Menaka.", "ambushed", "Menaka"),
        # an incident is the event itself
        (
            "Five people were shot in an incident on Cleveland's east side on Monday.",
            "shot",
            "Cleveland",
        ),
        # whose it is, and where it stands
        ("Guerrillas bombed the embassy of Japan in Lima on Friday.", "bombed", "Lima"),
        ("Gunmen killed two citizens of France in Maradi on Friday.", "killed", "Maradi"),
        ("Rockets hit the outskirts of Sderot on Friday.", "hit", "Sderot"),
        # the arrest was there
        (
            "He fled to Mombasa, where he was arrested on Friday, two days after the killing.",
            "killing",
            None,
        ),
        (
            "She was taken to Garissa, where she was beaten and shot by her captors.",
            "shot",
            "Garissa",
        ),
        ("A man was arrested in Lyon on Friday, two days after the stabbing.", "stabbing", None),
        # the bomb was there
        ("A roadside bomb on the Hangu road hit a police van.", "hit", "Hangu road"),
        # the hospital was there
        (
            "Four workers were taken to a clinic in Bunia after gunmen attacked a mine.",
            "attacked",
            None,
        ),
        (
            "The wounded were flown to a hospital in Gao after the attack on a base near Menaka.",
            "attack",
            "Menaka",
        ),
    ],
)
def test_the_place_is_that_of_the_event_and_of_nothing_else(
    extraction: Extract, text: str, trigger: str, place: str | None
) -> None:
    assert _slots(extraction(text), trigger)[0] == place


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        # in the phrase of the event, whatever the phrase bounds
        ("The base was closed after Tuesday's rocket attack.", "rocket attack", "Tuesday"),
        ("Police have held two men since the May 3 shooting.", "shooting", "May 3"),
        ("No one has been charged since last week's murder of a farmer.", "murder", "last week"),
        # the time of the event is no other time
        ("Six people were in the house at the time of the shooting.", "shooting", None),
        # the day of what was said
        ("The president Thursday condemned the bomb attacks in Beirut.", "bomb attacks", None),
        ("On Friday the pope condemned the bombing of a market in Aleppo.", "bombing", None),
        ("In January 2023 it disavowed the bombing of a mosque.", "bombing", "January 2023"),
        (
            "The front claimed responsibility today for detonating a bomb at an office in Cali.",
            "detonating",
            None,
        ),
        ("The group claimed responsibility for the ambush on Monday.", "ambush", None),
        ("The council condemned the bombing of the embassy on Thursday.", "bombing", None),
        (
            "The president condemned an attack on Thursday in which five guards died.",
            "attack",
            "Thursday",
        ),
        # the day of another clause
        ("Agents are probing the bombings but had no leads on Tuesday.", "bombings", None),
        ("Leaders met in Geneva on Monday to halt the bombing of Aleppo.", "bombing", None),
        (
            "The mayor will meet residents on Monday night to address a shooting at a park.",
            "shooting",
            None,
        ),
        ("The 28th anniversary of the bombing last Monday drew hundreds.", "bombing", None),
        (
            "Clashes over land have killed 105 people, the minister said on Wednesday July 20.",
            "clashes",
            None,
        ),
        (
            "Militants attacked the base on Monday but were driven off on Tuesday.",
            "attacked",
            "Monday",
        ),
        ("The blast killed nine people and wounded forty on Friday.", "blast", "Friday"),
        # the day of the arrest
        ("A man was arrested in Lyon on Friday, two days after the stabbing.", "stabbing", None),
        ("The embassy was evacuated on Friday after a bombing.", "bombing", "Friday"),
        # a period in which events are counted
        (
            "Gunmen shot dead a priest in Kaduna on Tuesday night, the third such attack in the "
            "state this month.",
            "shot dead",
            "Tuesday night",
        ),
        # the clause with "when" is of the date before it
        (
            "It was the worst violence since March 2019, when gunmen killed 160 villagers.",
            "killed",
            "March 2019",
        ),
        ("The port was closed until Sunday, when a drone struck a crane.", "struck", "Sunday"),
    ],
)
def test_the_day_is_that_of_the_event_and_of_nothing_else(
    extraction: Extract, text: str, trigger: str, day: str | None
) -> None:
    assert _slots(extraction(text), trigger)[1] == day


@pytest.mark.parametrize(
    ("text", "trigger", "place", "day"),
    [
        (
            "A teenager was shot by his father on Tuesday morning.\n\nIt happened just after 6 "
            "a.m. in northeast Columbus, police said.",
            "shot",
            "Columbus",
            "Tuesday morning",
        ),
        (
            "Two men were stabbed to death. It happened on Friday evening at a bar in Leeds.",
            "stabbed to death",
            "Leeds",
            "Friday evening",
        ),
        (
            "A bomb exploded in a cafe. Police said this took place in Tunis on 4 June.",
            "exploded",
            "Tunis",
            "4 June",
        ),
        (
            "Two guards were killed in an attack which took place near Dogondoutchi on Friday.",
            "attack",
            "Dogondoutchi",
            "Friday",
        ),
    ],
)
def test_it_happened_there_and_then(
    extraction: Extract, text: str, trigger: str, place: str, day: str
) -> None:
    assert _slots(extraction(text), trigger) == (place, day)


def test_what_happened_to_be_is_no_event(extraction: Extract) -> None:
    found = extraction("Gunmen shot a man. It happened to be Friday. He lives in Tunis.")
    assert _slots(found, "shot") == (None, None)
