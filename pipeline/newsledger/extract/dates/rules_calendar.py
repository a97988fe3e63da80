"""First pass: days and months of the calendar, weekdays, holidays."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsledger.extract.dates.expression import Expression
from newsledger.extract.dates.grammar import Built, Hit, Rule
from newsledger.extract.dates.lexer import Item
from newsledger.extract.dates.vetoes import vetoes_of
from newsledger.lexicons import load_lexicon

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ABBREVIATIONS = frozenset(_MONTHS) - {"may"} | {"sept"}
_GROUP = re.compile(
    r"(?P<day>\d\d)(?P<hour>\d\d)(?P<minute>\d\d) ?(?P<zone>[A-Z](?= ?[A-Z][A-Za-z]{2}))? ?"
    r"(?P<month>[A-Za-z]{3}) ?(?P<year>\d+)"
)
ENDS = re.compile(r"\s*(?:[.,;:)]|$|(?:and|when|at|in|by|to|as|with)\b)")
"""What follows a day of the month that numbers no noun: "on the 14th, in the"."""

_COUNTED = re.compile(r"\s(?:people|men|women|children|police|personnel|[a-z]{3,}(?<!s)s)\b")
"""A noun in the plural, which a number before it counts."""


@dataclass(frozen=True, slots=True)
class KnownDay:
    """One row of date_known_days.csv: a day so well known that its year is left out."""

    month: int
    day: int
    year: int
    words: tuple[str, ...]
    source: str
    example: str


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
        if item is not None and item.word.isdigit():
            # "14 June, 43 people", "14 June 43 people": a count, unless wire copy says 3 JAN 90
            capitals = month is not None and hit.written(month).isupper()
            if any(part.word == "," for part in hit.matched()):
                return None
            first = hit.item("day")
            padded = first is not None and first.word.startswith("0")  # "04 Oct 23"
            if not capitals and (short < 32 or re.match(r"\s+\w", hit.after())) and not padded:
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
    if re.search(r"\bin $", hit.before()) and _COUNTED.match(hit.after()):
        return None  # "in February 12 people were burned to death"
    word = re.match(r"\s+([a-z]+)", hit.after())
    if word and word.group(1) in vetoes_of("after_day"):
        return Built("e_count")  # the March 14 alliance
    month = hit.value("month")
    return Built(
        "e_day",
        Expression("date", month=month, day=day, name=_known_day(month, day, hit.after())),
    )


def _known_day(month: int, day: int, after: str) -> str | None:
    """Return the year of a day that goes by month and day alone: "the September 11 attacks"."""
    word = re.match(r"\s+([a-z]+)", after)
    for row in load_lexicon("date_known_days", KnownDay):
        if (row.month, row.day) == (month, day) and word and word.group(1) in row.words:
            return str(row.year)
    return None


def _day_only(hit: Hit) -> Built | None:
    """ "on the 14th": of the month that the text is in."""
    day = day_of(hit.item("day"))
    if day is None or not ENDS.match(hit.after()):
        return None
    return Built("e_day", Expression("date", day=day), hit.items[0].end)


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
    bare = item is not None and item.word.isdigit() and len(item.word) == 2
    if bare and any(part.word == "," for part in hit.matched()):
        return None  # "in December, 37 people died"
    if bare and _COUNTED.match(hit.after()):
        return None  # "in June 40 soldiers fell"
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


def _date_time_group(hit: Hit) -> Built | None:
    """ "041530Z OCT 23": day, hour, minute, zone, month and year, as armies write them."""
    match = _GROUP.fullmatch(hit.matched()[0].word)
    if match is None:
        return None
    day, hour, minute = (int(match[part]) for part in ("day", "hour", "minute"))
    if not 1 <= day <= 31 or hour > 23:
        return None
    year = int(match["year"])
    return Built(
        "e_day",
        Expression(
            "date",
            year=year if year > 99 else _full_year(year),
            month=_MONTHS.index(match["month"].lower()) + 1,
            day=day,
            hour=hour,
            minute=minute,
            zone="ZULU" if match["zone"] == "Z" else None,
        ),
    )


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
    if "." in item.word:
        # nobody who writes points puts the month first
        return Built("e_day", Expression("date", year=year, month=second, day=first))
    return Built("e_day", Expression("numeric", numbers=(first, second, year)))


def _weekday(hit: Hit) -> Built | None:
    item = hit.item("weekday")
    assert item is not None
    if hit.written(item)[0].islower():
        return None
    return Built("e_weekday", Expression("date", weekday=item.value))


def _holiday(hit: Hit) -> Built | None:
    name = hit.item("name")
    assert name is not None
    if hit.written(name).islower():
        return None
    return Built("e_day", Expression("holiday", name=name.value))


RULES = (
    Rule("iso", "ISO|YMD", _iso, "The log ends on 2019-04-05."),
    Rule("date_time_group", "DTG", _date_time_group, "At 041530Z OCT 23 the post was hit."),
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
        "day_only",
        "(?:ON|BY|TO) THE (?P<day>ORDINAL)",
        _day_only,
        "Talks were held in May and on the 14th.",
    ),
    Rule(
        "days_of_month",
        "BETWEEN? THE? (?P<first>DAYNUM) (?:UNTILWORD|SLASH|AND) THE? (?P<last>DAYNUM) OF? "
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
    Rule("weekday", "(?P<weekday>WEEKDAY)", _weekday, "The depot was shelled on Monday."),
    Rule("holiday", "THE? (?P<name>HOLIDAY)", _holiday, "The depot was shelled on Thanksgiving."),
)
