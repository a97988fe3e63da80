"""Looks up names: places of the world, and the lists of actors, sites, regions and weapons."""

from newsledger.gazetteer.countries import (
    Country,
    countries,
    country_named,
    country_of_people,
)
from newsledger.gazetteer.lists import (
    Actor,
    Division,
    Listed,
    Locality,
    Metonym,
    Region,
    Site,
    Weapon,
    actors,
    division_names,
    divisions,
    hand_places,
    localities,
    metonyms,
    regions,
    sites,
    spellings,
    weapons,
)
from newsledger.gazetteer.names import (
    normal,
    sound,
)
from newsledger.gazetteer.places import (
    Place,
    cities,
    cities_sounding,
    large_cities,
)

__all__ = [
    "Actor",
    "Country",
    "Division",
    "Listed",
    "Locality",
    "Metonym",
    "Place",
    "Region",
    "Site",
    "Weapon",
    "actors",
    "cities",
    "cities_sounding",
    "countries",
    "country_named",
    "country_of_people",
    "division_names",
    "divisions",
    "hand_places",
    "large_cities",
    "localities",
    "metonyms",
    "normal",
    "regions",
    "sites",
    "sound",
    "spellings",
    "weapons",
]
