"""Rows beside the sentences that they rest on, for reading with one's own eyes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsledger.errors import ConfigError
from newsledger.run.parts import ROW_TABLES
from newsledger.run.storage import Storage

_SHOWN: dict[str, tuple[str, ...]] = {
    "entities": ("text", "label", "name", "actor_id", "place_id", "country"),
    "dates": ("text", "type", "value", "earliest", "latest", "basis"),
    "claims": (
        "source",
        "cue",
        "speech_act",
        "quotation",
        "content",
        "certainty_phrase",
        "certainty_low",
        "certainty_high",
    ),
    "events": (
        "text",
        "event_type",
        "modality",
        "outcome",
        "actor",
        "target",
        "weapon",
        "place_id",
        "date_id",
        "coreference",
        "claim_id",
    ),
    "casualties": (
        "text",
        "harm",
        "count_min",
        "count_max",
        "count_basis",
        "victims",
        "victims_role",
        "scope",
        "modality",
        "claim_id",
        "event_id",
        "date_earliest",
        "date_latest",
        "place_id",
        "part_of",
    ),
    "responsibility": ("party", "stance", "event_id", "claim_id"),
}


def article_ids(storage: Storage, prefix: str) -> list[tuple[str, str]]:
    """Return (article_id, part name) of the articles whose id or source path has the prefix.

    A source path matches when it contains `prefix`.
    """
    found = []
    for name in storage.names("articles"):
        table = storage.read_table(name, ["article_id", "source_path"])
        columns = (table.column("article_id").to_pylist(), table.column("source_path").to_pylist())
        for article_id, path in zip(*columns, strict=True):
            if article_id.startswith(prefix) or prefix in path:
                found.append((article_id, name.partition("/")[2]))
    if not found and not prefix:
        raise ConfigError(
            f"{storage.url} has no articles: see its rejects, or run `newsledger run` again "
            "where the run did not end."
        )
    if not found:
        raise ConfigError(
            f"No article of {storage.url} has an id or path with {prefix!r}: "
            "see the articles table for what there is."
        )
    return found


def _cell(value: Any, own: str) -> str:
    if isinstance(value, str):
        return value.removeprefix(f"{own}-").replace("\n", " ")
    return str(value)


def inspect_article(storage: Storage, article_id: str, part: str) -> Iterator[str]:
    """Yield the lines of an article: each sentence, with its rows under it."""
    article = _rows(storage, "articles", part, article_id)[0]
    yield f"{article_id}  {article['source_path']}#{article['record_no']}"
    yield (
        f"published {article['published_date']} ({article['published_basis']}), "
        f"language {article['language']}, title {article['title']!r}"
    )
    tables = {name: _rows(storage, name, part, article_id) for name in ROW_TABLES}
    homes = {
        row["responsibility_id"]: _responsibility_home(row, tables)
        for row in tables["responsibility"]
    }
    for sentence in tables["sentences"]:
        words = article["text"][sentence["start"] : sentence["end"]].replace("\n", " ")
        yield ""
        yield f"[{sentence['sentence_no']}] {words}"
        for name, columns in _SHOWN.items():
            for row in tables[name]:
                home = row.get("sentence_id") or homes[row["responsibility_id"]]
                if home != sentence["sentence_id"]:
                    continue
                cells = [
                    f"{column}={_cell(row[column], article_id)}"
                    for column in columns
                    if row[column] is not None
                ]
                yield f"    {name}: " + "  ".join(cells)


def _responsibility_home(
    row: dict[str, Any], tables: dict[str, list[dict[str, Any]]]
) -> str | None:
    """Return the sentence that names the party, else that of the claim, else that of the event."""
    if row["party_start"] is not None:
        for sentence in tables["sentences"]:
            if sentence["start"] <= row["party_start"] < sentence["end"]:
                return str(sentence["sentence_id"])
    for table, key in (("claims", "claim_id"), ("events", "event_id")):
        for told in tables[table]:
            if row[key] is not None and told[key] == row[key]:
                return str(told["sentence_id"])
    return None


def _rows(storage: Storage, table: str, part: str, article_id: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = storage.read_table(f"{table}/{part}").to_pylist()
    return [row for row in rows if row["article_id"] == article_id]
