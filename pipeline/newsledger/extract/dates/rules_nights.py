"""Second pass: nights named by two days, and the hours of a night."""

from __future__ import annotations

from dataclasses import replace

from newsledger.extract.dates.expression import Expression
from newsledger.extract.dates.grammar import Built, Hit, Rule
from newsledger.extract.dates.quantities import AMOUNT, amount_of


def _night_of_days(hit: Hit) -> Built | None:
    """ "the night of 5-6 June": one night, named by both its days."""
    part, days = hit.expression("part"), hit.expression("days")
    if part is None or days is None or days.first is None or days.last is None:
        return None
    first, last = days.first, days.last
    if part.part != "NI" or first.day is None or last.day != first.day + 1:
        return None
    return Built("e_part", replace(first, part="NI"))


def _night_of_two(hit: Hit) -> Built | None:
    """ "overnight on November 18 and 19": one night, named by both its days."""
    part, first, last = hit.expression("part"), hit.expression("first"), hit.item("last")
    if part is None or first is None or last is None or part.part != "NI":
        return None
    if first.kind != "date" or first.day is None or first.part or last.value != first.day + 1:
        return None
    return Built("e_part", replace(first, part="NI"))


def _night_to(hit: Hit) -> Built | None:
    """ "the night to Monday": the night that ends on Monday morning."""
    part, day = hit.expression("part"), hit.expression("day")
    item = hit.item("part")
    if part is None or day is None or item is None or part.part != "NI":
        return None
    if item.value != "bare" and item.word.lower() != "overnight":
        return None  # "last night to Monday"
    if day.kind != "date" or day.part or day.hour is not None:
        return None
    first = hit.expression("first")
    if first is not None and not _follows(day, first):
        return None
    return Built(
        "e_part", Expression("shift", base="given", unit="day", amount=-1, part="NI", first=day)
    )


def _follows(day: Expression, first: Expression) -> bool:
    """Tell whether one day is the next after the other, as far as is written."""
    if day.weekday is not None and first.weekday is not None:
        return (day.weekday - first.weekday) % 7 == 1
    return day.day is not None and first.day is not None and day.day == first.day + 1


def _night_between(hit: Hit) -> Built | None:
    """ "the night between Sunday and Monday": it begins on the first."""
    part, first, last = hit.expression("part"), hit.expression("first"), hit.expression("last")
    if part is None or first is None or last is None or part.part != "NI":
        return None
    if first.kind != "date" or first.part or first.hour is not None or not _follows(last, first):
        return None
    return Built("e_part", replace(first, part="NI"))


def _night_before_last(hit: Hit) -> Built | None:
    """ "the night before last"."""
    part, item = hit.expression("part"), hit.item("part")
    if part is None or item is None or item.value != "bare" or part.part not in ("NI", "EV"):
        return None
    return Built(
        "e_part", Expression("shift", base="published", unit="day", amount=-2, part=part.part)
    )


def _nights_ago(hit: Hit) -> Built | None:
    """ "three nights ago", "two nights later": so many days from today or the last date."""
    amount, _ = amount_of(hit)
    side, part = hit.item("side"), hit.value("parts")
    if amount is None or side is None or part not in ("NI", "EV") or amount != int(amount):
        return None
    later = side.word in ("later", "after")
    base = "published" if side.word == "ago" else "mention"
    step = amount if later else -amount
    return Built("e_part", Expression("shift", base=base, unit="day", amount=step, part=part))


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


RULES = (
    Rule(
        "night_of_days",
        "(?P<part>E_PART) (?:OF|ON)? (?P<days>E_RANGE)",
        _night_of_days,
        "Shells fell on the night of 5-6 June.",
    ),
    Rule(
        "night_of_two_days",
        "(?P<part>E_PART) (?:OF|ON) (?P<first>E_DAY) (?:AND|TO) (?P<last>DAYNUM)",
        _night_of_two,
        "Shells fell overnight on June 5 and 6.",
    ),
    Rule(
        "night_to",
        "(?P<part>E_PART) (?:(?:OF|FROM)? (?P<first>E_WEEKDAY|E_DAY))? "
        "(?:TO|INTO) (?P<day>E_WEEKDAY|E_DAY)",
        _night_to,
        "Shells fell in the night to Monday.",
    ),
    Rule(
        "night_between",
        "(?P<part>E_PART) BETWEEN (?P<first>E_WEEKDAY|E_DAY) AND (?P<last>E_WEEKDAY|E_DAY)",
        _night_between,
        "Shells fell in the night between Sunday and Monday.",
    ),
    Rule(
        "night_before_last",
        "(?P<part>E_PART) BEFORE LAST",
        _night_before_last,
        "Shells fell the night before last.",
    ),
    Rule(
        "nights_ago",
        AMOUNT + "(?P<parts>PARTS|PART) (?P<side>AGO|EARLIER|LATER)",
        _nights_ago,
        "Shells fell three nights ago.",
    ),
    Rule(
        "hours_of",
        "THE? (?P<modifier>EARLY|LATE|SMALL) (?P<part>E_PART)? (?:CLOCK_UNITS|E_DURATION) "
        "(?:OF|ON) (?P<date>ANYDAY) E_PART?",
        _hours_of,
        "Shells fell in the early hours of Sunday.",
    ),
    Rule(
        "hours",
        "THE? (?:EARLY|SMALL) E_PART? (?:CLOCK_UNITS|E_DURATION)",
        lambda hit: _hours(hit) if hit.written(hit.matched()[-1]).lower() == "hours" else None,
        "Shells fell in the early hours.",
    ),
)
