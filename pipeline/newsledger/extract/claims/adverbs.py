"""Adverbs of certainty: "will probably strike", "hit at dawn, probably by a drone"."""

from __future__ import annotations

from newsledger.extract.claims.draft import Page, TokenSpans
from newsledger.extract.claims.lexicon import CertaintyRow
from newsledger.extract.claims.words import (
    AFTER_CERTAINTY,
    AMONG_CERTAINTY,
    AUXILIARIES,
    CLAUSE_HEADS,
    DEGREES,
    SUBJECT_STARTS,
)
from newsledger.lexicons import words

_PAUSES = words(", — –")
_ONLY = words("only first last")
_AHEAD = 6  # tokens
_LOOSE = words("perhaps maybe possibly conceivably potentially")
_PREDICATES = words("VERB AUX ADJ NOUN PROPN ADV PRON")
_ARTICLES = words("a an the no any some his her its their our this that these those")
_PHRASES = SUBJECT_STARTS | words("VBG VBN JJR JJS RB")
_OPENING = words(", — – -- ( : ; and or but then") | {"-"}


def is_adverb(page: Page, first: int, last: int, start: int, end: int, row: CertaintyRow) -> bool:
    """Tell an adverb that judges from an attribute: not "a likely ally"."""
    before = page.lower[first - 1] if first > start else ""
    if before in DEGREES:
        return False
    at = page.past_space(last + 1)
    if row.phrase in _LOOSE:
        # "perhaps 20 men", "an hour, perhaps more": a number, no judgement
        if at >= end or page.tags[at] in ("CD", "JJR", "RBR") or before in _ARTICLES:
            return False
        following = page.past_space(at + 1)
        best = page.tags[following : following + 1] in (("JJS",), ("RBS",))
        if page.lower[at] == "the" and (best or page.lower[following] in _ONLY):
            return False  # "perhaps the best general" weighs words, not facts
        return page.lower[at] not in AFTER_CERTAINTY or page.lower[at] in _PAUSES
    if not row.phrase.endswith("likely"):
        return before not in _ARTICLES or page.tags[at : at + 1] == ("VBN",)
    attribute = before in _ARTICLES or page.tags[first - 1] == "POS"
    if attribute or at >= end or page.lower[at] in ("that", "to", "than"):
        return False
    if first == start:
        return True
    verbal = page.tags[at].startswith("VB") or page.tags[at] == "MD"
    opened = page.lower[first - 1] in _OPENING and page.tags[at] in _PHRASES
    auxiliary = before in AUXILIARIES and before != "to" and page.lower[at] not in AFTER_CERTAINTY
    return verbal or opened or auxiliary or page.lower[at] == ","


def is_of_the_future(page: Page, last: int, end: int, row: CertaintyRow) -> bool:
    """Tell whether a possibility lies ahead, of which ICD 203 has no bounds: "Perhaps he will"."""
    ahead = page.tags[max(last - 2, 0) : min(last + _AHEAD, end)]
    return row.phrase.split(" ")[-1] in _LOOSE and "MD" in ahead


def judged_by_adverb(page: Page, first: int, last: int, start: int, end: int) -> TokenSpans | None:
    """Find the clause of an adverb, or the phrase that it stands before."""
    at = page.past_space(last + 1)
    if at >= end:
        return None
    if first == start:
        at += page.lower[at] == ","
        return [(at, end - 1)] if end - at > 2 else None
    before = page.lower[first - 1]
    if before in _OPENING and page.lower[at] == ",":
        # "came, probably, from the north"
        return clause_around(page, first, last, start, end)
    while at < end - 1 and (page.lower[at] in AMONG_CERTAINTY or page.tags[at] == "RB"):
        at += 1
    verbal = page.tags[at].startswith("VB") or page.tags[at] == "MD"
    participle = page.tags[at] in ("VBG", "VBN") and page.doc[at].right_edge.i > at
    if before in _OPENING - {"and", "but"} and participle:
        return [(page.past_space(last + 1), min(page.doc[at].right_edge.i, end - 1))]
    if before in _OPENING - {"and", "but"} and page.tags[at] in _PHRASES:
        right = _phrase_end(page, at, end)
        if right > at or page.lower[right + 1 : right + 2] == (",",):
            return [(page.past_space(last + 1), right)]
    if page.lower[at] == "to" or not (verbal or (before in AUXILIARIES and before != "to")):
        return None
    if page.doc[at].dep_ in ("amod", "compound"):
        return None
    return clause_around(page, first, last, start, end, at)


def _phrase_end(page: Page, at: int, end: int) -> int:
    """Return the end of a phrase between commas, a quotation inside it skipped."""
    for number in range(at, end):
        if page.lower[number] in (",", ";", "—", "–", "--", ")", ":") and number > at:
            return number - 1
        if number in page.breaks and number > at:
            return number - 1
    return end - 1


def clause_around(
    page: Page, first: int, last: int, start: int, end: int, verb: int | None = None
) -> TokenSpans | None:
    """Return the clause of a word of certainty, or of its verb, without the word itself."""
    token = page.doc[verb if verb is not None else first]
    for _ in range(40):
        outside = not first <= token.i <= last
        if token.dep_ in CLAUSE_HEADS and outside and token.pos_ in _PREDICATES:
            break
        if token.head == token:
            break
        token = token.head
    inner = page.lower[first - 1] in AUXILIARIES and first - 1 > start
    while inner and token.left_edge.i >= first - 1 and start <= token.head.i < end:
        # "the president would probably | order raids": the auxiliary has a subject
        if token.head == token:
            break
        token = token.head
    left = max(token.left_edge.i, start)
    right = min(token.right_edge.i, end - 1)
    while left < first and page.doc[left].dep_ in ("mark", "cc", "punct"):
        left += 1
    if not left <= first <= right:
        left, right = start, end - 1
    for number in range(left, first):
        if page.lower[number] == "that" and page.tags[number] == "IN":
            left = number + 1
    spans = []
    if left <= first - 1:
        spans.append((left, first - 1))
    if last + 1 <= right:
        spans.append((last + 1, right))
    return spans or None
