"""Whether guns fire that one man does not carry: tanks, artillery, the guns of a warship."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events.roles import Roles
from newsledger.extract.events.triggers import Candidate
from newsledger.extract.syntax import sent_start
from newsledger.lexicons import words

_BIG_GUNS = words("guns tank tanks mortars howitzers artillery battery batteries")
_CREWS = words("gunner gunners artillerymen cannoneers")
_WARSHIPS = words(
    "warship warships destroyer destroyers frigate frigates cruiser cruisers battleship"
)
_SMALL = words("machine hand shot machine- - door tail air nose turret")
_CALIBRES = words("inch -inch mm millimetre millimeter field naval big heavy")
_OPENING_UP = frozenset({"open up", "open up on"})
_LAUNCHERS = words("launcher launchers")
_MISSILES = words("missile missiles")
_MISSILE_CREWS = words("crew crews troops forces force units unit")


def by_guns(candidate: Candidate, roles: Roles) -> bool:
    """Tell whether guns or tanks fire, or those who serve them: "enemy guns opened up".

    Machine guns and handguns are none; neither is a door gunner's.
    """
    if any(t.lower_ in _BIG_GUNS | _CREWS and _before(t) not in _SMALL for t in roles.actors):
        return True
    gun = roles.weapon
    if gun is None:
        return any(t.lower_ in _WARSHIPS for t in roles.actors)
    if gun.lower_ not in _BIG_GUNS or _before(gun) in _SMALL:
        return False
    acts = gun in syntax.subjects(candidate.head) and gun.lower_ == "guns"
    return _before(gun) in _CALIBRES or (acts and candidate.trigger.phrase in _OPENING_UP)


def by_launchers(roles: Roles) -> str | None:
    """Return what launchers fire: "Grad launchers fired on the village", "rocket artillery"."""
    for doer in roles.actors:
        before = _before(doer)
        if doer.lower_ in _LAUNCHERS and before != "grenade":
            return "missile_attack" if before in _MISSILES else "rocket_attack"
        if doer.lower_ == "artillery" and before == "rocket":
            return "rocket_attack"
    return None


def by_missile_crews(roles: Roles) -> bool:
    """Tell whether those who fire are there for missiles: "missile crews fired on a barracks"."""
    return roles.weapon is None and any(
        t.lower_ in _MISSILE_CREWS and _before(t) in _MISSILES for t in roles.actors
    )


def _before(noun: Token) -> str:
    return noun.nbor(-1).lower_ if noun.i > sent_start(noun) else ""
