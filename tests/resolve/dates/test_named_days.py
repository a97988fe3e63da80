"""Days named by a week, a month or a night beside them. Published on Saturday, 17 August 2024."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Date

Dates = Callable[..., list[Date]]


@pytest.mark.parametrize(
    ("text", "words", "value", "latest"),
    [
        ("It fell on Sunday week ago.", "Sunday week ago", "2024-08-04", "2024-08-04"),
        ("It fell a week last Tuesday.", "a week last Tuesday", "2024-08-06", "2024-08-06"),
        ("It fell on the 14th of last month.", "the 14th of last month", "2024-07-14", None),
        ("It fell last month, on the 27th.", "last month, on the 27th", "2024-07-27", None),
        ("It fell on Monday the 5th, he said.", "Monday the 5th", "2024-08-05", None),
        ("It fell on Sunday the 7th, he said.", "Sunday the 7th", "2024-07-07", None),
        ("It fell the night before last.", "the night before last", "2024-08-15TNI", "2024-08-16"),
        ("It fell three nights ago.", "three nights ago", "2024-08-14TNI", "2024-08-15"),
        (
            "It fell in the night between Sunday and Monday.",
            "the night between Sunday and Monday",
            "2024-08-11TNI",
            "2024-08-12",
        ),
        (
            "It fell in the night between 3 and 4 August.",
            "the night between 3 and 4 August",
            "2024-08-03TNI",
            "2024-08-04",
        ),
        (
            "It fell at 10:15 p.m. Baghdad time, Aug. 4.",
            "10:15 p.m. Baghdad time, Aug. 4",
            "2024-08-04T22:15",
            None,
        ),
        ("It fell in the first half of July.", "the first half of July", "2024-07", "2024-07-15"),
    ],
)
def test_a_day_is_counted_from_what_stands_beside_it(
    dates_of: Dates, text: str, words: str, value: str, latest: str | None
) -> None:
    (row,) = dates_of(text)
    assert (row.text, row.value) == (words, value)
    assert latest is None or str(row.latest) == latest


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "It began on the night of Saturday and early hours of Sunday, 14 July.",
            ["2024-07-13TNI", "2024-07-14TMO"],
        ),
        ("They fell on Friday and Saturday, 13 July.", ["2024-07-12", "2024-07-13"]),
        # a week apart is not told in one breath
        ("They fell on Sunday and Saturday, 13 July.", ["2024-08-11", "2024-07-13"]),
        (
            "It began on Saturday, 6 July, and went on until Monday.",
            ["2024-07-06", "2024-07-08"],
        ),
        # who was held then was tried of late
        ("The man held on Saturday, 6 July, was jailed on Monday.", ["2024-07-06", "2024-08-12"]),
    ],
)
def test_a_weekday_belongs_to_the_date_told_with_it(
    dates_of: Dates, text: str, values: list[str]
) -> None:
    assert [row.value for row in dates_of(text)] == values


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("On Friday the 1st Brigade shelled it.", ["Friday"]),
        ("Last month, 27 people died.", ["Last month"]),
        ("The night before last year's vote it fell.", ["last year"]),
        ("It fell on Sunday. Next time it will be worse.", ["Sunday"]),
    ],
)
def test_what_only_stands_beside_a_day_is_no_part_of_it(
    dates_of: Dates, text: str, words: list[str]
) -> None:
    assert [row.text for row in dates_of(text)] == words
