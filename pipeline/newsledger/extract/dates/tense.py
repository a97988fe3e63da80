"""The tense of the verb that a temporal expression belongs to."""

from __future__ import annotations

import bisect

from spacy.tokens import Doc, Token

from newsledger.extract import syntax

_FUTURE_WORDS = frozenset({"will", "shall", "'ll", "’ll", "wo"})
# A plan in the present tense points forward: "is scheduled for Monday".
_FUTURE_VERBS = frozenset({"schedule", "plan", "expect", "slate", "due", "intend"})


class Tenses:
    """Looks up the tense at an offset; the token index is built once per Doc."""

    def __init__(self, doc: Doc) -> None:
        """Keep the offsets of the tokens; without a parse every answer is None."""
        self._doc = doc
        self._parsed = doc.has_annotation("DEP")
        self._offsets: list[int] = []

    def at(self, start: int, end: int) -> str | None:
        """Return past, present or future for the expression that stands at `start:end`."""
        if not self._parsed:
            return None
        if not self._offsets:
            self._offsets = [token.idx for token in self._doc]
        first = max(bisect.bisect_right(self._offsets, start) - 1, 0)
        last = max(bisect.bisect_left(self._offsets, end) - 1, first)
        # The head of the expression is the token whose own head lies outside it.
        for number in range(last, first - 1, -1):
            token = self._doc[number]
            if not first <= token.head.i <= last:
                return tense_of(token)
        return tense_of(self._doc[last])


def tense_of(token: Token) -> str | None:
    """Return the tense of the verb above `token`, None when there is no finite verb."""
    verb = syntax.governing_verb(token)
    for _ in range(4):
        if verb is None:
            return None
        tense = _verb_tense(verb)
        if tense is not None:
            return tense
        verb = syntax.governing_verb(verb)
    return None


def _verb_tense(verb: Token) -> str | None:
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "aux:pass", "cop")]
    words = {token.lower_ for token in auxiliaries} | {verb.lower_}
    if words & _FUTURE_WORDS:
        return "future"
    tags = {token.tag_ for token in auxiliaries} | {verb.tag_}
    if verb.lemma_.lower() in _FUTURE_VERBS and tags & {"VBZ", "VBP"}:
        return "future"
    if "VBD" in tags:
        return "past"
    if words & {"have", "has", "'ve"} and "VBN" in tags:
        return "past"
    if tags & {"VBZ", "VBP"}:
        return "present"
    return None
