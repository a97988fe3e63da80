"""Whom an event noun befell where a noun or a verb of motion tells it.

"The station was the target of a grenade attack", "the column fell into an ambush", "the base was
subjected to a drone attack".
"""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events import voice
from newsledger.lexicons import words

_AIMS = words("target targets victim victims object")
_INTO = words("fall fell fallen ran run runs walk walked drove driven stumbled strayed marched") | {
    *words("falls walking running driving falling lured led rode blundered headed moved")
}
_SUBJECTED = words("subjected exposed")


def befallen(noun: Token) -> list[Token]:
    """Return whom an event noun befell by the noun or verb that governs it; none: it tells not."""
    head = noun.head
    preposition = syntax.preposition(noun)
    if preposition == "of" and head.lower_ in _AIMS and noun.dep_ == "nmod":
        return syntax.children(head, "nsubj") if syntax.children(head, "cop") else []
    if preposition == "into" and head.lower_ in _INTO and noun.dep_ in ("obl", "nmod"):
        return _moved(head)
    if preposition == "to" and head.lower_ in _SUBJECTED and noun.dep_ in ("obl", "nmod"):
        return voice.patients(head)
    return []


def _moved(verb: Token) -> list[Token]:
    return voice.patients(verb) if voice.is_passive(verb) else voice.agents(verb)
