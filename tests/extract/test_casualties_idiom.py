"""Figures in the idioms of communiques, monitors and reporters who vary their words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Casualty, Extraction

Extract = Callable[[str], Extraction]

Figures = list[tuple[str, int | None, int | None]]

FOUND: list[tuple[str, Figures]] = [
    ("Fifteen elements were killed and a store of fuel was destroyed.", [("killed", 15, 15)]),
    ("The navy says it sank a skiff and killed nine Sea Tigers.", [("killed", 9, 9)]),
    ("One jawan received a bullet in the leg.", [("injured", 1, 1)]),
    ("Our troops have taken 11 prisoners near the village.", [("captured", 11, 11)]),
    ("A spokesman claimed that 42 prisoners had been taken.", [("captured", 42, 42)]),
    ("The guards took 300 prisoners to the camp.", []),
    ("The prisoners were taken to a camp in the north.", []),
    ("Eight khwarij were sent to hell in the operation.", [("killed", 8, 8)]),
    ("A village sarpanch was hacked to death by Maoists.", [("killed", 1, 1)]),
    ("Six ultras neutralised in encounter.", [("killed", 6, 6)]),
    ("Doctors treated 27 people for axe wounds.", [("injured", 27, 27)]),
    ("Twelve people were treated for burns.", [("injured", 12, 12)]),
    (
        "The rebels stormed the post, killing six soldiers and losing three of their own.",
        [("killed", 6, 6), ("killed", 3, 3)],
    ),
    (
        "Thirty-three were hurt, of whom three have lost limbs.",
        [("injured", 33, 33), ("injured", 3, 3)],
    ),
    ("Five died on the spot, and two in the hospital.", [("killed", 5, 5), ("killed", 2, 2)]),
    ("Eight people were killed, one of them pregnant.", [("killed", 8, 8), ("killed", 1, 1)]),
    ("A mother and three of her children died at their table.", [("killed", 4, 4)]),
    (
        "Ten workers are known to have died: five from Niger, four from Chad and a Libyan clerk.",
        [("killed", 10, 10), ("killed", 5, 5), ("killed", 4, 4), ("killed", 1, 1)],
    ),
    (
        "Twelve bodies were found: nine in the yard, three in a well, and a guard fled.",
        [("killed", 12, 12), ("killed", 9, 9), ("killed", 3, 3)],
    ),
    (
        "A mine killed 21 people. Nine were children, six women.",
        [("killed", 21, 21), ("killed", 9, 9), ("killed", 6, 6)],
    ),
    ("Civilian deaths stood at 86 in May.", [("killed", 86, 86)]),
    ("The army said that the dead were four.", [("killed", 4, 4)]),
    (
        "The group said it had killed 12 soldiers. It has since lifted its own count to 31.",
        [("killed", 12, 12), ("killed", 31, 31)],
    ),
    ("Police shot dead a taxi driver and his passenger at a checkpoint.", [("killed", 2, 2)]),
    ("The army said no civilian was harmed in the raid.", [("casualties", 0, 0)]),
    ("A parcel blew up in a letter box, hurting a postwoman.", [("injured", 1, 1)]),
    (
        "The group recorded 39 civilian deaths in 2021, against 27 the year before.",
        [("killed", 39, 39), ("killed", 27, 27)],
    ),
    (
        "By our count 212 people lost their lives in raids in January, against 174 in December.",
        [("killed", 212, 212), ("killed", 174, 174)],
    ),
    ("The militia put its loss at four.", [("killed", 4, 4)]),
    (
        "The week left 16 Palestinians and two people on the Israeli side dead.",
        [("killed", 16, 16), ("killed", 2, 2)],
    ),
    ("Raiders set two trucks ablaze and beat up a driver.", [("injured", 1, 1)]),
    (
        "It recorded the killing of 68 civilians by the army, and of 200 by self-defence groups.",
        [("killed", 68, 68), ("killed", 200, 200)],
    ),
]
NONE = [
    "The team lost three of its own games.",
    '"They came at night," said the brother of one of the men executed at the pump house.',
    "Deaths were 40 percent higher in the north.",
]


def _figures(rows: list[Casualty]) -> Figures:
    return [(row.harm, row.count_min, row.count_max) for row in rows]


@pytest.mark.parametrize(("text", "figures"), FOUND)
def test_a_figure_is_found(extraction: Extract, text: str, figures: Figures) -> None:
    assert _figures(extraction(text).casualties) == figures


@pytest.mark.parametrize("text", NONE)
def test_nobody_is_counted(extraction: Extract, text: str) -> None:
    assert extraction(text).casualties == []


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        ("Gunmen shot a baker and her son to death at their home.", "killed"),
        ("Four men were dragged from a hut and shot in the back of the head.", "killed"),
        ("Guards shot a man who was climbing the fence. He died at the scene.", "killed"),
        ("Guards shot a man who was climbing the fence. He lived in the camp.", "casualties"),
        ("Gunmen shot a baker in the leg at her home.", "injured"),
    ],
)
def test_what_is_said_behind_tells_whether_the_shot_died(
    extraction: Extract, text: str, harm: str
) -> None:
    assert [row.harm for row in extraction(text).casualties] == [harm]


def test_who_could_have_died_lives(extraction: Extract) -> None:
    rows = extraction(
        "Guards shot a man who was climbing the fence. He could have died."
    ).casualties
    assert rows[0].harm == "casualties"
    assert all(row.modality == "hypothetical" for row in rows[1:])


def test_a_role_is_read_before_a_height(extraction: Extract) -> None:
    (row,) = extraction("Civilian deaths rose to 86.").casualties
    assert row.victims_role == "civilian"
