"""Statements on whose work it was: "the work of", "its own doing", "the hallmarks of"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events import surface
from newsledger.extract.responsibility.persons import side_of
from newsledger.extract.responsibility.statement import (
    BE,
    DOUBTED,
    SAID,
    TO_COME,
    Statement,
    is_nobody,
    words_before,
)
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

MARKS = words("hallmarks hallmark mark marks signature fingerprints footprints trademark stamp")
"""Nouns of what a deed shows of its doer."""

_CALLING = words("called call calls calling labelled labeled termed deemed declared")
"""Verbs that say what a deed is: "called the killings the work of bandits"."""

_EACH = words("each both all")


def _is_called(work: Token) -> bool:
    """Tell whether a deed is called so: "called the murders the work", not "it the work"."""
    before = words_before(work, 10)
    at = next((i for i, word in enumerate(before) if word in _CALLING), None)
    return at is not None and not {"it", "them", ";"} & set(before[at:])


def work_of(word: Token) -> Iterator[Statement]:
    """Read "believed to be the work of", "bore the hallmarks of"."""
    if _is_owned(word):
        yield from _own_work(word)
        return
    parties = [t for t in syntax.children(word, "nmod") if syntax.preposition(t) == "of"]
    if not parties and word.i + 1 < sent_end(word) and word.nbor(1).lower_ == "of":
        noun = surface.noun_after(word.nbor(1))
        parties = [noun] if noun is not None else []
    if not parties:
        return
    before = words_before(word, 6)
    if word.lower_ in MARKS:
        if any(w in before for w in ("bore", "bear", "bears", "bearing", "had", "has", "carried")):
            yield Statement(word, parties[0], "suspected", "hallmarks of", False)
    elif "the" in before[-2:] and _is_called(word):
        yield Statement(word, parties[0], "accused", "work of", True)
    elif "the" in before[-2:] and any(w in BE or w == "as" for w in before):
        if "not" in before:
            stance = "denied"
        elif any(w in DOUBTED for w in before):
            stance = "suspected"
        else:
            stance = "asserted"
        back = any(t.lower_ in ("it", "this", "that") for t in syntax.subjects(word))
        yield Statement(word, parties[0], stance, "work of", not back)


def _own_work(word: Token) -> Iterator[Statement]:
    """Read "the group said the blast was its work", "said it was their doing"."""
    said = word.head if word.dep_ in ("ccomp", "parataxis") else None
    before = set(words_before(word, 5))
    if said is None or said.lower_ not in SAID or not before & BE:
        return
    if before & {"if", "whether", *TO_COME}:
        return
    speakers = [t for t in syntax.subjects(said) if t.i < said.i]
    if any(is_nobody(t) for t in speakers):
        yield Statement(word, None, "unclaimed", "own work", False)
        return
    stance = "denied" if before & {"not", "n't", "never"} else "claimed"
    speakers = [_whole(t) for t in speakers]
    nouns = [side_of(t) for t in speakers if t.tag_[:2] == "NN"]
    yield Statement(word, nouns[0] if nouns else None, stance, "own work", False, None, not nouns)


def _whole(speaker: Token) -> Token:
    """Return who "each" is: "two groups, the Front and the Brigade, each said it was their work".

    The name before it, or the noun that the names are of.
    """
    if speaker.lower_ not in _EACH or speaker.i < sent_start(speaker) + 2:
        return speaker
    noun = speaker.nbor(-1)
    if noun.text == ",":
        noun = noun.nbor(-1)
        while noun.dep_ in ("conj", "appos", "flat", "compound") and noun.head.i < noun.i:
            noun = noun.head
    return noun


def _act_of(word: Token) -> Iterator[Statement]:
    """Read "it was probably the act of a lone man"."""
    after = word.nbor(1) if word.i + 1 < sent_end(word) else None
    before = words_before(word, 6)
    if after is None or after.lower_ != "of" or "the" not in before[-2:]:
        return
    party = surface.noun_after(after)
    if party is None or not any(w in BE or w == "as" for w in before):
        return
    doubted = any(w in DOUBTED for w in before)
    yield Statement(word, party, "suspected" if doubted else "asserted", "act of", True)


def act_or_own(word: Token) -> Iterator[Statement]:
    """Read "said it was its own doing", "it was the act of a lone man"."""
    yield from _own_work(word) if _is_owned(word) else _act_of(word)


def _is_owned(word: Token) -> bool:
    return word.i > sent_start(word) and word.nbor(-1).lower_ in ("its", "their", "our")


def at_the_door(door: Token) -> Iterator[Statement]:
    """Read "laid the blame at the army's door", "the first is laid at Baku's door"."""
    owner = next(iter(syntax.children(door, "nmod:poss")), None)
    if owner is None:  # "at the door of the militia"
        owner = next((t for t in syntax.children(door, "nmod") if t.i > door.i), None)
    before = words_before(door, 9)
    if owner is not None and owner.tag_[:2] == "NN" and set(before) & {"lay", "laid", "lays"}:
        yield Statement(door, owner, "accused", "at the door of", False)
