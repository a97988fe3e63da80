"""How a predicate is put forward: as fact, hedged, hypothetical, denied, planned, threatened."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from newsledger.extract import syntax


@dataclass(frozen=True, slots=True)
class Stance:
    """Modality of a predicate with the word that sets it."""

    modality: str
    """asserted | hedged | hypothetical | negated | planned | threatened | unknown (whether, unclear)"""
    cue: Token | None = None


def stance_of(predicate: Token) -> Stance:
    """Return how the clause of a verb or event noun is put forward.

    "could kill" -> hypothetical; "may have killed" -> hedged; "did not kill" -> negated.
    """
    negator = syntax.negation(predicate)
    if negator is not None:
        return Stance("negated", negator)
    return Stance("asserted")
