"""Whether a text writes the day or the month first: "31/10/2021" tells how to read "02/04/2021"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from newsledger.extract.dates.expression import Expression

_NUMERIC = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d{2})$")
_LAST_MONTH = 12
_SEVERAL = 2
_BY_OTHERS = "as in other dates of the text"
_BY_PUBLICATION = "as the dates of the text then lie before its publication"


def order_of(
    texts: Iterable[str], expressions: Iterable[Expression], published: date | None
) -> tuple[str, str] | None:
    """Return dmy or mdy where the dates of a text show its order, and how they show it.

    Those that can be read in one way alone decide. Where there are none, several that one reading
    puts after publication and the other before do: a list tells what has been, while a single day
    may well lie ahead. None: the text does not show it.
    """
    sure = {_sure_order(text) for text in texts} - {None}
    if sure:
        return (str(sure.pop()), _BY_OTHERS) if len(sure) == 1 else None
    if published is None:
        return None
    past = [order for e in expressions if (order := _past_order(e, published)) is not None]
    shown = len(past) >= _SEVERAL and len(set(past)) == 1
    return (past[0], _BY_PUBLICATION) if shown else None


def _sure_order(text: str) -> str | None:
    match = _NUMERIC.match(text)
    if match is None:
        return None
    first, second = int(match[1]), int(match[3])
    if first > _LAST_MONTH >= second:
        return "dmy"
    return "mdy" if second > _LAST_MONTH >= first else None


def _past_order(e: Expression, published: date) -> str | None:
    if e.kind != "numeric" or e.numbers is None:
        return None
    first, second, year = e.numbers
    day_first, month_first = date(year, second, first), date(year, first, second)
    if (day_first <= published) == (month_first <= published):
        return None
    return "dmy" if day_first <= published else "mdy"
