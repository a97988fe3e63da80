"""Figures as desks bring them up to date: raised, lowered, of an age, in somebody's words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def told(found: Extraction) -> list[tuple[str, int | None, int | None]]:
    return [(row.harm, row.count_min, row.count_max) for row in found.casualties]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The number of people killed in an attack on a hotel has risen to 13.", "incident"),
        ("The number of people killed in Monday's bombing has risen to 13.", "incident"),
        ("The number of people killed in 2019 has risen to 340.", "cumulative"),
        ("The number of people killed in attacks this year has risen to 130.", "cumulative"),
    ],
)
def test_a_rising_number_is_of_one_attack_where_one_is_told(
    extraction: Extract, text: str, scope: str
) -> None:
    (row,) = extraction(text).casualties
    assert row.scope == scope


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Police lowered the death toll of Monday's mosque bombing in Peshawar to 84.",
            [("killed", 84, 84)],
        ),
        ("Police put off the count of the dead of Monday's bombing to 9 May.", []),
        (
            "The number of US service members with brain injuries from the strike has risen to 58.",
            [("injured", 58, 58)],
        ),
        ("The number of service members with medals has risen to 58.", []),
        (
            "The number of US soldiers killed in the ambush has risen to five.",
            [("killed", 5, 5)],
        ),
    ],
)
def test_a_toll_is_brought_up_to_date(
    extraction: Extract, text: str, figures: list[tuple[str, int, int]]
) -> None:
    assert told(extraction(text)) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "A clinic received the bodies of 29 children under 15 and 48 injured people.",
            [("killed", 29, 29), ("injured", 48, 48)],
        ),
        ("The body of a wounded soldier was found on Friday.", [("killed", 1, 1)]),
        (
            "Clinics received the bodies of four nurses and 12 drivers.",
            [("killed", 4, 4), ("killed", 12, 12)],
        ),
        ("Under 15 people were killed in the raid.", [("killed", None, 14)]),
    ],
)
def test_an_age_counts_nobody_and_the_hurt_are_no_bodies(
    extraction: Extract, text: str, figures: list[tuple[str, int | None, int]]
) -> None:
    assert told(extraction(text)) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("State television said 80 “American mercenaries” had been killed.", [("killed", 80, 80)]),
        ("State television said 80 “brave” men had been killed.", [("killed", 80, 80)]),
        (
            "Shells hit a house, wounding a newly married couple and three tenants.",
            [("injured", 2, 2), ("injured", 3, 3)],
        ),
        (
            "Four soldiers were killed and eight Nigeriens were wounded in an ambush.",
            [("killed", 4, 4), ("injured", 8, 8)],
        ),
        ("Two Grads and four Geran drones were lost in the raid.", []),
    ],
)
def test_whom_a_number_counts(
    extraction: Extract, text: str, figures: list[tuple[str, int, int]]
) -> None:
    assert told(extraction(text)) == figures
