"""Labelled articles drawn at random, with all that makes offsets go wrong."""

from __future__ import annotations

import dataclasses
import types
import typing
from datetime import date
from typing import Any

from hypothesis import strategies as st

from newsledger.evaluate.gold import (
    LAYERS,
    Gold,
    GoldArticle,
    GoldIncident,
    GoldSpan,
    Toll,
)
from newsledger.evaluate.slots import BOUNDS, NOT_ITSELF, POINTERS, RANGES, RECORDS, VALUES

_PIECES = [
    "Five",
    " died",
    " in",
    " Kirkuk",
    ",",
    ".",
    " ",
    "  ",
    "\n",
    "\r\n",
    "\n\n",
    "\t",
    '"',
    "“no”",
    "'",
    "\\",
    "\\n",
    "|",
    ";",
    "🚑",
    "👩‍👧",
    "𝔊",
    "é",
    "e\u0301",
    "ب",
    "\u2028",
    "\x85",
    "\u00a0",
    "<b>&amp;",
    "{}",
    "\x0b",
    "\ufeff",
    "1",
]
texts = st.lists(st.sampled_from(_PIECES), min_size=1, max_size=14).map("".join)
words = st.text(
    st.sampled_from("aZé🚑𝔊 \n\r\t\"'\\|;:#,\u2028\u0301<&{}[]-_1"), min_size=1, max_size=6
)
days = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@st.composite
def spans(draw: st.DrawFn, text: str) -> GoldSpan:
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    return GoldSpan(start, end, text[start:end])


def _slot(layer: str, name: str, kind: Any, text: str, ids: dict[str, list[str]], own: str) -> Any:
    if (layer, name) in VALUES:
        return st.sampled_from(VALUES[layer, name])
    if (layer, name) in POINTERS:
        others = [
            row
            for row in ids[POINTERS[layer, name]]
            if row != own or (layer, name) not in NOT_ITSELF
        ]
        return st.sampled_from(others) if others else st.none()
    if name == "country":
        return st.sampled_from(["IRQ", "UKR"])
    if (layer, name) in RANGES:
        return st.floats(*RANGES[layer, name])
    if kind is GoldSpan:
        return spans(text)
    if typing.get_origin(kind) is tuple:
        return st.lists(spans(text), max_size=3).map(tuple)
    if kind is Toll:
        numbers = st.lists(st.integers(0, 99), min_size=3, max_size=3).map(sorted)
        return st.builds(
            lambda toll, told: Toll(*(n if t else None for n, t in zip(toll, told, strict=True))),
            numbers,
            st.tuples(st.booleans(), st.booleans(), st.booleans()),
        )
    return {int: st.integers(0, 2**40), str: words, date: days}[kind]


@st.composite
def rows(draw: st.DrawFn, layer: str, text: str, ids: dict[str, list[str]], own: str) -> Any:
    record: Any = GoldIncident if layer == "incidents" else RECORDS[layer]
    values: dict[str, Any] = {}
    if "start" in (names := [f.name for f in dataclasses.fields(record)]):
        span = draw(spans(text))
        values = {"start": span.start, "end": span.end, "text": span.text}
    values[names[0]] = own
    for name, hint in typing.get_type_hints(record).items():
        if name in values:
            continue
        if isinstance(hint, types.UnionType):
            (kind,) = (k for k in typing.get_args(hint) if k is not type(None))
            filled = draw(st.booleans())
        else:
            kind, filled = hint, True
        values[name] = draw(_slot(layer, name, kind, text, ids, own)) if filled else None
    for of, low, high in BOUNDS:
        if of == layer and values[low] is not None and values[high] is not None:
            values[low], values[high] = sorted((values[low], values[high]))
    return record(**values)


@st.composite
def articles(draw: st.DrawFn, name: str) -> GoldArticle:
    text = draw(texts)
    ids: dict[str, list[str]] = {}
    for layer in LAYERS:
        count = draw(st.integers(0, 2))
        ids[layer] = [f"{layer[:2]}{number}" for number in range(1, count + 1)]
    if not ids["events"]:
        ids["responsibility"] = []
    labels: dict[str, Any] = {
        layer: tuple(draw(rows(layer, text, ids, own)) for own in ids[layer])
        if ids[layer] or draw(st.booleans())
        else None
        for layer in LAYERS
    }
    return GoldArticle(
        name,
        text,
        draw(st.sampled_from(["dev", "test"])),
        tuple(draw(st.lists(words, max_size=2))),
        draw(st.none() | words),
        draw(st.none() | days),
        **labels,
    )


@st.composite
def golds(draw: st.DrawFn) -> Gold:
    names = draw(st.lists(words, min_size=1, max_size=3, unique=True))
    drawn = tuple(draw(articles(name)) for name in names)
    named = {event.incident: None for a in drawn for event in a.events or () if event.incident}
    kept = list(named) if draw(st.booleans()) else []
    return Gold(drawn, tuple(draw(rows("incidents", "", {}, name)) for name in kept))
