"""Joins words that a typesetter parted at the end of a line: "after-" and "noon"."""

from __future__ import annotations

import re

_PARTED = re.compile(
    r"(?<![\w-])(?P<left>[A-Za-z]{2,})-[^\S\n]*\n[^\S\n]*(?P<right>[a-z]{2,})(?![\w-])"
)
_LEAST = 2
"""Words so parted from which on a text is taken for a printed column."""
_PREFIXES = frozenset(
    {"anti", "pro", "non", "self", "ex", "half", "semi", "vice", "mid", "all", "cross", "well"}
)


def join_parted(text: str) -> str:
    """Return a text with its parted words whole; the line breaks go behind them.

    The hyphen stays where the text has the word with it elsewhere, and behind what always has one.

    >>> join_parted("in the after-\\nnoon anti-\\naircraft guns and insur-\\ngents fired")
    'in the afternoon\\nanti-aircraft\\nguns and insurgents\\nfired'
    >>> join_parted("a well-\\nknown man")
    'a well-\\nknown man'
    """
    if len(_PARTED.findall(text)) < _LEAST:
        return text
    small = text.lower()

    def whole(match: re.Match[str]) -> str:
        left, right = match["left"], match["right"]
        joined = f"{left}-{right}"
        keeps = left.lower() in _PREFIXES or joined.lower() in small
        return joined if keeps else left + right

    joined = re.compile(_PARTED.pattern + r"(?P<marks>[^\w\s]*)[^\S\n]*")
    return joined.sub(lambda m: f"{whole(m)}{m['marks']}\n", text)
