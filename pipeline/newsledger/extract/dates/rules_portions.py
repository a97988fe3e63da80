"""Second pass: portions of a month or a year: the last week of August, its first six months."""

from __future__ import annotations

from dataclasses import replace

from newsledger.extract.dates.expression import Expression
from newsledger.extract.dates.grammar import Built, Hit, Rule


def _last_week_of(hit: Hit) -> Built | None:
    """ "the last week of August": `last` counts in the month, not from today."""
    date, week = hit.expression("date"), hit.expression("week")
    if date is not None and date.kind == "range":
        date = date.first if week is not None and week.weekend else None
    if date is None or week is None or date.month is None:
        return None
    if date.day is not None and week.weekend and week.direction == 0:
        # "the weekend of 11-12 May"
        made = Expression("shift", base="given", unit="week", amount=0, weekend=True, first=date)
        return Built("e_week", made)
    if date.day is not None:
        # "the week of 9 March"
        if week.base != "text" or week.unit != "week":
            return None
        return Built("e_week", Expression("shift", base="given", unit="week", amount=0, first=date))
    if week.unit != "week" or week.amount != -1:
        return None
    return Built("e_week", replace(date, week=-1, weekend=week.weekend))


def _months_of(hit: Hit) -> Built | None:
    """ "the first eight months of 2020", "the first month of the year": a range of months."""
    year, span = hit.expression("year"), hit.item("span")
    if year is None or span is None or span.expression is None:
        return None
    plain = (year.kind == "date" and year.year is not None) or year.unit == "year"
    if not plain or year.month or year.modifier or span.expression.unit != "month":
        return None
    words = span.word.lower().replace("the ", "", 1).split()
    count = int(span.expression.amount or 0)
    if words[0] not in ("first", "last") or not 1 <= count <= 11:
        return None
    low, high = (1, count) if words[0] == "first" else (13 - count, 12)
    if low == high:
        return Built("e_month", replace(year, month=low))
    return Built(
        "e_range",
        Expression("range", first=replace(year, month=low), last=replace(year, month=high)),
    )


def _month_of(hit: Hit) -> Built | None:
    """ "the first month of the year", "the last month of 2019"."""
    year, number = hit.expression("year"), hit.item("number")
    if year is None or number is None or hit.value("unit") != "month":
        return None
    plain = (year.kind == "date" and year.year is not None) or year.unit == "year"
    month = 12 if number.word in ("last", "final") else number.value
    if not plain or year.month or year.modifier or not isinstance(month, int) or month > 12:
        return None
    return Built("e_month", replace(year, month=month))


def _ordinal_unit_of(hit: Hit) -> Built | None:
    """ "the last week of August", "the first days of May", "the second day"."""
    date, unit = hit.expression("date"), hit.value("unit")
    number = hit.item("number")
    if date is not None and date.kind == "holiday" and unit == "day" and number is not None:
        day = -1 if number.word in ("last", "final") else number.value
        known = isinstance(day, int) and date.day is None
        return Built("e_day", replace(date, day=day)) if known else None
    if date is None or number is None or unit not in ("week", "weekend"):
        return None
    week = -1 if number.word in ("last", "final") else number.value
    if not isinstance(week, int) or week > 5 or date.month is None:
        return None
    if date.day is not None:
        return None
    return Built("e_week", replace(date, week=week, weekend=True if unit == "weekend" else None))


RULES = (
    Rule(
        "months_of_year",
        "(?P<span>E_DURATION) (?:OF|IN) (?P<year>E_YEAR|E_SHIFT)",
        _months_of,
        "Losses rose in the first eight months of 2020.",
    ),
    Rule(
        "month_of_year",
        "THE? (?P<number>ORDINAL_WORD|LAST) (?P<unit>UNIT) (?:OF|IN) (?P<year>E_YEAR|E_SHIFT)",
        _month_of,
        "Losses rose in the first month of the year.",
    ),
    Rule(
        "last_week_of_month",
        "(?P<week>E_WEEK) (?:OF|IN) (?P<date>E_MONTH|E_DAY|E_RANGE)",
        _last_week_of,
        "Shells fell in the last week of August.",
    ),
    Rule(
        "week_of_month",
        "THE? (?P<number>ORDINAL_WORD|LAST) (?P<unit>UNIT) (?:OF|IN) "
        "(?P<date>E_MONTH|E_SHIFT|E_DAY)",
        _ordinal_unit_of,
        "Shells fell in the first week of August.",
    ),
)
