"""Which types of event can be the same event told twice."""

from __future__ import annotations

GENERIC = frozenset({"attack", "other"})
_FAMILIES = (
    {"airstrike", "drone_strike", "missile_attack", "rocket_attack", "shelling"},
    {"bombing", "suicide_bombing", "ied", "explosion"},
    {"shooting", "armed_clash", "ambush", "raid", "massacre", "assassination", "execution"},
    {"stabbing"},
    {"abduction"},
    {"arson", "sabotage"},
    {"sexual_violence"},
    {"torture"},
    {"interception"},
)
_FAMILY = {kind: n for n, kinds in enumerate(_FAMILIES) for kind in kinds}
# Within a family, kinds that exclude each other: the words say different means.
_MEANS = frozenset({"airstrike", "drone_strike", "missile_attack", "rocket_attack", "shelling"})
_AIR = frozenset({"airstrike", "drone_strike"})


def family(event_type: str) -> int | None:
    """Return the number of a type's family; None: it may be any."""
    return _FAMILY.get(event_type)


def compatible(one: str, other: str) -> bool:
    """Tell whether two types can be of one event.

    >>> compatible("attack", "bombing"), compatible("drone_strike", "rocket_attack")
    (True, False)
    """
    if one == other or one in GENERIC or other in GENERIC:
        return True
    if {one, other} == {"explosion", "missile_attack"} or {one, other} <= _AIR:
        return True
    if one in _MEANS and other in _MEANS:
        return False
    if "explosion" in (one, other) and {one, other} & _MEANS:
        return True
    return family(one) is not None and family(one) == family(other)
