"""First pass: calendar dates, named days, clock times."""

from __future__ import annotations

import re

from newsledger.extract.dates.expression import Expression
from newsledger.extract.dates.grammar import Built, Hit, Rule
from newsledger.extract.dates.lexer import Item
from newsledger.extract.dates.quantities import number_of

_ABBREVIATIONS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())


def day_of(item: Item | None) -> int | None:
    """Return the day of the month that an item says, None when it cannot be one."""
    if item is None:
        return None
    value = item.value
    if isinstance(value, str):
        digits = re.match(r"\d+", value)
        if digits is None:
            return None
        value = int(digits.group())
    return int(value) if 1 <= value <= 31 else None


def _short_year(item: Item) -> int | None:
    digits = item.word.lstrip("'’‘")
    return int(digits) if digits.isdigit() and len(digits) == 2 else None


def _full_year(short: int) -> int:
    # The century of a two-digit year: news text lies between 1940 and 2039.
    return 1900 + short if short >= 40 else 2000 + short


def _month_ok(hit: Hit, *, year: bool = False) -> bool:
    """Tell whether the month is one: not the verb of "may 5"."""
    month = hit.item("month")
    if month is None:
        return False
    return not (hit.written(month).islower() and month.word in ("may", "march", "mar") and not year)


def _full_date(hit: Hit) -> Built | None:
    day = day_of(hit.item("day"))
    year = hit.value("year")
    if day is None or not _month_ok(hit, year=True):
        return None
    if not isinstance(year, int) or year < 100:
        item = hit.item("year")
        short = _short_year(item) if item else None
        if short is None:
            return None
        month = hit.item("month")
        plain = item is not None and item.word.isdigit()
        if plain and short < 32 and month and not hit.written(month).isupper():
            return None
        year = _full_year(short)
    return Built("e_day", Expression("date", year=year, month=hit.value("month"), day=day))


def _month_day(hit: Hit) -> Built | None:
    day = day_of(hit.item("day"))
    if day is None or not _month_ok(hit):
        return None
    last = hit.matched()[-1]
    if last.word.isdigit() and re.match(
        r"[%]|:\d|\s?(?:percent|per\s?cent|million)", hit.after(12)
    ):
        return None
    return Built("e_day", Expression("date", month=hit.value("month"), day=day))


def _day_range(hit: Hit) -> Built | None:
    """ "5-6 April 2019", "between 3 and 5 May"."""
    first, last = day_of(hit.item("first")), day_of(hit.item("last"))
    if first is None or last is None or last <= first or not _month_ok(hit, year=True):
        return None
    year, month = hit.value("year"), hit.value("month")
    return Built(
        "e_range",
        Expression(
            "range",
            first=Expression("date", year=year, month=month, day=first),
            last=Expression("date", year=year, month=month, day=last),
        ),
    )


def _month_year(hit: Hit) -> Built | None:
    if not _month_ok(hit, year=True):
        return None
    item = hit.item("year")
    year = hit.value("year")
    if item is not None and not isinstance(year, int):
        short = _short_year(item)
        year = None if short is None else _full_year(short)
    elif isinstance(year, int) and year < 100:
        year = _full_year(year)
    if year is None:
        return None
    return Built("e_month", Expression("date", year=year, month=hit.value("month")))


def _month(hit: Hit) -> Built | None:
    month = hit.item("month")
    if month is None or not _month_ok(hit):
        return None
    if month.word in _ABBREVIATIONS and not hit.written(month).endswith("."):
        written = hit.written(month)
        if not (written.isupper() or written.istitle()):
            return None
    return Built("e_month", Expression("date", month=month.value), value=month.word)


def _iso(hit: Hit) -> Built | None:
    item = hit.matched()[0]
    year, month, day, *clock = (int(part) for part in re.findall(r"\d+", item.word))
    if not (1 <= month <= 12 and 1 <= day <= 31 and year > 0):
        return None
    expression = Expression("date", year=year, month=month, day=day)
    if clock and clock[0] < 24:
        expression = Expression(
            "date", year=year, month=month, day=day, hour=clock[0], minute=clock[1]
        )
    return Built("e_day", expression)


def _numeric(hit: Hit) -> Built | None:
    item = hit.matched()[0]
    first, second, year = (int(part) for part in re.findall(r"\d+", item.word))
    if year < 100:
        year = _full_year(year)
    low, high = min(first, second), max(first, second)
    if not (1 <= low <= 12 and high <= 31 and 1000 <= year <= 2199):
        return None
    if first > 12:
        return Built("e_day", Expression("date", year=year, month=second, day=first))
    if second > 12:
        return Built("e_day", Expression("date", year=year, month=first, day=second))
    return Built("e_day", Expression("numeric", numbers=(first, second, year)))


def _year(hit: Hit) -> Built | None:
    return Built("e_year", Expression("date", year=hit.value("year")), value="bare")


def _said_year(hit: Hit) -> Built | None:
    """ "nineteen ninety-six", "two thousand three"."""
    century, rest = hit.value("century"), number_of(hit.all("rest"))
    if century not in (17, 18, 19, 20) or rest is None or not 10 <= rest <= 99:
        return None
    return Built("e_year", Expression("date", year=int(century * 100 + rest)))


def _named_year(hit: Hit) -> Built | None:
    year = hit.value("year")
    if not isinstance(year, int) or year < 1000:
        year = number_of(hit.all("year"))
    if year is None or not 1000 <= year <= 2199:
        return None
    fiscal = True if hit.item("fiscal") else None
    return Built("e_year", Expression("date", year=int(year), fiscal=fiscal))


def _era(hit: Hit) -> Built | None:
    year = hit.value("year")
    written = hit.written(hit.matched()[-1])
    if not isinstance(year, int) or written.islower() or year <= 0:
        return None
    if hit.value("era") == "era" and hit.matched()[-1].word.startswith("b"):
        return Built("e_year", Expression("date", year=year, era="BC"))
    return Built("e_year", Expression("date", year=year))


def _decade(hit: Hit) -> Built | None:
    item = hit.item("decade")
    if item is None:
        return None
    if isinstance(item.value, int):
        return Built("e_decade", Expression("date", decade=item.value // 10))
    digits = "".join(c for c in item.word if c.isdigit())
    if len(digits) == 2 and not re.search(
        r"the\s+(?:early|late|mid)?[\s-]*$",
        hit.before() + ("the " if hit.matched()[0].word == "the" else ""),
    ):
        return None
    return Built("e_decade", Expression("date", decade=int(digits) // 10))


def _century(hit: Hit) -> Built | None:
    number = hit.item("number")
    last = hit.matched()[-1]
    if number is None or hit.value("unit") != "century":
        return None
    digits = re.match(r"\d+", str(number.value))
    value = int(digits.group()) if digits else 0
    era = "BC" if hit.item("era") and hit.value("era") == "era" and last.word[0] == "b" else None
    return (
        Built("e_decade", Expression("date", century=value, era=era)) if 1 <= value <= 22 else None
    )


def _quarter(hit: Hit) -> Built | None:
    """ "the third quarter", "fiscal second-quarter", "first half"."""
    number, name = hit.item("number"), hit.matched()[-1].value
    if number is None:
        return None
    if number.word in ("second", "latter", "last"):
        value = 2 if name == "half" else 4 if number.word == "last" else 2
    else:
        digits = re.match(r"\d+", str(number.value))
        value = int(digits.group()) if digits else 0
    words = [item.word for item in hit.matched()]
    if words[0] == "the" and "-" in words:
        return None  # "the third-quarter loss": the article belongs to the loss
    fiscal = True if "fiscal" in words else None
    if name == "quarter" and 1 <= value <= 4:
        return Built("e_quarter", Expression("date", quarter=value, fiscal=fiscal))
    if name == "half" and 1 <= value <= 2:
        return Built("e_quarter", Expression("date", half=value, fiscal=fiscal), value="half")
    return None


def _season(hit: Hit) -> Built | None:
    item = hit.item("season")
    if item is None:
        return None
    strong = item.word not in ("spring", "fall")
    year = hit.value("year")
    if not strong and year is None:
        before = hit.before() + ("the " if hit.matched()[0].word == "the" else "")
        the = hit.matched()[0].word == "the"
        if (
            the
            and hit.after(2).strip()[:1].isalpha()
            and hit.text[hit.matched()[-1].end + 1].isupper()
        ):
            return None  # the Spring Offensive
        if the and not re.match(r"\s+(?:of|from|in)\b", hit.after()):
            return Built("e_season", Expression("date", season=item.value, year=year))
        if not re.search(
            r"\b(?:in|during|by|until|since|this|last|next|early|late|mid|through|"
            r"for|of|and|previous|following|from)[\s-]+(?:the\s+)?$",
            before,
        ):
            return None
        if item.word == "fall" and hit.after(4).lstrip().startswith("of"):
            return None
    return Built("e_season", Expression("date", season=item.value, year=year))


def _weekday(hit: Hit) -> Built | None:
    item = hit.item("weekday")
    assert item is not None
    if hit.written(item)[0].islower():
        return None
    return Built("e_weekday", Expression("date", weekday=item.value))


def _short_weekday(hit: Hit) -> Built | None:
    """ "Mon., June 5": a short weekday counts only before a date."""
    day = hit.expression("date")
    return None if day is None else Built("e_day", day)


def _holiday(hit: Hit) -> Built | None:
    name = hit.item("name")
    assert name is not None
    if hit.written(name).islower():
        return None
    return Built("e_day", Expression("holiday", name=name.value))


def _clock(hit: Hit) -> Built | None:
    item = hit.item("clock")
    assert item is not None
    numbers = [int(n) for n in re.findall(r"\d+", item.word)]
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


def _at_clock(hit: Hit) -> Built | None:
    """ "at 1330", "at approximately 0420", of wire copy."""
    item = hit.item("clock")
    assert item is not None
    if len(item.word) != 4 or not item.word.isdigit():
        return None
    hour, minute = int(item.word[:2]), int(item.word[2:])
    if hour > 24 or minute > 59 or minute % 5:
        return None
    if not re.match(
        r"\s*(?:[.,;:)\]]|$|\(|(?:on|today|yesterday|last|this|local|by)\b)", hit.after()
    ):
        return None
    return Built("e_clock", Expression("date", hour=hour, minute=minute), value="at")


def _clock_word(hit: Hit) -> Built | None:
    word = hit.matched()[-1].word
    hour = 24 if word == "midnight" else 12
    return Built("e_clock", Expression("date", hour=hour, minute=0))


def _in_the_morning(hit: Hit) -> Built | None:
    """ "3 in the morning", "five o'clock in the afternoon"."""
    hour, part = hit.value("hour"), hit.value("part")
    if not isinstance(hour, int) or not 1 <= hour <= 12:
        return None
    late = part in ("AF", "EV") or (part == "NI" and 6 <= hour < 12)
    return Built(
        "e_clock", Expression("date", hour=hour % 12 + 12 if late else hour % 12, minute=0)
    )


RULES = (
    Rule("iso", "ISO|YMD", _iso, "The log ends on 2019-04-05."),
    Rule("numeric", "NUMERIC", _numeric, "The log ends on 25/4/2019."),
    Rule(
        "month_day_year",
        "(?P<month>ANYMONTH) THE? (?P<day>DAYNUM|ORDINAL_WORD) COMMA? (?P<year>YEAR|SHORT_YEAR)",
        _full_date,
        "The depot was shelled on January 2, 2020.",
    ),
    Rule(
        "day_month_year",
        "THE? (?P<day>DAYNUM|ORDINAL_WORD) DASH? OF? (?P<month>ANYMONTH) DASH? COMMA? "
        "OF? (?P<year>YEAR|SHORT)",
        _full_date,
        "The depot was shelled on 2 January 2020.",
    ),
    Rule(
        "month_day",
        "(?P<month>ANYMONTH) THE? (?P<day>DAYNUM|ORDINAL_WORD)",
        _month_day,
        "The depot was shelled on June 28.",
    ),
    Rule(
        "day_month",
        "THE? (?P<day>DAYNUM|ORDINAL_WORD) DASH? OF? (?P<month>ANYMONTH)",
        _month_day,
        "The depot was shelled on 28 June.",
    ),
    Rule(
        "days_of_month",
        "BETWEEN? THE? (?P<first>DAYNUM) (?:UNTILWORD|AND) THE? (?P<last>DAYNUM) OF? "
        "(?P<month>ANYMONTH) (?:COMMA? (?P<year>YEAR))?",
        lambda hit: (
            _day_range(hit)
            if not any(i.word == "and" for i in hit.matched()) or hit.matched()[0].word == "between"
            else None
        ),
        "The depot was shelled on 5-6 April.",
    ),
    Rule(
        "month_days",
        "(?P<month>ANYMONTH) (?P<first>DAYNUM) UNTILWORD (?P<last>DAYNUM) "
        "(?:COMMA? (?P<year>YEAR))?",
        _day_range,
        "The depot was shelled on April 5-6, 2019.",
    ),
    Rule(
        "month_year",
        "(?P<month>ANYMONTH) COMMA? OF? (?P<year>YEAR|SHORT_YEAR|TWO_DIGITS)",
        _month_year,
        "The depot was shelled in June 2020.",
    ),
    Rule("month", "(?P<month>ANYMONTH)", _month, "The depot was shelled in September."),
    Rule("year", "(?P<year>YEAR)", _year, "The depot was shelled in 2014."),
    Rule(
        "said_year",
        "(?P<century>NUMBER_WORD) DASH? (?P<rest>NUMBER_WORD DASH? NUMBER_WORD?)",
        _said_year,
        "The depot was built in nineteen ninety-six.",
    ),
    Rule(
        "named_year",
        "THE? (?P<fiscal>FISCAL)? UNIT (?P<year>YEAR|NUMBER_WORD NUMBER_WORD)",
        lambda hit: _named_year(hit) if "year" in [item.word for item in hit.matched()] else None,
        "The depot was built in the year 1996.",
    ),
    Rule(
        "fiscal_year",
        "(?P<fiscal>FISCAL) (?P<year>YEAR)",
        _named_year,
        "Losses rose in fiscal 2019.",
    ),
    Rule(
        "era",
        "(?P<year>YEAR|NUMBER|TWO_DIGITS|DAY) (?P<era>AD)",
        _era,
        "The city fell in 480 BC.",
    ),
    Rule("decade", "THE? (?P<decade>DECADE)", _decade, "The border was closed in the 1990s."),
    Rule(
        "decade_word",
        "THE (?P<decade>DECADE_WORD)",
        _decade,
        "The border was closed in the nineties.",
    ),
    Rule(
        "century",
        "THE? (?P<number>ORD) DASH? (?P<unit>UNIT) (?P<era>AD)?",
        _century,
        "The fort is from the 16th century.",
    ),
    Rule(
        "quarter",
        "THE? FISCAL? DASH? (?P<number>ORD|LAST) DASH? FISCAL? (?:UNIT|HALF)",
        _quarter,
        "Losses rose in the third quarter.",
    ),
    Rule(
        "season",
        "THE? (?P<season>ANYSEASON) (?:OF? (?P<year>YEAR))?",
        _season,
        "The front moved in the summer of 2015.",
    ),
    Rule("weekday", "(?P<weekday>WEEKDAY)", _weekday, "The depot was shelled on Monday."),
    Rule("holiday", "THE? (?P<name>HOLIDAY)", _holiday, "The depot was shelled on Thanksgiving."),
    Rule(
        "clock",
        "(?P<clock>CLOCK) (?P<half>AMPM)? (?P<zone>ZONE)?",
        _clock,
        "The raid began at 10:30 p.m. on Sunday.",
    ),
    Rule(
        "clock_in_words",
        "(?P<clock>DAY|NUMBER_WORD) (?P<half>AMPM) (?P<zone>ZONE)?",
        _clock,
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
    Rule("clock_word", "CLOCK_WORD", _clock_word, "The raid began at noon."),
    Rule(
        "hour_of_part",
        "(?P<hour>DAY|NUMBER_WORD) IN THE (?P<part>PART)",
        _in_the_morning,
        "The raid began at 3 in the morning.",
    ),
)
