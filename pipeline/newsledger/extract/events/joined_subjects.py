"""Subjects that the parse cut out of a phrase: the last place of two, the object of a verb before.

"Troops in Iraq and Syria came under attack": not Syria. "Units eliminated dozens and destroyed
their base": not the dozens, where the first verb was taken for an adjective.
"""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.syntax import FINITE, sent_start

_PAST = frozenset({"VBD", "VBN"})


def whole_subject(noun: Token, verb: Token) -> Token:
    """Return the subject of a verb whose noun before it is only a part of the subject's clause."""
    if noun.i > verb.i:
        return noun
    return _of_first_verb(noun, verb) or _of_joined_places(noun, verb) or noun


def without_aside(agents: list[Token], verb: Token) -> list[Token]:
    """Leave out an aside taken for a first subject: "In Zepa, an enclave, shells fell".

    A verb has one subject, and it is the nearer.
    """
    own = [t for t in syntax.children(verb, "nsubj") if t.i < verb.i]
    if len(own) <= 1 or own[0].nbor(1).text != ",":
        return agents
    if any(t.dep_ == "cc" for t in verb.doc[own[0].i : own[-1].i]):
        return agents  # "four planes, two helicopters and a drone bombed the hills"
    return [t for t in agents if t.i > own[0].i] or agents


def _of_first_verb(noun: Token, verb: Token) -> Token | None:
    """Return who did both: "units eliminated dozens and destroyed", `eliminated` an adjective."""
    if noun.dep_ not in syntax.SUBJECTS or verb.i == 0 or verb.nbor(-1).dep_ != "cc":
        return None
    for told in syntax.children(noun, "amod"):
        subjects = [t for t in syntax.children(told, "nsubj") if t.i < told.i]
        if told.tag_ in _PAST and told.i < noun.i and subjects:
            return subjects[0]
    return None


def _of_joined_places(noun: Token, verb: Token) -> Token | None:
    """Return what stands before "in Iraq and Syria" where the verb is hung on it as a second noun.

    A headline's noun has no verb of its own, so that one finite verb must be that of both.
    """
    head = verb.head
    if verb.dep_ != "conj" or verb.tag_ not in FINITE or head.tag_[:2] != "NN" or head.i > noun.i:
        return None
    first = syntax.phrase(noun).start
    if first <= head.i or verb.doc[first - 1].dep_ != "cc" or noun.tag_ != "NNP":
        return None
    before = verb.doc[first - 2]
    between = verb.doc[head.i : first]
    if any(t.tag_ in FINITE or t.text in (",", ";") for t in between) or before.tag_ != "NNP":
        return None
    return head if head.i >= sent_start(verb) else None
