"""Entities: what mentions mean, where that is, and which are of the same one."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from newsledger.records import Entity, Extraction
from newsledger.resolve.entities.chains import chain_mentions
from newsledger.resolve.entities.link import Link
from newsledger.resolve.entities.naming import METONYM, count_countries, link_names
from newsledger.resolve.entities.organs import one_state, organ_link
from newsledger.resolve.entities.sides import link_nominals
from newsledger.resolve.entities.surroundings import place_by_surroundings

__all__ = ["resolve_entities"]


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
    link_nominals(rows, links, text, context)
    numbers = {sentence.sentence_id: sentence.sentence_no for sentence in found.sentences}
    starts = {sentence.sentence_id: sentence.start for sentence in found.sentences}
    chains = chain_mentions(rows, links, text, numbers, starts)
    state = one_state(rows, links)
    return [
        _filled(
            row, link or (None if chain_link else organ_link(row, state)), chain, name, chain_link
        )
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
