"""Reads labelled articles from our own JSON lines; a malformed line stops with place and reason.

The format is described in corpus/gold/guidelines.md.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from newsledger.errors import GoldError
from newsledger.evaluate.gold import Gold, GoldArticle, GoldIncident
from newsledger.evaluate.parsing import Place, closest, parse_article, parse_incident


def read_gold(path: Path) -> Gold:
    """Read a `.jsonl` file, or every one of a folder; GoldError names the first fault.

    Files named `incidents*.jsonl` hold incidents, the others articles. A single file is read with
    the incidents beside it that `write_gold` wrote with it (`incidents-NAME.jsonl`).
    """
    articles: list[tuple[Place, GoldArticle]] = []
    incidents: list[tuple[Place, GoldIncident]] = []
    for file in _files(path):
        lines = list(read_lines(file))
        if not lines:
            raise GoldError(f"{file} is empty: write one JSON object a line, or remove the file.")
        if file.name.startswith("incidents"):
            incidents += [(place, parse_incident(raw, place)) for place, raw in lines]
        else:
            articles += [(place, parse_article(raw, place)) for place, raw in lines]
    if not articles:
        raise GoldError(f"{path} holds no articles: add a .jsonl file with one article a line.")
    return gather(articles, incidents)


def incidents_file(path: Path) -> Path:
    """Return the file beside a file of articles that holds its incidents."""
    return path.with_name(f"incidents-{path.stem}.jsonl")


def read_incidents(path: Path) -> list[tuple[Place, GoldIncident]]:
    """Read a file of incidents, with the place of each; none where there is no such file."""
    if not path.exists():
        return []
    return [(place, parse_incident(raw, place)) for place, raw in read_lines(path)]


def gather(
    articles: Sequence[tuple[Place, GoldArticle]],
    incidents: Sequence[tuple[Place, GoldIncident]] = (),
) -> Gold:
    """Put records together after the checks that need all of them; GoldError names the fault."""
    first: dict[str, Place] = {}
    for place, article in articles:
        if article.id in first:
            raise Place(place.source, article.id, field="id").fault(
                f"the id is taken by the article of {first[article.id].source}: give another one"
            )
        first[article.id] = place
    known: dict[str, Place] = {}
    for place, incident in incidents:
        if incident.incident in known:
            raise Place(place.source, field="incident").fault(
                f"{incident.incident!r} is described already ({known[incident.incident].source}): "
                "keep one of them"
            )
        known[incident.incident] = place
    for place, article in articles if known else ():
        for event in article.events or ():
            if event.incident is not None and event.incident not in known:
                at = Place(place.source, article.id, "events", repr(event.id), "incident")
                raise at.fault(
                    f"no incidents file describes {event.incident!r}; "
                    f"{closest(event.incident, known)}"
                )
    return Gold(tuple(a for _, a in articles), tuple(i for _, i in incidents))


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        files = sorted(path.glob("*.jsonl"))
        if not files:
            raise GoldError(f"{path} holds no .jsonl file: give a folder of labelled articles.")
        return files
    if not path.exists():
        raise GoldError(f"There is no {path}: give a .jsonl file or a folder of them.")
    beside = incidents_file(path)
    return [path, beside] if beside.exists() else [path]


def read_lines(path: Path) -> Iterator[tuple[Place, Any]]:
    """Yield each line's place and JSON value; blank lines are passed over."""
    # lines end at \n alone: an article may well hold U+2028, which `splitlines` breaks at
    for number, line in enumerate(read_text(path).split("\n"), 1):
        if line.strip():
            place = Place(f"{path}, line {number}")
            yield place, parse_json(line, place)


def read_text(path: Path, *, keep_mark: bool = False) -> str:
    """Return the text of a file with its line ends as they are; GoldError when it has none.

    A byte order mark is left out, but where offsets count from it.
    """
    try:
        return path.read_bytes().decode("utf-8" if keep_mark else "utf-8-sig")
    except OSError as error:
        raise GoldError(f"Cannot read {path}: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise GoldError(f"{path} is not UTF-8 (byte {error.start}): save it as UTF-8.") from error


def parse_json(text: str, place: Place) -> Any:
    """Return the JSON value of a text; GoldError for what is none, and for a key given twice."""

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        given: dict[str, Any] = {}
        for key, value in pairs:
            if key in given:
                raise place.fault(f"the key {key!r} stands twice in one object: keep one")
            given[key] = value
        return given

    try:
        return json.loads(text, object_pairs_hook=once)
    except json.JSONDecodeError as error:
        at = f"line {error.lineno}, " if error.lineno > 1 else ""
        raise place.fault(
            f"no valid JSON, {error.msg} ({at}column {error.colno}): correct it"
        ) from error
    except (RecursionError, ValueError) as error:
        raise place.fault("the JSON is nested too deeply or has a number too long") from error
