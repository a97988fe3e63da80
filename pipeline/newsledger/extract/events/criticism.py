"""Attacks in words: "the opposition attacked the government over the killings"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events.lexicon import evidence_words
from newsledger.extract.syntax import sent_end
from newsledger.lexicons import words
from newsledger.word_groups import word_group

if TYPE_CHECKING:
    from newsledger.extract.events.triggers import Candidate

_IN_WORDS = frozenset({"attack", "assail", "blast", "hit", "hammer", "batter", "pound", "strike"})
"""Verbs of force that also stand for harsh words."""
_CONTENDING = frozenset({"clash", "exchange shots", "exchange fire", "trade fire", "battle"})
_WORDS = words(
    "praise orders offers requests questions calls messages emails letters complaints criticism "
    "insults abuse texts tweets posts adverts ads advertisements demands pleas appeals information "
    "images pictures propaganda queries applications invitations advice comments hate"
)
"""What people are bombarded with that hurts no body."""
_FORUMS = words(
    "hearing hearings debate debates interview interviews questioning testimony broadcast podcast "
    "conference stage summit"
)
"""Where people contend in words, be it armed men's commanders or their ministers."""
_RECEIVED = frozenset({"come under fire", "come under attack"})
_BY_FORCE = frozenset({"armed", "force", "weapon"})
_MATTERS = frozenset({"DT", "PRP$", "JJ", "NN", "NNS", "NNP", "VBG", "WP", "WRB"})
_TIMES = words(
    "second seconds minute minutes hour hours day days night nights week weeks weekend month "
    "months year years time times while period border wall fence phone"
)

_REACH = 14
"""Tokens behind the verb in which the reason stands."""


def is_criticism(candidate: Candidate) -> bool:
    """Tell whether somebody who speaks in public attacks somebody for what he did or is.

    Both are asked for: a speaker alone may be hit by gunmen's side ("the opposition attacked the
    town"), a reason alone is given by gunmen too ("attacked the family over a debt").
    """
    verb = candidate.head
    if candidate.is_verb and candidate.trigger.phrase in _RECEIVED:
        blamed = syntax.subjects(verb)
        return bool(blamed) and all(_speaks(t) for t in blamed) and _has_reason(verb)
    if not candidate.is_verb or candidate.trigger.phrase not in _IN_WORDS:
        return False
    doers = [t for t in syntax.agents(verb) if t.i != verb.i]
    if not doers or not all(t.lower_ in word_group("critics") for t in doers):
        return False
    if any(_is_by_force(t) for t in syntax.children(verb, "obl") if t.i > verb.i):
        return False
    return _has_reason(verb)


def is_only_talk(candidate: Candidate) -> bool:
    """Tell whether sides contend in words, or somebody is bombarded with them."""
    if not candidate.is_verb:
        return False
    if candidate.trigger.phrase in _CONTENDING:
        return _is_in_debate(candidate.head)
    return candidate.trigger.phrase == "bombard" and _is_with_words(candidate.head)


def _is_with_words(verb: Token) -> bool:
    """Tell whether what rains down is said, written or sold: "bombarded with sell orders"."""
    means = [t for t in syntax.obliques(verb, "with") if t.i > verb.i]
    return bool(means) and all(t.lower_ in _WORDS for t in means)


def _is_in_debate(verb: Token) -> bool:
    """Tell whether sides contend where people talk: "clashed with the minister during a hearing".

    "Police clashed with protesters outside the hall during the debate" is no such thing.
    """
    sides = [*syntax.agents(verb), *syntax.obliques(verb, "with")]
    if any(row.kind in _BY_FORCE for t in sides for _, row in evidence_words().get(t.lower_, ())):
        return False
    doc, end = verb.doc, min(sent_end(verb), verb.i + _REACH)
    for at in range(verb.i + 1, end - 1):
        if doc[at].lower_ in ("outside", "near", "before", "after", "ahead"):
            return False
        if doc[at].lower_ in ("in", "during", "at", "on") and any(
            t.lower_ in _FORUMS and t.tag_[:2] == "NN" for t in doc[at + 1 : min(at + 5, end)]
        ):
            return True
    return False


def _speaks(noun: Token) -> bool:
    """Tell whether somebody is in public life, or a person by name or pronoun."""
    if noun.lower_ in ("he", "she") or noun.ent_type_ == "PERSON":
        return True
    return noun.lower_ in word_group("critics")


def _is_by_force(noun: Token) -> bool:
    """Tell whether a phrase at the verb names arms: "attacked with rockets over the arrest"."""
    if syntax.preposition(noun) not in ("with", "by", "using", "from"):
        return False
    return any(row.kind in _BY_FORCE for _, row in evidence_words().get(noun.lower_, ()))


def _has_reason(verb: Token) -> bool:
    """Tell whether "over" or "for" behind the verb opens a matter, and no time or place."""
    doc, end = verb.doc, sent_end(verb)
    for at in range(verb.i + 1, min(end - 1, verb.i + _REACH)):
        if doc[at].lower_ not in ("over", "for"):
            if doc[at].text in (";", ":") or doc[at].tag_ in ("VBD", "VBZ"):
                return False
            continue
        if doc[at + 1].tag_ not in _MATTERS:
            continue
        phrase = [doc[at + 1], *(t for t in doc[at + 2 : at + 5])]
        if not any(t.lower_ in _TIMES or t.ent_type_ in ("DATE", "TIME") for t in phrase):
            return True
    return False
