"""What looks like a date and is none: numbers, names, verbs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from newsledger.extract.dates.grammar import kind_of
from newsledger.extract.dates.lexer import Item
from newsledger.lexicons import load_lexicon


@dataclass(frozen=True, slots=True)
class Veto:
    """One row of date_vetoes.csv: a word beside a number that makes it no year."""

    form: str
    side: str
    source: str
    example: str


@cache
def vetoes_of(side: str) -> frozenset[str]:
    """Return the words that veto a date on one side of it."""
    return frozenset(row.form for row in load_lexicon("date_vetoes", Veto) if row.side == side)


_WORD_BEFORE = re.compile(r"([^\W\d_]+)\.?[\s-]*$")
_WORD_AFTER = re.compile(r"[\s-]*([^\W\d_]+)")
_PREPOSITIONS = frozenset(
    [
        "in",
        "of",
        "since",
        "until",
        "till",
        "by",
        "during",
        "before",
        "after",
        "from",
        "early",
        "late",
        "mid",
        "through",
        "year",
        "between",
        "circa",
        "about",
        "around",
    ]
)
_MONTH_PREPOSITIONS = _PREPOSITIONS | {"last", "next", "this", "and", "or", "for", "throughout"}
_NOUN_NEXT = re.compile(
    r" (?!for\b|on\b|of\b|to\b|against\b|in\b|through\b|past\b|by\b|and\b)[a-z]{4}"
)
_AMBIGUOUS_MONTHS = frozenset(
    {"may", "march", "mar", "august", "jan", "april", "june", "jun", "sept", "dec", "apr"}
)
_SHORT_MONTHS = frozenset({"jan", "mar", "apr", "jun", "sept", "dec"})
_PART_PREPOSITIONS = re.compile(
    r"\b(?:in|during|at|by|before|after|until|till|through|since|towards?)\s+(?:the\s+)?$"
)
_CLOCK_PREPOSITIONS = re.compile(
    r"\b(?:at|by|until|till|from|around|about|before|after|between|and|to|since|circa|shortly)\s+$"
)
# Ages: "aged 10 months", "a child of 6 years".
_AGE_BEFORE = re.compile(
    r"\b(?:aged?|(?:child|boy|girl|baby|infant|toddler|son|daughter|man|woman|youth) of(?: only)?)"
    r"\s+$"
)
# The time of an entry of a live blog: "17:42 | Sirens in the north", "14:02 Police say ...".
_STAMP_BEFORE = re.compile(r"(?:\A|\n)[^\S\n]{0,3}\Z")
_STAMP_AFTER = re.compile(r"[^\S\n]*(?:\n|[|–—:-][^\S\n]|[A-Z“\"'‘])")


def _before(text: str, start: int) -> str:
    match = _WORD_BEFORE.search(text[max(0, start - 24) : start])
    return match.group(1).lower() if match else ""


def _after(text: str, end: int) -> str:
    match = _WORD_AFTER.match(text[end : end + 24])
    return match.group(1).lower() if match else ""


def is_vetoed(item: Item, text: str) -> bool:
    """Tell whether an item that rules accepted is no temporal expression where it stands."""
    kind = kind_of(item.letter)
    if kind == "e_year" and item.value == "bare":
        return _no_year(item, text)
    if kind == "e_month" and item.value in _AMBIGUOUS_MONTHS:
        return _no_month(item, text)
    if kind == "e_part" and item.value == "bare":
        if _after(text, item.end) == "of":
            return True  # the dawn of a conflict
        return _PART_PREPOSITIONS.search(text[max(0, item.start - 16) : item.start].lower()) is None
    if kind == "e_clock" and item.value is None and item.word.replace(":", "").isdigit():
        if _STAMP_BEFORE.search(text, max(0, item.start - 4), item.start) and _STAMP_AFTER.match(
            text, item.end
        ):
            return False
        return (
            _CLOCK_PREPOSITIONS.search(text[max(0, item.start - 16) : item.start].lower()) is None
        )
    if kind == "e_day" and item.expression is not None and item.expression.kind == "holiday":
        return _after(text, item.end) in ("agreement", "accord", "accords", "deal", "peace")
    if kind == "e_duration":
        if _AGE_BEFORE.search(text[max(0, item.start - 24) : item.start].lower()):
            return True
        return text[item.end : item.end + 4] == "-old"
    return False


def _no_year(item: Item, text: str) -> bool:
    year = item.expression.year if item.expression else None
    if year is None:
        return True
    left = text[max(0, item.start - 2) : item.start]
    right = text[item.end : item.end + 2]
    if left.endswith(("$", "£", "€", "#", "/", "+", ":", "@", "_", "=", "&")):
        return True
    if (
        left.endswith("-")
        and left[0].isalnum()
        and _before(text, item.start) not in ("mid", "pre", "post", "early", "late")
    ):
        return True
    if right[:1] in ("%", "/", "_", "@", "=") or (
        re.match(r"-[^\W\d]", right)
        and (_after(text, item.end) not in ("era", "style", "vintage", "model", "born"))
    ):
        return True
    before, after = _before(text, item.start), _after(text, item.end)
    if before in vetoes_of("before"):
        return True
    if after in vetoes_of("after") and before not in ("the", "in", "since", "of"):
        return True
    plain = 1900 <= year <= 2059 and year % 100 != 0
    if 1600 <= year < 1900 and before in ("the", "and", "for", "as", "or", "to", "a", "an"):
        return False
    return not (plain or before in _PREPOSITIONS or left.endswith("("))


def _no_month(item: Item, text: str) -> bool:
    written = text[item.start : item.end]
    if not written.lower().startswith(item.value) and not written.endswith(item.value):
        return False  # "the end of March", "early May"
    before = _before(text, item.start)
    if item.value in _SHORT_MONTHS and not written.endswith("."):
        after = text[item.end : item.end + 3].strip()
        return before not in _PREPOSITIONS or after[:1].isupper()
    if before == "the" and written.istitle():
        return False  # the March offensive
    if before in ("a", "an") and written.istitle() and _NOUN_NEXT.match(text, item.end):
        return False  # a March offensive
    if before in _MONTH_PREPOSITIONS:
        return written.islower() and item.value in ("may", "march", "august")
    if item.value in ("june", "april", "august") and not written.islower():
        # a first name stands before a surname: "April Jones"
        after = text[item.end : item.end + 3]
        return len(after) > 2 and after[0] == " " and after[1].isupper() and after[2].islower()
    return True
