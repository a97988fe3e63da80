"""Deeds that others came days after, and deeds that a noun in apposition takes up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from newsledger.records import Event, Extraction

Resolved = Callable[..., Extraction]
_RAID = "Gunmen stormed the town of Gao on Saturday, killing nine people.\n\n"


def _chains(found: Extraction) -> list[list[str]]:
    chains: dict[str, list[Event]] = {}
    for event in found.events:
        chains.setdefault(event.coreference or event.event_id, []).append(event)
    return [[event.text for event in events] for events in chains.values()]


@pytest.mark.parametrize(
    "text",
    [
        "The raid came 11 days after a bomb at a trade union office killed ten people.",
        "The raid came a week after soldiers at a checkpoint shot dead two herders.",
        "The raid came two days after six guards were killed in an attack on a post.",
    ],
)
def test_what_it_came_days_after_is_another_deed(resolved: Resolved, text: str) -> None:
    found = resolved(_RAID + text, published=date(2024, 3, 14))
    raid, other = _chains(found)
    assert raid == ["stormed", "raid"]
    event = next(e for e in found.events if e.text == other[0])
    assert event.date_id is None
    killed = {r.count_min: r.event_id for r in found.casualties}
    assert killed[9] == found.events[0].event_id
    assert all(of == event.event_id for count, of in killed.items() if count != 9)


def test_what_it_came_days_after_was_not_at_its_place(resolved: Resolved) -> None:
    found = resolved(_RAID + "The raid came 11 days after a bomb at a union office killed ten.")
    assert found.events[0].place_entity_id is not None
    assert found.events[-1].place_entity_id is None


@pytest.mark.parametrize(("of", "chains"), [("an", 2), ("a string of", 2), ("the", 1)])
def test_what_the_violence_follows_was_told_by_nobody_yet(
    resolved: Resolved, of: str, chains: int
) -> None:
    noun = "attacks" if of == "a string of" else "attack"
    text = f"At least 20 people died in an attack in Bel-Air. The violence follows {of} {noun}"
    assert len(_chains(resolved(f"{text} by men in masks.", published=date(2023, 3, 5)))) == chains


def test_a_mention_in_its_own_clause_is_of_the_same(resolved: Resolved) -> None:
    text = _RAID + "The raid came at dawn and the attackers killed a guard first."
    assert len(_chains(resolved(text, published=date(2024, 3, 14)))) == 1


@pytest.mark.parametrize(
    "ending",
    [
        "an attack that the rebels blamed on the army.",
        "an attack for which the rebels claimed responsibility.",
        "an attack claimed by the rebels.",
    ],
)
def test_a_noun_in_apposition_takes_up_the_deed_just_told(resolved: Resolved, ending: str) -> None:
    text = "Jets rocketed houses in Aden on Monday. Gunmen shot dead ten people at a market, "
    found = resolved(text + ending)
    (chain,) = [c for c in _chains(found) if "attack" in c]
    assert chain == ["shot dead", "attack"]


def test_a_second_one_is_not_taken_up(resolved: Resolved) -> None:
    found = resolved("A bomb at a market killed ten people, and a second attack hit a bus in Taiz.")
    assert len(_chains(found)) == 2


def test_days_count_from_another_deed_though_the_parse_shares_its_victims(
    resolved: Resolved,
) -> None:
    found = resolved(
        "Hundreds of gunmen stormed Culiacan on Thursday.\n\nThe battle came three days after "
        "cartel gunmen ambushed and killed 13 police officers in Michoacan."
    )
    (chain,) = [c for c in _chains(found) if "ambushed" in c]
    assert "stormed" not in chain


_HOSPITAL = "The rebels accused the air force of bombing a hospital on Monday. "


def test_what_a_denier_says_was_done_instead_is_another_deed(resolved: Resolved) -> None:
    found = resolved(
        _HOSPITAL + "An air force spokesman denied the report and said that jets had attacked a "
        "gun position."
    )
    assert [len(chain) for chain in _chains(found)] == [1, 1]
    events = {e.event_id: e.text for e in found.events}
    assert ("claimed", "bombing") not in {
        (r.stance, events[r.event_id]) for r in found.responsibility
    }


def test_a_deed_days_before_another_has_not_its_day(resolved: Resolved) -> None:
    found = resolved(
        "Warplanes bombed five depots on Sunday, two days after a driver was killed in a rocket "
        "attack on a base near Kirkuk.",
        published=date(2024, 3, 14),
    )
    first, second = found.events
    assert first.date_id is not None
    assert second.date_id is None


@pytest.mark.parametrize(
    ("bound", "has_day"), [("since Oct. 17", False), ("on Oct. 17", True)], ids=["since", "on"]
)
def test_what_bounds_a_count_is_no_day_of_what_answers_it(
    resolved: Resolved, bound: str, has_day: bool
) -> None:
    found = resolved(
        f"Jets struck a depot in Maysulun, in response to more than 40 attacks on troops {bound}. "
        "Hours afterwards drones were launched at a base in Erbil.",
        published=date(2023, 11, 9),
    )
    days = {d.date_id: d.value for d in found.dates}
    assert ("2023-10-17" in [days.get(e.date_id or "") for e in found.events]) is has_day


def _told(found: Extraction, trigger: str) -> tuple[str | None, str | None]:
    event = next(e for e in found.events if e.text.lower() == trigger)
    places = {e.entity_id: e.text for e in found.entities}
    days = {d.date_id: d.text for d in found.dates}
    return places.get(event.place_entity_id or ""), days.get(event.date_id or "")


def test_what_others_came_days_after_gives_and_takes_no_day_or_place(resolved: Resolved) -> None:
    text = (
        "Gunmen attacked several hamlets near the border on Sunday, killing 40 people.\n\n"
        "The raids took place in Tahoua region, a day after soldiers clashed with rebels near "
        "Tillia."
    )
    found = resolved(text, published=date(2021, 3, 22))
    assert _told(found, "attacked") == ("Tahoua region", "Sunday")
    assert _told(found, "clashed") == ("Tillia", None)


def test_what_was_days_before_the_main_event_was_not_at_its_place(resolved: Resolved) -> None:
    text = (
        "Rockets hit a market in Dezful on Friday, killing six people.\n\n"
        "The conflict began with an attack on June 13 in which commanders were assassinated."
    )
    found = resolved(text, published=date(2025, 6, 21))
    assert _told(found, "hit")[0] == "Dezful"
    assert _told(found, "assassinated")[0] is None


@pytest.mark.parametrize(
    "text",
    [
        "The raid follows an ambush last Monday in which 58 people died in Banibangou.",
        "The raid came after an ambush last Monday in Banibangou.",
        "It was the worst raid since an ambush killed ten people last Monday.",
    ],
)
def test_the_day_of_what_came_first_is_not_that_of_what_followed(
    resolved: Resolved, text: str
) -> None:
    found = resolved(
        "Gunmen stormed the town of Gao on Saturday, killing nine people.\n\n" + text,
        published=date(2024, 3, 14),
    )
    assert _told(found, "raid")[1] == "Saturday"
    assert _told(found, "ambush")[1] == "last Monday"


def test_the_town_of_one_of_several_strikes_is_that_of_the_next(resolved: Resolved) -> None:
    text = (
        "A missile hit a school in Kharkiv on Thursday, wounding nine people.\n\n"
        "It was the second strike on the city in a week. On Saturday a drone slammed into the "
        "fire station."
    )
    found = resolved(text, published=date(2024, 3, 15))
    assert _told(found, "slammed into")[0] == "Kharkiv"
