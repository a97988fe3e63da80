"""Days named by their weekday or their number alone: Thursday, the 14th, Monday the 4th."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from newsledger.extract.dates.expression import Expression
from newsledger.resolve.dates import choose, periods
from newsledger.resolve.dates.context import REACH, Context
from newsledger.resolve.dates.periods import Period
from newsledger.resolve.dates.resolution import NO_ANCHOR, Resolution

# Months in which a day of the month and its weekday are looked for.
_MONTHS = 12


def partial_value(e: Expression) -> str | None:
    """Return the value with XXXX for the year."""
    if e.month is not None:
        return f"XXXX-{e.month:02d}" + (f"-{e.day:02d}" if e.day is not None else "")
    if e.quarter is not None:
        return f"XXXX-Q{e.quarter}"
    if e.half is not None:
        return f"XXXX-H{e.half}"
    if e.season is not None:
        return f"XXXX-{e.season}"
    if e.weekday is not None:
        return f"XXXX-WXX-{e.weekday}"
    return None


def weekday(e: Expression, context: Context, tense: str | None) -> Resolution:
    """Resolve "Thursday", "last Tuesday": near the day told of, else to publication."""
    number = e.weekday
    assert number is not None
    day = context.mentioned_day()
    bare = e.base is None and e.direction is None
    if bare and context.is_any():
        return Resolution(None, "none", "any such day", partial_value(e))
    definite = bare and context.is_definite() and context.tale_day() is not None
    if definite:
        e, day = replace(e, base="mention", direction=0), context.tale_day()
    if (e.base == "mention" or context.narrative) and day is not None:
        direction = e.direction
        back = (day.isoweekday() - number) % 7
        if direction is not None and direction < 0:
            found = day - timedelta(days=back or 7)
        elif direction == 0:
            # "the same Tuesday", "that Tuesday": the nearest
            found = day + timedelta(days=-back if back <= 3 else 7 - back)
        else:
            found = day + timedelta(days=(number - day.isoweekday()) % 7)
        return Resolution(periods.day_period(found), "mention", "weekday near the last date")
    if context.published is None or context.narrative or e.base == "mention":
        return Resolution(None, "none", NO_ANCHOR, partial_value(e))
    if e.direction is None and day is not None and context.joined():
        found = day + timedelta(days=(number - day.isoweekday()) % 7)
        if found <= context.published or found - day < context.published - day:
            return Resolution(
                periods.day_period(found), "mention", "weekday after the day before it"
            )
    begun = context.begun() if bare else None
    if begun is not None:
        found = begun + timedelta(days=(number - begun.isoweekday()) % 7)
        return Resolution(periods.day_period(found), "mention", "weekday after the day it began")
    printed = context.printed
    if e.direction is None and tense != "future" and printed is not None:
        # written on the day of the dateline and brought up to date until it was printed
        back = (printed.isoweekday() - number) % 7
        if printed - timedelta(days=back) > context.published:
            return Resolution(
                periods.day_period(printed - timedelta(days=back)),
                "published",
                "weekday on or before publication",
            )
    found = choose.weekday_near(context.published, number, e.direction, tense)
    basis = "on or before publication" if found <= context.published else "after publication"
    return Resolution(periods.day_period(found), "published", f"weekday {basis}")


def weekday_of_month(number: int, day: int, context: Context, tense: str | None) -> Resolution:
    """Resolve "on Monday the 4th": the last month before publication in which the two agree."""
    published = context.published
    if published is None or context.narrative:
        return day_of_month(day, context, tense)
    month = published.year * 12 + published.month - 1
    steps = range(_MONTHS) if tense == "future" else range(0, -_MONTHS, -1)
    for step in steps:
        found = _day_in(month + step, day)
        at = found.earliest if found is not None else None
        ahead = at is not None and at > published
        if at is not None and at.isoweekday() == number and (tense == "future" or not ahead):
            return Resolution(found, "published", "last month in which the weekday agrees")
    return day_of_month(day, context, tense)


def day_of_month(day: int, context: Context, tense: str | None) -> Resolution:
    """Resolve "on the 14th": in the month last mentioned, else the nearest to publication."""
    if context.month is not None and context.offset - context.month_offset <= REACH:
        found = _day_in(context.month, day)
        return Resolution(found, "mention", "month of the last date mentioned")
    if context.published is None or context.narrative:
        return Resolution(None, "none", NO_ANCHOR, f"XXXX-XX-{day:02d}")
    month = context.published.year * 12 + context.published.month - 1
    found = _day_in(month, day)
    ahead = found is not None and found.latest is not None and found.latest > context.published
    if ahead and tense != "future":
        found = _day_in(month - 1, day)
    return Resolution(found, "published", "nearest such day to publication")


def _day_in(month: int, day: int) -> Period | None:
    try:
        return periods.day_period(date(month // 12, month % 12 + 1, day))
    except ValueError:
        return None
