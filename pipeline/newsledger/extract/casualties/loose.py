"""Expressions of harm with free words inside: "suffered two minor gunshot wounds"."""

from __future__ import annotations

from collections.abc import Sequence

from newsledger.extract.casualties.trigger import Trigger
from newsledger.lexicons import words

_BODY = words(
    "head face neck chest back abdomen stomach leg legs arm arms hand hands foot feet shoulder "
    "thigh torso hip jaw side groin buttocks buttock knee ankle wrist finger body eye ear"
)
_CONDITIONS = words("critical serious stable grave fair good guarded severe")
_SENT = words("sent sending sends put landed landing")
_SUFFERED = words(
    "suffer suffers suffered suffering sustain sustains sustained sustaining receive received"
)
_INJURIES = words("injury injuries wound wounds burns concussion concussions fractures")
_STRUCK = words("hit struck grazed pierced")
_MISSILES = words("bullet bullets gunfire shrapnel gunshot gunshots pellets debris")
_BROUGHT = words(
    "taken rushed transported airlifted flown admitted brought transferred evacuated hospitalized"
)
_HOSPITALS = words("hospital hospitals")
_CONDITION = words("condition conditions")
_BREAKS = frozenset([".", ";", "who", "which", "was", "were", "died", "killed", ":"])
LOOSE_STARTS = {"in"} | _SENT | _SUFFERED | _STRUCK | _BROUGHT | {"with", "had", "has"}


def read_loose(words: Sequence[str], at: int) -> Trigger | None:
    """Read expressions with free words inside: "suffered two minor gunshot wounds".

    "was struck by a stray bullet", "with multiple gunshot wounds", "were taken to a hospital"
    """
    word = words[at]
    if word in _SUFFERED:
        last, targets = at + 9, _INJURIES
    elif word in _STRUCK and at + 1 < len(words) and words[at + 1] in ("by", "with"):
        last, targets = at + 5, _MISSILES
    elif word in _STRUCK and words[at + 1 : at + 2] == ["in"]:
        last, targets = at + 6, _BODY
    elif word == "in":
        if not _CONDITIONS & set(words[at + 1 : at + 4]):
            return None
        last, targets = at + 7, _CONDITION
    elif word in _SENT:
        return _sent_to_hospital(words, at)
    elif word in _BROUGHT and at + 1 < len(words) and words[at + 1] in ("to", "into", "by", "at"):
        last, targets = at + 8, _HOSPITALS
    elif word in ("with", "had", "has"):
        if "gunshot" not in words[at + 1 : at + 5]:
            return None
        last, targets = at + 6, _INJURIES
    else:
        return None
    for end in range(at + 1, min(last, len(words))):
        if words[end] in targets:
            return Trigger(at, end + 1, "injured", "suffer")
        if words[end] in _BREAKS:
            return None
    return None


def _sent_to_hospital(words: Sequence[str], at: int) -> Trigger | None:
    """Read "sent four people to the hospital": the trigger is what follows the victims."""
    for to in range(at + 2, min(at + 7, len(words))):
        if words[to] in ("to", "in"):
            for end in range(to + 1, min(to + 5, len(words))):
                if words[end] in _HOSPITALS:
                    return Trigger(to, end + 1, "injured", "suffer")
            return None
    return None
