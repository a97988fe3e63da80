"""The lists kept by hand: actors, sites, regions, weapons, small places, seats of power."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from newsledger.gazetteer.names import normal
from newsledger.lexicons import load_lexicon, read_lexicon
from newsledger.resources import resource

_ARMED = frozenset(
    {"terrorist", "insurgent", "militia", "military", "criminal", "police", "contractor"}
)


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


def is_seat(name: str) -> bool:
    """Tell whether a name is that of a seat of government, a capital or a building.

    >>> is_seat("Washington"), is_seat("Mosul")
    (True, False)
    """
    return name.lower() in _seats()


@cache
def _seats() -> frozenset[str]:
    return frozenset(row.name.lower() for row in metonyms())


def spellings(row: Listed) -> list[tuple[str, bool]]:
    """Return the names of a row, each with whether it names nothing else.

    A name that comes again among the aliases with a "?" is a doubtful one itself.
    """
    doubtful = {alias.removesuffix("?") for alias in row.aliases if alias.endswith("?")}
    names = dict.fromkeys([row.name, *(alias.removesuffix("?") for alias in row.aliases)])
    return [(name, name not in doubtful) for name in names]


@cache
def actor_spellings() -> frozenset[str]:
    """Return the normal forms of the names of actors, the doubtful ones too."""
    return frozenset(normal(name) for row in actors() for name, _ in spellings(row))


@cache
def armed_spellings() -> frozenset[str]:
    """Return the normal forms of the names of actors that bear arms: groups, forces, gangs."""
    armed = (row for row in actors() if row.kind in _ARMED)
    return frozenset(normal(name) for row in armed for name, _ in spellings(row))


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
