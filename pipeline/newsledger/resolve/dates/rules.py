"""From the parsed grammar of one expression to its period, given what the text said before."""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from newsledger.extract.dates.expression import Expression
from newsledger.resolve.dates import choose, holidays, periods
from newsledger.resolve.dates.context import Context
from newsledger.resolve.dates.fields import maker, resolve_date
from newsledger.resolve.dates.periods import Period
from newsledger.resolve.dates.resolution import LAST_DATE, NO_ANCHOR, Resolution


def resolve(expression: Expression, context: Context, tense: str | None) -> Resolution:
    """Return what an expression of kind date, shift, holiday or numeric means."""
    if expression.kind == "shift":
        return _shift(expression, context, tense)
    if expression.kind == "holiday":
        return _holiday(expression, context, tense)
    if expression.kind == "numeric":
        return _numeric(expression, context)
    return resolve_date(expression, context, tense)


def _shift(e: Expression, context: Context, tense: str | None) -> Resolution:
    if e.base == "given" and e.first is not None:
        given = resolve(e.first, context, tense)
        if given.period is None or given.period.earliest is None:
            return Resolution(None, given.anchor, given.basis)
        if e.adverb == "anniversary":
            return _anniversary(e, given.period, given.anchor)
        return _step(e, given.period, given.anchor, "counted from the date beside it")
    if e.base == "event":
        return Resolution(None, "none", "counted from an event whose day is not said beside it")
    if e.amount is None:
        day = context.deed_day_of_hours() if e.unit in ("hour", "minute") else None
        if day is not None and (e.direction or -1) > 0:  # "hours later", "minutes afterwards"
            return Resolution(periods.day_period(day), "mention", LAST_DATE)
        value = "PAST_REF" if (e.direction or -1) < 0 else "FUTURE_REF"
        return Resolution(None, "none", "how long is not told", value)
    if e.unit == "quarter" and e.amount == 0 and _plain(e) and e.value is None:
        definite = e.base in ("mention", "text") or e.adverb == "latest"
        if definite and context.quarter is not None:
            return Resolution(context.quarter, "mention", "the quarter reported on")
        if definite and context.published is not None:
            ended = periods.step(context.published, "quarter", -1)
            return Resolution(ended, "published", "the last quarter that has ended")
    if e.unit == "year" and e.amount == -1 and e.adverb in ("ago", "earlier", "same") and _plain(e):
        quarter = context.quarter
        if quarter is not None and quarter.earliest is not None:
            made = periods.quarter_period(quarter.earliest.year - 1, int(quarter.value[-1]))
            return Resolution(made, "mention", "the same quarter a year before")
    if e.base == "mention" and e.unit in ("hour", "minute"):
        return _hours_from_mention(e, context)
    today = e.base == "published" and e.unit == "day" and e.amount == 0 and e.part is None
    own = today and context.published is not None and not context.is_quoted()
    told_of = context.narrative and tense != "present" and not own
    if e.base == "mention" or told_of or _is_in_day_told(e, context):
        return _from_mention(e, context)
    if context.published is None:
        return Resolution(None, "none", "no publication date")
    if e.adverb == "same":
        return _same_period(context.published)
    if e.unit in ("month", "year") and e.adverb == "ago" and context.to_the_day() and _plain(e):
        return _to_the_day(e, context.published)
    if e.weekend and e.direction == 0 and tense == "future":
        e = replace(e, direction=None)  # "before the weekend": the coming one
    elif e.weekend and e.direction == 0 and tense == "past" and context.published.isoweekday() < 6:
        e = replace(e, amount=-1, direction=None)  # "over the weekend, 22 were killed"
    return _step(e, periods.day_period(context.published), "published", "counted from publication")


def _is_in_day_told(e: Expression, context: Context) -> bool:
    """Tell whether "earlier in the day" is of a day told before it, else of that of publication."""
    in_day = e.base == "text" and e.unit == "day" and e.amount == 0 and e.modifier is not None
    return in_day and context.is_telling_of_day()


def _anniversary(e: Expression, near: Period, anchor: str) -> Resolution:
    """Return the same day, week or month so many years before: "five years ago tomorrow"."""
    basis = "so long before the date beside it"
    years = int(-(e.amount or 0)) * (10 if e.unit == "decade" else 1)
    first = near.earliest
    assert first is not None
    if e.unit == "week":
        return Resolution(periods.step(first, "day", 7 * int(e.amount or 0)), anchor, basis)
    if e.unit == "month":
        return Resolution(_months_before(first, -int(e.amount or 0)), anchor, basis)
    if near.granularity == "week":
        first += 3 * periods.DAY  # most of its days decide
    same = date(
        first.year - years, first.month, min(first.day, 28) if first.month == 2 else first.day
    )
    if near.granularity in ("day", "time"):
        return Resolution(periods.day_period(same), anchor, basis)
    return Resolution(periods.step(same, near.granularity, 0), anchor, basis)


def _same_period(published: date) -> Resolution:
    """Return last year up to the day of publication: "the same period last year"."""
    year = periods.year_period(published.year - 1)
    day = min(published.day, 28) if published.month == 2 else published.day
    until = date(published.year - 1, published.month, day)
    return Resolution(replace(year, latest=until), "published", "as much of last year")


def _to_the_day(e: Expression, published: date) -> Resolution:
    """Return the same day of the month: "exactly a year ago"."""
    months = int(-(e.amount or 0) * (12 if e.unit == "year" else 1))
    found = _months_before(published, months)
    return Resolution(found, "published", "counted from publication to the day")


def _months_before(day: date, months: int) -> Period:
    """Return the same day of the month so many months before, or the last that it has."""
    month = day.year * 12 + day.month - 1 - months
    last = calendar.monthrange(month // 12, month % 12 + 1)[1]
    return periods.day_period(date(month // 12, month % 12 + 1, min(day.day, last)))


def _plain(e: Expression) -> bool:
    return maker(e) is None and e.weekday is None and e.part is None and e.modifier is None


def _from_mention(e: Expression, context: Context) -> Resolution:
    basis = "counted from the last date mentioned"
    beside = context.last
    if e.adverb == "earlier" and beside is not None and context.said_again():
        # "since 24 February, nine months earlier": the same day, from where the text is
        return _again(e, beside)
    if e.unit in ("day", "week", "weekend", "fortnight"):
        day = context.deed()
        mentioned = context.mention()
        if e.unit == "day" and e.adverb in ("later", "earlier") and context.coarse_just_said():
            return Resolution(None, "none", "the day it is counted from is not said")
        if (e.amount == 0 and e.part in ("NI", "EV")) or (e.amount == 1 and e.part == "MO"):
            # "that night", "the next morning": of the last night, if one was told of
            day = context.last_night() or day
        if day is not None:
            return _step(e, periods.day_period(day), "mention", basis)
        if e.unit == "week" and mentioned is not None and mentioned.granularity == "week":
            return _step(e, mentioned, "mention", basis)
    elif (mentioned := context.mention()) is not None:
        coarse = {"month": 1, "season": 1, "quarter": 2, "year": 3, "decade": 4, "century": 5}
        if coarse.get(mentioned.granularity, 0) <= coarse.get(e.unit or "", 0):
            return _step(e, mentioned, "mention", basis)
    told = e.base == "mention"
    if context.published is None or context.narrative or told:
        return Resolution(None, "none", NO_ANCHOR)
    return _step(
        e, periods.day_period(context.published), "published", "publication, for want of a mention"
    )


def _again(e: Expression, beside: Period) -> Resolution:
    basis = "the date beside it, said again"
    day = beside.earliest
    if day is None or e.unit is None:
        return Resolution(None, "none", NO_ANCHOR)
    return Resolution(periods.step(day, e.unit, 0) or beside, "mention", basis)


def _hours_from_mention(e: Expression, context: Context) -> Resolution:
    """Resolve "two hours later": from the last clock time, else on the day that is told of."""
    day = context.deed_day_of_hours()
    if day is None or e.amount is None or abs(e.amount) > (24 if e.unit == "hour" else 1440):
        return Resolution(None, "none", NO_ANCHOR)
    if context.clock is not None and context.clock[0] == day:
        hour, minute = context.clock[1:]
        step = timedelta(hours=e.amount) if e.unit == "hour" else timedelta(minutes=e.amount)
        moment = datetime.combine(day, time(hour, minute)) + step
        found = replace(
            periods.day_period(moment.date()),
            value=moment.isoformat(timespec="minutes"),
            granularity="time",
        )
        context.clock = (moment.date(), moment.hour, moment.minute)
        return Resolution(found, "mention", "counted from the last time mentioned")
    if e.unit == "hour" and abs(e.amount) > 6:
        return Resolution(None, "mention", "the hour it is counted from is not known")
    return Resolution(periods.day_period(day), "mention", LAST_DATE)


def _step(e: Expression, base: Period, anchor: str, basis: str) -> Resolution:
    unit = e.unit or "day"
    day = base.earliest if (e.amount or 0) < 0 else base.latest
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
    if unit in ("week", "fortnight") and abs(amount) == 1 and e.adverb is not None:
        # "a week later" is told of a day; "two weeks later" is about as long
        unit, amount = "day", amount * (7 if unit == "week" else 14)
    found = periods.step(day, unit, amount)
    if found is None or found.earliest is None:
        return Resolution(None, anchor, "outside the calendar")
    if unit == "month" and e.day is not None and e.month is None:
        return Resolution(_day_of(found, e.day), anchor, basis)
    if unit == "week" and e.weekday is not None:
        refined = periods.day_period(found.earliest + (e.weekday - 1) * periods.DAY)
        return Resolution(refined, anchor, basis)
    make = maker(e)
    if make is not None and unit in ("year", "decade"):
        try:
            return Resolution(make(found.earliest.year), anchor, basis)
        except ValueError:
            return Resolution(None, anchor, "no such day")
    return Resolution(found, anchor, basis)


def _day_of(month: Period, day: int) -> Period | None:
    """Return a day of a month, None where it has none such."""
    first, last = month.earliest, month.latest
    if first is None or last is None or not 1 <= day <= last.day:
        return None
    return periods.day_period(first.replace(day=day))


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
        if e.day is not None:
            one = last if e.day < 0 else first + (e.day - 1) * periods.DAY
            return periods.day_period(one) if one <= last else None
        granularity = "month" if (last - first).days > 20 else "day"
        return Period(f"{first.isoformat()}/{last.isoformat()}", granularity, first, last)

    if e.year is not None:
        return Resolution(make(e.year), "none", "table of holidays")
    beside = context.mention()
    if beside is not None and beside.latest is not None and context.just_said():
        # "five years ago tomorrow, on the eve of Eid"
        return Resolution(make(beside.latest.year), "mention", "year of the date beside it")
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
    return Resolution(found, "none", f"{order}, {context.order_basis}")
