"""Steps from an event whose day is told behind it: "two days after the ambush of 4 March"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from newsledger.extract.dates.expression import Expression
from newsledger.extract.dates.lexer import Item

_SIDE = re.compile(r"\s+(?P<side>after|following|before)\s+(?=\w)", re.IGNORECASE)
_ALREADY = re.compile(r"\b(?P<side>after|before)$", re.IGNORECASE)
_EVENT = re.compile(
    r"(?!(?:that|he|she|it|they)\b)[^.;:,()\n\"“”]{3,70}?(?:\b(?:on|of|at|in)\s+)?(?:the\s+)?"
)
OF_EVENT = re.compile(
    r"[’']s\s+[a-z]|\s+(?:attacks?|ambush|bombings?|massacre|raids?|(?:air\s?)?strikes?|shootings?|"
    r"killings?|explosions?|blasts?|shelling|coup|elections?|ceasefire|truce|invasion|clash(?:es)?|"
    r"incident|uprising|riots?)\b"
)
"""What makes of a day the name of an event: "Friday's ...", "the 4 March ambush"."""
_UNITS = frozenset({"day", "week", "month", "year"})


def counted_from_events(items: Sequence[Item], text: str) -> None:
    """Make of a length of time before an event the day that it leads to, where that day is told.

    "Three days after the bombing on Friday" is Monday: the length, its unit and its side are kept,
    with the day behind as what they are counted from.
    """
    for item, behind in itertools.pairwise(items):
        length, day = item.expression, behind.expression
        if length is None or day is None or not _is_day(day):
            continue
        amount = _amount(length)
        if amount is None:
            continue
        told, at = _ALREADY.search(item.word), item.end
        if told is None:
            told = _SIDE.match(text, item.end)
            at = told.end() if told is not None else at
        if told is None:
            continue
        named = not text[at : behind.start].strip(" the") and OF_EVENT.match(text, behind.end)
        if not named and not _EVENT.fullmatch(text, at, behind.start):
            continue
        back = told["side"].lower() == "before"
        step = -amount if back else amount
        item.expression = Expression(
            "shift", base="given", unit=length.unit, amount=step, first=day
        )


def _is_day(e: Expression) -> bool:
    """Tell whether an expression is one day: "Friday", "4 March", "yesterday"."""
    by_name = e.kind == "date" and (e.day is not None or e.weekday is not None)
    return by_name or (e.kind == "shift" and e.unit == "day" and e.base == "published")


def _amount(e: Expression) -> float | None:
    """Return how many units a length of time is, or a step from an event that is not dated."""
    if e.unit not in _UNITS or not e.amount:
        return None
    if e.kind == "duration" and e.modifier is None:
        return abs(e.amount)
    return abs(e.amount) if e.kind == "shift" and e.base == "event" else None
