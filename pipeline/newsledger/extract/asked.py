"""Answers about a parse and its words, kept while the document is read.

Many rules ask the same of one word: is this verb passive, who are its subjects. What only the parse
decides is looked up once, and what is made of a whole document is made once. The answers lie in the
document and go with it; they hold tokens, which cannot be saved, so that whoever has read a
document lets them go (`forget_answers`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from spacy.tokens import Doc, Token

Answer = TypeVar("Answer")

_ANSWERS = "newsledger_answers"
_WHOLE = -1
"""Stands for the document among its tokens."""


def asked_once(question: Callable[[Token], Answer]) -> Callable[[Token], Answer]:
    """Keep the answers of a function of one token; for one that returns lists see `listed_once`."""

    @wraps(question)
    def answer(token: Token) -> Answer:
        known = _answers(token.doc)[question]
        at = token.i
        if at not in known:
            known[at] = question(token)
        found: Answer = known[at]
        return found

    return answer


def listed_once(question: Callable[[Token], list[Answer]]) -> Callable[[Token], list[Answer]]:
    """Keep the answers of a function of one token that returns a list; all who ask get a copy."""
    kept = asked_once(question)

    @wraps(question)
    def answer(token: Token) -> list[Answer]:
        return kept(token).copy()

    return answer


def made_once(make: Callable[[Doc], Answer]) -> Callable[[Doc], Answer]:
    """Keep what a function makes of a document; nobody who asks may change it."""

    @wraps(make)
    def answer(doc: Doc) -> Answer:
        known = _answers(doc)[make]
        if _WHOLE not in known:
            known[_WHOLE] = make(doc)
        found: Answer = known[_WHOLE]
        return found

    return answer


def _answers(doc: Doc) -> defaultdict[Any, dict[int, Any]]:
    answers: defaultdict[Any, dict[int, Any]] | None = doc.user_data.get(_ANSWERS)
    if answers is None:
        answers = doc.user_data[_ANSWERS] = defaultdict(dict)
    return answers


def forget_answers(doc: Doc) -> None:
    """Let go what is kept of a document: its parse may be changed, or it may be saved."""
    doc.user_data.pop(_ANSWERS, None)
