"""Whom a deed harmed whose words stand on both sides of them, or are said of things, too."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]
Row = tuple[str, int | None, int | None]


def _told(found: Extraction) -> set[Row]:
    return {(row.harm, row.count_min, row.count_max) for row in found.casualties}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Raiders led two drivers away and burned their trucks.", ("captured", 2, 2)),
        ("Gunmen took nine passengers away.", ("captured", 9, 9)),
        ("Seven attackers were shot down when soldiers arrived.", ("killed", 7, 7)),
        ("They took five men off a bus and gunned them down.", ("killed", 5, 5)),
        ("Two youths pumped three bullets into a deputy mayor.", ("casualties", 1, 1)),
    ],
)
def test_a_deed_tells_whom_it_harms(extraction: Extract, text: str, row: Row):
    assert row in _told(extraction(text))


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers shot down two drones and a helicopter near the border.",
        "The rebels shot down a transport plane with 40 soldiers on board.",
        "Gunmen took nine crates away.",
        "A mason pulled his wife from the rubble alive.",
    ],
)
def test_a_deed_done_to_things_harms_nobody(extraction: Extract, text: str):
    assert _told(extraction(text)) == set()


def test_who_burns_to_death_dies(extraction: Extract):
    found = extraction("A teacher, his wife and their three children burned to death in the house.")
    assert _told(found) == {("killed", 5, 5)}


def test_who_burns_a_flag_does_not(extraction: Extract):
    assert _told(extraction("Two villagers burned the flag.")) == set()


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("A major who kept a shop was shot dead at his counter.", "A major"),
        ("A teacher who ran a school was killed on Monday.", "A teacher"),
    ],
)
def test_the_object_of_a_relative_clause_is_not_hurt(extraction: Extract, text: str, victims: str):
    assert [row.victims for row in extraction(text).casualties] == [victims]


def test_who_says_that_a_house_was_hit_is_not_hurt(extraction: Extract):
    assert _told(extraction("A teacher who said a school was hit fled the town.")) == set()


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Guards opened fire on the car and hit nobody.", ("injured", 0, 0)),
        ("Shots were fired at a patrol, without hitting anyone.", ("casualties", 0, 0)),
    ],
)
def test_nobody_is_hit(extraction: Extract, text: str, row: Row):
    assert _told(extraction(text)) == {row}
