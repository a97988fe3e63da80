"""Dates in a list share what only one of them says: "3 and 5 May 2019", "April and June 1955"."""

from __future__ import annotations

import re
from dataclasses import replace

from newsledger.extract.dates.expression import Expression
from newsledger.extract.dates.grammar import kind_of
from newsledger.extract.dates.lexer import Item, vocabulary
from newsledger.extract.dates.rules_calendar import day_of

_JOINTS = frozenset({"and", "or", "comma"})
_SAID = frozenset({"e_weekday", "e_part"})
_FEW = 3
"""Days between two that are told in one breath: "from Friday to Monday, 5 June"."""
_LISTED = frozenset({"e_day", "e_month", "e_season"})
# What may stand behind "May 4 and 5" when 5 is a day and counts nothing.
_NO_NOUN = re.compile(
    r"\s*(?:[.,;:)?!\"”]|$|(?:were|was|in|at|when|by|to|as|with|after|before|during|near|against)\b)"
)


def share(items: list[Item], text: str) -> list[Item]:
    """Give the members of a list the month and year that stand at its end or its start."""
    kinds = [kind_of(item.letter) for item in items]
    for number in range(len(items) - 3, -1, -1):
        if kinds[number + 1] not in _JOINTS or kinds[number + 2] not in _LISTED:
            continue
        item, model = items[number], items[number + 2].expression
        if model is None or model.kind != "date":
            continue
        if kinds[number] in ("day", "ordinal") and model.month and model.day:
            day = day_of(item)
            if day is not None and day < model.day:
                items[number] = _as_day(item, replace(model, day=day, weekday=None))
                kinds[number] = "e_day"
        elif (
            kinds[number] in _LISTED
            and item.expression is not None
            and item.expression.kind == "date"
            and item.expression.year is None
            and item.expression.direction is None
            and model.year is not None
        ):
            item.expression = replace(item.expression, year=model.year, era=model.era)
    _share_weekdays(items, kinds)
    for number in range(2, len(items)):
        before = items[number - 2].expression
        if kinds[number] not in ("day", "ordinal") or kinds[number - 1] not in ("and", "or"):
            continue
        if kinds[number - 2] != "e_day" or before is None or before.kind != "date":
            continue
        day = day_of(items[number])
        if day is None or before.day is None or day <= before.day:
            continue
        if before.year is None and _NO_NOUN.match(text[items[number].end : items[number].end + 12]):
            items[number] = _as_day(items[number], replace(before, day=day, weekday=None))
            kinds[number] = "e_day"
    return items


def _share_weekdays(items: list[Item], kinds: list[str]) -> None:
    """Count a weekday back from the one behind it that tells its date.

    "The night of Saturday and early hours of Sunday, 8 October".
    """
    for number in range(len(items) - 3, -1, -1):
        if kinds[number + 1] not in _JOINTS or kinds[number + 2] not in (*_LISTED, *_SAID):
            continue
        own, model = items[number].expression, items[number + 2].expression
        if own is None or model is None or kinds[number] not in _SAID:
            continue
        if own.weekday is None or own.day is not None or own.kind != "date" or own.direction:
            continue
        if model.kind != "date" or None in (model.weekday, model.day, model.month):
            continue
        before = ((model.weekday or 0) - own.weekday) % 7
        if not 1 <= before <= _FEW:
            continue
        day = replace(model, part=None, hour=None, minute=None, zone=None, modifier=None)
        items[number].expression = Expression(
            "shift",
            base="given",
            unit="day",
            amount=-before,
            first=day,
            part=own.part,
            modifier=own.modifier,
        )


def _as_day(item: Item, expression: Expression) -> Item:
    return replace(
        item,
        letter=vocabulary().letters["e_day"],
        value=None,
        expression=expression,
        rule="listed_day",
    )
