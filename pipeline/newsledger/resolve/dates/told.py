"""What the dates of a text tell of one another before any is resolved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from newsledger.extract.dates.expression import Expression
from newsledger.records import Extraction

# How many days after writing a report is printed, at most.
_PRINTED = 2


def day_written(found: Extraction, expressions: list[Expression]) -> date | None:
    """Return the day of a dateline where it is shortly before publication.

    Papers print on the next day what was written "BEIRUT, Nov. 14": its *today* is the 14th.
    """
    published, dateline = found.article.published_date, found.article.dateline
    if published is None or not dateline:
        return None
    end = found.article.text.find(dateline) + len(dateline)
    for row, e in zip(found.dates, expressions, strict=True):
        if row.end > end:
            break
        for days in range(_PRINTED + 1):
            day = published - timedelta(days=days)
            if e.kind == "date" and (e.month, e.day) == (day.month, day.day):
                return day if e.year in (None, day.year) else None
    return None


def same_day_said_twice(
    found: Extraction, expressions: list[Expression], published: date | None
) -> list[Expression]:
    """Give "24 February, two years ago" its year: the second words are the same day again."""
    if published is None:
        return expressions
    given = list(expressions)
    text = found.article.text
    for number in range(len(given) - 1):
        e, again = given[number], given[number + 1]
        if e.kind != "date" or e.month is None or e.year is not None or e.direction is not None:
            continue
        ago = again.kind == "shift" and again.unit == "year" and again.adverb == "ago"
        between = text[found.dates[number].end : found.dates[number + 1].start]
        if ago and again.amount == int(again.amount or 0.5) and between.strip() == ",":
            given[number] = replace(e, year=published.year + int(again.amount))
        elif _is_last_or_this_year(again) and not between.strip():
            given[number] = replace(e, year=published.year + int(again.amount or 0))
    return given


def _is_last_or_this_year(e: Expression) -> bool:
    """Tell whether a date is the year of the one before it: "the night of June 16 last year"."""
    plain = e.kind == "shift" and e.unit == "year" and e.base == "published" and e.adverb is None
    return plain and e.amount in (-1, 0) and e.month is None and e.season is None


def known_years(expressions: list[Expression]) -> dict[tuple[int, int], int]:
    """Return month and day to their year, where the text says one year with them and no other."""
    said: dict[tuple[int, int], set[int]] = {}
    for e in expressions:
        year = e.year if e.year is not None else _known_day_year(e)
        if e.kind == "date" and e.month is not None and e.day is not None and year is not None:
            said.setdefault((e.month, e.day), set()).add(year)
    return {day: years.pop() for day, years in said.items() if len(years) == 1}


def first_full_day(expressions: list[Expression]) -> date | None:
    """Return the first day told with its year, where all such days are of one year.

    A text without a day of publication tells by it when its other days were: "on 9 October ...
    released on 26 October 2023".
    """
    told = [e for e in expressions if e.kind == "date" and e.year and e.month and e.day]
    if not told or len({e.year for e in told}) > 1 or any(e.era for e in told):
        return None
    try:
        return date(told[0].year or 1, told[0].month or 1, told[0].day or 1)
    except ValueError:
        return None  # 31 April


def _known_day_year(e: Expression) -> int | None:
    return int(e.name) if e.kind == "date" and e.name is not None else None
