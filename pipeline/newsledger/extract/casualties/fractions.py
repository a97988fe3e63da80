"""Shares without a number of their own: "most of them", "half of the dead", "two thirds of whom".

How many they are the words do not say, so both bounds stay open.
"""

from __future__ import annotations

from collections.abc import Mapping

from newsledger.extract.numbers import Count
from newsledger.extract.numbers.view import View
from newsledger.lexicons import words

_SHARES = words("most half majority bulk third thirds quarter quarters fifth fifths percent % cent")
_ALL = words("all everyone everybody")
_NEARLY = words("almost nearly virtually practically")
_OPENERS = words(
    "a an the vast great large overwhelming clear about some more less than over nearly almost at "
    "least around roughly well two three four per"
)
_OF_WHOM = words("them whom the those its their these")
_ABOARD = words("aboard inside onboard")
_MOST_OPENERS = 6


def fractions_in(view: View) -> dict[int, Count]:
    """Return the shares of a text by the token they start at, as counts with open bounds."""
    found: dict[int, Count] = {}
    told = view.words
    for at, word in enumerate(told):
        if word not in _SHARES and word not in _ALL:
            continue
        after = told[at + 1 : at + 3]
        of_whom = after[:1] == ["of"] and bool(_OF_WHOM.intersection(after[1:]))
        if word in _ALL:
            aboard = after[:1] and after[0] in _ABOARD
            of_whom = (of_whom and after[1] in ("them", "whom")) or bool(aboard)
            of_whom = of_whom or after == ["on", "board"]
        if not of_whom or (word == "cent" and told[at - 1] != "per"):
            continue
        start = at
        openers = _NEARLY if word in _ALL else _OPENERS
        while start > max(0, at - _MOST_OPENERS) and _opens(told[start - 1], openers):
            start -= 1
        if any(place in found for place in range(start, at)):
            continue
        found[start] = Count(start, at + 1, None, None, "vague", at)
    return found


def _opens(word: str, openers: frozenset[str]) -> bool:
    return word in openers or (openers is _OPENERS and word.replace(".", "").isdigit())


def without_shared(counts: Mapping[int, Count], shares: Mapping[int, Count]) -> dict[int, Count]:
    """Return counts and shares together; a number inside a share counts nobody by itself."""
    if not shares:
        return dict(counts)
    inside = {at for share in shares.values() for at in range(share.start_token, share.end_token)}
    kept = {
        at: count for at, count in counts.items() if inside.isdisjoint((at, count.number_token))
    }
    return kept | dict(shares)
