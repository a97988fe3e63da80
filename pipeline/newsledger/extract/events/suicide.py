"""Whether who set off a bomb died with it: a vest, a driver at the wheel, a loaded boat."""

from __future__ import annotations

import itertools

from spacy.tokens import Span, Token

from newsledger.extract import syntax
from newsledger.extract.events.roles import Roles
from newsledger.extract.events.triggers import Candidate
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

_SETTING_OFF = frozenset({"detonate", "set off", "explode", "go off", "blow up", "trigger"})
_DRIVING = frozenset({"ram", "drive into", "crash", "crash into", "plough into", "plow into"})
_BOMBS = frozenset({"bombing", "ied"})
_WORN = words("vest vests belt belts waistcoat waistcoats jacket jackets")
_OWN = words("his her their its")
_MADE_OF = words("explosive explosives suicide bomb dynamite")
_LADEN = words("loaded laden packed filled rigged crammed stuffed full")
_NAME = 3
"""Tokens before a bomb in which its name begins: "suicide car bomb"."""
_REMOTE = words("remote remotely unmanned parked empty defused")


def is_suicide(candidate: Candidate, kind: str, roles: Roles) -> bool:
    """Tell whether the words of a clause say that who did it went up with the bomb.

    "Rammed a lorry loaded with explosives into the gate", "the device was detonated by its
    driver", "wearing an explosive vest". A boat without a crew is none.
    """
    if not candidate.is_verb:
        return False
    head = candidate.head
    before = head.doc[sent_start(head) : candidate.start]
    after = head.doc[candidate.end : sent_end(head)]
    told = {t.lower_ for t in (*before, *after)}
    if told & _REMOTE:
        return False
    row = roles.weapon_evidence
    if _is_own_vest(candidate, after):
        return True
    bomb = row is not None and row.event_type in _BOMBS
    if bomb and roles.weapon is not None and _is_named_so(roles.weapon):
        return True
    phrase = candidate.trigger.phrase
    if phrase in _DRIVING:
        told |= {t.lower_ for t in head.doc[candidate.start : candidate.end]}
        return bomb and bool(told & _LADEN)
    if phrase not in _SETTING_OFF or not (bomb or kind in ("bombing", "explosion")):
        return False
    return _is_worn(before) or _is_driven(head)


def _is_named_so(weapon: Token) -> bool:
    """Tell whether a bomb is named after how it was set off: "a suicide car bomb hit a convoy"."""
    before = weapon.doc[max(sent_start(weapon), weapon.i - _NAME) : weapon.i]
    return any(t.lower_ == "suicide" for t in before)


def _is_worn(before: Span) -> bool:
    return any(b.lower_ in _WORN and a.lower_ in _MADE_OF for a, b in itertools.pairwise(before))


def _is_own_vest(candidate: Candidate, after: Span) -> bool:
    """Tell whether a bomber sets off what he wears: "detonated his vest"."""
    near = list(after)[:4]
    return candidate.trigger.phrase in _SETTING_OFF and any(
        b.lower_ in _WORN and a.lower_ in _OWN | _MADE_OF for a, b in itertools.pairwise(near)
    )


def _is_driven(verb: Token) -> bool:
    """Tell whether the driver of the bomb set it off: "was detonated by its driver"."""
    agents = [t for t in syntax.children(verb, "obl:agent", "obl") if t.lower_ == "driver"]
    return any(
        syntax.preposition(t) == "by" and any(c.lower_ == "its" for c in t.children) for t in agents
    )
