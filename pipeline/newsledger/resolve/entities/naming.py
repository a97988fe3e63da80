"""Links names by themselves: people, actors, weapons, places, with the article's countries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from newsledger import gazetteer
from newsledger.gazetteer import Metonym, Weapon, metonyms, normal, weapons
from newsledger.lexicons import words
from newsledger.records import Entity
from newsledger.resolve.entities import actors, cities, places
from newsledger.resolve.entities.link import Context, Link
from newsledger.word_groups import word_group

_COMMA = re.compile(
    r"\s*,\s*(?:in\s+)?|\s+in\s+(?:the\s+)?(?:(?:[\w-]+ern|central)\s+)?|'s\s+|’s\s+|\s*\("
)
_AFTER_NAME = re.compile(
    r"[ ](province|governorate|oblast|state|region|department|prefecture|county|krai)\b",
    re.IGNORECASE,
)
_OWNER = re.compile(r"((?:[A-Z][\w.]+ ){0,2}[A-Z][\w.]+)['’]s $")
_IN = re.compile(r"\b(?:in|near|at|outside|around) $")
_GOVERNMENT_OF = re.compile(r"(?:Federal )?Government of (?:the )?(.+)", re.IGNORECASE)
METONYM = "metonym"
_STATE_AFTER_OF = re.compile(r" of (?:the )?((?:[A-Z][\w.-]+ ?){1,4})$")
_MEN = "|".join(sorted(word_group("men_at_arms")))
_MEN_BEHIND = re.compile(rf"['’]?s?\s+(?:\w+\s+)?(?:{_MEN}|gang members?)\b")
_GROUP_BEFORE = re.compile(
    r"\b(?:(?:rebel|separatist|militant|guerrilla|insurgent|armed|jihadist|terrorist|paramilitary|"
    r"extremist|islamist) (?:group|movement|organi[sz]ation|force|outfit)|cartel|militia|gang|"
    r"paramilitary) $",
    re.IGNORECASE,
)
_KIND = 40
"""Characters before a name in which the kind of group is told that it is."""
_SAYS_MORE = words(
    "suspected alleged paramilitary islamist jihadist communist maoist marxist leftist separatist "
    "militant rebel insurgent outlawed banned kurdish baloch tamil moro basque chechen tuareg hutu "
    "tutsi hazara pashtun uyghur sunni shia shiite muslim christian druze alawite"
)
"""Words that a name may be taken with and that are no part of it."""
_PLACES = frozenset({"GPE", "LOC", "FAC"})


def count_countries(rows: Sequence[Entity]) -> Context:
    """Count countries by names that can mean nothing else: countries, peoples, sites, actors."""
    context = Context()
    for row in rows:
        if row.mention_type != "name":
            continue
        name = " ".join(row.text.split())
        if row.label == "PERSON":
            context.persons.update(name.lower().split())
            continue
        link = places.country_link(name) if row.label in ("GPE", "ORG", "LOC") else None
        link = link or places.people_link(name) or places.site_link(name)
        if link is None and row.label in ("ORG", "NORP", "GPE"):
            link = actors.actor_link(name, Context())  # none by a context that is half read
            if link is not None and link.actor_id:
                context.actors.add(link.actor_id.removeprefix("actor:"))
            elif row.label == "ORG":
                link = _state_in(name, name)
        if link is None and row.label in ("GPE", "ORG", "LOC"):
            seat = _SEATS.get(name.lower())
            certain = seat is not None and not cities.is_shared(seat.name, seat.country)
            context.add([seat.country if seat and certain else places.country_of_region(name)])
        elif link is not None and link.kind != "media":
            context.add([link.country])
    return context


def link_names(rows: Sequence[Entity], text: str, context: Context) -> list[Link | None]:
    """Return for each name what it means; None for other mentions and where it stays open."""
    names = [index for index, row in enumerate(rows) if row.mention_type == "name"]
    links: list[Link | None] = [None] * len(rows)
    _link(names, rows, text, context, links)
    context.divisions.update(link.division for link in links if link and link.division)
    # what is certain now tells more than before
    context.add(link.country for link in links if link and link.kind == "city")
    open_names = [index for index in names if links[index] is None]
    if not context.divisions:  # the towns may tell which party "the RSF" is, but not each other
        open_names = [index for index in open_names if rows[index].label in ("ORG", "NORP")]
    if open_names:
        _link(names, rows, text, context, links)
    return links


def _link(
    names: Sequence[int],
    rows: Sequence[Entity],
    text: str,
    context: Context,
    links: list[Link | None],
) -> None:
    """Fill in the links that are missing."""
    # last first, so that "Tripoli, Lebanon" knows what follows it
    for position in range(len(names) - 1, -1, -1):
        index = names[position]
        row = rows[index]
        if links[index] is not None:
            continue
        within = None
        if position + 1 < len(names):
            following = rows[names[position + 1]]
            gap = text[row.end : following.start]
            if following.label in ("GPE", "LOC") and len(gap) < 20 and _COMMA.fullmatch(gap):
                within = links[names[position + 1]]
        links[index] = _name_link(row, text, context, within)


def _name_link(row: Entity, text: str, context: Context, within: Link | None) -> Link | None:
    name = " ".join(row.text.split())
    if row.label in ("ORG", "NORP"):
        people = places.people_link(name) if row.label == "NORP" else None
        seat = _SEATS.get(name.lower()) if row.label == "ORG" else None
        if seat:
            return _acting_seat(seat, context)
        link = people or actors.actor_link(name, context) or _armed_group(row, text, context)
        if link is None and row.label == "ORG":
            link = _state_in(name, name) or places.country_link(name)
            link = link or _owned_force(row, text) or _misread_city(row, text, context)
        return link or places.people_link(name)
    if row.label == "WEAPON":
        return _weapon(name)
    if row.label not in _PLACES:
        return None
    link = places.country_link(name)
    if link and name.lower() in ("georgia", "jordan", "niger", "chad", "guinea", "congo"):
        link = _doubtful_country(name, link, context, within)
    if link:
        return link
    if row.label != "GPE" or len(name) > 4:
        link = places.site_link(name)
    if link:
        return link
    if row.label == "FAC":
        return None
    followed = _AFTER_NAME.match(text, row.end)
    region = places.region_link(name, context)
    if region and (followed or places.names_region(name) or region.precision != "province"):
        return region
    city = cities.city_link(name, context, _container(within))
    if region and city and region.country == city.country and not followed:
        return city if places.takes_name(region, city) else region
    return region or city


def _armed_group(row: Entity, text: str, context: Context) -> Link | None:
    """Return the group of a name with a word before it or its men behind: "ADF rebels"."""
    name = " ".join(row.text.split())
    if _MEN_BEHIND.match(text, row.end) or _GROUP_BEFORE.search(
        text, max(0, row.start - _KIND), row.start
    ):
        link = actors.fighting_link(name, context)
        if link is not None:
            return link
    first, _, rest = name.partition(" ")
    people = places.people_link(first)
    if not rest or (people is None and first.lower() not in _SAYS_MORE):
        return None
    link = actors.actor_link(rest, context)
    if link is None or people is None or people.country is None:
        return link
    return link if link.country == people.country else None  # "the Iraqi National Guard"


def _acting_seat(seat: Metonym, context: Context) -> Link:
    """Return the government for which a seat stands; a capital is a place all the same."""
    government = actors.government_link(seat)
    if seat.kind != "capital":
        return government
    city = cities.city_link(seat.name, context, places.country_link_of(seat.country))
    if city is None or city.country != seat.country:
        return government
    return replace(city, basis=METONYM, actor_id=government.actor_id, kind="government")


def _owned_force(row: Entity, text: str) -> Link | None:
    """Return the force of the country named just before: "Russia's Defense Ministry"."""
    owner = _OWNER.search(text[max(0, row.start - 40) : row.start])
    words = owner[1].split() if owner else []
    for first in range(len(words)):
        country = places.country_link(" ".join(words[first:]))
        if country is not None and country.country:
            return actors.state_link(row.text, country.country)
    return None


def _misread_city(row: Entity, text: str, context: Context) -> Link | None:
    """Return the city that stands after a preposition of place though labelled ORG."""
    if not _IN.search(text[max(0, row.start - 10) : row.start]):
        return None
    name = " ".join(row.text.split())
    link = cities.city_link(name, context)
    if link is None or context.share(link.country) < 0.1:
        return None
    # by its first name alone: towns were called Google, too
    exact = [place for place in gazetteer.cities(name) if normal(place.name) == normal(name)]
    return link if link.place_id in [place.place_id for place in exact] else None


def _weapon(name: str) -> Link | None:
    """Return the kind of a listed weapon; only a designation ("Shahed-136") is one thing."""
    row = _weapons().get(normal(name)) or _weapons().get(normal(name.rpartition(" ")[0]))
    if row is None:
        return None
    key = f"weapon:{row.name}" if row.name[:1].isupper() else ""
    return Link(key, f"weapon list: {row.kind}", kind=row.kind)


@cache
def _weapons() -> dict[str, Weapon]:
    return {normal(spelling): row for row in weapons() for spelling, _ in gazetteer.spellings(row)}


def _container(within: Link | None) -> Link | None:
    return within if within is not None and within.precision in ("country", "province") else None


def _doubtful_country(name: str, link: Link, context: Context, within: Link | None) -> Link | None:
    if name.lower() == "georgia" and context.share("USA") > 0.5 and context.counts["GEO"] <= 1:
        return None
    return link


_SEATS = {row.name.lower(): row for row in metonyms()}


def _state_in(name: str, phrase: str) -> Link | None:
    """Return the state force that a name with a country in it is: "Iraqi Ministry of Defense"."""
    government = _GOVERNMENT_OF.match(name)
    if government:
        country = places.country_link(government[1])
        if country and country.country:
            return actors.state_link("government", country.country)
    after = _STATE_AFTER_OF.search(name)
    if after:
        country = places.country_link(after[1])
        force = actors.state_link(name[: after.start()], country.country or "") if country else None
        if force is not None:
            return force
    words = name.split()
    for first in range(len(words)):
        for last in (3, 2, 1):
            part = " ".join(words[first : first + last]).removesuffix("'s").removesuffix("’s")
            link = places.people_link(part) or places.country_link(part)
            if link and link.country:
                return actors.state_link(phrase, link.country)
        if first == 1:
            break
    return None
