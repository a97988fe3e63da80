"""Whether many were put to death at once: hacking, throats cut, murder by an armed band."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events.captives import by_firing_squad, is_execution
from newsledger.extract.events.evidence import has_kind
from newsledger.extract.events.roles import Roles
from newsledger.extract.events.triggers import Candidate
from newsledger.lexicons import words

_BY_HAND = frozenset(
    {"hack", "hack to death", "hack to pieces", "slit the throat", "slit throat", "cut throat"}
    | {"throat cut", "throats cut", "throat slit", "throats slit"}
)
_MANY = 6
_ROWS = 10
"""From this number on captives who are shot are no longer executed one by one."""
_SCORES = 20
"""From this number on villagers whom armed men killed, nobody says how, were massacred."""
_SHOOTING_DOWN = frozenset({"shoot", "gun down", "cut down", "mow down", "machine-gun"})
_CROWDS = words(
    "protester protesters demonstrator demonstrators marcher marchers crowd prisoner prisoners "
    "inmate inmates suspect suspects rioter rioters"
)
_SNIPERS = words("sniper snipers marksman marksmen")
_HANDS = words("pickers labourers laborers herders herdsmen traders settlers miners elders")
_VILLAGERS = _HANDS | words(
    "villagers peasants farmers worshippers civilians pupils schoolchildren workers farmhands"
)
_THROATS = words("throat throats")
_A_WAR = 1000
"""From this number on the victims are those of many acts."""


def is_massacre(candidate: Candidate, roles: Roles, low: int | None) -> bool:
    """Tell whether an act put `low` people to death as no single murder does.

    "Raiders hacked nine villagers to death", "rebels murdered 17 peasants", "troops gunned down 18
    boys"; who murders six people at home need be no band, and a crowd of marchers is no village.
    """
    if low is None or not _MANY <= low < _A_WAR:
        return False
    phrase = candidate.trigger.phrase
    if phrase in _BY_HAND:
        return True
    if low >= _ROWS and is_execution(candidate, roles) and not by_firing_squad(candidate):
        return True
    armed = any(_is_armed(t) for t in roles.actors)
    if phrase in _SHOOTING_DOWN and low >= _ROWS:
        picked_off = any(t.lower_ in _SNIPERS for t in roles.actors)
        return armed and not picked_off and any(_are_defenceless(t) for t in roles.targets)
    if phrase == "kill" and low >= _SCORES and roles.weapon is None:
        return armed and candidate.is_verb and any(_are_villagers(t) for t in roles.targets[:1])
    return phrase == "murder" and candidate.is_verb and armed


def _is_armed(doer: Token) -> bool:
    """Tell whether a doer bears arms: "rebels", "a band of terrorists"."""
    return any(has_kind(t, "armed", "force") for t in (doer, *syntax.children(doer, "nmod")))


def _are_defenceless(victims: Token) -> bool:
    """Tell whether who was shot down neither fought nor marched: "18 men and boys"."""
    if victims.lower_ in _CROWDS or victims.lower_ in ("men", "people"):
        return False
    return has_kind(victims, "civilian") or victims.lower_ in _HANDS


def _are_villagers(victims: Token) -> bool:
    """Tell whether those killed live and work where they died: "43 farmers", "unarmed peasants"."""
    unarmed = any(t.lower_ == "unarmed" for t in syntax.children(victims, "amod"))
    return unarmed or victims.lower_ in _VILLAGERS


def victims_of(roles: Roles) -> list[Token]:
    """Return the people whom it befell, also where their throats are the object."""
    return [
        next(iter(syntax.children(t, "nmod")), t) if t.lower_ in _THROATS else t
        for t in roles.targets
    ]
