"""Places of who speaks, of where somebody comes from, and of who is blamed: none is the scene.

"A spokesman in Stuttgart said aircraft had struck two camps" tells where he spoke; police or
villagers tell of what befell their own town.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from newsledger.extract.events.attach import head_of
from newsledger.extract.events.evidence import has_kind
from newsledger.extract.events.mentions import Mentions
from newsledger.extract.syntax import sent_start
from newsledger.gazetteer import is_seat
from newsledger.lexicons import words
from newsledger.records import Entity

_NEIGHBOURS = words("residents resident villagers inhabitants locals neighbours neighbors")
_TELLERS = words("police authorities officials rebels doctors medics witnesses")
_ON_THE_SPOT = words(
    "correspondent correspondents reporter reporters journalist journalists photographer activists "
    "activist monitors military commander commanders survivors hospital hospitals survivor"
)
_TELLING = words("say says said tell told report reported")
_ORIGINS = words(
    "born raised educated native hailing hails originating convicted trained immigrant immigrants "
    "descent citizen"
)
_HOLDING = words("blamed blames blame blaming pinned attributed ascribed laid")
_RULING = words("ruled rules held holds heard hears found finds concluded concludes")
_JUDGING = words(
    "condemned condemn condemns denounced denounces decried deplored criticised criticized hailed "
    "praised welcomed discussed mourned blamed protested"
)
_SPEAKING = words("speaking addressing testifying")
_TALKS = words(
    "conference briefing interview statement speech testimony hearing inquest inquiry trial summit"
)
_UP = 6
"""Arcs from a place to the verb of who speaks there."""

Here = list[tuple[int, int, Entity]]


def is_of_speaker(mentions: Mentions, place: tuple[int, int, Entity], trigger: Token) -> bool:
    """Tell whether a place is where somebody speaks who need not be where it happened.

    "A judge in Lyon ruled that", "speaking in Berlin", "at a news conference in Nairobi".
    """
    head = head_of(mentions.doc, place[0], place[1])
    if not _is_led(mentions.doc, place[0]):
        return False
    verb = head.head
    if head.dep_ == "obl" and verb.lower_ in _JUDGING and head.i < verb.i:
        return _is_object(trigger, verb)  # "in Baghdad the premier condemned the strikes"
    token = head
    for _ in range(_UP):
        above = token.head
        if above == token:
            return False
        if token.lower_ in _SPEAKING and token.tag_ == "VBG":
            return not _is_within(trigger, token)
        if token.dep_ == "nsubj" and above.tag_[:2] == "VB":
            local = _is_local(token) and not is_seat(place[2].text)
            return (
                not local and _speaks(above, trigger, mentions) and not _is_within(trigger, token)
            )
        if token.lower_ in _TALKS and above.tag_[:2] == "VB":
            return _speaks(above, trigger, mentions)
        if token.tag_[:2] == "VB":
            return False
        token = above
    return False


def _is_led(doc: Doc, start: int) -> bool:
    at = start - 1
    while at > 0 and doc[at].tag_ in ("DT", "JJ"):
        at -= 1
    return at >= 0 and doc[at].lower_ in ("in", "at", "from")


def _is_local(people: Token) -> bool:
    """Tell whether people tell of what befell their town: its police, a garrison, reporters."""
    known = people.lower_ in _TELLERS or people.lower_ in _NEIGHBOURS
    return known or people.lower_ in _ON_THE_SPOT or has_kind(people, "force")


def _speaks(verb: Token, trigger: Token, mentions: Mentions) -> bool:
    """Tell whether an event stands in what a verb says: "said that", "ruled that"."""
    if verb.i in mentions.cues:
        return True
    told = any(c.dep_ == "ccomp" and _is_within(trigger, c) for c in verb.children)
    return told and verb.lower_ in _RULING


def _is_object(trigger: Token, verb: Token) -> bool:
    """Tell whether a deed is what is spoken of: "condemned the strikes on the camp"."""
    return any(c.dep_ == "obj" and _is_within(trigger, c) for c in verb.children)


def _is_within(token: Token, above: Token) -> bool:
    return token == above or above in token.ancestors


def home_of(trigger: Token, here: Here) -> Entity | None:
    """Return where those live who tell of it: "residents of Sartana said a man had been shot".

    Also where those serve who tell it, if no seat of a government: "police in Herat say".
    """
    doc = trigger.doc
    for start, end, entity in here:
        if end > trigger.i or entity.mention_type != "name":
            continue
        at = start - 1
        while at > sent_start(trigger) and doc[at].tag_ in ("JJ", "DT", "NN"):
            at -= 1  # "in eastern Sudan"
        if at <= sent_start(trigger) or doc[at].lower_ not in ("of", "in", "from"):
            continue
        people = doc[at - 1].lower_
        speaks = people in _TELLERS and doc[end].lower_ in _TELLING and len(here) == 1
        if people in _NEIGHBOURS or (speaks and not is_seat(entity.text)):
            return entity
    return None


def is_blamed(doc: Doc, start: int) -> bool:
    """Tell whether a country is held to have done it: "an attack blamed on Iran"."""
    before = [t.lower_ for t in doc[max(0, start - 3) : start] if t.lower_ != "the"][-2:]
    return len(before) == 2 and before[0] in _HOLDING and before[1] in ("on", "to")


def tells_origin(doc: Doc, start: int) -> bool:
    """Tell whether a place is where somebody comes from: "killed the gunman, born in Leeds"."""
    at = start - 1
    at -= at >= 0 and doc[at].tag_ == "DT"
    return at > 0 and doc[at].tag_ == "IN" and doc[at - 1].lower_ in _ORIGINS
