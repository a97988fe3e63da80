"""A day told before a noun is when something was, no part of who did it: "on Friday gunmen"."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from newsledger.extract.entities.mention import Mention
from newsledger.records import Date

_TYPES = frozenset({"DATE", "TIME", "DURATION"})


def without_day(mention: Mention, text: str, dates: Sequence[Date]) -> Mention:
    """Return a mention without the day that it begins with: "July Serb forces" -> Serb forces.

    "The October 7 attackers", with the article before the day, are named by it.
    """
    for row in dates:
        inside = row.start <= mention.start < row.end < mention.end
        if inside and row.type in _TYPES and text[row.end].isspace():
            start = (
                row.end
                + len(text[row.end : mention.end])
                - len(text[row.end : mention.end].lstrip())
            )
            return dataclasses.replace(mention, start=start)
    return mention
