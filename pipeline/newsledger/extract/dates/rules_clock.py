"""First pass: clock times and parts of the day."""

from __future__ import annotations

import re

from newsledger.extract.dates.expression import Expression
from newsledger.extract.dates.grammar import Built, Hit, Rule
from newsledger.extract.dates.rules_calendar import day_of

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

STEP = (
    "(?P<step>(?:THE|THIS)? (?:THIS|THAT|SAME|LAST|PREVIOUS|NEXT|COMING|FOLLOWING)"
    "|THAT (?:SAME|PREVIOUS|FOLLOWING))"
)


def clock_of(hit: Hit) -> Built | None:
    """Read "10:30 p.m.", "14.30 GMT", "0530hrs", "ten p.m."."""
    item = hit.item("clock")
    assert item is not None
    glued = re.match(r"(\d\d)(\d\d)[hZ]", item.word)  # "0530hrs", "1430Z"
    numbers = [int(n) for n in (glued.groups() if glued else re.findall(r"\d+", item.word))]
    if not numbers and isinstance(item.value, int):
        numbers = [item.value]
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else 0
    half = hit.value("half")
    mark = item.word.lower() if any(c.isalpha() for c in item.word.lower()[-4:]) else half or ""
    if item.word.isalpha():
        mark = half or ""
    named = re.search(r"([ap])\.?\s?m", mark)
    if named and not 1 <= hour <= 12:
        return None
    if named:
        hour = hour % 12 + (12 if named.group(1) == "p" else 0)
    zone = hit.value("zone")
    zone_name = hit.item("zone").word.upper() if zone else None  # type: ignore[union-attr]
    if glued and item.word.endswith("Z"):
        zone_name = "ZULU"
    if hour > 24 or minute > 59:
        return None
    return Built("e_clock", Expression("date", hour=hour, minute=minute, zone=zone_name))


def _military(hit: Hit) -> Built | None:
    """ "1600 GMT", "at 0930 hours"."""
    item = hit.item("clock")
    assert item is not None
    digits = item.word
    if len(digits) != 4 or not digits.isdigit():
        return None
    hour, minute = int(digits[:2]), int(digits[2:])
    if hour > 24 or minute > 59:
        return None
    last = hit.matched()[-1]
    if last.word not in ("hours", "hrs") and last.word.upper() == last.word.lower():
        return None
    zone = None if last.word in ("hours", "hrs") else last.word.upper()
    return Built("e_clock", Expression("date", hour=hour, minute=minute, zone=zone))


def _full_hours(hit: Hit) -> Built | None:
    """ "towards 18 hours", of translated copy: a clock time, unless an amount goes on."""
    hour, unit = hit.value("hour"), hit.item("unit")
    if unit is None or unit.word not in ("hours", "hrs") or not isinstance(hour, int):
        return None
    if not 0 <= hour <= 24 or re.match(r"\s*(?:of|later|earlier|before|after|ago|-)", hit.after()):
        return None
    return Built("e_clock", Expression("date", hour=hour, minute=0), hit.matched()[0].value)


# "at 2010 a second round fell", but "at 2010 prices", "at 2012 Olympic venues".
_CLOCK_GOES_ON = re.compile(
    r"\s*(?:[.,;:()\]]|$|(?!(?:prices?|levels?|rates?|values?|dollars|constant|exchange|figures|"
    r"olympics?|games|world|hours|hrs|gmt|utc)\b)[a-z])"
)


def _at_clock(hit: Hit) -> Built | None:
    """ "at 1330", "at approximately 0420", of wire copy."""
    item = hit.item("clock")
    assert item is not None
    if len(item.word) != 4 or not item.word.isdigit():
        return None
    hour, minute = int(item.word[:2]), int(item.word[2:])
    if hour > 24 or minute > 59 or minute % 5:
        return None
    shouted = hit.written(hit.matched()[0]).isupper()
    after = hit.text[item.end : item.end + 24]
    if not _CLOCK_GOES_ON.match(after.lower() if shouted else after):
        return None
    return Built("e_clock", Expression("date", hour=hour, minute=minute), value="at")


def _clock_word(hit: Hit) -> Built | None:
    if hit.matched()[-1].word != "midnight":
        return Built("e_clock", Expression("date", hour=12, minute=0))
    after = "after" if re.search(r"\b(?:after|past)\s+$", hit.before()) else None
    return Built("e_clock", Expression("date", hour=24, minute=0, adverb=after))


_MINUTES = {"quarter": 15, "half": 30}


def _spoken_clock(hit: Hit) -> Built | None:
    """ "at ten past nine", "at a quarter to six"."""
    hour, minutes, side = hit.value("hour"), hit.value("minutes"), hit.item("side")
    minute = _MINUTES.get(minutes, minutes) if minutes is not None else None
    if side is None or side.word not in ("past", "to") or not isinstance(hour, int):
        return None
    if not isinstance(minute, int) or not (1 <= hour <= 12 and 1 <= minute <= 30):
        return None
    if side.word == "to":
        hour, minute = (hour - 1) or 12, 60 - minute
    return Built("e_clock", Expression("date", hour=hour, minute=minute))


def _in_the_morning(hit: Hit) -> Built | None:
    """ "3 in the morning", "five o'clock in the afternoon"."""
    hour, part = hit.value("hour"), hit.value("part")
    if not isinstance(hour, int) or not 1 <= hour <= 12:
        return None
    late = part in ("AF", "EV") or (part == "NI" and 6 <= hour < 12)
    return Built(
        "e_clock", Expression("date", hour=hour % 12 + 12 if late else hour % 12, minute=0)
    )


def step_of(hit: Hit) -> tuple[int, str] | None:
    """Read "last", "this past", "the same", "the next" before a period."""
    words = [item.word for item in hit.all("step")]
    if not words or words[-1] not in _STEPS:
        return None
    if words == ["following"]:
        return None  # a preposition: "arrests following Thursday's raid"
    amount, base = _STEPS[words[-1]]
    if words[-1] == "same" and words[0] == "this":
        base = "mention"
    if words[0] == "the" and words[-1] == "next":
        base = "mention"
    if words[0] == "that" and words[-1] != "that":
        base = "mention"
    return amount, base


def _part_of_step(hit: Hit) -> Built | None:
    """ "this morning", "last night", "that evening", "the next morning"."""
    step = step_of(hit)
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


def _part(hit: Hit) -> Built | None:
    return Built("e_part", Expression("date", part=hit.value("part")), value="bare")


def _overnight(hit: Hit) -> Built | None:
    # The night that ended on the morning of publication.
    return Built("e_part", Expression("shift", base="published", unit="day", amount=-1, part="NI"))


def _oclock(hit: Hit) -> Built | None:
    """ "three o'clock", "5 o'clock in the afternoon"."""
    if hit.item("part"):
        return _in_the_morning(hit)
    hour = hit.value("hour")
    if not isinstance(hour, int) or not 1 <= hour <= 12:
        return None
    return Built("e_clock", Expression("date", hour=hour, minute=0))


def _part_of_day_only(hit: Hit) -> Built | None:
    """ "the morning of the 14th"."""
    day = day_of(hit.item("day"))
    if day is None or re.match(r"\s+(?:century|floor|brigade|division|day)", hit.after()):
        return None
    return Built("e_part", Expression("date", day=day, part=hit.value("part")))


RULES = (
    Rule(
        "clock",
        "(?P<clock>CLOCK) (?P<half>AMPM)? (?P<zone>ZONE)?",
        clock_of,
        "The raid began at 10:30 p.m. on Sunday.",
    ),
    Rule(
        "clock_in_words",
        "(?P<clock>DAY|NUMBER_WORD) (?P<half>AMPM) (?P<zone>ZONE)?",
        clock_of,
        "The raid began at ten p.m. on Sunday.",
    ),
    Rule(
        "clock_four_digits",
        "(?P<clock>YEAR|NUMBER) (?:ZONE|CLOCK_UNITS)",
        _military,
        "The raid began at 1600 GMT.",
    ),
    Rule(
        "clock_at",
        "AT ABOUT? (?P<clock>YEAR|NUMBER)",
        _at_clock,
        "The raid began at 1330 on Sunday.",
    ),
    Rule(
        "full_hours",
        "(?:AT ABOUT?|TOWARDS) (?P<hour>DAY|TWO_DIGITS) (?P<unit>CLOCK_UNITS)",
        _full_hours,
        "Towards 18 hours the post was attacked.",
    ),
    Rule("clock_word", "CLOCK_WORD", _clock_word, "The raid began at noon."),
    Rule(
        "spoken_clock",
        "AT (?:AN|ABOUT)? (?P<minutes>NUMBER_WORD|UNIT|HALF) (?P<side>LAST|TO) "
        "(?P<hour>NUMBER_WORD)",
        _spoken_clock,
        "The raid began at ten past nine.",
    ),
    Rule(
        "oclock",
        "(?P<hour>DAY|NUMBER_WORD) OCLOCK (?:IN THE (?P<part>PART))?",
        _oclock,
        "The raid began at 3 o'clock in the morning.",
    ),
    Rule(
        "part_of_day_only",
        "THE? (?P<part>PART) OF THE (?P<day>ORDINAL)",
        _part_of_day_only,
        "Shells fell on the night of the 14th.",
    ),
    Rule(
        "hour_of_part",
        "(?P<hour>DAY|NUMBER_WORD) IN THE (?P<part>PART)",
        _in_the_morning,
        "The raid began at 3 in the morning.",
    ),
    Rule("part", "THE? (?P<part>PART|PART_POINT)", _part, "Shells fell on Monday night."),
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
        "tonight",
        "TONIGHT",
        lambda hit: Built(
            "e_part", Expression("shift", base="published", unit="day", amount=0, part="NI")
        ),
        "The truce begins tonight.",
    ),
    Rule("overnight", "OVERNIGHT", _overnight, "Two drones were shot down overnight."),
    Rule(
        "part_of_step",
        STEP + "(?P<part>PART|PART_POINT)",
        _part_of_step,
        "Shells fell this morning.",
    ),
)
