"""Dates written with calendar fields, any of them missing: 28 June, Thursday, the 1990s."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from newsledger.extract.dates.expression import Expression
from newsledger.resolve.dates import choose, periods
from newsledger.resolve.dates.context import REACH, Context
from newsledger.resolve.dates.periods import Period
from newsledger.resolve.dates.resolution import NO_ANCHOR, Resolution

# A step back in a tale weighs as much as this many steps forward.
BACKWARD = 1.2

# Days between two of one tale, and before publication in which a day is rather of the news.
_TALE = 31

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
    if e.weekday is not None:
        return _weekday(e, context, tense)
    if e.day is not None:
        return _day_of_month(e.day, context, tense)
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


def _weekday(e: Expression, context: Context, tense: str | None) -> Resolution:
    weekday = e.weekday
    assert weekday is not None
    day = context.mentioned_day()
    bare = e.base is None and e.direction is None
    if bare and context.is_any():
        return Resolution(None, "none", "any such day", partial_value(e))
    definite = bare and context.is_definite() and context.tale_day() is not None
    if definite:
        e, day = replace(e, base="mention", direction=0), context.tale_day()
    if (e.base == "mention" or context.narrative) and day is not None:
        direction = e.direction
        back = (day.isoweekday() - weekday) % 7
        if direction is not None and direction < 0:
            found = day - timedelta(days=back or 7)
        elif direction == 0:
            # "the same Tuesday", "that Tuesday": the nearest
            found = day + timedelta(days=-back if back <= 3 else 7 - back)
        else:
            found = day + timedelta(days=(weekday - day.isoweekday()) % 7)
        return Resolution(periods.day_period(found), "mention", "weekday near the last date")
    if context.published is None or context.narrative or e.base == "mention":
        return Resolution(None, "none", NO_ANCHOR, partial_value(e))
    if e.direction is None and day is not None and context.joined():
        found = day + timedelta(days=(weekday - day.isoweekday()) % 7)
        if found <= context.published or found - day < context.published - day:
            return Resolution(
                periods.day_period(found), "mention", "weekday after the day before it"
            )
    printed = context.printed
    if e.direction is None and tense != "future" and printed is not None:
        # written on the day of the dateline and brought up to date until it was printed
        back = (printed.isoweekday() - weekday) % 7
        if printed - timedelta(days=back) > context.published:
            return Resolution(
                periods.day_period(printed - timedelta(days=back)),
                "published",
                "weekday on or before publication",
            )
    found = choose.weekday_near(context.published, weekday, e.direction, tense)
    basis = "on or before publication" if found <= context.published else "after publication"
    return Resolution(periods.day_period(found), "published", f"weekday {basis}")


def _day_of_month(day: int, context: Context, tense: str | None) -> Resolution:
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


def _day_of_text(e: Expression, context: Context) -> Resolution:
    """Return the day for a part of the day or a clock time that stands alone."""
    day = context.told_day()
    if day is not None:
        small = e.hour is not None and e.hour < _DAYBREAK and e.part is None
        if (e.part == "MO" and context.in_night(day)) or (small and context.in_dark(day)):
            day += periods.DAY  # the morning after
        if (e.hour or 0) >= _NOON and e.part is None and context.told_in_morning():
            day -= periods.DAY  # "said on Tuesday morning that it fell at 9 p.m."
        return Resolution(periods.day_period(day), "mention", "day of the last date mentioned")
    if context.published is not None and not context.narrative:
        return Resolution(periods.day_period(context.published), "published", "publication day")
    return Resolution(None, "none", NO_ANCHOR, "XXXX-XX-XX")
