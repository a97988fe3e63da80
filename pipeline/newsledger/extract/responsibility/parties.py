"""Who can be a party: a side, a force, a name, and not just whoever did the deed.

An event's actor may be "gunmen": that is what the text says. As a party "gunmen" says no more than
that somebody fired, so that a row "gunmen, asserted" would look like knowledge where there is none.
Such nouns are parties only with a name or an origin: "Fulani gunmen", "Boko Haram gunmen".
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from newsledger.extract import syntax
from newsledger.lexicons import words
from newsledger.records import Claim, Entity, Extraction

# Nouns for whoever does a deed, and for persons in general.
_DOERS = words(
    "gunman gunmen attacker attackers assailant assailants bomber bombers shooter shooters sniper "
    "snipers killer killers murderer murderers kidnapper kidnappers abductor abductors captor "
    "captors hijacker hijackers robber robbers raider raiders perpetrator perpetrators culprit "
    "culprits arsonist arsonists assassin assassins invader invaders hitman hitmen mob mobs crowd "
    "man men woman women boy boys girl girls youth youths teenager teenagers teen person persons "
    "people individual individuals somebody someone anyone others another driver drivers "
    "motorcyclist motorcyclists suspect suspects stranger strangers motorcycle motorcycles car "
    "cars vehicle vehicles one two three many some those they he she it who which that"
)
_PERSONAL = frozenset({"it", "its", "we", "our", "their", "they"})
_POSSESSIVES = frozenset({"its", "their", "our", "his", "her", "my"})
_NAMES = frozenset({"ORG", "NORP", "GPE", "PERSON", "LOC"})


def span_of(doc: Doc, start: int, end: int) -> Span | None:
    """Return the tokens of a row's words."""
    return doc.char_span(start, end, alignment_mode="expand")


def parties_in(span: Span) -> Iterator[Span]:
    """Yield the parties of a coordination: "rebel fighters and tribesmen" -> two."""
    head = span.root
    others = [t for t in syntax.conjuncts(head)[1:] if span.start < t.i < span.end]
    start = span.start
    for token in others:
        edge = token.left_edge.i
        last = edge - 1
        while last > start and (span.doc[last].lower_ == "and" or span.doc[last].is_punct):
            last -= 1
        if not start <= head.i <= last or not edge <= token.i:
            continue
        yield span.doc[start : last + 1]
        while edge < token.i and (span.doc[edge].lower_ == "and" or span.doc[edge].is_punct):
            edge += 1
        start, head = edge, token
    yield span.doc[start : span.end]


def is_party(span: Span, found: Extraction) -> bool:
    """Tell whether the words say more than that somebody did it."""
    if span.root.lower_ in _DOERS or _head(span).lower_ in _DOERS:
        inside = (
            e for e in found.entities if span.start_char <= e.start and e.end <= span.end_char
        )
        return any(e.label in _NAMES and e.mention_type == "name" for e in inside)
    return True


def _head(span: Span) -> Token:
    """Return the last noun before a preposition: the head by the order of the words."""
    head = span[0]
    for token in span:
        if token.tag_ == "IN" and token.i > span.start:
            break
        if token.tag_[:2] in ("NN", "CD"):
            head = token
    return head


def speaker_for(span: Span, claim: Claim | None, found: Extraction) -> Entity | None:
    """Return the speaker where a side speaks of its own: "the group said its fighters did it"."""
    first = span[0].lower_
    own = first in _POSSESSIVES or (len(span) == 1 and first in _PERSONAL)
    if not own or claim is None or claim.source is None or claim.source_end is None:
        return None
    if first in ("they", "their") and len(span) == 1:
        return None  # witnesses say that they opened fire
    for entity in found.entities:
        inside = claim.source_start is not None and (
            claim.source_start <= entity.start and entity.end <= claim.source_end
        )
        if inside and entity.label in ("ORG", "NORP", "GPE"):
            return entity
    return None
