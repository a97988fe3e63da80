"""Populated places: the tables of GeoNames, and the localities listed by hand.

The tables are Arrow, sorted by the normal form of the names and read by bisection: nothing is
turned into Python objects before it is asked for, so loading takes milliseconds and the memory of a
process grows by some 20 MB. `models/gazetteer/build.py` writes them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from newsledger.gazetteer.lists import localities, spellings
from newsledger.gazetteer.names import normal, sound
from newsledger.resources import resource

_INHABITANTS = {"town": 10_000, "village": 2_000, "neighbourhood": 5_000, "district": 15_000}
"""By which a locality is weighed against cities of its name; nobody has counted."""


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
