"""Entities: what mentions mean, where that is, and which are of the same one."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from functools import cache

from newsledger import gazetteer
from newsledger.gazetteer import Weapon, metonyms, normal, weapons
from newsledger.records import Entity, Extraction
from newsledger.resolve.entities import actors, places
from newsledger.resolve.entities.chains import chain_mentions
from newsledger.resolve.entities.link import Context, Link

__all__ = ["resolve_entities"]

_COMMA = re.compile(r"\s*,\s*(?:in\s+)?|\s+in\s+(?:the\s+)?(?:\w+ern\s+)?|'s\s+|’s\s+|\s*\(")
_AFTER_NAME = re.compile(
    r"[ ](province|governorate|oblast|state|region|department|prefecture|county|krai)\b",
    re.IGNORECASE,
)
_DETERMINER = re.compile(r"^(?:the|a|an|this|that) ", re.IGNORECASE)
_OWNER = re.compile(r"((?:[A-Z][\w.]+ ){0,2}[A-Z][\w.]+)['’]s $")
_IN = re.compile(r"\b(?:in|near|at|outside|around) $")
_GOVERNMENT_OF = re.compile(r"(?:Federal )?Government of (?:the )?(.+)", re.IGNORECASE)
_PLACES = frozenset({"GPE", "LOC", "FAC"})


def resolve_entities(found: Extraction) -> list[Entity]:
    """Return the mentions with canonical name, chain, actor, place, country and coordinates.

    What cannot be told stays null; `basis` says how a link was reached.
    """
    rows = found.entities
    text = found.article.text
    context = _context(rows)
    links = _name_links(rows, text, context)
    _nominal_links(rows, links)
    numbers = {sentence.sentence_id: sentence.sentence_no for sentence in found.sentences}
    starts = {sentence.sentence_id: sentence.start for sentence in found.sentences}
    chains = chain_mentions(rows, links, text, numbers, starts)
    return [
        _filled(row, link, chain, name, chain_link)
        for row, link, (chain, name, chain_link) in zip(rows, links, chains, strict=True)
    ]


def _context(rows: Sequence[Entity]) -> Context:
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
        if link is None and row.label in ("GPE", "ORG", "LOC"):
            seat = _SEATS.get(name.lower())
            certain = seat is not None and not places.is_shared(seat.name, seat.country)
            context.add([seat.country if seat and certain else places.country_of_region(name)])
        elif link is not None and link.kind != "media":
            context.add([link.country])
    return context


def _name_links(rows: Sequence[Entity], text: str, context: Context) -> list[Link | None]:
    names = [index for index, row in enumerate(rows) if row.mention_type == "name"]
    links: list[Link | None] = [None] * len(rows)
    # last first, so that "Tripoli, Lebanon" knows what follows it
    for position in range(len(names) - 1, -1, -1):
        index = names[position]
        row = rows[index]
        within = None
        if position + 1 < len(names):
            following = rows[names[position + 1]]
            gap = text[row.end : following.start]
            if following.label in ("GPE", "LOC") and len(gap) < 12 and _COMMA.fullmatch(gap):
                within = links[names[position + 1]]
        links[index] = _name_link(row, text, context, within)
    return links


def _name_link(row: Entity, text: str, context: Context, within: Link | None) -> Link | None:
    name = " ".join(row.text.split())
    if row.label in ("ORG", "NORP"):
        people = places.people_link(name) if row.label == "NORP" else None
        seat = _SEATS.get(name.lower()) if row.label == "ORG" else None
        if seat:
            return actors.government_link(seat)
        link = people or actors.actor_link(name, context)
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
    city = places.city_link(name, context, _container(within))
    if region and city and region.country == city.country and not followed:
        return city if places.takes_name(region, city) else region
    return region or city


def _owned_force(row: Entity, text: str) -> Link | None:
    """Return the force of the country named just before: "Russia's Defense Ministry"."""
    owner = _OWNER.search(text[max(0, row.start - 40) : row.start])
    country = places.country_link(owner[1]) if owner else None
    return actors.state_link(row.text, country.country) if country and country.country else None


def _misread_city(row: Entity, text: str, context: Context) -> Link | None:
    """Return the city that stands after a preposition of place though labelled ORG."""
    if not _IN.search(text[max(0, row.start - 10) : row.start]):
        return None
    name = " ".join(row.text.split())
    link = places.city_link(name, context)
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


def _nominal_links(rows: Sequence[Entity], links: list[Link | None]) -> None:
    """Link nominals by the names inside them: "US troops", "Hezbollah fighters"."""
    for index, row in enumerate(rows):
        if row.mention_type != "nominal":
            continue
        phrase = _DETERMINER.sub("", " ".join(row.text.split()))
        whole = actors.listed_actor(phrase) if row.label in ("ORG", "PERSON") else None
        if row.label == "FAC":
            whole = places.site_link(phrase)
        if whole is not None:
            links[index] = whole if row.label != "PERSON" else dataclasses.replace(whole, key="")
            continue
        inside = [
            other
            for other in range(index + 1, min(index + 6, len(rows)))
            if rows[other].start >= row.start and rows[other].end <= row.end
        ]
        named = [links[other] for other in inside if links[other] is not None]
        if not named or actors.qualified(row.text):
            continue
        last = named[-1]
        assert last is not None
        if last.kind in ("people", "country") and last.country:
            force = actors.state_link(row.text, last.country)
            if force is None and last.kind == "country" and not _adjectival(row, rows, inside):
                continue  # "an Iran researcher" need not be Iranian
            if force is not None and row.label == "PERSON":
                # two groups of soldiers are not one entity
                force = dataclasses.replace(force, key="")
            links[index] = force or (
                Link("", "country and noun", country=last.country)
                if row.label in ("PERSON", "ORG")
                else None
            )
        elif row.label == "GPE" and rows[inside[-1]].end + 1 == row.end - len(_last_word(row.text)):
            links[index] = last  # "North Kivu province", "the Euphrates region"
        elif last.actor_id and row.label in ("PERSON", "ORG"):
            links[index] = Link(
                "", last.basis, actor_id=last.actor_id, country=last.country, kind=None
            )
        elif last.country and row.label in ("PERSON", "ORG", "FAC"):
            links[index] = Link("", "place and noun", country=last.country)


def _last_word(phrase: str) -> str:
    return phrase.rpartition(" ")[2]


def _adjectival(row: Entity, rows: Sequence[Entity], inside: Sequence[int]) -> bool:
    """Tell whether a country's name in a nominal says whose it is: "US sites", "Iraq's leaders"."""
    name = rows[inside[-1]]
    after = row.text[name.end - row.start :]
    return name.text.replace(".", "") in ("US", "UK", "UN") or after[:2] in ("'s", "’s")


def _filled(
    row: Entity, link: Link | None, chain: str, name: str, chain_link: Link | None
) -> Entity:
    meant = link or chain_link
    person = row.label == "PERSON" and row.mention_type != "nominal"
    basis = None
    if meant is not None:
        basis = meant.basis if link is not None else f"chain: {meant.basis}"
    elif chain != row.entity_id:
        basis = "chain"
    return dataclasses.replace(
        row,
        name=name,
        chain=chain,
        # a named person is of an actor, not the actor
        actor_id=meant.actor_id if meant and not person else None,
        place_id=meant.place_id if meant else None,
        country=meant.country if meant else None,
        latitude=meant.latitude if meant else None,
        longitude=meant.longitude if meant else None,
        place_precision=meant.precision if meant else None,
        basis=basis,
    )
