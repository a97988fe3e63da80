"""Day and place that deeds told in one breath share, and those they do not take over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _place(found: Extraction, trigger: str) -> str | None:
    event = next(e for e in found.events if e.text.lower() == trigger)
    names = {e.entity_id: e.text for e in found.entities}
    return names.get(event.place_entity_id or "")


def _day(found: Extraction, trigger: str) -> str | None:
    event = next(e for e in found.events if e.text.lower() == trigger)
    dates = {d.date_id: d.text for d in found.dates}
    return dates.get(event.date_id or "")


def test_two_deeds_of_one_doer_in_one_sentence_share_a_place(resolved: Extract) -> None:
    text = "Bandits stormed Unity Secondary School at dawn on Monday and abducted 40 pupils."
    assert _place(resolved(text), "abducted") == "Unity Secondary School"


def test_a_second_drone_is_of_the_same_attack(resolved: Extract) -> None:
    text = (
        "A drone hit the Omar oil field on Sunday, wounding two soldiers. A second drone was shot "
        "down before it reached the fence."
    )
    found = resolved(text, published=date(2024, 5, 15))
    assert _place(found, "shot down") == "Omar oil field"
    assert _day(found, "shot down") == "Sunday"


def test_clashes_that_broke_out_are_of_the_raid_before(resolved: Extract) -> None:
    text = (
        "On Monday troops raided Nablus and arrested two men. Clashes broke out, and eight people "
        "were hurt by rubber bullets."
    )
    found = resolved(text, published=date(2024, 5, 15))
    assert _place(found, "clashes") == "Nablus"
    assert _day(found, "clashes") == "Monday"


def test_a_sentence_with_a_scene_of_its_own_is_not_of_the_town_before(resolved: Extract) -> None:
    text = (
        "Shells fell on a market in Omdurman on Wednesday, killing 23 people.\n\n"
        "Police told of another town: outside El Obeid, they said, raiders had robbed traders, and "
        "one man was killed."
    )
    assert _place(resolved(text), "killed") != "Omdurman"


def test_here_is_where_the_text_is_written(resolved: Extract) -> None:
    text = (
        "MOPTI, Mali (Agency) - A bomb exploded outside a bank here on Friday, killing two "
        "people, police said."
    )
    assert _place(resolved(text), "exploded") == "MOPTI"


def test_this_capital_is_that_of_the_dateline(resolved: Extract) -> None:
    text = (
        "BAMAKO, 3 May (Agency) -- Gunmen attacked the home of a deputy in a suburb north of this "
        "capital on Friday."
    )
    assert _place(resolved(text), "attacked") == "BAMAKO"


def test_what_has_been_done_again_and_again_has_no_day(resolved: Extract) -> None:
    text = (
        "The rebels fired two missiles at a tanker on Sunday.\n\n"
        "The group has shelled villages in the south, an official said."
    )
    found = resolved(text, published=date(2024, 5, 15))
    assert _day(found, "shelled") is None
    assert _day(found, "fired") == "Sunday"


def test_a_blast_on_another_road_keeps_its_road(resolved: Extract) -> None:
    text = (
        "A bomb exploded on the Hangu Road in Kohat on Friday, killing two people. The explosion "
        "on the Bannu Road damaged a shop, police said."
    )
    found = resolved(text)
    assert _place(found, "exploded") != _place(found, "explosion")


def test_who_was_killed_when_gunmen_attacked_was_killed_there_and_then(resolved: Extract) -> None:
    text = (
        "Twelve people were killed and two abducted on Tuesday when gunmen attacked a bus near "
        "Ansongo, in the north of Mali."
    )
    found = resolved(text, published=date(2024, 5, 15))
    assert _place(found, "abducted") == _place(found, "attacked") == "Ansongo"
    assert _day(found, "attacked") == "Tuesday"


def test_what_was_done_there_was_in_the_town_named_before(resolved: Extract) -> None:
    text = (
        "In Mopti the terror has other owners. In August 1999 gunmen murdered some 35 people there."
    )
    assert _place(resolved(text), "murdered") == "Mopti"


def test_an_hour_read_as_of_today_is_that_of_the_day_told(resolved: Extract) -> None:
    text = (
        "A suicide bomber killed nine people at a market in Kabul on Thursday, police said. The "
        "bomber blew himself up at about 7:15 a.m., they said. The suicide bombing was condemned."
    )
    found = resolved(text, published=date(2008, 7, 18))
    days = {d.date_id: d.earliest for d in found.dates}
    assert {days.get(e.date_id or "") for e in found.events} == {date(2008, 7, 17)}
