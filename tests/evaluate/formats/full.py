"""One article that fills every layer and slot, and what all tests of formats do."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from newsledger.errors import ConfigError
from newsledger.evaluate.formats import FORMATS
from newsledger.evaluate.gold import (
    Gold,
    GoldArticle,
    GoldCasualty,
    GoldClaim,
    GoldDate,
    GoldEntity,
    GoldEvent,
    GoldIncident,
    GoldResponsibility,
    GoldSpan,
    Toll,
)

SUFFIX = {
    "newsledger": ".jsonl",
    "brat": "",
    "label-studio": ".json",
    "doccano": ".jsonl",
    "prodigy": ".jsonl",
}

# every layer and slot once; two marks on one place; a content that its cue interrupts, one that
# runs over an empty line, and one that comes before its cue; ids that
# clash as file names or are none
TEXT = (
    "🚑 “Five died”, a medic said in Gao on Sunday. “It was\r\na drone.\r\n\r\nIt may have been "
    "theirs.” No group has claimed the strike."
)


def at(words: str) -> GoldSpan:
    start = TEXT.index(words)
    assert TEXT.count(words) == 1
    return GoldSpan(start, start + len(words), words)


def place(words: str) -> tuple[int, int, str]:
    span = at(words)
    return span.start, span.end, span.text


FULL = GoldArticle(
    "gao/1",
    TEXT,
    "test",
    ("dispatch", "sahel"),
    "Strike in Gao",
    date(2024, 1, 29),
    dates=(
        GoldDate(
            "d1", *place("Sunday"), "DATE", "2024-01-28", date(2024, 1, 28), date(2024, 1, 28)
        ),
    ),
    entities=(
        GoldEntity("e1", *place("Gao"), "GPE", "name", "e1", "MLI", 16.27, -0.04, precision="city"),
        GoldEntity("e2", *place("drone"), "WEAPON", "nominal"),
    ),
    claims=(
        GoldClaim(
            "cl1",
            at("said"),
            at("a medic"),
            (at("“Five died”"), at("“It was\r\na drone."), at("It may have been theirs.”")),
            "witness",
            "state",
            "direct",
            at("may"),
            0.2,
            0.8,
        ),
        GoldClaim("cl2", at("claimed"), None, (at("the strike"),), parent="cl1"),
    ),
    events=(
        GoldEvent(
            "ev1",
            *place("strike"),
            "drone_strike",
            "actual",
            "hit",
            at("theirs"),
            at("Five"),
            at("drone"),
            1,
            3,
            at("Gao"),
            "d1",
            "cl1",
            "ev1",
            "gao-strike",
        ),
    ),
    casualties=(
        GoldCasualty(
            "c1",
            *place("Five"),
            "killed",
            5,
            None,
            "at_least",
            "incident",
            "hedged",
            "civilian",
            None,
            "cl1",
            "ev1",
            date(2024, 1, 28),
            date(2024, 1, 28),
        ),
        GoldCasualty(
            "c2",
            *place("Five"),
            "injured",
            None,
            4,
            "unknown",
            "unknown",
            "denied",
            part_of="c1",
        ),
    ),
    responsibility=(
        GoldResponsibility("r1", "ev1", "unclaimed", said_by="cl1"),
        GoldResponsibility("r2", "ev1", "accused", at("theirs")),
    ),
)
GOLD = Gold(
    (FULL, GoldArticle("Quiet", "\ufeffQuiet.", dates=()), GoldArticle("quiet", "Quiet.\r\n")),
    (GoldIncident("gao-strike", "drone_strike", country="MLI", killed=Toll(None, 5, 5)),),
)


def fault(name: str, path: Path) -> str:
    with pytest.raises(ConfigError) as caught:
        FORMATS[name].read(path)
    return str(caught.value)


def lines_of(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "export.jsonl"
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path
