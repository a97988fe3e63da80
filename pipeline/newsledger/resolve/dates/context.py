"""What the text has said about time so far: the anchors that relative dates are counted from."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from newsledger.extract.dates.expression import Expression
from newsledger.records import Date
from newsledger.resolve.dates.background import Background
from newsledger.resolve.dates.periods import Period

# How far a dated context reaches, in characters: about three paragraphs of news.
REACH = 2000

# How many days before publication a day can lie that a report is about.
_NEWS_DAYS = 4

# How many days before publication a tale of the past lies, at least.
_PAST = 31

# How far two words for one day stand apart, in characters.
_BESIDE = 50

_STOP = re.compile(r"[.;:!?\n]")

# A sentence, in characters.
_SENTENCE = 160

_COARSE = frozenset({"month", "quarter", "season", "year", "decade", "century"})

# The first lines, in characters, in which a live blog names its day.
_HEADING = 300

# What only ends a time, or is the day of a count: no deed is told of it.
_BOUND = re.compile(r"\b(?:until|till|by|before|through|as of)\s+(?:the\s+)?$", re.IGNORECASE)

_UNTIL = re.compile(r"\b(?:until|till|through|into)\s+(?:the\s+)?$", re.IGNORECASE)

# "the Monday market": which market it is, not when.
_WHICH = re.compile(r"\b(?:the|its|their|a|this|every)\s+$", re.IGNORECASE)
_NOUN_AFTER = re.compile(r"\s+[a-z]+")

# From this hour on it is evening.
_EVENING = 18

# "on January 12 and again on Saturday"
_JOINED = re.compile(r"\s*,?\s+(?:and|then)(?:\s+(?:again|then))?(?:\s+on)?\s+")

# "In 2010, ": what a sentence says first holds for all of it.
_FRAME = re.compile(r"(?:\A|[.!?][\"”’')\]]*\s+|\n\s*)(?:(?:and|but|back)\s+)?(?:in|on)\s+$", re.I)

_EXACTLY = re.compile(r"\b(?:exactly|precisely)\s+$", re.IGNORECASE)
_ON_THE = re.compile(r"\bon\s+the\s+$", re.IGNORECASE)
_ON_A = re.compile(r"\bon\s+an?\s+$", re.IGNORECASE)

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
    """The day that days are counted from: that of the dateline, else of publication."""
    text: str
    printed: date | None = None
    """The day of publication."""
    narrative: bool = False
    """The text tells a history: incomplete dates belong to it, not to the day of publication."""
    day_first: bool = False
    order_basis: str = "by the date_order setting"
    offset: int = 0
    last: Period | None = None
    last_offset: int = 0
    last_end: int = 0
    """Where the words of the last date end."""
    last_day: date | None = None
    last_day_offset: int = 0
    sentence: str = ""
    """The sentence of the current row."""
    deed_day: date | None = None
    """The last day of something told, not of a statement: "the ministry said on Tuesday"."""
    deed_day_offset: int = 0
    deed_sentence: str = ""
    night: tuple[date, int] | None = None
    """The last evening or night told of: its first day, and its offset."""
    dark: int = -1
    """The offset of the last night in which something was done."""
    saying_morning: bool = False
    """The last day of a statement was a morning."""
    saying_sentence: str = ""
    """The sentence of the last day of a statement."""
    known_years: dict[tuple[int, int], int] = field(default_factory=dict)
    """Month and day to the year that the text says with it somewhere."""
    full_day: date | None = None
    """The first day told with its year, where all such days are of one year."""
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
    background: Background = field(default_factory=Background)
    """The past that the paragraph tells of."""
    frame: tuple[str, int] | None = None
    """The last sentence that begins with a year, "In 2010, ...", and that year."""

    def mention(self) -> Period | None:
        """Return the last dated mention in reach."""
        near = self.offset - self.last_offset <= REACH
        return self.last if near or self.narrative else None

    def mentioned_day(self) -> date | None:
        """Return the last day mentioned in reach."""
        return self.last_day if self.offset - self.last_day_offset <= REACH else None

    def deed(self) -> date | None:
        """Return the day that "that night" and "the same day" mean: of the last thing told.

        The day of a statement is meant only in its own sentence, or for want of another.
        """
        near = self.deed_day is not None and self.offset - self.deed_day_offset <= REACH
        if near and (self.saying_sentence != self.sentence or self.deed_sentence == self.sentence):
            return self.deed_day
        return self.mentioned_day()

    def is_telling_of_day(self) -> bool:
        """Tell whether a day of something that happened was told last, and near."""
        return self.deed_day is not None and self.offset - self.deed_day_offset <= REACH

    def tale_day(self) -> date | None:
        """Return the last day told of, where it lies more than a month before publication."""
        if self.published is None or self.deed_day is None:
            return None
        near = self.offset - self.deed_day_offset <= REACH
        return self.deed_day if near and (self.published - self.deed_day).days > _PAST else None

    def last_night(self) -> date | None:
        """Return the first day of the last evening or night told of in reach: "that night"."""
        if self.night is None or self.offset - self.night[1] > REACH:
            return None
        return self.night[0]

    def just_said(self) -> bool:
        """Tell whether a day stands right before: "on 5 June 2015, the eve of Ramadan"."""
        day = self.last is not None and self.last.granularity in ("day", "time")
        between = self.text[self.last_offset : self.offset]
        return day and len(between) <= _BESIDE and not _STOP.search(between)

    def said_again(self) -> bool:
        """Tell whether the row stands right behind a date: "on 24 February, two years earlier"."""
        between = self.text[self.last_end : self.offset]
        return self.last is not None and self.last_end <= self.offset and between.strip() == ","

    def joined(self) -> bool:
        """Tell whether a day goes on with the date before it: "on 12 and again on Saturday"."""
        return (
            _JOINED.fullmatch(self.text, self.last_end, max(self.offset, self.last_end)) is not None
        )

    def begun(self) -> date | None:
        """Return the day on which something began that goes on until the row: "until Sunday"."""
        until = _UNTIL.search(self.text, max(0, self.offset - 16), self.offset)
        return self.deed_day if until and self.deed_sentence == self.sentence else None

    def framed_year(self) -> int | None:
        """Return the year that the sentence of the row begins with: "In 2010, ... on 1 July"."""
        framed = self.frame is not None and self.frame[0] == self.sentence
        return self.frame[1] if self.frame is not None and framed else None

    def in_night(self, day: date) -> bool:
        """Tell whether the last thing told of a day is its night: "by sunrise" is the next day."""
        return self.night == (day, self.last_day_offset)

    def in_dark(self, day: date) -> bool:
        """Tell whether the last thing done on a day was done in its night: "by 02:30"."""
        return self.in_night(day) and self.dark == self.last_day_offset

    def told_in_morning(self) -> bool:
        """Tell whether the row stands in what was said on a morning."""
        return self.saying_morning and self.saying_sentence == self.sentence

    def coarse_just_said(self) -> bool:
        """Tell whether the last date, a sentence ago at most, was a month or longer."""
        coarse = self.last is not None and self.last.granularity in _COARSE
        return coarse and self.offset - self.last_offset <= _SENTENCE

    def to_the_day(self) -> bool:
        """Tell whether a step is counted to the day: "exactly a year ago"."""
        return _EXACTLY.search(self.text, max(0, self.offset - 16), self.offset) is not None

    def is_quoted(self) -> bool:
        """Tell whether the row stands in a quotation, whose *today* is another day."""
        straight = self.text.count('"', 0, self.offset) % 2 == 1
        return straight or self.text.rfind("“", 0, self.offset) > self.text.rfind(
            "”", 0, self.offset
        )

    def is_definite(self) -> bool:
        """Tell whether a weekday stands with an article: "on the Friday" is one of the tale."""
        return _ON_THE.search(self.text, max(0, self.offset - 12), self.offset) is not None

    def is_any(self) -> bool:
        """Tell whether a weekday is any such: "on a Saturday"."""
        return _ON_A.search(self.text, max(0, self.offset - 12), self.offset) is not None

    def since(self) -> bool:
        """Tell whether the row is the beginning of a time that has passed: "since October"."""
        return _SINCE.search(self.text, max(0, self.offset - 16), self.offset) is not None

    def told_day(self) -> date | None:
        """Return the day that a time of day belongs to when its sentence names none.

        Inside a paragraph that is the last day mentioned; a new paragraph goes back from an attack
        of last year to the days that the report is about.
        """
        day = self.deed()
        if self.published is not None and not self.narrative and self._stamp():
            return self.heading or self.published
        if day is None or self.published is None or self.narrative or self.news_day is None:
            return day
        old = (self.published - day).days > _NEWS_DAYS
        told_at = self.deed_day_offset if day == self.deed_day else self.last_day_offset
        between = self.text[told_at : self.offset]
        return self.news_day if old and _PARAGRAPH.search(between) else day

    def deed_day_of_hours(self) -> date | None:
        """Return the day that hours are counted on from: not one since which much was done."""
        day = self.told_day()
        told_at = self.deed_day_offset if day == self.deed_day else self.last_day_offset
        return None if _SINCE.search(self.text, max(0, told_at - 16), told_at) else day

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
        self.background.note(expression, period, self.text, row.start)
        if expression.year is not None and _FRAME.search(
            self.text, max(0, row.start - 24), row.start
        ):
            self.frame = (row.sentence_id, expression.year)
        if period.granularity in ("day", "time", "month") and period.latest.year > 1:
            self.month = period.latest.year * 12 + period.latest.month - 1
            self.month_offset = row.start
        if period.granularity == "quarter" and self._reported(expression, period):
            self.quarter = period
        if period.granularity in ("day", "time"):
            day = period.earliest if expression.part == "NI" else period.latest
            self.last_day, self.last_day_offset = day, row.start
            if expression.saying:
                self.saying_sentence = row.sentence_id
                self.saying_morning = expression.part == "MO"
            elif not self._is_end(row, expression):
                self.deed_day, self.deed_day_offset = day, row.start
                self.deed_sentence = row.sentence_id
            if expression.part in ("NI", "EV") or (expression.hour or 0) >= _EVENING:
                self.night = (day, row.start)
                if expression.part == "NI" and not expression.saying:
                    self.dark = row.start
            if row.start < _HEADING and expression.month is not None and self.heading is None:
                self.heading = day
            if self.published and 0 <= (self.published - day).days <= _NEWS_DAYS:
                self.news_day = day
            if expression.hour is not None and not self._is_end(row, expression):
                # midnight ends its day; "after midnight" is the next day already
                begun = expression.hour == 24 and expression.adverb != "after" and day < date.max
                start = day + timedelta(days=1) if begun else day
                self.clock = (start, expression.hour % 24, expression.minute or 0)
        if expression.kind == "range" and expression.last is not None:
            expression = expression.last
        told = (
            expression.year is not None
            or expression.adverb == "anniversary"
            or (self.narrative and period.granularity != "decade")
        )
        if told and not self._aside(row, expression, period):
            year = period.value[-10:][:4] if "/" in period.value else period.value[:4]
            self.year = int(year) if year.isdigit() else period.latest.year
            self.year_offset = row.start
            self.ancient = None

    def _is_end(self, row: Date, expression: Expression) -> bool:
        """Tell whether a day ends something ("he lived until Friday") or tells a thing apart."""
        if _BOUND.search(self.text, max(0, row.start - 16), row.start):
            return True
        if expression.weekday is None:
            return False
        apart = _WHICH.search(self.text, max(0, row.start - 8), row.start)
        return apart is not None and _NOUN_AFTER.match(self.text, row.end) is not None

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
