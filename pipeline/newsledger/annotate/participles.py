"""Mends tags that cannot be: "three people were shot" as a noun, "airstrikes" as a preposition.

In general text "shot" is mostly a noun, and so a model learns it; of the verbs in reports of
shootings a quarter comes out as one, and with it who was hit is lost.
"""

from __future__ import annotations

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Token

from newsledger.lexicons import words

_BE = frozenset(
    ["was", "were", "been", "being", "be", "'re", "is", "are", "am", "'s", "'m", "’s", "’re", "’m"]
)
_GET = words("get gets getting got found find finding")
_SKIPPED = frozenset({"RB", "_SP"})
_COMPOUNDS = words(
    "gun head long jump snap mug cheap screen slap warning buck moon bank penalty free pot single "
    "parting big last best first second third next final flu booster ear drop action"
)
"""Words with which "shot" is a noun: "a gun shot wound", "a flu shot"."""
_DETERMINERS = frozenset({"DT", "PRP$", "JJ", "JJR", "JJS", "HYPH", "POS", "IN", "TO"})
_SINGLE = frozenset({"one", "1", "another", "each", "every", "either"})
_PARTICLES = frozenset({"back", "up", "down", "off", "out", "through", "past"})
_OBJECTS = frozenset({"DT", "PRP", "PRP$", "NNP", "NNPS", "CD"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_CLOSED = ("IN", "PRP")
"""Tags of a few short words, which taggers give to long ones that they do not know."""
_ARGUMENTS = ("obj", "nsubj", "nsubj:pass", "obl", "nmod", "compound")
_CLOSING = frozenset({".", ",", "IN", ":"})
_SHORT = 7
_REFLEXIVE = ("self", "selves")


@Language.factory(
    "newsledger_participles",
    assigns=["token.tag", "token.dep"],
    requires=["token.tag", "token.dep"],
)
def make_participles(nlp: Language, name: str) -> Participles:
    """Make the component; it has no settings and no data."""
    return Participles()


class Participles:
    """Gives "shot" the tag of a verb where its neighbours say that it is one, and it a subject."""

    def __call__(self, doc: Doc) -> Doc:
        """Mend the tags and the subjects of one text in place."""
        shot = doc.vocab.strings["shot"]
        for i in np.flatnonzero(doc.to_array("LOWER") == shot).tolist():
            token = doc[i]
            if token.tag_[:2] == "VB":
                continue
            tag = _tag_of(token)
            if tag is not None:
                token.tag_ = tag
                _mend_subject(token)
            elif _stands_behind_comma(token):
                token.tag_ = "VBN"
                if not token.is_ancestor(token.nbor(-2)):
                    token.dep_, token.head = "acl", token.nbor(-2)
        self._open(doc)
        self._coordinate(doc)
        return doc

    def _coordinate(self, doc: Doc) -> None:
        """Make participles of adjectives that go on with a passive, verbs of those before numbers.

        "Two were picked up on the road two days before and tortured", "a mob burnt seven shops".
        """
        strings = doc.vocab.strings
        tags = doc.to_array("TAG")
        for i in np.flatnonzero(tags == strings["JJ"]).tolist():
            token = doc[i]
            if not token.lower_.endswith(("ed", "burnt")) or i == 0 or i + 1 >= len(doc):
                continue
            if token.dep_ == "conj" and token.nbor(-1).lower_ == "and":
                verb = _passive_before(token)
                closes = token.nbor(1).tag_ in _CLOSING
                if verb is not None and closes and not token.is_ancestor(verb):
                    token.tag_, token.head = "VBN", verb
            elif token.dep_ == "amod" and token.nbor(1).tag_ in ("CD", "DT", "PRP$"):
                _make_verb(token)

    def _open(self, doc: Doc) -> None:
        """Make nouns of long words that are arguments: "carried out airstrikes on the town"."""
        strings = doc.vocab.strings
        tags, deps = doc.to_array(["TAG", "DEP"]).reshape(-1, 2).T
        closed = np.isin(tags, [strings[tag] for tag in _CLOSED])
        closed &= np.isin(deps, [strings[dep] for dep in _ARGUMENTS])
        for i in np.flatnonzero(closed).tolist():
            word = doc[i].lower_
            if len(word) > _SHORT and word.isalpha() and not word.endswith(_REFLEXIVE):
                doc[i].tag_ = "NNS" if word.endswith("s") else "NN"


def _stands_behind_comma(shot: Token) -> bool:
    """Tell whether it befell who stands before a comma: "a commander, shot in a park"."""
    if shot.i < 2 or shot.i + 1 >= len(shot.doc) or shot.nbor(-1).text != ",":
        return False
    whom, after = shot.nbor(-2), shot.nbor(1)
    if whom.is_sent_end or shot.is_sent_start or after.is_sent_start:
        return False
    return whom.tag_ in _NOUNS and (after.tag_ == "IN" or after.lower_ == "dead")


def _passive_before(participle: Token) -> Token | None:
    """Return the passive of a sentence that an adjective behind "and" goes on with."""
    first = participle.sent.start
    for token in reversed(participle.doc[first : participle.i - 1]):
        if token.tag_ in ("VBD", "VBZ", "VBP"):
            return None
        if token.tag_ == "VBN":
            passive = any(c.dep_ == "aux:pass" for c in token.children)
            return token if passive else None
    return None


def _make_verb(adjective: Token) -> None:
    """Make an adjective between a noun and a number or article the verb that it must be."""
    noun, subject = adjective.head, adjective.nbor(-1)
    if noun.i < adjective.i or subject.dep_ != "compound" or subject.head not in (noun, adjective):
        return
    adjective.tag_ = "VBD"
    head, dep = noun.head, noun.dep_
    if head == noun:
        adjective.head, adjective.dep_ = adjective, "ROOT"
    else:
        adjective.head, adjective.dep_ = head, dep if dep not in _ARGUMENTS else "parataxis"
    noun.head, noun.dep_ = adjective, "obj"
    for child in [c for c in noun.children if c.i < adjective.i]:
        child.head = subject if child.dep_ in ("det", "compound", "amod") else adjective
    subject.head, subject.dep_ = adjective, "nsubj"


def _tag_of(shot: Token) -> str | None:
    """Return VBN for what befell somebody, VBD for a deed; None: a noun."""
    before, after = _before(shot), _after(shot)
    if after is not None and after.tag_ in _NOUNS and after.lower_ in ("wound", "wounds"):
        return None
    if before is None:
        return None
    word = before.lower_
    if word in _BE or word in _GET:
        return None if after is not None and after.tag_ in ("NN", "NNS") else "VBN"
    if word in ("has", "have", "had", "who", "that", "then"):
        return "VBD"
    if word in _COMPOUNDS or word in _SINGLE or before.tag_ in _DETERMINERS:
        return None
    if word in ("and", "or", "but"):
        aims = after is not None and after.lower_ == "at"
        follows = shot.dep_ == "conj" and shot.head.tag_[:2] == "VB"
        objects = follows and after is not None and after.tag_ in _OBJECTS
        return "VBD" if aims or objects else None  # "came up and shot at them"
    if before.tag_ not in _NOUNS and before.tag_ not in ("CD", "PRP", "RP"):
        return None
    if shot.i + 1 < len(shot.doc) and shot.nbor(1).lower_ in _PARTICLES:
        return "VBD"  # "the senator shot back", "rebels shot down a drone"
    if after is None or after.is_punct or after.is_space:
        return "VBN" if before.tag_ in ("NNS", "NNPS", "CD") else None
    if after.lower_ in ("to", "dead"):
        return "VBD" if _has_object_after(after) else "VBN"
    if after.tag_ in _OBJECTS and not _is_time(after):
        return "VBD"
    if after.lower_ == "at" and after.i + 1 < len(shot.doc):
        return "VBN" if _is_time(after.nbor(1)) or after.nbor(1).lower_ == "the" else "VBD"
    if after.tag_ in ("VBD", "VBZ", "VBP", "MD"):
        return "VBN" if before.tag_ == "NNS" else None  # "two of the people shot were in"
    if after.tag_ == "CC":
        return "VBD" if _second_has_object(after) else "VBN"
    told = after.tag_ in ("IN", "RB", "JJ", "WRB", "VBG") or _is_time(after)
    return "VBN" if told else None


def _before(shot: Token) -> Token | None:
    """Return the word before, adverbs skipped."""
    at = shot.i - 1
    while at >= 0 and (shot.doc[at].tag_ in _SKIPPED or shot.doc[at].lower_ in ("both", "all")):
        at -= 1
    return shot.doc[at] if at >= 0 and not shot.doc[at].is_sent_end else None


def _after(shot: Token) -> Token | None:
    """Return the word after, adverbs of manner skipped: "shot fatally by", "shot twice in"."""
    at = shot.i + 1
    while at < len(shot.doc) and shot.doc[at].tag_ == "RB" and shot.doc[at].lower_ != "at":
        at += 1
    return shot.doc[at] if at < len(shot.doc) and not shot.doc[at].is_sent_start else None


def _has_object_after(word: Token) -> bool:
    """Tell whether somebody follows: "shot dead two guards", "shot to death a watchman"."""
    at = word.i + (2 if word.lower_ == "to" else 1)
    if at >= len(word.doc) or word.doc[at].is_sent_start:
        return False
    return word.doc[at].tag_ in _OBJECTS and not _is_time(word.doc[at])


def _second_has_object(conjunction: Token) -> bool:
    """Tell whether a second verb has somebody behind it: "soldiers shot and killed a boy"."""
    doc, at = conjunction.doc, conjunction.i + 1
    while at < len(doc) and doc[at].tag_ == "RB":
        at += 1
    if at + 1 >= len(doc) or doc[at].tag_[:2] not in ("VB", "JJ") or doc[at].is_sent_start:
        return False
    after = doc[at + 1]
    return after.tag_ in _OBJECTS | {"NN", "NNS", "JJ"} and not _is_time(after)


def _is_time(word: Token) -> bool:
    """Tell whether a word opens a time: "shot at about 1:45", "shot Friday"."""
    text = word.lower_
    return (
        text in ("about", "around", "approximately", "noon", "midnight", "dawn", "last", "this")
        or text.endswith("day")
        or (word.tag_ == "CD" and text[0].isdigit() and (":" in text or text.isdigit()))
    )


def _mend_subject(verb: Token) -> None:
    """Give a verb its subject where the parse hung it on a noun, or on a copula."""
    passive = verb.tag_ == "VBN"
    subject = "nsubj:pass" if passive else "nsubj"
    for child in verb.children:
        if child.dep_ == "cop" and passive:
            child.dep_ = "aux:pass"
        beside = child.i == verb.i - 1 and child.dep_ in ("compound", "nummod")
        if child.i < verb.i and (child.dep_ in ("nsubj", "nsubj:pass") or beside):
            child.dep_ = subject
