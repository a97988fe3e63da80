"""Deeds that are only played: in exercises and drills, on trial, in films, novels and games."""

from __future__ import annotations

import re

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events.triggers import Candidate
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words
from newsledger.word_groups import word_group

_PLAYING = words("simulate rehearse practise practice reenact re-enact enact dramatise dramatize")
_PLAYED = words("simulated mock fictional fictitious imaginary pretend re-enacted reenacted")
_THREATENING = frozenset({"execution"})
"""A mock execution is a threat to whom it befalls."""
_LAUNCHES = words("fire launch drop lob test")
_FICTION_IN = words("in a an the his her this their new first same final opening")
_GOALS = re.compile(r"\b\d{1,2}[-–]\d{1,2}\b(?!-)")
_HARM = re.compile(r"\b(?:kill|wound|injur|hurt|dead|died|death|explo)\w*", re.IGNORECASE)
_SCORE = 10
"""Tokens from a game that is won to its score."""
_UP = 3
"""Arcs from a deed to what plays it: "simulating the storming of a hijacked bus"."""
_OPENING = 6
"""Tokens in which a sentence says that it tells fiction: "In the game, players attack"."""
_TELLING = words(
    "tells follows depicts portrays shows imagines stars recounts features centres centers opens "
    "begins ends is"
)


def is_played(candidate: Candidate) -> bool:
    """Tell whether a deed is played, and befell nobody: "an exercise simulating a gun attack"."""
    head = candidate.head
    if candidate.trigger.event_type in _THREATENING:
        return False
    if any(t.lower_ in _PLAYED for t in syntax.children(head, "amod", "compound")):
        return True
    return (
        _is_scored(candidate)
        or _is_rehearsed(head)
        or _is_drilled(candidate)
        or _is_part_of_drill(candidate)
        or _is_fiction(candidate)
    )


def _is_scored(candidate: Candidate) -> bool:
    """Tell whether one side beat another in a game: "Army beat Police 3-1 in the final"."""
    if candidate.trigger.phrase != "beat":
        return False
    doc, end = candidate.head.doc, sent_end(candidate.head)
    after = doc[candidate.end : min(candidate.end + _SCORE, end)].text
    return bool(_GOALS.search(after))


def _is_rehearsed(head: Token) -> bool:
    token = head
    for _ in range(_UP):
        if token.head == token or token.dep_ not in ("obj", "nmod", "conj", "xcomp", "compound"):
            return False
        token = token.head
        if token.lemma_.lower() in _PLAYING:
            return True
    return False


def _is_drilled(candidate: Candidate) -> bool:
    """Tell whether munitions are fired in an exercise: "fired two missiles in a drill off Hainan".

    Those who train may be attacked: "rebels shelled a camp during an exercise".
    """
    if candidate.trigger.phrase not in _LAUNCHES:
        return False
    head, end = candidate.head, sent_end(candidate.head)
    doc = head.doc
    drills = word_group("exercises")
    for i in range(sent_start(head), end):
        if doc[i].lower_ not in drills:
            continue
        at = i - 1
        while at > sent_start(head) and doc[at].tag_ in ("DT", "JJ", "NN", "HYPH", "CD", "VBG"):
            at -= 1
        if doc[at].lower_ in ("in", "during", "for", "of"):
            return True
    return False


def _is_part_of_drill(candidate: Candidate) -> bool:
    """Tell whether a clause says what troops did in an exercise: "a drill in which they stormed".

    What hurt somebody there was no play: "a drill in which a shell hit two soldiers".
    """
    head, first = candidate.head, sent_start(candidate.head)
    if not candidate.is_verb or syntax.is_passive(head) or _HARM.search(head.sent.text):
        return False
    if candidate.trigger.strength == "kill" or candidate.trigger.event_type == "explosion":
        return False
    doc, drills = head.doc, word_group("exercises")
    for i in range(first, head.i - 3):
        if doc[i].lower_ in drills:
            at = i + 2 if doc[i + 1].text == "," else i + 1
            if doc[at].lower_ in ("in", "during") and doc[at + 1].lower_ == "which":
                return True
    return False


def _is_fiction(candidate: Candidate) -> bool:
    """Tell whether a sentence tells what goes on in a work: present tense, behind its name."""
    head, first = candidate.head, sent_start(candidate.head)
    now = _is_in_present(head) if candidate.is_verb else _is_new(head)
    if not now:
        return False  # "the film tells of the massacre of 1982"
    works = word_group("works")
    for token in head.doc[first : min(first + _OPENING, head.i)]:
        if token.lower_ not in works:
            continue
        inside = all(t.lower_ in _FICTION_IN or t.tag_ == "JJ" for t in head.doc[first : token.i])
        opens = head.doc[first].lower_ == "in" and inside
        tells = any(t.lower_ in _TELLING for t in head.doc[token.i + 1 : token.i + 3])
        return opens or (inside and tells)
    return False


def _is_in_present(verb: Token) -> bool:
    if verb.tag_ in ("VBZ", "VBP", "VB", "VBG"):
        return True
    return any(t.lower_ in ("is", "are") for t in syntax.children(verb, "aux", "aux:pass"))


def _is_new(noun: Token) -> bool:
    return any(t.lower_ in ("a", "an") for t in syntax.children(noun, "det"))
