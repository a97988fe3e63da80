"""The type of an event: the trigger's own, or what its weapon, victim or doer tells of it."""

from __future__ import annotations

from newsledger.extract.events.evidence import has_kind
from newsledger.extract.events.roles import AIRCRAFT, MINE_PHRASES, Roles
from newsledger.extract.events.triggers import Candidate
from newsledger.lexicons import words

# Types whose trigger leaves the means open, so that the weapon decides.
_OPEN_TYPES = frozenset({"attack", "explosion"})
_OPEN_PHRASES = words(
    "fall bomb fire launch lob hurl throw toss land barrage salvo volley pound pummel batter "
    "hammer explode detonate bombing suicide_bombing"
) | {
    "come under fire",
    "come down",
    "tear into",
    "rain down",
    "rain down on",
    "fall on",
    "set off",
    "go off",
}
_CLOSED = frozenset({"retaliate", "run over", "repel", "beat to death", "lynch", "burn alive"})
_VAGUE = frozenset({"weapon", "weapons", "arms"})
_FIRING = frozenset({"fire", "fire upon", "open fire", "discharge"})
_TAKING = frozenset({"seize", "snatch", "capture", "take"})
_SHOT_DEAD = frozenset({"shoot dead", "shoot and kill", "gun down", "murder", "kill", "slay"})
_OFFICES = words(
    "candidate mayor mayoress minister president governor judge magistrate prosecutor lawmaker "
    "senator councillor councilman ambassador bishop archbishop politician deputy congressman "
    "legislator commissioner"
)


def event_type_of(candidate: Candidate, roles: Roles) -> str:
    """Return the type: the trigger's own, or the weapon's where the trigger leaves it open."""
    trigger = candidate.trigger
    kind = trigger.event_type
    row = roles.weapon_evidence
    if trigger.phrase in _TAKING and any(has_kind(t, "civilian") for t in roles.targets[:1]):
        return "abduction"
    if trigger.phrase in _SHOT_DEAD and any(t.lower_ in _OFFICES for t in roles.targets[:1]):
        return "assassination"
    if roles.mixed:
        return "attack"
    if row is not None and row.event_type == "ied" and trigger.phrase in MINE_PHRASES:
        return "ied"
    vague = row is not None and row.word in _VAGUE and trigger.phrase not in _FIRING
    if row is None or row.event_type is None or trigger.phrase in _CLOSED or vague:
        if row is None and trigger.phrase in ("bomb", "kill", "murder", "wound", "injure"):
            return _from_actor(roles, kind)
        return kind
    if row.event_type == "bombing" and trigger.phrase in ("drop", "fall", "fall on", "come down"):
        flown = any(
            t.lower_ in ("drone", "drones")
            for t in candidate.head.doc[
                max(candidate.head.sent.start, candidate.start - 4) : candidate.start
            ]
        )
        return "drone_strike" if flown else "airstrike"  # bombs that fall come from the air
    if kind in _OPEN_TYPES or trigger.phrase in _OPEN_PHRASES:
        return row.event_type
    return kind


def _from_actor(roles: Roles, kind: str) -> str:
    if kind == "bombing":  # a force that bombs does it from the air
        flown = any(has_kind(a, "force") or a.lower_ in AIRCRAFT for a in roles.actors)
        return "airstrike" if flown else kind
    for actor in roles.actors:
        if actor.lower_ in ("gunman", "gunmen", "sniper", "snipers", "shooter", "shooters"):
            return "shooting"
        if actor.lower_ in ("bomber", "bombers"):
            return "bombing"
    return kind
