"""Links names of places: countries, listed sites and regions, cities by their context."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from functools import cache

from newsledger import gazetteer
from newsledger.gazetteer import Place, Region, Site, normal, sound
from newsledger.resolve.entities.link import Context, Link

KNOWN = 400_000
"""Cities from this size on are named in the news without their country."""
_KNOWN_BY_PROVINCE = frozenset(
    {"USA", "GBR", "CAN", "AUS", "DEU", "IND", "CHN", "PSE", "FRA", "ESP", "ITA"}
)
"""Countries whose provinces are named in the news without them."""
_PRECISION = {"province": "province", "district": "district", "village": "city"}
_DIVISION = re.compile(
    r"[ -](?:province|governorate|oblast|state|region|department|prefecture|county|krai|"
    r"republic|district|division|valley)$|^(?:province|state|department|governorate) of ",
    re.IGNORECASE,
)
_COMPASS = re.compile(
    r"^(?:(?:north|south|east|west)(?:ern)?|central|northeast(?:ern)?|northwest(?:ern)?|"
    r"southeast(?:ern)?|southwest(?:ern)?|greater|downtown|upper|lower|occupied|rural|coastal)"
    r"[ -]+",
    re.IGNORECASE,
)
_SITE_WORDS = re.compile(
    r"\b(?:air ?base|base|airport|airfield|camp|hospital|prison|jail|crossing|port|dam|plant|"
    r"mosque|church|school|bridge|square|university|station|barracks|embassy|hotel|palace)\b",
    re.IGNORECASE,
)


def country_link(name: str) -> Link | None:
    """Return the country of that name."""
    code = gazetteer.country_named(name)
    key = f"country:{code}"
    if code is None and normal(name) not in _regions():
        code = gazetteer.country_named(_COMPASS.sub("", name))
        key = f"part:{normal(name)}"  # southern Peru is in Peru, and not Peru
    if code is None:
        return None
    row = gazetteer.countries()[code]
    return Link(
        key,
        "country name",
        place_id=f"country:{code}",
        country=code,
        latitude=row.latitude,
        longitude=row.longitude,
        precision="country",
        kind="country",
    )


def people_link(name: str) -> Link | None:
    """Return the country of a people or adjective."""
    code = gazetteer.country_of_people(name)
    return Link(f"people:{code}", "demonym", country=code, kind="people") if code else None


def site_link(name: str) -> Link | None:
    """Return the listed site of that name, in any spelling of an Arabic one."""
    site = _sites().get(normal(name)) or _sites_by_sound().get(sound(name))
    if site is None:
        return None
    return Link(
        f"site:{site.id}",
        "site list",
        place_id=f"site:{site.id}",
        country=site.country,
        latitude=site.latitude,
        longitude=site.longitude,
        precision="site" if site.latitude is not None else None,
        kind=site.kind,
    )


def region_link(name: str, context: Context) -> Link | None:
    """Return the listed region of that name; of two countries', the one the article speaks of."""
    core = _COMPASS.sub("", _DIVISION.sub("", name))
    found = _regions().get(normal(name)) or _regions().get(normal(core)) or ()
    if len(found) > 1:
        ranked = sorted(found, key=lambda region: -context.share(region.country))
        if context.share(ranked[0].country) <= context.share(ranked[1].country):
            return None
        found = (ranked[0],)
    if not found:
        return None
    region = found[0]
    if (
        region.kind == "province"
        and core == name
        and region.country not in _KNOWN_BY_PROVINCE
        and not context.share(region.country)
    ):
        return None  # "Farah" in an article that speaks of another country is a person
    division = gazetteer.divisions().get(region.id)
    key = f"region:{region.id}"
    return Link(
        f"part:{normal(name)}" if _COMPASS.match(name) and core != name else key,
        "region list",
        place_id=f"region:{region.id}",
        country=region.country,
        latitude=division.latitude if division else None,
        longitude=division.longitude if division else None,
        precision=_PRECISION.get(region.kind, "region"),
        kind=region.kind,
    )


def country_of_region(name: str) -> str | None:
    """Return the country of a region whose name no other region and no large city elsewhere has."""
    found = _regions().get(normal(name), ())
    if len(found) != 1 or found[0].country is None:
        return None
    rivals = [p for p in gazetteer.cities(name) if p.country != found[0].country]
    if any(place.population >= 20_000 for place in rivals):
        return None
    return found[0].country if len(name) > 4 or found[0].country == "PSE" else None


@cache
def is_shared(name: str, country: str) -> bool:
    """Tell whether a large city elsewhere has the name of a capital: Tripoli, San Jose, La Paz."""
    return any(
        place.country != country
        and place.population >= 150_000
        and normal(place.name) == normal(name)
        for place in gazetteer.cities(name)
    )


def takes_name(region: Link, city: Link) -> bool:
    """Tell whether a city is the capital of the region of its name: "Aleppo" alone is the city."""
    row = _regions_by_id().get((region.place_id or "").removeprefix("region:"))
    if row is None or row.capital is None:
        return False
    return city.place_id in [place.place_id for place in gazetteer.cities(row.capital)]


def names_region(name: str) -> bool:
    """Tell whether a name says in its own words that it is a division: "Homs governorate"."""
    return bool(_DIVISION.search(name))


def city_link(name: str, context: Context, within: Link | None = None) -> Link | None:
    """Return the city of that name that the article means; None where it stays open.

    `within` is the place named right after it: "Tripoli, Lebanon".
    """
    core = _COMPASS.sub("", name)
    found = gazetteer.cities(core) or (gazetteer.cities(core + " City") if core == name else ())
    basis = "geonames"
    if not found:
        found = tuple(
            place
            for place in gazetteer.cities_sounding(core)
            if place.population >= 10_000
            and (context.share(place.country) >= 0.1 or _same_country(place, within))
        )
        basis = "geonames, spelling"
    if within is not None and within.country:
        division = _division_of(within)
        inside = [
            place
            for place in found
            if place.country == within.country and (not division or place.division == division)
        ]
        # "talks in Paris in Ukraine's name": no village of that name is meant
        if inside and inside[0].population * 200 >= found[0].population:
            return _city(inside[0], f"{basis}, in {within.country}")
    if not found or (core.lower() in context.persons and " " not in core):
        return None
    found = tuple(place for place in found if not _is_small_town(place))
    if not found:
        return None
    ranked = sorted(found, key=lambda place: -_fit(place, core, context))
    first = ranked[0]
    share = context.share(first.country)
    if share < 0.1 and not _is_known_alone(first, core):
        return None
    for other in ranked[1:]:
        lead = _fit(first, core, context) - _fit(other, core, context)
        if other.country != first.country and lead < _LEAD:
            return None
        at_home = other.country == first.country and other.division != first.division
        if at_home and lead < _LEAD_AT_HOME:
            return None
    link = _city(first, f"{basis}, country" if share else f"{basis}, population")
    return link if core == name else replace(link, key=f"part:{normal(name)}")


_MANY_TOWNS = frozenset({"USA", "GBR", "CAN", "AUS"})
"""Countries with a town for every name: small ones only where their state stands beside them."""
_LEAD = 0.7
_LEAD_AT_HOME = 0.3
"""By so much a city must fit better than another of the name: 0.3 is twice the inhabitants."""


def _fit(place: Place, name: str, context: Context) -> float:
    """Return how well a city fits: its size in powers of ten, and what speaks for it besides.

    To lie in a country much spoken of is worth a thousand times the inhabitants, but where there is
    a town for every name; to be a capital, or to have this name and not as another one, some.
    """
    spoken_of = min(1.0, 3 * context.share(place.country))
    weight = 1.5 if place.country in _MANY_TOWNS else 3.0
    fit = math.log10(max(place.population, 1)) + weight * spoken_of
    if normal(place.name) == normal(name):
        fit += 1.0
    return fit + (1.5 if _is_capital(place) else 0.0)


def _is_known_alone(place: Place, name: str) -> bool:
    """Tell whether the news names a city without its country.

    A large one under its own name, a very large one under any: "Sui" in Pakistan is no other name
    of a Chinese city, while "Rangoon" is Yangon.
    """
    own_name = normal(place.name) == normal(name)
    return _is_capital(place) or place.population >= (KNOWN if own_name else 5 * KNOWN)


def _is_small_town(place: Place) -> bool:
    return place.country in _MANY_TOWNS and place.population < 30_000


def _is_capital(place: Place) -> bool:
    return _capitals().get(place.country) == normal(place.name)


@cache
def _capitals() -> dict[str, str]:
    return {row.country: normal(row.name) for row in gazetteer.metonyms() if row.kind == "capital"}


def _same_country(place: Place, within: Link | None) -> bool:
    return within is not None and within.country == place.country


def _division_of(within: Link) -> str | None:
    if within.place_id and within.place_id.startswith("region:"):
        division = gazetteer.divisions().get(within.place_id.removeprefix("region:"))
        return division.division if division else None
    return None


def _city(place: Place, basis: str) -> Link:
    return Link(
        place.place_id,
        basis,
        place_id=place.place_id,
        country=place.country,
        latitude=place.latitude,
        longitude=place.longitude,
        precision="city",
        kind="city",
    )


@cache
def _sites() -> dict[str, Site]:
    names: dict[str, Site] = {}
    for site in gazetteer.sites():
        for name, sure in gazetteer.spellings(site):
            if sure:
                names.setdefault(normal(name), site)
    return names


@cache
def _sites_by_sound() -> dict[str, Site]:
    names: dict[str, list[Site]] = {}
    for site in gazetteer.sites():
        for name, sure in gazetteer.spellings(site):
            if sure and len(sound(name)) >= 6:
                names.setdefault(sound(name), []).append(site)
    return {key: found[0] for key, found in names.items() if len({s.id for s in found}) == 1}


@cache
def _regions() -> dict[str, tuple[Region, ...]]:
    names: dict[str, tuple[Region, ...]] = {}
    for region in gazetteer.regions():
        for name, _ in gazetteer.spellings(region):
            known = names.get(normal(name), ())
            if region not in known:
                names[normal(name)] = (*known, region)
    return names


@cache
def _regions_by_id() -> dict[str, Region]:
    return {region.id: region for region in gazetteer.regions()}
