"""Whom a participle between a subject and its verb is about: "two men sent to guard a bank were".

Such a participle stands for a relative clause; parsers take it for the verb of the sentence, and
the object of its own infinitive for the subject of the verb that follows.
"""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract.syntax import NOUN_TAGS, sent_start
from newsledger.lexicons import words

_PHRASE = frozenset({"DT", "CD", "JJ", "NN", "NNS", "NNP", "NNPS", "PRP$", "POS", "HYPH", "VBG"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_TELLING = words("say show believe claim prove find suggest report know think argue explain reveal")
"""Infinitives whose object may be a clause: "asked to say the men were shot"."""
_FAR = 9
"""Tokens from a verb back to the infinitive before it."""


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
