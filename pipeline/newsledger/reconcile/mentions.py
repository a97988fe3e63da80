"""Places, people and parties that the articles with events name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import pyarrow as pa
import pyarrow.compute as pc

from newsledger.gazetteer import actors
from newsledger.reconcile.columns import NEEDS, rows

_SIDES = ("PERSON", "ORG", "NORP", "GPE")
_STATES = ("country",)
"""Who can be a party: of places a state, no town that was hit and no weapon that hit it."""
_WIDE = ("country", "region", "province")
_SPOTS = ("GPE", "LOC", "FAC")
_STREET = re.compile(
    r"\b(street|st|avenue|ave|road|rd|drive|dr|boulevard|blvd|lane|ln|highway|hwy|parkway|court|"
    r"place|way|apartments|park|school|block|mall|inn|motel|hotel)\b\.?"
)
"""Words of the names of streets and sites, which name one spot of a town."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place of an event; where no list has it, its name stands for it."""

    place_id: str
    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    precision: str | None
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Mentions:
    """Names by what they are; a name in lower case, unlinked ones too."""

    places: dict[str, Place]
    """entity_id -> the place of an event."""
    parties: dict[str, str]
    """entity_id -> name of an actor or target, that of the list of actors where it has one."""
    named: frozenset[str]
    """Those of them that are mentioned by name."""
    persons: dict[str, frozenset[str]]
    """sentence_id -> full names of people; not of officials who speak: they do so often."""
    towns: dict[str, frozenset[str]]
    """sentence_id -> names of towns and quarters."""
    sites: dict[str, frozenset[str]]
    """sentence_id -> names of streets and sites."""
    sentences: dict[str, tuple[str, ...]]
    """article_id -> its sentences with any of these."""


def read_mentions(tables: Mapping[str, pa.Table]) -> Mentions:
    """Index the entities that events refer to, and the names in articles with events."""
    events, entities = tables["events"], tables["entities"]
    referred = pc.unique(
        pa.concat_arrays(
            [
                events.column(name).combine_chunks().cast(pa.string())
                for name in ("place_entity_id", "actor_entity_id", "target_entity_id")
            ]
        )
    )
    told = pc.unique(events.column("article_id").combine_chunks())
    label = entities.column("label").cast(pa.string())
    places: dict[str, Place] = {}
    parties: dict[str, str] = {}
    named: set[str] = set()
    keep = pc.is_in(entities.column("entity_id"), referred)
    for row in rows(entities.filter(keep), NEEDS["entities"]):
        name = row["name"] or row["text"]
        if row["label"] in _SIDES and (row["label"] != "GPE" or row["place_precision"] in _STATES):
            parties[row["entity_id"]] = _known().get(row["actor_id"], name)
        if row["mention_type"] == "name":
            named.add(row["entity_id"])
        if row["place_id"] is not None:
            places[row["entity_id"]] = Place(
                row["place_id"],
                name,
                row["country"],
                row["latitude"],
                row["longitude"],
                row["place_precision"],
            )
        elif row["mention_type"] == "name" and row["label"] in _SPOTS:
            name = " ".join(name.lower().split())
            places[row["entity_id"]] = Place(
                f"name:{name}", name, row["country"], None, None, "city", listed=False
            )
    keep = pc.and_(
        pc.is_in(label, pa.array(["PERSON", "GPE", "LOC", "FAC"])),
        pc.and_(
            pc.equal(entities.column("mention_type").cast(pa.string()), "name"),
            pc.is_in(entities.column("article_id"), told),
        ),
    )
    spokesmen = _spokesmen(tables["claims"])
    persons: dict[str, set[str]] = {}
    towns: dict[str, set[str]] = {}
    sites: dict[str, set[str]] = {}
    sentences: dict[str, dict[str, None]] = {}
    for row in rows(entities.filter(keep), NEEDS["entities"]):
        name = " ".join((row["name"] or row["text"]).lower().split())
        if row["label"] == "PERSON":
            spoken = name.rsplit(" ", 1)[-1] in spokesmen.get(row["article_id"], ())
            index = persons if " " in name and not spoken else None
        elif row["place_precision"] in _WIDE:
            index = None
        else:
            index = sites if row["label"] == "FAC" or _STREET.search(name) else towns
        if index is not None:
            index.setdefault(row["sentence_id"], set()).add(name)
            sentences.setdefault(row["article_id"], {})[row["sentence_id"]] = None
    return Mentions(
        places,
        parties,
        frozenset(named),
        _frozen(persons),
        _frozen(towns),
        _frozen(sites),
        {article: tuple(found) for article, found in sentences.items()},
    )


@cache
def _known() -> dict[str | None, str]:
    """Return the names that the list has for actors: one for all spellings of a group."""
    return {f"actor:{row.id}": row.name for row in actors()}


def _spokesmen(claims: pa.Table) -> dict[str, set[str]]:
    """Map each article to the words of its official sources."""
    kind = claims.column("source_type").cast(pa.string())
    official = claims.filter(pc.is_in(kind, pa.array(["official", "organization"])))
    found: dict[str, set[str]] = {}
    for row in rows(official, ("article_id", "source")):
        if row["source"] is not None:
            found.setdefault(row["article_id"], set()).update(
                re.findall(r"[^\W_]+", row["source"].lower())
            )
    return found


def _frozen(index: dict[str, set[str]]) -> dict[str, frozenset[str]]:
    return {key: frozenset(value) for key, value in index.items()}
