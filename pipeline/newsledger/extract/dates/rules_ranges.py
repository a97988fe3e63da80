"""Third pass: from one date to another, as one expression."""

from __future__ import annotations

from dataclasses import replace

from newsledger.extract.dates.expression import Expression
from newsledger.extract.dates.grammar import Built, Hit, Rule


def _range(hit: Hit) -> Built | None:
    """ "from 2009 to 2011", "between 3 May and 5 June 2019", "Monday to Friday"."""
    first, last = hit.expression("first"), hit.expression("last")
    if first is None or last is None or "range" in (first.kind, last.kind):
        return None
    if last.kind == "shift" and last.base in ("mention", "event") and first.kind == "date":
        return None
    if first.kind == "date" and last.kind == "date":
        ends = first.year is not None and last.year is not None
        if ends and first.era is None and (first.year or 0) > (last.year or 0):
            return None
        if first.year is None and last.year is not None and first.weekday is None:
            first = replace(first, year=last.year)
    first, last = _same_day(first, last), _same_day(last, first)
    return Built("e_range", Expression("range", first=first, last=last))


def _same_day(bare: Expression, full: Expression) -> Expression:
    """Give a time of day alone the day of the other end: "from 4 p.m. to 6 p.m. on Monday"."""
    if bare.kind != "date" or not (bare.part or bare.hour is not None):
        return bare
    if bare.day is not None or bare.weekday is not None:
        return bare
    return replace(
        full,
        part=bare.part,
        hour=bare.hour,
        minute=bare.minute,
        zone=bare.zone or full.zone,
        modifier=bare.modifier,
    )


def _short_range(hit: Hit) -> Built | None:
    """ "1989-90", "2014/15", "480-479 BC" has its own."""
    first = hit.expression("first")
    item = hit.item("last")
    if first is None or item is None or first.year is None or first.month is not None:
        return None
    if first.era is not None or not item.word.isdigit() or len(item.word) != 2:
        return None
    year = first.year // 100 * 100 + int(item.word)
    if year <= first.year or year - first.year > 60:
        return None
    return Built(
        "e_range",
        Expression("range", first=first, last=Expression("date", year=year)),
    )


def _next_years(hit: Hit) -> bool:
    """Tell whether "2018 or 2019" names a year and the one after it, nothing more."""
    first, last = hit.expression("first"), hit.expression("last")
    if first is None or last is None or first.year is None or last.year is None:
        return False
    return first.month is None and last.month is None and last.year == first.year + 1


def _ancient_range(hit: Hit) -> Built | None:
    """ "499-493 BC"."""
    first, last = hit.value("first"), hit.expression("last")
    if last is None or last.era != "BC" or last.year is None or not isinstance(first, int):
        return None
    if first <= last.year:
        return None
    return Built(
        "e_range",
        Expression("range", first=Expression("date", year=first, era="BC"), last=last),
    )


def _rules() -> tuple[Rule, ...]:
    pairs = (
        ("years", "E_YEAR|E_SHIFT", "E_YEAR|E_SHIFT"),
        ("days", "E_MONTH|E_DAY|E_SEASON", "E_MONTH|E_DAY|E_SEASON|E_SHIFT_DAY|E_REFERENCE"),
        ("weekdays", "E_WEEKDAY|E_SHIFT_DAY|E_PART", "E_WEEKDAY|E_SHIFT_DAY|E_PART"),
        ("clocks", "E_CLOCK", "E_CLOCK"),
        ("decades", "E_DECADE", "E_DECADE"),
    )
    rules = []
    for name, first, last in pairs:
        for joint, example in (
            ("(?:FROM)? (?P<first>{0}) UNTILWORD (?P<last>{1})", "from {} to {}"),
            ("BETWEEN (?P<first>{0}) AND (?P<last>{1})", "between {} and {}"),
        ):
            words = {
                "years": ("2009", "2011"),
                "days": ("3 May", "5 June"),
                "weekdays": ("Monday", "Friday"),
                "clocks": ("4 p.m.", "6 p.m."),
                "decades": ("the 1970s", "the 1990s"),
            }[name]
            rules.append(
                Rule(
                    ("range_of_" if "to" in example else "between_") + name,
                    joint.format(first, last),
                    _range,
                    f"The road was closed {example.format(*words)}.",
                )
            )
    rules.append(
        Rule(
            "one_of_two_years",
            "(?P<first>E_YEAR) OR (?P<last>E_YEAR)",
            lambda hit: _range(hit) if _next_years(hit) else None,
            "The mine was laid in 2018 or 2019.",
        )
    )
    rules.append(
        Rule(
            "ancient_years",
            "(?:FROM)? (?P<first>NUMBER|YEAR|TWO_DIGITS) UNTILWORD (?P<last>E_YEAR)",
            _ancient_range,
            "The war of 499-493 BC ended there.",
        )
    )
    rules.append(
        Rule(
            "short_years",
            "(?P<first>E_YEAR) (?:DASH|SLASH) (?P<last>TWO_DIGITS|DAY)",
            _short_range,
            "The road was closed in 1989-90.",
        )
    )
    return tuple(rules)


RULES = _rules()
