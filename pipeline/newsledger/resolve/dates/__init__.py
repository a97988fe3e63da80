"""Temporal expressions: what day it is.

The rows are taken in text order; each resolved one is an anchor for those after it. Nothing is
invented: without an anchor the value stays null, or keeps X where the words leave a gap.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from newsledger.extract.dates.expression import Expression
from newsledger.records import Date, Extraction
from newsledger.resolve.dates import periods
from newsledger.resolve.dates.context import Context
from newsledger.resolve.dates.narrative import is_narrative
from newsledger.resolve.dates.order import order_of
from newsledger.resolve.dates.periods import Period
from newsledger.resolve.dates.resolution import Resolution
from newsledger.resolve.dates.rules import resolve
from newsledger.resolve.dates.told import (
    day_written,
    first_full_day,
    known_years,
    same_day_said_twice,
)

__all__ = ["resolve_dates"]


def resolve_dates(found: Extraction, *, date_order: str = "mdy") -> list[Date]:
    """Return the rows with value, interval and granularity filled, and what they rest on.

    `date_order` (mdy or dmy) decides numeric dates that can be read both ways, where the others of
    the text do not. Days are counted from that of the dateline where it tells one, else from
    publication.
    """
    expressions = [Expression.from_json(row.expression) for row in found.dates]
    printed = found.article.published_date
    published = day_written(found, expressions) or printed
    order, order_basis = order_of((row.text for row in found.dates), expressions, published) or (
        date_order,
        "by the date_order setting",
    )
    expressions = same_day_said_twice(found, expressions, published)
    context = Context(
        published=published,
        printed=printed,
        text=found.article.text,
        narrative=is_narrative(expressions, published),
        day_first=order == "dmy",
        order_basis=order_basis,
        known_years=known_years(expressions),
        full_day=first_full_day(expressions),
    )
    rows = list(found.dates)
    acted = {e.sentence_id for e in found.events if e.modality == "actual"}
    deeds = _days_of_deeds(found)
    for number in _order(rows, expressions):
        row = rows[number]
        context.offset = row.start
        context.sentence = row.sentence_id
        # what is told to have happened lies behind, also without a verb: "Shelling on 9 May"
        tense = row.tense or ("past" if row.sentence_id in acted else None)
        done = row.date_id in deeds or expressions[number].done is True
        rows[number] = _row(row, expressions[number], context, "past" if done else tense, done=done)
    return rows


def _days_of_deeds(found: Extraction) -> frozenset[str]:
    """Return the dates attached to verbs that tell what happened.

    Such a day does not lie ahead, whatever the verb above it: "another ship was set upon Tuesday".
    """
    return frozenset(
        event.date_id
        for event in found.events
        if event.date_id
        and event.modality == "actual"
        and event.date_basis == "attached"
        and event.rule.startswith("verb:")
    )


def _order(rows: list[Date], expressions: list[Expression]) -> list[int]:
    """Return the order to resolve in: a time of day waits for the day that its sentence says.

    "At 8:15 a blast shook the town; it was the second on Saturday."
    """
    order = list(range(len(rows)))
    for number in range(len(rows) - 1):
        following = number + 1
        if (
            _is_bare_time(expressions[number])
            and rows[number].sentence_id == rows[following].sentence_id
            and _says_day(expressions[following])
            and not any(
                rows[before].sentence_id == rows[number].sentence_id
                and _says_day(expressions[before])
                for before in range(max(0, number - 4), number)
            )
        ):
            order[number], order[following] = order[following], order[number]
    return order


def _is_bare_time(e: Expression) -> bool:
    timed = e.part is not None or e.hour is not None
    return e.kind == "date" and timed and not _says_day(e)


def _says_day(e: Expression) -> bool:
    by_name = e.day is not None or e.weekday is not None or e.kind in ("holiday", "numeric")
    return by_name or (e.kind == "shift" and e.unit == "day")


def _row(
    row: Date, expression: Expression, context: Context, tense: str | None, *, done: bool = False
) -> Date:
    if expression.kind in ("duration", "set", "reference"):
        return replace(
            row,
            value=expression.value,
            modifier=expression.modifier,
            anchor="none",
            basis="as written",
        )
    try:
        resolve_one = _range if expression.kind == "range" else _whole
        resolution = resolve_one(expression, context, tense)
        if done and _is_ahead(resolution, context):
            resolution = _before_publication(expression, resolution, context)
    except (ValueError, OverflowError):
        # a step over year 1 or 9999
        resolution = Resolution(None, "none", "outside the calendar")
    period = resolution.period
    if period is None:
        if expression.era == "BC" and expression.year is not None:
            context.ancient = f"BC{expression.year:04d}"
        return replace(
            row,
            value=resolution.value,
            modifier=expression.modifier,
            anchor=resolution.anchor,
            basis=resolution.basis,
        )
    context.note(row, expression, period)
    context.last_end = row.end
    return replace(
        row,
        value=period.value,
        earliest=period.earliest,
        latest=period.latest,
        granularity=period.granularity,
        modifier=expression.modifier,
        anchor=resolution.anchor,
        basis=resolution.basis,
    )


def _is_ahead(resolution: Resolution, context: Context) -> bool:
    period, published = resolution.period, context.published
    if period is None or period.earliest is None or published is None:
        return False
    return period.earliest > published


def _before_publication(e: Expression, ahead: Resolution, context: Context) -> Resolution:
    """Return the last such day before publication of what has happened, where there is one.

    "On 14 April missiles hit a block", in a report of February, is of the year before.
    """
    assert ahead.period is not None
    assert ahead.period.earliest is not None
    back = e
    if e.kind == "date" and e.year is None and e.month is not None:
        back = replace(e, year=ahead.period.earliest.year - 1, base=None, direction=None)
    elif e.kind == "date" and e.weekday is not None:
        back = replace(e, direction=-1)
    elif e.kind != "shift" or e.base == "mention" or not e.weekend:
        return ahead
    else:
        back = replace(e, direction=-1)
    found = _whole(back, context, "past")
    if _is_ahead(found, context):
        return ahead
    return replace(found, anchor="published", basis="last before publication: it has happened")


def _whole(expression: Expression, context: Context, tense: str | None) -> Resolution:
    """Resolve one expression with its time of day and its modifier."""
    resolution = resolve(expression, context, tense)
    period = resolution.period
    if period is None:
        value = resolution.value
        if value is not None and value.startswith("XXXX"):
            value += _time(expression)
        return replace(resolution, value=value)
    if expression.hour == 24 and expression.adverb == "after":
        # "shortly after midnight" begins the next day; of "Sunday" beside it, that day itself
        if not _says_day(expression) and period.granularity == "day" and period.latest:
            period = periods.day_period(period.latest + timedelta(days=1))
        expression = replace(expression, hour=0)
    clock = _time(expression)
    if clock and period.granularity == "day" and "/" not in period.value:
        latest = period.latest
        if expression.part == "NI" and latest is not None and not expression.hour:
            # a night ends on the next morning
            latest = min(latest + timedelta(days=1), latest.max)
        period = replace(period, value=period.value + clock, granularity="time", latest=latest)
    if expression.modifier in ("START", "MID", "END"):
        period = _modified(period, expression, context)
    return replace(resolution, period=period)


def _time(expression: Expression) -> str:
    if expression.hour is not None:
        zone = "Z" if expression.zone in ("GMT", "UTC", "ZULU") else ""
        return f"T{expression.hour:02d}:{expression.minute or 0:02d}{zone}"
    return f"T{expression.part}" if expression.part else ""


def _modified(period: Period, expression: Expression, context: Context) -> Period:
    published = context.published
    if expression.adverb == "edge":
        edge = period.earliest if expression.modifier == "START" else period.latest
        return replace(period, earliest=edge, latest=edge)
    if expression.adverb == "half":
        return periods.half_of(period, expression.modifier or "")
    if expression.adverb in ("earlier", "later") and published is not None:
        # "earlier this month" ends on the day of publication, "later this year" begins there
        if period.earliest is None or period.latest is None:
            return period
        if not period.earliest <= published <= period.latest:
            return period
        if expression.adverb == "earlier":
            return replace(period, latest=published)
        return replace(period, earliest=published)
    return periods.part_of(period, expression.modifier or "")


def _range(expression: Expression, context: Context, tense: str | None) -> Resolution:
    first, last = expression.first, expression.last
    assert first is not None
    assert last is not None
    high = _whole(last, context, tense)
    low = _whole(_before(first, last, high), context, tense)
    if last.kind == "reference":
        if low.period is None or low.period.earliest is None:
            return replace(low, period=None, value=None)
        return replace(
            low,
            period=Period(
                f"{low.period.value}/..", low.period.granularity, low.period.earliest, None
            ),
        )
    if low.period is None or high.period is None:
        value = f"{low.value}/{high.value}" if low.value and high.value else None
        missing = low if low.period is None else high
        return Resolution(None, missing.anchor, missing.basis, value)
    if first.weekday is not None and last.weekday is not None and first.month is None:
        high = _after(high, low)
    start, end = low.period, high.period
    if start is None or end is None or start.earliest is None or end.latest is None:
        return Resolution(None, low.anchor, low.basis)
    if _over_midnight(first, last) and start.earliest == end.latest < date.max:
        day = periods.day_period(end.latest + periods.DAY)
        end = replace(day, value=day.value + _time(last), granularity="time")
    if start.earliest is None or end.latest is None:
        return Resolution(None, low.anchor, low.basis)
    same_year = first.year == last.year and start.earliest.year == end.latest.year
    if start.earliest > end.latest and same_year and first.month is not None:
        # "from November to February": the first lies in the year before
        back = replace(first, year=start.earliest.year - 1, base=None, direction=None)
        start = _whole(back, context, tense).period or start
    if start.earliest is None or end.latest is None or start.earliest > end.latest:
        return Resolution(None, low.anchor, "the range ends before it begins")
    period = Period(
        f"{start.value}/{end.value}",
        end.granularity if end.granularity == start.granularity else start.granularity,
        start.earliest,
        end.latest,
    )
    return Resolution(period, low.anchor, low.basis)


def _over_midnight(first: Expression, last: Expression) -> bool:
    """Tell whether clock times end on the day after they begin: "from 6 p.m. to 6 a.m."."""
    if first.hour is None or last.hour is None:
        return False
    return (last.hour, last.minute or 0) < (first.hour, first.minute or 0)


def _before(first: Expression, last: Expression, high: Resolution) -> Expression:
    """Give the start of a range the year of its end: "between 1 January and 31 March"."""
    end = high.period.latest if high.period is not None else None
    open_year = first.year is None and first.direction is None and first.month is not None
    if not open_year or end is None or last.kind != "date" or last.month is None:
        return first
    later = (first.month, first.day or 1) > (last.month, last.day or 31)
    return replace(first, year=end.year - 1 if later else end.year)


def _after(high: Resolution, low: Resolution) -> Resolution:
    """Move a weekday that ends a range behind the one that begins it."""
    assert high.period is not None
    assert low.period is not None
    end, start = high.period.latest, low.period.earliest
    if end is None or start is None or end >= start:
        return high
    moved = end + timedelta(days=7 * (-(-(start - end).days // 7)))
    return replace(high, period=periods.day_period(moved))
