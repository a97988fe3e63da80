"""Whether many were put to death at once: hacking, throats cut, murder by an armed band."""

from __future__ import annotations

from newsledger.extract.events.evidence import has_kind
from newsledger.extract.events.roles import Roles
from newsledger.extract.events.triggers import Candidate

_BY_HAND = frozenset(
    {"hack", "hack to death", "hack to pieces", "slit the throat", "slit throat", "cut throat"}
    | {"throat cut", "throats cut", "throat slit", "throats slit"}
)
_MANY = 6
_A_WAR = 1000
"""From this number on the victims are those of many acts."""


def is_massacre(candidate: Candidate, roles: Roles, low: int | None) -> bool:
    """Tell whether an act put `low` people to death as no single murder does.

    "Raiders hacked nine villagers to death", "rebels murdered 17 peasants"; who murders six people
    at home need be no band.
    """
    if low is None or not _MANY <= low < _A_WAR:
        return False
    phrase = candidate.trigger.phrase
    if phrase in _BY_HAND:
        return True
    armed = any(has_kind(t, "armed", "force") for t in roles.actors)
    return phrase == "murder" and candidate.is_verb and armed
