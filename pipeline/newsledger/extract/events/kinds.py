"""The type of an event: the trigger's own, or what its weapon, victim or doer tells of it."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events.ambushes import falls_upon_column, lay_in_wait
from newsledger.extract.events.brought_down import (
    are_jets,
    building_brought_down,
    carry_power,
    is_shooting_down,
    stands,
)
from newsledger.extract.events.captives import SHOOTING, is_execution, is_torture
from newsledger.extract.events.evidence import has_kind, weapon_row
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
from newsledger.extract.events.guns import by_guns, by_launchers, by_missile_crews
from newsledger.extract.events.laid import laid_in_the_way
from newsledger.extract.events.offices import holds_office, is_office
from newsledger.extract.events.roles import AIRCRAFT, Roles
from newsledger.extract.events.suicide import is_suicide
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
    "come through",
    "come in",
    "punch through",
    "go up",
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
_MAKING_OFF = frozenset({"make off with", "make away with"})
_SHOT_DEAD = frozenset({"shoot dead", "shoot and kill", "gun down", "murder", "kill", "slay"})
_RAIDS = words(
    "raid rocket attack hit strike target fire engage pound bombard pummel batter hammer rake "
    "machine-gun machinegun bomb kill destroy shell bombing bombardment blast slaughter massacre "
    "flatten level demolish wreck obliterate strafe sink blitz"
) | {"fire upon", "open fire", "open up", "open up on", "wipe out"}
_AIR_RAIDS = words("raid bombing bombardment")
_BOMBERS = frozenset({"bomber", "bombers", "attacker", "attackers"})
_BOMBS = frozenset({"bombing", "suicide_bombing", "ied"})
_FROM_AFAR = frozenset({"drone_strike", "missile_attack", "rocket_attack", "shelling", "airstrike"})
_FLOWN = frozenset({"missile_attack", "rocket_attack"})
_SHOOTING_AT = frozenset({"shoot", "shoot at"})
_NEAR = 8
"""Tokens before a raid in which its aircraft stand."""
_GUNNERY = words("fire engage") | {"fire upon", "open fire", "open up", "open up on"}
_LAUNCHES = frozenset({"fire", "launch", "drop"})
_CRAFT_CREWS = words("crew crews pilot pilots airmen")
_ABOARD = words("crew crews sailors seafarers passengers members")
_SLAIN = frozenset({"killing", "murder", "slaying"})
_GARRISONS = words(
    "garrison outpost outposts base bases barracks post posts camp camps fort lines headquarters "
    "compound"
)
_BLADESMEN = words("knifeman knifemen knifewoman axeman axemen stabber")
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
    if trigger.phrase in _TAKING | _MAKING_OFF and any(
        has_kind(t, "civilian") or t.lower_ in _ABOARD or _is_them(t) for t in roles.targets[:1]
    ):
        return "abduction"
    if trigger.phrase in _SHOT_DEAD and any(is_office(t) for t in roles.targets[:1]):
        bombed = row is not None and row.event_type in _BOMBS
        return str(row.event_type) if row is not None and bombed else "assassination"
    if trigger.phrase == "shoot" and _dies_in_office(candidate, roles):
        return "assassination"
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
    if trigger.phrase in _RAIDS | _LAUNCHES and by_aircraft(roles):
        return "airstrike"
    if trigger.phrase == "engage" and is_shooting_down(candidate, roles):
        return "interception"
    if trigger.phrase in _GUNNERY and by_missile_crews(roles):
        return "missile_attack"
    launched = by_launchers(roles) if trigger.phrase in _GUNNERY else None
    if launched is not None:
        return launched
    if trigger.phrase in _GUNNERY and by_guns(candidate, roles):
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
    if trigger.phrase == "shoot" and candidate.is_verb and are_jets(roles):
        return "interception"
    if trigger.phrase in ("destroy", "bring down") and carry_power(roles):
        means = row.event_type if row is not None else None
        return "sabotage" if means is None or means in _BOMBS else means
    if kind == "interception" and stands(roles):
        return building_brought_down(candidate, row)
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
    if is_suicide(candidate, kind, roles):
        return "suicide_bombing"
    bombed = kind in ("bombing", "explosion") or (
        kind == "attack" and row is not None and row.event_type == "bombing"
    )
    if bombed and laid_in_the_way(candidate, roles):
        return "ied"
    if kind == "arson" and any(t.lower_ in _DEBRIS for t in syntax.subjects(candidate.head)):
        return "attack"  # "falling debris set a house on fire": nobody lit it
    if kind == "arson" and row is not None and row.event_type in _FROM_AFAR:
        return row.event_type  # "a missile set a tanker ablaze"
    if falls_upon_column(candidate, roles):
        return "ambush"
    firearm = row is None or row.event_type == "shooting"
    if kind in ("shooting", "attack") and firearm and lay_in_wait(candidate):
        return "ambush"
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
        if row is None and kind == "attack" and any(t.lower_ in _BLADESMEN for t in roles.actors):
            return "stabbing"
        if row is None and kind == "attack" and from_the_air(candidate):
            return "airstrike"
        return kind
    if trigger.phrase in _GUNNERY and row.event_type in _FROM_AFAR:
        return row.event_type  # "opened up with mortars"
    if trigger.phrase in _SHOOTING_AT and row.event_type in _FLOWN:
        return row.event_type  # "was shot at with a missile"
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


def _dies_in_office(candidate: Candidate, roles: Roles) -> bool:
    """Tell whether somebody in office is shot and dies: "shot a headman, killing him"."""
    if not any(is_office(t) for t in roles.targets[:1]):
        return False
    head = candidate.head
    after = [t.lower_ for t in head.doc[candidate.end : sent_end(head)]]
    within = candidate.head.doc[candidate.start : candidate.end].text.lower()
    return "killing" in after or within.endswith(" dead")


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


def _from_actor(roles: Roles, kind: str) -> str:
    if kind == "bombing":  # a force that bombs does it from the air
        flown = any(
            has_kind(a, "force") or a.ent_type_ == "GPE" or a.lower_ in AIRCRAFT
            for a in roles.actors
        )
        return "airstrike" if flown else kind
    for actor in roles.actors:
        if actor.lower_ in ("gunman", "gunmen", "sniper", "snipers", "shooter", "shooters"):
            return "shooting"
        if actor.lower_ in ("bomber", "bombers"):
            return "bombing"
    return kind
