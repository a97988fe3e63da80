"""Entities: what mentions mean, where that is, and which are of the same one."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from newsledger.extract.entities.nominals import role_of
from newsledger.records import Entity, Extraction
from newsledger.resolve.entities import actors, cities, places
from newsledger.resolve.entities.chains import chain_mentions
from newsledger.resolve.entities.link import Link
from newsledger.resolve.entities.naming import METONYM, count_countries, link_names
from newsledger.resolve.entities.surroundings import place_by_surroundings

__all__ = ["resolve_entities"]

_OF_A_SIDE = frozenset({"militant", "armed", "force", "military", "police"})
"""Roles of nouns whose side the name behind them tells."""
_NO_LONGER = re.compile(r"\b(?:pro|anti|ex|former|formerly|then)[- ]$", re.IGNORECASE)
"""What before a name says that they are not of it: "anti-Taliban", "former FARC"."""
_WHOSE = re.compile(
    r"\s+(?:of|from|with|belonging\s+to|loyal\s+to|fighting\s+for)\s+(?:the\s+)?(?:[\w-]+\s+)?",
    re.IGNORECASE,
)
_DETERMINER = re.compile(r"^(?:the|a|an|this|that) ", re.IGNORECASE)


def resolve_entities(found: Extraction) -> list[Entity]:
    """Return the mentions with canonical name, chain, actor, place, country and coordinates.

    What cannot be told stays null; `basis` says how a link was reached.
    """
    rows = found.entities
    text = found.article.text
    context = count_countries(rows)
    links = link_names(rows, text, context)
    _narrow_regions(rows, links, text)
    place_by_surroundings(rows, links, text, [row.sentence_id for row in rows])
    _nominal_links(rows, links, text)
    numbers = {sentence.sentence_id: sentence.sentence_no for sentence in found.sentences}
    starts = {sentence.sentence_id: sentence.start for sentence in found.sentences}
    chains = chain_mentions(rows, links, text, numbers, starts)
    return [
        _filled(row, link, chain, name, chain_link)
        for row, link, (chain, name, chain_link) in zip(rows, links, chains, strict=True)
    ]


def _narrow_regions(rows: Sequence[Entity], links: list[Link | None], text: str) -> None:
    """Give a region that lies in several countries the one named with it: "the Sahel of Mali"."""
    for number in range(len(rows) - 1):
        link, state = links[number], links[number + 1]
        if link is None or state is None or link.place_id is None or link.country is not None:
            continue
        between = text[rows[number].end : rows[number + 1].start].strip().lower()
        if state.kind == "country" and between in ("of", "in", ","):
            links[number] = dataclasses.replace(link, country=state.country)


def _nominal_links(rows: Sequence[Entity], links: list[Link | None], text: str) -> None:
    """Link nominals by the names inside them or behind: "US troops", "rebels from the FARC"."""
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
        if not named:
            links[index] = links[index] or _side_behind(row, rows[index + 1 :], links, text)
        if not named:
            continue
        last = named[-1]
        assert last is not None
        own = next(rows[n] for n in reversed(inside) if links[n] is last)
        if actors.qualified(row.text) and not _is_named_behind(row, own, last):
            continue
        if row.label == "GPE" and row.text.lower().endswith(" capital"):
            nation = last.country if last.kind in ("people", "country") else None
            links[index] = cities.capital_link(nation) if nation else None
        elif last.kind in ("people", "country") and last.country:
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
        elif row.label == "GPE" and places.DIVISION.match(
            row.text, rows[inside[-1]].end - row.start
        ):
            links[index] = last  # "North Kivu province", "the Euphrates region"
        elif last.actor_id and row.label in ("PERSON", "ORG"):
            links[index] = Link(
                "", last.basis, actor_id=last.actor_id, country=last.country, kind=None
            )
        elif last.country and row.label in ("PERSON", "ORG", "FAC"):
            links[index] = Link("", "place and noun", country=last.country)


def _side_behind(
    row: Entity, following: Sequence[Entity], links: Sequence[Link | None], text: str
) -> Link | None:
    """Return the actor whose men a nominal says they are: "fighters of the brigade"."""
    if role_of(row.text) not in _OF_A_SIDE:
        return None
    first = len(links) - len(following)
    for other, link in zip(following[:4], links[first : first + 4], strict=False):
        if other.start < row.end:
            continue
        if not _WHOSE.fullmatch(text[row.end : other.start]):
            return None
        if link is not None and link.actor_id:
            country = link.country
            return Link("", link.basis, actor_id=link.actor_id, country=country, kind=None)
    return None


def _is_named_behind(row: Entity, name: Entity, link: Link) -> bool:
    """Tell whether a group's name stands behind what its country is not: "Rwandan-backed M23".

    "Anti-Taliban fighters" and "al-Qaeda-linked militants" are none of those named.
    """
    at = name.start - row.start
    denied = _NO_LONGER.search(row.text[:at]) or actors.qualified(row.text[at:])
    return link.actor_id is not None and not denied


def _adjectival(row: Entity, rows: Sequence[Entity], inside: Sequence[int]) -> bool:
    """Tell whether a country's name in a nominal says whose it is: "US sites", "Iraq's leaders"."""
    name = rows[inside[-1]]
    after = row.text[name.end - row.start :]
    return name.text.replace(".", "") in ("US", "UK", "UN") or after[:2] in ("'s", "’s")


def _filled(
    row: Entity, link: Link | None, chain: str, name: str, chain_link: Link | None
) -> Entity:
    meant = link or chain_link
    loose = link is not None and not (link.actor_id or link.place_id)
    if loose and chain_link is not None and chain_link.actor_id and row.label == "ORG":
        meant, link = chain_link, None  # "the Palestinian faction Islamic Jihad"
    person = row.label == "PERSON" and row.mention_type != "nominal"
    basis = None
    if meant is not None:
        basis = meant.basis if link is not None else f"chain: {meant.basis}"
    elif chain != row.entity_id:
        basis = "chain"
    # a capital that acts stands for its government, and is a place by label
    acts = link is not None and link.basis == METONYM and link.place_id is not None
    return dataclasses.replace(
        row,
        label="GPE" if acts else row.label,
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
