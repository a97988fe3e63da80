"""Calendar periods: their days, their TIMEX3 values, steps from one to another."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta

DAY = timedelta(days=1)

# First months of the meteorological seasons of the northern half of the world.
_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@dataclass(frozen=True, slots=True)
class Period:
    """Some days in a row, both ends inclusive; `value` is TIMEX3."""

    value: str
    granularity: str
    earliest: date | None = None
    latest: date | None = None


def day_period(day: date) -> Period:
    """Return one day."""
    return Period(day.isoformat(), "day", day, day)


def week_period(day: date) -> Period:
    """Return the ISO week of a day, Monday to Sunday."""
    year, week, weekday = day.isocalendar()
    monday = day - (weekday - 1) * DAY
    return Period(f"{year:04d}-W{week:02d}", "week", monday, monday + 6 * DAY)


def weekend_period(day: date) -> Period:
    """Return Saturday and Sunday of the ISO week of a day."""
    year, week, weekday = day.isocalendar()
    saturday = day + (6 - weekday) * DAY
    return Period(f"{year:04d}-W{week:02d}-WE", "weekend", saturday, saturday + DAY)


def last_day_of_month(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def month_period(year: int, month: int) -> Period:
    """Return a month."""
    return Period(
        f"{year:04d}-{month:02d}", "month", date(year, month, 1), last_day_of_month(year, month)
    )


def quarter_period(year: int, quarter: int) -> Period:
    """Return a calendar quarter."""
    return Period(
        f"{year:04d}-Q{quarter}",
        "quarter",
        date(year, 3 * quarter - 2, 1),
        last_day_of_month(year, 3 * quarter),
    )


def half_period(year: int, half: int) -> Period:
    """Return half a year."""
    return Period(
        f"{year:04d}-H{half}",
        "season",
        date(year, 6 * half - 5, 1),
        last_day_of_month(year, 6 * half),
    )


def season_period(year: int, season: str) -> Period:
    """Return a season; a winter named by one year can lie at either end of it."""
    value = f"{year:04d}-{season}"
    if season == "WI":
        return Period(
            value, "season", date(year - 1, 12, 1), last_day_of_month(min(year + 1, MAXYEAR), 2)
        )
    first = _SEASON_MONTHS[season]
    return Period(value, "season", date(year, first, 1), last_day_of_month(year, first + 2))


def winter_period(year: int) -> Period:
    """Return the winter that begins in a year: "the winter of 2015-16"."""
    return Period(f"{year:04d}-WI", "season", date(year, 12, 1), last_day_of_month(year + 1, 2))


def year_period(year: int) -> Period:
    """Return a year."""
    return Period(f"{year:04d}", "year", date(year, 1, 1), date(year, 12, 31))


def decade_period(decade: int) -> Period:
    """Return a decade: 199 is 1990 to 1999."""
    return Period(f"{decade:03d}", "decade", date(decade * 10, 1, 1), date(decade * 10 + 9, 12, 31))


def century_period(century: int) -> Period:
    """Return a century: the 20th is 1901 to 2000."""
    return Period(
        f"{century - 1:02d}",
        "century",
        date(century * 100 - 99, 1, 1),
        date(century * 100, 12, 31),
    )


def add_months(year: int, month: int, amount: int) -> tuple[int, int]:
    """Return year and month `amount` months away."""
    number = year * 12 + month - 1 + amount
    return number // 12, number % 12 + 1


def step(day: date, unit: str, amount: int) -> Period | None:
    """Return the period of a unit `amount` away from the one that holds `day`.

    None when it lies outside the calendar. Two years from a day is a year, three weeks a week.
    """
    try:
        if unit == "day":
            return day_period(day + amount * DAY)
        if unit == "weekend":
            return weekend_period(day + 7 * amount * DAY)
        if unit in ("week", "fortnight"):
            return week_period(day + (14 if unit == "fortnight" else 7) * amount * DAY)
        if unit == "month":
            return month_period(*add_months(day.year, day.month, amount))
        if unit == "quarter":
            year, month = add_months(day.year, day.month, 3 * amount)
            return quarter_period(year, (month + 2) // 3)
        year = day.year + amount * {"year": 1, "decade": 10, "century": 100}.get(unit, 0)
        if not MINYEAR + 1 <= year < MAXYEAR:
            return None
        if unit == "decade":
            return decade_period(year // 10)
        if unit == "century":
            return century_period((year + 99) // 100)
        return year_period(year) if unit == "year" else None
    except (ValueError, OverflowError):
        return None


def half_of(period: Period, modifier: str) -> Period:
    """Return the first or second half of a month or a week: "the first half of May"."""
    if period.earliest is None or period.latest is None:
        return period
    days = (period.latest - period.earliest).days + 1
    middle = period.earliest + (days // 2 - 1) * DAY
    if modifier == "START":
        return replace(period, latest=middle)
    return replace(period, earliest=middle + DAY)


def part_of(period: Period, modifier: str) -> Period:
    """Return the first, middle or last third of a period: early, mid, late."""
    if period.earliest is None or period.latest is None or period.granularity in ("day", "time"):
        return period
    named = _part_of_calendar(period, modifier)
    if named is not None:
        return named
    days = (period.latest - period.earliest).days + 1
    third = -(-days // 3)
    first, last = period.earliest, period.latest
    if modifier == "START":
        last = first + (third - 1) * DAY
    elif modifier == "END":
        first = last - (third - 1) * DAY
    else:
        spare = (days - third) // 2
        first, last = first + spare * DAY, last - (days - third - spare) * DAY
    return replace(period, earliest=first, latest=last)


def _part_of_calendar(period: Period, modifier: str) -> Period | None:
    """Return ten days of a month or four months of a year: "mid-October", "early 2015"."""
    first, last = period.earliest, period.latest
    assert first is not None
    assert last is not None
    if (
        period.granularity == "month"
        and first.day == 1
        and (first.year, first.month) == (last.year, last.month)
    ):
        starts, ends = {"MID": 11, "END": 21}, {"START": 10, "MID": 20}
        return replace(
            period,
            earliest=first.replace(day=starts.get(modifier, 1)),
            latest=last.replace(day=ends[modifier]) if modifier in ends else last,
        )
    if period.granularity == "year" and (first, last) == (
        date(first.year, 1, 1),
        date(first.year, 12, 31),
    ):
        begin, end = {"MID": 5, "END": 9}.get(modifier, 1), {"START": 4, "MID": 8}.get(modifier, 12)
        return replace(
            period,
            earliest=first.replace(month=begin),
            latest=last_day_of_month(first.year, end),
        )
    return None
