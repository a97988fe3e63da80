"""The type of an event: the trigger's own, or what its weapon, victim or doer tells of it."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events.captives import SHOOTING, is_execution, is_torture
from newsledger.extract.events.carriers import is_recalled
from newsledger.extract.events.evidence import content_head, has_kind, weapon_row
from newsledger.extract.events.flown import (
    by_aircraft,
    flown,
    from_drone,
    from_the_air,
    is_aircraft,
    is_pilotless,
    jets_and_guns,
    of_drone,
)
from newsledger.extract.events.laid import laid_in_the_way
from newsledger.extract.events.offices import holds_office, is_office
from newsledger.extract.events.roles import AIRCRAFT, Roles
from newsledger.extract.events.surface import in_the_body
from newsledger.extract.events.triggers import Candidate
from newsledger.extract.events.verb_munitions import MINE_PHRASES
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

# Types whose trigger leaves the means open, so that the weapon decides.
_OPEN_TYPES = frozenset({"attack", "explosion"})
_OPEN_PHRASES = words(
    "fall bomb fire launch lob hurl throw toss land barrage salvo volley pound pummel batter "
    "hammer explode detonate bombing suicide_bombing engage"
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
_CLOSED = frozenset(
    {
        "retaliate",
        "run over",
        "repel",
        "fight off",
        "beat back",
        "beat off",
        "fend off",
        "beat to death",
        "lynch",
        "burn alive",
    }
)
_DEBRIS = words("debris wreckage fragments fragment shrapnel splinters remains shells shell blast")
_VAGUE = frozenset({"weapon", "weapons", "arms"})
_FIRING = frozenset({"fire", "fire upon", "open fire", "discharge"})
_TAKING = frozenset({"seize", "snatch", "capture", "take"})
_SHOT_DEAD = frozenset({"shoot dead", "shoot and kill", "gun down", "murder", "kill", "slay"})
_RAIDS = words(
    "raid rocket attack hit strike target fire engage pound bombard pummel batter hammer rake "
    "machine-gun machinegun bomb kill destroy shell bombing bombardment"
) | {"fire upon", "open fire", "open up", "open up on", "wipe out"}
_AIR_RAIDS = words("raid bombing bombardment")
_BOMBERS = frozenset({"bomber", "bombers", "attacker", "attackers"})
_DEFENCES = words("defences defenses defence defense interceptor interceptors battery batteries")
_DOWNED = words("destroy neutralize neutralise take_out knock_out eliminate engage")
_FLYING = frozenset({"drone_strike", "missile_attack", "rocket_attack"})
_BOMBS = frozenset({"bombing", "suicide_bombing", "ied"})
_FROM_AFAR = _FLYING | {"shelling", "airstrike"}
_IN_FLIGHT = words("over incoming approaching heading headed bound airborne mid-air above")
_CLAUSE = 14
"""Tokens from a verb of destroying to "before it could reach its aim"."""
_NEAR = 8
"""Tokens before a raid in which its aircraft stand."""
_GUNNERY = words("fire engage") | {"fire upon", "open fire", "open up", "open up on"}
_LAUNCHES = frozenset({"fire", "launch", "drop"})
_BIG_GUNS = words("guns tank tanks mortars howitzers artillery battery batteries")
_SMALL = words("machine hand shot machine- -")
_CRAFT_CREWS = words("crew crews pilot pilots airmen")
_ABOARD = words("crew crews sailors seafarers passengers members")
_SLAIN = frozenset({"killing", "murder", "slaying"})
_GARRISONS = words(
    "garrison outpost outposts base bases barracks post posts camp camps fort lines headquarters "
    "compound"
)
_SHIPS = words("ship ships vessel vessels tanker tankers freighter freighters carrier carriers")


def _counts_what_was_fired(candidate: Candidate) -> bool:
    """Tell whether a number stands for munitions told before: "five were fired at the town"."""
    verb = candidate.head
    if not (candidate.is_verb and syntax.is_passive(verb)):
        return False
    return any(t.tag_ == "CD" or t.lower_ in ("they", "both") for t in syntax.subjects(verb))


def event_type_of(candidate: Candidate, roles: Roles) -> str:
    """Return the type: the trigger's own, or the weapon's where the trigger leaves it open."""
    trigger = candidate.trigger
    kind = trigger.event_type
    row = roles.weapon_evidence
    if trigger.phrase in _TAKING and any(
        has_kind(t, "civilian") or t.lower_ in _ABOARD or _is_them(t) for t in roles.targets[:1]
    ):
        return "abduction"
    if trigger.phrase in _SHOT_DEAD and any(is_office(t) for t in roles.targets[:1]):
        bombed = row is not None and row.event_type in _BOMBS
        return str(row.event_type) if row is not None and bombed else "assassination"
    if trigger.phrase in _SLAIN and any(holds_office(t) for t in roles.targets[:1]):
        return "assassination"
    if trigger.phrase in _FIRING and row is None and any(t.lower_ in _SHIPS for t in roles.targets):
        return "attack"  # what was fired on a ship is seldom a rifle
    if roles.mixed or jets_and_guns(roles):
        return "attack"
    if trigger.phrase == "fire" and row is None and _counts_what_was_fired(candidate):
        return "attack"
    if (
        trigger.phrase in ("hit", "strike")
        and row is None
        and in_the_body(candidate.head.doc[candidate.end - 1])
    ):
        return "shooting"
    if trigger.phrase in _RAIDS and by_aircraft(roles):
        return "airstrike"
    if trigger.phrase in _GUNNERY and _by_guns(roles):
        return "shelling"
    if (trigger.phrase in _LAUNCHES and from_drone(candidate)) or of_drone(roles):
        return "drone_strike"
    if trigger.phrase in _RAIDS | _LAUNCHES and any(is_pilotless(t) for t in roles.actors):
        return "drone_strike"
    if trigger.phrase in _AIR_RAIDS and not candidate.is_verb and flown(candidate.head):
        return "airstrike"
    if is_shooting_down(candidate, roles):
        return "interception"
    if trigger.phrase == "go off" and row is None and _is_gun_recalled(candidate.head):
        return "shooting"
    if kind == "interception" and _are_people(roles):
        return "shooting"  # "shot down at his counter"
    if is_execution(candidate, roles):
        return "execution"
    if is_torture(candidate):
        return "torture"
    if row is not None and trigger.phrase in MINE_PHRASES:
        driven_over = row.event_type == "bombing" and trigger.phrase not in ("hit", "strike")
        if row.event_type == "ied" or driven_over:
            return "ied"
    bombed = kind in ("bombing", "explosion") or (
        kind == "attack" and row is not None and row.event_type == "bombing"
    )
    if bombed and laid_in_the_way(candidate, roles):
        return "ied"
    if kind == "arson" and any(t.lower_ in _DEBRIS for t in syntax.subjects(candidate.head)):
        return "attack"  # "falling debris set a house on fire": nobody lit it
    if kind == "arson" and row is not None and row.event_type in _FROM_AFAR:
        return row.event_type  # "a missile set a tanker ablaze"
    if trigger.phrase == "assault" and _is_on_garrison(candidate, roles):
        return "raid"
    if trigger.phrase in SHOOTING and kind == "attack" and row is None and _are_armed(roles):
        return "shooting"  # "the rebels cut them down"
    vague = row is not None and row.word in _VAGUE and trigger.phrase not in _FIRING
    if kind in ("bombing", "explosion") and any(t.lower_ in _BOMBERS for t in roles.actors):
        suicide = any(t.nbor(-1).lower_ == "suicide" for t in roles.actors if t.i)
        return "suicide_bombing" if suicide else kind
    if row is None or row.event_type is None or trigger.phrase in _CLOSED or vague:
        if row is None and trigger.phrase in ("bomb", "kill", "murder", "wound", "injure"):
            return _from_actor(roles, kind)
        if row is None and kind == "attack" and from_the_air(candidate):
            return "airstrike"
        return kind
    if trigger.phrase in _GUNNERY and row.event_type in _FROM_AFAR:
        return row.event_type  # "opened up with mortars"
    if kind == "shelling" and row.event_type == "shooting":
        return "shooting"  # "rained bullets on the crowd"
    if row.event_type == "bombing" and trigger.phrase in ("drop", "fall", "fall on", "come down"):
        of_drones = any(
            t.lower_ in ("drone", "drones")
            for t in candidate.head.doc[
                max(sent_start(candidate.head), candidate.start - 4) : candidate.start
            ]
        )
        return "drone_strike" if of_drones else "airstrike"  # bombs that fall come from the air
    if kind in _OPEN_TYPES or trigger.phrase in _OPEN_PHRASES:
        return row.event_type
    return kind


def _is_gun_recalled(verb: Token) -> bool:
    """Tell whether "it" is a gun named before: "was cleaning a rifle when it went off"."""
    if not any(t.lower_ == "it" for t in syntax.subjects(verb)):
        return False
    before = verb.doc[sent_start(verb) : verb.i]
    arms = (weapon_row(t) for t in reversed(before) if t.tag_[:2] == "NN")
    row = next((r for r in arms if r is not None), None)
    return row is not None and row.event_type == "shooting"


def _are_people(roles: Roles) -> bool:
    """Tell whether people are whom it befell, and neither what flies nor its crew."""
    return any(
        has_kind(t, "civilian", "person", "force", "armed", "rank") or t.ent_type_ == "PERSON"
        for t in roles.targets[:1]
        if weapon_row(t) is None and not is_aircraft(t) and t.lower_ not in _CRAFT_CREWS
    )


def _is_them(token: Token) -> bool:
    """Tell whether a pronoun is of somebody: "they had been seized by armed men"."""
    return token.lower_ in ("he", "him", "she", "her") or (
        token.lower_ == "they" and token.dep_ == "nsubj:pass"
    )


def _are_armed(roles: Roles) -> bool:
    return any(has_kind(t, "armed", "force") for t in roles.actors)


def _is_on_garrison(candidate: Candidate, roles: Roles) -> bool:
    """Tell whether what is assaulted is held by armed men: "an assault on the outpost"."""
    aimed = roles.targets or syntax.children(candidate.head, "nmod")
    return any(t.lower_ in _GARRISONS for t in aimed)


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
    if any(_defends(t) for t in roles.actors):
        return True
    noun = content_head(roles.targets[0])
    behind = noun.doc[noun.i + 1 : min(noun.i + 3, sent_end(noun))]
    before = noun.doc[max(sent_start(noun), noun.i - 3) : noun.i]
    verb = candidate.head.doc[candidate.end : min(candidate.end + 2, sent_end(candidate.head))]
    if _on_the_way(candidate):
        return True
    return any(t.lower_ in _IN_FLIGHT for t in (*behind, *before, *verb))


def _by_guns(roles: Roles) -> bool:
    """Tell whether guns or tanks are what fires: "enemy guns opened up", no machine guns."""
    for gun in roles.actors:
        before = gun.nbor(-1).lower_ if gun.i > sent_start(gun) else ""
        if gun.lower_ in _BIG_GUNS and before not in _SMALL:
            return True
    return False


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
