"""Verbs of so many senses that nothing but their own clause makes a deed of them.

"Took", "came in", "drove into": where the clause does not, they are not weighed at all.
"""

from __future__ import annotations

from collections.abc import Mapping

from newsledger.extract.events.evidence import has_kind, weapon_row
from newsledger.extract.events.munition_moves import MOVES, is_munition_moving
from newsledger.extract.events.ramming import is_ramming
from newsledger.extract.events.roles import Roles
from newsledger.extract.events.taking import takes_ground, takes_people
from newsledger.extract.events.triggers import Candidate
from newsledger.extract.events.verbal import verb_roles
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

MANIFOLD = MOVES | {"take", "drive into", "hold up", "suppress"}
_FLYING = frozenset({"drone_strike", "missile_attack", "rocket_attack"})
_ROBBERS = words("robber robbers bandit bandits thieves pirates")


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
    if candidate.trigger.phrase == "hold up":
        return not _robs(candidate, roles)
    if candidate.trigger.phrase == "suppress":
        return not _jams(candidate, roles)
    return not is_munition_moving(candidate, roles)


def _robs(candidate: Candidate, roles: Roles) -> bool:
    """Tell whether a hold-up is a robbery: "robbers held up a bus", "held up at gunpoint"."""
    if any(t.lower_ in _ROBBERS or has_kind(t, "armed") for t in roles.actors):
        return bool(roles.targets)
    doc, end = candidate.head.doc, sent_end(candidate.head)
    return any(t.lower_ == "gunpoint" for t in doc[candidate.end : min(candidate.end + 3, end)])


def _jams(candidate: Candidate, roles: Roles) -> bool:
    """Tell whether what is suppressed flies: "suppressed three drones by electronic warfare"."""
    if not any(t.tag_ == "CD" or weapon_row(t) is not None for t in roles.targets[:1]):
        return False
    head = candidate.head
    known = (weapon_row(t) for t in head.doc[sent_start(head) : sent_end(head)])
    return any(row is not None and row.event_type in _FLYING for row in known)
