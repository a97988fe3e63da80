"""The tense of the verb that a temporal expression belongs to."""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from newsledger.extract import syntax
from newsledger.extract.syntax import text_of
from newsledger.lexicons import load_lexicon, words

_FUTURE_WORDS = frozenset({"will", "shall", "'ll", "’ll", "wo"})
_AHEAD = re.compile(r"\b(?:until|till|as (?:early|soon|late) as|deadline (?:of|for|on)?)\s*$", re.I)
# A term that lies ahead of who speaks: "would strike unless freed by Friday".
_TERM = re.compile(r"\b(?:by|before|no later than|not later than)\s+(?:the\s+)?$", re.I)
_OPEN = re.compile(
    r"\b(?:will|would|could|should|must|might|may|shall|can|cannot|unless|if|demand\w*|ultimatum|"
    r"deadline|promis\w+|vow\w+|hop\w+|expect\w*|pledg\w+|due|order\w*|(?:un)?likely|"
    r"improbable)\b",
    re.I,
)
_DONE = re.compile(r"\b(?:have|had|has|having)\b", re.I)
# "declared three days of mourning starting Wednesday": what is decreed lies ahead.
_STARTING = re.compile(
    r"\b(?:announc|declar|decre|impos|order|proclaim|agree|propos|call)\w*\b[^.;]*"
    r"\b(?:starting|beginning|commencing|effective)\s+(?:from\s+|on\s+)?$",
    re.I,
)
# "the session due Tuesday", "is set for Thursday", "takes effect on Friday"
_DUE = re.compile(
    r"\b(?:due|(?:is|are|'s|now) (?:set|slated|planned) for|takes? (?:effect|place))"
    r"\s+(?:(?:on|in|by|the)\s+){0,2}$",
    re.I,
)
# Verbs whose past looks like the present of a plural.
_PAST_TOO = words("hit cut put set shut spread hurt beat let quit burst split cast shed bid thrust")
_IS = frozenset({"is", "are", "am", "'s", "’s", "'re", "’re"})
_NOT = re.compile(r"\b(?:not|n['’]t|never|nobody|no one)\b", re.I)
# "Until Thursday, they had not called."
_HAD = re.compile(r",[^.]{0,25}\bhad\b", re.I)
_ENDED = re.compile(r"\b(?:ended|since)\s*$", re.I)


@dataclass(frozen=True, slots=True)
class DateVerb:
    """A row of date_verbs.csv: what a verb tells of the date beside it.

    `kind` is planning (what is done "to" it lies ahead: "agreed to meet on Monday"), appointed (its
    participle sets a date: "talks scheduled for Monday"), futurate (its present tense with a day
    lies ahead: "the council votes on Monday"), saying (its day is that of the statement), or harm
    (its past tense with a month is of the last such month: "died in January").
    """

    lemma: str
    kind: str
    source: str
    example: str


@cache
def _verbs(kind: str) -> frozenset[str]:
    return frozenset(row.lemma for row in load_lexicon("date_verbs", DateVerb) if row.kind == kind)


class Tenses:
    """Looks up the tense at an offset; the token index is built once per Doc."""

    def __init__(self, doc: Doc) -> None:
        """Keep the offsets of the tokens; without a parse only the words before count."""
        self._doc = doc
        self._text = text_of(doc)
        self._parsed = doc.has_annotation("DEP")
        self._offsets: list[int] = []

    def at(self, start: int, end: int) -> str | None:
        """Return past, present or future for the expression that stands at `start:end`."""
        before = self._text[max(0, start - 60) : start]
        if _ENDED.search(before):
            return "past"
        if _STARTING.search(before) or _DUE.search(before):
            return "future"
        behind = _HAD.match(self._text[end : end + 40])
        if _AHEAD.search(before) and not behind and not _NOT.search(before):
            return "future"
        if _TERM.search(before):
            clause = before[before.rfind(". ") + 1 :]
            if _OPEN.search(clause) and not _DONE.search(clause):
                return "future"
        return tense_of(self._head(start, end)) if self._parsed else None

    def is_saying(self, start: int, end: int) -> bool:
        """Tell whether the expression dates a statement, and not what is told in it."""
        if not self._parsed:
            return False
        verb = syntax.governing_verb(self._head(start, end))
        return verb is not None and verb.lemma_.lower() in _verbs("saying")

    def is_of_harm(self, start: int, end: int) -> bool:
        """Tell whether the expression dates a harm that is told as past: "died in January"."""
        if not self._parsed:
            return False
        verb = syntax.governing_verb(self._head(start, end))
        if verb is None or verb.lemma_.lower() not in _verbs("harm"):
            return False
        return _verb_tense(verb) == "past" and not _OPEN.search(
            self._text[verb.sent.start_char : verb.idx]
        )

    def _head(self, start: int, end: int) -> Token:
        """Return the token of the expression whose own head lies outside it."""
        if not self._offsets:
            self._offsets = self._doc.to_array("IDX").tolist()
        first = max(bisect.bisect_right(self._offsets, start) - 1, 0)
        last = max(bisect.bisect_left(self._offsets, end) - 1, first)
        for number in range(last, first - 1, -1):
            token = self._doc[number]
            if not first <= token.head.i <= last:
                return token
        return self._doc[last]


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
    appointed = lemma in _verbs("appointed") and verb.tag_ == "VBN" and "had" not in words
    if appointed and (lemma != "set" or _is_set_for(verb)):
        return "future"
    to = any(child.lower_ == "to" and child.tag_ == "TO" for child in verb.children)
    if to and words & _IS and (verb.tag_ == "VB" or "be" in words):
        return "future"  # "the council is to vote Tuesday", "funerals are to be held on Sunday"
    if verb.tag_ == "VB" and any(child.lower_ == "to" for child in verb.children):
        head = verb.head
        if head.lemma_.lower() in _verbs("planning") and head != verb:
            over = any(child.lower_ == "had" for child in head.children)
            return "past" if over else "future"
        return None
    if "VBD" in tags or (verb.tag_ == "VBN" and verb.dep_ == "acl" and not auxiliaries):
        return "past"  # "the order issued on Thursday" too
    if words & {"have", "has", "'ve"} and "VBN" in tags:
        return "past"
    if verb.tag_ == "VBP" and lemma in _PAST_TOO and not auxiliaries:
        return "past"  # "In February, aircraft hit 85 targets": news tells it in the past
    if tags & {"VBZ", "VBP"}:
        return (
            "future" if lemma in _verbs("futurate") and verb.tag_ in ("VBZ", "VBP") else "present"
        )
    return None


def _is_set_for(verb: Token) -> bool:
    """Tell "talks set for Monday" from "a camp set on fire on Monday"."""
    return any(case.lower_ == "for" for child in verb.children for case in child.children)
