"""Links names of cities, towns and villages by what the article speaks of."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from newsledger import gazetteer
from newsledger.gazetteer import Place, normal
from newsledger.resolve.entities.link import Context, Link
from newsledger.resolve.entities.places import COMPASS, DIVISION

_IN_TOWN = frozenset({"district", "neighbourhood"})
"""Kinds of localities that lie in a town, or around it: finer or coarser than it, not another."""
CAPITAL = "capital of the country"
"""The basis of a common noun that is of a town: "the Somali capital"."""
KNOWN = 150_000
"""Cities from this size on are named in the news without their country."""


@cache
def is_shared(name: str, country: str) -> bool:
    """Tell whether a large city elsewhere has the name of a capital: Tripoli, San Jose, La Paz."""
    return any(
        place.country != country
        and place.population >= 150_000
        and normal(place.name) == normal(name)
        for place in gazetteer.cities(name)
    )


def city_link(name: str, context: Context, within: Link | None = None) -> Link | None:
    """Return the city of that name that the article means; None where it stays open.

    `within` is the place named right after it: "Tripoli, Lebanon". A division that is called by
    its seat lies there: "Demoso Township".
    """
    core = COMPASS.sub("", name)
    seat = DIVISION.sub("", core)
    if seat != core and seat and not gazetteer.cities(core):
        link = city_link(seat, context, within)
        return _around(link, name) if link is not None else None
    found = gazetteer.cities(core) or (gazetteer.cities(core + " City") if core == name else ())
    basis = "geonames"
    if not any(context.share(place.country) or _same_country(place, within) for place in found):
        spelled = tuple(
            place
            for place in gazetteer.cities_sounding(core)
            if context.share(place.country) > 0 or _same_country(place, within)
        )
        if spelled:
            found, basis = spelled, "geonames, spelling"
    if within is not None and within.country:
        inside = _inside(found, within)
        # "talks in Paris in Ukraine's name": no village of that name is meant
        if inside and max(inside[0].population, 1) * 200 >= found[0].population:
            return _city(inside[0], f"{basis}, in {within.country}")
    if not found or (core.lower() in context.persons and " " not in core):
        return None
    found = tuple(place for place in found if not _is_small_town(place, context))
    if not found:
        return None
    ranked = sorted(found, key=lambda place: -_fit(place, core, context))
    first = ranked[0]
    share = context.share(first.country)
    alone = share > 0 and len(core) > 4 and all(p.country == first.country for p in found)
    if share < _MUCH and not alone and not _is_known_alone(first, core, share):
        return None
    for other in ranked[1:]:
        lead = _fit(first, core, context) - _fit(other, core, context)
        if other.country != first.country and lead < _LEAD:
            return None
        if other.country == first.country and _far(first, other) and lead < _LEAD_AT_HOME:
            return None
    link = _city(first, f"{basis}, country" if share else f"{basis}, population")
    return link if core == name else replace(link, key=f"part:{normal(name)}")


def _around(seat: Link, name: str) -> Link:
    return replace(seat, key=f"part:{normal(name)}", precision="district")


_MUCH = 0.1
"""Share of an article's countries from which it speaks of one so that any of its towns is meant."""


def _inside(found: Sequence[Place], within: Link) -> list[Place]:
    division = within.division if within.precision == "province" else None
    here = [place for place in found if place.country == within.country]
    if division:
        return [place for place in here if place.division == division or not place.division]
    if within.precision in ("city", "district") and within.latitude is not None:
        return [place for place in here if _near(place, within)]
    return here


def _near(place: Place, link: Link) -> bool:
    assert link.latitude is not None
    assert link.longitude is not None
    apart = (abs(place.latitude - link.latitude), abs(place.longitude - link.longitude))
    return max(apart) < _ABOUT


def _far(one: Place, other: Place) -> bool:
    apart = (abs(one.latitude - other.latitude), abs(one.longitude - other.longitude))
    return max(apart) > _SAME


_ABOUT = 1.0
"""Degrees within which a village is called to be in or near a town or district."""
_SAME = 0.2
"""Degrees apart up to which two entries of one name are one place, or as good as one."""
_MANY_TOWNS = frozenset({"USA", "GBR", "CAN", "AUS"})
"""Countries with a town for every name: small ones only where their state stands beside them, or
the article speaks of little else."""
_LITTLE_ELSE = 0.4
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
    # 0 is not counted, and mostly the seat of a district
    fit = math.log10(place.population or _UNCOUNTED) + weight * spoken_of
    if normal(place.name) == normal(name):
        fit += 1.0
    if place.place_id.startswith("locality:"):
        fit += 1.0  # listed because it is in the news
    if place.division and context.divisions[place.division]:
        fit += 1.0  # in a province that the article speaks of
    return fit + (1.5 if _is_capital(place) else 0.0)


_UNCOUNTED = 2_000


def _is_known_alone(place: Place, name: str, share: float) -> bool:
    """Tell whether the news names a city without its country, or with it in a passing word.

    A large one under its own name, a very large one under any: "Sui" in Pakistan is no other name
    of a Chinese city, while "Rangoon" is Yangon.
    """
    own_name = normal(place.name) == normal(name)
    if own_name and share and place.population >= KNOWN / 10:
        return True
    return _is_capital(place) or place.population >= (KNOWN if own_name else 5 * KNOWN)


def _is_small_town(place: Place, context: Context) -> bool:
    if place.country not in _MANY_TOWNS or place.population >= 30_000:
        return False
    if context.share(place.country) < _LITTLE_ELSE:
        return True
    return place.place_id.startswith("geonames:") and place.population < 5_000


def capital_link(country: str) -> Link | None:
    """Return the capital of a country: "the Somali capital" is Mogadishu."""
    name = _capitals().get(country)
    found = [p for p in gazetteer.cities(name) if p.country == country] if name else []
    best = max(found, key=lambda place: place.population, default=None)
    return _city(best, CAPITAL) if best is not None else None


def _is_capital(place: Place) -> bool:
    return _capitals().get(place.country) == normal(place.name)


@cache
def _capitals() -> dict[str, str]:
    return {row.country: normal(row.name) for row in gazetteer.metonyms() if row.kind == "capital"}


def _same_country(place: Place, within: Link | None) -> bool:
    return within is not None and within.country == place.country


def _city(place: Place, basis: str) -> Link:
    return Link(
        place.place_id,
        basis,
        place_id=place.place_id,
        country=place.country,
        latitude=place.latitude,
        longitude=place.longitude,
        division=place.division or None,
        precision="district" if place.kind in _IN_TOWN else "city",
        kind="city",
    )
