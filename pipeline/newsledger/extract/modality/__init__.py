"""How a predicate is put forward: as fact, hedged, hypothetical, denied, planned, threatened."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.modality.conditions import conditional
from newsledger.extract.modality.nouns import noun_stance
from newsledger.extract.modality.stance import Stance
from newsledger.extract.modality.verb_groups import verb_group
from newsledger.extract.modality.verbs import verb_stance

__all__ = ["Stance", "stance_of", "verb_group"]


def stance_of(predicate: Token) -> Stance:
    """Return how the clause of a verb or event noun is put forward.

    "could kill" -> hypothetical; "may have killed" -> hedged; "did not kill" -> negated;
    "unclear whether anyone was hurt" -> unknown; "plotted to kill" -> planned;
    "did not carry out the attack" (asked of `attack`) -> negated.
    """
    if predicate.pos_ in ("NOUN", "PROPN") or syntax.children(predicate, "det"):
        # the tagger has "attacks" for a noun in "if the army attacks the village"
        supposed = conditional(predicate) if predicate.pos_ == "VERB" else None
        return supposed or noun_stance(predicate)
    return verb_stance(predicate)
