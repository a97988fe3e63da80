"""Reads the answer keys of MUC-3 and MUC-4: the fills of each slot, over a story's templates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

Template = Mapping[str, list[str]]

_QUOTED = re.compile(r'"((?:\\.|[^"\\])*)"')
_OPTIONAL = "(OPTIONAL)"

STANCES = {
    "REPORTED AS FACT": frozenset({"asserted"}),
    "CLAIMED OR ADMITTED": frozenset({"claimed"}),
    "SUSPECTED OR ACCUSED": frozenset({"accused", "suspected"}),
    "SUSPECTED OR ACCUSED BY AUTHORITIES": frozenset({"accused", "suspected"}),
    "POSSIBLE": frozenset({"suspected"}),
    "ACQUITTED": frozenset({"denied"}),
}
"""Confidence in a perpetrator organisation -> our stances."""

EFFECTS = {
    "DEATH": "killed",
    "INJURY": "injured",
    "NO INJURY": "unhurt",
    "NO INJURY OR DEATH": "unhurt",
}
"""Effect on a human target -> our harm; *unhurt* is a figure of nobody hurt."""


@dataclass(frozen=True, slots=True)
class Fill:
    """One fill of a slot: any of `names` is right, with any of `values` where the slot has one.

    No names: whoever it was. An optional fill may be left out.
    """

    names: frozenset[str]
    values: frozenset[str] = frozenset()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Key:
    """The fills of each slot of one story; a fill of several templates stands once."""

    slots: Mapping[str, tuple[Fill, ...]]


def read_key(templates: Iterable[Template]) -> Key:
    """Pool the fills of a story's templates by slot."""
    pooled: dict[str, list[Fill]] = {slot: [] for slot in SLOTS}
    for template in templates:
        optional = any(_OPTIONAL in number for number in template["MESSAGE: TEMPLATE"])
        for slot, (field, valued) in SLOTS.items():
            for cell in template.get(field, ()):
                fill = _read_cell(slot, cell, valued=valued, optional=optional)
                if fill is not None:
                    pooled[slot].append(fill)
        pooled["victim"] += _described(template, optional=optional)
    return Key({slot: _merged(fills) for slot, fills in pooled.items()})


SLOTS = {
    "perpetrator_org": ("PERP: ORGANIZATION ID", False),
    "perpetrator_individual": ("PERP: INDIVIDUAL ID", False),
    "confidence": ("PERP: ORGANIZATION CONFIDENCE", True),
    "victim": ("HUM TGT: NAME", False),
    "victim_number": ("HUM TGT: NUMBER", True),
    "effect": ("HUM TGT: EFFECT OF INCIDENT", True),
    "target": ("PHYS TGT: ID", False),
    "weapon": ("INCIDENT: INSTRUMENT ID", False),
}
"""Slot -> field of the template, and whether its cells are `VALUE: "WHOM"`."""


def _names(text: str) -> frozenset[str]:
    found = (re.sub(r"\\(.)", r"\1", name).strip('" ') for name in _QUOTED.findall(text))
    return frozenset(name for name in found if name and name != "-")


def _read_cell(slot: str, cell: str, *, valued: bool, optional: bool) -> Fill | None:
    """Read `? VALUE / VALUE: "NAME" / "NAME"`; None where it says nothing that is scored."""
    optional = optional or cell.lstrip().startswith("?")
    if not valued:
        names = _names(cell)
        return Fill(names, optional=optional) if names else None
    before, quote, _ = cell.partition('"')
    values = _values(slot, before.replace("?", "").strip(" :()"))
    names = _names(cell) if quote else frozenset()
    if not values or (not names and values != {"unhurt"}):
        return None
    return Fill(names, values, optional)


def _values(slot: str, text: str) -> frozenset[str]:
    parts = [part.strip(" ()") for part in text.split("/")]
    if slot == "confidence":
        return frozenset(stance for part in parts for stance in STANCES.get(part, ()))
    if slot == "effect":
        return frozenset(EFFECTS[part] for part in parts if part in EFFECTS)
    return frozenset(number for part in parts if (number := read_number(part)))


def read_number(text: str) -> str | None:
    """Return a number of victims as bounds, or None.

    >>> [read_number(text) for text in ("6", "~50", "PLURAL", "3-4", "5-", "-")]
    ['6..6', '50..50', '2..', '3..4', '5..', None]
    """
    if text == "PLURAL":
        return "2.."
    match = re.fullmatch(r"~? ?(\d+)( ?-)? ?(\d*)", text)
    if match is None:
        return None
    low, dash, high = match.groups()
    return f"{low}..{high}" if dash else f"{low}..{low}" if not high else None


def _described(template: Template, *, optional: bool) -> Iterator[Fill]:
    """Yield the human targets that are described and not named: `"JUDGE": "A NAME"` is named."""
    for cell in template.get("HUM TGT: DESCRIPTION", ()):
        if not re.search(r'"\s*:', cell):
            fill = _read_cell("victim", cell, valued=False, optional=optional)
            if fill is not None:
                yield fill


def _merged(fills: Iterable[Fill]) -> tuple[Fill, ...]:
    """Merge fills that share a name and have the same values; required in one is required."""
    merged: list[Fill] = []
    for fill in fills:
        for no, other in enumerate(merged):
            if fill.values == other.values and (
                fill.names & other.names or fill.names == other.names
            ):
                merged[no] = Fill(
                    fill.names | other.names, fill.values, fill.optional and other.optional
                )
                break
        else:
            merged.append(fill)
    return tuple(merged)
