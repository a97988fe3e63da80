"""Denials: who denies a deed, and what is denied."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events import surface
from newsledger.extract.syntax import sent_start
from newsledger.lexicons import words

_DENYING = words("deny reject refute dismiss dispute")
DENIALS = words("deny denies denied denying")
_RUMOURS = words("report rumour rumor suggestion")
"""What nobody stands for; what residents accuse soldiers of is told by them, whoever denies it."""
_SIGNS = words("sign signs evidence trace traces indication indications record proof")
_INSIDE = frozenset({"DT", "JJ", "JJR", "NN", "NNS", "NNP", "CD", "HYPH"})
"""Tags of the words inside a noun phrase."""
_KNOWN = words("the this that these those")
_NOT = words("not n't never")
_NOBODY = frozenset({"nobody", "none", "no-one"})
_AMONG = words("on in of at among from aboard")
_PHRASE = 7
_ALLEGED = words("report claim allegation accusation charge suggestion assertion")


def is_denied_any(noun: Token) -> bool:
    """Tell whether it is denied that any such deed was: "denied that there had been any raid"."""
    if not any(t.lower_ == "any" for t in syntax.children(noun, "det")):
        return False
    return any(t.lemma_ == "deny" for t in noun.ancestors)


def is_not_found(noun: Token) -> bool:
    """Tell whether nothing shows that there was such a deed: "found no sign of any firefight"."""
    first = sent_start(noun)
    at = noun.i - 1
    while at > first and noun.doc[at].tag_ in _INSIDE and noun.doc[at].lower_ not in _KNOWN:
        at -= 1
    if at <= first or noun.doc[at].lower_ != "of" or noun.doc[at - 1].lower_ not in _SIGNS:
        return False
    before = [t.lower_ for t in noun.doc[max(first, at - 4) : at - 1]]
    return "no" in before[-2:] or (before[-1:] == ["any"] and bool(_NOT & set(before)))


def is_nobodys(verb: Token) -> bool:
    """Tell whether nobody did it, though a phrase parts them: "nobody on the patrol shot back"."""
    if verb.tag_ not in ("VBD", "VBN"):
        return False
    first = sent_start(verb)
    for at in range(verb.i - 1, max(first, verb.i - _PHRASE) - 1, -1):
        token = verb.doc[at]
        if token.lower_ in _NOBODY or (token.lower_ == "one" and verb.doc[at - 1].lower_ == "no"):
            opens = verb.doc[at + 1].lower_ in _AMONG and at + 1 < verb.i
            return opens and verb.doc[at + 1].tag_ == "IN"
        if token.is_punct or token.tag_ in syntax.FINITE or token.tag_ in ("CC", "WDT", "WP"):
            return False
    return False


def is_denied_that(verb: Token) -> bool:
    """Tell whether a deed is what somebody says was not: "denied that its men had shelled".

    Also "rejected a report that soldiers had fired on the boat".
    """
    if verb.tag_[:2] != "VB":
        return False
    if any(_is_known(t) for t in syntax.children(verb, "obj", "nsubj:pass", "obl")):
        return False  # "denied that its men had laid the bomb", "killed the elders": somebody had
    clause = syntax.first_conjunct(verb)
    over = clause.head
    if clause.dep_.startswith("acl:") and _says_that(clause):
        over = _what_was_told(over)
        return over.lemma_.lower() in _RUMOURS and _is_denied(over)
    if clause.dep_ in ("acl", "ccomp") and over.lemma_.lower() in _ALLEGED and over != clause:
        return _is_denied(over)
    if clause.dep_ != "ccomp" or over == clause or over.lemma_.lower() not in _DENYING:
        return False
    return syntax.negation(over) is None and any(
        t.lower_ == "that" for t in syntax.children(clause, "mark")
    )


def _is_denied(noun: Token) -> bool:
    return noun.dep_ == "obj" and noun.head.lemma_.lower() in _DENYING


def _says_that(clause: Token) -> bool:
    """Tell whether a clause with a subject of its own hangs by "that": what a report says."""
    opened = any(t.lower_ == "that" for t in syntax.children(clause, "mark", "obj"))
    return opened and bool(syntax.children(clause, "nsubj", "nsubj:pass"))


def _what_was_told(noun: Token) -> Token:
    """Return the report whose teller a clause hangs on: "a report by the agency that …"."""
    if noun.lemma_.lower() in _RUMOURS:
        return noun
    by = any(t.lower_ in ("by", "from", "in") for t in syntax.children(noun, "case"))
    over = noun.head
    if not by or over == noun:
        return noun
    if over.lemma_.lower() in _DENYING:
        told = [t for t in syntax.children(over, "obj") if t.lemma_.lower() in _RUMOURS]
        return told[0] if told else noun
    return over if over.lemma_.lower() in _RUMOURS else noun


def _is_known(noun: Token) -> bool:
    return any(t.lower_ in ("the", "that", "this") for t in syntax.children(noun, "det"))


def denial_of(verb: Token) -> Token | None:
    """Return the denial right before a deed: "has denied hitting hospitals"."""
    at = verb.i - 1
    while at > sent_start(verb) and verb.doc[at].tag_ == "RB":
        at -= 1
    if (
        not verb.lower_.endswith("ing")
        or at <= sent_start(verb)
        or verb.doc[at].lower_ not in DENIALS
    ):
        return None
    return verb.doc[at]


def denier(verb: Token) -> list[Token]:
    """Return who denies a deed: "the army, which has repeatedly denied hitting hospitals"."""
    denial = denial_of(verb)
    if denial is None:
        return []
    at = denial.i - 1
    while at > sent_start(verb) and (verb.doc[at].tag_ == "RB" or verb.doc[at].pos_ == "AUX"):
        at -= 1
    if verb.doc[at].tag_ in ("WDT", "WP") and at - 2 >= sent_start(verb):
        at -= 2 if verb.doc[at - 1].text == "," else 1
        return [verb.doc[at]] if verb.doc[at].tag_[:2] == "NN" else []
    found = surface.subject_before(denial)
    return [found] if found is not None else []
