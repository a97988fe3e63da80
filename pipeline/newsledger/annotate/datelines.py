"""Places in datelines: "NEWRY —", "GAO, Mali (Agency) -", "Nebelet, Ethiopia – "."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsledger import gazetteer
from newsledger.lexicons import words

_DATELINE = re.compile(
    r"^[ \t]*(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ'’.-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ'’.-]+){0,3})"
    r"(?P<more>(?:/[A-ZÀ-Þ]{3,20})?(?:, (?:[A-ZÀ-Þa-zà-ÿ][\w.'’-]*[ ]?){1,4})?)"
    r"(?:,? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2})?"
    r"(?: ?\([^)\n]{2,40}\))? ?(?:—|–|--|[ ]-[ ]|:)",
    re.MULTILINE,
)
"""Capitals at the start of a line, then a dash: "NEWRY —", "GAO, Mali (Agency) -", "KOHAT:",
"TANK, Nov 12:"."""
_PLAIN_DATELINE = re.compile(
    r"^(?P<place>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2})(?P<more>, [A-ZÀ-Þ][\w ]{3,25}?)"
    r" (?:—|–|--|-) ",
    re.MULTILINE,
)
"""A place in small letters needs its country: "Nebelet, Ethiopia – "."""
_STATE = re.compile(
    r"(?<=, )(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|"
    r"Mo|Mont|Neb|Nev|N\.H|N\.J|N\.M|N\.Y|N\.C|N\.D|Okla|Ore|Pa|R\.I|S\.C|S\.D|Tenn|Tex|Vt|Va|Wash|"
    r"W\.Va|Wis|Wyo)(?=\.)"
)
"""States of the USA as news agencies cut them short, after the town: "Dover, Del."."""
_HEADLINE_WORDS = words(
    "live breaking update updated exclusive video photos watch factbox explainer analysis opinion "
    "urgent ministry police army background sport sports"
)
_SITES = words("base airbase airfield airport camp prison barracks outpost port station")
"""Last words of a dateline that is of a site and no town."""


def dateline_places(doc: Doc, text: str, *, shouted: bool) -> list[tuple[int, int]]:
    """Return the places in datelines, and states cut short, as token bounds."""
    found: list[tuple[int, int]] = []
    for match in _DATELINE.finditer(text, 0, 200 if shouted else len(text)):
        if match.start() and text[match.start() - 1] != "\n":
            continue
        place = match["place"]
        country = match["more"].rpartition(", ")[2].strip()
        told = bool(country) and gazetteer.country_named(country) is not None
        told = told and place.split()[-1].lower() not in _SITES
        if place.lower() in _HEADLINE_WORDS or not (told or gazetteer.cities(place)):
            continue
        found += _tokens(doc, match.start("place"), match.end("place"))
    if not shouted:
        for match in _PLAIN_DATELINE.finditer(text):
            if gazetteer.country_named(match["more"].removeprefix(", ")) is not None:
                found += _tokens(doc, match.start("place"), match.end("place"))
        for match in _STATE.finditer(text):
            found += _tokens(doc, match.start(), match.end() + 1)
    return found


def _tokens(doc: Doc, start: int, end: int) -> list[tuple[int, int]]:
    span = doc.char_span(start, end) or doc.char_span(start, end - 1)
    return [(span.start, span.end)] if span is not None else []
