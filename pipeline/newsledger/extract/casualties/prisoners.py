"""Reads prisoners taken in battle: "took 300 prisoners", "42 prisoners had been taken"."""

from __future__ import annotations

from collections.abc import Sequence

from newsledger.extract.casualties.trigger import Trigger
from newsledger.lexicons import words

PRISONER_STARTS = words("prisoners take takes took taken taking")
_KNOWN = words("the no any all his her their its our those these political of to as and")
_AWAY = words("to from back out away into off for by")
_AUXILIARIES = (["taken"], ["were", "taken"], ["had", "been", "taken"], ["have", "been", "taken"])
_REACH = 5


def read_prisoners(words: Sequence[str], at: int) -> Trigger | None:
    """Return prisoners that were taken; none who were prisoners already and were moved."""
    if words[at] == "prisoners":
        for told in _AUXILIARIES:
            end = at + 1 + len(told)
            if list(words[at + 1 : end]) == told and not _goes_away(words, end):
                return Trigger(at, at + 1, "captured", "person")
        return None
    for end in range(at + 2, min(at + _REACH, len(words))):
        if words[end - 1] in _KNOWN or not words[end - 1][0].isalnum():
            return None
        if words[end] == "prisoners":
            moved = _goes_away(words, end + 1)
            return None if moved else Trigger(end, end + 1, "captured", "person")
    return None


def _goes_away(words: Sequence[str], at: int) -> bool:
    return at < len(words) and words[at] in _AWAY
