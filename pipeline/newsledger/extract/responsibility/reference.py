"""Whom a personal pronoun stands for, where the words leave little choice."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.lexicons import words
from newsledger.records import Entity, Extraction

PRONOUNS = words("they them he him she her it we i you their his its")
_SINGULAR = frozenset({"it", "its"})
_PLURAL = frozenset({"they", "their", "them"})
_PERSONAL = frozenset({"he", "she", "his", "her", "him"})
_PERSONS = words(
    "man woman boy girl teenager youth suspect gunman attacker assailant shooter driver officer "
    "soldier commander leader guard student brother father mother son husband bomber killer deputy"
)
_GROUPS = words(
    "group army military militia movement government ministry organisation organization party "
    "faction front regime cartel gang command coalition force police state country alliance cell "
    "paramilitary brigade battalion outfit network junta branch wing unit regiment"
)
_SIDES = frozenset({"ORG", "GPE", "NORP"})
_DENYING = words("deny reject dismiss refute dispute")
_ACCUSING = words("accuse blame suspect")
_FAR = 40


def referent(pronoun: Token, found: Extraction) -> Token | None:
    """Return the head of the words a pronoun stands for: the subject before it that agrees.

    "The army withdrew. It denied shelling the town." -> army. Subjects of the same sentence come
    first, then those of the sentence before; None where none agrees or two do in one sentence.
    """
    doc = pronoun.doc
    sent = pronoun.sent
    accused = _accused_before(pronoun)
    if accused is not None and _agrees(pronoun, accused, found):
        return accused
    own = [t for t in doc[sent.start : pronoun.i] if _is_subject(t) and not _governs(pronoun, t)]
    fits = [t for t in own if _agrees(pronoun, t, found)]
    if not fits and pronoun.lower_ in _PERSONAL:
        named = doc[sent.start : pronoun.i]
        fits = [t for t in named if t.tag_ == "NNP" and _agrees(pronoun, t, found)]
    if fits:
        return fits[0] if len(_several(fits, found)) == 1 else None
    if sent.start == 0:
        return None
    before = doc[sent.start - 1].sent
    if before.end - before.start > _FAR:
        return None
    fits = [t for t in before if _is_subject(t) and _agrees(pronoun, t, found)]
    return fits[0] if fits and len(_several(fits, found)) == 1 else None


def _accused_before(pronoun: Token) -> Token | None:
    """Return whom a denial answers for: "the army blamed the rebels; they denied it" -> rebels."""
    if pronoun.head.lemma_.lower() not in _DENYING or pronoun.i > pronoun.head.i:
        return None
    start = pronoun.sent.start
    if start:
        start = pronoun.doc[start - 1].sent.start
    for token in reversed(pronoun.doc[start : pronoun.i]):
        if token.lemma_.lower() in _ACCUSING and token.tag_[:2] == "VB":
            whom = syntax.children(token, "obj")
            return whom[0] if whom and whom[0].i > token.i else None
    return None


def _is_subject(token: Token) -> bool:
    kind = token.dep_ in syntax.SUBJECTS or token.dep_ in syntax.PASSIVE_SUBJECTS
    return kind and token.tag_[:2] == "NN"


def _governs(pronoun: Token, noun: Token) -> bool:
    """Tell whether a noun is the subject of the verb whose object the pronoun is: not itself."""
    return pronoun.head == noun.head and pronoun.dep_ in syntax.OBJECTS


def _several(fits: list[Token], found: Extraction) -> set[str]:
    """Return what the nouns stand for, each thing once."""
    named = [(_entity(noun, found), noun) for noun in fits]
    return {entity.text.lower() if entity else noun.lower_ for entity, noun in named}


def _agrees(pronoun: Token, noun: Token, found: Extraction) -> bool:
    """Tell whether number and kind fit: "it" is no person, "they" no single man."""
    word, entity = pronoun.lower_, _entity(noun, found)
    label = entity.label if entity else None
    if word in _PERSONAL:
        return label == "PERSON" or noun.lower_ in _PERSONS
    if word in _SINGULAR:
        return label in ("ORG", "GPE") or noun.lower_ in _GROUPS
    if word in _PLURAL:
        return noun.tag_ in ("NNS", "NNPS") or (label in _SIDES and label != "GPE")
    return False


def _entity(noun: Token, found: Extraction) -> Entity | None:
    for entity in found.entities:
        if entity.start <= noun.idx < entity.end:
            return entity
    return None
