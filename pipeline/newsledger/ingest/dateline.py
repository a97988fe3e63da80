"""Finds the dateline at the start of an article, and the day that it tells.

Four manners: `KABUL, Afghanistan, March 5 (Reuters) - …`, `SAN SALVADOR, 3 JAN 90 (ACAN-EFE) -- …`,
without a dash `Marseilles (Brussels Morning) In the …`, and with a colon `QUETTA: The toll …`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

MONTHS = {
    month: number
    for number, months in enumerate(
        (
            ("jan", "january"),
            ("feb", "february"),
            ("mar", "march"),
            ("apr", "april"),
            ("may",),
            ("jun", "june"),
            ("jul", "july"),
            ("aug", "august"),
            ("sep", "sept", "september"),
            ("oct", "october"),
            ("nov", "november"),
            ("dec", "december"),
        ),
        start=1,
    )
    for month in months
}
_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
DAY = (
    rf"(?:(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month1>{_MONTH})"
    r"(?:,?\s+(?P<year1>\d{4}|\d{2})(?![\d:]))?"
    rf"|(?P<month2>{_MONTH})\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:,?\s+(?P<year2>\d{{4}}\b|\d\d(?=\s+\())?)?)"
)
_NAME = r"[A-Z][\w.'’-]*(?:[ \n](?:of|the|al|de|la|del|el|and|[A-Z0-9][\w.'’-]*)){0,4}"
_AGENCY = r"[(\[][^()\n]{1,40}(?:\n[^()\n]{1,40})?\)"
_DASH = r"(?:(?<=\))\.(?=—|–|--))?\s*(?:--+|[—–―]|(?<=\s)-(?=\s))\s*"
_WITH_DASH = re.compile(
    rf"(?P<dateline>(?P<place>{_NAME})"
    r"(?P<country>\s\([^()\n]{2,40}\))?"
    rf"(?P<region>(?:,\s(?!(?i:{_MONTH}|NO\sDATE)){_NAME}){{0,2}})"
    rf"(?:,?\s(?P<date>(?i:(?:{_WEEKDAY},?\s+)?{DAY}|{_WEEKDAY}|NO\sDATE)))?"
    rf"(?P<agency>\s{_AGENCY})?){_DASH}(?=\S)"
)
_OPENERS = (
    # What must follow a dateline without a dash: "Fatah (Palestinian Movement) Party" is none.
    "A|After|Al|All|Although|Amid|An|As|At|Before|By|Dozens|During|Earlier|Five|Following|Fighting|For"
    "|Four|From|Gunmen|Hundreds|If|In|It|Its|Local|Many|Members|Militants|More|Most|Nearly|Officials"
    "|On|One|Over|Police|Rebels|Security|Seven|Several|Since|Six|Some|Ten|The|Their|There|These|They"
    "|This|Thousands|Three|Two|Under|Unidentified|Unknown|When|While|With"
)
_WITHOUT_DASH = re.compile(
    rf"(?P<dateline>(?P<place>{_NAME})\s\((?P<agency>[A-Z][\w.'’&-]*(?:\s[A-Z][\w.'’&-]*){{0,3}})\))"
    rf"\s+(?=[\"“]|(?:{_OPENERS})\s)"
)
_WITH_COLON = re.compile(
    # a place in capitals before a sentence that is not: papers of South Asia and the Gulf
    r"(?P<dateline>(?P<place>[A-Z]{3,}(?:[ -][A-Z]{2,}){0,2}))(?P<region>):\s+"
    r"(?=(?:[\"“]?[A-Z][a-z]|A\s))(?=[^\n]{80})"
)
_DATE_LINE = re.compile(
    rf"(?i:(?:(?:published|posted|issued|released|dated?)(?:\son)?:?\s*)?(?:{_WEEKDAY},?\s+)?{DAY}"
    r"(?:[\s,|/@–-]*(?:at\s+)?\d{1,2}[:.]\d{2}.{0,30})?)$"
)
_ISO_LINE = re.compile(
    r"(?i:(?:published|posted|issued|released|dated?)(?:\son)?:?\s*)?(\d{4})-(\d\d)-(\d\d)$"
)
_LABEL = re.compile(
    # what stands in capitals before a dash without being a place
    "(?:ADVISORY|ALERT|ANALYSIS|BACKGROUND|BREAKING|COMMENT|CORRECTION|DEVELOPING|EXCLUSIVE|EXPLAINER|FACTBOX|LATEST|LIVE"
    r"|MORE|NOTE|OPINION|ORIGINAL|POLICE|PREVIOUSLY|READ|REPORT|REVIEW|SUMMARY|TIMELINE|UPDATED?|URGENT|VIDEO|WARNING|WATCH)\b"
)
_PLACE_WORDS = 3
_LINES = 4
_REACH = 240
CENTURY_FROM = 50
"""Two-digit years from 50 on are 19xx: news texts older than 1950 are not expected here."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline as it stands in the text, without the dash, and the day it tells."""

    text: str | None
    day: date | None


def find_dateline(text: str) -> Dateline:
    """Return the dateline at the start of `text` or of one of its first lines.

    A first line that is nothing but a date tells the day without being a dateline. A day is given
    only when the year is there too.

    >>> find_dateline("SAN SALVADOR, 3 JAN 90 -- [TEXT] THE ARMY REPORTED")
    Dateline(text='SAN SALVADOR, 3 JAN 90', day=datetime.date(1990, 1, 3))
    >>> find_dateline("Marseilles (Brussels Morning) In the background of").text
    'Marseilles (Brussels Morning)'
    """
    starts = _line_starts(text)
    found: Dateline | None = None
    for start in starts:
        match = _WITH_DASH.match(text, start, start + _REACH)
        if match and _is_dateline(match, text):
            found = Dateline(match["dateline"], _day(match))
            break
        if match := _WITHOUT_DASH.match(text, start, start + _REACH):
            found = Dateline(match["dateline"], None)
            break
        match = _WITH_COLON.match(text, start, start + _REACH)
        if match and _is_dateline(match, text) and text.count(match["place"] + ":") == 1:
            found = Dateline(match["dateline"], None)  # a speaker's name would come again
            break
    if found is None or found.day is None:
        day = _date_line(text, starts)
        return Dateline(found.text if found else None, day)
    return found


def _line_starts(text: str) -> list[int]:
    starts = [0]
    position = 0
    while len(starts) < _LINES:
        position = text.find("\n", position) + 1
        if not position:
            break
        if not text[position : position + 1].isspace():
            starts.append(position)
    return starts


def _is_dateline(match: re.Match[str], text: str) -> bool:
    """A place alone before a dash is one only where capitals set it off from the text."""
    place = match["place"]
    told = match.groupdict()
    if told.get("date") or (told.get("agency") and (place.istitle() or place.isupper())):
        return True
    return (
        place.isupper()
        and len(place) > 2
        and len(place.split()) <= _PLACE_WORDS
        and not _LABEL.match(place)
        and not any(len(word) > 3 and word.isalpha() for word in _upper(match["region"]))
        and not text[match.end() : match.end() + 200].isupper()
    )


def _upper(words: str) -> list[str]:
    """`, N.H.` and `, USA` are regions; other regions in capitals are headlines."""
    return [word for word in words.replace(",", " ").split() if word.isupper()]


def _date_line(text: str, starts: list[int]) -> date | None:
    for start in starts:
        line = text[start : start + 80].split("\n", 1)[0].strip()
        if match := _ISO_LINE.match(line):
            return make_date(match[1], match[2], match[3])
        if (match := _DATE_LINE.match(line)) and (day := _day(match)):
            return day
    return None


def _day(match: re.Match[str]) -> date | None:
    """Return the day that the groups of `DAY` matched, or None when it has no year."""
    day, month, year = (match["day1"], match["month1"], match["year1"])
    if day is None:
        day, month, year = (match["day2"], match["month2"], match["year2"])
    if day is None or year is None:
        return None
    return make_date(year, str(MONTHS[month.rstrip(".").lower()]), day)


def make_date(year: str, month: str, day: str) -> date | None:
    """Return a date from digits, or None when there is no such day in 1900..2100.

    >>> make_date("90", "1", "3"), make_date("2024", "2", "30")
    (datetime.date(1990, 1, 3), None)
    """
    number = int(year)
    if len(year) <= 2:
        number += 1900 if number >= CENTURY_FROM else 2000
    if not 1900 <= number <= 2100:
        return None
    try:
        return date(number, int(month), int(day))
    except ValueError:
        return None
