"""Stretches of time that end when the text was written: "in the past 24 hours"."""

from __future__ import annotations

import re

from newsledger.records import Date

_ENDING = re.compile(r"(?:(?:the|these|this)\s+)?(?:past|last|previous)\s", re.IGNORECASE)


def ends_now(row: Date) -> bool:
    """Tell whether a duration is the time up to now, in which something was: "the last two days".

    It has no interval of its own, and tells when something was as a day does.
    """
    return row.type == "DURATION" and _ENDING.match(row.text) is not None
