"""Tolls of a time that stand beside one deed and are not its toll.

"Gunmen exchanged fire with officers on Sunday. About 1,000 people have been kidnapped since
December": they are no victims of the one on Sunday.
"""

from __future__ import annotations

import re

from newsledger.records import Casualty, Event
from newsledger.resolve.events.agreement import is_several

_SPAN = re.compile(
    r"\b(?:since|so far this|this (?:year|month)|(?:over|in|during) the (?:past|last)|"
    r"(?:between|from) \w+ (?:and|to))\b",
    re.IGNORECASE,
)
_NEAR = 80


def is_toll_beside(row: Casualty, event: Event, text: str) -> bool:
    """Tell whether a toll over a time was given to a single deed that it does not hold."""
    if row.scope != "cumulative" or is_several(event, text):
        return False
    if row.start <= event.end and event.start <= row.end:
        return False
    behind = re.split(r"[.;]\s", text[row.end : row.end + _NEAR])[0]
    return bool(_SPAN.search(behind)) or row.sentence_id != event.sentence_id
