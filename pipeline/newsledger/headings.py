"""The headings of the items of a round-up, by layout alone: "KIRKUK - Gunmen killed".

Desks sum up a day or a week in items, each under the place, the day or the matter that it is of:
"KIRKUK - ...", "* MOSUL - ...", "Lafey: ...", "- Goma, 20 Jan. ...", "Monday. ...",
"12/03/2021 - Kidal: ...", "(Goma, 20 January) ...".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from newsledger.lexicons import words

_DAY = (
    r"(?:\d{4}-\d\d-\d\d|\d{1,2}(?P<sep>[/.])\d{1,2}(?P=sep)\d{2,4}|\d{1,2} [A-Z][a-z]+(?: \d{4})?)"
)
_LINE = re.compile(
    r"^[^\S\n]*(?:[-–—•*·]\s*|\(?[a-z\d]{1,2}[.)]\s+)?"
    rf"(?P<words>(?:{_DAY}(?:\s?[-–—]\s+|,\s+))?[^\s-][^\n]{{0,70}}?)"
    r"(?P<end>\s?[–—]\s+|\s--?\s+|:\s+|\.\s+)(?=\S)",
    re.MULTILINE,
)
"""A line with the words before its first dash, colon or full stop; a day may stand before."""
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|"
    r"Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_BRACKETED = re.compile(
    r"^[^\S\n]*(?:[-–—•*·]\s*)?[(\[](?P<words>[^()\[\]\n]{4,70})(?P<end>[)\]]):?\s+(?=\S)",
    re.MULTILINE,
)
_DAY_IN_WORDS = re.compile(rf"{_DAY}|{_MONTH} \d")
"""Tells a bracketed heading from an agency: "(Kirkuk, 3 March) Gunmen killed"."""
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_TIME = re.compile(
    r"^[^\S\n]*(?:[-–—•*·]\s*)?(?P<words>"
    rf"(?:{_WEEKDAY},?\s)?(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[ -])?(?:"
    rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{{1,2}})?(?:,? \d{{4}})?|"
    rf"\d{{1,2}}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{{1,2}})? {_MONTH}(?:,? \d{{4}})?|"
    rf"{_MONTH},? \d{{4}}|(?:19|20)\d\d)|\d{{4}}-\d\d-\d\d|{_WEEKDAY})"
    r"(?P<end>[^\S\n]*:?[^\S\n]*(?=\n|\Z)|\s?[–—]\s+(?=\S)|\s--?\s+(?=\S)|:\s+(?=\S))",
    re.MULTILINE,
)
"""A day, a month or a year at the head of a line, alone or before a dash or colon."""
_IS_DAY = re.compile(_DAY)
_LONGEST = 7
_LEAST = 3
"""Words of a heading without numbers, at most, and headings alike that make a round-up."""
_SMALL = words(
    "of the to and de del la le el al los las in on at near night nights early late overnight "
    "morning evening afternoon from north south east west province district county town village "
    "territory state region department governorate sector area valley border coast road highway "
    "street bridge crossing junction camp market quarter suburb city again to"
)
"""Words of a heading that have no capital."""
_AGENCY = re.compile(r"\([^)]*\)\s*$")
_INITIAL = re.compile(r"(?:^|[\s.])[A-Z]$")
"""What a full stop ends that ends no heading: "The U.S."."""
_HOUR = re.compile(r"\d{1,2}[:.]\d\d(?![.\d])")
"""The hour of an entry of a live blog, all of one matter."""
_ADVERBIAL = re.compile(r"(?:On|In|By|At|For|During|After|Before|Since)\s")
"""What begins a sentence that an abbreviation cuts: "On Apr. 3 troops"."""
_QUOTES = "\"'“”‘("


@dataclass(frozen=True, slots=True)
class Heading:
    """Characters `[start, end)` are a heading, its item begins at `item`."""

    start: int
    end: int
    item: int
    is_time: bool = False
    """Whether it is a day, a month or a year alone."""


@lru_cache(maxsize=1)  # who resolves a text asks for them several times
def find_headings(text: str) -> Sequence[Heading]:
    """Return the headings of a text in order, none where fewer than three are alike.

    >>> text = "KIRKUK - Gunmen shot two.\\n\\nMOSUL - A bomb went off.\\n\\nHIT - A man fled."
    >>> [text[row.start : row.end] for row in find_headings(text)]
    ['KIRKUK', 'MOSUL', 'HIT']
    """
    return tuple(_headings(text))


def _headings(text: str) -> list[Heading]:
    if text.isupper():
        return []
    times = _find_times(text)
    if times:
        return times
    lines = [m for m in _LINE.finditer(text) if _is_heading(m["words"], m["end"].strip())]
    lines += [m for m in _BRACKETED.finditer(text) if _DAY_IN_WORDS.search(m["words"])]
    lines.sort(key=lambda m: m.start())
    counts = Counter(m["end"].strip() for m in lines)
    if not counts or max(counts.values()) < _LEAST:
        return []
    usual = counts.most_common(1)[0][0]
    return [
        Heading(m.start("words"), m.end("words"), m.end())
        for m in lines
        if m["end"].strip() == usual
    ]


def _find_times(text: str) -> list[Heading]:
    """Return the headings of a chronology: days, months or years that lines begin with.

    Two that stand alone on a line are enough.
    """
    lines = list(_TIME.finditer(text))
    alone = sum(not m["end"].strip(" :\t") for m in lines)
    if len({m["words"] for m in lines}) < (_LEAST - 1 if alone >= _LEAST - 1 else _LEAST):
        return []
    return [Heading(m.start("words"), m.end("words"), m.end(), is_time=True) for m in lines]


def _is_heading(line: str, end: str) -> bool:
    """Tell whether the words before a dash or stop are a heading: names and days, no clause."""
    if _AGENCY.search(line) or line[0] in _QUOTES or (end == "." and _INITIAL.search(line)):
        return False
    if _HOUR.match(line) or _ADVERBIAL.match(line):
        return False
    parts = line.replace(",", " ").replace("/", " ").split()
    if sum(not part.isdigit() for part in parts) > _LONGEST:
        return False
    small = [word for word in parts if word[0].islower() and word.lower() not in _SMALL]
    named = any(word[0].isupper() for word in parts) or _IS_DAY.fullmatch(line) is not None
    return named and not small
