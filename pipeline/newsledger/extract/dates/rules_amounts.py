"""First pass: durations, sets and references; they are typed and have no interval."""

from __future__ import annotations

import re
from dataclasses import replace

from newsledger.extract.dates.expression import Expression
from newsledger.extract.dates.grammar import Built, Hit, Rule, kind_of
from newsledger.extract.dates.quantities import (
    AMOUNT,
    amount_of,
    duration,
    duration_value,
    number_of,
)

_PAST_ALONE = re.compile(
    r"\s*(?:[^\w\s]|$|(?:in|to|and|or|but|is|was|has|have|had|as|by|when|that|because|for|with|on"
    r"|at|it|he|she|they|we|i|the|there)\b)"
)
# "three times a week", "$100 million a year"
_RATE = re.compile(r"(?:\d%?|\b(?:million|billion|thousand|percent|times|once|twice|dollars))\s+$")
_STEP_AFTER = re.compile(r"\s+(?:ago|earlier|later|before|after)\b")
_VERB_LAST = re.compile(r"\b(?:to|will|would|could|can|may|might|should|not|did|['’]ll|n['’]t)\s+$")


def _duration(hit: Hit) -> Built | None:
    amount, vague = amount_of(hit)
    unit = hit.value("unit")
    item = hit.item("unit")
    if item is None or (amount is None and not vague):
        return None
    first = hit.matched()[0]
    if first.word in ("a", "an") and not hit.item("vague") and len(hit.all("count")) == 1:
        # "a day" is one of many, "a quarter" is a fourth
        if unit in ("quarter", "weekend", "second") or item.word.endswith("s"):
            return None
        if first.start and hit.text[item.end : item.end + 1] == "-":
            return None
        if _RATE.search(hit.before()) and not _STEP_AFTER.match(hit.after()):
            return Built(
                "e_set", Expression("set", value=duration_value(1, unit), unit=unit, amount=1)
            )
    if (
        vague
        and hit.value("vague") == "X"
        and first.word in ("some", "many")
        and not (item.word.endswith("s"))
    ):
        return None
    if first.word in ("some", "many") and unit in ("day", "quarter") and len(hit.matched()) == 2:
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
    if unit == "year" and re.match(r"\s+[12][0-9]{3}\b", hit.after(8)):
        return None  # "the years 1955-1957"
    words = hit.before(12).split()
    previous = words[-1] if words else ""
    if previous in [
        "daylight",
        "peak",
        "office",
        "of",
        "these",
        "those",
        "its",
        "their",
        "his",
        "her",
        "our",
        "my",
        "your",
        "early",
        "later",
        "first",
        "final",
        "last",
        "teen",
        "working",
        "school",
        "other",
        "golden",
        "dark",
        "good",
        "bad",
        "old",
        "war",
        "formative",
    ]:
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
    kind = kind_of(item.letter)
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
    return Built("e_reference", Expression("reference", value="PRESENT_REF"))


def _from_to(hit: Hit) -> Built | None:
    """ "two to three weeks", "the next 20 to 40 minutes": its value names both bounds."""
    low, high = number_of(hit.all("count")), number_of(hit.all("most"))
    unit = hit.value("unit")
    if low is None or high is None or low >= high or high > 1000:
        return None
    built = duration(low, unit)
    assert built.expression is not None
    value = f"{built.expression.value}/{duration_value(high, unit)}"
    return replace(built, expression=replace(built.expression, value=value))


def _every_few(hit: Hit) -> Built | None:
    """ "every few days", "every several weeks"."""
    unit = hit.value("unit")
    if hit.value("vague") != "X" or not hit.matched()[-1].word.endswith("s"):
        return None
    return Built("e_set", Expression("set", value=duration_value(None, unit), unit=unit))


RULES = (
    Rule(
        "duration",
        AMOUNT + "(?:MORE|WHOLE|PREVIOUS|LAST|NEXT|FOLLOWING|COMING)? DASH? (?P<unit>ANYUNIT)",
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
        "half_more",
        "(?:AN|NUMBER_WORD) (?P<unit>ONEUNIT) AND AN HALF",
        lambda hit: duration(1.5, hit.value("unit")),
        "The raid took an hour and a half.",
    ),
    Rule(
        "from_to_units",
        "(?:THE? (?:LAST|NEXT|COMING|PREVIOUS|FOLLOWING))? "
        "(?P<count>NUM) (?:TO|OR|DASH) (?P<most>NUM) (?P<unit>ANYUNIT)",
        lambda hit: _from_to(hit),
        "The siege lasted two to three weeks.",
    ),
    Rule(
        "every_unit",
        "EVERY (?P<number>NUM|ORD)? (?P<unit>ANYUNIT)",
        _set,
        "Shells fell every day.",
    ),
    Rule(
        "every_few",
        "EVERY (?P<vague>VAGUE) (?P<unit>ANYUNIT)",
        _every_few,
        "Shells fell every few days.",
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
    Rule(
        "current",
        "CURRENT|FUTURE|RECENT",
        _reference,
        "The current truce holds.",
    ),
    Rule(
        "the_past",
        "THE LAST",
        lambda hit: (
            Built("e_reference", Expression("reference", value="PAST_REF"))
            if hit.matched()[-1].word == "past" and _PAST_ALONE.match(hit.after())
            else None
        ),
        "The road was closed in the past.",
    ),
    Rule("now", "FROM_NOW", _now, "The road is now closed."),
)
