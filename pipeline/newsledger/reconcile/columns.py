"""Columns that reconcile reads, and the tables as rows of them, only what incidents need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

NEEDS: dict[str, tuple[str, ...]] = {
    "articles": ("article_id", "published_date", "duplicate_group", "title"),
    "events": (
        "event_id",
        "article_id",
        "sentence_id",
        "event_type",
        "modality",
        "rule",
        "weapon",
        "actor",
        "actor_entity_id",
        "target",
        "target_entity_id",
        "place_entity_id",
        "date_id",
        "date_basis",
        "coreference",
    ),
    "casualties": (
        "casualty_id",
        "article_id",
        "sentence_id",
        "harm",
        "count_min",
        "count_max",
        "count_basis",
        "scope",
        "modality",
        "victims",
        "victims_role",
        "part_of",
        "event_id",
        "claim_id",
    ),
    "dates": ("date_id", "earliest", "latest"),
    "entities": (
        "entity_id",
        "article_id",
        "sentence_id",
        "text",
        "label",
        "mention_type",
        "name",
        "place_id",
        "country",
        "latitude",
        "longitude",
        "place_precision",
    ),
    "claims": ("claim_id", "source"),
    "responsibility": ("event_id", "party", "stance"),
}
"""Table -> the columns that reconcile reads."""


_WIDE = ("country", "region", "province")


@dataclass(frozen=True, slots=True)
class Place:
    """A linked place."""

    place_id: str
    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    precision: str | None


@dataclass(frozen=True, slots=True)
class Lookups:
    """What event rows point at."""

    published: dict[str, date | None]
    group: dict[str, str]
    titles: dict[str, str | None]
    intervals: dict[str, tuple[date, date]]
    places: dict[str, Place]
    names: dict[str, str]
    """entity_id -> canonical name."""
    named: frozenset[str]
    """Those of them that are mentioned by name."""
    persons: dict[str, frozenset[str]]
    """sentence_id -> full names of people mentioned in it."""
    spots: dict[str, frozenset[str]]
    """sentence_id -> names of towns, streets and sites mentioned in it."""
    sources: dict[str, str | None]


def rows(table: pa.Table, names: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """Yield the rows of a table as dicts, batch by batch."""
    for batch in table.select(list(names)).to_batches(max_chunksize=8192):
        yield from batch.to_pylist()


def read_lookups(tables: Mapping[str, pa.Table]) -> Lookups:
    """Index articles, and those dates, entities and claims that events and figures refer to."""
    events = tables["events"]
    wanted_dates = pc.unique(events.column("date_id").combine_chunks())
    dates = tables["dates"].filter(pc.is_in(tables["dates"].column("date_id"), wanted_dates))
    intervals = {
        row["date_id"]: (row["earliest"], row["latest"])
        for row in rows(dates, NEEDS["dates"])
        if row["earliest"] is not None and row["latest"] is not None
    }
    published, group, titles = {}, {}, {}
    for row in rows(tables["articles"], NEEDS["articles"]):
        published[row["article_id"]] = row["published_date"]
        group[row["article_id"]] = row["duplicate_group"] or row["article_id"]
        titles[row["article_id"]] = row["title"]
    places, names, named, persons, spots = _entities(tables["entities"], events)
    wanted_claims = pc.unique(tables["casualties"].column("claim_id").combine_chunks())
    claims = tables["claims"].filter(pc.is_in(tables["claims"].column("claim_id"), wanted_claims))
    sources = {row["claim_id"]: row["source"] for row in rows(claims, NEEDS["claims"])}
    return Lookups(
        published, group, titles, intervals, places, names, named, persons, spots, sources
    )


def _entities(
    entities: pa.Table, events: pa.Table
) -> tuple[
    dict[str, Place],
    dict[str, str],
    frozenset[str],
    dict[str, frozenset[str]],
    dict[str, frozenset[str]],
]:
    referred = pa.concat_arrays(
        [
            events.column(name).combine_chunks().cast(pa.string())
            for name in ("place_entity_id", "actor_entity_id", "target_entity_id")
        ]
    )
    sentences = pc.unique(events.column("sentence_id").combine_chunks())
    label = entities.column("label").cast(pa.string())
    keep = pc.or_(
        pc.is_in(entities.column("entity_id"), pc.unique(referred)),
        pc.and_(
            pc.is_in(label, pa.array(["PERSON", "GPE", "LOC", "FAC"])),
            pc.and_(
                pc.equal(entities.column("mention_type").cast(pa.string()), "name"),
                pc.is_in(entities.column("sentence_id"), sentences),
            ),
        ),
    )
    places: dict[str, Place] = {}
    names: dict[str, str] = {}
    named: set[str] = set()
    persons: dict[str, set[str]] = {}
    spots: dict[str, set[str]] = {}
    for row in rows(entities.filter(keep), NEEDS["entities"]):
        name = row["name"] or row["text"]
        names[row["entity_id"]] = name
        if row["place_id"] is not None:
            places[row["entity_id"]] = Place(
                row["place_id"],
                name,
                row["country"],
                row["latitude"],
                row["longitude"],
                row["place_precision"],
            )
        if row["mention_type"] != "name":
            continue
        named.add(row["entity_id"])
        if row["label"] == "PERSON" and " " in name:
            persons.setdefault(row["sentence_id"], set()).add(name.lower())
        elif row["label"] in ("GPE", "LOC", "FAC") and row["place_precision"] not in _WIDE:
            spots.setdefault(row["sentence_id"], set()).add(name.lower())
    return places, names, frozenset(named), _frozen(persons), _frozen(spots)


def _frozen(index: dict[str, set[str]]) -> dict[str, frozenset[str]]:
    return {key: frozenset(value) for key, value in index.items()}
