"""Harm told by the wound, the thing that made it or the part of the body."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Two officers needed four stitches each.", 2),
        ("One soldier took a bullet in the leg.", 1),
        ("Three soldiers had received a splinter in the hand.", 3),
        ("One soldier had a leg wound.", 1),
        ("About twenty others were cut by flying glass.", 20),
        ("One officer was cut on the forehead by a stone.", 1),
        ("Four soldiers escaped with scratches.", 4),
        ("Five other soldiers came away with wounds.", 5),
        ("A soldier escaped with a bullet in the hip.", 1),
        ("Two firefighters had inhaled smoke.", 2),
        ("A matron sustained a machete cut.", 1),
        ("A guard was beaten unconscious by the looters.", 1),
        ("The strike also cost a 9-year-old boy his leg.", 1),
        ("The health centre treated seven villagers for bullet wounds.", 7),
        ("The barman was shot in the left leg.", 1),
        ("Raiders shot two guards in the knees.", 2),
        ("Nine drinkers were slightly hurt when a grenade went off.", 9),
    ],
)
def test_a_wound_tells_that_somebody_was_hurt(extraction: Extract, text: str, count: int) -> None:
    rows = extraction(text).casualties
    assert [(row.harm, row.count_min, row.count_max) for row in rows] == [("injured", count, count)]


@pytest.mark.parametrize(
    "text",
    [
        "Two departments were cut by a tenth.",
        "The minister took a seat in the front row.",
        "Three clerks had a bullet point in their notes.",
        "Four teams escaped with a draw.",
        "The workers sustained a pay cut.",
        "Two carriers were hurt by the price of fuel.",
    ],
)
def test_what_only_sounds_like_a_wound_is_none(extraction: Extract, text: str) -> None:
    assert not extraction(text).casualties


def test_who_died_of_a_shot_in_a_limb_is_no_longer_hurt(extraction: Extract) -> None:
    rows = extraction("A guard was shot in the thigh and a barman was shot in the leg and died.")
    assert [row.harm for row in rows.casualties if "barman" in (row.victims or "")] == ["killed"]


def test_who_was_only_shot_at_was_not_hit(extraction):
    text = "A tanker was shot at off Hodeidah. Two boats were shot at with a machine gun."
    assert not extraction(text).casualties
    (row,) = extraction("A guard was shot at a checkpoint near Sanaa.").casualties
    assert row.harm == "casualties"


def test_a_shot_in_the_thigh_or_shoulder_wounds(extraction):
    rows = extraction("Soldiers shot a boy in the thigh. A clerk was shot in the head.").casualties
    assert [row.harm for row in rows] == ["injured", "casualties"]
