"""Mines, and bombs laid in the way of whom they are meant for: under a road, in a culvert."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract.events.evidence import weapon_row
from newsledger.extract.events.roles import Roles
from newsledger.extract.events.triggers import Candidate
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

_DEVICES = words("device devices bomb bombs charge charges explosives cylinder cylinders")
_LAID = words("improvised culvert roadside kerb curb verge buried")
_VEHICLES = words(
    "jeep humvee vehicle vehicles truck lorry carrier convoy patrol car van minibus transporter"
)
_OF_TROOPS = words("police army military armoured armored patrol troop troops lead soldiers")
_OTHER_CLAUSE = words("after before when while as but and who which killing wounding injuring")
_PITS = words("coal gold silver copper iron tin salt diamond uranium")
_NEAR = 10
"""Tokens before a deed, twice as many behind it, in which stands how a bomb was laid."""


def laid_in_the_way(candidate: Candidate, roles: Roles) -> bool:
    """Tell whether what went off was a mine, or a bomb laid on a way: "a bomb buried in a track".

    Of a bomb that goes off in a market no more is said than that it was one.
    """
    near = _around(candidate)
    if roles.weapon is not None and roles.weapon not in near:
        near.append(roles.weapon)
    bombs = any(t.lower_ in _DEVICES for t in near)
    if bombs and any(_says_laid(t) or _lies_under(t) for t in near):
        return True
    return candidate.is_verb and any(_is_mine(t) for t in near)


def _around(candidate: Candidate) -> list[Token]:
    """Return the words around a deed, to the end of its clause: "a mine planted there blew up"."""
    head = candidate.head
    start, end = sent_start(head), sent_end(head)
    before = head.doc[max(start, candidate.start - _NEAR) : candidate.start]
    cut = max((t.i + 1 for t in before if t.text == ";" or _opens_clause(t)), default=start)
    after = head.doc[candidate.end : min(end, candidate.end + 2 * _NEAR)]
    stop = min((t.i for t in after if t.lower_ in _OTHER_CLAUSE or t.text in ";,"), default=end)
    return [*(t for t in before if t.i >= cut), *(t for t in after if t.i < stop)]


def _opens_clause(word: Token) -> bool:
    """Tell whether another clause begins; "had been dug in and was set off" is of one thing."""
    if word.lower_ == "and" and word.i + 1 < sent_end(word):
        return word.nbor(1).lower_ not in ("was", "were")
    return word.lower_ in _OTHER_CLAUSE


def _lies_under(word: Token) -> bool:
    """Tell whether a bomb went off under troops on the move: "under a police jeep"."""
    if word.lower_ not in ("under", "beneath", "underneath"):
        return False
    doc, end = word.doc, sent_end(word)
    after = [t.lower_ for t in doc[word.i + 1 : min(word.i + 5, end)]]
    vehicle = next((n for n, w in enumerate(after) if w in _VEHICLES), None)
    if vehicle is None:
        return False
    return after[vehicle] in ("humvee", "convoy", "patrol") or bool(
        _OF_TROOPS & set(after[:vehicle])
    )


def _is_mine(noun: Token) -> bool:
    row = weapon_row(noun)
    if row is None or row.event_type != "ied" or noun.pos_ != "NOUN":
        return False
    return noun.i == 0 or noun.nbor(-1).lower_ not in _PITS


def _says_laid(word: Token) -> bool:
    """Tell whether a word says how a bomb was made or laid: "by command wire"."""
    if word.lower_ == "wire":
        return word.i > 0 and word.nbor(-1).lower_ == "command"
    return word.lower_ in _LAID
