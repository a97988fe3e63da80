"""Families as one figure, parts of a whole, and other wordings of fresh desks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]

FIGURES = [
    ("Neighbours said his wife and two daughters were among the dead.", [("killed", 3, 3)]),
    ("One of his sons and a nephew were killed.", [("killed", 2, 2)]),
    ("My husband and our three boys were killed in the raid.", [("killed", 4, 4)]),
    ("The shell killed three women and a child.", [("killed", 4, 4)]),
    ("The shell killed four women and three children.", [("killed", 4, 4), ("killed", 3, 3)]),
    ("A cook was treated for a sprained ankle.", [("injured", 1, 1)]),
    ("Two teachers were among those killed in Friday's blast near the mill.", [("killed", 2, 2)]),
    ("We counted 40 bodies, including seven women.", [("killed", 40, 40), ("killed", 7, 7)]),
    ("The kidnappers of nine farmers asked for money.", [("captured", 9, 9)]),
    (
        "Last year 12 people, a former judge among them, were killed in a bombing.",
        [("killed", 12, 12), ("killed", 1, 1)],
    ),
    (
        "Some 60 soldiers have been hurt, including 14 with concussions.",
        [("injured", 60, 60), ("injured", 14, 14)],
    ),
    ("Two more workers were still under the rubble.", [("missing", 2, 2)]),
    ("The navy destroyed three Houthi unmanned boats.", []),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_who_is_counted(
    extraction: Extract, text: str, expected: list[tuple[str, int | None, int | None]]
) -> None:
    rows = extraction(text).casualties
    assert [(row.harm, row.count_min, row.count_max) for row in rows] == expected


def test_the_number_of_a_year_is_no_toll_of_a_day(extraction: Extract) -> None:
    rows = extraction("The ambush brings to 31 the number of guards killed this year.").casualties
    assert [(row.count_min, row.scope) for row in rows] == [(31, "cumulative")]


def test_since_in_an_aside_about_one_person_is_no_sum(extraction: Extract) -> None:
    rows = extraction("A clerk who had been in a coma since Friday died on Sunday.").casualties
    assert ("killed", 1, "incident") in [(r.harm, r.count_min, r.scope) for r in rows]
