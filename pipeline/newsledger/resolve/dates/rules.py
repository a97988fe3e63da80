"""From the parsed grammar of one expression to its period, given what the text said before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from newsledger.extract.dates.expression import Expression
from newsledger.resolve.dates import choose, holidays, periods
from newsledger.resolve.dates.context import Context
from newsledger.resolve.dates.periods import Period


@dataclass(frozen=True, slots=True)
class Resolution:
    """A period, or a value alone, with what it was counted from and how."""

    period: Period | None
    anchor: str
    basis: str
    value: str | None = None
    """The value where there is no period: `XXXX-06-28`."""


# A step back in a tale weighs as much as this many steps forward.
BACKWARD = 1.2

NO_ANCHOR = "no publication date and no dated mention before"


def resolve(expression: Expression, context: Context, tense: str | None) -> Resolution:
    """Return what an expression of kind date, shift, holiday or numeric means."""
    if expression.kind == "shift":
        return _shift(expression, context, tense)
    if expression.kind == "holiday":
        return _holiday(expression, context, tense)
    if expression.kind == "numeric":
        return _numeric(expression, context)
    return _date(expression, context, tense)


# --- calendar fields -------------------------------------------------------------------------


def _maker(expression: Expression) -> Callable[[int], Period | None] | None:
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


def _date(e: Expression, context: Context, tense: str | None) -> Resolution:
    if e.era == "BC":
        return _ancient(e)
    if e.decade is not None:
        return _decade(e, context)
    if e.century is not None:
        return Resolution(periods.century_period(e.century), "none", "as written")
    make = _maker(e)
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
    return _day_of_text(context)


def _ancient(e: Expression) -> Resolution:
    basis = "as written; before the first day that an interval can hold"
    if e.century is not None:
        return Resolution(None, "none", basis, f"BC{e.century - 1:02d}")
    year = f"BC{e.year or 0:04d}"
    rest = _partial(e)
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


def _partial(e: Expression) -> str | None:
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
    narrated = context.narrative and year is not None
    if narrated or (published is None and year is not None and e.direction is None):
        assert year is not None
        return _in_context(make, context, year)
    if context.narrative and context.ancient is not None:
        partial = _partial(e) or "XXXX"
        return Resolution(
            None, "mention", "year of the last date mentioned", context.ancient + partial[4:]
        )
    if published is None or context.narrative:
        return Resolution(None, "none", NO_ANCHOR, _partial(e))
    if e.weekday is not None and e.day is not None:
        return _by_weekday(e.weekday, make, published)
    return Resolution(
        choose.nearest(make, published, tense=tense), "published", "nearest year to publication"
    )


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
    assert e.weekday is not None
    day = context.mentioned_day()
    if (e.base == "mention" or context.narrative) and day is not None:
        direction = e.direction
        back = (day.isoweekday() - e.weekday) % 7
        if direction is not None and direction < 0:
            found = day - timedelta(days=back or 7)
        else:
            found = day + timedelta(days=(e.weekday - day.isoweekday()) % 7)
        return Resolution(periods.day_period(found), "mention", "weekday near the last date")
    if context.published is None or context.narrative:
        return Resolution(None, "none", NO_ANCHOR, _partial(e))
    found = choose.weekday_near(context.published, e.weekday, e.direction, tense)
    basis = "on or before publication" if found <= context.published else "after publication"
    return Resolution(periods.day_period(found), "published", f"weekday {basis}")


def _day_of_text(context: Context) -> Resolution:
    """Return the day for a part of the day or a clock time that stands alone."""
    day = context.mentioned_day()
    if day is not None:
        return Resolution(periods.day_period(day), "mention", "day of the last date mentioned")
    if context.published is not None and not context.narrative:
        return Resolution(periods.day_period(context.published), "published", "publication day")
    return Resolution(None, "none", NO_ANCHOR, "XXXX-XX-XX")


# --- steps from a base ---------------------------------------------------------------------


def _shift(e: Expression, context: Context, tense: str | None) -> Resolution:
    if e.base == "given" and e.first is not None:
        given = resolve(e.first, context, tense)
        if given.period is None or given.period.earliest is None:
            return Resolution(None, given.anchor, given.basis)
        return _step(e, given.period, given.anchor, "counted from the date beside it")
    if e.base == "event":
        return Resolution(None, "none", "counted from an event whose day is not said beside it")
    if e.amount is None:
        value = "PAST_REF" if (e.direction or -1) < 0 else "FUTURE_REF"
        return Resolution(None, "none", "how long is not told", value)
    if e.unit == "quarter" and e.amount == 0 and _plain(e) and e.value is None:
        definite = e.base in ("mention", "text") or e.adverb == "latest"
        if definite and context.quarter is not None:
            return Resolution(context.quarter, "mention", "the quarter reported on")
        if definite and context.published is not None:
            ended = periods.step(context.published, "quarter", -1)
            return Resolution(ended, "published", "the last quarter that has ended")
    if e.unit == "year" and e.amount == -1 and e.adverb in ("ago", "earlier") and _plain(e):
        quarter = context.quarter
        if quarter is not None and quarter.earliest is not None:
            made = periods.quarter_period(quarter.earliest.year - 1, int(quarter.value[-1]))
            return Resolution(made, "mention", "the same quarter a year before")
    if e.base == "mention" or context.narrative:
        return _from_mention(e, context)
    if context.published is None:
        return Resolution(None, "none", "no publication date")
    return _step(e, periods.day_period(context.published), "published", "counted from publication")


def _plain(e: Expression) -> bool:
    return _maker(e) is None and e.weekday is None and e.part is None and e.modifier is None


def _from_mention(e: Expression, context: Context) -> Resolution:
    basis = "counted from the last date mentioned"
    if e.unit in ("day", "week", "weekend", "fortnight"):
        day = context.mentioned_day()
        mentioned = context.mention()
        if day is not None:
            return _step(e, periods.day_period(day), "mention", basis)
        if e.unit == "week" and mentioned is not None and mentioned.granularity == "week":
            return _step(e, mentioned, "mention", basis)
    elif (mentioned := context.mention()) is not None:
        coarse = {"month": 1, "season": 1, "quarter": 2, "year": 3, "decade": 4, "century": 5}
        if coarse.get(mentioned.granularity, 0) <= coarse.get(e.unit or "", 0):
            return _step(e, mentioned, "mention", basis)
    if context.published is None or context.narrative:
        return Resolution(None, "none", NO_ANCHOR)
    return _step(
        e, periods.day_period(context.published), "published", "publication, for want of a mention"
    )


def _step(e: Expression, base: Period, anchor: str, basis: str) -> Resolution:
    unit = e.unit or "day"
    day = base.latest
    assert day is not None
    if unit in ("hour", "minute", "second") or e.amount is None:
        return Resolution(None, anchor, "the hour it is counted from is not known")
    if e.amount != int(e.amount):
        unit, amount = (
            ("month", round(12 * e.amount)) if unit == "year" else (unit, round(e.amount))
        )
    else:
        amount = int(e.amount)
    if unit == "week" and e.weekend:
        if e.amount == 0 and e.direction == 0:
            # "the weekend": the one nearest to publication
            offset = -7 if day.isoweekday() <= 3 else 0
            return Resolution(periods.weekend_period(day + offset * periods.DAY), anchor, basis)
        return Resolution(periods.step(day, "weekend", amount), anchor, basis)
    found = periods.step(day, unit, amount)
    if found is None or found.earliest is None:
        return Resolution(None, anchor, "outside the calendar")
    if unit == "week" and e.weekday is not None:
        refined = periods.day_period(found.earliest + (e.weekday - 1) * periods.DAY)
        return Resolution(refined, anchor, basis)
    make = _maker(e)
    if make is not None and unit in ("year", "decade"):
        try:
            return Resolution(make(found.earliest.year), anchor, basis)
        except ValueError:
            return Resolution(None, anchor, "no such day")
    return Resolution(found, anchor, basis)


# --- holidays and numeric dates --------------------------------------------------------------


def _holiday(e: Expression, context: Context, tense: str | None) -> Resolution:
    assert e.name is not None
    name = e.name

    def make(year: int) -> Period | None:
        found = holidays.occurrences(name, year)
        if not found:
            return None
        first, last = found[-1] if year < (context.published or date.max).year else found[0]
        if first == last:
            return periods.day_period(first)
        granularity = "month" if (last - first).days > 20 else "day"
        return Period(f"{first.isoformat()}/{last.isoformat()}", granularity, first, last)

    if e.year is not None:
        return Resolution(make(e.year), "none", "table of holidays")
    if e.first is not None:
        year = resolve(e.first, context, tense)
        if year.period is None or year.period.earliest is None:
            return Resolution(None, year.anchor, year.basis)
        return Resolution(make(year.period.earliest.year), year.anchor, "table of holidays")
    known = context.nearby_year()
    if context.narrative and known is not None:
        return Resolution(make(known), "mention", "year of the last date mentioned")
    if context.published is None:
        if known is not None:
            return Resolution(make(known), "mention", "year of the last date mentioned")
        return Resolution(None, "none", NO_ANCHOR)
    if e.direction:
        chosen = (choose.before if e.direction < 0 else choose.after)(make, context.published)
    else:
        chosen = choose.nearest(make, context.published, tense=tense)
    return Resolution(chosen, "published", "the nearest in the table of holidays")


def _numeric(e: Expression, context: Context) -> Resolution:
    assert e.numbers is not None
    first, second, year = e.numbers
    month, day = (second, first) if context.day_first else (first, second)
    order = "day first" if context.day_first else "month first"
    try:
        found = periods.day_period(date(year, month, day))
    except ValueError:
        return Resolution(None, "none", "no such day")
    return Resolution(found, "none", f"{order}, by the date_order setting")
