"""Quotation marks within a clause, past which the parser reads: 'it had "directly hit" the base'.

They part an auxiliary from its verb, or a verb from its subject, and the clause is taken apart.
"""

from __future__ import annotations

from spacy.tokens import Doc

from newsledger.lexicons import words

_AUXILIARIES = words(
    "had has have was were been being is are be did does do not n't will would may might could "
    "should must"
)
_SUBJECTS = frozenset({"PRP", "NN", "NNS", "NNP", "NNPS"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_MOST = 24
"""Words between the marks, at most."""


def marks_within(doc: Doc) -> list[tuple[int, int]]:
    """Return the marks around words that go on with a clause, each as token bounds."""
    found: list[tuple[int, int]] = []
    end = 0
    for token in doc:
        if not token.is_quote or token.i < max(end, 1) or token.whitespace_:
            continue
        close = _closing(doc, token.i)
        if close is None:
            continue
        end = close + 1
        if _goes_on(doc, token.i, close):
            found += [(token.i, token.i + 1), (close, close + 1)]
    return found


def _closing(doc: Doc, start: int) -> int | None:
    for at in range(start + 2, min(start + _MOST + 2, len(doc))):
        if doc[at].is_quote:
            return at if not doc[at - 1].whitespace_ else None
        if doc[at].is_space:
            return None
    return None


def _goes_on(doc: Doc, start: int, close: int) -> bool:
    """Tell whether the words behind a mark are the verb of what stands before it."""
    before, first = doc[start - 1], start + 1
    if not before.whitespace_:
        return False
    while first < close and doc[first].tag_ == "RB":
        first += 1
    if first == close:
        return False
    verb = doc[first].tag_
    if before.lower_ in _AUXILIARIES:
        return verb[:2] == "VB" or doc[start + 1].lower_ == "not"
    # "they “bombed” the port", but not 'said the "fired" shells'
    return before.tag_ in _SUBJECTS and verb in _FINITE
