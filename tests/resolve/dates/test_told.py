"""Dates that a sentence says in two steps: a year and a day, a day said again, a night's hours.

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
        # the year that a sentence begins with
        ("In 2010, the shrine was hit by two bombers on July 1.", "July 1", "2010-07-01"),
        ("On March 3, 2016, a bridge fell, and on March 9 another.", "March 9", "2016-03-09"),
        # but not one that is named in it, nor that of the sentence before
        ("The base, hit in 2020, came under fire on July 7.", "July 7", "2024-07-07"),
        ("In 2016, the town was calm. On March 9 a bridge fell.", "March 9", "2024-03-09"),
        # a day said again
        ("The war began on Feb. 24, two years ago.", "Feb. 24", "2022-02-24"),
        ("The mill fell on Feb. 24. Two years ago it was new.", "Feb. 24", "2024-02-24"),
        (
            "The war began on Feb. 24, 2022, nearly nine months earlier.",
            "nearly nine months earlier",
            "2022-02",
        ),
        (
            "The war began on Feb. 24, 2022. Nine months earlier a truce had failed.",
            "Nine months earlier",
            "2021-05",
        ),
        # the year, the week before
        ("He was held in 2012. He had been shot the year before.", "the year before", "2011"),
        ("Last week was calm; the week before, six died.", "the week before", "2024-W31"),
        ("He was shot in 2012. The year before he died he was held.", "The year before", "None"),
        ("It was closed the year before last.", "the year before last", "2022"),
        # a weekday that goes on with a day
        ("On January 12 and again on Saturday shells fell.", "Saturday", "2024-01-13"),
        ("After the raid of January 12 shells fell on Saturday.", "Saturday", "2024-08-17"),
        # points stand behind the day
        ("The log ends on 12.05.2024.", "12.05.2024", "2024-05-12"),
        ("The log ends on 12/05/2024.", "12/05/2024", "2024-12-05"),
        # the small hours of a night
        ("On Friday night drones came. All were down by 02:30.", "02:30", "2024-08-17T02:30"),
        ("On Friday night drones came. All were down by 22:30.", "22:30", "2024-08-16T22:30"),
        ("On Friday drones came. All were down by 02:30.", "02:30", "2024-08-16T02:30"),
    ],
)
def test_a_date_takes_what_its_sentence_says(
    resolved: Resolved, text: str, words: str, value: str
) -> None:
    rows = {row.text: str(row.value) for row in resolved(text, published=PUBLISHED).dates}
    assert rows[words] == value


def test_the_night_of_a_statement_is_not_that_of_the_deed(resolved: Resolved) -> None:
    text = (
        "A mine blew up a truck on Friday. The army said on Friday night that it knew the bombers. "
        "It went off at 2 a.m."
    )
    assert resolved(text, published=PUBLISHED).dates[-1].value == "2024-08-16T02:00"


def test_hours_over_midnight_end_on_the_next_day(dates_of: Dates) -> None:
    (night,) = dates_of("The road is closed from 6 p.m. to 6 a.m.")
    assert (night.earliest, night.latest) == (date(2024, 8, 17), date(2024, 8, 18))
    (day,) = dates_of("The road is closed from 6 a.m. to 6 p.m.")
    assert (day.earliest, day.latest) == (date(2024, 8, 17), date(2024, 8, 17))


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("A deal is unlikely before the December election.", "December", "2024-12"),
        ("Nobody was held before the December election.", "December", "2023-12"),
        (
            "The governor declared three days of mourning starting Monday.",
            "Monday",
            "2024-08-19",
        ),
        ("Attacks starting Monday killed five.", "Monday", "2024-08-12"),
        ("He would skip the session due Monday.", "Monday", "2024-08-19"),
        ("The funeral is set for Thursday.", "Thursday", "2024-08-22"),
        ("The camp was set on fire on Thursday.", "Thursday", "2024-08-15"),
    ],
)
def test_what_is_decreed_or_unlikely_lies_ahead(
    resolved: Resolved, text: str, words: str, value: str
) -> None:
    rows = {row.text: row.value for row in resolved(text, published=PUBLISHED).dates}
    assert rows[words] == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        (
            "A shell hit the mill on 9 October. Its owner was traced on 26 October 2023.",
            "9 October",
            "2023-10-09",
        ),
        ("It was hit on 28 December and again on 4 January 2024.", "28 December", "2023-12-28"),
        # the day with a year is of another story
        (
            "Jets bombed a camp on June 28. Its chief had been killed on January 2, 2020.",
            "June 28",
            "XXXX-06-28",
        ),
        # two years are told, or none: the year stays open
        (
            "A shell hit the mill on 9 October. It was built on 3 May 2019, rebuilt on 5 May 2021.",
            "9 October",
            "XXXX-10-09",
        ),
        ("A shell hit the mill on 9 October. Its owner was traced.", "9 October", "XXXX-10-09"),
    ],
)
def test_without_a_day_of_publication_days_have_the_year_told_beside_them(
    dates_of: Dates, text: str, words: str, value: str
) -> None:
    rows = {row.text: str(row.value) for row in dates_of(text, published=None)}
    assert rows[words] == value


def test_a_person_named_like_a_holiday_is_no_day(resolved: Resolved) -> None:
    named = resolved("A shell killed the baker Mahmoud Ramadan Darwish in his shop.")
    assert not named.dates
    held = resolved("A shell killed a baker in his shop during Ramadan.", published=PUBLISHED)
    assert [row.value for row in held.dates] == ["2024-03-11/2024-04-09"]
