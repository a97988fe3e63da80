"""Links names of places: countries, listed sites and regions, cities by their context."""

from __future__ import annotations

import re
from functools import cache

from newsledger import gazetteer
from newsledger.gazetteer import Place, Region, Site, normal, sound
from newsledger.resolve.entities.link import Context, Link

DOMINATES = 10
"""So many times more people than the next city of the name, and it is meant where nothing tells."""
KNOWN = 500_000
"""Cities from this size on are named in the news without their country."""
_DIVISION = re.compile(
    r"[ -](?:province|governorate|oblast|state|region|department|prefecture|county|krai|"
    r"republic|district|division|valley)$|^(?:province|state|department|governorate) of ",
    re.IGNORECASE,
)
_COMPASS = re.compile(
    r"^(?:(?:north|south|east|west)(?:ern)?|central|northeast(?:ern)?|northwest(?:ern)?|"
    r"southeast(?:ern)?|southwest(?:ern)?|greater|downtown|upper|lower|occupied|rural|coastal)[ -]+",
    re.IGNORECASE,
)
_SITE_WORDS = re.compile(
    r"\b(?:air ?base|base|airport|airfield|camp|hospital|prison|jail|crossing|port|dam|plant|"
    r"mosque|church|school|bridge|square|university|station|barracks|embassy|hotel|palace)\b",
    re.IGNORECASE,
)


def country_link(name: str) -> Link | None:
    """Return the country of that name."""
    code = gazetteer.country_named(name) or gazetteer.country_named(_COMPASS.sub("", name))
    if code is None:
        return None
    row = gazetteer.countries()[code]
    return Link(
        f"country:{code}",
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
    division = gazetteer.divisions().get(region.id)
    return Link(
        f"region:{region.id}",
        "region list",
        place_id=f"region:{region.id}",
        country=region.country,
        latitude=division.latitude if division else None,
        longitude=division.longitude if division else None,
        precision="province" if region.kind == "province" else "region",
        kind=region.kind,
    )


def takes_name(region: Link, name: str) -> bool:
    """Tell whether a region bears the name of its capital: "Aleppo" alone is the city."""
    row = _regions_by_id().get((region.place_id or "").removeprefix("region:"))
    return row is not None and row.capital is not None and normal(row.capital) == normal(name)


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
            if context.share(place.country) >= 0.1 or (within and within.country == place.country)
        )
        basis = "geonames, spelling"
    if within is not None and within.country:
        division = _division_of(within)
        inside = [
            place
            for place in found
            if place.country == within.country and (not division or place.division == division)
        ]
        return _city(inside[0], f"{basis}, in {within.country}") if inside else None
    if not found:
        return None
    local = [place for place in found if context.share(place.country) > 0]
    if local:
        ranked = sorted(local, key=lambda place: -_fit(place, context))
        first = ranked[0]
        elsewhere = [place for place in found if place.country != first.country]
        rival = max((place.population for place in elsewhere), default=0)
        if rival >= max(KNOWN, 20 * first.population) and context.share(first.country) < 0.3:
            first = max(elsewhere, key=lambda place: place.population)
            return _city(first, f"{basis}, population")
        if len(ranked) > 1 and ranked[1].country == first.country:
            second = ranked[1]
            if second.division != first.division and second.population * 2 > first.population:
                return None
        if context.share(first.country) >= 0.1 or first.population >= KNOWN:
            return _city(first, f"{basis}, country")
    biggest = found[0]
    rest = found[1].population if len(found) > 1 else 0
    if biggest.population >= KNOWN and biggest.population >= DOMINATES * rest:
        return _city(biggest, f"{basis}, population")
    return None


def _fit(place: Place, context: Context) -> float:
    # a name in a country often spoken of is worth a hundred times the inhabitants
    return (len(str(place.population)) - 1) + 2 * min(1.0, 3 * context.share(place.country))


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
