"""Rules as patterns over kinds of words, and the cascade that applies them.

A pattern is a regular expression in which a name in capitals stands for one word of that kind:
`(?P<month>MONTH) DOT? (?P<day>DAY)`. Spaces do not count. Patterns have no unbounded repetition, so
one pass is linear. At each word the longest match that its builder accepts wins, then the rule that
stands first; what it covers becomes one item for the rules of the next pass.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from newsledger.extract.dates.expression import Expression
from newsledger.extract.dates.lexer import Item, vocabulary

# Names for several kinds.
CLASSES = {
    "ANYMONTH": "MONTH|MAYBE_MONTH",
    "NUM": "DAY|TWO_DIGITS|NUMBER|YEAR|NUMBER_WORD|MIXED_NUMBER",
    "DAYNUM": "DAY|ORDINAL",
    "ANYSEASON": "SEASON|MAYBE_SEASON",
    "ANYUNIT": "UNIT|UNITS|CLOCK_UNIT|CLOCK_UNITS",
    "ONEUNIT": "UNIT|CLOCK_UNIT",
    "SHORT": "TWO_DIGITS|DAY|SHORT_YEAR",
    "ORD": "ORDINAL|ORDINAL_WORD",
    "UNTILWORD": "DASH|TO",
    "ANYDAY": "E_DAY|E_WEEKDAY|E_SHIFT_DAY",
    "YEARLIKE": "E_YEAR|E_SHIFT",
    "PERIOD": "E_DAY|E_WEEKDAY|E_SHIFT_DAY|E_MONTH|E_YEAR|E_SEASON|E_QUARTER|E_SHIFT|E_DECADE",
}


@dataclass(frozen=True, slots=True)
class Built:
    """What a builder makes of a match: an expression and the kind of item it becomes."""

    kind: str
    expression: Expression | None = None
    value: Any = None


class Hit:
    """A match of a pattern over items, given to the rule's builder."""

    __slots__ = ("_match", "items", "text")

    def __init__(self, items: list[Item], match: re.Match[str], text: str) -> None:
        """Keep what the named groups are looked up in."""
        self.items = items
        self.text = text
        self._match = match

    def all(self, group: str) -> list[Item]:
        """Return the items of a named group."""
        start, end = self._match.span(group)
        return self.items[start:end] if start >= 0 else []

    def item(self, group: str) -> Item | None:
        """Return the first item of a named group."""
        if group not in self._match.re.groupindex:
            return None
        start, end = self._match.span(group)
        return self.items[start] if 0 <= start < end else None

    def value(self, group: str) -> Any:
        """Return the value of the first item of a named group, None when it did not take part."""
        item = self.item(group)
        return item.value if item else None

    def expression(self, group: str) -> Expression | None:
        """Return the expression of the first item of a named group."""
        item = self.item(group)
        return item.expression if item else None

    def written(self, item: Item) -> str:
        """Return an item as it stands in the text."""
        return self.text[item.start : item.end]

    def before(self, size: int = 24) -> str:
        """Return what stands before the match, lower-cased."""
        start = self.items[self._match.start()].start
        return self.text[max(0, start - size) : start].lower()

    def after(self, size: int = 24) -> str:
        """Return what stands after the match, lower-cased."""
        end = self.items[self._match.end() - 1].end
        return self.text[end : end + size].lower()

    def matched(self) -> list[Item]:
        """Return every item that the match covers."""
        return self.items[self._match.start() : self._match.end()]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the grammar; the example is a sentence in which it applies."""

    name: str
    pattern: str
    build: Callable[[Hit], Built | None]
    example: str


_NAME = re.compile(r"(?<![?<\w])[A-Z][A-Z_]+")
_SYMBOL = re.compile(r"\(\?P<\w+>|\(\?:|\(|\)|\||\?|\{\d,\d\}|\[[^\]]*\]|.")


def _class(name: str) -> str:
    letters = vocabulary().letters
    kinds = CLASSES.get(name, name).split("|")
    return "[" + "".join(letters[kind.lower()] for kind in kinds) + "]"


def _first(pattern: str) -> frozenset[str]:
    """Return the letters that a match of a (compact) pattern can begin with."""
    symbols = _SYMBOL.findall(pattern)
    position = 0

    def alternatives() -> tuple[set[str], bool]:
        nonlocal position
        letters: set[str] = set()
        empty = False
        while True:
            more, nullable = sequence()
            letters |= more
            empty = empty or nullable
            if position < len(symbols) and symbols[position] == "|":
                position += 1
                continue
            return letters, empty

    def sequence() -> tuple[set[str], bool]:
        nonlocal position
        letters: set[str] = set()
        open_ = True
        while position < len(symbols) and symbols[position] not in ("|", ")"):
            symbol = symbols[position]
            position += 1
            if symbol.startswith("("):
                atom, nullable = alternatives()
                position += 1
            else:
                atom, nullable = set(symbol.strip("[]")), False
            if position < len(symbols) and symbols[position][0] in "?{":
                nullable = nullable or symbols[position][:2] in ("?", "{0")
                position += 1
            if open_:
                letters |= atom
            open_ = open_ and nullable
        return letters, open_

    return frozenset(alternatives()[0])


class Pass:
    """One pass of the cascade: its rules compiled and indexed by their first letter."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Compile the patterns."""
        self.rules = tuple(rules)
        self._by_letter: dict[str, list[tuple[re.Pattern[str], Rule]]] = {}
        for rule in self.rules:
            pattern = _NAME.sub(lambda name: _class(name.group()), rule.pattern).replace(" ", "")
            compiled = re.compile(pattern)
            for letter in _first(pattern):
                self._by_letter.setdefault(letter, []).append((compiled, rule))

    def apply(self, items: list[Item], text: str) -> list[Item]:
        """Return the items with everything that a rule covers put together."""
        string = "".join([item.letter for item in items])
        letters = vocabulary().letters
        by_letter = self._by_letter
        done: list[Item] = []
        position = 0
        while position < len(items):
            rules = by_letter.get(string[position])
            candidates: list[tuple[int, int, re.Match[str], Rule]] = []
            for order, (pattern, rule) in enumerate(rules or ()):
                match = pattern.match(string, position)
                if match is not None:
                    candidates.append((-match.end(), order, match, rule))
            if len(candidates) > 1:
                candidates.sort(key=lambda candidate: candidate[:2])
            for _, _, match, rule in candidates:
                built = rule.build(Hit(items, match, text))
                if built is not None:
                    start, end = items[position].start, items[match.end() - 1].end
                    done.append(
                        Item(
                            letter=letters[built.kind],
                            start=start,
                            end=end,
                            word=text[start:end],
                            value=built.value,
                            expression=built.expression,
                            rule=rule.name,
                        )
                    )
                    position = match.end()
                    break
            else:
                done.append(items[position])
                position += 1
        return done


@cache
def kind_of(letter: str) -> str:
    """Return the kind that a letter stands for."""
    return {letter: kind for kind, letter in vocabulary().letters.items()}[letter]
