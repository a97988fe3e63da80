"""Noun phrases of sources, found from the word they begin or end with.

The parse gives the phrase; limits from the surface (the cue, a quotation, the sentence) keep a
wrong arc from running away with it.
"""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract.claims.draft import STOPS, Page
from newsledger.extract.claims.words import RELATIVES, TIMES
from newsledger.extract.syntax import FINITE
from newsledger.lexicons import words

NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})
MONTHS = words(
    "january february march april may june july august september october november december"
)
_LOOSE_ENDS = frozenset({"IN", "TO", "VBN", "POS", "CC", ",", ":"})
_PAUSES = frozenset({",", "(", "—", "–", "--"})
_NAME_PARTS = frozenset({"NNP", "NNPS", "_SP"})
_WEEKDAYS = words(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight"
)
_PARTS = words("morning evening night afternoon noon midnight")
_LOOSE_WORDS = words("late early earlier later on")
_ON = frozenset({"on"})
_MEDIA = words(
    "statement statements interview speech tweet post report briefing address message letter "
    "communique communiqué video conference broadcast remarks email posting bulletin update"
)
_NAMES = frozenset({"NNP", "NNPS"})
_AFTER_ARTICLE = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ"})
_APPOSITION = frozenset({"DT", "NN", "NNS", "NNP", "JJ", "CD", "PRP$"})


def is_conjunction(page: Page, number: int) -> bool:
    """Tell "said that the raid failed" from "said that was false" and "saw that man"."""
    timed = number > 0 and page.lower[number - 1] in TIMES  # "said Friday that gas …"
    if page.lower[number] != "that" or not (timed or page.tags[number] in ("IN", "WDT")):
        return False
    after = page.past_space(number + 1)
    return after < len(page.tags) and page.tags[after] not in FINITE


def head_from(page: Page, first: int, limit: int) -> Token | None:
    """Return the head of the noun phrase that starts at a token and ends before `limit`."""
    if first >= limit:
        return None
    token = page.doc[first]
    for _ in range(60):
        above = token.head
        if above == token or not first <= above.i < limit or above.pos_ in ("VERB", "AUX"):
            break
        token = above
    return token if _is_nominal(token) else None


def head_before(page: Page, last: int, limit: int) -> Token | None:
    """Return the head of the noun phrase that ends at a token and starts at `limit` or later."""
    if last < limit:
        return None
    token = page.doc[last]
    for _ in range(60):
        above = token.head
        if above == token or not limit <= above.i <= last or above.pos_ in ("VERB", "AUX"):
            break
        token = above
    return token if _is_nominal(token) else None


def _is_nominal(token: Token) -> bool:
    """Tell whether a token can head a noun phrase; the tagger takes rare acronyms for foreign."""
    return token.pos_ in NOUNS or (token.pos_ == "X" and token.is_upper)


def phrase_around(page: Page, head: Token, first: int, last: int) -> tuple[int, int]:
    """Return the first and last token of the phrase of a head, kept within first..last.

    Case markers before it are left out ("by the army" -> the army), appositions stay.
    """
    left = max(head.left_edge.i, first)
    right = min(head.right_edge.i, last)
    while left < head.i and (
        page.doc[left].dep_ in ("case", "cc", "mark", "punct", "advmod")
        and page.doc[left].head == head
        and page.lower[left] not in ("some", "about", "only")
    ):
        left += 1
    # "In June 2020 Gen. …": a date that the parser gave to the name
    if left < head.i and page.tags[left] == "IN" and is_date(page.lower[left + 1]):
        left += 1
    while left < head.i and (page.lower[left] in MONTHS or page.lower[left].isdigit()):
        if page.lower[left].isdigit() and len(page.lower[left]) != 4 and left == head.left_edge.i:
            break
        left += 1
    while right > head.i and page.tags[right] in _LOOSE_ENDS:
        right -= 1
    left = _after_setting(page, left, head.i)
    right = _before_verb(page, head.i, right)
    while left > first and page.tags[left - 1] in _NAMES and page.tags[left] in _NAMES:
        if is_date(page.lower[left - 1]):
            break
        left -= 1
    while left < head.i and (page.lower[left] in _WEEKDAYS or page.lower[left].isspace()):
        left += 1
    while right < last and page.tags[right + 1] in _NAMES and page.tags[right] in _NAMES:
        right += 1
    rest = page.tags[right + 1 : last + 1]
    if 0 < len(rest) <= 5 and set(rest) <= _NAME_PARTS:
        right = last
    if right - 1 > head.i and page.lower[right] in TIMES and page.lower[right - 1] == "on":
        right -= 2
    while right > head.i and (
        page.lower[right] in _WEEKDAYS | _PARTS
        or (page.lower[right] in _LOOSE_WORDS and page.lower[right + 1] in TIMES | _WEEKDAYS | _ON)
    ):
        right -= 1  # "the government Saturday condemned", "officials late on Sunday said"
    right = _before_medium(page, head.i, right)
    for number in range(head.i + 1, right + 1):
        if page.lower[number] in STOPS and number in page.speech_at:
            right = number - 1
            break
        if number in page.breaks:
            right = number - 1
            break
    while right > head.i and page.doc[right].is_punct and page.doc[right].text not in ")]\"”'’":
        right -= 1
    while left < head.i and page.tags[left] in ("IN", "CC", "TO"):
        left += 1
    while right > head.i and page.lower[right] in ("'s", "’s", "'", "’"):
        right -= 1
    if left > first and page.tags[left - 1] in ("DT", "PRP$") and page.tags[left] in _AFTER_ARTICLE:
        left -= 1
    return left, max(right, head.i)


def _before_medium(page: Page, head: int, right: int) -> int:
    """Return where a source ends before what it spoke in: "the mayor | , in a statement"."""
    for number in range(head + 1, right):
        if page.tags[number] != "IN" or page.lower[number] not in ("in", "at", "during", "through"):
            continue
        if page.tags[number - 1] == "VBG":
            return right  # "the spokesman, speaking at a news conference"
        if _MEDIA.intersection(page.lower[number + 1 : min(number + 6, right + 1)]):
            return number - 1 - (page.lower[number - 1] == ",")
    return right


def is_date(word: str) -> bool:
    """Tell whether a word is a month or a year."""
    return word in MONTHS or (len(word) == 4 and word.isdigit())


def _after_setting(page: Page, left: int, head: int) -> int:
    """Return where a phrase starts after a dateline or setting: "In a speech, the mayor"."""
    found = left
    setting = (
        page.tags[left] == "IN"
        or (left > 0 and page.tags[left - 1] == "IN")
        or page.lower[left] in TIMES
    )
    for number in range(left, head):
        word = page.lower[number]
        if page.tags[number] in FINITE and not any(
            page.lower[n] in RELATIVES for n in range(left, number)
        ):
            found = number + 1
        if word in ("—", "–", "--") or (word == "," and setting):
            found = number + 1
    return found


def _before_verb(page: Page, head: int, right: int) -> int:
    """Return where a phrase ends that runs over its own verb or into the cue's relative clause."""
    relative = False
    pause: int | None = None
    for number in range(head + 1, right + 1):
        word, tag = page.lower[number], page.tags[number]
        if word in _PAUSES:
            pause, relative = number, False
        elif word in RELATIVES:
            relative = True
        if tag in FINITE and not relative:
            return (number if pause is None else pause) - 1
        if word == "to" and tag == "TO" and number == right:
            return number - 1
        if tag in ("WP", "WDT") and number >= right - 1:
            return number - 1 - (page.lower[number - 1] == ",")
    return right


def with_apposition(page: Page, right: int, cue: int) -> int:
    """Return the end of a source whose apposition fills the space up to the cue.

    "Pat Smith, a teacher at the school that was hit, said": the commas show it, not the parse.
    """
    if cue - right < 4 or page.lower[right + 1] != "," or page.lower[cue - 1] != ",":
        return right
    if page.tags[right + 2] not in _APPOSITION or page.lower[right + 2] in RELATIVES:
        return right
    return cue - 2


def with_trailing_apposition(page: Page, right: int, end: int) -> int:
    """Return the end of a source behind its cue with what explains it, up to its sentence's end.

    "said a teacher, a witness of the attack." — unless the rest has a verb of its own.
    """
    at = right + 1
    if at + 2 >= end or page.lower[at] != ",":
        return right
    if page.tags[at + 1] not in _APPOSITION or page.lower[at + 1] in TIMES:
        return right
    relative = False
    stop = right
    for number in range(at + 1, end):
        word = page.lower[number]
        if number in page.breaks or number in page.speech_at or word in (".", ";", ":", "!", "?"):
            break
        if word in RELATIVES:
            relative = True
        if page.tags[number] in FINITE and not relative:
            return right
        if word == "," and page.tags[number + 1] in ("VBG", "IN", "CC"):
            break
        stop = number
    return stop


def without_relative(page: Page, head: Token, right: int) -> int:
    """Return the last token of a phrase before a loose relative clause: "Ross, who spent …"."""
    for number in range(head.i + 1, right + 1):
        comma = page.lower[number - 1] in (",", "—", "–", "--")
        if comma and page.lower[number] in RELATIVES:
            return max(number - 2, head.i)
    return right
