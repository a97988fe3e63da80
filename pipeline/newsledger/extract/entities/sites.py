"""Roads, blocks and venues by the noun in their name: "Highway 253", "Block 9", "the Budget Inn".

Name finders know towns; of what lies in them they pass over what is a plain noun with a number or
with a word or two before it, and an attack would be told of the town.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsledger.extract.entities.mention import Mention
from newsledger.lexicons import words

_NUMBERED = re.compile(
    r"""
    \b(?:(?:National|State|County|Federal|US|U\.S\.)\s)?
    (?:Highway|Route|Interstate|Freeway|Motorway|Street|Block|Zone|Sector|Ward|Camp|Checkpoint|Gate
      |HIGHWAY|ROUTE|STREET|BLOCK|ZONE|SECTOR|CAMP)
    \s(?:No\.?\s)?\d{1,4}[A-Z]?\b
    (?![,.]\d|-\d|%|\s(?i:bus|council\w*|alder\w+|commissioner)\b)
    """,
    re.VERBOSE,
)
_LEADS = r"\b(?:in|at|near|outside|inside|of|on|along|off|to|from|into|around|behind)\s(?:the\s)?"
_WORD = r"(?:[A-Z][\w’'&-]+|[A-Z]\.)"
_ROAD = r"""
    (?:(?:Street|Road|Avenue|Boulevard|Lane|Drive|Highway|Parkway)(?![\w’'-])
      |(?:St|Rd|Ave|Blvd|Ln|Dr)\.(?!\s[A-Z]))
"""
"""An abbreviation before a name is of a saint or a doctor: "in Port St. Lucie"."""
_VENUE = r"""
    (?:Inn|Motel|Lounge|Tavern|Nightclub|Club|Bar|Grill|Apartments|Lodge|Mall|Plaza|Restaurant
      |Cafe|Café|Supermarket|Grocery|Hotel|Roundabout|Junction|Crossing)(?![\w’'-])
"""
_CALLED = re.compile(rf"{_LEADS}(?P<name>(?:{_WORD}\s){{1,3}}?(?:{_ROAD}|{_VENUE}))", re.VERBOSE)
_CLUB = re.compile(
    rf"{_LEADS}(?P<name>(?:Club|Bar|Café|Cafe|Camp|Hotel|Restaurant)\s{_WORD})(?!\w)", re.VERBOSE
)
_NO_NAMES = words(
    "the a an this that his her their its our my your no every each another any some local nearby "
    "monday tuesday wednesday thursday friday saturday sunday"
)


def with_sites(text: str, names: Sequence[Mention]) -> list[Mention]:
    """Return the names with roads and venues that were passed over, as FAC."""
    numbered = [match.span() for match in _NUMBERED.finditer(text)]
    kept = [m for m in names if not any(_is_within(m, span) for span in numbered)]
    spans = [*numbered, *_called(text)]
    free: list[Mention] = []
    for start, end in spans:
        if not any(m.start < end and start < m.end for m in (*kept, *free)):
            free.append(Mention(start, end, "FAC", "name"))
    return sorted([*kept, *free], key=lambda mention: (mention.start, -mention.end))


def _is_within(name: Mention, span: tuple[int, int]) -> bool:
    return span[0] <= name.start and name.end <= span[1]


def _called(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_CALLED, _CLUB):
        for match in pattern.finditer(text):
            if match["name"].split()[0].lower() not in _NO_NAMES:
                yield match.span("name")
