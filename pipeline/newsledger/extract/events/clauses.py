"""Whether a date or a place of the sentence belongs to what is done about an event, not to it.

"The trial over the bombing opened in Vienna on Tuesday" says when and where the trial was, "the
embassy closed on Friday because a rocket had hit it" when it closed.
"""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events.supporting import REACTIONS, top_of
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

_ABOUT = words(
    "trial trials retrial hearing hearings investigation investigations inquiry inquiries probe "
    "case cases arrest arrests suspect suspects charge charges verdict sentence conviction appeal "
    "anniversary memorial funeral funerals vigil ceremony protest protests condemnation response "
    "reaction connection link relation news report reports claim claims responsibility footage "
    "video images coverage question questions details role part involvement debate meeting talks "
    "victims survivors conference evidence warning warnings condolences outrage anger site scene "
    "spot place aftermath"
)
_DEALING = words(
    "halt end stop prevent avert avoid curb ease reduce address discuss investigate condemn "
    "protest mark mourn commemorate denounce review probe"
)
_ASKING = words(
    "pressed grilled questioned quizzed briefed updated asked lobbied pushed challenged testified "
    "clashed debated deliberated"
)
_ON_WHAT = words("over about on regarding concerning")
_RETURNING = words("anniversary commemoration remembrance memorial vigil funeral funerals")
_JUSTICE = words(
    "charged arrested convicted sentenced indicted questioned tried acquitted detained accused"
)
_CAUSES = words("because after since before although though whereas until following")
_HARMED = words("killed died wounded injured hurt perished dead shot missing lost")
RESPONDING = words("responded called found summoned rushed arrived dispatched discovered")
_LATER = words("after following since before")
_UNITS = words("minutes hours hour days day weeks week months month years year")
_KNOWN = words("the this that these those his her their its")
_IN_PHRASE = frozenset({"JJ", "JJS", "NN", "NNP", "NNPS", "NNS", "HYPH", "VBN", "VBG", "POS", "CD"})
_UP = 8
"""Arcs from an event to the head of its clause."""


def is_talked_about(event: Token, mention: Token) -> bool:
    """Tell whether an event noun only says what something else is about: "trial over the blast".

    What follows the noun before any verb is its own: "arrested over the shooting on Friday".
    """
    if event.tag_ == "VBN" and event.dep_ == "amod":
        # "marched today for the kidnapped students"
        return mention.i < event.i or _verb_between(event, mention)
    if event.tag_[:2] != "NN":
        return False
    top = top_of(event)
    if top.dep_ == "nsubj" and top.head.lower_ in REACTIONS:
        return mention.i > top.head.i  # "the killing shocked the country on Monday"
    if mention.i < event.i and _is_told_before(event, mention):
        return True
    verb = top.head
    if verb.lower_ in _DEALING and verb.i and verb.nbor(-1).lower_ == "to" and mention.i < verb.i:
        return True  # "met in Geneva on Monday to halt the bombing"
    if _names_people(event):
        return mention.i < event.i
    if top != event and top.lower_ in _ABOUT:
        return mention.i < event.i  # "searched the site of the shooting on Friday"
    for _ in range(3):
        if top.dep_ not in ("nmod", "obl", "compound") or top.head == top:
            return False
        asked = top.head.lower_ in _ASKING and syntax.preposition(top) in _ON_WHAT
        if asked and mention.i < event.i:
            return True  # "pressed a general on Tuesday over the legal basis of the strikes"
        top = top.head
        if top.lower_ in _RETURNING:
            return True  # "the anniversary of the bombing last Monday"
        if top.lower_ in _ABOUT or top.lower_ in _JUSTICE:
            return mention.i < event.i or _verb_between(event, mention)
    return False


def _is_told_before(event: Token, mention: Token) -> bool:
    """Tell whether a known event only says when the rest of the clause was.

    "Was arrested in Lyon on Friday, two days after the stabbing"; but what is new is of that day:
    "was evacuated on Friday after a blast". So is what counts the dead.
    """
    doc, at = event.doc, event.i - 1
    while at > sent_start(event) and doc[at].tag_ in _IN_PHRASE and doc[at].lower_ not in _LATER:
        at -= 1
    known = doc[at].lower_ in _KNOWN
    if known or doc[at].lower_ in ("a", "an"):
        at -= 1
    if doc[at].lower_ not in _LATER or at <= mention.i:
        return False
    if not known and doc[at - 1].lower_ not in _UNITS:
        return False
    verbs = [t for t in doc[sent_start(event) : at] if t.tag_[:2] == "VB"]
    return not (verbs and verbs[-1].lower_ in _HARMED)


def _names_people(event: Token) -> bool:
    """Tell whether an event only says of whom one speaks: "met bombing victims on Tuesday"."""
    after = event.doc[event.i + 1] if event.i + 1 < sent_end(event) else event
    return after.lower_ in ("victims", "survivors", "suspect", "suspects", "site", "scene")


def in_other_clause(mention: Token, event: Token, *, causes: bool) -> bool:
    """Tell whether an event stands in a clause that tells what went before the clause of a mention.

    A relative clause, or with `causes` one of cause or time: "was buried on Friday after gunmen
    shot him". When the clause above counts the victims it is of the same day: "died on Friday
    after gunmen attacked".
    """
    token = event
    for _ in range(_UP):
        above = token.head
        if above == token:
            return False
        if token.dep_ == "acl:relcl" or (causes and token.dep_ == "advcl"):
            opening = _opening(token, event, relative=token.dep_ == "acl:relcl")
            if opening is not None:
                apart = mention.i < opening or _verb_between(event, mention)
                if any(t.lower_ in RESPONDING for t in (above, *above.ancestors)):
                    return False  # "responded at 7 p.m. to a call of a man who was shot"
                return apart and above.lower_ not in _HARMED and not _has_harmed(above, token)
        token = above
    return False


def _opening(clause: Token, event: Token, *, relative: bool) -> int | None:
    """Return where the word stands that opens a clause: "who", "because"; None: there is none."""
    for token in reversed(event.doc[max(sent_start(clause), clause.left_edge.i - 1) : event.i]):
        if relative and token.tag_ in ("WP", "WDT", "WP$", "WRB"):
            return token.i
        if not relative and token.lower_ in _CAUSES and token.tag_ in ("IN", "WRB"):
            return token.i
    return None


def _verb_between(event: Token, mention: Token) -> bool:
    return any(
        t.tag_ in ("VBD", "VBZ", "VBP", "MD")
        or (t.tag_ == "VBN" and bool(syntax.children(t, "nsubj", "nsubj:pass")))
        for t in event.doc[event.i + 1 : mention.i]
    )


def _has_harmed(verb: Token, clause: Token) -> bool:
    """Tell whether the clause above is about the dead: "two are dead", "left five wounded"."""
    return any(c.lower_ in _HARMED for c in verb.children if c != clause)
