"""How far an object reaches: "decried the lack of details | about the raid | on Monday"."""

from __future__ import annotations

from newsledger.extract.claims.cues import VerbCue
from newsledger.extract.claims.draft import Page
from newsledger.extract.claims.extents import extended
from newsledger.extract.claims.words import COMPLEMENTIZERS, TIMES
from newsledger.extract.syntax import FINITE
from newsledger.lexicons import words

_OBJECT_STOPS = words(
    ", ; . : ) ! ? — – -- ( while when after before because since until although though during"
)
# What says when or in what words, not of what
CIRCUMSTANCES = words(
    "january february march april june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday tweet tweets interview speech statement "
    "rally letter email post memo report facebook twitter address conference briefing "
    "morning evening afternoon weekend week month year"
)


def grown(page: Page, cue: VerbCue, frames: frozenset[str], right: int, end: int) -> int:
    """Return the end of an object with what belongs to it: "decried the lack of details about …".

    A finite verb right after it shows that it was no object but the subject of a clause.
    """
    verb = page.doc[cue.verb]
    edges = [c.left_edge.i for c in verb.children if c.dep_ in ("conj", "cc") and c.i > right]
    limit = min([end, *edges])
    clausal = {"that", "quote"} <= frames
    number = right + 1
    while number < limit:
        word, tag = page.lower[number], page.tags[number]
        if word == "," and page.lower[number + 1 : number + 4] == ("as", "well", "as"):
            number += 4
            continue
        if word == "," and page.lower[number + 1 : number + 2] == ("as",):
            number += 1
            continue
        if word in _OBJECT_STOPS or word in TIMES or number in page.breaks:
            break
        if tag in FINITE and "that" in frames and number == right + 1:
            return extended(page, cue, number, end)
        if tag in FINITE and not _in_relative(page, right, number):
            if clausal and page.tags[cue.verb] != "VB":
                return extended(page, cue, number, end)
            break
        if word in ("and", "or", "but") and _starts_clause(page, number + 1, limit):
            break
        if word == "as" and "as" not in frames and _starts_clause(page, number + 1, limit, 6):
            break
        if word in ("in", "on", "at", "during") and _is_circumstance(page, number, limit):
            break
        number += 1
    return number - 1


def _in_relative(page: Page, right: int, number: int) -> bool:
    """Tell whether a verb belongs to a clause inside the object: "the pledges (that) he made"."""
    if page.tags[number - 1] == "PRP":
        return True
    return any(
        page.lower[n] in COMPLEMENTIZERS or page.lower[n] == "which" or page.doc[n].dep_ == "mark"
        for n in range(right + 1, number)
    )


def _starts_clause(page: Page, at: int, end: int, reach: int = 3) -> bool:
    return any(page.tags[n] in FINITE for n in range(at, min(at + reach, end)))


def _is_circumstance(page: Page, number: int, end: int) -> bool:
    """Tell whether a phrase says when or in what words, not of what: "in a tweet", "in May"."""
    return any(page.lower[n] in CIRCUMSTANCES for n in range(number + 1, min(number + 5, end)))
