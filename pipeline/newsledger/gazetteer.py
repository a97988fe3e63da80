"""Looks up names: places of the world, and the lists of actors, sites, regions and weapons.

The files of places in models/gazetteer are Arrow tables sorted by the normal form of the names,
read by bisection: nothing is turned into Python objects before it is asked for, so loading takes
milliseconds and the memory of a process grows by some 20 MB. `models/gazetteer/build.py` writes
them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from newsledger.lexicons import load_lexicon, read_lexicon
from newsledger.resources import resource

_NOT_WORDS = re.compile(r"[\s\-‐‑–—_/]+")
_DROPPED = re.compile(r"[\"'`´‘’ʻʼʿʾ“”.,()]")

_LETTERS = str.maketrans("ıøłđð", "ioldd")
# "Al Hillah", "as-Suwayda", "el-Geneina": the article in front, its consonant assimilated or not
_ARTICLE = re.compile(r"\b(?:al|el|ul|ar|as|ash|ad|adh|an|at|ath|az|aş|ed|er|es|en|et|ez) (?=\w)")
_SOUNDS = (
    (re.compile(r"\b(?:ain|ein|ayn|eyn|aïn) "), "ayn "),
    (re.compile(r"iyy?ah?\b"), "iya"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"ee"), "i"),
    (re.compile(r"ei|ai|ay|ey"), "e"),
    (re.compile(r"aw|au"), "o"),
    (re.compile(r"q|kh?"), "k"),
    (re.compile(r"dh"), "d"),
    (re.compile(r"gh"), "g"),
    (re.compile(r"zh"), "z"),
    (re.compile(r"y\b"), "i"),
    (re.compile(r"ah\b"), "a"),
    (re.compile(r"e"), "i"),
    (re.compile(r"o"), "u"),
    (re.compile(r"(\w)\1"), r"\1"),
)


@dataclass(frozen=True, slots=True)
class Place:
    """One populated place: of GeoNames, or of the list of localities."""

    place_id: str
    name: str
    country: str
    """ISO 3166 alpha-3."""
    division: str
    """First-level division: alpha-2 code of the country, a dot, GeoNames' code."""
    latitude: float
    longitude: float
    population: int
    kind: str = "city"


@dataclass(frozen=True, slots=True)
class Locality:
    """A place that GeoNames' cities lack: a quarter, district, town or village in the news."""

    name: str
    aliases: tuple[str, ...]
    country: str
    kind: str
    """town, village, neighbourhood, district"""
    latitude: float
    longitude: float
    source: str
    example: str | None


@dataclass(frozen=True, slots=True)
class Country:
    """One country with all that it and its people are called."""

    country: str
    """ISO 3166 alpha-3."""
    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    neighbours: tuple[str, ...]
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True)
class Division:
    """Where a row of the regions lexicon lies, and its first-level division if it is one."""

    id: str
    division: str | None
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Actor:
    """An armed actor, a force of a state or an organisation that often speaks about them.

    An alias that ends in "?" means many things: it counts only where the actor is otherwise known.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    country: str | None
    """Where it comes from."""
    active: tuple[str, ...]
    """Other countries in which its doubtful names mean it, too."""
    kind: str
    ucdp: str | None
    source: str
    example: str | None


@dataclass(frozen=True, slots=True)
class Site:
    """A base, airport, camp, plant or building that is in the news; null: where is not known."""

    id: str
    name: str
    aliases: tuple[str, ...]
    country: str | None
    kind: str
    latitude: float | None
    longitude: float | None
    source: str
    example: str | None


@dataclass(frozen=True, slots=True)
class Region:
    """A province, region, water or border; `capital` is a city by which its division is found."""

    id: str
    name: str
    aliases: tuple[str, ...]
    country: str | None
    kind: str
    capital: str | None
    source: str
    example: str | None


@dataclass(frozen=True, slots=True)
class Weapon:
    """A weapon or munition, by type or designation."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    source: str
    example: str | None


@dataclass(frozen=True, slots=True)
class Metonym:
    """A capital or seat of government that stands for the government when it acts."""

    name: str
    country: str
    kind: str
    source: str
    example: str | None


Listed = Actor | Site | Region | Weapon | Locality
_INHABITANTS = {"town": 10_000, "village": 2_000, "neighbourhood": 5_000, "district": 15_000}
"""By which a locality is weighed against cities of its name; nobody has counted."""


def actors() -> tuple[Actor, ...]:
    """Return the list of actors."""
    return load_lexicon("actors", Actor)


def sites() -> tuple[Site, ...]:
    """Return the list of sites."""
    return load_lexicon("sites", Site)


def regions() -> tuple[Region, ...]:
    """Return the list of regions."""
    return load_lexicon("regions", Region)


def weapons() -> tuple[Weapon, ...]:
    """Return the list of weapons."""
    return load_lexicon("weapons", Weapon)


@cache
def localities() -> tuple[Locality, ...]:
    """Return the list of places that GeoNames' cities lack."""
    return read_lexicon(resource("gazetteer/localities.csv"), Locality)


@cache
def hand_places() -> tuple[Locality, ...]:
    """Return the places listed by hand, those that GeoNames has, too."""
    return read_lexicon(resource("gazetteer/hand_places.csv"), Locality)


def metonyms() -> tuple[Metonym, ...]:
    """Return the list of seats of government."""
    return load_lexicon("metonyms", Metonym)


def spellings(row: Listed) -> list[tuple[str, bool]]:
    """Return the names of a row, each with whether it names nothing else.

    A name that comes again among the aliases with a "?" is a doubtful one itself.
    """
    doubtful = {alias.removesuffix("?") for alias in row.aliases if alias.endswith("?")}
    names = dict.fromkeys([row.name, *(alias.removesuffix("?") for alias in row.aliases)])
    return [(name, name not in doubtful) for name in names]


@lru_cache(maxsize=50_000)
def normal(name: str) -> str:
    """Return the form under which a name is looked up: no case, accents, apostrophes, hyphens.

    >>> normal("Deir ez-Zor"), normal("Bogotá"), normal("N'Djamena")
    ('deir ez zor', 'bogota', 'ndjamena')
    """
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(_NOT_WORDS.sub(" ", _DROPPED.sub("", plain.translate(_LETTERS))).split())


@lru_cache(maxsize=20_000)
def sound(name: str) -> str:
    """Return a rough form in which spellings of one Arabic or Persian name agree.

    >>> sound("Ain al-Assad") == sound("Ayn al-Asad"), sound("Hudaydah") == sound("al-Hudeida")
    (True, True)
    """
    plain = normal(name)
    plain = _ARTICLE.sub("", plain) or plain
    for pattern, letters in _SOUNDS:
        plain = pattern.sub(letters, plain)
    return plain.replace(" ", "")


class _Places:
    """The tables of cities, as Arrow columns."""

    def __init__(self) -> None:
        places = pq.read_table(resource("gazetteer/places.parquet"))
        self._columns = [places.column(name).combine_chunks() for name in places.column_names]
        names = pq.read_table(resource("gazetteer/names.parquet"))
        self._keys = names.column("key").combine_chunks()
        self._rows = names.column("row").combine_chunks()
        sounds = pq.read_table(resource("gazetteer/sounds.parquet"))
        self._sound_keys = sounds.column("key").combine_chunks()
        self._sound_rows = sounds.column("row").combine_chunks()

    def large(self, population: int) -> list[Place]:
        big = pc.indices_nonzero(pc.greater_equal(self._columns[-1], population))
        return [self._place(row.as_py()) for row in big]

    def named(self, key: str) -> list[Place]:
        return [self._place(row) for row in _matches(self._keys, self._rows, key)]

    def sounding(self, key: str) -> list[Place]:
        return [self._place(row) for row in _matches(self._sound_keys, self._sound_rows, key)]

    def _place(self, row: int) -> Place:
        number, name, country, division, latitude, longitude, population = (
            column[row].as_py() for column in self._columns
        )
        return Place(
            place_id=f"geonames:{number}",
            name=name,
            country=country,
            division=division,
            latitude=round(latitude, 4),
            longitude=round(longitude, 4),
            population=population,
        )


def _matches(keys: pa.StringArray, rows: pa.Int32Array, key: str) -> list[int]:
    low, high = 0, len(keys)
    while low < high:
        middle = (low + high) // 2
        if keys[middle].as_py() < key:
            low = middle + 1
        else:
            high = middle
    found = []
    while low < len(keys) and keys[low].as_py() == key:
        found.append(rows[low].as_py())
        low += 1
    return found


@cache
def _places() -> _Places:
    return _Places()


@cache
def _localities() -> tuple[dict[str, list[Place]], dict[str, list[Place]]]:
    """Return the localities by the normal and by the rough forms of their names."""
    named: dict[str, list[Place]] = {}
    sounding: dict[str, list[Place]] = {}
    for row in localities():
        place = Place(
            place_id=f"locality:{row.country.lower()}-{normal(row.name).replace(' ', '-')}",
            name=row.name,
            country=row.country,
            division="",
            latitude=row.latitude,
            longitude=row.longitude,
            population=_INHABITANTS[row.kind],
            kind=row.kind,
        )
        for name, _ in spellings(row):
            named.setdefault(normal(name), []).append(place)
            if len(sound(name)) > 3:
                sounding.setdefault(sound(name), []).append(place)
    return named, sounding


@lru_cache(maxsize=20_000)
def cities(name: str) -> tuple[Place, ...]:
    """Return every city of that name or other name, the most populous first."""
    key = normal(name)
    if len(key) < 2:
        return ()
    rows = [*_places().named(key), *_localities()[0].get(key, ())]
    found = {place.place_id: place for place in rows}
    return tuple(sorted(found.values(), key=lambda place: -place.population))


@lru_cache(maxsize=20_000)
def cities_sounding(name: str) -> tuple[Place, ...]:
    """Return cities with an Arabic or Persian name that is spelled like `name` in another way."""
    key = sound(name)
    if len(key) < 4:
        return ()
    rows = [*_places().sounding(key), *_localities()[1].get(key, ())]
    found = {place.place_id: place for place in rows}
    return tuple(sorted(found.values(), key=lambda place: -place.population))


def large_cities(population: int) -> list[Place]:
    """Return the cities with so many inhabitants or more."""
    return _places().large(population)


@cache
def countries() -> dict[str, Country]:
    """Return the countries by their alpha-3 code."""
    rows = read_lexicon(resource("gazetteer/countries.csv"), Country)
    return {row.country: row for row in rows}


@cache
def _country_names() -> dict[str, str]:
    names: dict[str, str] = {}
    for row in countries().values():
        for name in (row.name, *row.names):
            names.setdefault(normal(name), row.country)
    return names


@cache
def _demonyms() -> dict[str, str]:
    names: dict[str, str] = {}
    for row in countries().values():
        for name in (*row.adjectives, *row.people):
            names.setdefault(normal(name), row.country)
    return names


def country_named(name: str) -> str | None:
    """Return the code of the country of that name: "Iraq", "the U.S.", "DR Congo"."""
    key = normal(name).removeprefix("the ")
    return None if name == "us" else _country_names().get(key)


def country_of_people(name: str) -> str | None:
    """Return the code of the country whose adjective or people this is: "Iraqi", "Britons"."""
    return None if name == "us" else _demonyms().get(normal(name))


@cache
def divisions() -> dict[str, Division]:
    """Return what is known of first-level divisions, by the id of their row in `regions.csv`."""
    rows = read_lexicon(resource("gazetteer/divisions.csv"), Division)
    return {row.id: row for row in rows}


@cache
def division_names() -> frozenset[str]:
    """Return the normal forms of the names of provinces."""
    rows = [row for row in regions() if row.kind == "province"]
    return frozenset(normal(name) for row in rows for name, _ in spellings(row))
