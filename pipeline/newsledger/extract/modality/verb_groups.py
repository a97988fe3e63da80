"""The verb group: the auxiliaries, negations and adverbs right before a verb."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.asked import listed_once
from newsledger.extract.syntax import sent_start
from newsledger.lexicons import words

BE = words("be is are was were been being am 's 're ’s ’re get gets got gotten getting")
HAVE = words("have has had having 've ’ve 'd ’d")
DO = words("do does did")
NOT = words("not n't n’t never cannot neither nor hardly")
MODALS = words("could would should might may can ca will shall must wo 'll ’ll")
_GROUP_ADVERBS = words(
    "almost also already since just now then still ever yet even all both each later too once "
    "again first either being to himself herself themselves itself"
)
_OPENING_MARKS = frozenset({'"', "“", "``", "‘", "«"})
_GROUP = BE | HAVE | DO | MODALS | NOT
HEDGES = words(
    "reportedly allegedly apparently possibly probably likely perhaps maybe presumably supposedly "
    "purportedly seemingly conceivably"
)


@listed_once
def verb_group(verb: Token) -> list[Token]:
    """Return the auxiliaries, adverbs and `to` that stand right before a verb, nearest first.

    Read off the surface, for a small parser errs more often than news hides an auxiliary.
    """
    found: list[Token] = []
    doc = verb.doc
    first = sent_start(verb)
    at = verb.i - 1
    while at >= first and len(found) < 8:
        quoted = doc[at].text in _OPENING_MARKS and doc[at - 1].lower_ in _GROUP | {"to"}
        if doc[at].is_space or (quoted and at > first):  # "threatened to “kill everyone”"
            at -= 1
            continue
        word = doc[at].lower_
        if word in ("and", "or") and found and at > first and _join_adverbs(doc[at - 1], found[-1]):
            at -= 1  # "to quickly and decisively bomb"
            continue
        is_adverb = word.endswith("ly") or word in _GROUP_ADVERBS or word in HEDGES
        if not (is_adverb or word in _GROUP) or syntax.is_month(doc[at]):
            break
        found.append(doc[at])
        at -= 1
    return found


def _join_adverbs(before: Token, after: Token) -> bool:
    return before.lower_.endswith("ly") and after.lower_.endswith("ly")
