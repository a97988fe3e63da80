"""Nouns that point back to an event told before: "the attack", "this incident", "the operation".

By themselves they say too little to be taken for violence; after an act of violence they are.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import islice

from spacy.tokens import Doc, Token

from newsledger.extract import syntax
from newsledger.extract.events.evidence import Surroundings, kinds_of
from newsledger.extract.events.roles import Roles
from newsledger.extract.events.triggers import Candidate
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

_DEFINITE = words("the this that these those same both")
_INSIDE = frozenset({"JJ", "JJS", "CD", "NN", "NNP", "NNPS", "NNS", "HYPH", "VBN", "POS", "RB"})
_FAR = 14
"""Sentences back to an event that a definite noun may point to."""
_NEAR = 4
"""The same for nouns that may be of anything: "the incident"."""
_FEW = 3
"""Words that a heading of an event noun alone has at most."""
_SUCH = words(
    "same whole entire latest terrorist cowardly heinous criminal violent brutal barbaric deadly "
    "bloody tragic horrific despicable vile new"
)
_OCCUR = words(
    "erupt erupts erupted erupting occur occurs occurred occurring happen happens happened "
    "unfold unfolded ensue ensued"
)
_GO_ON = words(
    "continue continues continued continuing rage rages raged raging resume resumes resumed flare "
    "flares flared intensify intensifies intensified persist persists persisted spread"
)
_HEARD = words("heard hear hearing reported counted counting")
_RECORDED = words("recorded recording registered")
_BREAK_OUT = words("break breaks broke broken breaking")
_RING = words("ring rings rang rung ringing")
_LOUD = words("gunfire explosion blast shooting firing gunshot shots detonation shelling firefight")


def is_definite(noun: Token, start: int) -> bool:
    """Tell whether an article or a demonstrative opens the phrase of a noun."""
    doc = noun.doc
    for i in range(start - 1, max(sent_start(noun), start - 5) - 1, -1):
        if doc[i].lower_ in _DEFINITE:
            return True
        if doc[i].tag_ not in _INSIDE:
            return False
    return False


def points_back(
    item: Candidate,
    roles: Roles,
    told: Sequence[Candidate],
    around: Surroundings,
    labels: dict[int, str],
) -> bool:
    """Tell whether a noun that is no event by itself points back to one of those told."""
    noun = item.head
    if not is_definite(noun, item.start) or is_heading(noun.sent):
        return False
    before = [c for c in told if c.head.i < noun.i]
    if not before or around.political:
        return False
    apart = _sentences_between(before[-1].head, noun)
    if item.trigger.strength == "recall":
        if noun.tag_ in ("NNS", "NNPS"):
            return False  # "these crimes", "the operations": who knows of what
        if any(t.lower_ not in _SUCH for t in syntax.children(noun, "amod", "compound")):
            return False  # "the rescue operation"
        if any(t.tag_[:2] in ("VB", "NN") for t in syntax.children(noun, "nmod", "acl")):
            return False  # "the operation of the plant", "the act of voting"
        after = noun.doc[item.end] if item.end < len(noun.doc) else None
        return apart <= (_NEAR if not around.violent else _NEAR * 2) and not (
            after is not None and (after.tag_[:2] == "NN" or after.lower_ in ("of", "to"))
        )
    if apart > _FAR:
        return False
    return all(kinds_of(t) or labels.get(t.i) not in (None, "PERSON") for t in roles.targets[:1])


def occurs(noun: Token, top: Token) -> bool:
    """Tell whether a noun is said to be heard or to have happened: "gunfire broke out"."""
    verb = top.head
    if verb == top:
        return False
    if top.dep_ in ("nsubj", "nsubj:pass"):
        after = [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 3]]
        if verb.lower_ in _OCCUR or verb.lower_ in _HEARD:
            return True
        if verb.lower_ in _BREAK_OUT and "out" in after[:1]:
            return True
        return verb.lower_ in _RING and "out" in after[:1]
    noise = verb.lower_ in _RECORDED and is_loud(noun.lower_.removesuffix("s"))
    return top.dep_ == "obj" and (verb.lower_ in _HEARD or noise)  # "recorded 312 explosions"


def breaks_out(last: Token) -> bool:
    """Tell whether the words right after a noun say that it began: "gunfire broke out"."""
    after = [t.lower_ for t in last.doc[last.i + 1 : min(last.i + 3, sent_end(last))]]
    if not after:
        return False
    out = len(after) > 1 and after[1] == "out"
    return after[0] in _OCCUR or (out and after[0] in _BREAK_OUT | _RING)


def goes_on_at(noun: Token, end: int, places: Collection[int]) -> bool:
    """Tell whether a noun is said to go on at a named place: "fighting continued in Khartoum".

    `end` is the token behind the noun, `places` are the tokens of names of places.
    """
    top = noun.head if noun.dep_ in ("nsubj", "nsubj:pass") else None
    behind = (t for t in noun.doc[end : sent_end(noun)] if t.tag_ != "RB")
    for verb in (top, next(behind, None)):
        if verb is not None and verb.lower_ in _GO_ON | _OCCUR | _BREAK_OUT:
            where = syntax.children(verb, "obl")
            # "raged on the outskirts of Aleppo"
            where += [n for t in where for n in syntax.children(t, "nmod")]
            return any(t.i in places for t in where)
    return False


def is_loud(phrase: str) -> bool:
    """Tell whether a noun is of what is heard: gunfire, an explosion."""
    return phrase.split()[-1] in _LOUD


def is_heading(sentence: object) -> bool:
    """Tell whether a sentence is a heading of an event noun alone: "THE RAID"."""
    told = (t for t in sentence if not t.is_space)  # type: ignore[attr-defined]
    tokens = list(islice(told, _FEW + 1))  # most are longer, and not looked through
    if not 1 <= len(tokens) <= _FEW or any(t.tag_[:2] in ("VB", "MD") for t in tokens):
        return False
    if any(t.text in (".", "!", "?") for t in tokens):
        return False
    return all(t.text.isupper() or t.text.istitle() for t in tokens if t.is_alpha)


def _sentences_between(one: Token, other: Token) -> int:
    doc: Doc = one.doc
    return sum(1 for t in doc[one.i + 1 : other.i + 1] if t.is_sent_start)
