"""Pronouns that do something: "he said", "they were killed"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from newsledger.extract import syntax
from newsledger.extract.entities.mention import Mention

_SUBJECTS = syntax.SUBJECTS | syntax.PASSIVE_SUBJECTS
_PRONOUNS = frozenset({"he", "she", "they"})


def find_pronouns(doc: Doc) -> list[Mention]:
    """Return he, she and they where they are the subject of a verb."""
    found = [doc[i] for i, word in enumerate(syntax.words_of(doc)) if word in _PRONOUNS]
    return [
        Mention(token.idx, token.idx + len(token.text), "PERSON", "pronoun")
        for token in found
        if _is_subject(token)
    ]


def _is_subject(token: Token) -> bool:
    """Tell whether a verb follows or governs: the nominative alone says as much as the parse."""
    if token.dep_ in _SUBJECTS and token.head.pos_ in ("VERB", "AUX"):
        return True
    return token.i + 1 < len(token.doc) and token.nbor().pos_ in ("VERB", "AUX")
