"""Whether a date or a place of the sentence belongs to what is done about an event, not to it.

"The trial over the bombing opened in Vienna on Tuesday" says when and where the trial was, "the
embassy closed on Friday because a rocket had hit it" when it closed.
"""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events.supporting import REACTIONS, top_of
from newsledger.lexicons import words

_ABOUT = words(
    "trial trials retrial hearing hearings investigation investigations inquiry inquiries probe "
    "case cases arrest arrests suspect suspects charge charges verdict sentence conviction appeal "
    "anniversary memorial funeral funerals vigil ceremony protest protests condemnation response "
    "reaction connection link relation news report reports claim claims responsibility footage "
    "video images coverage question questions details role part involvement debate meeting talks "
    "victims survivors conference evidence warning warnings condolences outrage anger"
)
_JUSTICE = words(
    "charged arrested convicted sentenced indicted questioned tried acquitted detained accused"
)
_CAUSES = words("because after since before although though whereas until following")
_HARMED = words("killed died wounded injured hurt perished dead shot missing lost")
_UP = 8
"""Arcs from an event to the head of its clause."""


def is_talked_about(event: Token, mention: Token) -> bool:
    """Tell whether an event noun only says what something else is about: "trial over the blast".

    What follows the noun before any verb is its own: "arrested over the shooting on Friday".
    """
    if event.tag_[:2] != "NN":
        return False
    top = top_of(event)
    if top.dep_ == "nsubj" and top.head.lower_ in REACTIONS:
        return mention.i > top.head.i  # "the killing shocked the country on Monday"
    for _ in range(3):
        if top.dep_ not in ("nmod", "obl") or top.head == top:
            return False
        top = top.head
        if top.lower_ in _ABOUT or top.lower_ in _JUSTICE:
            return mention.i < event.i or _verb_between(event, mention)
    return False


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
                return apart and above.lower_ not in _HARMED and not _has_harmed(above)
        token = above
    return False


def _opening(clause: Token, event: Token, *, relative: bool) -> int | None:
    """Return where the word stands that opens a clause: "who", "because"; None: there is none."""
    for token in reversed(event.doc[max(clause.sent.start, clause.left_edge.i - 1) : event.i]):
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


def _has_harmed(verb: Token) -> bool:
    """Tell whether a clause is about the dead: "two are dead", "left five wounded"."""
    return any(c.lower_ in _HARMED for c in verb.children)
