"""Countries, and what they and their people are called."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from newsledger.gazetteer.names import normal
from newsledger.lexicons import read_lexicon
from newsledger.resources import resource


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
