"""Makes gold records of plain JSON values, and says of a malformed one where it is and why.

Records are checked against the type hints of their class and the tables in `slots`, so that a new
slot of a gold record needs no code here.
"""

from __future__ import annotations

import dataclasses
import difflib
import math
import re
import types
import typing
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any, TypeVar

from newsledger.errors import GoldError
from newsledger.evaluate.gold import LAYERS, GoldArticle, GoldIncident, GoldSpan, Toll
from newsledger.evaluate.locating import check_offsets, locate
from newsledger.evaluate.slots import (
    BOUNDS,
    NOT_ITSELF,
    POINTERS,
    RANGES,
    RECORDS,
    VALUES,
)

RecordT = TypeVar("RecordT")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value comes from; `source` is such as `dev.jsonl, line 3`."""

    source: str
    article: str | None = None
    layer: str | None = None
    row: str | None = None
    field: str | None = None

    def fault(self, reason: str) -> GoldError:
        """Return the error that names the place and the reason."""
        parts = [self.source]
        if self.article is not None:
            parts.append(f"article {self.article!r}")
        if self.layer is not None and self.row is not None:
            parts.append(f"row {self.row} of {self.layer}")
        if self.field is not None:
            parts.append(f"field {self.field!r}")
        text = f"{', '.join(parts)}: {reason}"
        return GoldError(text if text.endswith("?") else f"{text}.")


def closest(name: str, known: Iterable[str]) -> str:
    """Return a hint at the known name that comes closest, or at all of them."""
    names = list(known)
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    return f"did you mean {near[0]!r}?" if near else f"choose one of {', '.join(names)}"


def parse_article(raw: object, place: Place) -> GoldArticle:
    """Return the article of a JSON object; GoldError at its first fault."""
    given = _object(raw, place)
    if isinstance(given.get("id"), str):
        place = replace(place, article=given["id"])
    _check_keys(given, [f.name for f in dataclasses.fields(GoldArticle)], place)
    plain = {key: value for key, value in given.items() if key not in LAYERS}
    article = _record(GoldArticle, plain, replace(place, layer="articles"), "")
    for name in article.partial:
        if name.partition(".")[0] not in LAYERS:
            raise replace(place, field="partial").fault(
                f"there is no layer {name!r}; {closest(name, LAYERS)}"
            )
    layers = {
        layer: _layer(layer, given[layer], place, article.text)
        for layer in LAYERS
        if given.get(layer) is not None
    }
    article = replace(article, **layers)  # type: ignore[arg-type]  # checked by _layer
    check_pointers(article, place)
    return article


def parse_incident(raw: object, place: Place) -> GoldIncident:
    """Return the incident of a JSON object; GoldError at its first fault."""
    given = _object(raw, place)
    if isinstance(given.get("incident"), str):
        place = replace(place, row=repr(given["incident"]))
    return _record(GoldIncident, given, replace(place, layer="incidents"), "")


def check_pointers(article: GoldArticle, place: Place) -> None:
    """Hold that ids are unique in the article, and that rows point to rows of the right layer."""
    layer_of: dict[str, str] = {}
    for layer in LAYERS:
        for row in getattr(article, layer) or ():
            if row.id in layer_of:
                raise replace(place, layer=layer, row=repr(row.id), field="id").fault(
                    f"{row.id!r} is already the id of a row of {layer_of[row.id]}: "
                    "ids are unique in an article, give another one"
                )
            layer_of[row.id] = layer
    for (layer, field), wanted in POINTERS.items():
        for row in getattr(article, layer) or ():
            name = getattr(row, field)
            at = replace(place, layer=layer, row=repr(row.id), field=field)
            if name is None:
                continue
            if name not in layer_of:
                there = [key for key, value in layer_of.items() if value == wanted]
                raise at.fault(
                    f"there is no row {name!r} in {wanted}; "
                    + (closest(name, there) if there else f"the article has no {wanted}: add it")
                )
            if layer_of[name] != wanted:
                raise at.fault(
                    f"{name!r} is a row of {layer_of[name]}: give the id of a row of {wanted}"
                )
            if name == row.id and (layer, field) in NOT_ITSELF:
                raise at.fault("the row points to itself: give another row, or leave it out")


def _layer(layer: str, raw: object, place: Place, text: str) -> tuple[Any, ...]:
    if not isinstance(raw, list):
        raise replace(place, field=layer).fault(f"must be a list of rows, not {shown(raw)}")
    rows = []
    for number, item in enumerate(raw, 1):
        at = replace(place, layer=layer, row=f"number {number}")
        given = _object(item, at)
        if isinstance(given.get("id"), str):
            at = replace(at, row=repr(given["id"]))
        rows.append(_record(RECORDS[layer], given, at, text))
    return tuple(rows)


@cache
def _kinds(record: type) -> dict[str, tuple[Any, bool]]:
    """Return the type of each field without its None, and whether None is allowed."""
    kinds = {}
    for name, hint in typing.get_type_hints(record).items():
        if isinstance(hint, types.UnionType):
            (kind,) = (k for k in typing.get_args(hint) if k is not type(None))
            kinds[name] = (kind, True)
        else:
            kinds[name] = (hint, False)
    return kinds


def _record(record: type[RecordT], given: dict[str, Any], place: Place, text: str) -> RecordT:
    assert dataclasses.is_dataclass(record)
    names = [field.name for field in dataclasses.fields(record)]
    own_span = "start" in names
    _check_keys(given, [*names, "nth"] if own_span else names, place)
    if own_span:
        stretch = {key: given[key] for key in ("start", "end", "text", "nth") if key in given}
        span = _span(stretch, replace(place, field="text"), text)
        given = given | {"start": span.start, "end": span.end, "text": span.text}
    values: dict[str, Any] = {}
    for field in dataclasses.fields(record):
        at = replace(place, field=field.name)
        if field.name in given:
            kind, nullable = _kinds(record)[field.name]
            if given[field.name] is None:
                if not nullable:
                    raise at.fault("must not be null: give a value")
                values[field.name] = None
            else:
                values[field.name] = _value(kind, given[field.name], at, text)
        elif field.default is dataclasses.MISSING:
            raise place.fault(f"the key {field.name!r} is missing: add it")
    made = record(**values)
    _check_slots(made, place)
    return typing.cast(RecordT, made)


def _value(kind: Any, raw: object, place: Place, text: str) -> Any:
    if kind is GoldSpan:
        return _span(raw, place, text)
    if kind is Toll:
        return _toll(raw, place)
    if typing.get_origin(kind) is tuple:
        if not isinstance(raw, list):
            raise place.fault(f"must be a list, not {shown(raw)}")
        (item, _) = typing.get_args(kind)
        return tuple(_value(item, part, place, text) for part in raw)
    if kind is int:
        if not isinstance(raw, int) or isinstance(raw, bool) or raw < 0:
            raise place.fault(f"must be a whole number from 0, not {shown(raw)}")
        return raw
    if kind is float:
        if not isinstance(raw, int | float) or isinstance(raw, bool) or not math.isfinite(raw):
            raise place.fault(f"must be a number, not {shown(raw)}")
        return float(raw)
    if not isinstance(raw, str) or not raw:
        raise place.fault(f"must be words in quotation marks, not {shown(raw)}")
    if any("\ud800" <= char <= "\udfff" for char in raw):
        raise place.fault("holds half of a surrogate pair: write the character itself")
    if kind is date:
        return _day(raw, place)
    return raw


def _day(raw: str, place: Place) -> date:
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", raw, re.ASCII):
            return date.fromisoformat(raw)
    except ValueError:
        pass
    raise place.fault(f"{raw!r} is no day of the calendar: write it like 2024-01-28")


def _span(raw: object, place: Place, text: str) -> GoldSpan:
    given: dict[str, Any] = {"text": raw} if isinstance(raw, str) else _object(raw, place)
    _check_keys(given, ("start", "end", "text", "nth"), place)
    words = given.get("text")
    if not isinstance(words, str) or not words:
        raise place.fault("the words of the span are missing: give them as 'text'")
    offsets: list[Any] = [given[key] for key in ("start", "end") if key in given]
    nth = given.get("nth")
    for number in [*offsets, *([nth] if "nth" in given else [])]:
        if not isinstance(number, int) or isinstance(number, bool):
            raise place.fault(f"start, end and nth must be whole numbers, not {shown(number)}")
    if len(offsets) == 1 or (offsets and nth is not None):
        raise place.fault("give both 'start' and 'end', or 'nth' alone, or none of them")
    try:
        if not offsets:
            start, end = locate(words, text, nth=nth)
            return GoldSpan(start, end, words)
        check_offsets(words, text, *offsets)
    except ValueError as error:
        raise place.fault(str(error)) from error
    return GoldSpan(offsets[0], offsets[1], words)


def _toll(raw: object, place: Place) -> Toll:
    if not isinstance(raw, list) or len(raw) != 3:
        raise place.fault(f"must be a list [low, best, high], not {shown(raw)}")
    numbers = [None if part is None else _value(int, part, place, "") for part in raw]
    known = [number for number in numbers if number is not None]
    if known != sorted(known):
        raise place.fault(f"{raw} does not rise: give [low, best, high]")
    return Toll(*numbers)


def _check_slots(row: Any, place: Place) -> None:
    for field in dataclasses.fields(row):
        value = getattr(row, field.name)
        key = (place.layer or "", field.name)
        at = replace(place, field=field.name)
        if value is None:
            continue
        if key in VALUES and value not in VALUES[key]:
            raise at.fault(f"there is no value {value!r}; {closest(value, VALUES[key])}")
        if key in RANGES and not RANGES[key][0] <= value <= RANGES[key][1]:
            raise at.fault(f"{value:g} is not within {RANGES[key][0]} to {RANGES[key][1]}")
        if field.name == "country" and not re.fullmatch("[A-Z]{3}", value):
            raise at.fault(f"{value!r} is no country code: give three capitals (ISO 3166 alpha-3)")
    for layer, low, high in BOUNDS:
        if layer != place.layer:
            continue
        least, most = getattr(row, low), getattr(row, high)
        if least is not None and most is not None and least > most:
            raise replace(place, field=low).fault(
                f"{least} is more than {high} {most}: swap or correct them"
            )


def _object(raw: object, place: Place) -> dict[str, Any]:
    if not isinstance(raw, dict):
        raise place.fault(f"must be an object in braces, not {shown(raw)}")
    return raw


def _check_keys(given: dict[str, Any], known: Iterable[str], place: Place) -> None:
    names = list(known)
    for key in given:
        if key not in names:
            raise place.fault(f"there is no key {key!r}; {closest(key, names)}")


def shown(raw: object) -> str:
    """Return a value as an error message shows it, not too long."""
    text = repr(raw)
    return text if len(text) <= 60 else f"{text[:57]}..."
