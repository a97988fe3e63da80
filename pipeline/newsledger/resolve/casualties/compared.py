"""Figures that a deed is only measured by: "the worst shooting yet, exceeding the 49 killed at …".

They are of another deed, mostly years ago, and never of the one that is compared with them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from newsledger.records import Casualty, Event

_MEASURED = re.compile(
    r"(?i)\b(?:exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|eclips(?:es|ed|ing)|"
    r"(?:topp|outstripp)(?:ed|ing)|overt(?:ook|aking|aken)|than|compared (?:with|to))"
    r"\s(?:even\s)?(?:the|those)\s$"
)
_NEAR = 40


def is_compared(row: Casualty, events: Mapping[str, Event], text: str) -> bool:
    """Tell whether a figure only measures another deed, and is of no deed told behind it."""
    if row.rule.startswith("toll."):
        return False  # "more than the 10 first reported"
    start = row.victims_start if row.victims_start is not None else row.start
    if text[start : start + 4].lower() in ("the ", "thos"):
        start = text.find(" ", start) + 1
    if _MEASURED.search(text[max(0, start - _NEAR) : start]) is None:
        return False
    event = events.get(row.event_id or "")
    return event is None or event.start < start
