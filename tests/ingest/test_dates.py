"""Publication dates and datelines."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.ingest.dateline import find_dateline
from newsledger.ingest.published import date_in_name, parse_published

AUGUST_16 = date(2024, 8, 16)


@pytest.mark.parametrize(
    ("value", "instant"),
    [
        ("2024-08-16", None),
        ("20240816", None),
        ("2024-08-16 07:15:00", None),
        ("2024-08-16T07:15:00Z", datetime(2024, 8, 16, 7, 15, tzinfo=UTC)),
        ("2024-08-16 07:15:00 UTC", datetime(2024, 8, 16, 7, 15, tzinfo=UTC)),
        ("2024-08-16T23:30:00-04:00", datetime(2024, 8, 17, 3, 30, tzinfo=UTC)),
        ("2024-08-16T23:30:00.1234567+0300", datetime(2024, 8, 16, 20, 30, 0, 123456, UTC)),
        ("2024-08-16T25:99:00Z", None),
        ("Fri, 16 Aug 2024 23:30:00 -0400", datetime(2024, 8, 17, 3, 30, tzinfo=UTC)),
        ("August 16, 2024", None),
        ("16 August 2024", None),
        ("Aug. 16, 2024", None),
        ("Friday 16th August 2024", None),
        ("08/16/2024", None),
        ("16.08.2024", None),
        ("2024/08/16 07:15", None),
        (1723792500, datetime(2024, 8, 16, 7, 15, tzinfo=UTC)),
        (1723792500000, datetime(2024, 8, 16, 7, 15, tzinfo=UTC)),
        ("1723792500", datetime(2024, 8, 16, 7, 15, tzinfo=UTC)),
        (AUGUST_16, None),
        (datetime(2024, 8, 16, 7, 15), None),
        (datetime(2024, 8, 16, 7, 15, tzinfo=UTC), datetime(2024, 8, 16, 7, 15, tzinfo=UTC)),
    ],
)
def test_dates_that_are_understood(value: object, instant: datetime | None) -> None:
    moment = parse_published(value)  # type: ignore[arg-type]
    assert moment is not None
    assert (moment.day, moment.instant) == (AUGUST_16, instant)


@pytest.mark.parametrize(
    "value",
    [
        None,
        "",
        "yesterday",
        "today at 10:00",
        "2 days ago",
        "5 min ago",
        "Tuesday",
        "August 16",
        "August 2024",
        "2024",
        "2024-08",
        "2024-13-45",
        "0001-01-01",
        "3024-08-16",
        0,
        -5,
        16,
        1e30,
        "unknown",
        "a date of 2024 or so",
    ],
)
def test_dates_that_are_none(value: object) -> None:
    assert parse_published(value) is None  # type: ignore[arg-type]


def test_the_order_of_numeric_dates_is_a_setting() -> None:
    days = {
        order: moment.day
        for order in ("mdy", "dmy", "ymd")
        if (moment := parse_published("03/04/2024", date_order=order))
    }
    assert days == {
        "mdy": date(2024, 3, 4),
        "dmy": date(2024, 4, 3),
        "ymd": date(2024, 3, 4),
    }


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("03.04.2024", date(2024, 4, 3)),
        ("04.16.2024", date(2024, 4, 16)),  # no other way to read it
        ("2024.04.03", date(2024, 4, 3)),
        ("03/04/2024", date(2024, 3, 4)),
        ("03-04-2024", date(2024, 3, 4)),
    ],
)
def test_points_stand_behind_the_day(text: str, day: date) -> None:
    moment = parse_published(text)
    assert moment is not None
    assert moment.day == day


@pytest.mark.parametrize(
    "name",
    [
        "2024-08-16_hodeidah.txt",
        "hodeidah_20240816.txt",
        "https://news.example/2024/08/16/hodeidah",
        "https://news.example/2024/aug/16/hodeidah",
        "https://news.example/2024-08-16/hodeidah?from=2023-01-01",
        "https://news.example/world/2024_08_16.html",
    ],
)
def test_dates_in_names(name: str) -> None:
    assert date_in_name(name) == AUGUST_16


@pytest.mark.parametrize(
    "name",
    [
        "https://state.example/ps/2016/10/263174.htm",
        "article_12345678.txt",
        "20241399.txt",
        "002024-08-16123.txt",
        "2024-08_hodeidah.txt",
        "2024-01-01_2024-12-31.txt",
        "18990101.txt",
        "http://[bad",
        "",
    ],
)
def test_names_without_a_date(name: str) -> None:
    assert date_in_name(name) is None


@pytest.mark.parametrize(
    ("text", "dateline", "day"),
    [
        (
            "SANTA TECLA, 2 DEC 89 (RADIO SAMPLE) -- [COMMUNIQUE]\n[X] [TEXT] FMLN",
            "SANTA TECLA, 2 DEC 89 (RADIO SAMPLE)",
            date(1989, 12, 2),
        ),
        ("CORDOBA, 25 JAN (SA) -- [TEXT] POLICE", "CORDOBA, 25 JAN (SA)", None),
        ("NO CITY (EL SALVADOR), NO DATE -- [TEXT]", "NO CITY (EL SALVADOR), NO DATE", None),
        (
            "PERTH (AUSTRALIA), JUNE 11 89 (AFP) -- [TEXT]",
            "PERTH (AUSTRALIA), JUNE 11 89 (AFP)",
            date(1989, 6, 11),
        ),
        ("KABUL, Afghanistan — A blast killed", "KABUL, Afghanistan", None),
        ("KABUL, Afghanistan (AP) - A blast killed", "KABUL, Afghanistan (AP)", None),
        ("GAZA, March 5 (Reuters) - Two men", "GAZA, March 5 (Reuters)", None),
        (
            "SOUTHWEST ASIA, January 9, 2016 - On Jan. 8",
            "SOUTHWEST ASIA, January 9, 2016",
            date(2016, 1, 9),
        ),
        ("Sana'a, 3 March 2021 – A drone", "Sana'a, 3 March 2021", date(2021, 3, 3)),
        ("Market hit in north\nIDLIB, Syria (AFP) -- Nine", "IDLIB, Syria (AFP)", None),
        ("Marseilles (Brussels Morning) In the background", "Marseilles (Brussels Morning)", None),
        ("Published: Friday, 16 August 2024, 10:30 GMT\nNine people", None, AUGUST_16),
        ("Market hit\nAugust 16, 2024\nNine people", None, AUGUST_16),
        ("Market hit\n2024-08-16\nNine people", None, AUGUST_16),
        (
            "QUETTA: The death toll from the attack on a camp of road workers near the town rose to"
            " nine on Monday.",
            "QUETTA",
            None,
        ),
    ],
)
def test_datelines(text: str, dateline: str | None, day: date | None) -> None:
    found = find_dateline(text)
    assert (found.text, found.day) == (dateline, day)
    assert dateline is None or dateline in text


@pytest.mark.parametrize(
    "text",
    [
        "Fatah (Palestinian National Liberation Movement) Party members said so.",
        "Iraq – which has seen months of fighting – said on 3 May 2021 that it was over.",
        "EXCLUSIVE - Nine people were killed",
        "MINISTER: We knew nothing of the raid, and nobody in this house did, as far as I can tell."
        "\n\nMINISTER: I have said so.",
        "OHIO COUNTS LATE, SAYS COURT -- The counts",
        "THE ARMY -- WHICH HAS 40,000 MEN -- SAID NOTHING ABOUT THE CLASHES THAT TOOK PLACE THERE.",
        "In May 2021, 14 people died - most of them children.",
        "The 3rd Brigade (3rd Brigade) The men",
        "",
    ],
)
def test_starts_that_are_no_dateline(text: str) -> None:
    found = find_dateline(text)
    assert (found.text, found.day) == (None, None)


@given(st.text(max_size=120))
def test_any_text_can_be_looked_at(text: str) -> None:
    dateline = find_dateline(text).text
    assert dateline is None or dateline in text
    date_in_name(text)
    parse_published(text)
