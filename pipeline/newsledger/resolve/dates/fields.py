"""Dates written with calendar fields, any of them missing: 28 June, Thursday, the 1990s."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from newsledger.extract.dates.expression import Expression
from newsledger.resolve.dates import choose, periods
from newsledger.resolve.dates.context import Context
from newsledger.resolve.dates.named_days import (
    day_of_month,
    partial_value,
    weekday,
    weekday_of_month,
)
from newsledger.resolve.dates.periods import Period
from newsledger.resolve.dates.resolution import LAST_DATE, NO_ANCHOR, PUBLICATION, Resolution

# A step back in a tale weighs as much as this many steps forward.
BACKWARD = 1.2

# Days between two of one tale, and before publication in which a day is rather of the news.
_TALE = 31

# Days between a day without a year and one told with its year that are of one story.
_SAME_TALE = 60

_NOON = 12

# Hours up to this one, told of a night, are of the next day.
_DAYBREAK = 8


def maker(expression: Expression) -> Callable[[int], Period | None] | None:
    """Return the function from a year to the period that the fields name in it."""
    e = expression
    if e.month is not None and e.day is not None:
        month, day = e.month, e.day

        def make_day(year: int) -> Period | None:
            try:
                found = date(year, month, day)
            except ValueError:
                return None
            return periods.day_period(found)

        return make_day
    if e.month is not None and e.week is not None:
        return lambda year: _week_of_month(year, e)
    if e.month is not None:
        month_only = e.month
        return lambda year: periods.month_period(year, month_only)
    if e.quarter is not None:
        quarter = e.quarter
        return lambda year: periods.quarter_period(year, quarter)
    if e.half is not None:
        half = e.half
        return lambda year: periods.half_period(year, half)
    if e.season is not None:
        season = e.season
        if season == "WI" and e.direction == 1 and e.year is not None:
            return periods.winter_period
        return lambda year: periods.season_period(year, season)
    return None


def _week_of_month(year: int, e: Expression) -> Period | None:
    assert e.month is not None
    assert e.week is not None
    month = periods.month_period(year, e.month)
    assert month.earliest is not None
    assert month.latest is not None
    if e.week < 0:
        day = month.latest - 6 * periods.DAY
    else:
        day = month.earliest + 7 * (e.week - 1) * periods.DAY
    week = (periods.weekend_period if e.weekend else periods.week_period)(day + 3 * periods.DAY)
    # "the last week of August" are its last seven days; the value names the week most of them
    # are in.
    return replace(week, earliest=day, latest=min(day + 6 * periods.DAY, month.latest))


def resolve_date(e: Expression, context: Context, tense: str | None) -> Resolution:
    """Return what an expression of calendar fields means."""
    if e.era == "BC":
        return _ancient(e)
    if e.decade is not None:
        return _decade(e, context)
    if e.century is not None:
        return Resolution(periods.century_period(e.century), "none", "as written")
    make = maker(e)
    if e.name is not None and make is not None:
        known = make(int(e.name))
        day = known.latest if known is not None else None
        if day is not None and (context.published is None or day <= context.published):
            return Resolution(known, "none", "a day known by its month and day")
    if e.year is not None:
        quarter = context.quarter
        if make is None and e.unit == "quarter" and quarter is not None:
            # "the 2018 period": the same quarter of that year
            number = int(quarter.value[-1])
            return Resolution(periods.quarter_period(e.year, number), "mention", "the same quarter")
        if make is None:
            return Resolution(periods.year_period(e.year), "none", "as written")
        found = make(e.year)
        if found is None:
            return Resolution(None, "none", "no such day")
        return Resolution(found, "none", "as written")
    if make is not None:
        return _without_year(e, make, context, tense)
    if e.weekday is not None and e.day is not None:
        return weekday_of_month(e.weekday, e.day, context, tense)
    if e.weekday is not None:
        return weekday(e, context, tense)
    if e.day is not None:
        return day_of_month(e.day, context, tense)
    return _day_of_text(e, context)


def _ancient(e: Expression) -> Resolution:
    basis = "as written; before the first day that an interval can hold"
    if e.century is not None:
        return Resolution(None, "none", basis, f"BC{e.century - 1:02d}")
    year = f"BC{e.year or 0:04d}"
    rest = partial_value(e)
    return Resolution(None, "none", basis, year if rest is None else year + rest[4:])


def _decade(e: Expression, context: Context) -> Resolution:
    decade = e.decade
    assert decade is not None
    if decade >= 100:
        return Resolution(periods.decade_period(decade), "none", "as written")
    if context.published is None:
        return Resolution(None, "none", NO_ANCHOR)
    century = context.published.year // 100 * 10
    full = (
        century + decade
        if (century + decade) * 10 <= context.published.year
        else (century - 10 + decade)
    )
    return Resolution(periods.decade_period(full), "published", "last such decade")


def _without_year(
    e: Expression, make: Callable[[int], Period | None], context: Context, tense: str | None
) -> Resolution:
    published = context.published
    if e.season == "WI" and not context.narrative:
        make = periods.winter_period  # one winter; a tale's year may name either of its two
    if e.direction is not None and e.base == "published" and published is not None:
        if e.direction == 0:
            return Resolution(make(published.year), "published", "this year")
        chosen = (choose.before if e.direction < 0 else choose.after)(make, published)
        return Resolution(chosen, "published", "last" if e.direction < 0 else "next")
    mentioned = context.mention()
    if e.base == "mention" and mentioned is not None and e.direction is not None:
        assert mentioned.earliest is not None
        assert mentioned.latest is not None
        if e.direction == 0:
            return Resolution(make(mentioned.latest.year), "mention", "the same year")
        chosen = (
            choose.before(make, mentioned.earliest)
            if e.direction < 0
            else choose.after(make, mentioned.latest)
        )
        return Resolution(chosen, "mention", "counted from the last date mentioned")
    year = context.nearby_year()
    told = context.known_years.get((e.month or 0, e.day or 0))
    if told is not None and e.direction is None and (year is None or not context.narrative):
        return Resolution(make(told), "mention", "year said with the same day elsewhere")
    narrated = context.narrative and year is not None
    if narrated or (published is None and year is not None and e.direction is None):
        assert year is not None
        return _in_context(make, context, year)
    framed = context.framed_year()
    if framed is not None and e.direction is None:
        return Resolution(make(framed), "mention", "year that the sentence begins with")
    if context.narrative and context.ancient is not None:
        partial = partial_value(e) or "XXXX"
        return Resolution(
            None, "mention", "year of the last date mentioned", context.ancient + partial[4:]
        )
    if published is None and context.full_day is not None and e.direction is None and e.day:
        found = choose.nearest(make, context.full_day)
        # "the raids of June 28 ... the general, killed on January 2, 2020": of whatever year
        if found is not None and abs((_start(found) - context.full_day).days) <= _SAME_TALE:
            return Resolution(found, "mention", "nearest year to the days told with theirs")
    if published is None or context.narrative:
        return Resolution(None, "none", NO_ANCHOR, partial_value(e))
    if e.direction is None and e.month is not None and tense in ("past", None):
        told_of = context.background.find(make, context.text, context.offset, published)
        if told_of is not None:
            return Resolution(told_of, "mention", "year of the date before it")
    beside = _near_deed(make, context, published) if e.direction is None else None
    if beside is not None:
        return Resolution(beside, "mention", "year of the day told of before")
    if context.since() and e.direction is None:
        begun = [p for p in choose.candidates(make, published.year) if _start(p) <= published]
        return Resolution(max(begun, key=_start), "published", "the last one before publication")
    if e.weekday is not None and e.day is not None:
        return _by_weekday(e.weekday, make, published)
    return Resolution(
        choose.nearest(make, published, tense=tense), "published", "nearest year to publication"
    )


def _near_deed(
    make: Callable[[int], Period | None], context: Context, published: date
) -> Period | None:
    """Return the day of a month beside one told of before, in a year long past.

    "Murdered on May 10, 1988 ... the deaths of two youths on May 8", in a report of March 1991.
    """
    told = context.tale_day()
    nearest = choose.nearest(make, published)
    if told is None or nearest is None or nearest.granularity != "day":
        return None
    if -_TALE <= (_start(nearest) - published).days <= 0:
        return None
    near = [p for p in choose.candidates(make, told.year) if abs((_start(p) - told).days) <= _TALE]
    return near[0] if near else None


def _start(period: Period) -> date:
    assert period.earliest is not None
    return period.earliest


def _by_weekday(weekday: int, make: Callable[[int], Period | None], published: date) -> Resolution:
    """Choose the year in which "Thursday, 28 June" is a Thursday, else the nearest."""

    def agreeing(year: int) -> Period | None:
        found = make(year)
        if found is None or found.earliest is None or found.earliest.isoweekday() != weekday:
            return None
        return found

    chosen = choose.nearest(agreeing, published)
    if chosen is not None:
        return Resolution(chosen, "published", "nearest year in which the weekday agrees")
    return Resolution(choose.nearest(make, published), "published", "nearest year to publication")


def _in_context(make: Callable[[int], Period | None], context: Context, year: int) -> Resolution:
    """Take the year of the text's last date; a step from December to January is a step forward."""
    basis = "year of the last date mentioned"
    month = context.month
    if month is None or context.month_offset < context.year_offset:
        return Resolution(make(year), "mention", basis)
    found = choose.candidates(make, month // 12)
    chosen = min(found, key=lambda period: _leap(period, month), default=None)
    return Resolution(chosen, "mention", basis)


def _leap(period: Period, month: int) -> float:
    """Tell how far a tale would jump from a month; it rather goes on than back."""
    assert period.earliest is not None
    distance = period.earliest.year * 12 + period.earliest.month - 1 - month
    return distance if distance >= 0 else -BACKWARD * distance


def _day_of_text(e: Expression, context: Context) -> Resolution:
    """Return the day for a part of the day or a clock time that stands alone."""
    day = context.told_day()
    if day is not None:
        small = e.hour is not None and e.hour < _DAYBREAK and e.part is None
        if (e.part == "MO" and context.in_night(day)) or (small and context.in_dark(day)):
            day += periods.DAY  # the morning after
        if (e.hour or 0) >= _NOON and e.part is None and context.told_in_morning():
            day -= periods.DAY  # "said on Tuesday morning that it fell at 9 p.m."
        return Resolution(periods.day_period(day), "mention", LAST_DATE)
    if context.published is not None and not context.narrative:
        return Resolution(periods.day_period(context.published), "published", PUBLICATION)
    return Resolution(None, "none", NO_ANCHOR, "XXXX-XX-XX")
