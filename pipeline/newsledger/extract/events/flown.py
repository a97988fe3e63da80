"""Whether an act came from the air: aircraft that act, by noun, by model, or in its clause."""

from __future__ import annotations

import itertools
from functools import cache

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events.evidence import content_head, weapon_row
from newsledger.extract.events.roles import PLANES, Roles
from newsledger.extract.events.triggers import Candidate
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.gazetteer.lists import weapons
from newsledger.lexicons import words

_JETS = PLANES - words("helicopter helicopters gunship gunships")
_BOMBERS = words("bomber bombers")
_AIR_ARMS = words("force forces assets units arm raids aviation")
_ON_THE_GROUND = words("artillery tank tanks")
_CRAFT = words("aircraft plane planes craft vehicle vehicles")
_DRONES = words("drone drones uav uavs quadcopter quadcopters")
_PILOTLESS = words("pilotless unmanned")
_NEAR = 8
"""Tokens before a raid in which its aircraft stand."""


@cache
def _models() -> frozenset[str]:
    """Return the names of aircraft that no word of the language shares: "su-25s", "f-16"."""
    rows = [row for row in weapons() if row.kind == "aircraft"]
    names = {name.lower() for row in rows for name in (row.name, *row.aliases)}
    return frozenset(n for n in names if " " not in n and any(c.isdigit() for c in n))


def is_aircraft(noun: Token) -> bool:
    """Tell whether a noun is of aircraft: "warplanes", "two Su-25s", "a B-1 bomber"."""
    noun = content_head(noun)
    word = noun.lower_
    if word in PLANES or word in _models() or word == "aviation":
        return True
    before = noun.nbor(-1).lower_ if noun.i > sent_start(noun) else ""
    if word in _BOMBERS:
        return before in _models() or before in ("strategic", "fighter", "stealth", "its", "heavy")
    return word in _AIR_ARMS and before == "air"


def by_aircraft(roles: Roles) -> bool:
    """Tell whether aircraft alone are the doer, with crews aboard."""
    if any(is_pilotless(t) for t in roles.actors):
        return False
    flown = any(is_aircraft(t) for t in roles.actors)
    return flown and not any(t.lower_ in _ON_THE_GROUND for t in roles.actors)


def flown(raid: Token) -> bool:
    """Tell whether aircraft stand in the sentence of a raid: "warplanes renewed their raids"."""
    first = max(sent_start(raid), raid.i - _NEAR)
    before = raid.doc[first : raid.i]
    if any(t.lower_ == "air" and t.nbor(1).lower_ == "force" for t in before):
        return True
    return any(t.lower_ in _JETS for t in before)


def is_pilotless(craft: Token) -> bool:
    """Tell whether what flies has nobody aboard: "an unmanned aircraft"."""
    return craft.lower_ in _CRAFT and any(
        t.lower_ in _PILOTLESS for t in craft.doc[max(sent_start(craft), craft.i - 3) : craft.i]
    )


def from_drone(candidate: Candidate) -> bool:
    """Tell whether what fires is a drone: "drones fired four missiles at a house"."""
    doc, start = candidate.head.doc, sent_start(candidate.head)
    before = doc[max(start, candidate.start - 3) : candidate.start]
    return candidate.is_verb and any(t.lower_ in _DRONES for t in before)


def of_drone(roles: Roles) -> bool:
    """Tell whether the munition is a drone's: "two missiles from a pilotless aircraft"."""
    if roles.weapon is None:
        return False
    senders = [t for t in syntax.children(roles.weapon, "nmod") if syntax.preposition(t) == "from"]
    return any(t.lower_ in _DRONES or is_pilotless(t) for t in senders)


def from_the_air(candidate: Candidate) -> bool:
    """Tell whether "from the air" or "by air" stands in the clause of an attack."""
    doc, end = candidate.head.doc, sent_end(candidate.head)
    after = [t.lower_ for t in doc[candidate.end : min(candidate.end + 16, end)]]
    if "using" in after[:3] and any(word in PLANES for word in after):
        return True  # "conducted 23 strikes using bomber and fighter aircraft"
    return any(
        b == "air" and (a == "by" or (a == "the" and i and after[i - 1] == "from"))
        for i, (a, b) in enumerate(itertools.pairwise(after))
    )


def jets_and_guns(roles: Roles) -> bool:
    """Tell whether two means acted together: "jets and artillery pounded the town"."""
    kinds = {row.event_type for t in roles.actors if (row := weapon_row(t)) is not None}
    return len(kinds - {None}) > 1
