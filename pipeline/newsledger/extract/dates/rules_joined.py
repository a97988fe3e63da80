"""Second pass: a date put together from its parts."""

from __future__ import annotations

from dataclasses import replace

from newsledger.extract.dates.expression import Expression
from newsledger.extract.dates.grammar import Built, Hit, Rule, kind_of


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
            kind_of(item.letter),
            replace(date, year=year.year, era=year.era, direction=None, base=None),
            item.value,
        )
    if year.unit != "year" or year.adverb is not None:
        return None
    if date.kind == "date" and date.base is None:
        return Built(kind_of(item.letter), _refine(year, date), item.value)
    if date.kind == "holiday":
        return Built(kind_of(item.letter), replace(date, direction=None, first=year))
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


def _today_weekday(hit: Hit) -> Built | None:
    """ "today, Tuesday", "yesterday (Monday)": one day, said twice."""
    date, weekday = hit.expression("date"), hit.expression("weekday")
    if date is None or weekday is None or date.base != "published" or date.amount not in (-1, 0, 1):
        return None
    if date.part or weekday.part or weekday.direction is not None or date.modifier:
        return None
    if hit.item("open") and hit.matched()[-1].word not in (")", "]"):
        return None
    return Built("e_shift_day", date)


def _part_of(hit: Hit) -> Built | None:
    """ "Wednesday night", "the night of 5 June", "yesterday morning", "dawn on Sunday"."""
    date, part = hit.expression("date"), hit.expression("part")
    if date is None or part is None or date.part or date.hour is not None:
        return None
    overnight = hit.matched()[0].word.lower() == "overnight"
    if not overnight and part.kind != "date" and (part.base != "published" or part.amount != 0):
        return None
    if part.weekday is not None or part.day is not None or (part.amount == -1 and not overnight):
        return None  # two times: "late Monday night, early Tuesday"
    first = hit.item("part")
    deictic = date.kind == "shift" and date.base == "published"
    if first is hit.matched()[0] and not hit.item("joint") and not overnight and not deictic:
        return None  # "on opening night Monday": the night is named by what stands before it
    modifier = None
    item = hit.item("modifier")
    if item is not None:
        modifier = item.value if isinstance(item.value, str) else None
    return Built("e_part", replace(date, part=part.part, modifier=modifier or date.modifier))


def _part_weekday_date(hit: Hit) -> Built | None:
    """ "Saturday afternoon, 14 October 2022": the date tells which Saturday is meant."""
    part, date = hit.expression("part"), hit.expression("date")
    if part is None or date is None or part.weekday is None or part.part is None:
        return None
    if part.day is not None or date.kind != "date" or date.day is None or date.hour is not None:
        return None
    if date.weekday is not None or date.part is not None:
        return None
    if hit.item("open") and hit.matched()[-1].word not in (")", "]"):
        return None
    return Built(
        "e_part", replace(date, weekday=part.weekday, part=part.part, modifier=part.modifier)
    )


def _clock_date(hit: Hit) -> Built | None:
    """ "4 p.m. Wednesday", "Wednesday at 4 p.m.", "noon on 5 June"."""
    date, clock = hit.expression("date"), hit.expression("clock")
    item = hit.item("date")
    if date is None or clock is None or item is None or date.hour is not None:
        return None
    if clock.weekday is not None or clock.day is not None or clock.amount is not None:
        return None
    spoken = hit.item("clock")
    if spoken is not None and spoken.value == "towards":
        return None  # "on Tuesday, towards 18 hours": two expressions
    if item.value == "bare" and kind_of(item.letter) == "e_part":
        return None  # "in the afternoon, around noon"
    if hit.item("open") and hit.after(1) != ")":
        return None  # the clock begins a date of its own in the brackets
    return Built("e_clock", _with_clock(date, clock))


def _clock_twice(hit: Hit) -> Built | None:
    """ "8:15 am (0515 GMT)": the first, or the second when it says the day as well."""
    first, again = hit.expression("clock"), hit.expression("again")
    if first is None or again is None:
        return None
    dated = again.weekday is not None or again.day is not None or again.kind == "shift"
    told = again if dated else first
    return Built("e_clock", replace(told, modifier="APPROX") if hit.item("about") else told)


def _with_clock(date: Expression, clock: Expression) -> Expression:
    hour = 0 if clock.adverb == "after" else clock.hour
    later = date.part in ("AF", "EV") or (date.part == "NI" and (hour or 0) >= 6)
    if later and hour is not None and 1 <= hour < 12:
        hour += 12
    return replace(date, hour=hour, minute=clock.minute, zone=clock.zone, part=None)


WEEKDAY_RULES = (
    Rule(
        "weekday_date",
        "(?P<weekday>E_WEEKDAY|WEEKDAY_SHORT) COMMA? OPEN? (?:ON)? (?P<date>E_DAY) CLOSE?",
        _weekday_date,
        "Shells fell on Thursday, June 28.",
    ),
)
"""Applied before the others: "the evening of Thursday, June 28" is of the whole date."""

RULES = (
    Rule(
        "of_year",
        "(?P<date>E_DAY|E_MONTH|E_QUARTER|E_SEASON) COMMA? (?:OF|IN)? OPEN? "
        "(?P<year>E_YEAR|E_SHIFT)",
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
        "today_weekday",
        "(?P<date>E_SHIFT_DAY) COMMA? (?P<open>OPEN)? (?P<weekday>E_WEEKDAY) CLOSE?",
        _today_weekday,
        "Shells fell yesterday, Monday.",
    ),
    Rule(
        "part_after",
        "(?P<date>ANYDAY) COMMA? (?:AT|IN THE)? (?P<modifier>LATE|EARLY|MID)? DASH? "
        "(?P<part>E_PART)",
        _part_of,
        "Shells fell on Wednesday night.",
    ),
    Rule(
        "part_before",
        "(?P<modifier>LATE|EARLY|MID)? DASH? (?P<part>E_PART) "
        "(?P<joint>COMMA|ON|OF|IN)? (?P<date>ANYDAY)",
        _part_of,
        "Shells fell on the night of 5 June.",
    ),
    Rule(
        "part_weekday_date",
        "(?P<part>E_PART) (?:COMMA (?:ON)?|ON|(?P<open>OPEN)) (?P<date>E_DAY) CLOSE?",
        _part_weekday_date,
        "Shells fell on Saturday afternoon, 14 October.",
    ),
    Rule(
        "part_of_modified",
        "(?P<modifier>EARLY|LATE) (?:ON)? (?P<date>ANYDAY) (?P<part>E_PART)",
        _part_of,
        "Shells fell early Wednesday morning.",
    ),
    Rule(
        "clock_twice",
        "(?P<about>ABOUT)? (?P<clock>E_CLOCK) OPEN (?P<again>E_CLOCK) CLOSE",
        _clock_twice,
        "The raid began at 8:15 am (0515 GMT) on Sunday.",
    ),
    Rule(
        "clock_before",
        "(?P<clock>E_CLOCK) (?:ZONE|OPEN ZONE CLOSE)? COMMA? OPEN? (?:ON|IN|OF)? "
        "(?P<date>ANYDAY|E_PART)",
        _clock_date,
        "Shells fell at 4 p.m. on Wednesday.",
    ),
    Rule(
        "clock_after",
        "(?P<date>ANYDAY|E_PART) COMMA? (?P<open>OPEN)? (?:AT)? (?P<clock>E_CLOCK)",
        _clock_date,
        "Shells fell on Wednesday at 4 p.m.",
    ),
)
