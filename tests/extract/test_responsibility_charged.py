"""Who is held by police and courts: charged with what belongs to a deed, arrested, on trial."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]

_PARTY = "Six people were shot at a party in Norfolk on Friday. "


def _rows(found: Extraction) -> set[tuple[str | None, str]]:
    return {(row.party, row.stance) for row in found.responsibility}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            _PARTY + "Carl Brent was charged with discharging a firearm in a public place.",
            ("Carl Brent", "accused"),
        ),
        (
            _PARTY + "Carl Brent was arrested and charged with possession of a weapon.",
            ("Carl Brent", "suspected"),
        ),
        (
            _PARTY + "Charges have been filed against Carl Brent, 30.",
            ("Carl Brent", "accused"),
        ),
        (
            "Two teenagers have been named as suspects in the killing of a guard.",
            ("Two teenagers", "suspected"),
        ),
        (
            "A judge ordered Carl Brent held without bond in the shooting of a guard.",
            ("Carl Brent", "suspected"),
        ),
        (
            "The shooting of two guards led to the arrest of Carl Brent, 30.",
            ("Carl Brent", "suspected"),
        ),
        (
            "The arrest of two men in the shooting of a guard came a day later.",
            ("two men", "suspected"),
        ),
        (
            "The trial of Carl Brent, accused of shooting two guards, opened on Monday.",
            ("Carl Brent", "accused"),
        ),
        (
            "Carl Brent, who is accused in the shooting of two guards, appeared in court.",
            ("Carl Brent", "accused"),
        ),
        (
            "Carl Brent pleaded not guilty to shooting a guard.",
            ("Carl Brent", "denied"),
        ),
    ],
)
def test_who_is_held_for_a_deed(extraction: Extract, text: str, row: tuple[str, str]) -> None:
    assert _rows(extraction(text)) == {row}


@pytest.mark.parametrize(
    "text",
    [
        _PARTY + "A grocer was charged with selling spoilt meat.",
        _PARTY + "Charges against a grocer have been dropped.",
        _PARTY + "A march against the arrest of two teachers passed off quietly.",
        _PARTY + "A grocer was arrested on a tax charge.",
        _PARTY + "The trial of a grocer accused of fraud opened on Monday.",
    ],
)
def test_who_is_held_for_something_else_is_not(extraction: Extract, text: str) -> None:
    assert not _rows(extraction(text))
