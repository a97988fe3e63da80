"""Events told as of several places at once: "in Marnek and Tolvo, in Orvo province".

Where each of them was is not told, only where all were. One attack may have been on both; many are
spread over them, and none of the places is theirs.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from newsledger.extract.events.place_nouns import place_noun
from newsledger.records import Entity, Event
from newsledger.resolve.events.candidate_places import Place

_KIND = (
    r"(?:towns?|villages?|cit(?:y|ies)|districts?|provinces?|areas?|neighbou?rhoods?|suburbs?|"
    r"municipalit(?:y|ies)|departments?|states?|hamlets?|regions?|counties)"
)
_SHARE = (
    r"(?:at\sleast\s|more\sthan\s)?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|another|"
    r"a\sdozen|dozens)\s(?:(?:others|more|times|people|sites)\s)?"
)
"""What is counted of a number in each place: "four in Syria and three in Iraq"."""
_AND = re.compile(
    rf"(?:\s{_KIND})?(?:,|,?\s(?:and|or))\s(?:{_SHARE}(?=in\s|at\s|near\s))?"
    rf"(?:(?:in|on|at|near)\s)?(?:the\s)?"
    rf"(?:(?:nearby|neighbou?ring|north|south|east|west|northern|southern|eastern|western)\s)?"
    rf"(?:{_KIND}\sof\s)?",
    re.IGNORECASE,
)
_LAST = re.compile(r"\b(?:and|or)\b", re.IGNORECASE)
_WITHIN = re.compile(
    rf"(?:\s{_KIND})?(?:,?\s(?:both\s)?(?:in|of)|,)\s(?:the\s)?(?:[\w-]+\s){{0,3}}", re.IGNORECASE
)
_BETWEEN = re.compile(r"\bbetween\s(?:[\w-]+\s){0,3}$", re.IGNORECASE)
_BEFORE = 40


class Lists:
    """The lists of places of a text, by the ids of the mentions in them."""

    def __init__(self, places: Sequence[Place], text: str) -> None:
        """Find them: names of places as wide, joined by commas and one "and"."""
        self._of: dict[str, tuple[Place | None, frozenset[str]]] = {}
        told = sorted(((m, p) for p in places for m in p.mentions), key=lambda one: one[0].start)
        for first, last in _runs(told, text):
            names = frozenset(place.name for _, place in told[first : last + 1])
            around = _container(told, last, text)
            for mention, _ in told[first : last + 1]:
                self._of[mention.entity_id] = (around, names)

    def around(self, place: Place, chain: Sequence[Event]) -> tuple[Place | None] | None:
        """Return in what all lie that an event is told to be in, `(None,)` where it is not told.

        None: the event is of this place alone, or some mention tells it so.
        """
        sentences = {event.sentence_id for event in chain}
        here = [m for m in place.mentions if m.sentence_id in sentences]
        lists = [self._of.get(m.entity_id) for m in here]
        if not here or lists[0] is None or None in lists:
            return None
        return (lists[0][0],)


def _runs(told: Sequence[tuple[Entity, Place]], text: str) -> Iterator[tuple[int, int]]:
    """Yield the first and last number of the mentions of each list."""
    first = 0
    while first < len(told) - 1:
        last, closed = first, False
        for (one, here), (other, there) in itertools.pairwise(told[first:]):
            between = text[one.end : other.start]
            if closed or not _are_alike(here, there) or not _AND.fullmatch(between):
                break
            closed = bool(_LAST.search(between))
            last += 1
        if closed and not _is_way(told[first][0], told[last][0], text):
            yield first, last
        first = max(last, first + 1)


def _are_alike(one: Place, other: Place) -> bool:
    return one is not other and abs(one.width - other.width) <= 1


def _is_way(first: Entity, last: Entity, text: str) -> bool:
    """Tell whether two names tell one spot: a corner, or where on a road it was."""
    roads = any(place_noun(part, "road") for m in (first, last) for part in m.text.split())
    after = text[last.end :].split(maxsplit=1)[:1]
    roads = roads or bool(after and place_noun(after[0].strip(".,").rstrip("s"), "road"))
    numbered = any(char.isdigit() for char in first.text + last.text)
    return (
        roads
        or numbered
        or bool(_BETWEEN.search(text[max(0, first.start - _BEFORE) : first.start]))
    )


def _container(told: Sequence[tuple[Entity, Place]], last: int, text: str) -> Place | None:
    """Return the wider place right behind a list: "in A and B, in Orvo province"."""
    if last + 1 == len(told):
        return None
    (one, here), (other, there) = told[last], told[last + 1]
    wider = there.width > here.width and _WITHIN.fullmatch(text[one.end : other.start])
    return there if wider else None
