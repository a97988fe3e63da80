"""The places that an article names, each with all its mentions: where its events may have been."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from newsledger.extract.events.place_nouns import names_site, place_noun
from newsledger.extract.events.refuges import is_refuge
from newsledger.lexicons import words
from newsledger.records import Entity, Extraction
from newsledger.resolve.entities.cities import CAPITAL
from newsledger.resolve.events.called_places import is_called_place
from newsledger.resolve.events.home import is_called_to, is_dateline, tells_police
from newsledger.resolve.events.sections import Sections
from newsledger.resolve.events.widths import PRECISION, is_named, is_on_block, width_of

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_OTHERS = frozenset({"ORG", "PERSON", "MISC", "NORP"})
"""Labels of names that may be of a bar or a shop, where they stand as a place does."""
_BUILT = frozenset({"ORG", "MISC"})
"""Labels of names that are of a building by their noun, wherever they stand."""
_SPEAKING = words("ministry parliament court council bank office offices headquarters embassy")
"""What a building is called after that rather speaks than is hit."""
_STANDS = re.compile(
    r"\b(?:in|at|near|inside|outside|of|on|around|off|over|above|into|towards?|between)\s"
    r"(?:the\s|an?\s)?$",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(
    r"\b(?:funerals?|burial|deaths?|killings?|murder|assassination|execution|arrest|trial|capture|"
    r"release|portraits?|photos?|pictures?|brothers?|sisters?|sons?|daughters?|wife|widow|"
    r"father|mother|parents|family|friends?|followers|loyalists|supporters|relatives|remains|body|"
    r"memory|anniversary|government|regime|forces|men|fighters|militia|home|house|residence|behalf)"
    r"\sof\s(?:the\s)?$",
    re.IGNORECASE,
)
"""What is of a person rather than of a place: "the funeral of"."""
_CAPITALS_PLAIN = words(
    "same local two three military this a that city army national government whole entire main"
)
"""First words of a phrase in capitals that make no name of it: "THE SAME BUILDING"."""
_WITHIN = re.compile(r"\s*(?:,|,?\s(?:\w+\s){0,3}(?:in|of|at|on|near))\s(?:the\s)?(?:\w+\s){0,2}")
_VENUE = re.compile(
    r",?\s(?:\w+\s){0,2}(?:(?:located|situated)\s)?(?:on|in|at|near)\s(?:the\s)?"
    r"(?:[\w-]+\s(?:block|corner|intersection)\sof\s|(?:corner|intersection)\sof\s|(?:\w+\s){0,2})"
)
"""Words between a venue and its street: "the barber shop on Harvard Road"."""
_HAPPENED = re.compile(
    r"\b(?:scene|happened|occurred|took\splace|unfolded|found|discovered)\b", re.IGNORECASE
)
_STATE = re.compile(
    r"['’]s? (?:[\w-]+ ){0,2}(?:ministry|minister|government|president|army|military|forces|navy"
    r"|parliament|embassy|ambassador|leader|leaders|officials|mission)\b|-backed\b|-led\b"
    r"|\s(?:and|or)\s[\w-]+\s(?:forces|troops|soldiers|personnel|jets|warplanes|aircraft|warships"
    r"|ships|vessels|officials|intelligence|allies)\b"
)
"""What is of a state rather than in it: "Russia's defence ministry", "US and British warships"."""
_FAMILY = re.compile(r"\s(?:family|families|clan|tribe)\b", re.IGNORECASE)
_ONE = re.compile(r"\ban?\s$", re.IGNORECASE)
_LEAD_IN = 3
_CLAUSE = re.compile(r"[.;]\s|\n")
_BEFORE = 150
_MILITARY = words("army military training base marine rebel guerrilla police labour labor prison")
"""What a camp is that is one site, as a barracks is."""
_STANDS_IN = 12
_OWNER_IN = 30
_LEAD = 2
_EARLY = 5
_WIDEST_VENUE = 3
_COUNTS = ((2, "1"), (3, "2"), (5, "3-4"))


@dataclass(slots=True, eq=False)
class Place:
    """A place of an article with its mentions in text order; `width` as in `widths.PRECISION`."""

    name: str
    mentions: list[Entity]
    width: int
    country: str | None
    ids: frozenset[str]
    around: set[str] = field(default_factory=set)
    """Names of wider places told right behind it: "Tal al-Sultan, west of Rafah"."""
    inside: set[str] = field(default_factory=set)
    acting: int = 0
    """Mentions that are of a state or its government: "Russia's ministry said", "by Russia"."""
    is_venue: bool = False
    has_venue: bool = False
    number: int = 0

    @property
    def first(self) -> Entity:
        """The first mention."""
        return self.mentions[0]


def places_of(found: Extraction, sections: Sections) -> list[Place]:
    """Return the places that an article names, in the order of their first mentions."""
    text = found.article.text
    grouped: dict[str, list[Entity]] = defaultdict(list)
    standing = {
        row.text.lower()
        for row in found.entities
        if row.label in _OTHERS and _may_be_place(row, text)
    }
    named_ids = {row.place_id for row in found.entities if row.mention_type == "name"}
    for row in found.entities:
        if row.basis == CAPITAL and row.place_id in named_ids:
            continue
        again = row.label in _OTHERS and row.text.lower() in standing
        if again or _may_be_place(row, text) or _is_heading(row, sections):
            grouped[row.chain or row.entity_id].append(row)
    named: dict[str, list[Entity]] = defaultdict(list)
    for mentions in grouped.values():  # chains that go by one name are of one place
        names = [m for m in mentions if m.mention_type == "name"] or mentions[:1]
        named[min(m.text.lower().removeprefix("the ") for m in names)] += mentions
    places = [_place(name, rows, text) for name, rows in named.items()]
    _note_acting(places, found)
    places.sort(key=lambda place: place.first.start)
    for number, place in enumerate(places):
        place.number = number
    _nest(places, text)
    return places


def _note_acting(places: list[Place], found: Extraction) -> None:
    """Count the mentions that act or speak, which a scene does not."""
    doers = {e.actor_entity_id for e in found.events}
    doers |= {row.party_entity_id for row in found.responsibility}
    said = [
        (c.source_start, c.source_end)
        for c in found.claims
        if c.source_start is not None and c.source_end is not None
    ]
    for place in places:
        place.acting = sum(
            m.entity_id in doers
            or any(start <= m.start and m.end <= end for start, end in said)
            or _STATE.match(found.article.text, m.end) is not None
            for m in place.mentions
        )


def top_country(found: Extraction) -> str | None:
    """Return the country that most places of an article lie in."""
    counts = Counter(e.country for e in found.entities if e.label in _PLACES and e.country)
    return counts.most_common(1)[0][0] if counts else None


def own_features(
    place: Place, found: Extraction, number: dict[str, int], top: str | None
) -> Iterator[str]:
    """Yield what makes a place likely to be the scene of whatever the article tells."""
    text, first = found.article.text, place.first
    noun = first.text.lower().split()[-1]
    site = place.width == 0 or first.mention_type != "name"
    yield from (f"width:{place.width}", f"label:{first.label}", f"type:{first.mention_type}")
    yield f"noun:{noun}" if site else "noun:-"
    if place.width == 0:
        yield f"site:{_site(first, noun)}"
    if place.country and top and place.country != top:
        yield "other country"
    count = len(place.mentions)
    yield f"count:{next((name for most, name in _COUNTS if count < most), '5+')}"
    sentence = number[first.sentence_id]
    yield f"told:{'lead' if sentence < _LEAD else 'early' if sentence < _EARLY else 'late'}"
    if all(is_refuge(m, text) for m in place.mentions):
        yield "refuge"
    for mention in place.mentions:
        before = _CLAUSE.split(text[max(0, mention.start - _BEFORE) : mention.start])[-1]
        if tells_police(mention, text):
            yield "police"
        if is_dateline(mention, text):
            yield "dateline"
        if is_called_to(before):
            yield "called to"
        if _HAPPENED.search(before):
            yield "happened"
        if is_on_block(mention, text):
            yield "block"
    if place.acting:
        yield f"acts:{'all' if place.acting == len(place.mentions) else 'some'}"
    if place.is_venue:
        yield "venue"
    if place.has_venue:
        yield "has venue"
    if place.inside:
        yield "has narrower"
    if place.around:
        yield "has wider"


def _may_be_place(row: Entity, text: str) -> bool:
    if row.text.lower().endswith(" capital"):
        return row.basis == CAPITAL  # "the capital" of a province has a name of its own
    family = _FAMILY.match(text, row.end) and not _ONE.search(
        text[max(0, row.start - _LEAD_IN) : row.start]
    )
    if family and row.mention_type == "name":
        return False  # "the Asla family", but "a Memphis family"
    if row.label in _PLACES:
        return row.mention_type == "name" or is_named(row) or _is_named_in_capitals(row)
    if row.label not in _OTHERS or row.mention_type != "name":
        return False
    if row.label in _BUILT and names_site(row.text) and not _SPEAKING & set(_parts(row.text)):
        return True  # "guerrillas occupied the Sheraton Hotel"
    if is_called_place(row, text):
        return True
    if not _STANDS.search(text[max(0, row.start - _STANDS_IN) : row.start]):
        return False
    before = text[max(0, row.start - _OWNER_IN) : row.start]
    return row.label != "PERSON" or _OF_SOMEBODY.search(before) is None


def _parts(name: str) -> list[str]:
    return name.lower().split()


def _is_heading(row: Entity, sections: Sections) -> bool:
    """Tell whether a name of whatever label is the heading of an item: a village of no list."""
    named = row.label in _OTHERS and row.mention_type == "name"
    return named and sections.heads(row.start)


def _is_named_in_capitals(row: Entity) -> bool:
    """Tell whether a phrase in capitals holds a name: "THE SANTA ROSA NEIGHBORHOOD"."""
    parts = row.text.lower().removeprefix("the ").split()
    if not row.text.isupper() or len(parts) < 2 or parts[0] in _CAPITALS_PLAIN:
        return False
    return names_site(row.text) or place_noun(parts[-1], "quarter")


def _place(name: str, rows: list[Entity], text: str) -> Place:
    rows = sorted(rows, key=lambda row: row.start)
    return Place(
        name,
        rows,
        max(min(width_of(row, text) for row in rows), PRECISION["city"] * _is_settled(name)),
        next((row.country for row in rows if row.country), None),
        frozenset(row.entity_id for row in rows),
    )


def _is_settled(name: str) -> bool:
    """Tell whether a camp is one that people live in, with streets and schools of its own."""
    *before, last = name.split() or [""]
    return last == "camp" and bool(before) and _MILITARY.isdisjoint(before)


def _nest(places: list[Place], text: str) -> None:
    """Note which place is told to lie in which: named one behind the other."""
    told = sorted(
        ((m.start, m.end, n) for n, place in enumerate(places) for m in place.mentions),
    )
    for (_, end, n), (start, _, k) in itertools.pairwise(told):
        one, other = places[n], places[k]
        if one is other:
            continue
        between = text[end:start]
        if other.width == 0 and one.width <= _WIDEST_VENUE and _VENUE.fullmatch(between):
            one.is_venue = other.has_venue = True
        if other.width > one.width and _WITHIN.fullmatch(between):
            one.around.add(other.name)
            other.inside.add(one.name)


def _site(first: Entity, noun: str) -> str:
    if place_noun(noun, "road"):
        return "road"
    if place_noun(noun, "quarter"):
        return "quarter"
    return "named" if names_site(first.text) else "other"
