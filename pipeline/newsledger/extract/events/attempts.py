"""Deeds that were tried: "a man tried to stab a guard" tells what he did, though it failed.

A plan is not yet begun; an attempt was made, and mostly came to nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.modality import Stance, stance_of
from newsledger.extract.syntax import sent_start
from newsledger.lexicons import words

_TRYING = frozenset({"try", "attempt"})
_MADE = frozenset({"VBD", "VBN", "VBG"})
_PAST = frozenset({"VBD", "VBN"})
_ATTEMPTS = words("attempt attempts bid bids")
_CAME_TO_NOTHING = words("attempted failed foiled thwarted averted botched abortive aborted")
"""What a deed is called that was begun: "a thwarted attack", "the failed assault"."""
_WHATEVER = words("any no every each such further future new another possible potential")
_BEGUN = ("asserted", "hedged")
_ONLY_THOUGHT = words("warn fear expect brace threaten plan prepare predict deny")
_NOW = words("is are 's 're")
_MODALS = words("will would may might could can shall should")
_UNDER = 14
"""Tokens back from a deed to the attempt that it is under."""


def was_tried(head: Token, stance: Stance) -> bool:
    """Tell whether a deed was tried: "tried to storm the post", "a foiled attempt to bomb it"."""
    cue = stance.cue
    if stance.modality == "negated":
        return cue is not None and cue.lower_ in _CAME_TO_NOTHING and _is_told(head)
    averted = stance.modality == "hypothetical" and cue is not None and cue.tag_ in _PAST
    if stance.modality != "planned" and not averted:
        return False
    if cue is not None and cue.lower_ in _CAME_TO_NOTHING and cue.i < head.i:
        return _is_told(head)
    trying = cue if cue is not None and cue.tag_[:2] == "VB" else None
    if trying is not None and trying.lemma_.lower() in _TRYING:
        goes_on = any(t.lower_ in _NOW for t in syntax.children(trying, "aux"))
        made = trying.tag_ in _MADE and not goes_on
        return made and stance_of(trying).modality in _BEGUN and _is_told(trying)
    attempt = _attempt_over(head, cue)
    return attempt is not None and not _is_purpose(attempt) and _is_told(attempt)


def _attempt_over(head: Token, cue: Token | None) -> Token | None:
    """Return the noun that a deed is under: "an attempt by rebels to carry out a raid"."""
    if cue is not None and cue.lower_ in _ATTEMPTS:
        return cue
    return over_deed(head, lambda token: token.lower_ in _ATTEMPTS and token.tag_[:2] == "NN")


def over_deed(head: Token, is_one: Callable[[Token], bool]) -> Token | None:
    """Return the last such token before a deed in its clause: its plan, its attempt."""
    for token in reversed(head.doc[max(sent_start(head), head.i - _UNDER) : head.i]):
        if is_one(token):
            return token
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD") or token.text == ";":
            return None
    return None


def _is_purpose(attempt: Token) -> bool:
    """Tell whether it only says to what end: "opened fire in an attempt to kill the general"."""
    return syntax.preposition(attempt) == "in"


def _is_told(word: Token) -> bool:
    """Tell whether a noun or verb is of what was, not of what may come: "to stop any attempt"."""
    if any(t.lower_ in _WHATEVER for t in syntax.children(word, "det", "amod")):
        return False
    above, steps = word, 0
    while steps < _UNDER:
        if any(t.lower_ in _MODALS for t in syntax.children(above, "aux")):
            return False
        if above.lemma_.lower() in _ONLY_THOUGHT:
            return False
        if above.head == above or above.tag_ in syntax.FINITE:
            return True
        above, steps = above.head, steps + 1
    return True
