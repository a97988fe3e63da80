"""Pronouns that do something: "he said", "they were killed"."""

from __future__ import annotations

from spacy.tokens import Doc

from newsledger.extract import syntax
from newsledger.extract.entities.mention import Mention

_PRONOUNS = frozenset({"he", "she", "they"})


def find_pronouns(doc: Doc) -> list[Mention]:
    """Return he, she and they where they are the subject of a verb."""
    return [
        Mention(token.idx, token.idx + len(token.text), "PERSON", "pronoun")
        for token in doc
        if token.lower_ in _PRONOUNS
        and token.dep_ in syntax.SUBJECTS | syntax.PASSIVE_SUBJECTS
        and token.head.pos_ in ("VERB", "AUX")
    ]
