"""The days of named holidays in a year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from newsledger.extract.dates.lexer import Holiday
from newsledger.lexicons import load_lexicon

_WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


@dataclass(frozen=True, slots=True)
class LunarHoliday:
    """One row of date_lunar.csv: a holiday of a lunar calendar in one year."""

    name: str
    first: str
    last: str
    source: str
    example: str


@cache
def _rules() -> dict[str, Holiday]:
    return {row.name: row for row in load_lexicon("date_holidays", Holiday)}


@cache
def _lunar() -> dict[str, list[tuple[date, date]]]:
    table: dict[str, list[tuple[date, date]]] = {}
    for row in load_lexicon("date_lunar", LunarHoliday):
        days = (date.fromisoformat(row.first), date.fromisoformat(row.last))
        table.setdefault(row.name, []).append(days)
    return table


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Butcher's algorithm, 1876).

    >>> easter(2024)
    datetime.date(2024, 3, 31)
    """
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Return Easter Sunday of the Julian calendar as a Gregorian day (Meeus, 1991).

    >>> orthodox_easter(2024)
    datetime.date(2024, 5, 5)
    """
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    gap = year // 100 - year // 400 - 2
    return date(year, month, day + 1) + timedelta(days=gap)


def occurrences(name: str, year: int) -> list[tuple[date, date]]:
    """Return first and last day of a holiday in a year: none, one, or two for lunar ones."""
    row = _rules().get(name)
    if row is None or not 1583 <= year <= 9998:
        return []
    if row.rule == "lunar":
        return [days for days in _lunar().get(name, []) if days[0].year == year]
    if row.rule.startswith("julian:"):
        first = orthodox_easter(year) + timedelta(days=int(row.rule.split(":")[1]))
    elif row.rule.startswith("easter:"):
        first = easter(year) + timedelta(days=int(row.rule.split(":")[1]))
    elif ":" in row.rule:
        month, weekday, number, *offset = row.rule.split(":")
        first = _nth_weekday(year, int(month), _WEEKDAYS.index(weekday), int(number))
        if offset:
            first += timedelta(days=int(offset[0]))
    else:
        month, day = row.rule.split("-")
        first = date(year, int(month), int(day))
    return [(first, first + timedelta(days=row.days - 1))]


def _nth_weekday(year: int, month: int, weekday: int, number: int) -> date:
    if number > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - weekday) % 7)
