"""Words that say that what a sentence tells is of another deed than those before.

"In a separate incident, two soldiers were shot", "Elsewhere, gunmen …", "36 were killed in other
violence": neither the harm nor its place is that of what was told.
"""

from __future__ import annotations

import re

_DEED = (
    r"(?:incident|attack|assault|bombing|blast|explosion|shooting|clash|raid|strike|airstrike|"
    r"ambush|episode|operation|case)\b"
)
_OTHER = r"(?:separate|different|unrelated|similar)"
_IN_ANOTHER = (
    rf"\bin\s(?:another|(?:an?|the)\s(?:[\w-]+\s)?{_OTHER}|a\s(?:second|third|further))\s"
    rf"(?:[\w-]+\s){{0,2}}{_DEED}"
)
_TOLD_IN_ANOTHER = re.compile(_IN_ANOTHER, re.IGNORECASE)
_OPENS = re.compile(rf"^[\W_]*(?:(?:elsewhere|separately)\b|{_IN_ANOTHER})", re.IGNORECASE)
_ELSEWHERE = re.compile(r"^[\W_]*elsewhere\b", re.IGNORECASE)
_IN_OTHERS = re.compile(
    rf"^[^.,;:]{{0,40}}\b(?:in|by)\s"
    rf"(?:(?:an?)?(?:other|\s?{_OTHER})|a\s(?:second|third|fourth|further|later))\s(?:[\w-]+\s){{0,2}}"
    r"(?:violence|attacks?|incidents?|bombings?|blasts?|explosions?|shootings?|clash(?:es)?|"
    r"raids?|strikes?|airstrikes?|ambush(?:es)?|assaults?|fires?|operations?|gunfights?)\b",
    re.IGNORECASE,
)


def opens_another_deed(sentence: str) -> bool:
    """Tell whether a sentence opens with another deed: "In a separate incident, …", "Elsewhere"."""
    return bool(_OPENS.match(sentence))


def is_told_in_another(sentence: str) -> bool:
    """Tell whether a sentence says anywhere that it was in another deed."""
    return bool(_TOLD_IN_ANOTHER.search(sentence) or _OPENS.match(sentence))


def opens_with_elsewhere(sentence: str) -> bool:
    """Tell whether a sentence opens in another place than that of what was told."""
    return bool(_ELSEWHERE.match(sentence))


def is_in_others(after: str) -> bool:
    """Tell whether the words behind a harm say that others did it: "in other violence"."""
    return bool(_IN_OTHERS.match(after))
