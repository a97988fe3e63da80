"""Links names of places: countries, listed sites and regions."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from newsledger import gazetteer
from newsledger.gazetteer import Region, Site, normal, sound
from newsledger.resolve.entities.link import Context, Link

_KNOWN_BY_PROVINCE = frozenset(
    {"USA", "GBR", "CAN", "AUS", "DEU", "IND", "CHN", "PSE", "FRA", "ESP", "ITA"}
)
"""Countries whose provinces are named in the news without them."""
_SPELLED_ALIKE = frozenset({"USA", "GBR", "GUM", "FRA", "ESP", "ITA", "DEU", "BEL"})
"""Countries whose sites are written in one way only; other scripts are transcribed in many."""
_PRECISION = {"province": "province", "district": "district", "village": "city"}
DIVISION = re.compile(
    r"[ -](?:province|governorate|oblast|state|region|department|prefecture|county|krai|"
    r"republic|district|division|valley|township|local government area|lga|raion|rayon|tehsil|"
    r"taluk|upazila|municipality|canton|commune|sub-?district|woreda|parish)$|"
    r"^(?:(?:province|state|department|governorate|county|district|municipality) of |"
    r"county |co\.? )",
    re.IGNORECASE,
)
COMPASS = re.compile(
    r"^(?:(?:north|south|east|west)(?:ern)?|central|northeast(?:ern)?|northwest(?:ern)?|"
    r"southeast(?:ern)?|southwest(?:ern)?|greater|downtown|upper|lower|occupied|rural|coastal)"
    r"[ -]+",
    re.IGNORECASE,
)


@lru_cache(maxsize=20_000)
def country_link(name: str) -> Link | None:
    """Return the country of that name."""
    code = gazetteer.country_named(name)
    key = f"country:{code}"
    if code is None and normal(name) not in _regions():
        code = gazetteer.country_named(COMPASS.sub("", name))
        key = f"part:{normal(name)}"  # southern Peru is in Peru, and not Peru
    return None if code is None else country_link_of(code, key)


def country_link_of(code: str, key: str | None = None) -> Link:
    """Return the link to the country of that alpha-3 code."""
    row = gazetteer.countries()[code]
    return Link(
        key or f"country:{code}",
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
    core = COMPASS.sub("", DIVISION.sub("", name))
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
        f"part:{normal(name)}" if COMPASS.match(name) and core != name else key,
        "region list",
        place_id=f"region:{region.id}",
        country=region.country,
        latitude=division.latitude if division else None,
        longitude=division.longitude if division else None,
        precision=_PRECISION.get(region.kind, "region"),
        division=division.division if division else None,
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
    sure = len(name) > 4 or name.endswith(".") or found[0].country == "PSE"
    return found[0].country if sure else None


def takes_name(region: Link, city: Link) -> bool:
    """Tell whether a city is the capital of the region of its name: "Aleppo" alone is the city."""
    row = _regions_by_id().get((region.place_id or "").removeprefix("region:"))
    if row is None or row.capital is None:
        return False
    return city.place_id in [place.place_id for place in gazetteer.cities(row.capital)]


def names_region(name: str) -> bool:
    """Tell whether a name says in its own words that it is a division: "Homs governorate"."""
    return bool(DIVISION.search(name))


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
    """Return the sites by the rough form of names that are spelled in many ways."""
    names: dict[str, list[Site]] = {}
    for site in gazetteer.sites():
        if site.country in _SPELLED_ALIKE:
            continue  # Fort-Liberté in Haiti is not Fort Liberty
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
