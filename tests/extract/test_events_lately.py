"""Deeds of the time up to now: "in the past 24 hours"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _day(found: Extraction) -> str | None:
    dates = {d.date_id: d.text for d in found.dates}
    return dates.get(found.events[0].date_id or "")


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("In the past 24 hours the army carried out four air strikes.", "the past 24 hours"),
        ("Rebels attacked three posts in the last 48 hours.", "the last 48 hours"),
        ("Two soldiers were shot dead in the previous two days.", "the previous two days"),
    ],
)
def test_the_time_up_to_now_is_when_it_was(extraction: Extract, sentence: str, when: str) -> None:
    assert _day(extraction(sentence)) == when


@pytest.mark.parametrize(
    "sentence",
    [
        "It was the fourth attack on the village in the past year.",
        "The town has been calm for the past two weeks, but a bomb exploded at the market.",
        "The mayor, in office for the past three years, was shot outside his home.",
        "Three hours later the rebels attacked a post.",
    ],
)
def test_how_long_something_lasted_is_no_day(extraction: Extract, sentence: str) -> None:
    assert _day(extraction(sentence)) not in (
        "the past year",
        "the past two weeks",
        "the past three years",
    )


def test_a_day_comes_before_the_time_up_to_now(extraction: Extract) -> None:
    found = extraction("On Tuesday, after a lull in the past 24 hours, gunmen attacked the post.")
    assert _day(found) == "Tuesday"
