"""What day it is. Published on Saturday, 17 August 2024, unless a test says otherwise."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from newsledger.records import Date

Dates = Callable[..., list[Date]]


@pytest.mark.parametrize(
    ("text", "value", "earliest", "latest"),
    [
        # explicit
        ("It fell in early 2015.", "2015", "2015-01-01", "2015-04-30"),
        ("It fell in mid-2015.", "2015", "2015-05-01", "2015-08-31"),
        ("It fell in mid-October 2023.", "2023-10", "2023-10-11", "2023-10-20"),
        ("It fell in late February 2024.", "2024-02", "2024-02-21", "2024-02-29"),
        ("It fell overnight on June 5 and 6.", "2024-06-05TNI", "2024-06-05", "2024-06-06"),
        ("It fell on the first day of Ramadan.", "2024-03-11", "2024-03-11", "2024-03-11"),
        ("It fell a month ago today.", "2024-07-17", "2024-07-17", "2024-07-17"),
        ("It fell two weeks ago today.", "2024-08-03", "2024-08-03", "2024-08-03"),
        ("It fell on 28 June 2018.", "2018-06-28", "2018-06-28", "2018-06-28"),
        ("It fell in June 2018.", "2018-06", "2018-06-01", "2018-06-30"),
        ("It fell in 2018.", "2018", "2018-01-01", "2018-12-31"),
        ("It fell in the 1990s.", "199", "1990-01-01", "1999-12-31"),
        ("It fell in the '90s.", "199", "1990-01-01", "1999-12-31"),
        ("It fell in the 20th century.", "19", "1901-01-01", "2000-12-31"),
        ("It fell on 29 February 2024.", "2024-02-29", "2024-02-29", "2024-02-29"),
        # from the day of publication
        ("It fell today.", "2024-08-17", "2024-08-17", "2024-08-17"),
        ("It fell yesterday.", "2024-08-16", "2024-08-16", "2024-08-16"),
        ("It fell the day before yesterday.", "2024-08-15", "2024-08-15", "2024-08-15"),
        ("It fell on Saturday.", "2024-08-17", "2024-08-17", "2024-08-17"),
        ("It fell on Sunday.", "2024-08-11", "2024-08-11", "2024-08-11"),
        ("It fell last Saturday.", "2024-08-10", "2024-08-10", "2024-08-10"),
        ("It fell last Thursday.", "2024-08-15", "2024-08-15", "2024-08-15"),
        ("It is to fall next Thursday.", "2024-08-22", "2024-08-22", "2024-08-22"),
        ("It fell last week.", "2024-W32", "2024-08-05", "2024-08-11"),
        ("It fell last month.", "2024-07", "2024-07-01", "2024-07-31"),
        ("It fell last year.", "2023", "2023-01-01", "2023-12-31"),
        ("It fell two weeks ago.", "2024-W31", "2024-07-29", "2024-08-04"),
        ("It fell ten days ago.", "2024-08-07", "2024-08-07", "2024-08-07"),
        ("It fell on June 28.", "2024-06-28", "2024-06-28", "2024-06-28"),
        ("It fell on December 30.", "2023-12-30", "2023-12-30", "2023-12-30"),
        ("It fell in late January.", "2024-01", "2024-01-21", "2024-01-31"),
        ("It fell early this month.", "2024-08", "2024-08-01", "2024-08-10"),
        ("It fell earlier this month.", "2024-08", "2024-08-01", "2024-08-17"),
        ("It falls later this year.", "2024", "2024-08-17", "2024-12-31"),
        ("It fell last summer.", "2023-SU", "2023-06-01", "2023-08-31"),
        ("It fell last June.", "2024-06", "2024-06-01", "2024-06-30"),
        ("It fell in June last year.", "2023-06", "2023-06-01", "2023-06-30"),
        ("It fell on Thursday last week.", "2024-08-08", "2024-08-08", "2024-08-08"),
        ("It fell on Wednesday night.", "2024-08-14TNI", "2024-08-14", "2024-08-15"),
        ("It fell last night.", "2024-08-16TNI", "2024-08-16", "2024-08-17"),
        ("It fell overnight.", "2024-08-16TNI", "2024-08-16", "2024-08-17"),
        ("It fell on Friday at 4:30 p.m. local.", "2024-08-16T16:30", "2024-08-16", "2024-08-16"),
        ("It fell at 1600 GMT on Friday.", "2024-08-16T16:00Z", "2024-08-16", "2024-08-16"),
        ("It fell in the third quarter of 2019.", "2019-Q3", "2019-07-01", "2019-09-30"),
        ("It fell last quarter.", "2024-Q2", "2024-04-01", "2024-06-30"),
        ("It fell in the last quarter of 2019.", "2019-Q4", "2019-10-01", "2019-12-31"),
        ("It fell in the first half of 2019.", "2019-H1", "2019-01-01", "2019-06-30"),
        # named days
        ("It fell on Christmas Day.", "2023-12-25", "2023-12-25", "2023-12-25"),
        ("It fell last Thanksgiving.", "2023-11-23", "2023-11-23", "2023-11-23"),
        ("It fell on Easter 1916.", "1916-04-23", "1916-04-23", "1916-04-23"),
        ("It fell during Ramadan.", "2024-03-11/2024-04-09", "2024-03-11", "2024-04-09"),
        ("It fell on the eve of Eid al-Adha.", "2024-06-15", "2024-06-15", "2024-06-15"),
        ("It fell on Orthodox Easter.", "2024-05-05", "2024-05-05", "2024-05-05"),
        ("Since the October 7 attack it is worse.", "2023-10-07", "2023-10-07", "2023-10-07"),
        ("It fell on the 14th.", "2024-08-14", "2024-08-14", "2024-08-14"),
        ("It fell in the winter of 2015/16.", "2015-WI", "2015-12-01", "2016-02-29"),
        # a count after a date is no year; "following" without an article is a preposition
        ("It fell on 14 June, 43 people said.", "2024-06-14", "2024-06-14", "2024-06-14"),
        ("It fell on 14 June 43 times.", "2024-06-14", "2024-06-14", "2024-06-14"),
        ("It fell on 14 June '43.", "1943-06-14", "1943-06-14", "1943-06-14"),
        ("It fell following Thursday night's raid.", "2024-08-15TNI", "2024-08-15", "2024-08-16"),
        ("It fell overnight on Thursday.", "2024-08-15TNI", "2024-08-15", "2024-08-16"),
        # one day, said twice
        ("It fell yesterday, Friday.", "2024-08-16", "2024-08-16", "2024-08-16"),
        ("It fell today (Saturday).", "2024-08-17", "2024-08-17", "2024-08-17"),
        # the edge of a period after since and by, else its first or last third
        ("It fell since the beginning of the year.", "2024", "2024-01-01", "2024-01-01"),
        ("It fell by the end of July.", "2024-07", "2024-07-31", "2024-07-31"),
        ("It fell at the end of July.", "2024-07", "2024-07-21", "2024-07-31"),
        # what began "since" then has begun
        ("It has been so since September.", "2023-09", "2023-09-01", "2023-09-30"),
        # a place's own time
        (
            "It fell at 10:50 p.m. (Baghdad time) on June 16.",
            "2024-06-16T22:50",
            "2024-06-16",
            "2024-06-16",
        ),
        # portions of a year
        ("It fell in the first month of the year.", "2024-01", "2024-01-01", "2024-01-31"),
        (
            "It fell in the first eight months of 2020.",
            "2020-01/2020-08",
            "2020-01-01",
            "2020-08-31",
        ),
        # spoken clocks, and what comes after midnight
        ("It fell at ten past nine on Friday.", "2024-08-16T09:10", "2024-08-16", "2024-08-16"),
        ("It fell at a quarter to six.", "2024-08-17T05:45", "2024-08-17", "2024-08-17"),
        ("It fell shortly after midnight on Friday.", "2024-08-16T00:00", *["2024-08-16"] * 2),
        ("It was laid in 2018 or 2019.", "2018/2019", "2018-01-01", "2019-12-31"),
        # ranges are one row
        (
            "It fell between 1 January and 31 March.",
            "2024-01-01/2024-03-31",
            "2024-01-01",
            "2024-03-31",
        ),
        ("It fell on the night of 5/6 June.", "2024-06-05TNI", "2024-06-05", "2024-06-06"),
        ("It fell on 5-6 April.", "2024-04-05/2024-04-06", "2024-04-05", "2024-04-06"),
        ("He ruled from 2009 to 2011.", "2009/2011", "2009-01-01", "2011-12-31"),
        (
            "It fell between 30 May and 2 June 2019.",
            "2019-05-30/2019-06-02",
            "2019-05-30",
            "2019-06-02",
        ),
        ("It fell from November to February 2019.", "2018-11/2019-02", "2018-11-01", "2019-02-28"),
        ("It fell from Monday to Thursday.", "2024-08-12/2024-08-15", "2024-08-12", "2024-08-15"),
    ],
)
def test_value_and_interval(
    dates_of: Dates, text: str, value: str, earliest: str, latest: str
) -> None:
    rows = dates_of(text, tense="past")
    assert [row.value for row in rows] == [value]
    assert rows[0].earliest == date.fromisoformat(earliest)
    assert rows[0].latest == date.fromisoformat(latest)


def test_a_future_verb_points_a_weekday_forward(dates_of: Dates) -> None:
    (row,) = dates_of("Talks will resume on Monday.", tense="future")
    assert row.value == "2024-08-19"


def test_without_publication_date_relative_dates_stay_null(dates_of: Dates) -> None:
    rows = dates_of("It fell yesterday, and last week two were hurt.", published=None)
    assert [(row.value, row.earliest, row.latest) for row in rows] == [(None, None, None)] * 2
    assert {row.basis for row in rows} == {"no publication date"}


def test_without_any_year_the_year_stays_open(dates_of: Dates) -> None:
    rows = dates_of("It fell on June 28 and in late January, on Thursday.", published=None)
    assert [row.value for row in rows] == ["XXXX-06-28", "XXXX-01", "XXXX-WXX-4"]
    assert all(row.earliest is None for row in rows)


def test_explicit_dates_need_no_publication_date(dates_of: Dates) -> None:
    rows = dates_of("It fell on January 2, 2020. On January 5 it fell again.", published=None)
    assert [row.value for row in rows] == ["2020-01-02", "2020-01-05"]
    assert [row.anchor for row in rows] == ["none", "mention"]


def test_a_lone_year_before_does_not_date_a_month(dates_of: Dates) -> None:
    rows = dates_of("He won in 1996. The poll of July 11 shows less.", published=None)
    assert rows[1].value == "XXXX-07-11"


def test_steps_from_the_last_date(dates_of: Dates) -> None:
    text = (
        "The town fell on 3 March 2015. Three days earlier a bridge was hit. "
        "The next day a truce began. The same day aid arrived."
    )
    rows = dates_of(text)
    assert [row.value for row in rows] == ["2015-03-03", "2015-02-28", "2015-03-01", "2015-03-01"]
    assert [row.anchor for row in rows[1:]] == ["mention"] * 3


def test_the_day_after_an_event_is_not_guessed(dates_of: Dates) -> None:
    rows = dates_of("It fell on 3 March 2015. He fled the day after he was named.")
    assert rows[1].value is None


def test_a_step_from_nothing_is_not_counted_from_publication(dates_of: Dates) -> None:
    (row,) = dates_of("Two weeks earlier a bridge was hit.")
    assert (row.value, row.earliest) == (None, None)


def test_a_time_takes_the_day_that_its_sentence_says(dates_of: Dates) -> None:
    rows = dates_of("At 8:15 p.m. a blast shook the town, the second on Thursday.")
    assert [row.value for row in rows] == ["2024-08-15T20:15", "2024-08-15"]


def test_a_year_named_in_passing_does_not_move_a_history(dates_of: Dates) -> None:
    text = (
        "The war began in April 1951. The capital was taken in November 1951. Papers that were "
        "opened in 1999 show why. In December the army fell back. In March 1952 it came again. "
        "The treaty of July 1954 ended the war."
    )
    assert [row.value for row in dates_of(text)][3] == "1951-12"


def test_a_history_keeps_its_own_years(dates_of: Dates) -> None:
    text = (
        "The war began in April 1951. The capital was taken in November 1951. In January the "
        "army fell back. In 1953 talks began. In May a truce was signed. By June 1953 it held. "
        "The treaty of July 1954 ended the war."
    )
    assert [row.value for row in dates_of(text)] == [
        "1951-04",
        "1951-11",
        "1952-01",
        "1953",
        "1953-05",
        "1953-06",
        "1954-07",
    ]


def test_the_weekday_tells_the_year(dates_of: Dates) -> None:
    # 28 June was a Thursday in 2018, a Wednesday in 2023, a Friday in 2024.
    (row,) = dates_of("It fell on Wednesday, June 28.")
    assert row.value == "2023-06-28"


def test_numeric_dates_follow_the_setting_only_when_they_must(dates_of: Dates) -> None:
    text = "The log has 5/6/2019."
    assert [r.value for r in dates_of(text)] == ["2019-05-06"]
    assert [r.value for r in dates_of(text, date_order="dmy")] == ["2019-06-05"]
    assert "date_order" in (dates_of(text)[0].basis or "")
    told = dates_of("The log has 5/6/2019 and 25/6/2019.")
    assert [r.value for r in told] == ["2019-06-05", "2019-06-25"]
    assert "other dates" in (told[0].basis or "")


def test_durations_sets_and_references_have_no_interval(dates_of: Dates) -> None:
    rows = dates_of("For 18 months shells fell every day; now it is calm.")
    assert [(r.type, r.value) for r in rows] == [
        ("DURATION", "P18M"),
        ("SET", "P1D"),
        ("DATE", "PRESENT_REF"),
    ]
    assert all(r.earliest is None and r.granularity is None for r in rows)


def test_years_before_the_calendar_keep_a_value_only(dates_of: Dates) -> None:
    (row,) = dates_of("The city fell in 480 BC.")
    assert (row.value, row.earliest) == ("BC0480", None)


def test_impossible_days_stay_null(dates_of: Dates) -> None:
    (row,) = dates_of("The form says 31 April 2019.")
    assert (row.value, row.earliest, row.basis) == (None, None, "no such day")


def test_an_entry_of_a_live_blog_has_its_time_on_the_day_of_publication(dates_of: Dates) -> None:
    text = "17:42 | Sirens in the north\n\nA truce was due on Monday.\n\n17:55 | No injuries"
    assert [row.value for row in dates_of(text)][::2] == ["2024-08-17T17:42", "2024-08-17T17:55"]


def test_a_score_or_verse_is_no_time(dates_of: Dates) -> None:
    assert dates_of("The home side won 12:10 and read Isaiah 41:10 aloud.") == []


def test_hours_later_are_counted_from_the_last_time(dates_of: Dates) -> None:
    rows = dates_of("It fell on Friday at 11:15 p.m. Two hours later a second bomb fell.")
    assert [row.value for row in rows] == ["2024-08-16T23:15", "2024-08-17T01:15"]
    assert (rows[1].earliest, rows[1].latest) == (date(2024, 8, 17), date(2024, 8, 17))


def test_a_new_paragraph_leaves_the_day_of_an_old_attack(dates_of: Dates) -> None:
    text = (
        "Shells fell on Friday. A strike on January 17 had hit the block before.\n\n"
        "At 2:20 p.m. two bombs fell."
    )
    assert [row.value for row in dates_of(text)][-1] == "2024-08-16T14:20"


def test_a_day_takes_the_year_that_the_text_says_with_it_elsewhere(dates_of: Dates) -> None:
    text = "On October 7 it began. It was October 7, 2021."
    assert [row.value for row in dates_of(text)] == ["2021-10-07", "2021-10-07"]


def test_an_age_is_no_duration(dates_of: Dates) -> None:
    assert dates_of("A child of 6 years and a boy aged 10 months were hurt.") == []


def test_a_step_from_a_bare_month_is_not_counted_from_an_older_day(dates_of: Dates) -> None:
    rows = dates_of("He left on May 3. In July a rocket fell; two days later jets came.")
    assert (rows[-1].text, rows[-1].value) == ("two days later", None)


def test_a_text_that_opens_years_back_stays_there(dates_of: Dates) -> None:
    text = "On 8 November 1975 a bomb went off. Eight died. On 31 July three men had been shot."
    assert [row.value for row in dates_of(text)] == ["1975-11-08", "1975-07-31"]


def test_bare_midnight_after_a_day_begins_the_next(dates_of: Dates) -> None:
    rows = dates_of("One man died on Thursday. A second died shortly after midnight.")
    assert [row.value for row in rows] == ["2024-08-15", "2024-08-16T00:00"]


def test_an_agreement_named_after_a_feast_is_no_date(dates_of: Dates) -> None:
    assert dates_of("The Good Friday Agreement had been signed.") == []


def test_a_time_at_the_start_of_a_wrapped_line_is_no_entry_of_a_live_blog(dates_of: Dates) -> None:
    text = "A truce began on Thursday. The first shell fell at\n5 p.m. and the last at dusk."
    assert [row.value for row in dates_of(text)][:2] == ["2024-08-15", "2024-08-15T17:00"]


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("In February 12 people were burned to death.", "February", "2024-02"),
        ("In June 40 soldiers fell.", "June", "2024-06"),
        ("In July 10 the army shelled it.", "July 10", "2024-07-10"),
        ("On February 12 people were burned to death.", "February 12", "2024-02-12"),
        ("Over the weekend of May 11-12 it rained.", "the weekend of May 11-12", "2024-W19-WE"),
        ("Over the weekend of 11 May it rained.", "the weekend of 11 May", "2024-W19-WE"),
    ],
)
def test_months_before_counts_and_weekends_of_days(
    dates_of: Callable[..., list[Date]], text: str, span: str, value: str
) -> None:
    found = dates_of(text)
    assert [(row.text, row.value) for row in found] == [(span, value)]


def test_earlier_in_the_day_is_of_the_day_told_last(dates_of: Callable[..., list[Date]]) -> None:
    found = dates_of("A guard died on Tuesday night. Earlier in the day a mine went off.")
    assert [row.value for row in found] == ["2024-08-13TNI", "2024-08-13"]
    found = dates_of("A mine went off earlier in the day.")
    assert [row.value for row in found] == ["2024-08-17"]
