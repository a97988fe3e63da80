"""What something was used for, in the passive: "a gun used (by rebels) to shell a town"."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.syntax import sent_start
from newsledger.lexicons import words

_IN_PHRASE = frozenset({"DT", "CD", "JJ", "NN", "NNS", "NNP", "NNPS", "PRP$", "RB", "POS", "HYPH"})
_AUXILIARIES = words("was were been being is are be")
_REACH = 10
"""Tokens from "used" to the infinitive."""


def passive_use(predicate: Token) -> Token | None:
    """Return the "used" of what was used to do something; None: the infinitive has none.

    Whoever is its subject did nothing: it was used by somebody else.
    """
    doc, at = predicate.doc, predicate.i - 1
    first = max(sent_start(predicate), predicate.i - _REACH)
    while at > first and doc[at].tag_ == "RB":
        at -= 1
    if at <= first or doc[at].lower_ != "to":
        return None
    at -= 1
    while at > first and (doc[at].tag_ in _IN_PHRASE or doc[at].lower_ == "by"):
        at -= 1
    used = doc[at]
    if used.lower_ != "used" or (at + 2 < predicate.i and doc[at + 1].lower_ not in ("by", "to")):
        return None
    before = doc[at - 1].lower_ if at > sent_start(predicate) else ""
    return used if before in _AUXILIARIES or syntax.is_passive(used) or used.dep_ == "acl" else None
