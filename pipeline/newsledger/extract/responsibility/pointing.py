"""Statements on whom something points to: suspicion, evidence, whoever denies it himself."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events import surface
from newsledger.extract.events.denials import DENIALS
from newsledger.extract.responsibility.statement import Statement
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

EVIDENCE = words(
    "evidence clues signs everything munitions fragments debris wreckage remnants markings casings "
    "findings intelligence"
)
"""What points to somebody."""


def suspicion_fell(word: Token) -> Iterator[Statement]:
    """Read "suspicion fell on the separatists"."""
    for token in word.doc[word.i + 1 : min(word.i + 6, sent_end(word))]:
        if token.lower_ in ("fell", "falls", "fallen", "fall", "pointed", "centred", "centered"):
            near = token.doc[token.i + 1 : min(token.i + 5, sent_end(word))]
            after = next((t for t in near if t.lower_ in ("on", "upon", "to")), None)
            if after is not None:
                noun = surface.noun_after(after)
                if noun is not None:
                    yield Statement(word, noun, "suspected", "suspicion", False)
            return


def evidence_points(noun: Token) -> Iterator[Statement]:
    """Read "all the evidence points to the army", "fragments found at the site pointed to it"."""
    for token in noun.doc[noun.i + 1 : min(noun.i + 9, sent_end(noun) - 1)]:
        if token.lower_ in ("point", "points", "pointed", "pointing"):
            if token.nbor(1).lower_ in ("to", "at", "towards", "toward"):
                party = surface.noun_after(token.nbor(1))
                if party is not None and not syntax.negation(token):
                    yield Statement(noun, party, "suspected", "evidence", False)
            return


def pointed_to(verb: Token) -> Iterator[Statement]:
    """Read "the front denied any part in the raid and pointed to a rival militia"."""
    link = verb.nbor(1) if verb.i + 2 < sent_end(verb) else None
    if link is None or link.lower_ not in ("to", "at") or syntax.negation(verb):
        return
    if not any(t.lower_ in DENIALS for t in verb.doc[sent_start(verb) : verb.i]):
        return
    party = surface.noun_after(link)
    if party is not None and party.tag_[:2] == "NN":
        yield Statement(verb, party, "accused", "pointed to", False)
