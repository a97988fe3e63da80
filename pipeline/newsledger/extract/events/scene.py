"""Where an event was, by the order of the words: the first place after it, or the sentence's first.

The parse hangs "in Jabalia" on the nearest noun: on the flour that people queued for, the ship that
was hit. What stands behind the event in its clause, after a preposition of place, is its place.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from spacy.tokens import Doc, Token

from newsledger.extract import syntax
from newsledger.extract.events.evidence import has_kind
from newsledger.extract.events.place_nouns import place_noun
from newsledger.extract.events.refuges import is_refuge
from newsledger.extract.events.supporting import JUDGING, top_of
from newsledger.extract.syntax import FINITE, sent_end, sent_start, text_of
from newsledger.lexicons import words
from newsledger.records import Entity

_SCENE = words("in at near outside inside around over off on across above along within")
_DISTANCES = words(
    "west east north south northwest northeast southwest southeast outskirts edge miles km "
    "kilometres kilometers centre center suburb suburbs vicinity coast village town city district "
    "province area neighbourhood neighborhood camp part parts port region village side"
)
_MEASURES = words("km kilometres kilometers miles metres meters")
_LINES = words("border road highway axis route line frontier")
_TELLING = words("responsibility credit reports news claim claims toll link video images footage")
_INSIDE = frozenset(
    {"DT", "JJ", "NN", "NNS", "NNP", "NNPS", "POS", "CD", "HYPH", "JJS", "VBN", "PRP$", "_SP", "RB"}
)
_CLAUSES = words("while whereas but because although though who whose where since until")
_OTHER_TIMES = words("after before following")
_SAYING = words("said says told according")
_ADJOINING = words("neighbouring neighboring surrounding adjoining outlying")
_THEY = words("he she it they")
_HARMED = words("killed wounded injured hurt dead died maimed")
_MAX = 24
"""Tokens between an event and its place."""


def scene_of(
    trigger: Token,
    last: int,
    here: list[tuple[int, int, Entity]],
    blocked: Collection[int],
    own: Collection[int] | None,
    taken: Collection[int],
) -> Entity | None:
    """Return the named place that the words behind an event, or the sentence's first words, give.

    `here` are the places of its sentence as token spans, `blocked` the heads of other events, `own`
    the verbs that belong to it (None: none, it is what somebody speaks of), `taken` the tokens of
    its actor.
    """
    doc = trigger.doc
    aside = _asides(doc, last, sent_end(trigger))
    if own is None:
        own = _relative(doc, last, sent_end(trigger))  # "a shooting that left two dead in Leeds"
    elif trigger.lower_ in _HARMED:
        how = _how(doc, last, sent_end(trigger))
        own, blocked = {*own, *how}, set(blocked) - how
    elif trigger.tag_[:2] == "NN":  # "gunfire broke out at a car wash in the suburb"
        first_verb = next((i for i in range(last, sent_end(trigger)) if doc[i].tag_ in FINITE), 0)
        own = {*own, first_verb}
    for start, end, entity in here:
        if doc[min(end, len(doc) - 1)].tag_ == "POS" and any(
            end < at < end + 3 for at, _, _ in here
        ):
            continue  # "west of Yemen's port of Hodeidah"
        if start in taken or start < last or start in aside or is_refuge(entity, text_of(doc)):
            continue
        if start - last > _MAX or _leaves_clause(doc, last, start, blocked, own, aside):
            break
        if is_scene(doc, start):
            return entity
    first = sent_start(trigger)
    for start, _, entity in here:
        if start >= trigger.i or start - first > 6 or is_refuge(entity, text_of(doc)):
            continue
        opens = doc[first].lower_ in _SCENE or doc[first].lower_ in ("also", "further")
        clear = not any(start < other < trigger.i for other in blocked)
        if opens and clear and is_scene(doc, start):
            return entity
    return None


def _how(doc: Doc, first: int, end: int) -> set[int]:
    """Return the verb of a clause that says how people died: "killed when a mine blew a truck".

    And what else was done to them before it: "were killed and a third was badly hurt when".
    """
    when = next((i for i in range(first, end) if doc[i].lower_ == "when"), None)
    if when is None:
        return set()
    passed = {i for i in range(first, when) if doc[i].tag_ in FINITE}
    if any(not any(t.lower_ in _HARMED for t in doc[i + 1 : i + 3]) for i in passed):
        return set()
    verb = next((i for i in range(when, end) if doc[i].tag_ in FINITE), None)
    return set() if verb is None else {verb, *passed}


def own_verbs(trigger: Token, anchors: Sequence[Token]) -> set[int] | None:
    """Return the verbs in whose clause an event stands; None: the clause is of another thing.

    "The group claimed the attack in a message on Saturday" says when it was claimed.
    """
    own = {token.i for token in anchors if token.tag_[:2] == "VB"}
    if trigger.tag_[:2] == "NN":
        top = top_of(trigger)
        above = top.head
        if above.lower_ in JUDGING and above.i not in own and top.dep_ in ("obj", "nsubj:pass"):
            return None
        if above.lower_ in _TELLING and top.dep_ == "nmod":
            return None
        return own
    return own | {t.i for t in syntax.conjuncts(syntax.first_conjunct(trigger)) if t.i < trigger.i}


def day_in_clause(
    trigger: Token, days: Iterable[int], blocked: Collection[int], own: Collection[int]
) -> int | None:
    """Return the first token of the date that stands in the clause of an event.

    "Two drones hit a base that hosts allied forces late on Thursday": the first one behind it, else
    the nearest before it, no other event and no clause between.
    """
    doc, last = trigger.doc, trigger.i + 1
    starts = sorted(days)
    aside = _asides(doc, last, sent_end(trigger))
    after = {*own, *_relative(doc, last, sent_end(trigger))}
    if trigger.tag_[:2] == "NN":
        after.add(next((i for i in range(last, sent_end(trigger)) if doc[i].tag_ in FINITE), 0))
    for start in starts:
        if start < last or start in aside or doc[start - 1].lower_ in _CLAUSES:
            continue
        if start - last > _MAX or _leaves_clause(doc, last, start, blocked, after, aside):
            break
        return start
    for start in reversed(starts):
        if start >= trigger.i:
            continue
        if trigger.i - start > _MAX or _leaves_clause(doc, start, trigger.i, blocked, own, set()):
            return None
        if any(t.lower_ == "that" and t.tag_ == "IN" for t in doc[start : trigger.i]):
            return None  # "revealed on Wednesday that the attack"
        return start
    return None


def _relative(doc: Doc, first: int, end: int) -> set[int]:
    """Return the verbs of relative clauses that say what something is: "a base that hosts"."""
    return {
        i
        for i in range(first, end)
        if doc[i].tag_ in ("VBZ", "VBP", "VBD") and i and doc[i - 1].lower_ in ("that", "which")
    }


def is_scene(doc: Doc, start: int) -> bool:
    """Tell whether a preposition of place leads to the name: "at an outpost near Shaddadi"."""
    at = start - 1
    while at >= 0 and start - at < 7 and _is_inside(doc[at]) and doc[at].lower_ not in _SCENE:
        at -= 1  # "Near" that opens a sentence may be tagged as a name
    if at < 0:
        return False
    word = doc[at].lower_
    if word in (",", "(") and place_noun(doc[at - 1].lower_, "town"):
        return is_scene(doc, at - 1)  # "in another town, Balad Ruz", "in a town (Obeidi)"
    if word == "between":
        pair = any(t.lower_ == "and" and t.dep_ == "cc" for t in doc[start : start + 5])
        return pair or any(t.lower_ in _LINES for t in doc[max(0, at - 4) : at])
    if word in ("of", "to", "from"):
        before = doc[at - 1].lower_ if at else ""
        road = before in ("road", "highway", "way") and word == "to"
        road = road or (word == "from" and before in _MEASURES)  # "20 kilometres from Dikwa"
        return (word == "of" and (before in _DISTANCES or _in_part(doc, at))) or road
    return word in _SCENE


def _is_inside(token: Token) -> bool:
    """Tell whether a word stands in the phrase of a place: "in neighbouring Mastung"."""
    if token.lower_ in _ADJOINING:
        return True
    return token.tag_ in _INSIDE and token.ent_type_ != "NORP"


def _in_part(doc: Doc, of: int) -> bool:
    """Tell whether it happened in a part of what follows: "in blocks 5 and 8 of the prison"."""
    at = of - 1
    while at >= 0 and of - at < 6 and (doc[at].tag_ in _INSIDE or doc[at].tag_ == "CC"):
        at -= 1
    return at >= 0 and doc[at].lower_ in _SCENE


def smallest(doc: Doc, start: int, places: dict[int, Entity]) -> Entity | None:
    """Return the place named right before a wider one: "near Drodro, in Djugu territory"."""
    at = start - 1
    while at >= 0 and doc[at].tag_ in ("DT", "_SP", "JJ"):
        at -= 1
    if at > 1 and doc[at].tag_ == "POS":
        at -= 1  # "at Manbij in Syria's Aleppo province"
        while at > 0 and doc[at].tag_ in ("NNP", "NNPS", "DT", "_SP"):
            at -= 1
    beside = doc[at].lower_ in ("near", "outside")  # "on Elm Street near Oak Road"
    if at < 1 or (doc[at].lower_ not in ("in", ",") and not beside):
        return None
    at -= 1
    while at > 0 and doc[at].is_space:
        at -= 1
    if doc[at].text == ",":
        at -= 1
    found = places.get(at)
    if found is None:
        return None
    while at > 0 and places.get(at - 1) is found:
        at -= 1
    if beside and not is_scene(doc, at):
        return None
    owned = at > 0 and doc[at - 1].lower_ == "of" and not is_scene(doc, at)
    return None if owned else found  # not "citizens of France in Maradi"


def _asides(doc: Doc, first: int, end: int) -> set[int]:
    """Return the tokens of asides on the source: ", according to the army in Bamako,"."""
    found: set[int] = set()
    i = first
    while i < end:
        if doc[i].lower_ == "according" and i and doc[i - 1].text == ",":
            close = next((j for j in range(i, min(i + 14, end)) if doc[j].text == ","), None)
            if close is None:
                break
            found.update(range(i - 1, close + 1))
            i = close
        i += 1
    return found


def _is_verbless(opening: Token) -> bool:
    """Tell whether "while" opens no clause of its own: "while inside her home", "while driving"."""
    after = opening.doc[min(opening.i + 1, len(opening.doc) - 1)]
    if opening.lower_ != "while":
        return False
    return after.tag_ in ("IN", "VBG") and after.lower_ not in _CLAUSES


def _lived_through(doc: Doc, opening: int, end: int) -> int | None:
    """Return the verb of a clause of what the victims did: "shot as he walked home in Leeds"."""
    if doc[opening].lower_ not in ("as", "when", "while") or opening + 2 >= end:
        return None
    first = opening + 2
    while first < end and doc[first - 1].tag_ in _INSIDE and doc[first].tag_ not in FINITE:
        first += 1
    named = doc[opening + 1].lower_ in _THEY
    if not (named or has_kind(doc[first - 1], "civilian", "force")):
        return None
    for i in range(first if not named else opening + 2, min(first + 3, end)):
        if doc[i].tag_ in FINITE:
            after = doc[min(i + 1, len(doc) - 1)]
            if not named:  # "as pupils were leaving class in Kabul"
                return i if after.tag_ == "VBG" else None
            return None if after.tag_ == "VBN" else i  # "when he was arrested in"
    return None


def _leaves_clause(
    doc: Doc,
    last: int,
    start: int,
    blocked: Collection[int],
    own: Collection[int],
    aside: Collection[int],
) -> bool:
    """Tell whether another clause or event begins between an event and a place."""
    lived: set[int] = set()
    for i in range(last, start):
        token = doc[i]
        if i in aside or i in lived:
            continue
        then = _lived_through(doc, i, start)
        if then is not None:
            lived.update((i, then))
            continue
        if i in blocked or token.text in (";", ":", "”", '"'):
            return True
        if token.lower_ in _SAYING or (token.lower_ in _CLAUSES and not _is_verbless(token)):
            return True
        clock = i + 1 < len(doc) and doc[i + 1].tag_ == "CD"  # "just after 6 a.m. in Leeds"
        later = token.lower_ in _OTHER_TIMES and token.tag_ != "RB"  # not "hit once before"
        if later and i > last and not clock:
            return True  # "the attack came after a meeting held in the capital"
        if token.tag_ in FINITE and i not in own:
            return True
    return False
