"""Whether a text tells a history: its dates then lean on one another, not on publication."""

from __future__ import annotations

from datetime import date

from newsledger.extract.dates.expression import Expression


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
