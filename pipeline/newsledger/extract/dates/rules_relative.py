"""First pass: periods counted from today or from another date, durations, sets, references."""

from __future__ import annotations

import re

from newsledger.extract.dates.expression import Expression
from newsledger.extract.dates.grammar import Built, Hit, Rule
from newsledger.extract.dates.lexer import Item
from newsledger.extract.dates.quantities import (
    AMOUNT,
    amount_of,
    duration,
    duration_value,
    number_of,
)
from newsledger.extract.dates.rules_explicit import day_of

# What a word like "last" does to a period: units to go, and what they are counted from.
_STEPS = {
    "this": (0, "published"),
    "latest": (0, "published"),
    "last": (-1, "published"),
    "past": (-1, "published"),
    "next": (1, "published"),
    "coming": (1, "published"),
    "upcoming": (1, "published"),
    "that": (0, "mention"),
    "same": (0, "mention"),
    "previous": (-1, "mention"),
    "preceding": (-1, "mention"),
    "prior": (-1, "mention"),
    "following": (1, "mention"),
    "subsequent": (1, "mention"),
    "ensuing": (1, "mention"),
}
# "three times a week", "$100 million a year"
_RATE = re.compile(r"(?:\d%?|\b(?:million|billion|thousand|percent|times|once|twice|dollars))\s+$")
_VERB_LAST = re.compile(r"\b(?:to|will|would|could|can|may|might|should|not|did|['’]ll|n['’]t)\s+$")
_CLOCK = frozenset({"hour", "minute", "second"})


def _step(hit: Hit) -> tuple[int, str] | None:
    """Read "last", "this past", "the same", "the next" before a period."""
    words = [item.word for item in hit.all("step")]
    if not words or words[-1] not in _STEPS:
        return None
    amount, base = _STEPS[words[-1]]
    if words[-1] == "same" and words[0] == "this":
        base = "mention"
    if words[0] == "the" and words[-1] == "next":
        base = "mention"
    if words[0] == "that" and words[-1] != "that":
        base = "mention"
    return amount, base


def _shift(hit: Hit) -> Built | None:
    """ "last week", "the same day", "the previous month"."""
    step = _step(hit)
    unit = hit.value("unit")
    if step is None or unit in _CLOCK:
        return None
    amount, base = step
    words = [item.word for item in hit.all("step")]
    if unit == "day":
        if words[-1] in ("last", "past", "latest"):
            return None
        if words[0] == "this":
            return None
        return Built("e_shift_day", Expression("shift", base="mention", unit="day", amount=amount))
    if unit == "quarter" and words[-1] == "last" and words[0] == "the":
        return Built("e_quarter", Expression("date", quarter=4))
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


def _the_unit(hit: Hit) -> Built | None:
    """ "the weekend", "the quarter": the one that the text is about."""
    unit = hit.value("unit")
    if unit == "weekend":
        return Built(
            "e_week",
            Expression("shift", base="published", unit="week", amount=0, weekend=True, direction=0),
        )
    if unit == "year" and re.match(r"\s+(?:ended|ending)\b", hit.after()):
        return duration(1, unit)
    if unit in ("quarter", "week", "year", "month"):
        kind = "e_week" if unit == "week" else "e_shift"
        return Built(kind, Expression("shift", base="text", unit=unit, amount=0), value="definite")
    return None


def _directed(hit: Hit) -> Built | None:
    """ "last Thursday", "next June", "this summer", "the previous Friday", "last Christmas"."""
    step = _step(hit)
    if step is None:
        return None
    amount, base = step
    item = hit.item("named")
    assert item is not None
    fields: dict[str, int | str | None]
    kind = vocabulary_kind(item)
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


def vocabulary_kind(item: Item) -> str:
    """Return the kind of a word."""
    from newsledger.extract.dates.grammar import kind_of

    return kind_of(item.letter)


def _part_of_step(hit: Hit) -> Built | None:
    """ "this morning", "last night", "that evening", "the next morning"."""
    step = _step(hit)
    if step is None:
        return None
    amount, base = step
    part = hit.value("part")
    words = [item.word for item in hit.all("step")]
    if words[-1] in ("next", "previous", "following", "same", "that", "preceding"):
        base = "mention"
    elif words[-1] == "last" and part != "NI":
        amount = -1
    return Built("e_part", Expression("shift", base=base, unit="day", amount=amount, part=part))


def _duration(hit: Hit) -> Built | None:
    amount, vague = amount_of(hit)
    unit = hit.value("unit")
    item = hit.item("unit")
    if item is None or (amount is None and not vague):
        return None
    first = hit.matched()[0]
    if first.word in ("a", "an") and not hit.item("vague") and len(hit.all("count")) == 1:
        # "a day" is one of many, "a quarter" is a fourth
        if unit in ("quarter", "weekend", "second", "fortnight") or item.word.endswith("s"):
            return None
        if first.start and hit.text[item.end : item.end + 1] == "-":
            return None
    if (
        vague
        and hit.value("vague") == "X"
        and first.word in ("some", "many")
        and not (item.word.endswith("s"))
    ):
        return None
    if first.word == "some" and len(hit.matched()) == 2 and unit == "day":
        return None
    if first.word in ("a", "an", "the") and any(i.word == "-" for i in hit.matched()):
        return None  # "a three-day truce": the article belongs to the truce
    if unit == "quarter" and any(i.word == "-" for i in hit.matched()) and item.word != "quarter":
        return None  # three-quarters of
    if unit == "second" and item.word != "seconds":
        return None
    if amount is not None and amount > 100000:
        return None
    before = hit.before(3)
    if before.endswith(("$", "£", "€", "#", "-")) and first.word[0].isdigit():
        return None
    return duration(amount, unit)


def _period_duration(hit: Hit) -> Built | None:
    """ "the past two months", "the next few days": how long, up to or from now."""
    amount, vague = amount_of(hit)
    unit = hit.value("unit")
    if amount is None and not vague:
        return None
    if hit.matched()[0].word == "last" and _VERB_LAST.search(hit.before()):
        return None  # "is expected to last 45 minutes"
    return duration(amount, unit)


def _bare_units(hit: Hit) -> Built | None:
    """ "years", "weeks": an amount that is not told."""
    unit = hit.value("unit")
    if unit in ("quarter", "minute", "second", "weekend", "fortnight"):
        return None
    words = hit.before(12).split()
    previous = words[-1] if words else ""
    if (
        previous
        in (
            "daylight peak office of these those its their his her our my your early later first final last teen working "
            "school other golden dark good bad old war formative"
        ).split()
    ):
        return None
    return duration(None, unit)


def _recent(hit: Hit) -> Built | None:
    """ "recent weeks", "the coming days"."""
    unit = hit.value("unit")
    word = hit.all("step")[-1].word
    if word in ("recent", "past"):
        if unit in ("month", "week", "hour"):
            return duration(None, unit)
        return Built("e_reference", Expression("reference", value="PAST_REF"))
    if word in ("coming", "next", "upcoming"):
        return duration(None, unit)
    return None


def _set(hit: Hit) -> Built | None:
    """ "every day", "every three years", "each week", "per month"."""
    unit = hit.value("unit")
    amount = 1.0
    if hit.item("number"):
        value = hit.value("number")
        digits = re.match(r"\d+", str(value))
        amount = float(digits.group()) if digits else 1.0
    value = duration_value(amount, unit)
    return Built("e_set", Expression("set", value=value, unit=unit, amount=amount))


def _set_named(hit: Hit) -> Built | None:
    """ "every Friday", "Tuesday nights", "each July"."""
    item = hit.item("named")
    assert item is not None
    part = hit.value("part") or ""
    kind = vocabulary_kind(item)
    if kind in ("weekday", "weekdays"):
        value = f"XXXX-WXX-{item.value}" + (f"T{part}" if part else "")
    elif kind in ("month", "maybe_month"):
        if hit.written(item).islower():
            return None
        value = f"XXXX-{item.value:02d}"
    elif kind in ("season", "maybe_season"):
        value = f"XXXX-{item.value}"
    elif kind in ("part", "parts"):
        value = f"XXXX-XX-XXT{item.value}"
    else:
        return None
    return Built("e_set", Expression("set", value=value))


def _periodic(hit: Hit) -> Built | None:
    item = hit.matched()[0]
    if hit.text[item.end : item.end + 1] == "-" or hit.before(1) == "-":
        return None
    written = hit.written(item)
    if written.istitle() and not re.search(r"(?:^|[.!?]\s*[\"“'’]?)$", hit.before(4)):
        return None  # a newspaper: the Daily News
    return Built("e_set", Expression("set", value=item.value))


def _reference(hit: Hit) -> Built | None:
    last = hit.written(hit.matched()[-1]).split()[-1]
    if len(hit.written(hit.matched()[-1]).split()) > 1 and last.istitle():
        return None  # a title: "Friends of the Future"
    return Built("e_reference", Expression("reference", value=hit.matched()[0].value))


def _now(hit: Hit) -> Built | None:
    if hit.after(6).strip().startswith("that"):
        return None
    return Built("e_reference", Expression("reference", value="PRESENT_REF"))


def _deictic(hit: Hit) -> Built | None:
    return Built(
        "e_shift_day",
        Expression("shift", base="published", unit="day", amount=hit.matched()[0].value),
    )


def _part(hit: Hit) -> Built | None:
    return Built("e_part", Expression("date", part=hit.value("part")), value="bare")


def _overnight(hit: Hit) -> Built | None:
    # The night that ended on the morning of publication.
    return Built("e_part", Expression("shift", base="published", unit="day", amount=-1, part="NI"))


def _day_before(hit: Hit) -> Built | None:
    """ "the day before", "a day earlier" reach `resolve` as steps from the last date."""
    side = hit.matched()[-1].word
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
    event = side in ("before", "after") and hit.after(2).strip(" \n")[:1].isalnum()
    base = "event" if event else "mention"
    return Built("e_shift_day", Expression("shift", base=base, unit="day", amount=amount))


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


def _from_to(hit: Hit) -> Built | None:
    """ "two to three weeks": at least the first, at most the second; the value is the first."""
    low, high = number_of(hit.all("count")), number_of(hit.all("most"))
    if low is None or high is None or low >= high or high > 1000:
        return None
    return duration(low, hit.value("unit"))


_STEP = "(?P<step>(?:THE|THIS|THAT)? (?:THIS|THAT|SAME|LAST|PREVIOUS|NEXT|COMING|FOLLOWING))"

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
        "tonight",
        "TONIGHT",
        lambda hit: Built(
            "e_part", Expression("shift", base="published", unit="day", amount=0, part="NI")
        ),
        "The truce begins tonight.",
    ),
    Rule("overnight", "OVERNIGHT", _overnight, "Two drones were shot down overnight."),
    Rule("shift", _STEP + "FISCAL? (?P<unit>UNIT)", _shift, "Shells fell last week."),
    Rule("the_unit", "THE FISCAL? (?P<unit>UNIT)", _the_unit, "Shells fell over the weekend."),
    Rule(
        "directed",
        _STEP + "(?P<named>WEEKDAY|ANYMONTH|ANYSEASON|HOLIDAY)(?P<day>DAYNUM)?",
        _directed,
        "Shells fell last Thursday.",
    ),
    Rule(
        "part_of_step",
        _STEP + "(?P<part>PART|PART_POINT)",
        _part_of_step,
        "Shells fell this morning.",
    ),
    Rule(
        "duration",
        AMOUNT + "(?:MORE|WHOLE)? DASH? (?P<unit>ANYUNIT)",
        _duration,
        "The siege lasted three days.",
    ),
    Rule(
        "period_duration",
        "THE? (?:LAST|NEXT|COMING|PREVIOUS|FOLLOWING|LATEST|ORDINAL_WORD)"
        + AMOUNT
        + "WHOLE? (?P<unit>ANYUNIT)",
        _period_duration,
        "Shells fell in the past two months.",
    ),
    Rule(
        "the_duration",
        "THE " + AMOUNT + "(?P<unit>ANYUNIT)",
        _period_duration,
        "The three days were calm.",
    ),
    Rule("bare_units", "(?P<unit>UNITS|CLOCK_UNITS)", _bare_units, "The siege lasted weeks."),
    Rule(
        "recent_units",
        "THE? (?P<step>RECENT|COMING|NEXT|LAST) (?P<unit>UNITS|CLOCK_UNITS)",
        _recent,
        "Shells fell in recent weeks.",
    ),
    Rule(
        "every_unit",
        "EVERY (?P<number>NUM|ORD)? (?P<unit>ANYUNIT)",
        _set,
        "Shells fell every day.",
    ),
    Rule(
        "every_named",
        "EVERY (?P<named>WEEKDAY|ANYMONTH|ANYSEASON|PART) (?P<part>PART)?",
        _set_named,
        "Shells fell every Friday.",
    ),
    Rule(
        "named_plural",
        "(?P<named>WEEKDAYS)|(?P<named_2>PARTS)",
        lambda hit: _set_named(hit) if hit.item("named") else None,
        "Shells fell on Fridays.",
    ),
    Rule(
        "named_parts",
        "(?P<named>WEEKDAY) (?P<part>PARTS)",
        _set_named,
        "Shells fell on Friday nights.",
    ),
    Rule("periodic", "PERIODIC", _periodic, "Shells fall daily."),
    Rule("reference", "REFERENCE", _reference, "The road is currently closed."),
    Rule("now", "FROM_NOW", _now, "The road is now closed."),
    Rule("part", "THE? (?P<part>PART|PART_POINT)", _part, "Shells fell on Monday night."),
    Rule(
        "year_ago",
        "THE? (?P<unit>UNIT) DASH (?P<side>AGO|EARLIER) (?P<period>UNIT|PERIOD_WORD)?",
        _year_ago,
        "Losses fell from the year-ago quarter.",
    ),
    Rule(
        "year_ago_quarter",
        "THE? (?P<unit>UNIT) DASH (?P<side>AGO|EARLIER) (?P<number>ORD) (?P<quarter>UNIT)",
        lambda hit: (
            Built(
                "e_quarter",
                Expression(
                    "shift",
                    base="published",
                    unit="year",
                    amount=-1,
                    quarter=hit.value("number"),
                ),
            )
            if hit.value("unit") == "year"
            and hit.value("quarter") == "quarter"
            and hit.value("number") in (1, 2, 3, 4)
            else None
        ),
        "Losses fell from the year-ago third quarter.",
    ),
    Rule(
        "period_of_year",
        "THE (?P<year>YEAR) (?P<unit>UNIT|PERIOD_WORD)",
        lambda hit: (
            Built("e_year", Expression("date", year=hit.value("year"), unit="quarter"))
            if hit.value("unit") in ("period", "quarter")
            else None
        ),
        "Losses rose in the 2018 quarter.",
    ),
    Rule(
        "latest_period",
        "THE? LATEST (?:UNIT|PERIOD_WORD)",
        lambda hit: _latest() if hit.matched()[-1].value in ("quarter", "period") else None,
        "Losses rose in the latest quarter.",
    ),
    Rule(
        "current",
        "CURRENT|FUTURE|RECENT",
        _reference,
        "The current truce holds.",
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
        "the_past",
        "THE LAST",
        lambda hit: (
            Built("e_reference", Expression("reference", value="PAST_REF"))
            if hit.matched()[-1].word == "past"
            else None
        ),
        "The road was closed in the past.",
    ),
    Rule(
        "at_night",
        "AT (?P<part>PART)",
        lambda hit: (
            Built(
                "e_part",
                Expression("reference", part="NI", value="XXXX-XX-XXTNI"),
                hit.items[0].end,
            )
            if hit.value("part") == "NI"
            else None
        ),
        "They moved only at night.",
    ),
    Rule(
        "half_more",
        "(?:AN|NUMBER_WORD) (?P<unit>ONEUNIT) AND AN HALF",
        lambda hit: duration(1.5, hit.value("unit")),
        "The raid took an hour and a half.",
    ),
    Rule(
        "from_to_units",
        "(?P<count>NUM) (?:TO|OR|DASH) (?P<most>NUM) (?P<unit>ANYUNIT)",
        lambda hit: _from_to(hit),
        "The siege lasted two to three weeks.",
    ),
    Rule("year_end", "(?P<unit>UNIT) DASH? END", _year_end, "The truce holds until year-end."),
)
