"""The munition that lands, where the subject does not name it: "the second hit the engine room"."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract.events.evidence import weapon_row
from newsledger.extract.events.laden import VEHICLES
from newsledger.extract.syntax import FINITE, sent_start
from newsledger.lexicons import words

# Verbs whose subject is the munition, or may be.
LANDINGS = (
    frozenset({"hit", "strike", "impact", "explode", "land", "detonate", "fall", "target", "miss"})
    | {"go off", "come down", "slam into", "crash into", "tear into", "rip into", "smash into"}
    | {"crash", "plough into", "plow into", "fall on", "tear through", "rip through", "blow out"}
    | {"come through", "come in", "punch through", "burst", "tear", "go up"}
)
MADE_SAFE = words("defuse disarm deactivate")
_ORDINALS = words("first second third fourth fifth last latter former one another other each")
_PRONOUNS = words("it they both neither most some two three four others all several many these")
_ONE = words("first second third fourth fifth last latter former one another other it each")
# With these a pronoun may as well be a man: "they hit the checkpoint".
_MANNED = words("hit strike target miss")
_NO_MUNITION = words(
    "gun guns rifle rifles pistol pistols handgun handguns weapon weapons arms launcher launchers "
    "knife knives machete machetes gunfire fire shellfire artillery force vehicle truck"
)
_LAUNCHED = words("fired launched dropped thrown lobbed hurled planted laid")
_BACK = 70
"""Tokens back that a pronoun looks for its munition."""
_SENTENCES = 2


def munition_before(verb: Token) -> Token | None:
    """Return the munition that stands before a verb in its clause, whatever the parse says.

    "A landmine, laid by rebels years ago, went off under a motorcycle" -> landmine.
    """
    doc, commas = verb.doc, 0
    load: Token | None = None
    joined = verb.i > sent_start(verb) and doc[verb.i - 1].lower_ in (",", "and", "or")
    for i in range(verb.i - 1, max(sent_start(verb), verb.i - 20) - 1, -1):
        token = doc[i]
        if token.tag_ in FINITE and token.pos_ != "AUX":
            if i and is_munition(doc[i - 1]) and token.lower_ in _LAUNCHED:
                continue  # "a missile fired from the hills tore into a tanker"
            if not joined:
                return None
            joined, commas = False, 0  # "missed the base, came down on a house"
            continue
        if token.text in (";", ":") or token.lower_ in ("when", "after", "as", "while"):
            return None
        if token.lower_ == "and" and i < verb.i - 1:
            return None
        commas += token.text == ","
        if token.tag_[:2] == "NN" and is_munition(token):
            if i and doc[i - 1].lower_ in ("with", "of", "carrying"):
                load = token
                continue  # "a drone packed with explosives hit"
            return token if commas != 1 else None
        if load is not None and token.lower_ in VEHICLES:  # "a car packed with explosives blew up"
            return token if weapon_row(token) is not None else load
    return None


def launched_before(verb: Token) -> Token | None:
    """Return the munition right before a participle: "drones launched overnight against towns"."""
    if verb.i == sent_start(verb) or verb.tag_ not in ("VBN", "VBD"):
        return None
    before = verb.nbor(-1)
    if before.tag_[:2] != "NN" or not is_munition(before):
        return None
    after = verb.nbor(1) if verb.i + 1 < len(verb.doc) else None
    return before if after is None or after.tag_ not in ("DT", "CD", "NN", "NNS") else None


def munition_recalled(verb: Token, phrase: str, subject: Token | None) -> Token | None:
    """Return the munition named before that an ordinal or a pronoun points back to.

    "Two drones approached the base. One was shot down; the second hit a depot" -> drones.
    """
    if subject is None or phrase not in LANDINGS:
        return None
    word = subject.lower_
    if word not in _ORDINALS and (word not in _PRONOUNS or phrase in _MANNED):
        return None
    doc, start = verb.doc, sent_start(subject)
    for _ in range(_SENTENCES):
        if start == 0:
            break
        start = sent_start(doc[start - 1])
    for token in subject.subtree:  # "one of the three rockets"
        if token.i > subject.i and is_munition(token):
            return token
    for i in range(subject.i - 1, max(start, subject.i - _BACK) - 1, -1):
        if doc[i].tag_[:2] == "NN" and is_munition(doc[i]):
            return doc[i]
    return None


def is_recalled(subject: Token) -> bool:
    """Tell whether an ordinal or a pronoun points back to a munition: "most were intercepted"."""
    word = subject.lower_
    if word not in _ORDINALS and word not in _PRONOUNS:
        return False
    return munition_recalled(subject, "fall", subject) is not None


def is_single(subject: Token) -> bool:
    """Tell whether the words are of one munition: "the second", "one of them", "it"."""
    return subject.lower_ in _ONE


def is_munition(token: Token) -> bool:
    """Tell whether a noun is something that flies or lies and goes off, and no gun."""
    if token.lower_ in _NO_MUNITION:
        return False
    row = weapon_row(token)
    return row is not None and row.event_type not in (None, "shooting", "stabbing")
