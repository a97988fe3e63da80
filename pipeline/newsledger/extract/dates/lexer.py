"""Cuts a text into clusters of words that can be part of a temporal expression."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from newsledger.extract.dates.expression import Expression
from newsledger.lexicons import load_lexicon


@dataclass(frozen=True, slots=True)
class DateWord:
    """One row of date_words.csv: a word or phrase, its place in the grammar, what it stands for."""

    form: str
    kind: str
    value: str
    source: str
    example: str


@dataclass(frozen=True, slots=True)
class Holiday:
    """One row of date_holidays.csv; `rule` is read by `resolve`."""

    name: str
    forms: tuple[str, ...]
    rule: str
    days: int
    source: str
    example: str


@dataclass(slots=True)
class Item:
    """One word, or a part of an expression that rules have put together.

    `letter` stands for its kind in the strings that the grammar's patterns run over.
    """

    letter: str
    start: int
    end: int
    word: str
    value: Any = None
    expression: Expression | None = None
    rule: str = ""


TOKEN = re.compile(
    r"""
  (?P<ampm>[ap]\.m\.(?!\w))
| (?P<quarter_name>[Qq][1-4](?!\w))
| (?P<zone>\((?:[A-Z][\w-]+[ ]){1,2}[Tt]ime\)|(?<=[0-9mM.)][ ])(?:[A-Z][\w-]+[ ]){1,2}[Tt]ime(?!\w))
| (?P<word>[^\W\d_]+)
| (?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?Z?)?(?![\w-]))
| (?P<ymd>[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}(?![\w/-]))
| (?P<dtg>[0-3][0-9][0-2][0-9][0-5][0-9][ ]?(?:[A-Z][ ]?)?
    (?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC
    |Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)
    [ ]?(?:[0-9]{4}|[0-9]{2})(?!\w))
| (?P<numeric>[0-9]{1,2}(?P<sep>[/.-])[0-9]{1,2}(?P=sep)(?:[0-9]{4}|[0-9]{2})(?![\w/-])(?!\.[0-9]))
| (?P<clock>[0-9]{1,2}(?:[:.][0-9]{2})?[^\S\n]?[aApP](?:\.[^\S\n]?[mM]\b\.?|[mM](?!\w))
    |[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:[^\S\n]?(?:hrs|hours|h))?(?![\w:])
    |[0-2][0-9][0-5][0-9](?:hrs|h|Z)(?!\w))
| (?P<decade>[0-9]{3}0['’]?[sS](?!\w)|['’‘][0-9]0[sS](?!\w)|[0-9]0[sS](?!\w))
| (?P<ordinal>[0-9]{1,3}[^\S\n]?(?:st|nd|rd|th|ST|ND|RD|TH)(?!\w))
| (?P<short_year>(?<!\w)['’‘][0-9]{2}(?![\w,.]*[0-9]))
| (?P<possessive>['’]s(?!\w))
| (?P<fraction>[0-9]+[^\S\n]1/2(?!\w))
| (?P<mixed>[0-9]+[^\W\d]\w*)
| (?P<number>[0-9]+(?:,[0-9]{3}(?![0-9]))*(?:\.[0-9]+)?)
| (?P<paragraph>\n[^\S\n]*\n
    |\n(?=[^\S\n]*[0-9]{1,2}[:.][0-9]{2}(?:[ ]?[A-Z]{2,4})?[^\S\n]*\n))  # the hour of an entry
| (?P<mark>[^\w\s])
| (?P<other>[\w]+)
""",
    re.VERBOSE,
)

# Kinds that do not come from the lexicon.
MARKS = {
    ",": "comma",
    ".": "dot",
    "-": "dash",
    "–": "dash",
    "—": "dash",
    "/": "slash",
    "'": "apostrophe",
    "’": "apostrophe",
    "(": "open",
    ")": "close",
    "[": "open",
    "]": "close",
}
# fmt: off
OWN_KINDS = (
    "iso", "ymd", "dtg", "numeric", "clock", "decade", "ordinal", "short_year", "possessive",
    "fraction", "quarter_name",
    "ampm", "day", "two_digits", "number", "year", "mixed_number", "holiday", "reference",
    "comma", "dot", "dash", "slash", "apostrophe", "open", "close", "e_day",
    "e_weekday", "e_month", "e_year", "e_season", "e_quarter", "e_shift", "e_shift_day",
    "e_clock", "e_part", "e_duration", "e_set", "e_reference", "e_decade", "e_range", "e_count",
    "e_week", "e_hour_shift",
)
# fmt: on

# Abbreviations take the full stop behind them with them: "Nov. 9", "Mon., June 5".
_ABBREVIATED = frozenset({"month", "maybe_month", "weekday_short"})
_FULL_NAMES = frozenset({"march", "april", "may", "june", "july"})

# A cluster without one of these holds no temporal expression.
# fmt: off
TRIGGERS = frozenset((
    "iso", "ymd", "dtg", "numeric", "clock", "decade", "short_year", "year", "month", "maybe_month",
    "weekday", "weekdays", "season", "maybe_season", "part", "part_point", "parts", "overnight",
    "clock_word", "deictic", "tonight", "unit", "units", "clock_unit", "clock_units", "periodic",
    "reference", "holiday", "from_now", "decade_word", "hours", "half", "zone", "ad", "ampm",
    "current", "future", "recent", "period_word", "ordinal", "quarter_name", "oclock",
))
# fmt: on

# Words that make an expression though most of their kind do not: "nineteen ninety", "the past".
_TRIGGER_WORDS = frozenset({"nineteen", "past"})


class Vocabulary:
    """The word lists as lookups: word to (letter, value), first word to longer phrases."""

    def __init__(self) -> None:
        """Read the lexicons and give every kind its letter."""
        words = load_lexicon("date_words", DateWord)
        holidays = load_lexicon("date_holidays", Holiday)
        kinds = sorted({row.kind for row in words} | set(OWN_KINDS))
        # One code point a kind, outside ASCII so that no letter is special in a pattern.
        self.letters = {kind: chr(0x2460 + number) for number, kind in enumerate(kinds)}
        self.triggers = frozenset(self.letters[k] for k in kinds if k in TRIGGERS)
        self.abbreviations = {
            row.form
            for row in words
            if row.kind in _ABBREVIATED and len(row.form) <= 5 and row.form not in _FULL_NAMES
        }
        self.words: dict[str, tuple[str, Any]] = {}
        self.phrases: dict[str, list[tuple[tuple[str, ...], str, Any]]] = {}
        for row in words:
            self._add(row.form, row.kind, _value(row.value))
        for holiday in holidays:
            for form in holiday.forms:
                self._add(form, "holiday", holiday.name)
        for phrases in self.phrases.values():
            phrases.sort(key=lambda phrase: -len(phrase[0]))

    def _add(self, form: str, kind: str, value: Any) -> None:
        parts = tuple(
            match.group().lower().replace("’", "'")
            for match in TOKEN.finditer(form)
            if match.lastgroup != "paragraph"
        )
        letter = self.letters[kind]
        if len(parts) == 1 and TOKEN.fullmatch(form):
            self.words[parts[0]] = (letter, value)
        else:
            self.phrases.setdefault(parts[0], []).append((parts[1:], letter, value))


def _value(cell: str) -> Any:
    return int(cell) if cell.lstrip("-").isdigit() else cell


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary, built once per process."""
    return Vocabulary()


def _number(word: str) -> tuple[str, Any]:
    if "," in word or "." in word:
        return "mixed_number", float(word.replace(",", ""))
    if len(word) > 9:
        return "mixed_number", 1e9
    value = int(word)
    if len(word) <= 2:
        return ("day" if 1 <= value <= 31 else "two_digits"), value
    if len(word) == 4 and 1000 <= value <= 2199:
        return "year", value
    return "number", value


def clusters(text: str) -> Iterator[list[Item]]:
    """Yield every run of grammar words that holds a trigger, in text order.

    Linear in the length of the text.
    """
    known = vocabulary()
    words, phrases, letters, triggers = known.words, known.phrases, known.letters, known.triggers
    abbreviations = known.abbreviations
    cluster: list[tuple[str, int, int, str, Any]] = []  # most hold no trigger
    pending: list[re.Match[str]] = []
    hot = False
    matches = TOKEN.finditer(text)
    while True:
        match = pending.pop() if pending else next(matches, None)
        if match is None:
            break
        group = match.lastgroup
        found: tuple[str, Any] | None = None
        end = match.end()
        if group == "word":
            word = match.group().lower()
            found = words.get(word)
            if word in abbreviations and text[end : end + 1] == ".":
                dot = pending.pop() if pending else next(matches)
                end = dot.end()
            elif word in phrases:
                longest = max(len(rest) for rest, _, _ in phrases[word])
                while len(pending) < longest:
                    following = next(matches, None)
                    if following is None:
                        break
                    pending.insert(0, following)
                ahead = [m.group().lower().replace("’", "'") for m in reversed(pending)]
                for rest, letter, value in phrases[word]:
                    if len(rest) <= len(ahead) and tuple(ahead[: len(rest)]) == rest:
                        found = (letter, value)
                        for _ in rest:
                            end = pending.pop().end()
                        break
        elif group == "mark":
            word = match.group()
            kind = MARKS.get(word)
            found = (letters[kind], None) if kind else None
        elif group == "number":
            word = match.group()
            kind, value = _number(word)
            found = (letters[kind], value)
        elif group in ("paragraph", "other", "mixed"):
            word = ""
        else:
            word = match.group()
            found = (letters[str(group)], word)
        if found is None:
            if hot:
                yield [Item(*row) for row in cluster]
            if cluster:
                cluster = []
            hot = False
            continue
        letter, value = found
        cluster.append((letter, match.start(), end, word, value))
        if letter in triggers or word in _TRIGGER_WORDS:
            hot = True
    if hot:
        yield [Item(*row) for row in cluster]
