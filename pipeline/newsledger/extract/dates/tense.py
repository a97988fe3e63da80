"""The tense of the verb that a temporal expression belongs to."""

from __future__ import annotations

import bisect
import re

from spacy.tokens import Doc, Token

from newsledger.extract import syntax

_FUTURE_WORDS = frozenset({"will", "shall", "'ll", "’ll", "wo"})
# What is done "to" somebody's plan lies ahead: "agreed to meet on Monday", "is to resume".
_PLANNING = frozenset(
    [
        "agree",
        "aim",
        "arrange",
        "ask",
        "be",
        "be",
        "call",
        "decide",
        "due",
        "expect",
        "hope",
        "intend",
        "invite",
        "mean",
        "offer",
        "order",
        "plan",
        "postpone",
        "prepare",
        "promise",
        "propose",
        "schedule",
        "seek",
        "set",
        "slate",
        "threaten",
        "urge",
        "vow",
        "want",
        "warn",
        "ready",
        "likely",
        "able",
    ]
)
# A participle that sets a date: "talks scheduled for Monday".
_APPOINTED = frozenset({"schedule", "plan", "expect", "slate", "set", "due", "postpone", "delay"})
_AHEAD = re.compile(r"\b(?:until|till|as (?:early|soon|late) as|deadline (?:of|for|on)?)\s*$", re.I)
_IS = frozenset({"is", "are", "am", "'s", "’s", "'re", "’re"})
_NOT = re.compile(r"\b(?:not|n['’]t|never|nobody|no one)\b", re.I)
# "Until Thursday, they had not called."
_HAD = re.compile(r",[^.]{0,25}\bhad\b", re.I)
_ENDED = re.compile(r"\b(?:ended|since)\s*$", re.I)


class Tenses:
    """Looks up the tense at an offset; the token index is built once per Doc."""

    def __init__(self, doc: Doc) -> None:
        """Keep the offsets of the tokens; without a parse only the words before count."""
        self._doc = doc
        self._text = doc.text
        self._parsed = doc.has_annotation("DEP")
        self._offsets: list[int] = []

    def at(self, start: int, end: int) -> str | None:
        """Return past, present or future for the expression that stands at `start:end`."""
        before = self._text[max(0, start - 60) : start]
        if _ENDED.search(before):
            return "past"
        behind = _HAD.match(self._text[end : end + 40])
        if _AHEAD.search(before) and not behind and not _NOT.search(before):
            return "future"
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
    lemma = verb.lemma_.lower()
    if verb.tag_ == "VB" and words & _IS and any(c.lower_ == "due" for c in verb.children):
        return "future"  # "is due to rule on Friday", due read as a preposition
    if lemma in _APPOINTED and verb.tag_ == "VBN" and "had" not in words:
        return "future"
    to = any(child.lower_ == "to" and child.tag_ == "TO" for child in verb.children)
    if to and words & _IS and (verb.tag_ == "VB" or "be" in words):
        return "future"  # "the council is to vote Tuesday", "funerals are to be held on Sunday"
    if verb.tag_ == "VB" and any(child.lower_ == "to" for child in verb.children):
        head = verb.head
        if head.lemma_.lower() in _PLANNING and head != verb:
            over = any(child.lower_ == "had" for child in head.children)
            return "past" if over else "future"
        return None
    if "VBD" in tags or (verb.tag_ == "VBN" and verb.dep_ == "acl" and not auxiliaries):
        return "past"  # "the order issued on Thursday" too
    if words & {"have", "has", "'ve"} and "VBN" in tags:
        return "past"
    if tags & {"VBZ", "VBP"}:
        return "present"
    return None
