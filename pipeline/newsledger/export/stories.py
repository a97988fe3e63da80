"""Each incident with what its reports say of it: the rows that a view needs side by side."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from newsledger.run.storage import Storage
from newsledger.tables import get_table

_NAMED = frozenset({"PERSON", "ORG", "NORP", "GPE"})
_ARTICLE = ("article_id", "outlet", "title", "url", "source_path", "published_date")
_EVENT = ("event_id", "actor_entity_id", "target_entity_id", "place_entity_id", "acled_sub_event")


@dataclass(frozen=True, slots=True)
class Source:
    """One article that reports an incident."""

    outlet: str | None
    published: date | None
    title: str | None
    address: str
    """Its URL, or the file that it came in."""


@dataclass(slots=True)
class Story:
    """One incident and its reports."""

    incident: dict[str, Any]
    """The row of `incidents`."""
    sources: list[Source] = field(default_factory=list)
    """In order of publication, each article once."""
    told_by: list[str] = field(default_factory=list)
    """Who gives the figures of the dead, in their own words."""
    actors: Counter[str] = field(default_factory=Counter)
    """Names of who did it, by mentions."""
    targets: Counter[str] = field(default_factory=Counter)
    """Names of whom it was done to, by mentions."""
    places: Counter[str] = field(default_factory=Counter)
    """Names of the incident's place, by mentions."""
    sub_events: Counter[str] = field(default_factory=Counter)
    """ACLED sub-event types, by mentions."""


def read_rows(storage: Storage, table: str, columns: tuple[str, ...]) -> pa.Table:
    """Return columns of a table of an output folder, all parts in order."""
    schema = pa.schema([get_table(table).schema.field(column) for column in columns])
    parts = [
        storage.read_table(name, list(columns)).unify_dictionaries().cast(schema)
        for name in storage.names(table)
        if name.endswith(".parquet")
    ]
    return pa.concat_tables(parts or [schema.empty_table()]).unify_dictionaries()


def dicts(table: pa.Table) -> Iterator[dict[str, Any]]:
    """Yield the rows of a table."""
    for batch in table.to_batches(max_chunksize=8192):
        yield from batch.to_pylist()


def read_stories(storage: Storage) -> list[Story]:
    """Return the incidents of an output folder, by day, place and id."""
    columns = tuple(column.name for column in get_table("incidents").columns)
    stories = {
        row["incident_id"]: Story(row) for row in dicts(read_rows(storage, "incidents", columns))
    }
    links = read_rows(storage, "incident_reports", ("incident_id", "article_id", "event_id"))
    of_event: dict[str, Story] = {}
    of_article: dict[str, set[str]] = defaultdict(set)
    for row in dicts(links):
        of_event[row["event_id"]] = stories[row["incident_id"]]
        of_article[row["article_id"]].add(row["incident_id"])
    _add_events(storage, of_event)
    _add_sources(storage, of_article, stories)
    _add_tellers(storage, of_event)
    return sorted(
        stories.values(),
        key=lambda s: (
            s.incident["date_earliest"] or date.max,
            s.incident["country"] or "",
            s.incident["incident_id"],
        ),
    )


def _add_events(storage: Storage, of_event: Mapping[str, Story]) -> None:
    events = read_rows(storage, "events", _EVENT)
    wanted = pc.unique(
        pa.concat_arrays(
            [
                events.column(name).combine_chunks().cast(pa.string())
                for name in ("actor_entity_id", "target_entity_id", "place_entity_id")
            ]
        )
    )
    mentions = read_rows(
        storage, "entities", ("entity_id", "text", "name", "label", "mention_type", "place_id")
    )
    mentions = mentions.filter(pc.is_in(mentions.column("entity_id"), wanted))
    entities = {row["entity_id"]: row for row in dicts(mentions)}
    for row in dicts(events):
        story = of_event.get(row["event_id"])
        if story is None:
            continue
        if row["acled_sub_event"]:
            story.sub_events[row["acled_sub_event"]] += 1
        for column, names in (
            ("actor_entity_id", story.actors),
            ("target_entity_id", story.targets),
        ):
            entity = entities.get(row[column] or "")
            if entity is not None and _is_named(entity):
                names[_clean(entity["name"] or entity["text"])] += 1
        place = entities.get(row["place_entity_id"] or "")
        if place is not None and place["place_id"] == story.incident["place_id"]:
            story.places[_clean(place["name"] or place["text"])] += 1


def _is_named(entity: Mapping[str, Any]) -> bool:
    """Tell whether a mention is a name or stands for one: "the army", but not "its fighters"."""
    resolved = entity["name"] is not None and entity["name"] != entity["text"]
    return entity["label"] in _NAMED and (entity["mention_type"] == "name" or resolved)


def _add_sources(
    storage: Storage, of_article: Mapping[str, set[str]], stories: Mapping[str, Story]
) -> None:
    articles = sorted(
        dicts(read_rows(storage, "articles", _ARTICLE)),
        key=lambda row: (row["published_date"] or date.max, row["article_id"]),
    )
    for row in articles:
        source = Source(
            row["outlet"], row["published_date"], row["title"], row["url"] or row["source_path"]
        )
        for incident_id in sorted(of_article.get(row["article_id"], ())):
            stories[incident_id].sources.append(source)


def _add_tellers(storage: Storage, of_event: Mapping[str, Story]) -> None:
    figures = read_rows(storage, "casualties", ("event_id", "claim_id", "harm"))
    figures = figures.filter(pc.equal(figures.column("harm").cast(pa.string()), "killed"))
    claims = read_rows(storage, "claims", ("claim_id", "source"))
    claims = claims.filter(
        pc.is_in(claims.column("claim_id"), pc.unique(figures.column("claim_id").combine_chunks()))
    )
    sources = {row["claim_id"]: row["source"] for row in dicts(claims)}
    for row in dicts(figures):
        story, source = of_event.get(row["event_id"] or ""), sources.get(row["claim_id"] or "")
        if story is not None and source and (said := _clean(source)) not in story.told_by:
            story.told_by.append(said)


def _clean(name: str) -> str:
    return " ".join(name.split())


def first(names: Counter[str]) -> str | None:
    """Return the most frequent name, of equals the first in the alphabet; None: no name."""
    return min(names, key=lambda name: (-names[name], name), default=None)
