"""Finds the day, and where it is told the instant, at which an article was published.

The clock of the machine plays no part: "yesterday" as a publication date is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from typing import Any
from urllib.parse import unquote, urlsplit

from newsledger.ingest.dateline import MONTHS, make_date
from newsledger.ingest.raw import Published

EARLIEST, LATEST = 1900, 2100
_EPOCH = re.compile(r"\d{10}(?:\.\d+)?|\d{13}")
_RFC_2822 = re.compile(r"(?:[A-Za-z]{3,9},\s+)?\d{1,2}\s+[A-Za-z]{3}\s+\d{4}\s+\d{1,2}:\d{2}")
_NUMERIC = re.compile(r"(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?![\d./-])")
_ISO = re.compile(r"\d{4}-?\d{2}-?\d{2}(?:$|[T\s])")
_FRACTION = re.compile(r"(\.\d{6})\d+")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|2100")
_IN_NAME = re.compile(
    # 2024-08-16, 2015/11/11, 2015_11_11, 20160305; never a piece of a longer number
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<sign>[-_./]?)(?P<month>0[1-9]|1[0-2])(?P=sign)"
    r"(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
)
_IN_NAME_WORDS = re.compile(
    # /2016/mar/05/
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<sign>[-_/])(?P<month>[a-z]{3})(?P=sign)"
    r"(?P<day>\d{1,2})(?!\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Moment:
    """The day as the outlet writes it, and the UTC instant when time and zone are known."""

    day: date
    instant: datetime | None = None


def parse_published(value: Published | None, *, date_order: str = "mdy") -> Moment | None:
    """Return when a metadata value says an article was published; None when it does not.

    Numbers are seconds or milliseconds since 1970. `date_order` decides 03/04/2024; with points
    the day stands first.

    >>> parse_published("2024-08-16T23:30:00-04:00").day
    datetime.date(2024, 8, 16)
    >>> parse_published("yesterday") is None
    True
    """
    if value is None or isinstance(value, bool):
        return None
    if isinstance(value, datetime):
        return _moment(value)
    if isinstance(value, date):
        return _plausible(Moment(value))
    if isinstance(value, (int, float)):
        return _number(value)
    text = " ".join(value.split())
    if _EPOCH.fullmatch(text):
        return _number(float(text))
    if _ISO.match(text):
        return _iso(text)
    if match := _NUMERIC.match(text):
        return _numeric(match, date_order)
    if _RFC_2822.match(text):
        try:
            return _moment(parsedate_to_datetime(text))
        except ValueError:
            return None
    # A year in digits keeps out "yesterday", "5 min ago" and days without a year.
    if len(text) <= 80 and _YEAR.search(text):
        return _worded(text, date_order)
    return None


def date_in_name(name: str) -> date | None:
    """Return the date that a file name or URL path holds; None when it holds none, or two.

    >>> date_in_name("https://news.example/2015/11/11/market?id=20160101")
    datetime.date(2015, 11, 11)
    >>> date_in_name("2024-08-16_hodeidah.txt")
    datetime.date(2024, 8, 16)
    """
    if "://" in name:
        try:
            name = unquote(urlsplit(name).path)
        except ValueError:
            return None
    found = {
        make_date(match["year"], match["month"], match["day"]) for match in _IN_NAME.finditer(name)
    }
    for match in _IN_NAME_WORDS.finditer(name):
        if month := MONTHS.get(match["month"].lower()):
            found.add(make_date(match["year"], str(month), match["day"]))
    found.discard(None)
    return found.pop() if len(found) == 1 else None


def _plausible(moment: Moment) -> Moment | None:
    return moment if EARLIEST <= moment.day.year <= LATEST else None


def _moment(value: datetime) -> Moment | None:
    """Keep the local day of a stamp; a stamp without a zone tells no instant."""
    try:
        instant = value.astimezone(UTC) if value.tzinfo else None
    except OverflowError:
        return None
    return _plausible(Moment(value.date(), instant))


def _number(value: float) -> Moment | None:
    seconds = value / 1000 if value >= 10**11 else value
    if not 10**6 <= seconds < 4102444800 + 366 * 86400:  # 0 stands for missing; up to 2100
        return None
    instant = datetime.fromtimestamp(seconds, UTC)
    return Moment(instant.date(), instant)


def _iso(text: str) -> Moment | None:
    stamp = _FRACTION.sub(r"\1", text).replace(" UTC", "Z").replace(" GMT", "Z")
    stamp = re.sub(r"\s+([+-]\d\d)", r"\1", stamp)
    try:
        return _moment(datetime.fromisoformat(stamp))
    except ValueError:
        digits = re.sub(r"\D", "", text[:10])[:8]
        day = make_date(digits[:4], digits[4:6], digits[6:8])
        return Moment(day) if day else None


def _numeric(match: re.Match[str], date_order: str) -> Moment | None:
    first, second, third = match[1], match[3], match[4]
    if match[2] == "." and date_order == "mdy":
        date_order = "dmy"  # points stand behind the day, as in the dates of the text
    if len(first) == 4 or (date_order == "ymd" and len(third) <= 2):
        day = make_date(first, second, third)
    elif date_order == "dmy":
        day = make_date(third, second, first) or make_date(third, first, second)
    else:
        day = make_date(third, first, second) or make_date(third, second, first)
    return Moment(day) if day else None


@cache
def _date_parser(date_order: str) -> Any:
    from dateparser.date import DateDataParser

    return DateDataParser(
        languages=["en"],
        settings={
            "PARSERS": ["absolute-time"],  # "2 days ago" would be counted from the clock
            "REQUIRE_PARTS": ["day", "month", "year"],
            "DATE_ORDER": date_order.upper(),
            "RELATIVE_BASE": datetime(2000, 1, 1),
            "RETURN_TIME_AS_PERIOD": True,
        },
    )


def _worded(text: str, date_order: str) -> Moment | None:
    data = _date_parser(date_order).get_date_data(text)
    value: datetime | None = data.date_obj
    if value is None or data.period not in ("day", "time"):
        return None
    return _moment(value) if data.period == "time" else _plausible(Moment(value.date()))
