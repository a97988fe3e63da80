"""Reads the lines of a brat annotation file into marks and links."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from newsledger.evaluate.formats.labels import LABELS, ONE, SLOTS
from newsledger.evaluate.formats.sheets import Link, Mark, Stretch
from newsledger.evaluate.parsing import Place, closest

_BY_NAME = {name.replace(":", "-"): name for name in LABELS}
_ATTRIBUTES = {
    f"{ONE[layer]}_{slot}": slot
    for layer, slots in SLOTS.items()
    for slot, kind in slots.items()
    if kind == "choice"
}
_TEXT_BOUND = re.compile(r"(T\S*)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)", re.DOTALL)
_RELATION = re.compile(r"R\S*\t(\S+) \S+?:(\S+) \S+?:(\S+)\s*")
_EVENT = re.compile(r"(E\S*)\t(\S+?):(\S+)((?: \S+:\S+)*)\s*")
_ATTRIBUTE = re.compile(r"[AM]\S*\t(\S+) (\S+)(?: (\S+))?\s*")
_NOTE = re.compile(r"#\S*\t\S+ (\S+)\t(.*)", re.DOTALL)
_EQUIV = re.compile(r"\*\tEquiv((?: \S+){2,})\s*")
_LINE_ENDS = re.compile(r"[\r\n]+")
_FORMS = {
    "T": "T1, tab, label and offsets, tab, words",
    "R": "R1, tab, link Arg1:T1 Arg2:T2",
    "E": "E1, tab, label:T1 role:T2",
    "A": "A1, tab, attribute T1 value",
    "M": "M1, tab, attribute T1 value",
    "#": "#1, tab, AnnotatorNotes T1, tab, note",
    "*": "*, tab, Equiv T1 T2",
}


def fragments(stretches: Sequence[Stretch], text: str) -> list[Stretch] | None:
    """Return what brat shows of some stretches: no fragment runs over the end of a line.

    None where reading it back would not give the same stretches.
    """
    pieces: list[Stretch] = []
    for start, end in stretches:
        at = start
        for match in _LINE_ENDS.finditer(text, start, end):
            pieces.append((at, match.start()))
            at = match.end()
        pieces.append((at, end))
    bounds = [bound for piece in pieces for bound in piece]
    apart = all(one < other for one, other in pairwise(bounds))
    return pieces if apart and joined(pieces, text) == list(stretches) else None


def joined(pieces: Sequence[Stretch], text: str) -> list[Stretch]:
    """Join fragments between which there are only line ends."""
    stretches: list[Stretch] = []
    for start, end in pieces:
        if stretches and _LINE_ENDS.fullmatch(text, stretches[-1][1], max(start, 0)):
            stretches[-1] = (stretches[-1][0], end)
        else:
            stretches.append((start, end))
    return stretches


def read_annotations(content: str, text: str, path: Path) -> tuple[list[Mark], list[Link]]:
    """Read an annotation file; GoldError names the first line that cannot be used.

    Event annotations stand for their trigger, and their arguments are links. Equivalences link
    every mention to the first one. Notes that are no JSON objects are passed over, and so are
    normalizations, which have no slot.
    """
    marks: dict[str, Mark] = {}
    links: list[Link] = []
    triggers: dict[str, str] = {}
    later: list[tuple[Place, str, str]] = []
    for number, line in enumerate(content.split("\n"), 1):
        place = Place(f"{path}, line {number}")
        line = line.rstrip("\r")
        if not line or line.startswith("N"):
            continue
        if match := _TEXT_BOUND.fullmatch(line):
            marks[match[1]] = _mark(match, text, place)
        elif match := _EVENT.fullmatch(line):
            triggers[match[1]] = match[3]
            later.append((place, "E", line))
        elif line[0] in "RAM#*":
            later.append((place, line[0], line))
        else:
            raise _malformed(line, place)
    for place, kind, line in later:
        if kind in "AM#":
            _note(kind, line, marks, triggers, place)
        else:
            for link in _links(kind, line, marks, place):
                tail, tip = (triggers.get(key, key) for key in (link.tail, link.tip))
                links.append(replace(link, tail=tail, tip=tip))
    return list(marks.values()), links


def _malformed(line: str, place: Place) -> Exception:
    form = _FORMS.get(line[0], "one of T, R, E, A, M, # and *")
    return place.fault(f"{line!r:.80} is no line of brat: write {form}")


def _mark(match: re.Match[str], text: str, place: Place) -> Mark:
    name = match[2]
    label = _BY_NAME.get(name, name)
    pieces = []
    for piece in match[3].split(";"):
        start, end = (int(bound) for bound in piece.split())
        if not start < end <= len(text):
            raise place.fault(f"offsets {start}–{end} are no stretch of the text")
        pieces.append((start, end))
    there = " ".join(text[start:end] for start, end in pieces)
    if there.split() != match[4].split():
        raise place.fault(f"at its offsets stands {there!r}, not {match[4]!r}: correct the line")
    return Mark(match[1], label, tuple(joined(pieces, text)), where=place.source)


def _links(kind: str, line: str, marks: dict[str, Mark], place: Place) -> list[Link]:
    if kind == "R" and (match := _RELATION.fullmatch(line)):
        return [Link(match[1], match[2], match[3], place.source)]
    if kind == "E" and (match := _EVENT.fullmatch(line)):
        roles = (argument.split(":", 1) for argument in match[4].split())
        # brat numbers the second and further arguments of one role
        return [Link(re.sub(r"\d+$", "", r), match[3], t, place.source) for r, t in roles]
    if kind == "*" and (match := _EQUIV.fullmatch(line)):
        first, *others = match[1].split()
        label = LABELS.get(marks[first].label) if first in marks else None
        name = "coreference" if label is not None and label.layer == "events" else "chain"
        return [Link(name, other, first, place.source) for other in others]
    raise _malformed(line, place)


def _note(
    kind: str, line: str, marks: dict[str, Mark], triggers: dict[str, str], place: Place
) -> None:
    """Put what an attribute or a note says to its mark."""
    match = (_NOTE if kind == "#" else _ATTRIBUTE).fullmatch(line)
    if match is None:
        raise _malformed(line, place)
    name = match[1] if kind == "#" else match[2]
    name = triggers.get(name, name)
    if kind == "#" and not match[2].lstrip().startswith("{"):
        return
    if name not in marks:
        raise place.fault(f"{name!r} is not there: remove the line")
    given: dict[str, Any]
    if kind == "#":
        given = _slots(match[2], place)
    else:
        if match[1] not in _ATTRIBUTES:
            raise place.fault(
                f"there is no attribute {match[1]!r}; {closest(match[1], _ATTRIBUTES)}"
            )
        given = {_ATTRIBUTES[match[1]]: match[3]}
    mark = marks[name]
    row = given.pop("id", mark.row)
    marks[name] = replace(mark, row=row, slots={**mark.slots, **given})


def _slots(note: str, place: Place) -> dict[str, Any]:
    try:
        given = json.loads(note)
    except ValueError as error:
        raise place.fault(f"the note is no valid JSON ({error}): correct it") from error
    return dict(given)
