"""Cardinal numbers in digits, in words and mixed, read from a list of lower-cased words."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_ROUND = "twenty thirty forty fifty sixty seventy eighty ninety"
UNITS = {word: value for value, word in enumerate(_SMALL.split())}
TENS = {word: 10 * value for value, word in enumerate(_ROUND.split(), start=2)} | {"fourty": 40}
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "lakh": 100_000,
    "lakhs": 100_000,
    "million": 1_000_000,
    "crore": 10_000_000,
    "crores": 10_000_000,
    "billion": 1_000_000_000,
}
DOZEN = 12

NUMBER_WORDS = frozenset(UNITS) | frozenset(TENS) | frozenset(SCALES) | {"dozen"}

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,12}")
_DECIMAL = re.compile(r"\d{1,9}\.\d{1,3}")
_HYPHENS = frozenset("-‐‑–")


def digits_value(word: str) -> int | None:
    """Return the value of a number in digits: "1,200" -> 1200; None for anything else."""
    return int(word.replace(",", "")) if _DIGITS.fullmatch(word) else None


def _in_words(words: Sequence[str], at: int) -> tuple[int, int] | None:
    """Read a number in words; give its value and the index after its last word."""
    total, current, last_scale = 0, 0, 10**12
    end = i = at
    while i < len(words):
        word = words[i]
        if word in UNITS:
            value = UNITS[word]
            after_tens = current % 10 == 0 and current % 100 >= 20 and 0 < value < 10
            if i > at and not (value and (current % 100 == 0 or after_tens)):
                break
            current += value
        elif word in TENS:
            if current % 100:
                break
            current += TENS[word]
        elif word == "hundred":
            if current >= 100 or (i > at and not current):
                break
            current = (current or 1) * 100
        elif word in SCALES:
            if SCALES[word] >= last_scale or (i > at and not current):
                break
            last_scale = SCALES[word]
            total, current = total + (current or 1) * last_scale, 0
        elif i > at and word in _HYPHENS:
            if i != end or i + 1 >= len(words) or words[i + 1] not in NUMBER_WORDS:
                break
            i += 1
            continue
        elif word == "and" and i > at:
            small = i + 1 < len(words) and (words[i + 1] in UNITS or words[i + 1] in TENS)
            if not small or current % 100 or not (current or total):
                break
            i += 1
            continue
        else:
            break
        i = end = i + 1
        if total + current == 0:
            break  # zero takes no more words
    return (total + current, end) if end > at else None


def read_cardinal(words: Sequence[str], at: int) -> tuple[int, int] | None:
    """Read the cardinal that starts at `words[at]`; give its value and the index after it.

    Words are lower-cased; hyphens are words of their own. Decimals count only before a scale.

    >>> read_cardinal(["one", "hundred", "and", "twenty", "-", "five", "people"], 0)
    (125, 6)
    >>> read_cardinal(["1.2", "million"], 0)
    (1200000, 2)
    >>> read_cardinal(["two", "dozen", "men"], 0)
    (24, 2)
    >>> read_cardinal(["1.5", "people"], 0) is None
    True
    """
    word = words[at]
    value = digits_value(word)
    end = at + 1
    following = words[end] if end < len(words) else ""
    if value is None and _DECIMAL.fullmatch(word):
        scale = SCALES.get(following, 0)
        whole, _, fraction = word.partition(".")
        if scale < 1_000:
            return None
        return int(whole) * scale + int(fraction) * scale // 10 ** len(fraction), end + 1
    if value is not None:
        while end < len(words) and words[end] in SCALES:
            value *= SCALES[words[end]]
            end += 1
    elif word == "dozen":
        return DOZEN, end
    else:
        found = _in_words(words, at)
        if found is None:
            return None
        value, end = found
    gap = end + 1 if end + 1 < len(words) and words[end] in _HYPHENS else end
    if gap < len(words) and words[gap] == "dozen" and 0 < value <= 20:
        return value * DOZEN, gap + 1
    return value, end
