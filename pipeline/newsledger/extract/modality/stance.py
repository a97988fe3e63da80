"""How a predicate is put forward, with the word that says so."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Stance:
    """Modality of a predicate with the word that sets it."""

    modality: str
    """asserted | hedged | hypothetical | negated | planned | threatened |
    unknown (whether, unclear)"""
    cue: Token | None = None


ASSERTED = Stance("asserted")
