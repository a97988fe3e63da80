"""The names under which rows, their parts, links and slots go in labelling tools.

A row is one labelled span, its head: `GPE`, `date:DATE`, `event:airstrike`, `casualty:killed`,
`claim_cue`, `responsibility:accused` (the party; `responsibility_event:unclaimed`, on the words of
the event, where there is no party). Its other spans are parts of their own (`claim_source`,
`event_target` …), tied to the head by a link with the name of the slot (`source`, `target` …).
Slots that name another row are links as well (`said_by`, `part_of` …); all else are slots of the
head, called `casualty_scope`, `date_value` … where a tool wants one name for each.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from newsledger.evaluate.gold import LAYERS, GoldSpan
from newsledger.evaluate.slots import POINTERS, RECORDS, VALUES

ONE = {
    "dates": "date",
    "entities": "entity",
    "claims": "claim",
    "events": "event",
    "casualties": "casualty",
    "responsibility": "responsibility",
}
"""What one row of a layer is called."""

LETTERS = {
    "dates": "d",
    "entities": "e",
    "claims": "cl",
    "events": "ev",
    "casualties": "c",
    "responsibility": "r",
}
"""The letters of the ids that rows get which a tool has made."""

LABEL_SLOT = {
    "dates": "type",
    "entities": "label",
    "events": "event_type",
    "casualties": "harm",
    "responsibility": "stance",
}
"""The slot whose value is told by the label."""

HEAD_SLOT = {"claims": "cue", "responsibility": "party"}
"""The slot that the head's words fill, in the layers whose rows have no span of their own."""

DEFAULTS: dict[str, dict[str, Any]] = {
    "events": {"modality": "actual", "outcome": "unknown"},
    "casualties": {
        "count_min": None,
        "count_max": None,
        "count_basis": "unknown",
        "scope": "unknown",
        "modality": "asserted",
    },
}
"""What a slot is taken to be that every row must have, where the tool says nothing of it."""

SlotKind = Literal["choice", "whole", "number", "day", "words"]
_KINDS: dict[type, SlotKind] = {int: "whole", float: "number", date: "day", str: "words"}


@dataclass(frozen=True, slots=True)
class Label:
    """What a label says: a head (`part` is None) with the value of its slot, or a part."""

    layer: str
    value: str | None = None
    part: str | None = None
    has_party: bool = True


def _labels() -> dict[str, Label]:
    labels: dict[str, Label] = {}
    for layer in LAYERS:
        if layer == "claims":
            labels["claim_cue"] = Label(layer)
        for value in VALUES.get((layer, LABEL_SLOT.get(layer, "")), ()):
            labels[value if layer == "entities" else f"{ONE[layer]}:{value}"] = Label(layer, value)
            if layer == "responsibility":
                labels[f"responsibility_event:{value}"] = Label(layer, value, has_party=False)
        for part in PARTS[layer]:
            labels[f"{ONE[layer]}_{part}"] = Label(layer, part=part)
    return labels


def _bare(hint: Any) -> Any:
    if isinstance(hint, types.UnionType):
        (hint,) = (kind for kind in typing.get_args(hint) if kind is not type(None))
    return hint


def _fields(layer: str) -> dict[str, Any]:
    hints = typing.get_type_hints(RECORDS[layer])
    own = {"id", "start", "end", "text", LABEL_SLOT.get(layer), HEAD_SLOT.get(layer)}
    return {
        field.name: _bare(hints[field.name])
        for field in dataclasses.fields(RECORDS[layer])
        if field.name not in own and (layer, field.name) not in POINTERS
    }


PARTS: dict[str, tuple[str, ...]] = {
    layer: tuple(
        name
        for name, kind in _fields(layer).items()
        if kind is GoldSpan or typing.get_origin(kind) is tuple
    )
    for layer in LAYERS
}
"""The slots of a layer that are spans tied to the head; `content` alone may have several."""

SLOTS: dict[str, dict[str, SlotKind]] = {
    layer: {
        name: "choice" if (layer, name) in VALUES else _KINDS[kind]
        for name, kind in _fields(layer).items()
        if name not in PARTS[layer]
    }
    for layer in LAYERS
}
"""The slots of a layer that are neither spans nor links, and what they hold."""

LABELS: dict[str, Label] = _labels()
"""Every label."""

LINKS: tuple[str, ...] = tuple(
    dict.fromkeys([part for layer in LAYERS for part in PARTS[layer]] + [f for _, f in POINTERS])
)
"""Every name of a link, from a head to its part or from a row to another row."""


def heads(layer: str) -> list[str]:
    """Return the labels that a head of the layer can have."""
    return [name for name, label in LABELS.items() if label.layer == layer and label.part is None]
