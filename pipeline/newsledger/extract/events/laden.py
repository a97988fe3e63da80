"""Vehicles and boats that are the bomb: "an explosive-laden boat", "a van packed with explosives".

What is loaded to go off, or has nobody aboard and hits something, is a weapon and did nothing
itself.
"""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract.events.lexicon import Evidence
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

BOATS = words(
    "boat boats speedboat speedboats motorboat motorboats skiff skiffs dinghy dinghies vessel "
    "vessels craft barge barges trawler trawlers jetski catamaran raft"
)
VEHICLES = BOATS | words(
    "car cars truck trucks lorry lorries van vans vehicle vehicles minibus minibuses bus buses "
    "taxi taxis tanker tankers ambulance ambulances motorcycle motorcycles motorbike motorbikes "
    "rickshaw rickshaws donkey cart carts pickup pickups jeep jeeps humvee humvees tractor "
    "tractors trailer trailers bicycle bicycles scooter scooters suv sedan minivan bulldozer"
)
_LOADED = words("laden packed loaded filled rigged crammed stuffed strapped wired primed fitted")
_LOADS = words(
    "explosive explosives bomb bombs dynamite tnt fertiliser fertilizer gelignite c4 rdx petn "
    "munitions"
)
_UNMANNED = words("unmanned uncrewed crewless pilotless driverless")
_FROM_AFAR = words("remote remotely radio")
_GUIDED = words("controlled operated guided piloted steered")
_HYPHENS = ("-", "–")
_NAME = 8
"""Tokens before a noun in which stands what it is loaded with."""
_BEHIND = 9
"""Tokens behind a noun in which its load is told."""
_ENDS = frozenset({",", ";", ":", ".", "—", "–", "(", "and", "or"})
_BOMB = Evidence("laden vehicle", "weapon", "bombing", "", "")
_DRONE = Evidence("unmanned boat", "weapon", "drone_strike", "", "")


def laden_row(noun: Token) -> Evidence | None:
    """Return the weapon row of a vehicle that is a bomb or a boat without a crew; None: neither."""
    if noun.lower_ not in VEHICLES:
        return None
    before = _words_before(noun)
    if noun.lower_ in BOATS and any(_is_unmanned(t) for t in before):
        return _DRONE
    loaded = any(_is_loaded(t) for t in before) or load_behind(noun) is not None
    return _BOMB if loaded else None


def first_of_name(noun: Token) -> Token:
    """Return the first of the words before it that say what it is loaded with or how it is led."""
    telling = [t for t in _words_before(noun) if _is_loaded(t) or _is_unmanned(t)]
    if not telling:
        return noun
    first = min(telling, key=lambda t: t.i)
    if first.lower_ in _UNMANNED or first.i == sent_start(first):
        return first
    return first.nbor(-2) if first.nbor(-1).text in _HYPHENS else first.nbor(-1)


def load_behind(noun: Token) -> Token | None:
    """Return what is in a vehicle by the words behind it: "a truck loaded with 2 tons of TNT"."""
    doc, end = noun.doc, min(noun.i + _BEHIND, sent_end(noun))
    at = noun.i + 1
    if noun.lower_ not in VEHICLES or at + 1 >= end or doc[at].lower_ not in _LOADED:
        return None
    rest = [t for t in doc[at + 1 : end] if not t.is_space]
    if not any(t.lower_ == "with" for t in rest[:2]):
        return None
    for token in rest:
        if token.text in _ENDS or token.tag_ in ("VBD", "VBZ", "MD"):
            return None
        if token.lower_ in _LOADS:
            return token
    return None


def _words_before(noun: Token) -> list[Token]:
    """Return the words of a noun's phrase before it, up to its article."""
    found: list[Token] = []
    for at in range(noun.i - 1, max(sent_start(noun), noun.i - _NAME) - 1, -1):
        token = noun.doc[at]
        if token.tag_ in ("DT", "PRP$", "IN", "CD", "VBD", "VBZ", "CC") or token.text in _ENDS:
            break
        found.append(token)
    return found


def _is_loaded(word: Token) -> bool:
    """Tell whether a word is the second part of "explosive-laden"."""
    if word.lower_ not in _LOADED or word.i < sent_start(word) + 2:
        return False
    return word.nbor(-1).text in _HYPHENS and word.nbor(-2).lower_ in _LOADS


def _is_unmanned(word: Token) -> bool:
    """Tell whether a word says that nobody is aboard: "unmanned", "remote-controlled"."""
    if word.lower_ in _UNMANNED:
        return True
    if word.lower_ not in _GUIDED or word.i == sent_start(word):
        return False
    before = word.nbor(-1)
    if before.text in _HYPHENS and before.i > sent_start(word):
        before = before.nbor(-1)
    return before.lower_ in _FROM_AFAR
