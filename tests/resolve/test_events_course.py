"""Day and place of an event by the course of the article, and days that share a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from newsledger.records import Extraction
from newsledger.resolve.events import filled_events
from newsledger.resolve.events.kin_days import kin_of
from newsledger.resolve.events.when import Calendar
from newsledger.resolve.events.where import Scene, choices_for

Resolve = Callable[..., Extraction]


def _days(found: Extraction) -> list[tuple[str, str | None]]:
    dates = {d.date_id: d.text for d in found.dates}
    return [(e.text, dates.get(e.date_id or "")) for e in found.events]


def _calendar(found: Extraction) -> Calendar:
    return Calendar(found, *filled_events(found))


def test_what_follows_is_of_the_day_that_the_text_is_at(resolved: Resolve) -> None:
    found = resolved(
        "Gunmen stormed a police post in Tolo on Tuesday, killing two officers.\n\n"
        "They then set fire to a lorry and shot its driver. Soldiers opened fire on the gunmen as "
        "they left.",
        published=date(2024, 3, 14),
    )
    assert {day for _, day in _days(found)} == {"Tuesday"}


def test_deeds_at_large_have_none(resolved: Resolve) -> None:
    found = resolved(
        "Gunmen stormed a police post in Tolo on Tuesday, killing two officers.\n\n"
        "Armed groups have attacked villages across the region.",
        published=date(2024, 3, 14),
    )
    days = dict(_days(found))
    assert days["stormed"] == "Tuesday"
    assert days["attacked"] is None


def test_an_event_told_once_keeps_the_day_of_its_own_words(resolved: Resolve) -> None:
    found = resolved(
        "A bomb went off in Tolo on Monday, killing two. Rebels shelled Tolo on Monday and fired "
        "at Tolo's airport on Monday night. A guard was stabbed on 3 March.",
        published=date(2024, 3, 14),
    )
    assert dict(_days(found))["stabbed"] == "3 March"


def test_days_that_share_a_day_are_kin(resolved: Resolve) -> None:
    found = resolved(
        "Two men were shot on Friday night. The shots were fired at about 10 p.m. on Friday. A "
        "third man was shot on Tuesday, and many more in 2024.",
        published=date(2024, 5, 12),
    )
    calendar = _calendar(found)
    kin = {
        day.best.text: {other.best.text for other in others}
        for day, others in zip(calendar.days, kin_of(calendar.days), strict=True)
    }
    assert kin["Friday night"] == {"about 10 p.m. on Friday"} | (
        {"2024"} if "2024" in kin["Friday night"] else set()
    )
    assert kin.get("2024", set()) == set()
    assert "Friday night" not in kin["Tuesday"]


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("Two died in the attack on Monday. Rebels burned a bus.", "last told:paragraph"),
        ("Two died in the attack on Monday.\n\nA blast.\n\nRebels burned a bus.", "last told:far"),
    ],
)
def test_how_near_the_last_day_was_told(resolved: Resolve, text: str, feature: str) -> None:
    calendar = _calendar(resolved(text, published=date(2024, 3, 14)))
    burned = next(root for root, chain in calendar.chains.items() if chain[0].text == "burned")
    assert feature in calendar.course.of_choice(burned, calendar.days[0])


@pytest.mark.parametrize(
    ("between", "expected"), [("", True), ("Nothing was heard from Marneka.\n\n", False)]
)
def test_places_are_weighed_by_the_course_too(
    resolved: Resolve, between: str, expected: bool
) -> None:
    found = resolved(
        f"A guard was stabbed in Tolvo in May. {between}Rebels shelled a bridge in June."
    )
    scene = Scene(found, *filled_events(found))
    shelled = next(root for root, chain in scene.chains.items() if chain[0].text == "shelled")
    tolvo = next(p for p in scene.places if p.name == "tolvo")
    features = choices_for(scene, shelled)[tolvo.number + 1]
    assert ("last told:paragraph" in features) is expected
