"""Contents that are no clauses: "vowed to strike back", "warned of a raid"."""

from __future__ import annotations

from newsledger.extract.claims.cues import VerbCue
from newsledger.extract.claims.draft import Page
from newsledger.extract.claims.extents import extended, reach
from newsledger.extract.claims.growth import grown
from newsledger.extract.claims.words import OBJECTS, Found
from newsledger.extract.syntax import FINITE, NOUN_TAGS
from newsledger.lexicons import words

_SETTING = 8  # tokens of a place or time between a cue and its infinitive
_BEFORE_TO = words("not still also now already never")


def find_infinitive(page: Page, cue: VerbCue, end: int) -> Found | None:
    """Find an infinitive: "vowed to strike back", "urged the rebels to leave"."""
    verb = page.doc[cue.verb]
    at = cue.last + 1
    to = None
    if (at + 1 < end and page.lower[at] == "to" and page.tags[at] == "TO") or (
        at + 2 < end and page.lower[at] in _BEFORE_TO and page.lower[at + 1] == "to"
    ):
        to = at
    if to is None and at + 2 < end and page.lower[at] == "to" and at + 1 in page.speech_at:
        speech = page.speech_at[at + 1]
        return "infinitive", [(at, extended(page, cue, min(speech.last, end - 1), end))], cue.last
    if to is None and "that" in cue.row.frames and page.tags[at : at + 1] == ("IN",):
        to = _late_infinitive(page, at, end)
    for child in verb.children:
        if child.dep_ in ("xcomp", "ccomp", "advcl") and child.i > at:
            marks = [c for c in child.children if c.lower_ == "to" and c.i < child.i]
            if not marks:
                continue
            if to is not None and child.left_edge.i <= to + 1:
                right = min(child.right_edge.i, end - 1)
                right = grown(page, cue, frozenset({"as"}), right, end)
                return "infinitive", [(to, right)], cue.last
            objects = [c for c in verb.children if c.dep_ in OBJECTS and cue.last < c.i < child.i]
            if objects and child.dep_ != "advcl":
                start = max(objects[0].left_edge.i, at)
                return "object_infinitive", [(start, min(child.right_edge.i, end - 1))], cue.last
    for child in verb.children:
        # "begged the rebels to leave": the parser may hang the infinitive on the object
        if to is not None or child.dep_ not in OBJECTS or child.i <= cue.last:
            continue
        for inner in child.children:
            marks = [c for c in inner.children if c.lower_ == "to" and c.i < inner.i]
            if inner.dep_ == "acl" and marks and "inf" in cue.row.frames:
                start = max(child.left_edge.i, at)
                right = min(inner.right_edge.i, end - 1)
                right = grown(page, cue, frozenset({"as"}), right, end)
                return "object_infinitive", [(start, right)], cue.last
    agent = page.lower[at : at + 1] == ("by",)
    if to is not None and cue.passive and agent and verb.dep_ == "acl":
        return None  # "a truce offered by the rebels to take place in May"
    if to is not None:
        right = reach(verb, to, end)
        right = grown(page, cue, frozenset({"as"}), right, end)
        return "infinitive", [(to, right)], cue.last
    return None


def _late_infinitive(page: Page, at: int, end: int) -> int | None:
    """Return the `to` of an infinitive behind a setting: "claimed on its channel to have won"."""
    for number in range(at + 1, min(at + _SETTING, end - 1)):
        if page.lower[number] == "to" and page.tags[number + 1] == "VB":
            return number if page.tags[number - 1] in NOUN_TAGS else None
        if page.tags[number] in FINITE or page.doc[number].is_punct:
            return None
    return None


def find_preposition(page: Page, cue: VerbCue, frames: frozenset[str], end: int) -> Found | None:
    """Find a prepositional content right after the cue: "warned of a new offensive"."""
    at = cue.last + 1
    if at + 2 < end and page.tags[at] == "RB" and page.lower[at + 1] in frames:
        at += 1  # "spoke again of a raid"
    if at + 1 >= end or page.lower[at] not in frames:
        return None
    verb = page.doc[cue.verb]
    start = at + 1
    right = start
    for child in verb.children:
        if child.left_edge.i <= start <= child.right_edge.i and child.i > cue.last:
            right = max(right, child.right_edge.i)
    if right == start:
        token = page.doc[start]
        while token.head.i > cue.last and token.head != token and token.head.i < end:
            token = token.head
        right = token.right_edge.i
    right = grown(page, cue, frames | {"as"}, min(right, end - 1), end)
    return "verb_preposition", [(start, right)], at
