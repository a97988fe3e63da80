"""What a relative clause is about: a place, a day, or who does what the main verb tells."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.asked import asked_once
from newsledger.extract.syntax import FINITE, sent_start, words_of
from newsledger.lexicons import words
from newsledger.records import Date, Entity

_DISTANCES = words("km kilometres kilometers miles mile drive walk )")
_BACK = 9
"""Tokens back from "where" to the name of the place."""
_LONG = 24
"""Tokens from the opening of such a clause to its event."""
_HARMED = words("killed wounded injured hurt maimed")
_AFTERWARDS = words("after before following since")
_WHO = words("who which that")
_TELLING = words(
    "said say says saying told tells claim claims claimed believe believes believed think thought "
    "saw sees heard hears watched knew know knows reported alleges alleged means meant showed shows"
)
"""Verbs whose object may be a clause: "a guard who said rebels hit the base": the rebels."""
_ANSWERS = re.compile(
    r"\b(?:in (?:retaliation|response|revenge|reprisal|answer|reaction) (?:for|to)|to avenge|after|"
    r"following)\b(?: [^ ,;.:]+){0,5}$"
)
_TELLS_ON = re.compile(r"(?: ?[^ ,;.:]+){0,6} ?,? ?\b(?:that|which|who|when)\b")
"""What opens the clause in which a deed is told on: "an ambush in which six died"."""
_CAME_FIRST = re.compile(
    r"^(?: [^ ,;.:]+){0,3} ?(?:(?:follow(?:s|ed)|c[ao]mes? after|since)"
    r"(?: (?!(?:that|which|who|when)\b)[^ ,;.:]+){0,5})$"
)
"""Words from a deed to another that came before it: "the raid follows a bloody ambush"."""
_NO_VERB = re.compile(r"^(?: ?[^ ,;.:]+){0,6} ?$")
_SPANS = words("hours days weeks months years minutes night day week month year chaos")
_FAR = 16
"""Tokens back from a verb to the pronoun of a relative clause before it."""


def place_of_where(trigger: Token, here: list[tuple[int, int, Entity]]) -> Entity | None:
    """Return the place that a relative clause with "where" is about.

    "The Harbour Street bakery where two were shot": Harbour Street.
    """
    doc, first = trigger.doc, sent_start(trigger)
    if not any(end < trigger.i for _, end, _ in here):
        return None
    at = _opening(trigger, "where")
    if at is None or at <= first:
        return None
    behind = at - 1
    for start, end, entity in reversed(here):
        if end > at or entity.mention_type != "name":
            continue
        if behind - end > _BACK or any(t.tag_ in FINITE or t.text == ";" for t in doc[end:at]):
            return None
        if (
            start
            and doc[start - 1].lower_ == "from"
            and doc[start - 2].lower_ in (*_DISTANCES, ")")
        ):
            continue  # "some 80 km from the capital, where"
        return entity
    return None


def day_of_when(
    trigger: Token, here: list[tuple[int, int, Date]], blocked: Collection[int]
) -> Date | None:
    """Return the date that a relative clause with "when" is about, whatever that date bounds.

    "The worst violence since March 2019, when gunmen killed 160 villagers": March 2019.
    """
    if not any(end < trigger.i for _, end, _ in here):
        return None
    at = _opening(trigger, "when")
    if at is None or any(at < other < trigger.i for other in blocked):
        return None
    for _, end, row in here:
        if end <= at and all(t.text in (",", ")") or t.is_space for t in trigger.doc[end:at]):
            return row
    return None


def _opening(trigger: Token, word: str) -> int | None:
    """Return where the clause of an event opens with a word; None: another verb stands between.

    In "where he was arrested two days after the killing" it is the arrest that was there.
    """
    doc, first = trigger.doc, max(sent_start(trigger), trigger.i - _LONG)
    at = trigger.i - 1
    while at >= first and doc[at].lower_ != word:
        token = doc[at]
        if token.tag_ in FINITE and token.pos_ != "AUX":
            return None
        if token.lower_ in _AFTERWARDS and token.tag_ in ("IN", "VBG"):
            return None
        passive = token.tag_ == "VBN" and bool(syntax.children(token, "aux:pass"))
        harm = token.lower_ in _HARMED  # "where 168 were killed in a bombing"
        if passive and not harm and trigger not in syntax.conjuncts(token):
            return None
        at -= 1
    return at if at >= first else None


@asked_once
def whom_of(verb: Token) -> Token | None:
    """Return to whom a relative clause says it was done: "a man whom troops had shot" -> man.

    Only the subject stands between the pronoun and the verb.
    """
    doc, first = verb.doc, max(sent_start(verb), verb.i - _FAR)
    at = verb.i - 1
    while at > first and doc[at].lower_ != "whom":
        if doc[at].is_punct or doc[at].tag_ in ("IN", "WP", "WDT", "CC"):
            return None
        at -= 1
    noun = doc[at - 1] if at > first else None
    if noun is not None and noun.text == "," and at - 2 >= first:
        noun = doc[at - 2]
    taken = noun is None or doc[at].lower_ != "whom" or noun.tag_ in ("IN", "TO", "VBD", "VBN")
    return None if taken else noun


def out_of_relative(noun: Token, verb: Token) -> Token:
    """Return whom a relative clause between a subject and its verb is about.

    "A patrol that was sent for the bodies hit a mine", "a bus that defied the strike was burned":
    not the bodies, not the strike. The clause has a verb of its own and ends at `noun`.
    """
    doc, first = noun.doc, max(sent_start(noun), noun.i - _FAR)
    for i in range(noun.i - 1, first, -1):
        token = doc[i]
        if token.lower_ in _WHO and doc[i - 1].tag_[:2] == "NN":
            if doc[i - 1].lower_ in _SPANS:
                return noun  # "in the hours that followed jets pounded the hills"
            own = next(t for t in doc[i + 1 :] if t.tag_ != "RB")
            if own.i < noun.i and own.tag_ in FINITE and verb.i != own.i:
                return doc[i - 1] if _is_closed(own, noun, verb) else noun
            return noun
        if token.text in (",", ";", ":") or token.tag_ in ("WRB", "WP", "WDT"):
            return noun
        if token.lower_ in _WHO:
            return noun  # "a man who leads the group denied that rebels had killed them"
    return noun


def _is_closed(own: Token, noun: Token, verb: Token) -> bool:
    """Tell whether a relative clause has no other verb that `noun` may be the subject of."""
    doc = noun.doc
    between = doc[own.i : noun.i]
    if any(t.lower_ in _TELLING or t.lower_ in ("as", "while", "when", "and") for t in between):
        return False
    if any(t.tag_ in FINITE and t.i > own.i and t.pos_ != "AUX" for t in between):
        return False  # "drivers who came by described two trucks burned to the axles"
    aux = (t for t in doc[noun.i + 1 : verb.i + 1] if t.tag_ != "RB")
    return next(aux).tag_ in (*FINITE, "VBN")


def is_of_answered(date: int, trigger: Token, others: Iterable[int]) -> bool:
    """Tell whether a date is of a deed that another answers: "shelled it after an ambush that
    killed six on 4 May" dates the ambush, as does "the raid follows an ambush on 4 May".

    `date` is the first token of the date, `others` the heads of the other events.
    """
    doc, at = trigger.doc, trigger.i
    for other in others:
        if not at < other < date:
            continue
        between = " ".join(words_of(doc)[at + 1 : other])
        behind = " ".join(words_of(doc)[other + 1 : date])
        if _ANSWERS.search(between) and _TELLS_ON.match(behind):
            return True
        if _CAME_FIRST.match(" " + between) and _NO_VERB.match(behind):
            return True
    return False
