"""Nouns of certainty: "a good chance that", "the odds of it are slim", "a 60 percent chance"."""

from __future__ import annotations

from newsledger.extract.claims.draft import Judgement, Page, TokenSpans
from newsledger.extract.claims.lexicon import phrase_tokens, share_table
from newsledger.extract.claims.predicates import clause_right_of
from newsledger.extract.claims.sources import sentence_bounds
from newsledger.extract.claims.words import COPULAS, SUBJECT_STARTS
from newsledger.extract.syntax import FINITE
from newsledger.lexicons import words

CHANCES = words("chance chances likelihood probability odds prospect prospects possibility")

_HAVING = words("has have had having stands stand stood given gives give gave with face faces")
_PERCENT = words("percent % pc cent")
_AT = words("at of to is was are were as")
_NO_CLAUSE = words(", . ; : in on at and but")
_COMPLEMENTS = words("that of for to whether")
_BETWEEN = words("now still also very even at best therefore then currently only , n't n’t not")
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10, "nine": 9, "eight": 8}
_REACH = 16  # tokens from a chance to what it is said to be
_NEAR = 4


def after_chance(page: Page, first: int, last: int, start: int, end: int) -> TokenSpans | None:
    """Return what a chance is one of: "there is a good chance | (that) the road is closed"."""
    at = page.past_space(last + 1)
    window = page.lower[max(start, first - _NEAR) : first]
    if at >= end - 1 or page.lower[at] in _NO_CLAUSE:
        return _predicated(page, first, start)
    if last > first and _HAVING.intersection(window):
        # "the militia has | little chance | of holding out"
        left = next(n for n in range(first - 1, start - 1, -1) if page.lower[n] in _HAVING)
        subject = (start, left - 1) if left > start and page.lower[left] != "with" else None
        if page.lower[at] not in _COMPLEMENTS:
            return None
        rest = at + (page.lower[at] in ("of", "that")), clause_right_of(page, last, at, end)
        return [subject, rest] if subject is not None else [rest]
    stated = COPULAS.intersection(window) and ("there" in window or "it" in window)
    if not stated:
        return None
    if page.lower[at] in ("that", "of", "for", "whether"):
        at += page.lower[at] in ("that", "of")
        return [(at, clause_right_of(page, last, at, end))]
    if page.tags[at] in SUBJECT_STARTS:
        return [(at, clause_right_of(page, last, at, end))]
    return None


def _predicated(page: Page, first: int, start: int) -> TokenSpans | None:
    """Return the subject of a chance: "a collapse of the front | is a remote possibility"."""
    at = first - 1
    if page.lower[at] in ("a", "an", "only", "the"):
        at -= 1
    if at <= start or page.lower[at] not in COPULAS:
        return None
    left = start
    for number in range(at, start, -1):
        if page.lower[number] in ("and", "but") and page.lower[number - 1] in (",", ";"):
            left = number + 1
            break
    if left >= at - 1 or page.lower[left] in ("this", "that", "which", "it"):
        return None
    return [(left, at - 1)]


def find_chance(page: Page, number: int) -> Judgement | None:
    """Return what is said of a chance: a share ("are slim") or a number ("put at 10 percent")."""
    start, end = sentence_bounds(page, number)
    found = _number_before(page, number, start)
    if found is not None:
        first, low, high = found
        content = after_chance(page, first, number, start, end)
        return Judgement(first, number, "percent chance", "noun", low, high, content)
    complement = number + 1
    for at in range(number + 1, min(number + _REACH, end)):
        word, tag = page.lower[at], page.tags[at]
        low_high = _number(page, at, end) if tag == "CD" else None
        if low_high is not None and page.lower[at - 1] in _AT | {"about", "around"}:
            last, low, high = low_high
            stop = at - 1 - (page.lower[at - 1] in ("about", "around"))
            content = _complement(page, complement, stop - 1)
            return Judgement(at, last, "percent", "share", low, high, content)
        if word in COPULAS:
            return _share(page, at, complement, end)
        if word in (";", ".", ":") or (tag in FINITE and at not in page.speech_at):
            return None
    return None


def _share(page: Page, copula: int, complement: int, end: int) -> Judgement | None:
    for at in range(copula + 1, min(copula + _NEAR, end)):
        for row in share_table().get(page.lower[at], ()):
            last = page.match(at, phrase_tokens(row.phrase))
            if last is not None and _ends(page, last, end):
                content = _complement(page, complement, copula - 1)
                content = content or _clause_behind(page, last, end)
                return Judgement(at, last, row.phrase, row.form, row.low, row.high, content)
        if page.lower[at] not in _BETWEEN and not page.lower[at].endswith("ly"):
            return _number_share(page, at, copula, complement, end)
    return None


def _clause_behind(page: Page, last: int, end: int) -> TokenSpans | None:
    """Return the clause behind a share: "the chances are slim that | the truce will hold"."""
    at = page.past_space(last + 1)
    if at >= end - 2 or page.lower[at] != "that":
        return None
    return [(at + 1, clause_right_of(page, last, at + 1, end))]


def _number_share(page: Page, at: int, copula: int, complement: int, end: int) -> Judgement | None:
    found = _number(page, at, end) if page.tags[at] == "CD" else None
    if found is None:
        return None
    last, low, high = found
    content = _complement(page, complement, copula - 1)
    return Judgement(at, last, "percent", "share", low, high, content)


def _ends(page: Page, last: int, end: int) -> bool:
    at = page.past_space(last + 1)
    return (
        at >= end
        or page.lower[at] in (",", ".", ";", ")", "”", '"')
        or (page.tags[at] in ("IN", "CC", "RB") and page.lower[at] != "than")
    )


def _complement(page: Page, first: int, last: int) -> TokenSpans | None:
    """Return "of a truce | being signed" without its preposition."""
    if first <= last and page.lower[first] in ("of", "for", "that"):
        first += 1
    return [(first, last)] if first < last else None


def _number(page: Page, at: int, end: int) -> tuple[int, float, float] | None:
    """Return the last token and the bounds of "60 percent", "60 to 70 per cent", "one in three"."""
    value = _value(page.lower[at])
    if value is None:
        return None
    at = page.past_space(at + 1)
    if page.lower[at : at + 1] == ("in",) and at + 1 < end:
        whole = _value(page.lower[at + 1])
        if whole is not None and whole >= value > 0:
            return at + 1, value / whole, value / whole
        return None
    top = value
    if page.lower[at : at + 1] in (("to",), ("-",), ("–",)) and at + 1 < end:
        top = _value(page.lower[at + 1]) or value
        at = page.past_space(at + 2)
    at += page.lower[at : at + 1] == ("-",)
    if page.lower[at : at + 1] == ("per",):
        at += 1
    if at >= end or page.lower[at] not in _PERCENT or not 0 < value <= top <= 100:
        return None
    return at, value / 100, top / 100


def _number_before(page: Page, noun: int, start: int) -> tuple[int, float, float] | None:
    """Return the first token and the bounds of the number that stands before a chance."""
    for first in range(noun - 2, max(start, noun - 8) - 1, -1):
        if page.tags[first] != "CD" and page.lower[first] not in _NUMBERS:
            continue
        found = _number(page, first, noun)
        if found is not None and noun - found[0] <= 2:
            longer = _number(page, first - 2, noun) if first - 2 >= start else None
            if longer is not None and longer[0] == found[0]:
                return first - 2, longer[1], longer[2]
            return first, found[1], found[2]
    return None


def _value(word: str) -> float | None:
    if word in _NUMBERS:
        return float(_NUMBERS[word])
    return float(word) if word.replace(".", "", 1).isdigit() else None


def clause_after_opener(
    page: Page, first: int, last: int, start: int, end: int
) -> TokenSpans | None:
    """Return what follows "chances are (that)": the whole clause."""
    at = page.past_space(last + 1)
    if at >= end - 1 or page.tags[at] not in SUBJECT_STARTS or page.lower[at] in _NO_CLAUSE:
        return None
    if page.lower[at] in share_table():
        return None  # "the chances are slim that …"
    return [(at + (page.lower[at] == "that"), end - 1)]
