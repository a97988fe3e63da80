"""Words by which an event is only the reason of another, or one of many: its dead are elsewhere."""

from __future__ import annotations

import re

REASON = re.compile(
    r"(?i)\b(?:in (?:[\w-]+ )?(?:retaliation|response|revenge|reprisal|return|reaction|answer)"
    r" (?:for|to)"
    r"|(?:its|their|his|an?|the) (?:[\w-]+ )?(?:response|answer|reply|retaliation|reprisal|revenge)"
    r" (?:to|for)"
    r"|(?:to )?aveng(?:e|ing)|(?:hours?|days?|weeks?|months?|years?) after|anniversary of"
    r"|the latest (?:\w+ )?since|the latest (?:of|in an? (?:\w+ )?(?:series|string|spate|wave|rash)"
    r" of)|one of (?:more than |at least |about |some )?\w+)\b[^.;,]{0,60}$"
)
"""What stands before an event that another one answers, follows or recalls."""
_GRUDGE = re.compile(
    r"(?i)\b(?:retaliat\w+|reveng\w*|aveng\w+|answer\w*|react\w*|protest\w*) over\b[^.;,]*$"
)
"""What stands before an event that others have not forgotten: "to retaliate over the raid"."""

_EARLIER = re.compile(r"(?i)\b(?:earlier|previous|past|prior|similar|such)\s(?:[\w’'-]+\s){0,2}$")
_IN_THOSE = re.compile(r"(?i)^[^.;]{0,40}?\b(?:in|by|during|from)\s(?:those|them|these|that)\b")
_BEFORE = 40


def recalls_others(text: str, start: int, end: int) -> bool:
    """Tell whether the noun at `[start, end)` is of other deeds than the one reported.

    "The group denied a role in earlier attacks": who "was also hurt" was not hurt in these.
    """
    several = text[start:end].lower().endswith("s")
    return several and _EARLIER.search(text[max(0, start - _BEFORE) : start]) is not None


def takes_up(after: str) -> bool:
    """Tell whether a figure goes on with deeds just told: "nine soldiers died in those"."""
    return _IN_THOSE.match(after) is not None


def tells_reason(before: str) -> bool:
    """Tell whether the words before an event say that it is only why another came, or a grudge.

    >>> tells_reason("the army struck in retaliation for the "), tells_reason("he died in the ")
    (True, False)
    """
    return REASON.search(before) is not None or _GRUDGE.search(before) is not None
