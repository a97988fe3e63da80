"""Properties that hold for every text, day of publication, and full date."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from datetime import date, timedelta

import dateparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsledger.records import Date
from newsledger.tables import get_table

Dates = Callable[..., list[Date]]

DAYS = st.dates(date(1950, 1, 1), date(2060, 12, 31))
PIECES = [
    "on Monday",
    "last Friday",
    "yesterday",
    "in June",
    "on May 5",
    "5-6 April",
    "from 2009 to 2011",
    "in the 1990s",
    "two weeks ago",
    "three days later",
    "the same day",
    "the next year",
    "late last month",
    "on 29 February",
    "during Ramadan",
    "on Easter",
    "last Christmas",
    "in the third quarter",
    "the fourth quarter of 1990",
    "this winter",
    "overnight",
    "at 10:30 p.m.",
    "at noon on Friday",
    "from Friday to Monday",
    "the weekend",
    "early next week",
    "1/2/2019",
    "2019-12-31",
    "480 BC",
    "the 3rd century",
    "earlier this year",
    "in 1848",
    "between November and February",
    "a year earlier",
    "the last week of August",
    "now",
    "for 3 days",
    "every Tuesday",
    "the end of the year",
    "Thursday, June 28",
    "the day before yesterday",
    "in 9 years",
]
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map(
    lambda pieces: "It fell " + ". Then ".join(pieces) + "."
)


@settings(max_examples=300, deadline=None)
@given(text=TEXTS, published=st.none() | DAYS, tense=st.sampled_from(["past", "future", None]))
def test_rows_hold_the_contract(
    dates_of: Dates, text: str, published: date | None, tense: str | None
) -> None:
    table = get_table("dates")
    for row in dates_of(text, published=published, tense=tense):
        assert row.text == text[row.start : row.end]
        for name in ("type", "granularity", "modifier", "anchor"):
            value = getattr(row, name)
            values = table.column(name).values
            assert values is not None
            assert value is None or value in values, (name, value)
        assert row.basis
        if row.earliest is None:
            assert row.latest is None
            continue
        assert row.latest is not None
        assert row.earliest <= row.latest
        assert row.value is not None
        first = row.value.split("/")[0]
        if row.granularity == "day" and "/" not in row.value:
            assert row.value == row.earliest.isoformat() == row.latest.isoformat()
        elif len(first) >= 4 and first[:4].isdigit() and row.granularity in ("month", "year"):
            assert row.earliest.year == int(first[:4])


@settings(max_examples=100, deadline=None)
@given(
    published=DAYS,
    day=st.sampled_from(["Monday", "Wednesday", "Saturday", "Sunday"]),
    before=st.sampled_from(["on ", "last ", "next ", "this "]),
)
def test_a_week_later_is_a_week_later(
    dates_of: Dates, published: date, day: str, before: str
) -> None:
    text = f"It fell {before}{day}."
    (row,) = dates_of(text, published=published)
    (later,) = dates_of(text, published=published + timedelta(days=7))
    assert row.earliest is not None
    assert later.earliest == row.earliest + timedelta(days=7)
    assert row.earliest.strftime("%A") == day


@settings(max_examples=60, deadline=None)
@given(
    day=DAYS,
    form=st.sampled_from(["%B %d, %Y", "%d %B %Y", "%d %b %Y", "%A, %d %B %Y", "%Y-%m-%d"]),
)
def test_full_dates_agree_with_dateparser(dates_of: Dates, day: date, form: str) -> None:
    words = day.strftime(form)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        oracle = dateparser.parse(words, languages=["en"])
    assert oracle is not None
    (row,) = dates_of(f"It fell on {words} near the depot.")
    assert row.earliest == row.latest == oracle.date() == day


@pytest.mark.parametrize("published", [date.min, date.max, date(1, 1, 8), date(9999, 12, 1)])
def test_the_ends_of_the_calendar_do_not_raise(dates_of: Dates, published: date) -> None:
    for piece in PIECES:
        for row in dates_of(f"It fell {piece}.", published=published):
            assert row.earliest is None or row.latest is None or row.earliest <= row.latest
