"""What the common noun in the name of a place says of it: a building, a road, a part of a town."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from newsledger.lexicons import load_lexicon


@dataclass(frozen=True, slots=True)
class PlaceNoun:
    """A noun and what it names: `site`, `road`, `quarter` (a part of a wider place) or `town`.

    A `town` stands before its name, "the town of Sarmin", a `quarter` mostly behind it.
    """

    word: str
    kind: str
    source: str
    example: str


_SIDES = frozenset({"north", "south", "east", "west", "n", "s", "e", "w"})


@cache
def _kinds() -> dict[str, frozenset[str]]:
    kinds: dict[str, set[str]] = defaultdict(set)
    for row in load_lexicon("place_nouns", PlaceNoun):
        kinds[row.word].add(row.kind)
    return {word: frozenset(found) for word, found in kinds.items()}


def place_noun(word: str, *kinds: str) -> bool:
    """Tell whether a word is a noun for one of these kinds of places."""
    return not _kinds().get(word.lower(), frozenset()).isdisjoint(kinds)


def names_site(name: str) -> bool:
    """Tell whether a name is that of a building, a road or the like: "Club Venue", "Elm Court"."""
    parts = name.split()
    if len(parts) > 2 and parts[-1].lower() in _SIDES:
        parts.pop()  # "Penn Avenue North"
    if len(parts) < 2:
        return False
    return place_noun(parts[-1], "site", "road") or place_noun(parts[0], "site")
