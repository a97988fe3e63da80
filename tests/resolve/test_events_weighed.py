"""Kind, place and day of an event, weighed over all that the article says of it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date

import pytest

from newsledger.records import Event, Extraction
from newsledger.resolve.events import kinds
from newsledger.resolve.events.candidate_places import places_of
from newsledger.resolve.events.kinds import kind_of, words_around
from newsledger.resolve.events.sections import Sections
from newsledger.resolve.events.surroundings import case_before, lead_word, what_follows

Resolve = Callable[..., Extraction]
STORY = (
    "Two men were shot in Brockford on Friday night, police said.\n\n"
    "Officers were called to the 400 block of Mill Lane at about 10 p.m. and found the victims.\n\n"
    "Nobody was held for the shooting. The shooting was the third this year."
)


def place(found: Extraction, event: Event) -> str | None:
    names = {row.entity_id: row.text for row in found.entities}
    return names.get(event.place_entity_id or "")


def test_the_street_that_police_were_called_to_is_the_place(resolved: Resolve) -> None:
    found = resolved(STORY, published=date(2024, 5, 12))
    assert place(found, found.events[0]) == "Mill Lane"
    assert {place(found, e) for e in found.events if e.coreference} == {"Mill Lane"}


def test_the_day_told_once_is_that_of_all_mentions(resolved: Resolve) -> None:
    found = resolved(STORY, published=date(2024, 5, 12))
    days = {d.date_id: d.text for d in found.dates}
    first = found.events[0].event_id
    mentions = [e for e in found.events if first in (e.event_id, e.coreference)]
    assert {days.get(e.date_id or "") for e in mentions} == {"Friday night"}


def test_a_place_is_told_to_lie_in_a_wider_one(resolved: Resolve) -> None:
    found = resolved("A bomb went off in Brockford, Ohio, on Friday, killing two.")
    told = {row.name: row for row in places_of(found, Sections(found))}
    assert told["brockford"].around == {"ohio"}
    assert told["ohio"].inside == {"brockford"}


def test_one_word_does_not_make_a_shooting_a_clash(extraction: Resolve) -> None:
    text = (
        "A man was shot in Leeds. The shooting began at noon. Police said the shooting was over in "
        "a minute. A witness spoke of a gun battle. The shooting is being investigated."
    )
    chain = extraction(text).events
    assert kind_of(chain, chain, "shooting", frozenset()) == "shooting"


def test_the_words_around_tell_the_kind(
    extraction: Resolve, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = extraction("Two farmers died in an attack on Friday. Their rifles lay beside them.")
    around = words_around(found.events[:1], found)
    assert around == {"farmers", "died", "attack", "friday"}
    monkeypatch.setattr(kinds, "load_weights", lambda _: {"shooting with farmers": 9.0})
    kinds._weights_of_words.cache_clear()
    told = kind_of(found.events[:1], found.events, "attack", around)
    kinds._weights_of_words.cache_clear()
    assert told == "shooting"


def test_what_stands_around_a_place() -> None:
    text = "Gunmen struck in the northern town of Sarmin, and Kabul police came."
    assert case_before(text, text.index("Sarmin")) in ("in", "of")
    assert what_follows(text, text.index("Kabul") + 5) == "force"
    assert what_follows("in Kabul's centre", 8) == "possessive"


def test_who_governs_a_place_is_no_scene(resolved: Resolve) -> None:
    text = "Friday's raid hit two camps of an alliance led by Paris, the ministry said."
    assert [place(found, e) for found in [resolved(text)] for e in found.events] == [None]


def test_attacks_at_large_are_not_the_one_told(resolved: Resolve) -> None:
    found = resolved(
        "A bomb attack in March killed four cooks at a gold mine. A lull in attacks by bandits on "
        "mines came after the bombing, officials said."
    )
    roots = {e.text: e.coreference or e.event_id for e in found.events}
    assert roots["attacks"] != roots["bomb attack"]
    assert roots["bombing"] == roots["bomb attack"]


def _labelled(found: Extraction, name: str, label: str) -> Extraction:
    rows = [
        dataclasses.replace(row, label=label) if row.text == name else row for row in found.entities
    ]
    return dataclasses.replace(found, entities=rows)


def test_a_village_with_a_wrong_label_is_a_place_wherever_it_is_named(resolved: Resolve) -> None:
    found = resolved("Gunmen attacked Sarmin on Friday. A drone was shot down over Sarmin later.")
    mislabelled = _labelled(found, "Sarmin", "ORG")
    told = {row.name: row for row in places_of(mislabelled, Sections(mislabelled))}
    assert len(told["sarmin"].mentions) == 2


def test_who_never_stands_as_a_place_is_none(resolved: Resolve) -> None:
    found = resolved("Gunmen attacked Sarmin on Friday. Two soldiers of Sarmin's garrison died.")
    mislabelled = _labelled(found, "Sarmin", "PERSON")
    rows = [r for r in mislabelled.entities if r.text != "Sarmin" or r.start < 20]
    alone = dataclasses.replace(mislabelled, entities=rows)
    assert "sarmin" not in {row.name for row in places_of(alone, Sections(alone))}


def test_a_camp_that_people_live_in_holds_its_schools(resolved: Resolve) -> None:
    found = resolved("Shells hit Bilal Mosque in Jabalia refugee camp and then Zamzam army camp.")
    told = {row.name: row.width for row in places_of(found, Sections(found))}
    assert told["jabalia refugee camp"] > told["bilal mosque"], told
    assert told.get("zamzam army camp", 0) == 0, told


def test_a_venue_stands_on_the_block_of_its_street(resolved: Resolve) -> None:
    found = resolved(
        "A man was shot outside the Blue Moon Restaurant in the 3000 block of Harvard Road."
    )
    told = {row.name: row for row in places_of(found, Sections(found))}
    assert told["blue moon restaurant"].is_venue, told
    assert told["harvard road"].has_venue, told


def test_mentions_of_a_state_that_acts_or_speaks_are_counted(resolved: Resolve) -> None:
    found = resolved(
        "Shells fell on a house in Odesa. Russia's defence ministry said it had "
        "hit a depot. Moscow denied that it shelled houses in Odesa.",
        published=date(2024, 2, 5),
    )
    places = {p.name: p for p in places_of(found, Sections(found))}
    assert places["odesa"].acting == 0
    assert places["russia"].acting == 1
    assert places["moscow"].acting == 1


def test_a_hotel_is_a_place_wherever_it_stands(resolved: Resolve) -> None:
    found = resolved(
        "Guerrillas occupied the Meridian Hotel on Monday. The army spoke of six dead."
    )
    names = {row.name for row in places_of(found, Sections(found))}
    assert "meridian hotel" in names


def test_a_ministry_that_is_only_named_is_no_place(resolved: Resolve) -> None:
    found = resolved(
        "The Turkish Foreign Ministry condemned the bombing of a bar in Varna on Monday."
    )
    names = {row.name for row in places_of(found, Sections(found))}
    assert names == {"varna"}


def test_where_the_victim_came_from_is_no_scene(resolved: Resolve) -> None:
    found = resolved("A woman from Cali was murdered on Sunday, police said.")
    assert [place(found, e) for e in found.events] == [None]


def test_where_rockets_came_from_leaves_where_they_fell(resolved: Resolve) -> None:
    found = resolved("Rockets from Gaza killed two men from Haifa near Sderot on Monday.")
    assert {place(found, e) for e in found.events} == {"Sderot"}


def test_a_dateline_is_the_place_though_other_states_speak(resolved: Resolve) -> None:
    found = resolved(
        "BAQUBA, Iraq, March 12 - A roadside bomb killed four soldiers on Tuesday, police said. "
        "Iran has denied any part in it."
    )
    assert place(found, found.events[0]) == "BAQUBA"


@pytest.mark.parametrize(
    "text",
    [
        "BAQUBA, Iraq, March 12 - A missile hit an oil tanker on Tuesday, the navy said.",
        "BAQUBA, Iraq, March 12 - Jets bombed a camp on Tuesday. Shells fell in Syria, too.",
    ],
)
def test_a_dateline_is_no_place_of_ships_nor_of_what_may_be_abroad(
    resolved: Resolve, text: str
) -> None:
    assert "BAQUBA" not in [place(resolved(text), e) for e in resolved(text).events]


@pytest.mark.parametrize(
    ("before", "word"),
    [
        ("He told reporters in ", "reporters"),
        ("taken to a hospital in the northern city of ", "hospital"),
        ("They came. In ", "start"),
        ("at the bar, ", "comma"),
        ("killed 32 in ", "number"),
    ],
)
def test_the_word_that_leads_to_a_place(before: str, word: str) -> None:
    assert lead_word(before + "Herat", len(before)) == word
