"""Harm that is itself the deed told, whatever else the text tells: by what, or in what other deed.

"Two guards were injured by a roadside bomb", "In a separate incident, two soldiers were shot".
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.another import is_told_in_another
from newsledger.extract.events import voice
from newsledger.extract.events.evidence import content_head, has_kind, weapon_row
from newsledger.extract.events.killing import is_accidental
from newsledger.extract.events.sifting import Found
from newsledger.extract.events.tolls import is_toll
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

_KNOWN = words("the this that these those his her its their")
_EXPLOSIVE = frozenset(
    {"ied", "bombing", "shelling", "rocket_attack", "missile_attack", "drone_strike", "airstrike"}
    | {"suicide_bombing", "explosion"}
)


def is_harm_alone(item: Found, read: Sequence[Found], kept: Sequence[Found]) -> bool:
    """Tell whether a passive of harm is a deed of its own: no other act of its sentence did it."""
    verb = item.candidate.head
    if item.candidate.trigger.strength != "kill" or not voice.is_passive(verb) or is_toll(verb):
        return False
    if not voice.has_auxiliary(verb) or not item.roles.targets or _has_act_beside(item, read):
        return False
    if not any(has_kind(t, "civilian", "force", "armed", "person") for t in item.roles.targets):
        return False
    if item in kept and _is_by_new_munition(verb):
        return True
    told = any(f.candidate.head.i < sent_start(verb) for f in kept)
    return told and _is_of_another_deed(verb) and not is_accidental(verb)


def _is_by_new_munition(verb: Token) -> bool:
    """Tell whether a munition not told before did it: "by a mine", not "by the bomb"."""
    for agent in [*syntax.children(verb, "obl:agent"), *syntax.children(verb, "obl")]:
        if not any(c.lower_ == "by" for c in syntax.children(agent, "case")):
            continue
        row = weapon_row(content_head(agent))
        known = any(c.lower_ in _KNOWN for c in syntax.children(agent, "det", "nmod:poss"))
        if row is not None and row.event_type in _EXPLOSIVE and not known:
            return True
    return False


def _is_of_another_deed(verb: Token) -> bool:
    return is_told_in_another(verb.doc[sent_start(verb) : sent_end(verb)].text)


def _has_act_beside(item: Found, read: Sequence[Found]) -> bool:
    """Tell whether the sentence names an act besides: "incident" alone says nothing of it."""
    verb = item.candidate.head
    return any(
        f is not item
        and sent_start(verb) <= f.candidate.head.i < sent_end(verb)
        and f.candidate.trigger.strength not in ("recall", "kill")
        for f in read
    )
