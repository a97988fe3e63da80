"""Prodigy: JSON lines with `spans`, `tokens` and `relations`, as rel.manual shows and exports them.

Prodigy counts in code points. Its relations lead from token to token (the last one of a span), and
keys that it does not know are kept: spans have their slots as extra keys, and relations the ids of
their spans, since two spans may stand on the same words.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from newsledger.evaluate.formats.assembly import article_of
from newsledger.evaluate.formats.raw import as_int, as_list, as_object, as_text
from newsledger.evaluate.formats.sheets import Link, Mark, Sheet, sheet_of
from newsledger.evaluate.formats.tokens import tokens_of
from newsledger.evaluate.gold import Gold, GoldArticle
from newsledger.evaluate.parsing import Place
from newsledger.evaluate.reading import gather, incidents_file, read_incidents, read_lines
from newsledger.evaluate.writing import write_incidents

_OURS = "newsledger"


def write_prodigy(gold: Gold, path: Path) -> None:
    """Write a JSON line for each article, and the incidents beside."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for article in gold.articles:
            file.write(json.dumps(_record(article), ensure_ascii=False) + "\n")
    write_incidents(gold, incidents_file(path))


def read_prodigy(path: Path) -> Gold:
    """Read what `prodigy db-out` writes; answers other than "accept" are passed over."""
    articles = []
    for place, raw in read_lines(path):
        record = as_object(raw, place)
        if record.get("answer", "accept") == "accept":
            articles.append((place, article_of(_sheet(record, place), place)))
    if not articles:
        raise Place(str(path)).fault("no accepted record is in it: export it with prodigy db-out")
    return gather(articles, read_incidents(incidents_file(path)))


def _record(article: GoldArticle) -> dict[str, Any]:
    sheet = sheet_of(article)
    tokens = tokens_of(sheet.text, [mark.stretches[0] for mark in sheet.marks])
    first = {token.start: number for number, token in enumerate(tokens)}
    last = {token.end: number for number, token in enumerate(tokens)}
    spans: dict[str, dict[str, Any]] = {}
    for mark in sheet.marks:
        ((start, end),) = mark.stretches
        spans[mark.key] = {
            "start": start,
            "end": end,
            "token_start": first[start],
            "token_end": last[end],
            "label": mark.label,
        }
    return {
        "text": sheet.text,
        "meta": {"id": article.id},
        "tokens": [
            {
                "text": sheet.text[token.start : token.end],
                "start": token.start,
                "end": token.end,
                "id": number,
                "ws": token.space,
            }
            for number, token in enumerate(tokens)
        ],
        "spans": [
            spans[mark.key]
            | {"id": mark.key}
            | ({"row": mark.row, "slots": mark.slots} if mark.row is not None else {})
            for mark in sheet.marks
        ],
        "relations": [
            {
                "head": spans[link.tail]["token_end"],
                "child": spans[link.tip]["token_end"],
                "label": link.name,
                "head_span": spans[link.tail],
                "child_span": spans[link.tip],
                "head_id": link.tail,
                "child_id": link.tip,
            }
            for link in sheet.links
        ],
        _OURS: sheet.about,
        "answer": "accept",
    }


def _sheet(record: dict[str, Any], place: Place) -> Sheet:
    about = dict(as_object(record.get(_OURS, {}), place))
    name = as_object(record.get("meta", {}), place).get("id")
    about.setdefault("id", place.source.rpartition("/")[2] if name is None else str(name))
    marks: list[Mark] = []
    for number, item in enumerate(as_list(record.get("spans", []), place), 1):
        at = Place(f"{place.source}, span {number}")
        span = as_object(item, at)
        key = str(span.get("id", f"#{number}"))
        stretch = as_int(span.get("start"), at, "start"), as_int(span.get("end"), at, "end")
        label = as_text(span.get("label"), at, "label")
        slots = as_object(span.get("slots", {}), at)
        marks.append(Mark(key, label, (stretch,), span.get("row"), slots, at.source))
    links: list[Link] = []
    for number, item in enumerate(as_list(record.get("relations", []), place), 1):
        at = Place(f"{place.source}, relation {number}")
        link = as_object(item, at)
        tail, tip = (_end(link, end, marks, at) for end in ("head", "child"))
        links.append(Link(as_text(link.get("label"), at, "label"), tail, tip, at.source))
    text = as_text(record.get("text"), place, "text")
    return Sheet(text, tuple(marks), tuple(links), about)


def _end(link: dict[str, Any], end: str, marks: list[Mark], place: Place) -> str:
    """Return the key of the mark at one end; relations made in Prodigy give only its offsets."""
    key = link.get(f"{end}_id")
    if any(mark.key == key for mark in marks):
        return str(key)
    span = as_object(link.get(f"{end}_span"), place)
    start, stop = span.get("start"), span.get("end")
    there = [mark for mark in marks if mark.stretches == ((start, stop),)]
    named = [mark for mark in there if mark.label == span.get("label")] or there
    if len(named) != 1:
        what = f"one of {len(named)} spans" if named else "no labelled span"
        raise place.fault(f"its {end} at {start}–{stop} is {what}: label it, or link another one")
    return named[0].key
