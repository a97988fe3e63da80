"""Finds counts in running text, with the bounds that the words allow."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from newsledger.extract.asked import made_once
from newsledger.extract.numbers.cardinals import NUMBER_WORDS, digits_value, read_cardinal
from newsledger.extract.numbers.phrases import comparators, vague_quantities
from newsledger.extract.numbers.vetoes import counts_nothing
from newsledger.extract.numbers.view import View, view_of
from newsledger.lexicons import words

PLURAL_SCALES = {
    "tens": 20,
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2_000,
    "millions": 2_000_000,
}
_MULTIPLIERS = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000}
_SEVERAL = 3
_RANGE_TOKEN = re.compile(r"(\d[\d,]*)[-‐‑–—](\d[\d,]*)")
_ABOUT_WHAT = words(
    "more information details news learn learned concern concerned concerns talk talked report "
    "reports reported something anything much nothing asked questions worried worry anger outrage "
    "complained told know knows speak spoke charged protest protests responsibility"
)
_DASHES = frozenset("-‐‑–—")
_CHANGES = words(
    "rise rises rose risen rising increase increases increased increasing climb climbs climbed "
    "climbing jump jumps jumped went goes up raise raises raised raising revise revised revises "
    "grew grown grows soared soar jumping fell fall dropped lowered reduced updated updates "
    "corrected"
)


@dataclass(frozen=True, slots=True)
class Count:
    """A count in tokens `[start_token, end_token)`, comparator included; null bound = open."""

    start_token: int
    end_token: int
    min: int | None
    max: int | None
    basis: str
    number_token: int
    """First token of the number itself, after its comparator."""


def _bounded(basis: str, low: int, high: int) -> tuple[int | None, int | None, str]:
    if low != high and basis in ("exact", "about"):
        return low, high, "range"
    match basis:
        case "at_least":
            return low, None, basis
        case "more_than":
            return high + 1, None, basis
        case "at_most":
            return None, high, basis
        case "less_than":
            return None, max(high - 1, 0), "at_most"
    return low, high, basis


def _comparator_before(words: Sequence[str], start: int) -> tuple[int, str] | None:
    if not start:
        return None
    for phrase, basis in comparators("before").get(words[start - 1], ()):
        first = start - len(phrase)
        if first >= 0 and tuple(words[first:start]) == phrase:
            if len(phrase) == 1 and first and words[first - 1] in _ABOUT_WHAT:
                return None  # "more about two people", "concern over 12 deaths"
            return first, basis
    return None


def _comparator_after(words: Sequence[str], end: int) -> tuple[int, str] | None:
    if end >= len(words):
        return None
    for phrase, basis in comparators("after").get(words[end], ()):
        if tuple(words[end : end + len(phrase)]) == phrase:
            return end + len(phrase), basis
    return None


def _range_end(
    words: Sequence[str], start: int, end: int, low: int, *, spaced: bool
) -> tuple[int, int] | None:
    """Read the upper end after `low`: "20 to 30", "20-30", "two or three", "between 20 and 30"."""
    if end + 1 >= len(words):
        return None
    link = words[end]
    joins = link in _DASHES or link in ("to", "or", "/")
    joins = joins or (link == "and" and start > 0 and words[start - 1] == "between")
    if not joins:
        return None
    at = end + 1
    if link in _DASHES and spaced and words[at][0].isdigit() != words[start][0].isdigit():
        return None  # "MARCH 14 - THREE PEOPLE DEAD"
    if link in _DASHES and words[at] == "to" and at + 2 < len(words) and words[at + 1] in _DASHES:
        at += 2  # 15-to-20
    if words[at] not in NUMBER_WORDS and not words[at][0].isdigit():
        return None
    high = read_cardinal(words, at)
    if high is None:
        return None
    value, after = high
    if link in ("or", "/") and value > low + 10 and value > 2 * low:
        return None
    return (value, after) if value > low else (-1, after)


def _cardinal(tokens: Sequence[Token], words: Sequence[str], at: int) -> tuple[Count | None, int]:
    """Read the count whose number starts at token `at`; give it and the token to go on with."""
    joint = _RANGE_TOKEN.fullmatch(words[at])
    if joint:
        return _joint_range(words, at, *(int(part.replace(",", "")) for part in joint.groups()))
    read = read_cardinal(words, at)
    if read is None:
        return None, at + 1
    low, end = read
    start, low = _with_half(words, at, low)
    spaced = bool(tokens[end - 1].whitespace_)
    ranged = None if _new_line(tokens, end) else _range_end(words, start, end, low, spaced=spaced)
    if ranged is not None:
        return _range(tokens, words, at, start, end, low, ranged)
    if counts_nothing(tokens, words, start, end, low):
        return None, end
    if _repeats_in_brackets(words, at, end, low):
        end += 3
    found = _comparator_before(words, start)
    if found is None:
        after = _comparator_after(words, end)
        end, basis = after if after is not None else (end, "exact")
    else:
        start, basis = found
        if start and words[start - 1] in ("aged", "age", "ages"):
            return None, end  # "aged about 10"
        outer = _comparator_before(words, start)
        if outer is not None and basis == "about":
            start, basis = outer  # "at least some 50"
    return Count(start, end, *_bounded(basis, low, low), number_token=at), end


def _new_line(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether a line ends here, so that the dash after it opens a point of a list."""
    if end >= len(tokens):
        return False
    # not by `doc.text`, which is put together anew at each call
    doc = tokens[end].doc
    return any("\n" in doc[i].text_with_ws for i in range(tokens[end - 1].i, tokens[end].i))


def _joint_range(words: Sequence[str], at: int, low: int, high: int) -> tuple[Count | None, int]:
    """Read a range in one token: "20–30"; a score or a span of years is none."""
    years = 1900 <= low <= 2099 and 1900 <= high <= 2099
    if low >= high or years:
        return None, at + 1
    start, basis = _comparator_before(words, at) or (at, "exact")
    return Count(start, at + 1, *_bounded(basis, low, high), number_token=at), at + 1


def _with_half(words: Sequence[str], at: int, value: int) -> tuple[int, int]:
    """Give start and value with what stands before a multiplier: "half a dozen", "a hundred"."""
    if words[at] not in _MULTIPLIERS or not at:
        return at, value
    first = at
    before = words[at - 1]
    if before in _DASHES and at > 1 and words[at - 2] == "half":
        first = at - 2
    elif before == "half":
        first = at - 1
    elif before == "a" and at > 1 and words[at - 2] == "half":
        return at - 2, value // 2
    if first < at:
        return first - (first > 0 and words[first - 1] == "a"), value // 2
    return (at - 1, value) if before in ("a", "one") else (at, value)


def _range(
    tokens: Sequence[Token],
    words: Sequence[str],
    at: int,
    start: int,
    end: int,
    low: int,
    ranged: tuple[int, int],
) -> tuple[Count | None, int]:
    high, after = ranged
    if high < 0:  # a score, "3-2": neither number counts people
        return None, after if words[end] in _DASHES else end
    if counts_nothing(tokens, words, start, end, low, in_range=True) or counts_nothing(
        tokens, words, after - 1, after, high
    ):
        return None, after
    scale = _MULTIPLIERS.get(words[after - 1], 1) if end == at + 1 and after - end == 3 else 1
    if low < scale and low * scale < high:
        low *= scale  # "two to three dozen"
    before = words[start - 1] if start else ""
    if before in ("from", "between") and words[start - 2] in ("age", "ages", "aged"):
        return None, after  # "ranging in age from 19 to 27"
    if before in ("from", "by") and _CHANGES & set(words[max(0, start - 9) : start]):
        return Count(end + 1, after, high, high, "exact", end + 1), after
    if before in ("between", "from"):
        start -= 1
    found = _comparator_before(words, start) if words[start] != "between" else None
    start, basis = found or (start, "exact")
    return Count(start, after, *_bounded(basis, low, high), number_token=at), after


def _repeats_in_brackets(words: Sequence[str], at: int, end: int, value: int) -> bool:
    """Tell whether the same number follows in the other spelling: "five (5) people"."""
    if end + 2 >= len(words) or words[end] != "(" or words[end + 2] != ")":
        return False
    return digits_value(words[end + 1]) == value and words[end + 1] != words[at]


def _plural_scale(words: Sequence[str], at: int) -> tuple[Count, int]:
    """Read "dozens", "hundreds of thousands"."""
    value, end = PLURAL_SCALES[words[at]], at + 1
    while end + 1 < len(words) and words[end] == "of" and words[end + 1] in PLURAL_SCALES:
        scale = {"dozens": 12}.get(words[end + 1], PLURAL_SCALES[words[end + 1]] // 2)
        value, end = value * scale, end + 2
    found = _comparator_before(words, at)
    start = found[0] if found and found[1] in ("at_least", "about") else at
    return Count(start, end, value, None, "vague", at), end


def _is_multiple(words: Sequence[str], at: int) -> bool:
    """Tell whether "as many" is no number told before: "as many as 12", "twice as many"."""
    if words[at : at + 2] != ["as", "many"]:
        return False
    after = words[at + 2 : at + 3]
    times = words[at - 1] if at else ""
    return after == ["as"] or times in ("twice", "thrice", "half", "times", "nearly", "almost")


def _vague(words: Sequence[str], at: int) -> tuple[Count, int] | None:
    for phrase, row in vague_quantities()[words[at]]:
        end = at + len(phrase)
        if tuple(words[at:end]) != phrase:
            continue
        scale = _MULTIPLIERS.get(words[end]) if end < len(words) else None
        if scale and words[at] in ("several", "a", "few", "many"):
            low = (row.minimum or _SEVERAL) * scale
            return Count(at, end + 1, low, row.maximum and low, row.basis, at), end + 1
        return Count(at, end, row.minimum, row.maximum, row.basis, at), end
    return None


def find_counts(doc: Doc) -> list[Count]:
    """Return the counts of a text, in order and without overlap; what counts nothing is left out.

    Ages, dates, money, measures, addresses and names of units are no counts (see `vetoes`). "no"
    and the articles are no counts here: they need the noun.

    "between 20 and 30 rockets" -> 20..30 range; "dozens of mortars" -> 24..null vague
    """
    view = view_of(doc)
    return [
        replace(
            count,
            start_token=view.tokens[count.start_token].i,
            end_token=view.tokens[count.end_token - 1].i + 1,
            number_token=view.tokens[count.number_token].i,
        )
        for count in viewed_counts(doc)
    ]


@made_once
def viewed_counts(doc: Doc) -> Sequence[Count]:
    """Return the counts of a text, in positions of its view."""
    return tuple(counts_in(view_of(doc)))


def counts_in(view: View) -> list[Count]:
    """Return the counts of a view, in positions of the view."""
    tokens, words = view.tokens, view.words
    vague = vague_quantities()
    found: list[Count] = []
    at = 0
    while at < len(words):
        word = words[at]
        if word in NUMBER_WORDS or word[0] in "0123456789":
            count, after = _cardinal(tokens, words, at)
            if count is not None:
                if found and count.start_token < found[-1].end_token:
                    count = None
                else:
                    found.append(count)
            at = max(after, at + 1)
        elif word in PLURAL_SCALES:
            count, at = _plural_scale(words, at)
            if not (found and count.start_token < found[-1].end_token):
                found.append(count)
        elif word in vague:
            compared = word in ("many", "few") and at and words[at - 1] == "as"
            read = None if compared or _is_multiple(words, at) else _vague(words, at)
            if read is None:
                at += 1
            else:
                found.append(read[0])
                at = read[1]
        else:
            at += 1
    return found
