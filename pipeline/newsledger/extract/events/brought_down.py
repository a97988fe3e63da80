"""What is brought down: drones and jets out of the air, pylons, buildings."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events.carriers import is_recalled
from newsledger.extract.events.evidence import content_head, weapon_row
from newsledger.extract.events.flown import from_the_air, is_aircraft
from newsledger.extract.events.lexicon import Evidence
from newsledger.extract.events.roles import Roles
from newsledger.extract.events.triggers import Candidate
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

_DEFENCES = words("defences defenses defence defense interceptor interceptors battery batteries")
_DOWNED = words("destroy neutralize neutralise take_out knock_out eliminate engage")
_FLYING = frozenset({"drone_strike", "missile_attack", "rocket_attack"})
_IN_FLIGHT = words("over incoming approaching heading headed bound airborne mid-air above")
_CLAUSE = 14
"""Tokens from a verb of destroying to "before it could reach its aim"."""
_WIRED = words("pylon pylons mast masts pole poles")
_LINES = words("tower towers line lines")
_POWER = words("power electric electricity transmission voltage telephone phone energy")
_BUILT = _WIRED | words(
    "tower towers bridge bridges building buildings house houses block "
    "wall walls dome minaret statue monument antenna chimney"
)


def is_shooting_down(candidate: Candidate, roles: Roles) -> bool:
    """Tell whether what is destroyed was in the air: "air defences destroyed nine drones".

    Drones and missiles that stand on the ground are struck like anything else.
    """
    if candidate.trigger.phrase.replace(" ", "_") not in _DOWNED:
        return False
    row = next((r for t in roles.targets[:1] if (r := weapon_row(t)) is not None), None)
    if row is None and roles.targets and is_recalled(roles.targets[0]):
        return any(_defends(t) for t in roles.actors)
    if row is None or row.event_type not in _FLYING:
        return False
    before = candidate.head.doc[
        max(sent_start(candidate.head), candidate.start - 2) : candidate.start
    ]
    engaged = [t.lower_ for t in before] == ["engaged", "and"]  # "engaged and destroyed six drones"
    if engaged or candidate.trigger.phrase == "engage" or any(_defends(t) for t in roles.actors):
        return True  # nobody engages a drone that stands on the ground
    noun = content_head(roles.targets[0])
    behind = noun.doc[noun.i + 1 : min(noun.i + 3, sent_end(noun))]
    before = noun.doc[max(sent_start(noun), noun.i - 3) : noun.i]
    verb = candidate.head.doc[candidate.end : min(candidate.end + 2, sent_end(candidate.head))]
    if _on_the_way(candidate):
        return True
    return any(t.lower_ in _IN_FLIGHT for t in (*behind, *before, *verb))


def are_jets(roles: Roles) -> bool:
    """Tell whether who is shot flies: "shot two fighter jets", not "shot at a helicopter"."""
    return any(is_aircraft(t) and syntax.preposition(t) is None for t in roles.targets[:1])


def carry_power(roles: Roles) -> bool:
    """Tell whether what is brought down carries current or calls: "ten transmission towers"."""
    for noun in roles.targets[:1]:
        before = noun.doc[max(sent_start(noun), noun.i - 3) : noun.i]
        if noun.lower_ in _WIRED:
            return True
        if noun.lower_ in _LINES and any(t.lower_ in _POWER for t in before):
            return True
    return False


def stands(roles: Roles) -> bool:
    """Tell whether what is brought down was built and never flew: "a house", "a bridge"."""
    return any(t.lower_ in _BUILT for t in roles.targets[:1])


def building_brought_down(candidate: Candidate, row: Evidence | None) -> str:
    """Return the type of bringing down what stands: "dynamite brought down nine pylons"."""
    if from_the_air(candidate):
        return "airstrike"
    kind = row.event_type if row is not None else None
    return kind or "attack"


def _defends(doer: Token) -> bool:
    """Tell whether who brings down is there for it: "air defences", "air defence units"."""
    before = [t.lower_ for t in doer.doc[max(sent_start(doer), doer.i - 2) : doer.i]]
    units = before[:1] == ["air"] and before[1:] in (["defence"], ["defense"])
    return units or doer.lower_ in _DEFENCES


def _on_the_way(candidate: Candidate) -> bool:
    """Tell whether something never got where it went: "destroyed before it could reach a ship"."""
    doc, end = candidate.head.doc, sent_end(candidate.head)
    after = [t.lower_ for t in doc[candidate.end : min(candidate.end + _CLAUSE, end)]]
    return any(
        a == "before" and (b == "reaching" or (b in ("it", "they", "the") and c == "could"))
        for a, b, c in zip(after, after[1:], after[2:], strict=False)
    )
