"""Whose dead are told behind a deed that came after another one; people under treatment."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _deed_of(found: Extraction, count: int) -> str | None:
    (row,) = [row for row in found.casualties if row.count_min == count]
    return next((e.text for e in found.events if e.event_id == row.event_id), None)


@pytest.mark.parametrize(
    ("text", "count", "deed"),
    [
        ("Soldiers fired on a market after an ambush and eleven civilians died.", 11, "fired"),
        (
            "Troops opened fire following the second attack, and two men near a grove were killed.",
            2,
            "opened fire",
        ),
    ],
)
def test_who_dies_next_dies_of_the_deed_told_first(
    extraction: Extract, text: str, count: int, deed: str
):
    assert _deed_of(extraction(text), count) == deed


@pytest.mark.parametrize(
    ("text", "count", "deed"),
    [
        ("Troops opened fire after an ambush that killed six soldiers.", 6, "ambush"),
        ("The army shelled the town after a raid in which four guards died.", 4, "raid"),
        ("Six people died after an attack on a bus and a train.", 6, "attack"),
    ],
)
def test_who_died_in_the_deed_before_is_of_that(
    extraction: Extract, text: str, count: int, deed: str
):
    assert _deed_of(extraction(text), count) == deed


def test_who_is_being_treated_is_hurt(extraction: Extract):
    found = extraction("The blast killed six people. Another 28 people are being treated.")
    assert ("injured", 28) in {(row.harm, row.count_min) for row in found.casualties}


def test_who_is_being_treated_as_a_suspect_is_not(extraction: Extract):
    assert not extraction("The three men are being treated as suspects.").casualties
