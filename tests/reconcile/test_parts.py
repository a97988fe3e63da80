"""Acts of one article that are one incident, and those that are not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from newsledger.reconcile.figures import Figure
from newsledger.reconcile.mentions import Place
from newsledger.reconcile.parts import join_parts

FRIDAY, MONDAY = (date(2024, 8, 16),) * 2, (date(2024, 8, 19),) * 2
DAYS = {"friday": FRIDAY, "monday": MONDAY}
PLACES = {
    "tula": Place("p1", "Tula", "XXA", 1.0, 1.0, "city"),
    "abroad": Place("p2", "Orn", "XXB", 9.0, 9.0, "city"),
}


def act(n: int, kind: str = "shooting", *, mentions: int = 1, **more: Any) -> list[dict[str, Any]]:
    """Return the mentions of one act; the first is event `n`."""
    row: dict[str, Any] = dict.fromkeys(
        ("date_id", "date_basis", "place_entity_id", "place_basis", "actor", "target", "text")
    )
    row |= {"event_type": kind, "rule": "verb:shoot", "sentence_id": f"s{n}"} | more
    return [row | {"event_id": f"e{n + 10 * k:03}"} for k in range(mentions)]


def joined(*acts: list[dict[str, Any]], figures: tuple[Figure, ...] = ()) -> list[list[str]]:
    groups = {rows[0]["event_id"]: rows for rows in acts}
    found = join_parts(groups, figures, DAYS, PLACES)
    return [
        sorted({row["event_id"] for row in rows if row["event_id"] < "e010"})
        for _, rows in sorted(found.items())
    ]


def count(n: int, event: str, harm: str = "killed", basis: str = "exact") -> Figure:
    row = Figure(f"c-{event}-{n}", "s9", event, harm, n, n, basis, False, False, None)
    return replace(row, kinds=frozenset({"people"}))


OWN = {
    "date_id": "friday",
    "date_basis": "attached",
    "place_entity_id": "tula",
    "place_basis": "attached",
}
TAKEN = OWN | {"date_basis": "main", "place_basis": "main"}
TOGETHER, APART = [["e001", "e002"]], [["e001"], ["e002"]]


@pytest.mark.parametrize(
    ("other", "want"),
    [
        (TAKEN, TOGETHER),  # "They opened fire from a car"
        (TAKEN | {"kind": "bombing"}, APART),
        (OWN, APART),
        (TAKEN | {"date_id": "monday"}, APART),
        ({}, APART),  # "another attack": nothing was taken over
        (TAKEN | {"rule": "noun:shooting"}, TOGETHER),  # "the drive-by shooting"
        (TAKEN | {"rule": "noun:attack", "kind": "attack"}, APART),  # "a week after an attack"
        (TAKEN | {"kind": "torture"}, APART),
    ],
)
def test_what_has_day_and_place_from_the_main_act_is_part_of_it(
    other: dict[str, Any], want: list[list[str]]
) -> None:
    assert joined(act(1, mentions=3, **OWN), act(2, **other)) == want


def test_what_is_told_as_many_has_no_parts() -> None:
    blasts = {"rule": "noun:attack", "text": "attacks"}
    assert joined(act(1, mentions=3, **OWN | blasts), act(2, **TAKEN)) == APART
    shots = {"rule": "noun:shot", "text": "shots"}
    assert joined(act(1, mentions=3, **OWN | shots), act(2, **TAKEN)) == TOGETHER


def test_where_many_acts_are_told_none_is_the_main_one() -> None:
    others = [act(n, "abduction", **OWN) for n in (3, 4)]
    assert ["e001"] in joined(act(1, **OWN), act(2, **TAKEN), *others)


KILLED = {"kind": "attack", "rule": "verb:kill", "sentence_id": "s1"}


@pytest.mark.parametrize(
    ("first", "second", "want"),
    [
        # "Twelve people were killed when a shell hit a bus"
        (KILLED, {"sentence_id": "s1"}, TOGETHER),
        # "Gunmen killed twelve people before troops raided the camp"
        (KILLED | {"actor": "gunmen"}, {"sentence_id": "s1"}, APART),
        # "Troops raided the camp after twelve people were killed"
        ({"sentence_id": "s1"}, KILLED, APART),
        (KILLED, {"sentence_id": "s2"}, APART),
        # "Twelve people were killed and five cars set ablaze"
        (KILLED, {"sentence_id": "s1", "kind": "arson"}, APART),
    ],
)
def test_the_dead_of_a_sentence_died_of_its_act(
    first: dict[str, Any], second: dict[str, Any], want: list[list[str]]
) -> None:
    assert joined(act(1, mentions=3, **first), act(2, mentions=3, **second)) == want


@pytest.mark.parametrize(
    ("n", "other", "want"),
    [
        (14, OWN, TOGETHER),
        (14, OWN | {"date_id": "monday"}, APART),
        (14, OWN | {"place_entity_id": "abroad"}, APART),
        (3, OWN, APART),  # so few may be chance
        (3, {}, TOGETHER),
        (1, {}, APART),
    ],
)
def test_acts_with_one_toll_are_one(n: int, other: dict[str, Any], want: list[list[str]]) -> None:
    tolls = (count(n, "e001"), count(n, "e002"))
    assert joined(act(1, **OWN), act(2, **other), figures=tolls) == want
    assert joined(act(1, **OWN), act(2, **other), figures=(tolls[0], count(n + 1, "e002"))) == APART


def test_several_here_and_several_there_are_no_toll() -> None:
    tolls = tuple(count(24, event, basis="vague") for event in ("e001", "e002"))
    assert joined(act(1, **OWN), act(2), figures=tolls) == APART


@pytest.mark.parametrize(("target", "want"), [("Another woman", TOGETHER), ("a woman", APART)])
def test_another_victim_is_of_the_act_told_before(target: str, want: list[list[str]]) -> None:
    assert joined(act(1, **OWN), act(2, target=target)) == want
    assert joined(act(1, **OWN), act(2, target=target, **OWN | {"date_id": "monday"})) == APART


def test_as_many_gunmen_here_as_civilians_there_are_two_tolls() -> None:
    nuns = replace(count(12, "e001"), kinds=frozenset({"nuns"}))
    gunmen = replace(count(12, "e002"), kinds=frozenset({"gunmen"}))
    assert joined(act(1, **OWN), act(2), figures=(nuns, gunmen)) == APART
    assert joined(act(1, **OWN), act(2), figures=(nuns, replace(nuns, event_id="e002"))) == TOGETHER
    people = replace(count(12, "e002"), counts_all=True)
    assert joined(act(1, **OWN), act(2), figures=(nuns, people)) == TOGETHER
    assert joined(act(1, **OWN), act(2), figures=(nuns, replace(people, fighter=True))) == APART
