"""Whom a participle between a subject and its verb is about: "two men sent to guard a bank were".

Such a participle stands for a relative clause; parsers take it for the verb of the sentence, and
the object of its own infinitive for the subject of the verb that follows.
"""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract.events.carriers import is_munition
from newsledger.extract.syntax import NOUN_TAGS, sent_end, sent_start
from newsledger.lexicons import words

_PHRASE = frozenset({"DT", "CD", "JJ", "NN", "NNS", "NNP", "NNPS", "PRP$", "POS", "HYPH", "VBG"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_CLOSING = frozenset({"VBD", "VBZ", "VBP", "MD"})
_TELLING = words("say show believe claim prove find suggest report know think argue explain reveal")
"""Infinitives whose object may be a clause: "asked to say the men were shot"."""
_SENT = words(
    "fired launched aimed sent directed dispatched hurled bound headed heading flying flown "
    "approaching entering crossing targeting"
)
_AIRCRAFT = words(
    "plane planes aircraft jet jets helicopter helicopters airliner airliners warplane warplanes "
    "bomber bombers fighter fighters balloon balloons"
)
_FLIGHT = 12
"""Tokens from where something flew back to it."""
_FAR = 9
"""Tokens from a verb back to the infinitive before it."""


def is_closed_by_verb(verb: Token) -> bool:
    """Tell whether a participle stands between what it befell and the verb of that.

    "The groups hit had no ties", but not "missiles Iran fired hit a base", where it has a subject.
    """
    doc, start, last = verb.doc, sent_start(verb), verb.i - 1
    if verb.i + 1 >= sent_end(verb) or verb.tag_ not in ("VBD", "VBN"):
        return False
    if last < start or doc[last].tag_ not in ("NN", "NNS") or doc[verb.i + 1].tag_ not in _CLOSING:
        return False
    first = last
    while first > start and doc[first - 1].tag_ in ("NN", "NNP", "JJ", "CD", "HYPH", "VBN", "POS"):
        first -= 1
    if first > start and doc[first - 1].tag_ in ("DT", "PRP$"):
        first -= 1
    return first == start or doc[first - 1].tag_[:2] not in ("NN", "PR", "WP", "WD")


def out_of_flight(noun: Token, verb: Token) -> Token:
    """Return what was on its way to a noun, where a phrase of flight stands between.

    "A missile fired at a destroyer was shot down" asked of `destroyer` -> missile; "a plane bound
    for Kyiv was shot down" -> plane. Else the noun.
    """
    doc, on_the_way = noun.doc, False
    if is_munition(noun) or noun.lower_ in _AIRCRAFT:
        return noun
    for i in range(noun.i - 1, max(sent_start(verb), noun.i - _FLIGHT) - 1, -1):
        token = doc[i]
        if token.lower_ in _SENT:
            on_the_way = True
        elif token.tag_ in _FINITE or token.tag_ == "MD" or token.is_punct or token.tag_ == "CC":
            return noun
        elif on_the_way and (is_munition(token) or token.lower_ in _AIRCRAFT):
            return token
    return noun


def out_of_infinitive(noun: Token, verb: Token) -> Token:
    """Return the subject of a verb over an infinitive with an object of its own, else the noun.

    "Two policemen deployed to protect a polio team were gunned down" asked of `team` -> policemen.
    """
    doc, start = noun.doc, sent_start(noun)
    at, phrase = noun.i, noun.i
    while at > start and noun.i - at < _FAR and doc[at].tag_ in _PHRASE:
        phrase, at = at, at - 1
    if at - 3 < start or phrase > noun.i or doc[at].tag_ != "VB" or doc[at].lemma_ in _TELLING:
        return noun
    if doc[at - 1].lower_ != "to" or doc[at - 2].tag_ not in ("VBN", "VBD"):
        return noun
    subject = doc[at - 3]
    between = doc[noun.i + 1 : verb.i]
    if verb.tag_ not in _FINITE and not any(t.pos_ == "AUX" for t in between):
        return noun  # "a vigil held to remember a man slain in 2014": the man
    if subject.tag_ not in NOUN_TAGS or any(t.is_punct or t.dep_ == "cc" for t in between):
        return noun
    return subject
