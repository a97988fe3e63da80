"""Tolls of a time, or of another day, that stand beside one deed and are not its toll.

"Gunmen exchanged fire with officers on Sunday. About 1,000 people have been kidnapped since
December": they are no victims of the one on Sunday.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from newsledger.records import Casualty, Date, Event
from newsledger.resolve.events.agreement import is_several
from newsledger.resolve.events.filling import is_short, same_day

_SPAN = re.compile(
    r"\b(?:since|so far this|this (?:year|month)|(?:over|in|during) the (?:past|last)|"
    r"(?:between|from) \w+ (?:and|to))\b",
    re.IGNORECASE,
)
_ON = re.compile(r"^\s(?:(?:late|early)\s)?(?:on\s)?(?:the\s)?$", re.IGNORECASE)
_NEAR = 80


def is_toll_beside(row: Casualty, event: Event, text: str) -> bool:
    """Tell whether a toll over a time was given to a single deed that it does not hold."""
    if row.scope != "cumulative" or is_several(event, text):
        return False
    if row.start <= event.end and event.start <= row.end:
        return False
    behind = re.split(r"[.;]\s", text[row.end : row.end + _NEAR])[0]
    return bool(_SPAN.search(behind)) or row.sentence_id != event.sentence_id


def is_of_another_day(
    row: Casualty, event: Event, others: Sequence[Event], dates: Mapping[str, Date], text: str
) -> bool:
    """Tell whether people were wounded on a day on which an event was not.

    "Two explosions on 1 November injured 15; seven more were wounded on 4 November". The dead may
    have died later.
    """
    own = dates.get(row.date_id or "")
    if row.harm != "injured" or row.scope != "incident" or own is None or row.count_max == 0:
        return False
    if not is_short(own.earliest, own.latest) or (
        row.start <= event.end and event.start <= row.end
    ):
        return False
    if not _ON.match(text[row.end : max(row.end, own.start)]):
        return False
    told = [dates.get(e.date_id or "") for e in (event, *others)]
    days = [day for day in told if day is not None and is_short(day.earliest, day.latest)]
    return bool(days) and not any(same_day(own, day) for day in days)
