"""Subjects that the parse misses: behind a time ("the minister Thursday said") or an aside.

"Two officials, speaking on condition of anonymity, said …": where the parser takes the time or a
noun of the aside for the subject, or finds none, the surface shows it.
"""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract.claims.draft import Page
from newsledger.extract.claims.phrases import MONTHS, head_before, is_date
from newsledger.extract.claims.words import RELATIVES
from newsledger.extract.syntax import FINITE
from newsledger.lexicons import words

_DAYS = words(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow"
)
_PARTS = words("morning evening night afternoon noon midnight dawn dusk week month year weekend")
_EDGES = words("end start beginning middle eve")
_BEFORE_TIMES = words("on in at of late early earlier later last this")
_OBLIQUE = words("during after before following amid despite since until in at on")
_ASIDE = words("IN VBG VBN TO RB WP WDT WRB") | {"WP$"}
_APPOSED = words("NN NNS DT JJ")
_AMONG = words("including among such")
_ASIDE_TOKENS = 40


def is_time(token: Token) -> bool:
    """Tell whether a noun says when: a day, a month, "the end of May"; nobody who can speak."""
    word = token.lower_
    if word in _DAYS or word in _PARTS or (is_date(word) and token.ent_type_ != "PERSON"):
        return True
    if word not in _EDGES:
        return False
    return any(is_date(t.lower_) or t.lower_ in _DAYS | _PARTS for t in token.subtree)


def is_oblique(page: Page, token: Token) -> bool:
    """Tell whether a noun stands in an aside: "the bishop, during | a mass |, said"."""
    for child in token.children:
        if child.dep_ == "case" and child.i < token.i and child.lower_ in _OBLIQUE:
            return child.i == 0 or child.is_sent_start is True or page.lower[child.i - 1] == ","
    return False


def subject_before(page: Page, cue: int, first: int) -> Token | None:
    """Return the head of the phrase before a cue, past the time and the aside beside the cue."""
    last = _before_times(page, cue - 1, first)
    if last < first:
        return None
    if page.lower[last] != ",":
        head = head_before(page, last, first)
        return head if head is not None and not is_time(head) else None
    for comma in range(last - 1, max(first, last - _ASIDE_TOKENS), -1):
        if page.lower[comma] != "," or comma in page.speech_at:
            continue
        opens = page.past_space(comma + 1)
        word = page.lower[opens]
        aside = page.tags[opens] in _ASIDE or word in RELATIVES | _AMONG
        if not aside and FINITE.intersection(page.tags[opens:last]):
            return None
        head = head_before(page, _before_times(page, comma - 1, first), first)
        if head is None or is_time(head) or is_oblique(page, head):
            continue
        if aside or (head.pos_ == "PROPN" and page.tags[opens] in _APPOSED):
            return head
    return None


def _before_times(page: Page, last: int, first: int) -> int:
    """Return the last token before the time and the adverbs that stand beside a cue."""
    while last >= first:
        word = page.lower[last]
        timed = word in _DAYS or word in _PARTS or word in MONTHS or word in _BEFORE_TIMES
        number = word.isdigit() and page.lower[last - 1] in MONTHS
        if not (timed or number or page.tags[last] == "RB" or word.isspace()):
            return last
        last -= 1
    return last
