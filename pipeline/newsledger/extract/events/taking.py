"""What is taken by force of arms: towns and posts, or people from where they were."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events.evidence import content_head, has_kind
from newsledger.extract.events.roles import Roles
from newsledger.extract.events.triggers import Candidate
from newsledger.extract.syntax import sent_end
from newsledger.lexicons import words

_GROUND = words(
    "town towns village villages city base bases post posts garrison outpost outposts barracks "
    "headquarters airport airfield bridge hill hills hilltop ridge stronghold territory "
    "hamlet suburb capital border crossing fort camp"
)
_PLACED = frozenset({"GPE"})
_SAFETY = words("safety hospital hospitals clinic shelter custody school")
_REACH = 10
"""Tokens behind a verb in which stands where somebody was brought."""


def takes_ground(candidate: Candidate, roles: Roles, labels: Mapping[int, str]) -> bool:
    """Tell whether armed men took a place: "rebels took the town", not "she took the bridge"."""
    if candidate.trigger.phrase != "take" or not roles.targets:
        return False
    taken = roles.targets[0]
    by_arms = any(has_kind(content_head(t), "armed", "force") for t in roles.actors)
    return by_arms and (taken.lower_ in _GROUND or labels.get(taken.i) in _PLACED)


def takes_people(candidate: Candidate, roles: Roles) -> bool:
    """Tell whether armed men carried people off: "nurses were taken by gunmen".

    Who is taken by soldiers to a hospital is no captive.
    """
    if candidate.trigger.phrase != "take" or not roles.targets:
        return False
    verb = candidate.head
    if not syntax.is_passive(verb) or not any(has_kind(t, "armed") for t in roles.actors):
        return False
    behind = verb.doc[verb.i + 1 : min(verb.i + _REACH, sent_end(verb))]
    if any(t.lower_ in _SAFETY for t in behind):
        return False
    return any(_is_somebody(t) for t in roles.targets[:1])


def _is_somebody(token: Token) -> bool:
    known = has_kind(token, "civilian", "person", "rank") or token.ent_type_ == "PERSON"
    return known or token.lower_ in ("he", "she", "they", "who")
