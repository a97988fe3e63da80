"""Verbs of moving that are a deed where a munition moves: "two shells came through the roof"."""

from __future__ import annotations

from newsledger.extract import syntax
from newsledger.extract.events.roles import Roles
from newsledger.extract.events.triggers import Candidate

MOVES = frozenset({"come through", "come in", "punch through", "tear", "go up"})
_GOING_UP = frozenset({"bombing", "suicide_bombing", "ied"})


def is_munition_moving(candidate: Candidate, roles: Roles) -> bool:
    """Tell whether what came in is named a munition in the clause; a pronoun may be anybody.

    Of what goes up it has to be a bomb: rockets only rise.
    """
    weapon, row = roles.weapon, roles.weapon_evidence
    if weapon is None or row is None or weapon not in syntax.subjects(candidate.head):
        return False
    return candidate.trigger.phrase != "go up" or row.event_type in _GOING_UP
