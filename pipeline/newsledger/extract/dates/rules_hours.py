"""First pass: hours with their part of the day, and from one hour to another in four digits."""

from __future__ import annotations

from dataclasses import replace

from newsledger.extract.dates.expression import Expression
from newsledger.extract.dates.grammar import Built, Hit, Rule
from newsledger.extract.dates.rules_clock import clock_of


def _clock_in_part(hit: Hit) -> Built | None:
    """ "4:30 in the afternoon"."""
    built, part = clock_of(hit), hit.value("part")
    if built is None or built.expression is None or hit.item("half") is not None:
        return None
    hour = built.expression.hour or 0
    late = part in ("AF", "EV") or (part == "NI" and 6 <= hour < 12)
    if late and 1 <= hour < 12:
        built = replace(built, expression=replace(built.expression, hour=hour + 12))
    return built


def _four_digit_range(hit: Hit) -> Built | None:
    """ "a curfew from 1800 to 0600": clocks, as a year begins with no nought."""
    clocks = []
    for item in (hit.item("first") or hit.item("first_2"), hit.item("last")):
        if item is None or len(item.word) != 4 or not item.word.isdigit():
            return None
        hour, minute = int(item.word[:2]), int(item.word[2:])
        if hour > 24 or minute > 59 or minute % 5:
            return None
        clocks.append((item.word, Expression("date", hour=hour, minute=minute)))
    if not any(word.startswith("0") for word, _ in clocks):
        return None
    return Built("e_range", Expression("range", first=clocks[0][1], last=clocks[1][1]))


RULES = (
    Rule(
        "clock_in_part",
        "(?P<clock>CLOCK) (?P<half>AMPM)? (?P<zone>ZONE)? IN THE (?P<part>PART)",
        _clock_in_part,
        "The raid began at 4:30 in the afternoon.",
    ),
    Rule(
        "four_digit_range",
        "(?:FROM (?P<first>YEAR|NUMBER) TO|BETWEEN (?P<first_2>YEAR|NUMBER) AND) "
        "(?P<last>YEAR|NUMBER) (?:CLOCK_UNITS|ZONE)?",
        _four_digit_range,
        "The curfew lasts from 1800 to 0600.",
    ),
)
