"""Second pass: a time counted from publication, from the last date, or from one beside it."""

from __future__ import annotations

import re
from dataclasses import replace

from newsledger.extract.dates.after_events import OF_EVENT
from newsledger.extract.dates.expression import Expression
from newsledger.extract.dates.grammar import Built, Hit, Rule, kind_of

_FORWARD = ("later", "afterward", "afterwards", "after", "hence")
_UNITS_AGO = ("week", "month", "year", "decade")


def _ago(hit: Hit) -> Built | None:
    """ "two weeks ago", "three days earlier", "a month later"."""
    date = hit.expression("date")
    side = hit.item("side")
    if date is None or side is None or date.unit is None:
        return None
    sign = 1 if side.word in _FORWARD else -1
    base = "published" if side.word in ("ago", "hence") else "mention"
    amount = None if date.amount is None else sign * date.amount
    kind = {"day": "e_shift_day", "hour": "e_hour_shift", "minute": "e_hour_shift"}.get(
        date.unit, "e_shift"
    )
    direction = sign if amount is None else None
    modifier = None if date.modifier is None else "APPROX"
    return Built(
        kind,
        Expression(
            "shift",
            base=base,
            unit=date.unit,
            amount=amount,
            direction=direction,
            adverb=side.word,
            modifier=modifier,
        ),
    )


def _from_now(hit: Hit) -> Built | None:
    """ "two weeks from now"."""
    date = hit.expression("date")
    now = hit.item("now")
    if date is None or date.unit is None or now is None or now.word.lower() != "now":
        return None
    return Built(
        "e_shift",
        Expression(
            "shift",
            base="published",
            unit=date.unit,
            amount=date.amount,
            direction=None if date.amount else 1,
        ),
    )


def _from_date(hit: Hit) -> Built | None:
    """ "two days after 5 June", "the day before the 2019"."""
    date, given = hit.expression("date"), hit.expression("given")
    side = hit.item("side")
    if date is None or given is None or date.unit is None:
        return None
    if given.kind not in ("date", "shift", "holiday"):
        return None
    if given.month is None and given.weekday is None and given.kind != "holiday":
        return None
    if OF_EVENT.match(hit.after()):
        return None  # "two days after Friday's bombing": the day is that of the bombing, too
    if date.kind == "shift":
        if date.base != "event":
            return None
        amount = date.amount
    else:
        if date.amount is None or side is None:
            return None
        amount = date.amount * (-1 if side.word == "before" else 1)
    return Built(
        "e_shift_day",
        Expression("shift", base="given", unit=date.unit, amount=amount, first=given),
    )


def _years_ago_on(hit: Hit) -> Built | None:
    """ "five years ago tomorrow", "two years ago this week", "a year ago in May".

    Also "a month ago today", "a week ago Tuesday".
    """
    ago, date = hit.expression("ago"), hit.expression("date")
    item = hit.item("date")
    if ago is None or date is None or item is None:
        return None
    if ago.adverb != "ago" or not ago.amount or ago.unit not in _UNITS_AGO:
        return None
    if ago.unit in ("week", "month"):
        near = date.kind == "shift" and date.base == "published" and date.unit == "day"
        near = near or (date.kind == "date" and date.weekday is not None and date.month is None)
        if not near or date.part is not None or hit.item("joint") is not None:
            return None
    if date.year is not None or date.modifier is not None or date.adverb is not None:
        return None
    deictic = date.kind == "shift" and date.base == "published" and date.unit != "year"
    if deictic or (date.kind == "date" and date.weekday is not None and date.month is None):
        years = replace(ago, base="given", first=date, adverb="anniversary")
        return Built(kind_of(item.letter), years)
    if date.kind != "date" or date.month is None or hit.item("joint") is None:
        return None
    return Built(kind_of(item.letter), replace(ago, month=date.month, day=date.day))


def _same_period(hit: Hit) -> Built | None:
    """ "the same period last year": as much of it as has passed of this one."""
    date = hit.expression("date")
    word = hit.matched()[-2].word.lower()
    if date is None or date.kind != "shift" or date.unit != "year" or date.amount != -1:
        return None
    if date.base != "published" or date.adverb is not None or word not in ("period", "of"):
        return None
    return Built("e_shift", replace(date, adverb="same"))


_THAT = re.compile(r"\s(?:that|this|then)\s*(?:[.,;:)]|$)")
"""What stands for a day told before: "six days before that"."""

RULES = (
    Rule(
        "ago",
        "(?P<date>E_DURATION) (?P<side>AGO|EARLIER|LATER|BEFORE|AFTER)",
        lambda hit: (
            None
            if hit.item("side").word in ("before", "after")  # type: ignore[union-attr]
            and hit.after(2).strip(" ")[:1].isalnum()
            and not _THAT.match(hit.after())
            else _ago(hit)
        ),
        "Shells fell two weeks ago.",
    ),
    Rule(
        "from_now",
        "(?P<date>E_DURATION) FROM (?P<now>E_REFERENCE)",
        _from_now,
        "It ends a week from now.",
    ),
    Rule(
        "from_date",
        "(?P<date>E_DURATION) (?P<side>BEFORE|AFTER) (?P<given>ANYDAY|E_MONTH)",
        _from_date,
        "Shells fell two days after 5 June.",
    ),
    Rule(
        "day_from_date",
        "(?P<date>E_SHIFT_DAY)(?P<side>) (?P<given>ANYDAY)",
        _from_date,
        "Shells fell the day after Christmas.",
    ),
    Rule(
        "eve_of",
        "THE? EVE OF (?P<given>E_DAY)",
        lambda hit: Built(
            "e_shift_day",
            Expression("shift", base="given", unit="day", amount=-1, first=hit.expression("given")),
        ),
        "Shells fell on the eve of Ramadan.",
    ),
    Rule(
        "years_ago_on",
        "(?P<ago>E_SHIFT) COMMA? (?P<joint>ON|IN)? "
        "(?P<date>E_SHIFT_DAY|E_WEEK|E_WEEKDAY|E_SHIFT|E_DAY|E_MONTH)",
        _years_ago_on,
        "Five years ago tomorrow the bridge fell.",
    ),
    Rule(
        "same_period",
        "THE? SAME PERIOD_WORD (?:OF)? (?P<date>E_SHIFT)",
        _same_period,
        "Twelve died in the same period last year.",
    ),
)
