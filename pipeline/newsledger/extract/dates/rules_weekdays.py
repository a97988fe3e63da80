"""Second pass: weekdays and days of the month counted on from a week or month told beside them."""

from __future__ import annotations

from dataclasses import replace

from newsledger.extract.dates.expression import Expression
from newsledger.extract.dates.grammar import Built, Hit, Rule, kind_of
from newsledger.extract.dates.rules_calendar import ENDS, day_of

_WEEK = 7


def _day_of_shift(hit: Hit) -> Built | None:
    """ "the 14th of last month", "last month, on the 27th"."""
    month, date = hit.expression("month"), hit.expression("date")
    day = day_of(hit.item("day")) if date is None else date.day
    if month is None or day is None or month.unit != "month" or month.modifier is not None:
        return None
    if month.amount not in (-2, -1, 0, 1) or month.adverb is not None:
        return None
    if date is not None and (date.kind != "date" or date.month is not None or date.part):
        return None
    return Built("e_day", replace(month, day=day))


def _week_before(hit: Hit) -> Built | None:
    """ "Sunday week ago", "a week last Tuesday": the one before the last such day."""
    date, week, item = hit.expression("date"), hit.expression("week"), hit.item("date")
    unit = week.unit if week is not None else hit.value("unit")
    if date is None or item is None or unit != "week" or date.weekday is None:
        return None
    if date.kind != "date" or date.month is not None or date.day is not None:
        return None
    if week is not None and (week.amount != 1 or date.direction != -1):
        return None
    steps = Expression("shift", base="given", unit="day", amount=-_WEEK, part=date.part)
    return Built(kind_of(item.letter), replace(steps, first=replace(date, part=None)))


def _weekday_day(hit: Hit) -> Built | None:
    """ "Monday the 4th": the month in which the two agree."""
    date, day = hit.expression("date"), day_of(hit.item("day"))
    if date is None or day is None or date.kind != "date" or date.weekday is None:
        return None
    if date.part or date.month is not None or date.day is not None or date.direction is not None:
        return None
    if not ENDS.match(hit.after()):
        return None  # "on Friday the 1st Brigade"
    return Built("e_day", replace(date, day=day))


RULES = (
    Rule(
        "day_of_shift",
        "THE? (?P<day>ORDINAL) OF (?P<month>E_SHIFT)",
        _day_of_shift,
        "Shells fell on the 14th of last month.",
    ),
    Rule(
        "day_in_shift",
        "(?P<month>E_SHIFT) COMMA? (?P<date>E_DAY)",
        _day_of_shift,
        "Shells fell last month, on the 27th.",
    ),
    Rule(
        "week_ago",
        "(?P<date>E_WEEKDAY|E_PART) (?P<unit>UNIT) (?:AGO|LAST)",
        _week_before,
        "Shells fell on Sunday week ago.",
    ),
    Rule(
        "week_last",
        "(?P<week>E_DURATION) (?P<date>E_WEEKDAY)",
        _week_before,
        "Shells fell a week last Tuesday.",
    ),
    Rule(
        "weekday_day",
        "(?P<date>E_WEEKDAY) COMMA? THE (?P<day>ORDINAL)",
        _weekday_day,
        "Shells fell on Monday the 4th.",
    ),
)
