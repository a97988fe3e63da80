"""The munition, mine or means that a verb trigger names as its subject or in a phrase."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events import carriers, surface
from newsledger.extract.events.evidence import has_kind, weapon_row
from newsledger.extract.events.roles import CREWED, Roles, has_preposition
from newsledger.extract.events.triggers import Candidate
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

MINE_PHRASES = words("hit strike") | {
    "run over",
    "run onto",
    "run on to",
    "step on",
    "drive over",
    "roll over",
    "tread on",
}
_STRUCK = words("hit strike")
_DEVICES = words("device devices bomb bombs charge charges explosive explosives ied ieds")
_PITS = words("coal gold silver copper iron tin salt diamond uranium")
_MOVING = frozenset({"explode", "go off", "land", "come down", "fall", "impact"}) | {
    "tear into",
    "rip into",
    "slam into",
    "smash into",
    "tear through",
    "rip through",
}
_WIELDING = words("wielding carrying brandishing")
_REACH = 14
"""Tokens from a verb to its with-phrase."""


def take_munition(verb: Token, phrase: str, agents: list[Token], roles: Roles) -> None:
    """Take as weapon the munition that lands: lost by the parse, or named in a sentence before."""
    if phrase not in carriers.LANDINGS:
        return
    subject = next((t for t in [*agents, *syntax.subjects(verb)] if t.i < verb.i), None)
    if subject is None and verb.i > sent_start(verb):
        subject = verb.nbor(-1)  # "the second hit a depot", the verb taken for a noun
    if phrase in _MOVING:
        roles.actors = [t for t in roles.actors if has_kind(t, "armed", "force")]
    found = carriers.munition_recalled(verb, phrase, subject)
    if found is not None and subject is not None:
        roles.single = carriers.is_single(subject)
        roles.actors = [t for t in roles.actors if t != subject]
    elif not roles.actors:
        found = carriers.munition_before(verb)
    if found is not None:
        roles.add_weapon(found)


def take_means(candidate: Candidate, roles: Roles) -> None:
    """Take the weapon of a with-phrase that the parse hung elsewhere: "a truck with mines"."""
    doc, end = candidate.head.doc, sent_end(candidate.head)
    for token in doc[candidate.end : min(candidate.end + _REACH, end)]:
        if token.lower_ in ("with", "using"):
            means = surface.noun_after(token)
            if means is not None and is_carried(means):
                roles.add_weapon(means)
            return
        if token.tag_ in ("VBD", "VBZ", "MD") or token.text in (";", ":", ",", '"', "”"):
            return


def is_carried(noun: Token) -> bool:
    """Tell whether a noun is a means of attack, and no vehicle or side: "with grenades"."""
    row = weapon_row(noun)
    return row is not None and noun.lower_ not in CREWED and not has_kind(noun, "armed", "force")


def mine_under(verb: Token, candidate: Candidate, patients: list[Token]) -> Token | None:
    """Return the mine that a vehicle or a walker sets off: "their lorry ran over a landmine"."""
    if candidate.trigger.phrase not in MINE_PHRASES:
        return None
    found = list(patients)
    after = surface.noun_after(verb.doc[candidate.end - 1])
    if after is not None:
        found.append(after)
    for token in found:
        row = weapon_row(token)
        modifier = verb.doc[token.i - 1].lower_ if token.i else ""
        if row is None or modifier in _PITS:
            continue
        device = token.lower_ in _DEVICES and candidate.trigger.phrase not in _STRUCK
        if row.event_type == "ied" or device:
            return token
    return None


def _carried_by(child: Token) -> list[Token]:
    """Return what somebody bears by a word that hangs on him: "armed with an axe"."""
    if child.lower_ in _WIELDING:
        return syntax.children(child, "obj")
    if child.lower_ == "armed":
        return [t for t in syntax.children(child, "obl") if has_preposition(t, "with")]
    return [child] if has_preposition(child, "with") else []


def blades_of(doers: list[Token]) -> list[Token]:
    """Return the blades that those who act carry: "inmates wielding knives", "a man with an axe".

    A gun that is carried need not be fired.
    """
    carried = [
        thing
        for doer in doers
        for child in syntax.children(doer, "acl", "nmod", "amod")
        for thing in _carried_by(child)
    ]
    if any((row := weapon_row(t)) and row.event_type == "shooting" for t in carried):
        return []
    return [t for t in carried if (row := weapon_row(t)) and row.event_type == "stabbing"]
