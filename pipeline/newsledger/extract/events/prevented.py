"""Whether what ends an attack was done: "foiled an attack", not "vowed to stop attacks"."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.modality.verbs import verb_stance
from newsledger.extract.syntax import sent_start
from newsledger.lexicons import words

PREVENTED = frozenset({"foiled", "intercepted"})
_DONE = frozenset({"asserted", "hedged"})
_OWN = words("its their his her our my")
_WERE = words("was were been had")
_HELPED = words("helped helping allowed enabled")
_PREVENTING = words("to of for at towards toward against")
"""What leads to a preventing that is only meant: "essential to preventing attacks"."""
_BACK = 5


def is_prevented(verb: Token) -> bool:
    """Tell whether a verb that keeps an attack from its end tells what came to pass.

    Not of an aim ("patrols to prevent attacks"), an offer ("agreed to stop attacks"), a failure
    ("could not prevent"), nor of who ends attacks of his own.
    """
    if any(t.lower_ in _OWN for noun in syntax.children(verb, "obj") for t in noun.children):
        return False
    before = [t.lower_ for t in verb.doc[max(sent_start(verb), verb.i - _BACK) : verb.i]]
    if verb.tag_ == "VBG" and before[-1:] and before[-1] in _PREVENTING:
        return False
    if before[-1:] == ["to"] and "able" in before and not {"not", "n't", "unable"} & set(before):
        return bool(_WERE & set(before))  # "officers were able to prevent"
    if before[-1:] == ["to"] and _HELPED & set(before):
        return True
    return verb_stance(verb).modality in _DONE
