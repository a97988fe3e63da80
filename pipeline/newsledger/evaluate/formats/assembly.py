"""Puts a gold article together from the marks and links of a labelling tool."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from newsledger.evaluate.formats.labels import (
    DEFAULTS,
    HEAD_SLOT,
    LABEL_SLOT,
    LABELS,
    LETTERS,
    LINKS,
    ONE,
    Label,
)
from newsledger.evaluate.formats.sheets import Link, Mark, Sheet
from newsledger.evaluate.gold import LAYERS, GoldArticle
from newsledger.evaluate.parsing import Place, closest, parse_article
from newsledger.evaluate.slots import POINTERS


@dataclass(frozen=True, slots=True)
class _Head:
    """A row in the making."""

    mark: Mark
    label: Label
    row: dict[str, Any]


def article_of(sheet: Sheet, place: Place) -> GoldArticle:
    """Return the article of a sheet; GoldError at the first mark or link that fits no row.

    A part without link belongs to the nearest head of its layer.
    """
    name = sheet.about.get("id")
    place = replace(place, article=name if isinstance(name, str) else None)
    labels: dict[str, Label] = {}
    for mark in sheet.marks:
        if mark.key in labels:
            raise _at(place, mark).fault(f"the id {mark.key!r} is taken: give another one")
        labels[mark.key] = _label(mark, place)
    marks = {mark.key: mark for mark in sheet.marks}
    heads = _heads(sheet, labels)
    linked: set[str] = set()
    for link in sheet.links:
        for key in (link.tail, link.tip):
            if key not in marks:
                raise _at(place, link).fault(
                    f"the link {link.name!r} leads to {key!r}, which is not there: remove it"
                )
        part = next((key for key in (link.tip, link.tail) if labels[key].part is not None), None)
        if part is None:
            _point(link, heads, place)
        else:
            other = link.tail if part == link.tip else link.tip
            _join(link, marks[part], labels[part], heads.get(other), sheet, place)
            linked.add(part)
    for mark in sheet.marks:
        if labels[mark.key].part is not None and mark.key not in linked:
            head = _nearest(mark, labels[mark.key], list(heads.values()), place)
            _fill(head, mark, labels[mark.key], sheet, place)
    layers = sheet.about.get("layers") or []
    if not isinstance(layers, list) or not all(layer in LAYERS for layer in layers):
        raise place.fault(f"'layers' must list some of {', '.join(LAYERS)}, not {layers!r}")
    given = {key: value for key, value in sheet.about.items() if key != "layers"}
    given["text"] = sheet.text
    for layer in LAYERS:
        rows = [head.row for head in heads.values() if head.label.layer == layer]
        if rows or layer in layers:
            given[layer] = rows
    return parse_article(given, place)


def _at(place: Place, thing: Mark | Link) -> Place:
    return place if thing.where is None else replace(place, source=thing.where)


def _label(mark: Mark, place: Place) -> Label:
    if mark.label not in LABELS:
        raise _at(place, mark).fault(
            f"there is no label {mark.label!r}; {closest(mark.label, LABELS)}"
        )
    label = LABELS[mark.label]
    if len(mark.stretches) > 1 and label.part != "content":
        raise _at(place, mark).fault(
            f"{mark.label!r} is in {len(mark.stretches)} pieces, which only claim_content may be: "
            "label one stretch"
        )
    return label


def _span(stretch: tuple[int, int], sheet: Sheet) -> dict[str, Any]:
    start, end = stretch
    # offsets out of range are left for the checks of the row, which name it
    return {"start": start, "end": end, "text": sheet.text[max(start, 0) : max(end, 0)] or " "}


def _heads(sheet: Sheet, labels: dict[str, Label]) -> dict[str, _Head]:
    taken = [mark.row for mark in sheet.marks if mark.row is not None]
    numbers = dict.fromkeys(LAYERS, 0)
    heads: dict[str, _Head] = {}
    for mark in sheet.marks:
        label = labels[mark.key]
        if label.part is not None:
            continue
        layer, name = label.layer, mark.row
        while name is None or (name != mark.row and name in taken):
            numbers[layer] += 1
            name = f"{LETTERS[layer]}{numbers[layer]}"
        taken.append(name)
        row: dict[str, Any] = {"id": name, **DEFAULTS.get(layer, {}), **mark.slots}
        if label.value is not None:
            row[LABEL_SLOT[layer]] = label.value
        if layer in HEAD_SLOT:
            row[HEAD_SLOT[layer]] = _span(mark.stretches[0], sheet) if label.has_party else None
        else:
            row |= _span(mark.stretches[0], sheet)
        heads[mark.key] = _Head(mark, label, row)
    return heads


def _point(link: Link, heads: dict[str, _Head], place: Place) -> None:
    """Fill a slot that names another row."""
    tail, tip = heads[link.tail], heads[link.tip]
    at = _at(place, link)
    wanted = POINTERS.get((tail.label.layer, link.name))
    if link.name not in LINKS:
        raise at.fault(f"there is no link {link.name!r}; {closest(link.name, LINKS)}")
    if wanted != tip.label.layer:
        ways = [f"from {of} to {to}" for (of, name), to in POINTERS.items() if name == link.name]
        raise at.fault(
            f"the link {link.name!r} leads from {tail.label.layer} to {tip.label.layer}: "
            + (f"draw it {' or '.join(ways)}" if ways else f"it leads to a {link.name} only")
        )
    if link.name in tail.row:
        raise at.fault(f"row {tail.row['id']!r} has two links {link.name!r}: keep one")
    tail.row[link.name] = tip.row["id"]


def _join(
    link: Link, mark: Mark, label: Label, head: _Head | None, sheet: Sheet, place: Place
) -> None:
    """Tie a part to its head, whichever way the link was drawn."""
    at = _at(place, link)
    if head is None or head.label.layer != label.layer:
        raise at.fault(
            f"the link {link.name!r} ties {mark.label!r} to no head of {label.layer}: "
            f"draw it from the row of {label.layer} to the part"
        )
    if link.name != label.part:
        raise at.fault(f"the link {link.name!r} leads to {mark.label!r}: call it {label.part!r}")
    _fill(head, mark, label, sheet, at)


def _fill(head: _Head, mark: Mark, label: Label, sheet: Sheet, place: Place) -> None:
    spans = [_span(stretch, sheet) for stretch in mark.stretches]
    assert label.part is not None
    if label.part == "content":
        head.row.setdefault("content", []).extend(spans)
        return
    if label.part in head.row:
        raise _at(place, mark).fault(
            f"row {head.row['id']!r} has two spans {mark.label!r}: link each to its own head"
        )
    head.row[label.part] = spans[0]


def _nearest(mark: Mark, label: Label, heads: Sequence[_Head], place: Place) -> _Head:
    start, end = mark.stretches[0][0], mark.stretches[-1][1]
    own = [head for head in heads if head.label.layer == label.layer]
    if not own:
        raise _at(place, mark).fault(
            f"{mark.label!r} at {start}–{end} belongs to no {ONE[label.layer]}: label its head too"
        )

    def gap(head: _Head) -> int:
        left, right = head.mark.stretches[0]
        return max(left - end, start - right, 0)

    return min(own, key=gap)
