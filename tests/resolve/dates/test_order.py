"""The dates of a text show whether it writes the day or the month first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from newsledger.records import Date

Dates = Callable[..., list[Date]]


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("02/04/2021 - Kidal: a mine. 31/10/2021 - Segou: a bus.", None, "2021-04-02"),
        ("02/04/2021 - Kidal: a mine. 10/31/2021 - Segou: a bus.", None, "2021-02-04"),
        # a list tells what has been, a single day may lie ahead
        ("11/03/2021 - Kidal: a mine. 12/03/2021 - Gao: a bus.", date(2021, 3, 15), "2021-03-11"),
        ("The vote of 12/03/2021 was put off.", date(2021, 3, 15), "2021-12-03"),
        # both orders in one text, and both readings before publication: the setting
        ("02/04/2021, 31/10/2021 and 10/31/2021 are in the log.", None, "2021-02-04"),
        ("12/03/2021 - Kidal: a mine.", date(2022, 3, 15), "2021-12-03"),
    ],
)
def test_the_order_of_numbers(
    dates_of: Dates, text: str, published: date | None, value: str
) -> None:
    assert dates_of(text, published=published)[0].value == value
