"""Where another clause begins: what is said beyond it is not said of the figure before it."""

from __future__ import annotations

import re

# "killed 12 people in a conflict that has cost 40,000 lives since 2014", "…, the deadliest attack
# since 2014", "…, bringing to 300 the number killed since January"
_NEW_CLAUSE = re.compile(
    r"[;—–]|, (?:while|but|whereas|and (?:on|in|last|earlier)\b)"
    r"|\b(?:bringing|raising|taking|pushing|whereas)\b"
    r"|\b(?:which|who|whose|that)\b(?! (?:took|happened|occurred|came|left|exploded|hit|struck)\b)"
    r"|\b(?:the|its) (?:(?:second|third|single) )?(?:latest|deadliest|worst|bloodiest|biggest|most"
    r"|first|largest|heaviest|gravest|highest|fiercest|longest|broadest)\b"
    r"|\b(?:before|until) ",
    re.IGNORECASE,
)
# "a man born in 1970": a date of the victim's life, or of another thing in the sentence
_OF_A_LIFE = re.compile(
    r"\b(?:born|elected|founded|built|appointed|married|retired|graduated|jailed|sentenced|convicted"
    r"|established|signed|ratified|imposed) (?:\w+ )?(?:in|on|since|back in) $",
    re.IGNORECASE,
)
# "the clashes, the worst since January, left three dead"
_RECORD = re.compile(
    r"\b(?:deadliest|worst|bloodiest|biggest|largest|heaviest|gravest|highest|fiercest|first|second|third|fourth|fifth|latest)"
    r"(?: [\w-]+){0,5} $",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\b(?:which|who|that) (?:\w+ ){0,3}$", re.IGNORECASE)
# "one of many attacks in recent weeks, after that on a school, where 12 were killed"
_OWN_CLAUSE = re.compile(
    r"; |, and (?:on|in|last)\b|(?:,|[—–-]) ?(?:where|when) (?:at least |more than )?$",
    re.IGNORECASE,
)


def parted(text: str, start: int, end: int, other_start: int, other_end: int) -> bool:
    """Tell whether a clause boundary stands between a figure and another expression after it.

    `text` is the sentence. What stands before a figure is parted from it only where another
    clause has begun in between.
    """
    if _RECORD.search(text[max(0, other_start - 60) : other_start]):
        return True
    if _OF_A_LIFE.search(text[max(0, other_start - 30) : other_start]):
        return True
    if other_start >= end:
        between = text[end:other_start]
        closes = "," in between and _RELATIVE.search(text[max(0, start - 60) : start]) is not None
        return closes or _NEW_CLAUSE.search(between) is not None
    if other_end <= start:
        return _OWN_CLAUSE.search(text[other_end:start]) is not None
    return False
