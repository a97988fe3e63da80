"""Second pass: expressions put together from those of the first, and modifiers around them."""

from __future__ import annotations

from dataclasses import replace

from newsledger.extract.dates.expression import Expression
from newsledger.extract.dates.grammar import Built, Hit, Rule, kind_of
from newsledger.extract.dates.lexer import Item


def _kind(item: Item) -> str:
    return kind_of(item.letter)


def _weekday_date(hit: Hit) -> Built | None:
    """ "Thursday, June 28": the weekday says nothing new, but it can tell the year."""
    weekday, date = hit.expression("weekday"), hit.expression("date")
    if date is None or date.kind not in ("date", "numeric") or date.day is None:
        return Built("e_day", date) if date is not None and date.kind == "numeric" else None
    day = weekday.weekday if weekday is not None else hit.value("weekday")
    return Built("e_day", replace(date, weekday=day))


def _of_year(hit: Hit) -> Built | None:
    """ "June last year", "28 June of that year", "the third quarter of 1990", "Easter 1916"."""
    date, year = hit.expression("date"), hit.expression("year")
    item = hit.item("date")
    if date is None or year is None or item is None or date.year is not None:
        return None
    if date.kind == "shift" and year.kind == "shift":
        return None
    if year.kind == "date":
        if year.year is None or year.month is not None:
            return None
        return Built(
            _kind(item),
            replace(date, year=year.year, era=year.era, direction=None, base=None),
            item.value,
        )
    if year.unit != "year" or year.adverb is not None:
        return None
    if date.kind == "date" and date.base is None:
        return Built(_kind(item), _refine(year, date), item.value)
    if date.kind == "holiday":
        return Built(_kind(item), replace(date, direction=None, first=year))
    return None


def _refine(shift: Expression, date: Expression) -> Expression:
    """Put calendar fields into a shifted period: last year + June."""
    return replace(
        shift,
        month=date.month,
        day=date.day,
        weekday=date.weekday,
        quarter=date.quarter,
        half=date.half,
        season=date.season,
        fiscal=date.fiscal or shift.fiscal,
    )


def _years_quarter(hit: Hit) -> Built | None:
    """ "last year's third quarter", "the 1990 second quarter", "next year's first half"."""
    date, year = hit.expression("date"), hit.expression("year")
    if date is None or year is None:
        return None
    if date.quarter is None and date.half is None and date.season is None:
        return None
    if year.kind == "date" and year.year is not None and year.month is None:
        return Built("e_quarter", replace(date, year=year.year))
    if year.kind == "shift" and year.unit == "year":
        return Built("e_quarter", _refine(year, date))
    return None


def _week_day(hit: Hit) -> Built | None:
    """ "Thursday last week", "Monday of this week", "Tuesday next week"."""
    date, week = hit.expression("date"), hit.expression("week")
    if date is None or week is None or date.direction is not None or week.unit != "week":
        return None
    if week.weekend:
        return None
    return Built("e_weekday", replace(week, weekday=date.weekday))


def _part_of(hit: Hit) -> Built | None:
    """ "Wednesday night", "the night of 5 June", "yesterday morning", "dawn on Sunday"."""
    date, part = hit.expression("date"), hit.expression("part")
    if date is None or part is None or date.part or date.hour is not None:
        return None
    if part.kind != "date" and (part.base != "published" or part.amount not in (0, -1)):
        return None
    first = hit.item("part")
    if first is hit.matched()[0] and not hit.item("joint") and first.word.lower() != "overnight":
        return None  # "on opening night Monday": the night is named by what stands before it
    modifier = None
    item = hit.item("modifier")
    if item is not None:
        modifier = item.value if isinstance(item.value, str) else None
    return Built("e_part", replace(date, part=part.part, modifier=modifier or date.modifier))


def _hours_of(hit: Hit) -> Built | None:
    """ "the early hours of Sunday", "the early morning hours of 9 June"."""
    date = hit.expression("date")
    part = hit.expression("part")
    if date is None or date.part or date.hour is not None:
        return None
    item = hit.item("modifier")
    late = item is not None and item.word == "late"
    return Built(
        "e_part",
        replace(
            date,
            part=part.part if part else "EV" if late else "MO",
            modifier="END" if late else "START",
        ),
    )


def _hours(hit: Hit) -> Built | None:
    """ "the early hours", alone: of the day that the text is about."""
    return Built("e_part", Expression("date", part="MO", modifier="START"), value="early_hours")


def _clock_date(hit: Hit) -> Built | None:
    """ "4 p.m. Wednesday", "Wednesday at 4 p.m.", "noon on 5 June"."""
    date, clock = hit.expression("date"), hit.expression("clock")
    if date is None or clock is None or date.hour is not None:
        return None
    return Built("e_clock", _with_clock(date, clock))


def _with_clock(date: Expression, clock: Expression) -> Expression:
    hour = clock.hour
    if date.part in ("AF", "EV", "NI") and hour is not None and 1 <= hour < 12:
        if not (date.part == "NI" and hour < 6):
            hour += 12
    return replace(date, hour=hour, minute=clock.minute, zone=clock.zone, part=None)


_MODS = {"START": "START", "END": "END", "MID": "MID"}


def _modified(hit: Hit) -> Built | None:
    """ "early this week", "late January", "the end of 2019", "mid-November"."""
    date, item = hit.expression("date"), hit.item("date")
    modifier = hit.item("modifier")
    if date is None or item is None or modifier is None or date.kind in ("range", "numeric"):
        return None
    if date.modifier is not None and not date.part:
        return None
    value = {
        "earlier": "START",
        "later": "END",
    }.get(modifier.word, modifier.value)
    if value not in _MODS:
        return None
    if modifier.word in ("previously", "beforehand", "afterwards", "afterward", "hence"):
        return None
    if modifier.word == "close" and len(hit.matched()) < 3:
        return None
    strong = None if item.value == "bare" else item.value
    adverb = modifier.word if modifier.word in ("earlier", "later") else date.adverb
    return Built(_kind(item), replace(date, modifier=value, adverb=adverb), strong)


def _approximate(hit: Hit) -> Built | None:
    """ "about 5 June", "around 2010", "around noon"."""
    date, item = hit.expression("date"), hit.item("date")
    if date is None or item is None or date.modifier is not None:
        return None
    strong = "approximate" if item.value == "bare" else item.value
    return Built(_kind(item), replace(date, modifier="APPROX"), strong)


def _duration_mod(hit: Hit) -> Built | None:
    """ "more than three days", "at least a week", "nearly two years", "up to ten days"."""
    date = hit.expression("date")
    if date is None or date.modifier is not None:
        return None
    words = [item.word for item in hit.matched()[:-1]]
    if words == ["over"] and (date.amount is None or hit.matched()[-1].word[:4].lower() == "the "):
        return None  # "over the next few days" is no amount
    joined = " ".join(words)
    if "more than" in joined:
        modifier = "EQUAL_OR_LESS" if words[0] in ("no", "not") else "MORE_THAN"
    elif "less than" in joined or "fewer than" in joined:
        modifier = "EQUAL_OR_MORE" if words[0] in ("no", "not") else "LESS_THAN"
    elif words[-1] == "least":
        modifier = "EQUAL_OR_MORE"
    elif words[-1] == "most" or joined.endswith("up to"):
        modifier = "EQUAL_OR_LESS"
    else:
        modifier = {
            "over": "MORE_THAN",
            "under": "LESS_THAN",
            "nearly": "LESS_THAN",
            "almost": "LESS_THAN",
        }.get(words[-1], "APPROX")
    return Built("e_duration", replace(date, modifier=modifier))


def _or_so(hit: Hit) -> Built | None:
    date = hit.expression("date")
    return None if date is None else Built("e_duration", replace(date, modifier="APPROX"))


def _ago(hit: Hit) -> Built | None:
    """ "two weeks ago", "three days earlier", "a month later"."""
    date = hit.expression("date")
    side = hit.item("side")
    if date is None or side is None or date.unit is None:
        return None
    if side.word in ("later", "afterward", "afterwards", "after", "hence"):
        sign = 1
    else:
        sign = -1
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
    if date is None or date.unit is None:
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


def _age(hit: Hit) -> Built | None:
    """ "a 12-year-old", "12 years of age": no time at all."""
    return Built("e_count")


def _last_week_of(hit: Hit) -> Built | None:
    """ "the last week of August": `last` counts in the month, not from today."""
    date, week = hit.expression("date"), hit.expression("week")
    if date is None or week is None or date.month is None:
        return None
    if date.day is not None:
        # "the week of 9 March"
        if week.base != "text" or week.unit != "week":
            return None
        return Built("e_week", Expression("shift", base="given", unit="week", amount=0, first=date))
    if week.unit != "week" or week.amount != -1:
        return None
    return Built("e_week", replace(date, week=-1, weekend=week.weekend))


def _ordinal_unit_of(hit: Hit) -> Built | None:
    """ "the last week of August", "the first days of May", "the second day"."""
    date, unit = hit.expression("date"), hit.value("unit")
    number = hit.item("number")
    if date is None or number is None or unit not in ("week", "weekend"):
        return None
    week = -1 if number.word in ("last", "final") else number.value
    if not isinstance(week, int) or week > 5 or date.month is None:
        return None
    if date.day is not None:
        return None
    return Built("e_week", replace(date, week=week, weekend=True if unit == "weekend" else None))


def _first_days_of(hit: Hit) -> Built | None:
    """ "the first half of May", "the second half of next year"."""
    date, half = hit.expression("date"), hit.expression("half")
    item = hit.item("date")
    if date is None or half is None or half.half is None or item is None:
        return None
    if date.month is not None or date.unit in ("month", "week"):
        return Built(_kind(item), replace(date, modifier="START" if half.half == 1 else "END"))
    return None


_EARLYLATE = "(?P<modifier>EARLY|LATE|MID|EARLIER|LATER)"

RULES = (
    Rule(
        "weekday_date",
        "(?P<weekday>E_WEEKDAY|WEEKDAY_SHORT) COMMA? OPEN? (?:ON)? (?P<date>E_DAY) CLOSE?",
        _weekday_date,
        "Shells fell on Thursday, June 28.",
    ),
    Rule(
        "of_year",
        "(?P<date>E_DAY|E_MONTH|E_QUARTER|E_SEASON) COMMA? (?:OF|IN)? OPEN? (?P<year>E_YEAR|E_SHIFT)",
        _of_year,
        "Shells fell in June last year.",
    ),
    Rule(
        "years_quarter",
        "THE? (?P<year>E_YEAR|E_SHIFT) POSSESSIVE? FISCAL? (?P<date>E_QUARTER|E_SEASON)",
        _years_quarter,
        "Losses rose in last year's third quarter.",
    ),
    Rule(
        "day_of_week",
        "(?P<date>E_WEEKDAY) (?:OF|COMMA)? (?P<week>E_WEEK)",
        _week_day,
        "Shells fell on Thursday last week.",
    ),
    Rule(
        "part_after",
        "(?P<date>ANYDAY) COMMA? (?:AT|IN THE)? (?P<modifier>LATE|EARLY|MID)? DASH? (?P<part>E_PART)",
        _part_of,
        "Shells fell on Wednesday night.",
    ),
    Rule(
        "part_before",
        "(?P<modifier>LATE|EARLY|MID)? DASH? (?P<part>E_PART) (?P<joint>COMMA|ON|OF|IN)? (?P<date>ANYDAY)",
        _part_of,
        "Shells fell on the night of 5 June.",
    ),
    Rule(
        "part_of_modified",
        "(?P<modifier>EARLY|LATE) (?:ON)? (?P<date>ANYDAY) (?P<part>E_PART)",
        _part_of,
        "Shells fell early Wednesday morning.",
    ),
    Rule(
        "hours_of",
        "THE? (?P<modifier>EARLY|LATE) (?P<part>E_PART)? (?:CLOCK_UNITS|E_DURATION) (?:OF|ON) "
        "(?P<date>ANYDAY) E_PART?",
        _hours_of,
        "Shells fell in the early hours of Sunday.",
    ),
    Rule(
        "hours",
        "THE? EARLY E_PART? (?:CLOCK_UNITS|E_DURATION)",
        lambda hit: _hours(hit) if hit.written(hit.matched()[-1]).lower() == "hours" else None,
        "Shells fell in the early hours.",
    ),
    Rule(
        "clock_before",
        "(?P<clock>E_CLOCK) COMMA? OPEN? (?:ON)? (?P<date>ANYDAY|E_PART)",
        _clock_date,
        "Shells fell at 4 p.m. on Wednesday.",
    ),
    Rule(
        "clock_after",
        "(?P<date>ANYDAY|E_PART) COMMA? OPEN? (?:AT)? (?P<clock>E_CLOCK)",
        _clock_date,
        "Shells fell on Wednesday at 4 p.m.",
    ),
    Rule(
        "early_late",
        _EARLYLATE + " DASH? (?:ON|IN)? (?:THE)? (?P<date>PERIOD|E_WEEK|E_PART)",
        _modified,
        "Shells fell early this week.",
    ),
    Rule(
        "the_early_late",
        "THE " + _EARLYLATE + " DASH? (?P<date>PERIOD|E_WEEK|E_PART)",
        _modified,
        "The border was closed in the late 1990s.",
    ),
    Rule(
        "end_of",
        "THE? (?P<modifier>BEGIN|MIDDLE|END) OF (?P<date>PERIOD|E_WEEK)",
        _modified,
        "Shells fell at the end of 2019.",
    ),
    Rule(
        "end_of_possessive",
        "(?P<date>E_YEAR|E_MONTH|E_SHIFT) POSSESSIVE (?P<modifier>END)",
        _modified,
        "The truce holds until this year's end.",
    ),
    Rule(
        "approximate_date",
        "ABOUT (?P<date>E_DAY|E_YEAR|E_CLOCK)",
        _approximate,
        "Shells fell around 5 June.",
    ),
    Rule(
        "duration_modified",
        "(?:NO? MORE THAN|NO? LESS THAN|AT (?:AT_LEAST|AT_MOST)|OVER|UNDER|NEARLY|UP TO|ABOUT) "
        "(?P<date>E_DURATION)",
        _duration_mod,
        "The siege lasted more than three days.",
    ),
    Rule("or_so", "(?P<date>E_DURATION) OR SO", _or_so, "The siege lasted a week or so."),
    Rule(
        "ago",
        "(?P<date>E_DURATION) (?P<side>AGO|EARLIER|LATER|BEFORE|AFTER)",
        lambda hit: (
            None
            if hit.item("side").word in ("before", "after")  # type: ignore[union-attr]
            and hit.after(2).strip(" ")[:1].isalnum()
            else _ago(hit)
        ),
        "Shells fell two weeks ago.",
    ),
    Rule("from_now", "(?P<date>E_DURATION) FROM FROM_NOW", _from_now, "It ends a week from now."),
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
    Rule("age", "E_DURATION (?:DASH? OLD|OF AGE)", _age, "A 12-year-old boy was hurt."),
    Rule(
        "week_of_month",
        "THE? (?P<number>ORDINAL_WORD|LAST) (?P<unit>UNIT) (?:OF|IN) (?P<date>E_MONTH|E_SHIFT)",
        _ordinal_unit_of,
        "Shells fell in the last week of August.",
    ),
    Rule(
        "last_week_of_month",
        "(?P<week>E_WEEK) (?:OF|IN) (?P<date>E_MONTH|E_DAY)",
        _last_week_of,
        "Shells fell in the last week of August.",
    ),
    Rule(
        "half_of",
        "THE? (?P<half>E_QUARTER) OF (?P<date>E_MONTH|E_SHIFT)",
        _first_days_of,
        "Shells fell in the first half of May.",
    ),
)
