"""What the text has said about time so far: the anchors that relative dates are counted from."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from newsledger.extract.dates.expression import Expression
from newsledger.records import Date
from newsledger.resolve.dates.periods import Period

# How far a dated context reaches, in characters: about three paragraphs of news.
REACH = 2000

# How many days before publication a day can lie that a report is about.
_NEWS_DAYS = 4

# A sentence, in characters.
_SENTENCE = 160

_COARSE = frozenset({"month", "quarter", "season", "year", "decade", "century"})

# The first lines, in characters, in which a live blog names its day.
_HEADING = 300

_SINCE = re.compile(r"\bsince\s+(?:the\s+)?$", re.IGNORECASE)

# The end of a paragraph, or of a sentence that ends its line.
_ENTRY = re.compile(r"(?:\A|\n[^\S\n]*\n|[.!?:…”\"’')][^\S\n]*\n)[^\S\n]*\Z")

_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")

# What stands before a year that a sentence or a heading begins with.
_TOPIC = re.compile(
    r"(?:^|[.!?:;][\"”’')\]]*\s+|\n\s*|\A)(?:(?:in|by|during|throughout|from|late|early|mid|"
    r"the|end|beginning|spring|summer|autumn|fall|winter|of|and|then)[\s-]+)*$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Context:
    """The publication day and the dates mentioned before the current row."""

    published: date | None
    text: str
    narrative: bool = False
    """The text tells a history: incomplete dates belong to it, not to the day of publication."""
    day_first: bool = False
    offset: int = 0
    last: Period | None = None
    last_offset: int = 0
    last_day: date | None = None
    last_day_offset: int = 0
    known_years: dict[tuple[int, int], int] = field(default_factory=dict)
    """Month and day to the year that the text says with it somewhere."""
    heading: date | None = None
    """The day said in the first lines: what the times of a live blog belong to."""
    news_day: date | None = None
    """The last day mentioned that lies within a few days before publication."""
    clock: tuple[date, int, int] | None = None
    """The last clock time: its day, hour and minute."""
    month: int | None = None
    """Months since year 0 of the last day or month mentioned."""
    month_offset: int = -1
    ancient: str | None = None
    """The last year before the calendar: BC0480."""
    quarter: Period | None = None
    """The quarter that the text reports on."""
    year: int | None = None
    """The last year said in full."""
    year_offset: int = 0

    def mention(self) -> Period | None:
        """Return the last dated mention in reach."""
        near = self.offset - self.last_offset <= REACH
        return self.last if near or self.narrative else None

    def mentioned_day(self) -> date | None:
        """Return the last day mentioned in reach."""
        return self.last_day if self.offset - self.last_day_offset <= REACH else None

    def coarse_just_said(self) -> bool:
        """Tell whether the last date, a sentence ago at most, was a month or longer."""
        coarse = self.last is not None and self.last.granularity in _COARSE
        return coarse and self.offset - self.last_offset <= _SENTENCE

    def since(self) -> bool:
        """Tell whether the row is the beginning of a time that has passed: "since October"."""
        return _SINCE.search(self.text, max(0, self.offset - 16), self.offset) is not None

    def told_day(self) -> date | None:
        """Return the day that a time of day belongs to when its sentence names none.

        Inside a paragraph that is the last day mentioned; a new paragraph goes back from an attack
        of last year to the days that the report is about.
        """
        day = self.mentioned_day()
        if self.published is not None and not self.narrative and self._stamp():
            return self.heading or self.published
        if day is None or self.published is None or self.narrative or self.news_day is None:
            return day
        old = (self.published - day).days > _NEWS_DAYS
        between = self.text[self.last_day_offset : self.offset]
        return self.news_day if old and _PARAGRAPH.search(between) else day

    def _stamp(self) -> bool:
        """Tell whether the row begins a paragraph, as the time of an entry of a live blog does.

        In a text with hard line ends a line can begin with any time: "on Friday at / 5 p.m.".
        """
        return _ENTRY.search(self.text, max(0, self.offset - 8), self.offset) is not None

    def nearby_year(self) -> int | None:
        """Return the last year said in reach."""
        if self.year is None:
            return None
        if self.published is None and self.month_offset < self.year_offset:
            return self.year if self.narrative else None
        return self.year if self.narrative or self.offset - self.year_offset <= REACH else None

    def note(self, row: Date, expression: Expression, period: Period) -> None:
        """Remember a resolved row."""
        if period.earliest is None or period.latest is None:
            return
        self.last, self.last_offset = period, row.start
        if period.granularity in ("day", "time", "month") and period.latest.year > 1:
            self.month = period.latest.year * 12 + period.latest.month - 1
            self.month_offset = row.start
        if period.granularity == "quarter" and self._reported(expression, period):
            self.quarter = period
        if period.granularity in ("day", "time"):
            day = period.earliest if expression.part == "NI" else period.latest
            self.last_day, self.last_day_offset = day, row.start
            if row.start < _HEADING and expression.month is not None and self.heading is None:
                self.heading = day
            if self.published and 0 <= (self.published - day).days <= _NEWS_DAYS:
                self.news_day = day
            if expression.hour is not None and expression.hour < 24:
                self.clock = (day, expression.hour, expression.minute or 0)
        if expression.kind == "range" and expression.last is not None:
            expression = expression.last
        told = expression.year is not None or (self.narrative and period.granularity != "decade")
        if told and not self._aside(row, expression, period):
            year = period.value[-10:][:4] if "/" in period.value else period.value[:4]
            self.year = int(year) if year.isdigit() else period.latest.year
            self.year_offset = row.start
            self.ancient = None

    def _reported(self, expression: Expression, period: Period) -> bool:
        """Tell whether a quarter is the one that figures are reported for: over, not compared."""
        if expression.adverb not in (None, "latest") or expression.unit is not None:
            return False
        over = self.published is None or (period.latest or self.published) < self.published
        return over or self.quarter is None

    def _aside(self, row: Date, expression: Expression, period: Period) -> bool:
        """Tell whether a year is named in passing and the tale stays where it was.

        "It was revealed in 2005 that ..." does not move a tale of 1964 on; "In 1965 ..." does.
        """
        if expression.month is not None or self.year is None or period.latest is None:
            return False
        if self.month is None or self.offset - self.month_offset > 2 * REACH:
            return False
        return not _TOPIC.search(self.text, max(0, row.start - 40), row.start)


def is_narrative(expressions: list[Expression], published: date | None) -> bool:
    """Tell whether a text tells of other years than the one it was published in.

    Three years said in full, most of them more than a year from publication, and more of them than
    words that point at the day of publication ("yesterday", "Thursday", "last week"); or a first
    day that lies years back, and hardly a word that points at publication.
    """
    if published is None:
        full = sum(e.year is not None and e.month is not None for e in expressions)
        return full >= 3 and not any(e.base == "published" for e in expressions)
    distant = 0
    years = 0
    pointers = 0
    first_day: int | None = None
    for expression in expressions:
        one = expression.first if expression.kind == "range" and expression.first else expression
        if one.year is not None:
            if one.day is not None and first_day is None and pointers == 0:
                first_day = one.year
            years += 1
            distant += one.year < published.year - 1
        elif one.base == "published" or (one.weekday and one.kind == "date" and not one.month):
            pointers += 1
    if first_day is not None and first_day < published.year - 2 and pointers <= 1:
        return True
    return distant >= 4 and 2 * distant > years and distant > 6 * pointers
