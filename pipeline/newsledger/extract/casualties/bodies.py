"""Harm told by the part of the body: "lost both legs", "cut her hand", "struck in the chest"."""

from __future__ import annotations

from collections.abc import Sequence

from newsledger.extract.casualties.trigger import Trigger
from newsledger.lexicons import words

PARTS = words(
    "head face neck chest back abdomen stomach leg legs arm arms hand hands foot feet shoulder "
    "thigh torso hip jaw side groin buttocks buttock knee ankle wrist finger body eye ear eyes "
    "forehead scalp cheek chin nose mouth fingers toes limb limbs eyesight sight hearing ribs rib "
    "thighs shoulders ears knees skull"
)
_LOST = words(
    "lost lose loses losing cut broke fractured injured burned burnt severed twist twisted "
    "sprained broken dislocated"
)
_HAD = words("had have has")
_OFF = words("off amputated severed broken crushed shattered mangled")
_HIT = words("hit struck grazed pierced")
_OWN = words("his her their both a an one two three the my our left right several all")
BODY = _LOST | _HAD | _HIT


def read_body(words: Sequence[str], at: int) -> Trigger | None:
    """Read "lost both legs", "had his arm torn off", "was struck in the chest"."""
    word = words[at]
    if word in _HIT:
        if words[at + 1 : at + 2] != ["in"]:
            return None
        part = next((k for k in range(at + 2, min(at + 6, len(words))) if words[k] in PARTS), None)
        return None if part is None else Trigger(at, part + 1, "injured", "suffer")
    first = at + 1
    while first < len(words) and first < at + 5 and words[first] in _OWN:
        first += 1
    if word in ("lost", "losing") and words[at + 1 : at + 2] == ["limbs"]:
        return Trigger(at, at + 2, "injured", "suffer")
    if first == at + 1 or first >= len(words) or words[first] not in PARTS:
        return None
    if word in _LOST:
        if words[first] in ("head", "face", "body", "side", "ear", "feet", "nose"):
            both = words[first - 1] == "both"  # "lost both feet"
            known = both or word not in ("lost", "lose", "loses", "losing")
            return Trigger(at, first + 1, "injured", "suffer") if known else None
        return Trigger(at, first + 1, "injured", "suffer")
    for end in range(first + 1, min(first + 4, len(words))):
        if words[end] in _OFF:
            return Trigger(at, end + 1, "injured", "suffer")
    return None
