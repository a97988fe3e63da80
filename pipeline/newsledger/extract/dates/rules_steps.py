"""First pass: periods counted from today or from another date."""

from __future__ import annotations

import re

from newsledger.extract.dates.expression import Expression
from newsledger.extract.dates.grammar import Built, Hit, Rule, kind_of
from newsledger.extract.dates.quantities import (
    CLOCK_UNITS,
    duration,
)
from newsledger.extract.dates.rules_calendar import day_of
from newsledger.extract.dates.rules_clock import STEP, step_of

# "in the week ending 12 May", "the year to June": how long, up to a day that is told.
_BOUNDED = re.compile(
    r"\s+(?:ended|ending|to)\s+(?:on\s+)?(?:[A-Z][a-z]|[0-9]|(?:early|mid|late|the\s+end)\b)"
)
_WEEK_OF = re.compile(r"\s+of\s+(?:[A-Z][a-z]{2,8}\.?\s+)?[0-9]{1,2}\s?[-–]\s?[0-9]{1,2}\b")

_TO_THE = re.compile(r"\b(?:weeks?|months?|years?|decades?)\s+to\s+$")

# What may follow "the day before" without being what it is counted from.
_NOT_COUNTED_FROM = re.compile(
    r"\s+(?:and|or|but|in|at|on|with|by|for|to|from|near|when|while|after|before|as|that)\b"
)


def _shift(hit: Hit) -> Built | None:
    """ "last week", "the same day", "the previous month"."""
    step = step_of(hit)
    unit = hit.value("unit")
    if step is None or unit in CLOCK_UNITS:
        return None
    amount, base = step
    words = [item.word for item in hit.all("step")]
    if words == ["the", "past"] and unit != "weekend":
        return duration(1, unit)  # "over the past year": how long, up to now
    if unit == "day":
        if words[-1] in ("last", "past", "latest"):
            return None
        if words[0] == "this":
            return None
        return Built("e_shift_day", Expression("shift", base="mention", unit="day", amount=amount))
    if words[-1] == "this" and hit.text[hit.matched()[0].start].isupper():
        # a programme: ABC's "This Week"
        unit_item = hit.matched()[-1]
        if hit.written(unit_item).istitle():
            return None
    if words[0] == "the" and words[-1] in ("past", "last") and unit in ("decade", "century"):
        return duration(1, unit)
    kind = "e_week" if unit in ("week", "weekend") else "e_shift"
    if unit == "weekend":
        return Built(kind, Expression("shift", base=base, unit="week", amount=amount, weekend=True))
    fiscal = True if "fiscal" in [item.word for item in hit.matched()] else None
    return Built(kind, Expression("shift", base=base, unit=unit, amount=amount, fiscal=fiscal))


_OF_BUSINESS = re.compile(
    r"\b(?:sales|revenues?|earnings|profits?|income|shares?|dividends?|growth|gdp|inflation|fiscal|"
    r"exports|bank|economy|economic)\b",
    re.IGNORECASE,
)


def _the_unit(hit: Hit) -> Built | None:
    """ "the weekend", "the quarter": the one that the text is about."""
    unit = hit.value("unit")
    if hit.after(1) == "-":
        return None  # the year-earlier results
    if unit == "weekend":
        return Built(
            "e_week",
            Expression("shift", base="published", unit="week", amount=0, weekend=True, direction=0),
        )
    end = hit.matched()[-1].end
    if unit == "quarter" and not _OF_BUSINESS.search(hit.text):
        return None  # "soldiers raided the quarter": a part of the town
    if unit in ("week", "month", "year") and _BOUNDED.match(hit.text, end):
        return duration(1, unit)
    if unit == "week" and _WEEK_OF.match(hit.text, end):
        return None  # "the week of 6-12 May": the days behind it tell which
    if unit in ("quarter", "week", "year", "month"):
        kind = "e_week" if unit == "week" else "e_shift"
        return Built(kind, Expression("shift", base="text", unit=unit, amount=0), value="definite")
    return None


def _directed(hit: Hit) -> Built | None:
    """ "last Thursday", "next June", "this summer", "the previous Friday", "last Christmas"."""
    step = step_of(hit)
    if step is None:
        return None
    amount, base = step
    item = hit.item("named")
    assert item is not None
    fields: dict[str, int | str | None]
    kind = kind_of(item.letter)
    if kind == "weekday":
        result = "e_weekday"
        fields = {"weekday": item.value}
    elif kind == "holiday":
        return Built("e_day", Expression("holiday", name=item.value, direction=amount, base=base))
    elif kind in ("month", "maybe_month"):
        if item.word in ("may", "march") and hit.written(item).islower():
            return None
        result, fields = "e_month", {"month": item.value}
        if hit.item("day"):
            result, fields = "e_day", {"month": item.value, "day": day_of(hit.item("day"))}
    elif kind in ("season", "maybe_season"):
        result, fields = "e_season", {"season": item.value}
    else:
        return None
    return Built(result, Expression("date", direction=amount, base=base, **fields))  # type: ignore[arg-type]


def _deictic(hit: Hit) -> Built | None:
    return Built(
        "e_shift_day",
        Expression("shift", base="published", unit="day", amount=hit.matched()[0].value),
    )


def _day_before(hit: Hit) -> Built | None:
    """ "the day before", "the year before" reach `resolve` as steps from the last date."""
    side = hit.matched()[-1].word
    if _TO_THE.search(hit.text, max(0, hit.matched()[0].start - 16), hit.matched()[0].start):
        return None  # "a year to the day after the massacre"
    amount = -1 if side in ("before", "earlier", "previously") else 1
    words = [item.word for item in hit.matched()]
    if "yesterday" in words or "tomorrow" in words:
        base_amount = -1 if "yesterday" in words else 1
        step = -1 if "before" in words else 1
        return Built(
            "e_shift_day",
            Expression("shift", base="published", unit="day", amount=base_amount + step),
        )
    # "the day after he fled" counts from what follows, not from a date.
    follows = side in ("before", "after") and hit.after(2).strip(" \n")[:1].isalnum()
    event = follows and not _NOT_COUNTED_FROM.match(hit.after())
    unit = hit.matched()[1].value
    return Built(
        "e_shift_day" if unit == "day" else "e_shift",
        Expression("shift", base="event" if event else "mention", unit=unit, amount=amount),
    )


def _before_last(hit: Hit) -> Built | None:
    """ "the year before last"."""
    unit = hit.value("unit")
    if unit not in ("week", "month", "year"):
        return None
    return Built("e_shift", Expression("shift", base="published", unit=unit, amount=-2))


def _year_ago(hit: Hit) -> Built | None:
    """ "the year-ago quarter", "year-earlier"."""
    side = hit.item("side")
    assert side is not None
    if hit.value("unit") not in ("year", "month", "week"):
        return None
    period = hit.value("period")
    if period not in (None, "period", "quarter"):
        return None
    if period is None and hit.matched()[0].word == "the":
        return None  # "the year-ago results": the article belongs to the results
    return Built(
        "e_shift",
        Expression(
            "shift",
            base="published" if side.word == "ago" else "mention",
            unit=hit.value("unit"),
            amount=-1,
            adverb=side.word,
        ),
    )


def _year_end(hit: Hit) -> Built | None:
    if hit.value("unit") != "year":
        return None
    return Built(
        "e_day",
        Expression("shift", base="published", unit="year", amount=0, month=12, day=31),
    )


def _latest() -> Built:
    return Built(
        "e_quarter",
        Expression("shift", base="published", unit="quarter", amount=0, adverb="latest"),
    )


def _in_the_day(hit: Hit) -> Built | None:
    """ "later in the day"."""
    side = hit.item("side")
    if side is None or hit.value("unit") != "day":
        return None
    modifier = "END" if side.word in ("later", "late") else "START"
    return Built(
        "e_shift_day",
        Expression("shift", base="text", unit="day", amount=0, modifier=modifier),
    )


RULES = (
    Rule("deictic", "DEICTIC", _deictic, "Shells fell yesterday."),
    Rule(
        "day_before_yesterday",
        "THE UNIT (?:BEFORE|AFTER) DEICTIC",
        _day_before,
        "Shells fell the day before yesterday.",
    ),
    Rule(
        "day_before",
        "(?:THE|AN) UNIT (?:BEFORE|EARLIER|LATER|AFTER)",
        lambda hit: _day_before(hit) if hit.matched()[1].value == "day" else None,
        "Shells had fallen the day before.",
    ),
    Rule(
        "unit_before",
        "THE UNIT (?:BEFORE|AFTER)",
        lambda hit: (
            _day_before(hit) if hit.matched()[1].value in ("week", "month", "year") else None
        ),
        "Shells had fallen the year before.",
    ),
    Rule(
        "before_last",
        "THE (?P<unit>UNIT) BEFORE LAST",
        _before_last,
        "The road was closed the week before last.",
    ),
    Rule("shift", STEP + "FISCAL? (?P<unit>UNIT)", _shift, "Shells fell last week."),
    Rule(
        "the_unit",
        "THE (?:FISCAL|WHOLE)? (?P<unit>UNIT)",
        _the_unit,
        "Shells fell over the weekend.",
    ),
    Rule(
        "directed",
        STEP + "(?P<named>WEEKDAY|ANYMONTH|ANYSEASON|HOLIDAY)(?P<day>DAYNUM)?",
        _directed,
        "Shells fell last Thursday.",
    ),
    Rule(
        "latest_period",
        "THE? LATEST (?:UNIT|PERIOD_WORD)",
        lambda hit: _latest() if hit.matched()[-1].value in ("quarter", "period") else None,
        "Losses rose in the latest quarter.",
    ),
    Rule(
        "current_unit",
        "THE? CURRENT FISCAL? (?P<unit>UNIT)",
        lambda hit: Built(
            "e_shift",
            Expression("shift", base="published", unit=hit.value("unit"), amount=0),
        ),
        "The current year was calm.",
    ),
    Rule(
        "year_ago",
        "THE? (?P<unit>UNIT) DASH (?P<side>AGO|EARLIER) (?P<period>UNIT|PERIOD_WORD)?",
        _year_ago,
        "Losses fell from the year-ago quarter.",
    ),
    Rule(
        "in_the_day",
        "(?P<side>EARLIER|LATER|EARLY|LATE) IN THE (?P<unit>UNIT)",
        _in_the_day,
        "Shells fell later in the day.",
    ),
    Rule(
        "units_end",
        "(?P<unit>UNIT) POSSESSIVE END",
        lambda hit: (
            Built(
                "e_shift",
                Expression("shift", base="text", unit=hit.value("unit"), amount=0, modifier="END"),
            )
            if hit.value("unit") in ("year", "month", "week")
            else None
        ),
        "The truce holds until month's end.",
    ),
    Rule("year_end", "(?P<unit>UNIT) DASH? END", _year_end, "The truce holds until year-end."),
)
