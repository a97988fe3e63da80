"""Victims of deeds told at a distance: over a day, in a band, found later, blown up, shot dead."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]
Figures = list[tuple[str, int | None, int | None]]


def told(found: Extraction) -> Figures:
    return [(row.harm, row.count_min, row.count_max) for row in found.casualties]


DEEDS: list[tuple[str, Figures]] = [
    ("The group avenged the killing last month of a commander in Jenin.", [("killed", 1, 1)]),
    ("The murder on Monday of a judge shocked Lima.", [("killed", 1, 1)]),
    ("The killing season last month of the wolves ended.", []),
    ("The announcement last week of two commanders was welcomed.", []),
    ("The court looked into the shooting dead of a reservist in Armagh.", [("killed", 1, 1)]),
    ("A mortar round ended the lives of a schoolmistress and three farmhands.",
     [("killed", 1, 1), ("killed", 3, 3)]),
    ("The frost ended the life of the battery.", []),
]  # fmt: skip

BANDS: list[tuple[str, Figures]] = [
    ("The insurgents wiped out a platoon of 31 policemen.", [("killed", 31, 31)]),
    ("The gang killed a group of ten farmers.", [("killed", 10, 10)]),
    ("The leader of a group of 40 rebels was killed.", [("killed", 1, 1)]),
]

FOUND: list[tuple[str, Figures]] = [
    (
        "A corporal was abducted from his home and found dead in a field.",
        [("captured", 1, 1), ("killed", 1, 1)],
    ),
    (
        "Three guards were taken hostage. Two of these were shot dead in March.",
        [("captured", 3, 3), ("killed", 2, 2)],
    ),
    ("Two youths who tried to flee were wounded.", [("injured", 2, 2)]),
    ("Some 3,000 villagers fled to the border.", [("displaced", 3000, 3000)]),
]

BLOWN_UP: list[tuple[str, Figures]] = [
    ("Three engineers were blown up by a mine.", [("casualties", 3, 3)]),
    ("The house of a teacher was blown up by the militants.", []),
    ("A bridge guarded by two men was blown up.", []),
    ("Gunmen dragged seven workers out of their huts and shot them dead.", [("killed", 7, 7)]),
    ("Gunmen dragged seven workers out of their huts and shot them.", [("casualties", 7, 7)]),
    ("The army bombed a cave, neutralising eight rebels.", [("killed", 8, 8)]),
]

PARTS: list[tuple[str, Figures]] = [
    (
        "Seven of the dead were women and four were children.",
        [("killed", 7, 7), ("killed", 4, 4)],
    ),
    ("Seven of the dead were women and four houses were burned.", [("killed", 7, 7)]),
]


@pytest.mark.parametrize(("text", "figures"), DEEDS + BANDS + FOUND + BLOWN_UP + PARTS)
def test_victims_of_deeds(extraction: Extract, text: str, figures: Figures) -> None:
    assert told(extraction(text)) == figures
