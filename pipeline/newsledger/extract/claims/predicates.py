"""Adjectives of certainty: "an attack is likely", "deems it unlikely", "the likeliest cause".

An adjective judges a proposition in the predicate, or after a verb of thinking; as an attribute
only of the nouns that stand for a proposition ("the most likely explanation is that …").
"""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract.claims.draft import Page, TokenSpans
from newsledger.extract.claims.lexicon import CertaintyRow
from newsledger.extract.claims.phrases import phrase_around
from newsledger.extract.claims.words import (
    AFTER_CERTAINTY,
    AMONG_CERTAINTY,
    AUXILIARIES,
    CLAUSE_HEADS,
    COPULAS,
    DEGREES,
    NEGATIONS,
    SUBJECT_STARTS,
)
from newsledger.lexicons import words

_ABLE = words("possible impossible")  # of ability where no clause follows: "impossible to use"
_THINKING = words(
    "think thinks thought thinking consider considers considered considering deem deems deemed "
    "find finds found believe believes believed judge judges judged rate rates rated assess "
    "assesses assessed regard regards regarded"
)
_EXPLANATIONS = words(
    "explanation explanations cause causes culprit culprits scenario scenarios course outcome "
    "outcomes result reason reasons motive motives perpetrator perpetrators source origin origins "
    "author authors suspect suspects target targets answer consequence response successor option "
    "path step move date place location weapon shooter attacker attackers number toll figure "
)
_INSERTED = 8  # tokens of an insertion: "is, in its judgement, very likely"
_REACH = 12


def find_copula(page: Page, first: int, start: int) -> int | None:
    """Return what stands before a predicate adjective: its copula, or the word it hangs on."""
    before = first - 1
    if before >= start and page.lower[before] in DEGREES:
        return None
    while before > start and (_is_between(page.lower[before]) or page.lower[before].isspace()):
        before -= 1
    if before > start and page.lower[before] == ",":
        # "It is, in the inspectors' judgement, very likely that"
        for number in range(before - 1, max(start, before - _INSERTED), -1):
            if page.lower[number] == "," and page.lower[number - 1] in COPULAS:
                return number - 1
    if before < start or page.lower[before] in DEGREES:
        return None
    return before


def find_negation(page: Page, first: int, copula: int, row: CertaintyRow) -> int | None:
    """Return the negation of a plain "likely": "does | not look likely"; None: not negated."""
    if row.phrase not in ("likely", "probable"):
        return None
    left = copula - 1 if page.lower[copula] in COPULAS else copula
    return next((n for n in range(left, first) if page.lower[n] in NEGATIONS), None)


def judged_by_adjective(
    page: Page, first: int, last: int, start: int, end: int, copula: int
) -> TokenSpans | None:
    """Return the clause or the subject and infinitive that an adjective judges."""
    at = page.past_space(last + 1)
    if at >= end or (page.lower[at] == "that" and at + 1 >= end):
        return _subject_alone(page, first, start, copula)  # also of a text that breaks off
    joined = page.lower[copula] in ("and", "but", "or")
    if page.lower[at] == "that":
        thought = page.lower[copula] == "it" and page.lower[copula - 1] in _THINKING
        if thought or joined:
            # "they think it likely that …", "it is certain that …, and very likely that …"
            return [(at + 1, clause_right_of(page, last, at, end))]
    if page.lower[copula] not in COPULAS and not joined:
        return None
    subject = copula - 1
    while subject > start and page.lower[subject] in AUXILIARIES | AMONG_CERTAINTY:
        subject -= 1
    word = page.lower[at]
    if page.lower[subject] == "it":
        if word in ("that", "whether", "if", "how") or (
            page.tags[at] in SUBJECT_STARTS and word not in ("for", "as", "in", "at", "on", "if")
        ):
            at += word == "that"
            return [(at, _before_next(page, at, clause_right_of(page, last, at, end)))]
        if word != "to" or page.lower[last] in _ABLE:
            return None
    elif page.lower[last] in _ABLE:
        return None  # "if possible", "as soon as possible", "thunderstorms are possible"
    if word == ",":
        # "is unlikely, on this evidence, to have fired"
        close = next(
            (n for n in range(at + 1, min(at + _INSERTED, end)) if page.lower[n] == ","), 0
        )
        if close and page.lower[close + 1 : close + 2] == ("to",):
            at, word = close + 1, "to"
    if word == "to" and page.tags[at] == "TO":
        head = _subject(page.doc[last], first)
        right = clause_right_of(page, last, at, end)
        if head is None or head.lower_ == "it" == page.lower[subject]:
            return None if page.lower[subject] == "it" and head is None else [(at, right)]
        left, stop = phrase_around(page, head, start, copula - 1)
        return [(left, stop), (at, right)]
    if joined:
        return None
    return _subject_alone(page, first, start, copula, _is_closed(page, at, end))


def _subject_alone(
    page: Page, first: int, start: int, copula: int, closed: bool = True
) -> TokenSpans | None:
    """Return the subject of a judgement without complement: "A return to fighting | is likely."."""
    if not closed or page.lower[copula] not in COPULAS:
        return None
    head = _subject(page.doc[first], first) or _subject(page.doc[copula], first)
    right = copula - 1
    while right > start and page.lower[right] in AUXILIARIES | AMONG_CERTAINTY:
        right -= 1
    if head is None or head.i > right or head.pos_ == "PRON":
        return None
    left, stop = phrase_around(page, head, start, right)
    return [(left, max(stop, right) if right - stop < _REACH else stop)]


def _is_closed(page: Page, at: int, end: int) -> bool:
    """Tell whether a predicate is complete: nothing follows, or only when, where and why."""
    return at >= end or page.lower[at] in AFTER_CERTAINTY or page.tags[at] in ("IN", "RB", "CC")


def is_predicate(page: Page, first: int, last: int, start: int, end: int, before: int) -> bool:
    """Tell whether an adjective judges in somebody's words: "It is probable."."""
    at = page.past_space(last + 1)
    if not _is_closed(page, at, end):
        return False
    if page.lower[last] in _ABLE:
        return False
    if page.lower[before] in COPULAS:
        return True
    if page.lower[before] in ("and", "but", "or", ","):
        return False
    return any(page.lower[n] in _THINKING for n in range(max(start, first - _REACH), first))


def _before_next(page: Page, at: int, right: int) -> int:
    """Return the end of a judgement before the next: "that it knows | , and very likely that …"."""
    for number in range(at + 2, right - 2):
        joined = page.lower[number] in ("and", "but") and page.lower[number - 1] == ","
        if joined and "that" in page.lower[number + 2 : number + 4]:
            return number - 2
    return right


def _is_between(word: str) -> bool:
    return word in AMONG_CERTAINTY or word.endswith("ly")


def clause_right_of(page: Page, last: int, at: int, end: int) -> int:
    """Return the end of the clause that starts at `at`."""
    token = page.doc[at]
    for _ in range(60):
        above = token.head
        if above == token or above.i <= last or above.i >= end:
            break
        token = above
    right = min(max(token.right_edge.i, at), end - 1)
    if right <= at + 1:
        right = end - 1
    return right


def _subject(head: Token, before: int) -> Token | None:
    for _ in range(6):
        for child in head.children:
            if child.dep_ in ("nsubj", "nsubj:pass", "csubj") and child.i < before:
                return child
        if head.head == head or head.dep_ in CLAUSE_HEADS:
            break
        head = head.head
    return None


def judged_by_attribute(
    page: Page, first: int, last: int, start: int, end: int
) -> TokenSpans | None:
    """Find what a likeliest thing is: "The most likely explanation | is that …"."""
    noun = page.past_space(last + 1)
    if noun >= end or page.lower[noun] not in _EXPLANATIONS:
        return None
    before = page.lower[first - 1] if first > start else ""
    if before not in ("a", "an", "the", "its", "their", "his"):
        return None
    left = first - 2
    while left > start and (_is_between(page.lower[left]) or page.lower[left] in ("be", "been")):
        left -= 1
    if left >= start and page.lower[left] in COPULAS:
        return [(start, end - 1)] if left > start else None
    for number in range(noun + 1, min(noun + _REACH, end - 1)):
        if page.lower[number] in COPULAS and page.tags[number] != "VBG":
            at = number + 1
            return [(at + (page.lower[at] == "that"), end - 1)]
        if page.lower[number] in (",", ";"):
            return None
    return None
