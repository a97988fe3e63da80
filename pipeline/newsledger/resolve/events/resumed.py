"""A noun in apposition takes up the deed just told.

"A bomb killed ten, an attack that the rebels blamed on the army".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsledger.lexicons import words
from newsledger.resolve.events.agreement import Lookup
from newsledger.resolve.events.mention import Mention

_OPENS = re.compile(
    r",\s(?:in\s)?an?\s(?:(?!second|third|separate|similar|further)[\w-]+\s)?$", re.IGNORECASE
)
_GOES_ON = re.compile(
    r"^\s(?:that|which|(?:for|in|of|over)\swhich|(?:later\s)?(?:claimed|blamed)\s)", re.IGNORECASE
)
_AT_LARGE = words("attack assault strike bombing killing massacre ambush raid shooting incident")
_REACH = 120


def resumed_by(mention: Mention, clusters: Sequence[list[Mention]], look: Lookup) -> int:
    """Return the number of the event that a mention takes up, the last told first; 0: none."""
    event = mention.event
    if mention.manner != "indefinite" or event.text.lower() not in _AT_LARGE:
        return 0
    start = look.sent_start[event.sentence_id]
    if not _OPENS.search(look.text[start : event.start]):
        return 0
    if not _GOES_ON.match(look.text[event.end : event.end + 30]):
        return 0
    told = [
        (member.event.end, number)
        for number, cluster in enumerate(reversed(clusters), start=1)
        for member in cluster
        if member.event.sentence_id == event.sentence_id and member.event.start < event.start
    ]
    end, number = max(told, default=(0, 0))
    return number if event.start - end < _REACH else 0
