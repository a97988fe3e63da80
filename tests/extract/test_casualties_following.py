"""Figures that go on about people told before: parts, corrections, the same people told again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]
Figures = list[tuple[str, int | None, int | None, bool]]
"""Harm, bounds, and whether the figure is a part of another."""

NINE = ("killed", 9, 9, False)

PARTS: list[tuple[str, Figures]] = [
    (
        "The raid killed nine people. Among them were two nurses and a driver.",
        [NINE, ("killed", 2, 2, True), ("killed", 1, 1, True)],
    ),
    ("The raid killed nine people. They included two nurses.", [NINE, ("killed", 2, 2, True)]),
    ("The raid killed nine people. Three were children.", [NINE, ("killed", 3, 3, True)]),
    ("Nine people died. Four of them were from one family.", [NINE, ("killed", 4, 4, True)]),
    (
        "Nine people died. Five members of one family were among them.",
        [NINE, ("killed", 5, 5, True)],
    ),
    ("The raid killed nine people. Three others were guests.", [NINE]),
    ("The raid killed nine people. Twelve were children.", [NINE]),
    (
        "The raid killed nine people and hurt 20. Three were children.",
        [NINE, ("injured", 20, 20, False)],
    ),
    (
        "The office verified 212 casualties (74 killed, 138 injured).",
        [("casualties", 212, 212, False), ("killed", 74, 74, True), ("injured", 138, 138, True)],
    ),
]

AGAIN: list[tuple[str, Figures]] = [
    (
        "Six workers, and not five as first stated, had been injured.",
        [("injured", 6, 6, False), ("injured", 5, 5, False)],
    ),
    (
        "The city recorded 27 homicides this year, compared with 41 in all of 2022.",
        [("killed", 27, 27, False), ("killed", 41, 41, False)],
    ),
    (
        "A girl who was shot in the neck remained in critical condition.",
        [("injured", 1, 1, False)],
    ),
    (
        "A girl who was shot in the neck was taken to a hospital.",
        [("casualties", 1, 1, False)],
    ),
    ("Two of them were on ventilators and could not be saved.", [("killed", 2, 2, False)]),
    (
        "Five people were hurt; a sixth, a nurse who was grazed in the leg, drove home.",
        [("injured", 5, 5, False), ("injured", 1, 1, False)],
    ),
    ("One of the three abducted workers came home.", [("captured", 1, 1, False)]),
    ("A nurse and mother of two was killed.", [("killed", 1, 1, False)]),
    ("The bomb killed an off-duty policeman.", [("killed", 1, 1, False)]),
    ("The raid freed 12 hostages.", [("captured", 12, 12, False)]),
    ("The raid freed hostages.", []),
]


@pytest.mark.parametrize(("text", "figures"), PARTS + AGAIN)
def test_figures_of_people_told_before(extraction: Extract, text: str, figures: Figures) -> None:
    found = extraction(text).casualties
    assert [(r.harm, r.count_min, r.count_max, r.part_of is not None) for r in found] == figures


def test_a_count_that_was_a_mistake_is_denied(extraction: Extract) -> None:
    (row,) = extraction("An earlier count of four dead was a mistake, he said.").casualties
    assert (row.count_min, row.modality) == (4, "denied")


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("Missiles killed 14 people, the largest attack in three weeks.", ["incident"]),
        (
            "The monitor counted 410 deaths in air strikes in August, up from 262 in July.",
            ["cumulative", "cumulative"],
        ),
        ("Four guards were killed in an air strike in August.", ["incident"]),
    ],
)
def test_the_time_that_a_figure_sums_up(extraction: Extract, text: str, scopes: list[str]) -> None:
    assert [row.scope for row in extraction(text).casualties] == scopes
