"""doccano: JSON lines with `entities` and `relations`, as its relation projects export them.

doccano counts in code points and gives entities new ids when it imports a file, so what it has no
place for goes into one key of the record, `newsledger`, which it carries as metadata: there the
heads stand with label and offsets, and are known again by them.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from newsledger.evaluate.formats.assembly import article_of
from newsledger.evaluate.formats.raw import as_int, as_list, as_object, as_text
from newsledger.evaluate.formats.sheets import Link, Mark, Sheet, sheet_of
from newsledger.evaluate.gold import Gold, GoldArticle
from newsledger.evaluate.parsing import Place
from newsledger.evaluate.reading import gather, incidents_file, read_incidents, read_lines
from newsledger.evaluate.writing import write_incidents

OURS = "newsledger"


def write_doccano(gold: Gold, path: Path) -> None:
    """Write a JSON line for each article, and the incidents beside."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for article in gold.articles:
            file.write(json.dumps(_record(article), ensure_ascii=False) + "\n")
    write_incidents(gold, incidents_file(path))


def read_doccano(path: Path) -> Gold:
    """Read JSON lines with `entities` and `relations`, or with `label: [[start, end, name]]`."""
    articles = [(place, article_of(_sheet(raw, place), place)) for place, raw in read_lines(path)]
    if not articles:
        raise Place(str(path)).fault("the file is empty: export it from doccano as JSONL")
    return gather(articles, read_incidents(incidents_file(path)))


def _record(article: GoldArticle) -> dict[str, Any]:
    sheet = sheet_of(article)
    numbers = {mark.key: number for number, mark in enumerate(sheet.marks, 1)}
    entities = []
    rows = []
    for mark in sheet.marks:
        ((start, end),) = mark.stretches
        entities.append(
            {
                "id": numbers[mark.key],
                "start_offset": start,
                "end_offset": end,
                "label": mark.label,
            }
        )
        if mark.row is not None:
            row = {"id": mark.row, "start": start, "end": end, "label": mark.label}
            rows.append(row | ({"slots": mark.slots} if mark.slots else {}))
    relations = [
        {
            "id": number,
            "from_id": numbers[link.tail],
            "to_id": numbers[link.tip],
            "type": link.name,
        }
        for number, link in enumerate(sheet.links, 1)
    ]
    return {
        "text": sheet.text,
        "entities": entities,
        "relations": relations,
        OURS: {**sheet.about, "rows": rows},
    }


def _sheet(raw: Any, place: Place) -> Sheet:
    record = as_object(raw, place)
    about = dict(as_object(record.get(OURS, {}), place))
    known: dict[str, list[dict[str, Any]]] = {}
    for item in as_list(about.pop("rows", []), place):
        row = as_object(item, place)
        known.setdefault(f"{row.get('start')} {row.get('end')} {row.get('label')}", []).append(row)
    about.setdefault("id", str(record.get("id", place.source.rpartition("/")[2])))
    marks = []
    for number, item in enumerate(_spans(record, place), 1):
        where = f"{place.source}, entity {number}"
        start, end, name = item["start_offset"], item["end_offset"], item["label"]
        waiting = known.get(f"{start} {end} {name}", [])
        row = waiting.pop(0) if waiting else {}
        key = str(item.get("id", f"#{number}"))
        slots = as_object(row.get("slots", {}), place)
        marks.append(Mark(key, name, ((start, end),), row.get("id"), slots, where))
    links = []
    for number, item in enumerate(as_list(record.get("relations", []), place), 1):
        at = Place(f"{place.source}, relation {number}")
        link = as_object(item, at)
        tail, tip = str(link.get("from_id")), str(link.get("to_id"))
        links.append(Link(as_text(link.get("type"), at, "type"), tail, tip, at.source))
    return Sheet(as_text(record.get("text"), place, "text"), tuple(marks), tuple(links), about)


def _spans(record: dict[str, Any], place: Place) -> list[dict[str, Any]]:
    """Return the spans in the form of `entities`, whichever form the record has."""
    key = next((key for key in ("entities", "label", "labels") if key in record), None)
    spans = []
    for number, item in enumerate(as_list(record[key], place) if key else [], 1):
        at = Place(f"{place.source}, entity {number}")
        if key == "entities":
            span = as_object(item, at)
        else:
            parts = as_list(item, at)
            if len(parts) != 3:
                raise at.fault(f"must be [start, end, label], not {item!r}")
            span = dict(zip(("start_offset", "end_offset", "label"), parts, strict=True))
        as_int(span.get("start_offset"), at, "start_offset")
        as_int(span.get("end_offset"), at, "end_offset")
        as_text(span.get("label"), at, "label")
        spans.append(span)
    return spans
