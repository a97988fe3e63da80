"""Vehicles driven into people on purpose: "drove a lorry into a crowd"."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events.evidence import has_kind
from newsledger.extract.events.roles import Roles
from newsledger.extract.events.triggers import Candidate
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words
from newsledger.word_groups import word_group

RAMMING = frozenset({"ram", "drive into", "plough into", "plow into"})
_CROWDED = words(
    "crowd crowds pedestrians shoppers people passers-by bystanders revellers revelers marchers "
    "worshippers spectators tourists parade procession queue march demonstration rally vigil "
    "festival market cyclists onlookers churchgoers partygoers"
)
_MISHAPS = words(
    "control accident accidental accidentally brakes brake collided collision drunk asleep ice icy "
    "pedals pedal skidded swerved seizure stroke heart"
)
_CRASHED_INTO = words("pole tree ditch river lake canal barrier kerb curb traffic")


def is_ramming(candidate: Candidate, roles: Roles) -> bool:
    """Tell whether somebody drove a vehicle into people, or rammed something with it.

    Who lost control of a car rammed nobody.
    """
    if not candidate.is_verb or candidate.trigger.phrase not in RAMMING:
        return False
    verb = candidate.head
    driven = [t for t in syntax.children(verb, "obj") if _is_vehicle(t)]
    if not driven or lost_control(verb):
        return False
    if candidate.trigger.phrase == "ram":
        return not any(t.lower_ in _CRASHED_INTO for t in roles.targets)
    return any(_are_people(t) for t in roles.targets)


def lost_control(verb: Token) -> bool:
    """Tell whether a sentence says that nobody meant it: "ploughed into a queue, brakes failed"."""
    return any(t.lower_ in _MISHAPS for t in verb.doc[sent_start(verb) : sent_end(verb)])


def _is_vehicle(noun: Token) -> bool:
    return bool({noun.lower_, noun.lower_.removesuffix("s")} & word_group("vehicles"))


def _are_people(noun: Token) -> bool:
    of = syntax.children(noun, "nmod")  # "a group of pedestrians"
    return any(
        t.lower_ in _CROWDED or has_kind(t, "civilian", "force", "person") for t in (noun, *of)
    )
