"""Label Studio: tasks in JSON, regions with slots as choices, numbers and texts, and relations.

Label Studio counts in UTF-16 code units, as its browser does: a character beyond the basic plane,
such as most emoji, counts twice. Ids of regions are kept by it; those of heads are the ids of rows.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from newsledger.evaluate.formats.assembly import article_of
from newsledger.evaluate.formats.label_studio_config import labelling_config
from newsledger.evaluate.formats.labels import LABELS, ONE, SLOTS, SlotKind
from newsledger.evaluate.formats.raw import as_int, as_list, as_object, as_text
from newsledger.evaluate.formats.sheets import Link, Mark, Sheet, sheet_of
from newsledger.evaluate.gold import Gold, GoldArticle
from newsledger.evaluate.parsing import Place, closest
from newsledger.evaluate.reading import (
    gather,
    incidents_file,
    parse_json,
    read_incidents,
    read_text,
)
from newsledger.evaluate.writing import write_incidents

_OURS = "newsledger"
# Label Studio writes a line end in the words of a region as a backslash and an n
_BREAK = re.compile(r"\\n|\s")
_FORMS: dict[SlotKind, str] = {"choice": "choices", "whole": "number", "number": "number"}
# the note of a region that is the first of its chain: no link can be drawn to itself
_ITSELF = ": itself"
_CONTROLS = {
    f"{ONE[layer]}_{slot}": (slot, kind) for layer in SLOTS for slot, kind in SLOTS[layer].items()
}


def write_label_studio(gold: Gold, path: Path) -> None:
    """Write the tasks, the labelling configuration (`NAME.xml`) and the incidents beside."""
    path.parent.mkdir(parents=True, exist_ok=True)
    tasks = [_task(article) for article in gold.articles]
    text = json.dumps(tasks, ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")
    path.with_suffix(".xml").write_text(labelling_config(), encoding="utf-8", newline="\n")
    write_incidents(gold, incidents_file(path))


def read_label_studio(path: Path) -> Gold:
    """Read a JSON export; a task has one annotation, cancelled ones apart, or none."""
    tasks = parse_json(read_text(path), Place(str(path)))
    articles = []
    for number, raw in enumerate(as_list(tasks, Place(str(path))), 1):
        place = Place(f"{path}, task {number}")
        articles.append((place, article_of(_sheet(as_object(raw, place), place), place)))
    if not articles:
        raise Place(str(path)).fault("no task is in it: export the project as JSON")
    return gather(articles, read_incidents(incidents_file(path)))


def utf16_offsets(text: str) -> list[int]:
    """Return for each code point offset, the end included, its offset in UTF-16 code units.

    >>> utf16_offsets("a🚑b")
    [0, 1, 3, 4]
    """
    offsets = [0]
    for char in text:
        offsets.append(offsets[-1] + (2 if char > "\uffff" else 1))
    return offsets


def _task(article: GoldArticle) -> dict[str, Any]:
    sheet = sheet_of(article)
    units = utf16_offsets(sheet.text)
    results: list[dict[str, Any]] = []
    for mark in sheet.marks:
        ((start, end),) = mark.stretches
        value = {"start": units[start], "end": units[end]}
        region = {"id": mark.key, "to_name": "text"}
        words = {"text": sheet.text[start:end], "labels": [mark.label]}
        results.append({**region, "from_name": "label", "type": "labels", "value": value | words})
        layer = LABELS[mark.label].layer
        notes = [name for name in mark.slots if name not in SLOTS[layer]]
        if notes:
            results[-1]["meta"] = {"text": [f"{name}{_ITSELF}" for name in notes]}
        for name, kind in SLOTS[layer].items():
            if name not in mark.slots:
                continue
            given = mark.slots[name]
            form = _FORMS.get(kind, "textarea")
            key = {"choices": "choices", "number": "number", "textarea": "text"}[form]
            filled = value | {key: given if form == "number" else [given]}
            results.append(
                {**region, "from_name": f"{ONE[layer]}_{name}", "type": form, "value": filled}
            )
    results += [
        {
            "type": "relation",
            "from_id": link.tail,
            "to_id": link.tip,
            "direction": "right",
            "labels": [link.name],
        }
        for link in sheet.links
    ]
    return {
        "data": {"text": sheet.text, "id": article.id},
        "meta": {_OURS: sheet.about},
        "annotations": [{"result": results}],
    }


def _sheet(task: dict[str, Any], place: Place) -> Sheet:
    data = as_object(task.get("data"), place)
    text = as_text(data.get("text"), place, "data.text")
    about = dict(as_object(as_object(task.get("meta") or {}, place).get(_OURS, {}), place))
    name = data.get("id", task.get("id", place.source.rpartition("/")[2]))
    about.setdefault("id", str(name))
    code_points = {unit: offset for offset, unit in enumerate(utf16_offsets(text))}
    regions: dict[str, dict[str, Any]] = {}
    slots: dict[str, dict[str, Any]] = {}
    links: list[Link] = []
    for number, item in enumerate(_results(task, place), 1):
        at = Place(f"{place.source}, result {number}")
        result = as_object(item, at)
        if result.get("type") == "relation":
            links += _links(result, at)
        elif result.get("type") == "labels":
            regions[as_text(result.get("id"), at, "id")] = result | {"where": at}
        else:
            slot, value = _slot(result, at)
            slots.setdefault(as_text(result.get("id"), at, "id"), {})[slot] = value
    marks = []
    for key, region in regions.items():
        mark = _mark(key, region, slots.pop(key, {}), text, code_points)
        marks.append(mark)
    if slots:
        raise place.fault(f"a slot is filled for region {min(slots)!r}, which has no label")
    return Sheet(text, tuple(marks), tuple(links), about)


def _results(task: dict[str, Any], place: Place) -> list[Any]:
    done = [
        as_object(item, place)
        for item in as_list(task.get("annotations", []), place)
        if not (isinstance(item, dict) and item.get("was_cancelled"))
    ]
    if len(done) > 1:
        raise place.fault(f"has {len(done)} annotations: keep one and cancel the others")
    return as_list(done[0].get("result"), place) if done else []


def _links(result: dict[str, Any], place: Place) -> list[Link]:
    tail = as_text(result.get("from_id"), place, "from_id")
    tip = as_text(result.get("to_id"), place, "to_id")
    if result.get("direction") == "left":
        tail, tip = tip, tail
    names = as_list(result.get("labels") or [], place)
    if not names:
        raise place.fault("the relation has no label: choose one")
    return [Link(as_text(name, place, "labels"), tail, tip, place.source) for name in names]


def _slot(result: dict[str, Any], place: Place) -> tuple[str, Any]:
    name = as_text(result.get("from_name"), place, "from_name")
    if name not in _CONTROLS:
        raise place.fault(f"there is no slot {name!r}; {closest(name, _CONTROLS)}")
    slot, kind = _CONTROLS[name]
    value = as_object(result.get("value"), place)
    if kind in ("whole", "number"):
        return slot, value.get("number")
    given = as_list(value.get("choices" if kind == "choice" else "text"), place)
    if len(given) != 1:
        raise place.fault(f"{name!r} has {len(given)} values: keep one")
    return slot, given[0]


def _mark(
    key: str,
    region: dict[str, Any],
    slots: dict[str, Any],
    text: str,
    code_points: dict[int, int],
) -> Mark:
    place: Place = region["where"]
    value = as_object(region.get("value"), place)
    names = as_list(value.get("labels"), place)
    if len(names) != 1:
        raise place.fault(f"the region has {len(names)} labels: keep one")
    offsets = []
    for name in ("start", "end"):
        unit = as_int(value.get(name), place, name)
        if unit not in code_points:
            raise place.fault(
                f"{name} {unit} is no offset in the text, or in the middle of a character"
            )
        offsets.append(code_points[unit])
    there, words = text[offsets[0] : offsets[1]], value.get("text")
    if isinstance(words, str) and _BREAK.sub("", words) != _BREAK.sub("", there):
        raise place.fault(f"its words are {words!r}, but at its offsets stands {there!r}")
    label = as_text(names[0], place, "labels")
    row = key if label in LABELS and LABELS[label].part is None else None
    notes = as_object(region.get("meta") or {}, place).get("text") or []
    for note in [notes] if isinstance(notes, str) else as_list(notes, place):
        if row is not None and str(note).endswith(_ITSELF):
            slots = {**slots, str(note).removesuffix(_ITSELF): row}
    return Mark(key, label, ((offsets[0], offsets[1]),), row, slots, place.source)
