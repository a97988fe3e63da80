"""An article as labelling tools see it: a text with marks and links, and how it is made of gold."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from newsledger.evaluate.formats.labels import HEAD_SLOT, LABEL_SLOT, ONE, PARTS, SLOTS
from newsledger.evaluate.gold import LAYERS, GoldArticle, GoldSpan
from newsledger.evaluate.slots import POINTERS, GoldRow
from newsledger.evaluate.writing import article_json, row_json

Stretch = tuple[int, int]
Grouping = Callable[[tuple[GoldSpan, ...]], Sequence[tuple[GoldSpan, ...]]]


@dataclass(frozen=True, slots=True)
class Mark:
    """One labelled span; `key` is how links name it, `row` the id of the row it is the head of.

    Only claim contents may have several stretches. `where` tells a reader of an error message
    which line or region it was.
    """

    key: str
    label: str
    stretches: tuple[Stretch, ...]
    row: str | None = None
    slots: Mapping[str, Any] = field(default_factory=dict)
    where: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A named arrow from the head of a row to a part of it, or to the head of another row.

    A row that names itself, as the first of its chain, has that among the slots of its head.
    """

    name: str
    tail: str
    tip: str
    where: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A text with its marks and links.

    `about` holds id, split, tags, title, day of publication as in our own JSON, and `layers`, the
    layers that are labelled even where they have no rows.
    """

    text: str
    marks: tuple[Mark, ...]
    links: tuple[Link, ...]
    about: Mapping[str, Any]


def one_by_one(spans: tuple[GoldSpan, ...]) -> Sequence[tuple[GoldSpan, ...]]:
    """Give every stretch of a content a mark of its own."""
    return [(span,) for span in spans]


def sheet_of(article: GoldArticle, grouping: Grouping = one_by_one) -> Sheet:
    """Return the sheet of an article; keys of heads are the ids of their rows."""
    marks: list[Mark] = []
    links: list[Link] = []
    rows = [(layer, row) for layer in LAYERS for row in getattr(article, layer) or ()]
    taken = {row.id for _, row in rows}
    events = {row.id: (row.start, row.end) for row in article.events or ()}
    for layer, row in rows:
        head = _head_span(layer, row)
        party = head is not None
        if head is None:
            # a statement without party stands on the words of its event
            head = events[row.event]
        given = row_json(row, layer)
        slots = {name: given[name] for name in SLOTS[layer] if given.get(name) is not None}
        marks.append(Mark(row.id, _label(layer, row, party), (head,), row.id, slots))
        for part in PARTS[layer]:
            value = getattr(row, part)
            if value is None:
                continue
            for group in grouping(value) if isinstance(value, tuple) else [(value,)]:
                key = _free(f"{row.id}.{part}", taken)
                stretches = tuple((span.start, span.end) for span in group)
                marks.append(Mark(key, f"{ONE[layer]}_{part}", stretches))
                links.append(Link(part, row.id, key))
        for of, name in POINTERS:
            if of != layer or getattr(row, name) is None:
                continue
            if getattr(row, name) == row.id:
                # no tool draws a link from a mark to itself
                slots[name] = row.id
            else:
                links.append(Link(name, row.id, getattr(row, name)))
    about = {k: v for k, v in article_json(article).items() if k not in LAYERS and k != "text"}
    about["layers"] = [layer for layer in LAYERS if getattr(article, layer) is not None]
    return Sheet(article.text, tuple(marks), tuple(links), about)


def _head_span(layer: str, row: GoldRow) -> Stretch | None:
    span: Any = getattr(row, HEAD_SLOT[layer]) if layer in HEAD_SLOT else row
    return None if span is None else (span.start, span.end)


def _label(layer: str, row: GoldRow, party: bool) -> str:
    if layer == "claims":
        return "claim_cue"
    value: str = getattr(row, LABEL_SLOT[layer])
    if layer == "entities":
        return value
    return f"{ONE[layer]}:{value}" if party else f"{ONE[layer]}_event:{value}"


def _free(wanted: str, taken: set[str]) -> str:
    """Return a key that nothing has yet, and take it."""
    key, number = wanted, 1
    while key in taken:
        number += 1
        key = f"{wanted}{number}"
    taken.add(key)
    return key
