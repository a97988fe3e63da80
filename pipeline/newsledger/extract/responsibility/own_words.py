"""Statements on who did it in words that are no verb of blame and no event of their own.

"The group said it did it", "the rebels said they had planted the device", "nobody has said who did
it"; what a side says of itself in general stands in `own_side`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events import surface, voice
from newsledger.extract.events.evidence import has_kind
from newsledger.extract.responsibility.deed_words import points_back
from newsledger.extract.responsibility.own_side import (
    AREA,
    ASKED,
    MUNITIONS,
    NEVER,
    following,
    it_was,
    never_does,
    not_there,
    own_thing,
    subject_of,
)
from newsledger.extract.responsibility.statement import DOUBTED, Statement, is_nobody, words_before
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

PLACED = "own words:placed it"
REPORTED = frozenset({PLACED, "own words:never", "own words:not there", "own words:it was"})
"""Rules that hold in what a side says alone: what armies do at all is no statement on one deed."""

_DO = words("did done")
_CARRYING_OUT = words("carried carry carries carrying")
_DEEDS_OF_IT = words(
    "committed perpetrated planned organised organized ordered staged mounted masterminded "
    "executed orchestrated plotted"
)
_PLACING = words(
    "planted laid placed buried left fired launched sent dropped detonated exploded threw hurled "
    "installed"
)
_PLANTING = words("planted laid fired launched detonated")
_GERUNDS = words("planting laying placing firing launching detonating dropping throwing sending")
_OWNING_UP = words(
    "admit admits admitted deny denies denied acknowledge acknowledged confess confessed own owned"
)
_NOT_SIDES = words("i you he she that which someone")
_ACQUITTED = words("acquitted cleared exonerated")
_IT = words("it them this that")
_DONE_DEEDS = words("it this that work deed job either both")
_DEFINITE = words("the that this these those")
_POSSIBLE = words(
    "may might could possibly perhaps probably likely apparently allegedly reportedly believed "
    "thought suspected presumed said alleged"
)
_TO_COME = words("will would shall should must can 'll 'd")


def find_own_words(word: Token) -> Iterator[Statement]:
    """Yield the statement that a verb of doing, of placing, of never doing or "own" makes."""
    for rule in _RULES[word.lower_]:
        found = rule(word)
        if found is not None:
            yield found
            return


def _did_it(verb: Token) -> Statement | None:
    """Read "the group said it did it", "said its men had done it"."""
    after = following(verb)
    if after is None or words_before(verb, 1) == ["to"]:
        return None
    if after.lower_ == "the":
        after = following(after)
    if after is None or after.lower_ not in _DONE_DEEDS:
        return None
    behind = following(after)
    if behind is not None and behind.tag_[:2] in ("NN", "VB", "JJ", "PR", "MD", "RB"):
        return None  # "did this work", "did it rain"
    return _told(verb, "own words:did it")


def _carried_it_out(verb: Token) -> Statement | None:
    """Read "carried it out", "carried out the three operations", "planned it"."""
    after = following(verb)
    if after is None:
        return None
    if verb.lower_ in _CARRYING_OUT:
        out = [t.lower_ for t in verb.doc[verb.i + 1 : min(verb.i + 3, sent_end(verb))]]
        if out[:1] == ["out"] and out[1:] and out[1] in ("it", "them"):
            return _told(verb, "own words:carried it out")
        if out[1:] == ["out"] and out[0] in _IT:
            return _told(verb, "own words:carried it out")
        return None
    ends = following(after) is None or after.nbor(1).is_punct or after.nbor(1).tag_ in ("IN", "RB")
    if after.lower_ in _IT and ends:
        return _told(verb, "own words:carried it out")
    return None


def _done_by(verb: Token) -> Statement | None:
    """Read "it was carried out by a splinter group", of the deed told before."""
    subject = next((t for t in verb.children if t.dep_ in syntax.PASSIVE_SUBJECTS), None)
    if subject is None or subject.lower_ not in _DONE_DEEDS or not voice.is_passive(verb):
        return None
    agent = next(iter(voice.agents(verb)), None)
    before = set(words_before(verb, 5))
    if agent is None or agent.tag_[:2] != "NN" or before & (_TO_COME | ASKED | NEVER):
        return None
    stance = "suspected" if before & DOUBTED else "asserted"
    return Statement(verb, agent, stance, "own words:done by", False)


def _placed_it(verb: Token) -> Statement | None:
    """Read "said it had planted the device", "has admitted laying the mine", "they sent him"."""
    after = following(verb)
    if after is None or verb.tag_ not in ("VBD", "VBN", "VBG"):
        return None
    owned = set(words_before(verb, 3)) & _OWNING_UP
    if verb.tag_ == "VBG" and not owned:
        return None
    munition = None
    if after.lower_ in ("it", "them", "him"):
        munition = after if verb.lower_ in _PLANTING or after.lower_ == "him" else None
    elif after.lower_ in _DEFINITE:
        noun = surface.noun_after(verb)
        if noun is not None and noun.lower_ in MUNITIONS and noun.i - verb.i <= 5:
            munition = noun
    acquitted = {t.lower_ for t in verb.doc[sent_start(verb) : verb.i]} & _ACQUITTED
    told = None if munition is None or acquitted else _told(verb, PLACED)
    if told is not None and verb.tag_ == "VBG":  # "has admitted laying the mine"
        denied = any(word.startswith("den") for word in owned)
        told = replace(told, stance="denied" if denied else "claimed")
    return told


def _told(verb: Token, rule: str) -> Statement | None:
    """Return the statement of a verb's subject: asserted, or denied, or that nobody says it."""
    before = words_before(verb, 5)
    subject = subject_of(verb)
    if subject is None:
        return None
    if subject.lower_ in ASKED or set(before[-4:]) & ASKED:
        return _nobody_says(verb, rule)
    if set(before) & _TO_COME or subject.lower_ in _NOT_SIDES:
        return None
    if is_nobody(subject):
        return None
    between = {t.lower_ for t in verb.doc[subject.i + 1 : verb.i]}
    stance = "asserted"
    if between & NEVER:
        stance = "denied"
    elif between & _POSSIBLE:
        stance = "suspected"
    elif NEVER & set(words_before(subject, 4)):
        return None  # "has not said that it did it"
    return Statement(verb, subject, stance, rule, False)


def _nobody_says(verb: Token, rule: str) -> Statement | None:
    """Read "nobody has said who did it"."""
    doc, start = verb.doc, sent_start(verb)
    who = next((t for t in doc[max(start, verb.i - 5) : verb.i] if t.lower_ == "who"), None)
    if who is None:
        return None
    before = doc[max(start, who.i - 6) : who.i]
    said = [t for t in before if t.lower_ in ("said", "say", "says", "claimed")]
    nobody = any(is_nobody(t) for t in before)
    return Statement(verb, None, "unclaimed", rule, False) if said and nobody else None


def _nobody_said(verb: Token) -> Statement | None:
    """Read "no group said it had carried out the bombing"."""
    after = following(verb)
    if after is not None and after.lower_ == "that":
        after = following(after)
    if after is None or after.lower_ not in ("it", "they") or not after.i + 1 < sent_end(verb):
        return None
    subject = next((t for t in syntax.subjects(verb) if t.i < verb.i), None)
    if subject is None or not is_nobody(subject):
        return None
    told = verb.doc[after.i + 1 : min(after.i + 9, sent_end(verb))]
    deed = next((t for t in told if points_back(t)), None)
    if deed is None:
        return None
    return Statement(verb, None, "unclaimed", "own words:nobody", False, deed.nbor(-1))


def _knew_nothing(verb: Token) -> Statement | None:
    """Read "the front said it knew nothing of it", of the deed told before."""
    after = [t.lower_ for t in verb.doc[verb.i + 1 : min(verb.i + 4, sent_end(verb))]]
    if len(after) < 3 or after[0] != "nothing" or after[1] not in ("of", "about"):
        return None
    told = verb.nbor(3)
    subject = subject_of(verb)
    side = subject is not None and (subject.lower_ == "it" or has_kind(subject, "armed", "force"))
    if not side or not points_back(surface.noun_after(verb.nbor(2)) or told):
        return None
    return Statement(verb, subject, "denied", "own words:knew nothing", False)


_RULES: dict[str, tuple[Callable[[Token], Statement | None], ...]] = {}


def _add(forms: frozenset[str], rule: Callable[[Token], Statement | None]) -> None:
    for form in forms:
        _RULES[form] = (*_RULES.get(form, ()), rule)


_add(_DO, _did_it)
_add(_CARRYING_OUT | _DEEDS_OF_IT, _carried_it_out)
_add(_CARRYING_OUT | _DEEDS_OF_IT, _done_by)
_add(_PLACING | _GERUNDS, _placed_it)
_add(frozenset({"knew", "know", "knows"}), _knew_nothing)
_add(NEVER, never_does)
_add(frozenset({"own"}), own_thing)
_add(AREA, not_there)
_add(frozenset({"it"}), it_was)
_add(frozenset({"said", "says", "say"}), _nobody_said)

OWN_WORDS = frozenset(_RULES)
"""The words that may make a statement."""
