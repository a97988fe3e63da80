"""Whether the days of two mentions can be one, as far as the text tells them."""

from __future__ import annotations

import re
from datetime import date, timedelta

from newsledger.lexicons import words
from newsledger.records import Date, Event
from newsledger.resolve.dates.resolution import LAST_DATE, PUBLICATION
from newsledger.resolve.events.agreement import Lookup

_COUNTED = re.compile(
    r"\b(?:later|earlier|before|after(?:wards)?|following|previous|next|ago|same)\b", re.IGNORECASE
)
"""What counts a day from another, which nobody knows."""
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[a-z]+")
_WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
_MONTHS = words(
    "january february march april may june july august september october november december"
)
_RELATIVE = words("today yesterday tomorrow")
_OLD = 45
"""Days before publication from which on an event is background."""


def interval_of(event: Event, look: Lookup) -> tuple[date, date] | None:
    """Return the first and the last day of an event, where both are known."""
    row = look.dates.get(event.date_id or "")
    if row is None or row.earliest is None or row.latest is None:
        return None
    return row.earliest, row.latest


def is_old(event: Event, look: Lookup) -> bool:
    """Tell whether a day of its own puts an event well before publication: it is background."""
    if look.published is None or event.date_basis not in ("attached", "sentence"):
        return False
    interval = interval_of(event, look)
    return interval is not None and interval[1] < look.published - timedelta(days=_OLD)


def dates_agree(one: Event, other: Event, look: Lookup) -> bool:
    """Tell whether two mentions can be of one day: "Thursday" and "last Thursday" can."""
    a, b = look.dates.get(one.date_id or ""), look.dates.get(other.date_id or "")
    if a is None or b is None or a.date_id == b.date_id:
        return True
    if _hours_differ(a, b):
        return False
    first, second = interval_of(one, look), interval_of(other, look)
    if first is None or second is None:
        return not _named_otherwise(a.text, b.text)
    if {LAST_DATE, PUBLICATION} & {a.basis, b.basis}:
        return True  # "the bomb went off at 7 a.m." leaves the day to the story
    return first[0] <= second[1] and second[0] <= first[1]


def _named_otherwise(one: str, other: str) -> bool:
    """Tell whether two days of which no calendar day is known are named as two.

    "Thursday" is not "Friday", nor "today" "yesterday"; "yesterday" may be "October 24".
    """
    if _COUNTED.search(one) or _COUNTED.search(other):
        return False  # "two nights later" may be that Sunday
    first, second = (frozenset(_WORD.findall(text.lower())) for text in (one, other))
    for month, text, near in ((first, one, second), (second, other, first)):
        if month & _MONTHS and not _DIGIT.search(text) and near & (_WEEKDAYS | _RELATIVE):
            return True  # "late January" is not of this week, as a weekday alone is
    return any(
        first & names and second & names and not first & second & names
        for names in (_WEEKDAYS, _MONTHS, _RELATIVE)
    )


def _hours_differ(one: Date, other: Date) -> bool:
    """Tell whether two clock times are of different hours."""
    first, second = (one.value or "").partition("T")[2], (other.value or "").partition("T")[2]
    if not (first[:2].isdigit() and second[:2].isdigit()):
        return False
    return first[:2] != second[:2] and first.endswith("Z") == second.endswith("Z")
