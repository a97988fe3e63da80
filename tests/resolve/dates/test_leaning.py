"""Dates that lean on what was told before: that night, the same day, two hours earlier.

Published on Saturday, 17 August 2024.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from newsledger.records import Date, Extraction

Dates = Callable[..., list[Date]]
Resolved = Callable[..., Extraction]

PUBLISHED = date(2024, 8, 17)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        # the day of a statement is not the day of what is told
        (
            "Shells hit the mill on Tuesday. The ministry said on Friday that nobody was hurt. "
            "The same day a bridge was blown up.",
            "The same day",
            "2024-08-13",
        ),
        (
            "Shells hit the mill on Tuesday. The army confirmed the attack on Thursday. "
            "At 9 p.m. a second mill burned.",
            "9 p.m.",
            "2024-08-13T21:00",
        ),
        # but in its own sentence it is
        (
            "Shells hit the mill on Tuesday. The governor said on Friday that the road had been "
            "closed that day.",
            "that day",
            "2024-08-16",
        ),
    ],
)
def test_a_statement_moves_no_tale(resolved: Resolved, text: str, words: str, value: str) -> None:
    rows = {row.text: row.value for row in resolved(text, published=PUBLISHED).dates}
    assert rows[words] == value


def test_what_only_ends_a_time_moves_no_tale(dates_of: Dates) -> None:
    text = "A mine went off on Monday. A driver lived until Thursday. The next day roads were shut."
    assert dates_of(text)[-1].value == "2024-08-13"


def test_that_night_is_the_last_night_told_of(dates_of: Dates) -> None:
    text = "A bar was bombed on Monday night. On Tuesday police came. They took 41 in that night."
    assert dates_of(text)[-1].value == "2024-08-12TNI"


def test_the_morning_after_a_night(dates_of: Dates) -> None:
    rows = dates_of("Guns pounded the camp overnight. Four bodies had come in by sunrise.")
    assert [row.value for row in rows] == ["2024-08-16TNI", "2024-08-17TMO"]
    assert rows[1].earliest == rows[1].latest == date(2024, 8, 17)


def test_an_evening_told_of_on_a_morning_is_the_one_before(resolved: Resolved) -> None:
    text = "Police said on Friday morning that a call had been made at 8:55 p.m. from a booth."
    rows = resolved(text, published=PUBLISHED).dates
    assert [row.value for row in rows] == ["2024-08-16TMO", "2024-08-15T20:55"]


def test_hours_before_midnight_are_the_day_before(dates_of: Dates) -> None:
    text = "A man died shortly after midnight on Friday. Two hours earlier a shop had been robbed."
    assert dates_of(text)[-1].value == "2024-08-15T22:00"


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It fell on 14 August. The same Tuesday a post was raided.", "The same Tuesday", 13),
        ("It fell on 11 August. A third man died that Tuesday.", "that Tuesday", 13),
    ],
)
def test_the_same_weekday_is_the_nearest(
    dates_of: Dates, text: str, words: str, value: int
) -> None:
    rows = {row.text: row.value for row in dates_of(text)}
    assert rows[words] == f"2024-08-{value}"


@pytest.mark.parametrize(
    ("text", "value", "earliest", "latest"),
    [
        ("Five years ago tomorrow it fell.", "2019-08-18", "2019-08-18", "2019-08-18"),
        ("Two years ago this week it fell.", "2022-W33", "2022-08-15", "2022-08-21"),
        ("A decade ago on Friday it fell.", "2014-08-16", "2014-08-16", "2014-08-16"),
        ("Three years ago, in May, it fell.", "2021-05", "2021-05-01", "2021-05-31"),
        ("It fell a week ago.", "2024-08-10", "2024-08-10", "2024-08-10"),
        ("It fell in the same period last year.", "2023", "2023-01-01", "2023-08-17"),
        ("It fell on the night to Friday.", "2024-08-15TNI", "2024-08-15", "2024-08-16"),
        ("It fell overnight from Thursday to Friday.", "2024-08-15TNI", "2024-08-15", "2024-08-16"),
        ("It fell in the small hours of Friday.", "2024-08-16TMO", "2024-08-16", "2024-08-16"),
        ("It fell towards 18 hours.", "2024-08-17T18:00", "2024-08-17", "2024-08-17"),
        ("It fell at dawn today.", "2024-08-17TMO", "2024-08-17", "2024-08-17"),
        (
            "It fell at about 9 pm (1800 GMT) on Friday.",
            "2024-08-16T21:00",
            "2024-08-16",
            "2024-08-16",
        ),
        ("It fell at the end of March.", "2024-03", "2024-03-21", "2024-03-31"),
        ("It fell early in May.", "2024-05", "2024-05-01", "2024-05-10"),
        ("It fell in a March offensive.", "2024-03", "2024-03-01", "2024-03-31"),
        ("It fell at 05:30hrs.", "2024-08-17T05:30", "2024-08-17", "2024-08-17"),
        ("It fell at 2010 and burned.", "2024-08-17T20:10", "2024-08-17", "2024-08-17"),
        ("IT FELL AT 2010 AND BURNED.", "2024-08-17T20:10", "2024-08-17", "2024-08-17"),
        ("It is dear at 2010 prices.", "2010", "2010-01-01", "2010-12-31"),
        ("It fell at 1430Z.", "2024-08-17T14:30Z", "2024-08-17", "2024-08-17"),
        ("Few survived the winter.", "2023-WI", "2023-12-01", "2024-02-29"),
    ],
)
def test_forms(dates_of: Dates, text: str, value: str, earliest: str, latest: str) -> None:
    (row,) = dates_of(text, tense="past")
    assert row.value == value
    assert (row.earliest, row.latest) == (date.fromisoformat(earliest), date.fromisoformat(latest))


def test_a_day_that_was_an_anniversary_carries_its_year_on(dates_of: Dates) -> None:
    text = (
        "Five years ago tomorrow two bombs fell on the Monday market. "
        "Eight died before sunset; the toll was raised a week later."
    )
    values = {row.text: row.value for row in dates_of(text)}
    assert values["sunset"] == "2019-08-18TEV"
    assert values["a week later"] == "2019-08-25"


def test_a_feast_beside_a_day_is_of_its_year(dates_of: Dates) -> None:
    rows = dates_of("On 20 August 2018, on the eve of Eid al-Adha, two bombs fell.")
    assert [row.value for row in rows] == ["2018-08-20", "2018-08-20"]


def test_a_march_is_no_month(dates_of: Dates) -> None:
    assert dates_of("They may march. At the end of the march a March for peace was planned.") == []


def test_hours_that_last_are_no_clock_time(dates_of: Dates) -> None:
    assert [row.type for row in dates_of("The siege lasted 18 hours.")] == ["DURATION"]
    assert [row.value for row in dates_of("A decade of war ended.")] == ["P10Y"]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        (
            "The union warned it would strike if the men were not freed by Friday.",
            "Friday",
            "2024-08-23",
        ),
        ("Schools near the border remain shut on Monday.", "Monday", "2024-08-19"),
        ("Doctors said the names could not be fixed before the weekend.", "the weekend", "WE"),
        ("The men had been freed by Friday.", "Friday", "2024-08-16"),
    ],
)
def test_a_term_lies_ahead(resolved: Resolved, text: str, words: str, value: str) -> None:
    rows = {row.text: str(row.value) for row in resolved(text, published=PUBLISHED).dates}
    assert rows[words].endswith(value)


@pytest.mark.parametrize("later", ["Hours later", "A few hours later"])
def test_hours_that_are_not_counted_are_of_the_day_told(resolved: Resolved, later: str) -> None:
    text = f"Shells hit the mill on Tuesday. {later} a bridge was blown up."
    rows = {row.text: row.earliest for row in resolved(text, published=PUBLISHED).dates}
    assert rows[later] == date(2024, 8, 13)


def test_days_that_are_not_counted_are_of_no_day(resolved: Resolved) -> None:
    text = "Shells hit the mill on Tuesday. Days later a bridge was blown up."
    rows = {row.text: row.earliest for row in resolved(text, published=PUBLISHED).dates}
    assert rows["Days later"] is None


def test_days_before_that_are_counted_from_the_day_told_last(dates_of: Dates) -> None:
    found = dates_of("An editor died on 8 August. A mine killed three men six days before that.")
    assert [row.value for row in found] == ["2024-08-08", "2024-08-02"]
    found = dates_of("An editor died on 8 August, six days before that summit was to begin.")
    assert [row.value for row in found] != ["2024-08-08", "2024-08-02"]
