"""Harm told by the wound: "took a bullet in the leg", "was cut by glass", "needed ten stitches"."""

from __future__ import annotations

from collections.abc import Sequence

from newsledger.extract.casualties.bodies import PARTS
from newsledger.extract.casualties.trigger import Trigger
from newsledger.lexicons import words

_TOOK = words("took take takes taken had has have received caught")
_SHOTS = words("bullet bullets splinter splinters pellet pellets shrapnel")
_NEEDED = words("needed need needs required require requires received got")
_STITCHES = words("stitches sutures")
_BE = words("was were is are been being got")
_GASHED = words("cut slashed gashed bruised scratched grazed")
_SHARP = words(
    "glass shard shards splinter splinters stone stones bottle bottles brick bricks debris knife "
    "knives machete machetes shrapnel rubble masonry"
)
_WOUND = words("wound gash graze concussion fracture")
_INHALED = words("inhaled inhaling breathed")
_CAME_BY = words("sustained suffered received")
_FUMES = words("smoke fumes gas")
_STOPS = frozenset([".", ",", ";", ":", "and", "but", "who", "which", "that", "for", "of"])
_REACH = 5
WOUND_STARTS = _TOOK | _CAME_BY | _NEEDED | _GASHED | _INHALED


def read_wound(words: Sequence[str], at: int) -> Trigger | None:
    """Read what somebody was hurt by or had of it, a part of the body or a thing that cuts."""
    word = words[at]
    if word in _GASHED:
        return _gashed(words, at)
    for end in range(at + 1, min(at + _REACH, len(words))):
        found = words[end]
        if found in _STOPS:
            return None
        if word in _NEEDED and found in _STITCHES:
            return Trigger(at, end + 1, "injured", "suffer")
        if word in _CAME_BY and found == "cut" and words[end - 1] in _SHARP:
            return Trigger(at, end + 1, "injured", "suffer")
        if word in _INHALED and found in _FUMES:
            return Trigger(at, end + 1, "injured", "suffer")
        if word in _TOOK and found in _SHOTS and end > at + 1:
            part = _part(words, end + 1)
            return None if part is None else Trigger(at, part + 1, "injured", "suffer")
        if word in _TOOK and found in _WOUND and words[at + 1] in ("a", "an"):
            return Trigger(at, end + 1, "injured", "suffer")
    return None


def _part(words: Sequence[str], at: int) -> int | None:
    """Return where the part of the body stands in "in the left leg"."""
    if at >= len(words) or words[at] not in ("in", "through", "to", "on", "beside"):
        return None
    return next((k for k in range(at + 1, min(at + 4, len(words))) if words[k] in PARTS), None)


def _gashed(words: Sequence[str], at: int) -> Trigger | None:
    """Read "was cut by flying glass", "was cut on the forehead"; budgets are cut otherwise."""
    before = words[max(0, at - 2) : at]
    if not _BE & set(before):
        return None
    by = words[at + 1 : at + 2] in (["by"], ["with"])
    near = words[at + 2 : at + 5]
    if (by and _SHARP & set(near)) or _part(words, at + 1) is not None:
        return Trigger(at, at + 1, "injured", "suffer")
    return None
