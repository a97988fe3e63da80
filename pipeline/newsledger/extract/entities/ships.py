"""Ships by what stands at their names: "the Antigua-flagged Norderney", "the tanker Sounion".

Ships bear the names of islands, cities and people, and name finders take them for those: an attack
at sea would be told of the island.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsledger.extract.entities.mention import Mention
from newsledger.gazetteer import actor_spellings, country_named, country_of_people, normal
from newsledger.lexicons import words

_VESSEL = (
    r"(?:(?:cargo|container|merchant|passenger|supply|landing|patrol|research|fishing|hospital|"
    r"cruise|oil|chemical|product|gas|LPG|LNG|crude|missile|naval|commercial)\s)*"
    r"(?:ships?|vessels?|tankers?|warships?|freighters?|coasters?|bulk(?:\s|-)?(?:carriers?|"
    r"ers?)|aircraft\scarriers?|destroyers?|frigates?|cruisers?|corvettes?|gunboats?|submarines?|"
    r"minesweepers?|ferry|ferries|trawlers?|dhows?|yachts?|tugs?|tugboats?|barges?|schooners?)"
)
_NAME = r"(?P<name>[A-Z][\w’'-]+(?:\s(?:[A-Z][\w’'-]+|[IVX]+\b|\d{1,3}\b)){0,2})"
_FLAG = (
    r"\b[A-Z][\w-]+(?:\s[A-Z]\w+)*-(?:flag|flagged|registered)(?:,?\s[A-Z]\w+-[a-z]+)?,?\s"
    rf"(?:[a-z-]+\s){{0,2}}?(?:{_VESSEL}\s)?{_NAME}"
)
_POSSESSIVE = re.compile(r"['’]s?$")
_SHIPS = (
    re.compile(_FLAG),
    re.compile(rf"\b{_VESSEL}\s(?:the\s)?{_NAME}"),
    re.compile(
        r"(?P<name>\b(?:USS|USNS|HMS|HMAS|HMCS|HMNZS|ROKS|RFA|KRI|BRP|TCG)\s"
        r"[A-Z][\w’'-]+(?:\s(?:[A-Z][\w’'-]+|[IVX]+\b|\d{1,3}\b)){0,2})"
    ),
    re.compile(rf"\b(?:MV|M/V|MT|M/T)\s{_NAME}"),
    re.compile(rf"\b[Tt]he\s{_NAME},\s(?:an?|the)\s(?:[\w-]+\s){{0,4}}?{_VESSEL}\b"),
)
_NOT_IN_NAMES = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december the in on at but and he she it they a an "
    "capt captain commander admiral crew owner master"
)


def with_ships(text: str, names: Sequence[Mention]) -> list[Mention]:
    """Return the names with ships labelled as such (PRODUCT), those not found before added.

    A name that is a ship once in a text is one wherever it stands behind "the".
    """
    spans = set(_found(text))
    if not spans:
        return list(names)
    called = sorted({text[start:end] for start, end in spans}, key=len, reverse=True)
    again = re.compile(rf"\b[Tt]he\s({'|'.join(map(re.escape, called))})\b")
    spans |= {match.span(1) for match in again.finditer(text)}
    others = [m for m in names if not any(a < m.end and m.start < b for a, b in spans)]
    ships = [Mention(start, end, "PRODUCT", "name") for start, end in spans]
    return sorted([*others, *ships], key=lambda mention: (mention.start, -mention.end))


def _found(text: str) -> Iterator[tuple[int, int]]:
    taken: list[tuple[int, int]] = []
    for pattern in _SHIPS:
        for match in pattern.finditer(text):
            span = _name_in(text, *match.span("name"))
            if span is not None and not any(a < span[1] and span[0] < b for a, b in taken):
                taken.append(span)
                yield span


def _name_in(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return a name up to a word that is in none; None where somebody begins it.

    "The ferry Estonia" is lost for it, but "the tanker Iran seized" is no ship called Iran.
    """
    for word in re.finditer(r"\S+", text[start:end]):
        if word[0].lower().rstrip(".") in _NOT_IN_NAMES:
            end = start + word.start()
            break
    while end > start and text[end - 1].isspace():
        end -= 1
    name = _POSSESSIVE.sub("", text[start:end])
    first = name.split(" ", 1)[0]
    if not name or any(_is_party(part) for part in (name, first)):
        return None
    return start, start + len(name)


def _is_party(name: str) -> bool:
    state = country_of_people(name) is not None or country_named(name) is not None
    return state or normal(name) in actor_spellings()
