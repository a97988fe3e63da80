"""Munitions that stand for a deed: sent towards somebody, or claimed, blamed, judged by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events.lexicon import evidence_words
from newsledger.extract.syntax import sent_end
from newsledger.lexicons import words

if TYPE_CHECKING:
    from newsledger.extract.events.triggers import Candidate

_AIMED = words("towards toward at against into across over")
_SENT = words(
    "drone_strike rocket_attack missile_attack shelling bombing suicide_bombing airstrike ied "
    "explosion"
)
_AIM = 8
"""Tokens behind what is sent in which its aim stands."""
_MUNITIONS = words("bomb mine landmine grenade missile rocket shell")
_OWNED = words("claim admit")
_DECRIED = words("condemn denounce deplore")
_HELD = words("blame accuse condemn acquit convict suspect clear arrest hold try")
_HELD_AS = words("responsible responsibility guilty blame credit culpable convicted acquitted")
_AS_DEED = words("payback retaliation revenge reprisal answer reply response work warning")


def is_mere_munition(candidate: Candidate) -> bool:
    """Tell whether a munition, or the sending of one, is no deed."""
    if candidate.is_verb:
        return candidate.trigger.phrase == "send" and _has_no_aim(candidate.head)
    last = candidate.trigger.phrase.rsplit(" ", 1)[-1]
    return last in _MUNITIONS and _is_only_a_thing(candidate.head)


def _has_no_aim(verb: Token) -> bool:
    """Tell whether what was sent went to no enemy: "sent drones to its allies"."""
    sent = syntax.children(verb, "obj", "nsubj:pass")
    of = [n for t in sent for n in syntax.children(t, "nmod")]  # "dozens of rockets"
    if not any(_is_munition(t) for t in (*sent, *of)):
        return True
    first = max(verb.i, *(t.i for t in sent))
    after = verb.doc[first + 1 : min(first + _AIM, sent_end(verb))]
    return not any(t.lower_ in _AIMED for t in after)


def _is_munition(noun: Token) -> bool:
    rows = evidence_words().get(noun.lower_, ())
    return any(row.kind == "weapon" and row.event_type in _SENT for _, row in rows)


def _is_only_a_thing(noun: Token) -> bool:
    """Tell whether nobody claims a munition, is blamed for it or judged.

    "The group claimed the car bomb", "acquitted of the bomb", "the bomb was payback".
    """
    if syntax.children(noun, "acl", "acl:relcl", "appos") or not syntax.children(noun, "det"):
        return True  # "the car bomb that killed a judge"
    governor = noun.head
    lemma = governor.lemma_.lower()
    decried = lemma in _DECRIED and noun.lower_.startswith("bomb")
    if noun.dep_ == "obj" and (lemma in _OWNED or decried):
        return False
    if any(c.lower_ in ("for", "of") for c in syntax.children(noun, "case")):
        return lemma not in _HELD and governor.lower_ not in _HELD_AS
    return not (noun.dep_ == "nsubj" and governor.lower_ in _AS_DEED)
