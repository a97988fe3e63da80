"""Verbs of so many senses that nothing but their own clause makes a deed of them.

"Took", "came in", "drove into": where the clause does not, they are not weighed at all.
"""

from __future__ import annotations

from collections.abc import Mapping

from newsledger.extract.events.munition_moves import MOVES, is_munition_moving
from newsledger.extract.events.ramming import is_ramming
from newsledger.extract.events.taking import takes_ground, takes_people
from newsledger.extract.events.triggers import Candidate
from newsledger.extract.events.verbal import verb_roles

MANIFOLD = MOVES | {"take", "drive into"}


def is_other_sense(candidate: Candidate, labels: Mapping[int, str]) -> bool:
    """Tell whether a verb of many senses has none of violence here.

    `labels` maps tokens to the labels of the mentions they stand in.
    """
    if not candidate.is_verb or candidate.trigger.phrase not in MANIFOLD:
        return False
    roles = verb_roles(candidate)
    if candidate.trigger.phrase == "take":
        return not (takes_ground(candidate, roles, labels) or takes_people(candidate, roles))
    if candidate.trigger.phrase == "drive into":
        return roles.weapon is None and not is_ramming(candidate, roles)
    return not is_munition_moving(candidate, roles)
