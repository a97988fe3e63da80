"""Munitions that stand for a deed: sent towards somebody, or claimed, blamed, judged by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events.lexicon import evidence_words
from newsledger.extract.syntax import sent_end, sent_start
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
_GUNS = words(
    "tank tanks helicopter helicopters gunship gunships gunboat gunboats battery artillery sniper "
    "snipers mortar mortars cannon rifle rifles pistol gun guns"
)
_DAYS = words(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today night week month year"
)
_THEN = words("after following since before")
_WHERE = words("at in on outside near under inside")
_DECRIED = words("condemn denounce deplore")
_HELD = words("blame accuse condemn acquit convict suspect clear arrest hold try")
_HELD_AS = words("responsible responsibility guilty blame credit culpable convicted acquitted")
_AS_DEED = words("payback retaliation revenge reprisal answer reply response work warning")


def is_mere_munition(candidate: Candidate) -> bool:
    """Tell whether a munition, or the sending of one, is no deed."""
    if candidate.is_verb:
        return candidate.trigger.phrase == "send" and _has_no_aim(candidate.head)
    if candidate.trigger.phrase == "fire":
        return not is_fire_of_weapon(candidate.head)
    last = candidate.trigger.phrase.rsplit(" ", 1)[-1]
    return last in _MUNITIONS and _is_only_a_thing(candidate.head)


def is_fire_of_weapon(noun: Token) -> bool:
    """Tell whether "fire" is that of a weapon named before it: "Katyusha fire", "a tank's fire"."""
    at = noun.i - 1
    while at >= sent_start(noun) and noun.doc[at].tag_ in ("POS", "HYPH", "JJ", "NN", "NNS"):
        if _is_munition(noun.doc[at]) or noun.doc[at].lower_ in _GUNS:
            return True
        at -= 1
    return at >= sent_start(noun) and (_is_munition(noun.doc[at]) or noun.doc[at].lower_ in _GUNS)


def _is_of_a_time(noun: Token) -> bool:
    """Tell whether a munition is told by its day, or by what came then: "Tuesday's car bomb"."""
    whose = syntax.children(noun, "nmod:poss")
    if any(t.ent_type_ in ("DATE", "TIME") or t.lower_ in _DAYS for t in whose):
        return True
    after = any(c.lower_ in _THEN for c in syntax.children(noun, "case"))
    return after and any(
        syntax.preposition(t) in _WHERE for t in syntax.children(noun, "nmod", "obl")
    )


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
    if _is_of_a_time(noun):
        return False
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
