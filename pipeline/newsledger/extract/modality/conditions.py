"""What leaves open whether it is so: conditions, "whether", questions for yes or no."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.modality.stance import Stance
from newsledger.extract.modality.verb_groups import NOT
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

_INVERTED = words("had were should")
_SUBJECT = 8
"""Tokens from an inverted "should" to its verb, at most."""
_BASE_FORMS = frozenset({"VB", "VBP", "NN", "IN"})
"""Tags of a verb without ending; taggers take it for another word behind an inverted verb."""
_OPENERS = frozenset({"DT", "PRP", "PRP$", "NNP", "NNPS"})
_SUBJECTS = _OPENERS | {"NN", "NNS", "JJ", "CD"}
_THEN = words("would could might 'd")
_WONDER = words(
    "unclear unknown know clear determine see say certain confirm ask establish verify sure "
    "uncertain investigate immediately tell question wonder specify"
)


def conditional(predicate: Token) -> Stance | None:
    """Return the stance that "if", "whether" or an inverted condition gives a predicate."""
    for mark in syntax.children(predicate, "mark", "advmod"):
        word = mark.lower_
        if word == "whether":
            return Stance("unknown", mark)
        if word in ("if", "unless", "lest"):
            above = predicate.head
            wondering = predicate.dep_ in ("ccomp", "csubj", "xcomp", "advcl") and (
                above.lemma_.lower() in _WONDER or above.lower_ in _WONDER
            )
            return Stance("unknown" if wondering and word == "if" else "hypothetical", mark)
    return _inverted(predicate) or _should_it(predicate)


_ASKING = words("did does do has have had was were is are")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "TO", "WP", "WRB", "WDT"})


def _inverted(predicate: Token) -> Stance | None:
    """Read a condition without "if": "had the missiles struck the barracks, dozens would die".

    By word order: small parsers know no such clause.
    """
    doc, at, end = predicate.doc, sent_start(predicate), sent_end(predicate)
    while at < predicate.i and (doc[at].is_quote or doc[at].is_space):
        at += 1
    if doc[at].lower_ not in _INVERTED or predicate.tag_[:2] != "VB" or predicate.i <= at + 1:
        return None
    comma = next((i for i in range(at + 1, end) if doc[i].text == ","), None)
    if comma is None or predicate.i > comma:
        return None
    follows = any(doc[i].lower_ in _THEN for i in range(comma + 1, end))
    return Stance("hypothetical", doc[at]) if follows else None


def _should_it(predicate: Token) -> Stance | None:
    """Read "should the rebels shell the city": "should" before its subject, in no question."""
    doc, start = predicate.doc, sent_start(predicate)
    if predicate.tag_ not in _BASE_FORMS or doc[sent_end(predicate) - 1].text == "?":
        return None
    for at in range(predicate.i - 2, max(start, predicate.i - _SUBJECT) - 1, -1):
        word = doc[at]
        if word.text in (",", ";", ":") or word.tag_ in ("VBD", "VBZ", "VBP", "TO", "WP", "WRB"):
            return None
        if word.lower_ == "should":
            before = doc[at - 1] if at > start else None
            subject = before is not None and before.tag_[:2] in ("NN", "PR", "WD", "WP", "WR")
            opens = at == start or before is None or not subject or doc[at + 1].tag_ in _OPENERS
            return Stance("hypothetical", word) if opens and doc[at + 1].tag_ in _SUBJECTS else None
        if word.tag_ == "MD":
            return None
    return None


def question_opener(predicate: Token) -> Token | None:
    """Return the auxiliary that opens a question for yes or no: "Did the soldiers shoot?"."""
    doc, at = predicate.doc, sent_end(predicate) - 1
    while at > predicate.i and (doc[at].is_space or doc[at].is_quote):
        at -= 1
    if doc[at].text != "?":
        return None
    opener = _opens_question(predicate)
    if opener is not None:
        return opener
    subjects = syntax.children(predicate, *syntax.SUBJECTS, "nsubj:pass")
    aux = next((t for t in syntax.children(predicate, "aux", "aux:pass", "cop")), None)
    if aux is None or not subjects or not aux.i < subjects[0].i < predicate.i:
        return None
    if any(t.tag_[0] == "W" or t.lower_ in NOT for t in doc[sent_start(aux) : subjects[0].i]):
        return None  # "Why did they shoot?", "Didn't they shoot?"
    return aux


def _opens_question(predicate: Token) -> Token | None:
    """Return the auxiliary that opens a question by the order of the words, whatever the parse.

    "Q: Were any missiles fired at the carrier?"; a label with a colon may stand before it.
    """
    doc, at = predicate.doc, sent_start(predicate)
    while at < predicate.i and (doc[at].is_punct or doc[at].is_space or doc[at + 1].text == ":"):
        at += 1
    between = doc[at + 1 : predicate.i]
    if doc[at].lower_ not in _ASKING or predicate.tag_ not in ("VB", "VBN", "VBD") or not between:
        return None
    if between[0].tag_ not in (*_SUBJECTS, "PDT"):
        return None
    return None if any(t.tag_ in _FINITE or t.is_punct for t in between) else doc[at]
