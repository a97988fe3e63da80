"""Which words are temporal expressions, where they begin and end, and how they are parsed."""

from __future__ import annotations

import pytest

from newsledger.extract.dates import find_expressions
from newsledger.extract.dates.expression import Expression


def found(text: str) -> list[str]:
    return [item.word for item in find_expressions(text)]


def parsed(text: str) -> Expression:
    items = list(find_expressions(text))
    assert len(items) == 1, [item.word for item in items]
    assert items[0].expression is not None
    return items[0].expression


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two shells fell on June 28 near the depot.", ["June 28"]),
        ("It fell on January 2, 2020 near the airport.", ["January 2, 2020"]),
        ("The clash of Thursday, 28 June 2018 was brief.", ["Thursday, 28 June 2018"]),
        ("He left on the 3rd of May and died in June.", ["the 3rd of May", "June"]),
        ("GUERRILLAS ATTACKED ON 30 DECEMBER.", ["30 DECEMBER"]),
        ("SAN SALVADOR, 3 JAN 90 -- THE ARMY SAID", ["3 JAN 90"]),
        ("YESTERDAY AT 1600 GMT A BOMB WENT OFF", ["YESTERDAY AT 1600 GMT"]),
        ("The raid of June\n28 killed two.", ["June\n28"]),
        ("It happened last\nThursday.", ["last\nThursday"]),
        ("Since late January it is calm.", ["late January"]),
        ("Later this month and early next year.", ["Later this month", "early next year"]),
        ("The end of 2019 was calm, mid-2020 too.", ["The end of 2019", "mid-2020"]),
        ("Fighting in the late 1990s and the '80s.", ["the late 1990s", "the '80s"]),
        ("The first shells fell on 5-6 April.", ["5-6 April"]),
        ("They met between 3 and 5 May 2019.", ["3 and 5 May 2019"]),
        ("He ruled from 2009 to 2011.", ["2009 to 2011"]),
        ("The war of 1989-90 was short.", ["1989-90"]),
        ("The fort was held on 3 and 5 May.", ["3", "5 May"]),
        ("In the early hours of Sunday it began.", ["the early hours of Sunday"]),
        ("Two days later, three weeks ago.", ["Two days later", "three weeks ago"]),
        ("It lasted more than 18 months.", ["more than 18 months"]),
        ("It fell in the past 24 hours.", ["the past 24 hours"]),
        ("Shells fall every day and on Friday nights.", ["every day", "Friday nights"]),
        ("The truce begins at 10:30 p.m. on Monday.", ["10:30 p.m. on Monday"]),
        ("Drones were shot down overnight.", ["overnight"]),
        ("Losses rose in last year's third quarter.", ["last year's third quarter"]),
        ("It fell during Ramadan and on Eid al-Fitr.", ["Ramadan", "Eid al-Fitr"]),
        ("The city fell in 480 BC.", ["480 BC"]),
        ("The road is now closed.", ["now"]),
        (
            "It blew up at 8:15 am (0515 GMT) on Saturday, 22 March 2014.",
            ["8:15 am (0515 GMT) on Saturday, 22 March 2014"],
        ),
        ("On the night of 5/6 June it fell.", ["the night of 5/6 June"]),
        (
            "On the evening of Friday, October 13th 2023, it fell.",
            ["the evening of Friday, October 13th 2023"],
        ),
        ("At 5:15 pm on Tuesday, 4 May 2021 it fell.", ["5:15 pm on Tuesday, 4 May 2021"]),
        ("It fell on Saturday evening (15 May 2021).", ["Saturday evening (15 May 2021)"]),
        ("On Friday night, 14 people were hurt.", ["Friday night"]),
        ("At six in the evening of 8 May it fell.", ["six in the evening of 8 May"]),
        ("At quarter to six in the evening of 8 May.", ["quarter to six in the evening of 8 May"]),
        ("041530Z OCT 23 a post was hit.", ["041530Z OCT 23"]),
        ("He was paid 041530 in October.", ["October"]),
        ("On 04 Oct 23 a post was hit.", ["04 Oct 23"]),
        ("It was around 4:30 in the afternoon.", ["around 4:30 in the afternoon"]),
        ("A curfew lasts from 1800 to 0600.", ["1800 to 0600"]),
        ("In the week ending 12 May six died.", ["the week", "12 May"]),
        ("In the week of 6-12 May six died.", ["6-12 May"]),
        ("It is due in the next two to three weeks.", ["the next two to three weeks"]),
        ("On the morning of the 14th it fell.", ["the morning of the 14th"]),
        ("Late Monday night, early Tuesday.", ["Late Monday night", "early Tuesday"]),
        ("He said that last week two fell.", ["last week"]),
        ("It fell at 3 o'clock in the morning.", ["3 o'clock in the morning"]),
        ("Losses rose in Q1 2022.", ["Q1 2022"]),
        ("It fell in the winter of 2015/16.", ["the winter of 2015/16"]),
        ("Shells fell for weeks or months.", ["weeks or months"]),
        ("It lasted two to three weeks.", ["two to three weeks"]),
    ],
)
def test_expressions_are_found_whole(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Troops may march on the capital.",
        "MILITANTS MAY ATTACK AGAIN.",
        "May they rest in peace.",
        "A 12-year-old boy was hurt, his sister is 9 years old.",
        "The 3rd Brigade fired 155mm shells.",
        "The side won 3-2.",
        "Highway 1991 was closed.",
        "Resolution 1973 was adopted.",
        "Some 2014 people were hurt.",
        "It cost $1995.",
        "He was the second to die, the third survived.",
        "They wore AK-47 rifles and flew an F-16.",
        "The blast sounded like the fall of a wall.",
        "The flat was built of sun and spring water.",
        "The March 14 alliance and the November 17 group met.",
        "It was expected to last long.",
        "The past government fell at the dawn of the war.",
        "A quarter of the town was in the Christian quarter.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert found(text) == []


def test_ambiguous_months_need_more_than_their_name() -> None:
    assert found("The talks of March and those in May failed.") == ["March", "May"]
    assert found("IN MAY 1989 THE ARMY SAID") == ["MAY 1989"]


def test_a_full_stop_ends_a_month_but_not_an_abbreviation() -> None:
    assert found("It ended in June. 5 people died.") == ["June"]
    assert found("It ended on Jan. 5.") == ["Jan. 5"]


def test_fields_of_a_date() -> None:
    expression = parsed("It began on Thursday, June 28, 2018 at 10:30 p.m. GMT.")
    assert (expression.year, expression.month, expression.day) == (2018, 6, 28)
    assert (expression.weekday, expression.hour, expression.minute) == (4, 22, 30)
    assert expression.zone == "GMT"
    assert expression.type == "TIME"


def test_no_calendar_before_resolve() -> None:
    expression = parsed("It fell last Thursday.")
    assert (expression.kind, expression.weekday, expression.direction) == ("date", 4, -1)
    assert expression.value is None


def test_either_order_of_an_ambiguous_numeric_date_is_kept() -> None:
    assert parsed("The log ends on 5/6/2019.").numbers == (5, 6, 2019)
    assert parsed("The log ends on 25/6/2019.").day == 25


def test_a_range_is_one_expression() -> None:
    expression = parsed("It was closed from 3 May to 5 June 2019.")
    assert expression.kind == "range"
    assert expression.first is not None
    assert expression.first.year == 2019


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It lasted three days.", "P3D"),
        ("It lasted twenty-five years.", "P25Y"),
        ("It lasted two hundred days.", "P200D"),
        ("It lasted two and a half years.", "P2Y6M"),
        ("It lasted an hour and a half.", "PT1H30M"),
        ("It lasted several weeks.", "PXW"),
        ("It lasted a couple of months.", "P2M"),
        ("It lasted 24 hours.", "PT24H"),
        ("It is held every three years.", "P3Y"),
        ("He went there on Mondays and stayed.", "XXXX-WXX-1"),
        ("The road was recently closed.", "PAST_REF"),
        ("The council met three times a year.", "P1Y"),
        ("It lasted 20 to 40 minutes.", "PT20M/PT40M"),
        ("Six died over the past year.", "P1Y"),
        ("Six died over the past day.", "P1D"),
        ("It is due within a fortnight.", "P2W"),
        ("Shells fall every few days.", "PXD"),
    ],
)
def test_amounts_have_their_timex_value(text: str, value: str) -> None:
    assert parsed(text).value == value


def test_to_the_day_is_no_day() -> None:
    words = [item.word for item in find_expressions("A year to the day after the raid, it burned.")]
    assert words == ["A year"]
