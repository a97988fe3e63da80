"""Columns that reconcile reads, and the tables as rows of them, only what incidents need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

NEEDS: dict[str, tuple[str, ...]] = {
    "articles": ("article_id", "published_date", "duplicate_group", "title", "text"),
    "sentences": ("sentence_id", "article_id", "start", "end"),
    "events": (
        "event_id",
        "article_id",
        "sentence_id",
        "start",
        "end",
        "text",
        "event_type",
        "modality",
        "rule",
        "weapon",
        "actor",
        "actor_entity_id",
        "target",
        "target_entity_id",
        "place_entity_id",
        "place_basis",
        "date_id",
        "date_basis",
        "coreference",
    ),
    "casualties": (
        "casualty_id",
        "article_id",
        "sentence_id",
        "start",
        "end",
        "harm",
        "count_min",
        "count_max",
        "count_basis",
        "scope",
        "modality",
        "text",
        "rule",
        "victims",
        "victims_role",
        "part_of",
        "event_id",
        "claim_id",
        "date_earliest",
        "date_latest",
        "date_basis",
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
        "actor_id",
        "place_id",
        "country",
        "latitude",
        "longitude",
        "place_precision",
    ),
    "claims": ("claim_id", "article_id", "source", "source_entity_id", "source_type"),
    "responsibility": ("event_id", "party", "stance", "claim_id"),
}
"""Table -> the columns that reconcile reads."""


_PRONOUNS = frozenset({"it", "he", "she", "they", "we"})
OWN = _PRONOUNS | {"its", "their", "our", "his", "her"}
"""First words of a doer who is whoever says it, or his men."""
_DID_IT = ("asserted", "claimed")


@dataclass(frozen=True, slots=True)
class Source:
    """Who gives a figure."""

    words: str | None
    """As the text has them; behind a pronoun the name that it stands for."""
    kind: str
    """A value of `claims.source_type`."""


@dataclass(frozen=True, slots=True)
class Lookups:
    """What event rows point at."""

    published: dict[str, date | None]
    group: dict[str, str]
    titles: dict[str, str | None]
    intervals: dict[str, tuple[date, date]]
    sources: dict[str, Source]
    doers: dict[str, tuple[str, ...]]
    """event_id -> words of those who did it or claim it."""


def rows(table: pa.Table, names: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """Yield the rows of a table as dicts, batch by batch."""
    for batch in table.select(list(names)).to_batches(max_chunksize=8192):
        yield from batch.to_pylist()


def read_lookups(tables: Mapping[str, pa.Table]) -> Lookups:
    """Index articles, and those dates and claims that events and figures refer to."""
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
    wanted_claims = pa.concat_arrays(
        tables[name].column("claim_id").cast(pa.string()).combine_chunks()
        for name in ("casualties", "responsibility")
    )
    claims = tables["claims"].filter(pc.is_in(tables["claims"].column("claim_id"), wanted_claims))
    names = _names(tables["entities"], claims)
    sources = {
        row["claim_id"]: Source(_words(row, names), row["source_type"])
        for row in rows(claims, NEEDS["claims"])
    }
    doers: dict[str, tuple[str, ...]] = {}
    for row in rows(tables["responsibility"], NEEDS["responsibility"]):
        party = row["party"]
        if party is None or row["stance"] not in _DID_IT:
            continue
        if row["stance"] == "claimed" and party.lower().split()[0] in OWN:
            # "JNIM said it had killed 40", "that its fighters had killed 40"
            claim = sources.get(row["claim_id"] or "")
            party = claim.words if claim is not None and claim.words else party
        doers[row["event_id"]] = (*doers.get(row["event_id"], ()), party)
    return Lookups(published, group, titles, intervals, sources, doers)


def _names(entities: pa.Table, claims: pa.Table) -> dict[str, str]:
    """Return the names of the entities that are sources."""
    wanted = pc.unique(claims.column("source_entity_id").combine_chunks())
    named = entities.filter(pc.is_in(entities.column("entity_id"), wanted))
    return dict(
        zip(named.column("entity_id").to_pylist(), named.column("name").to_pylist(), strict=True)
    )


def _words(row: Mapping[str, Any], names: Mapping[str, str]) -> str | None:
    source: str | None = row["source"]
    if source is None or source.lower() not in _PRONOUNS:
        return source
    return names.get(row["source_entity_id"] or "", source)
