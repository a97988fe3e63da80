"""What day, place and kind say of two reports depends on how many articles tell of them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from spacy.language import Language
from tests.reconcile.test_incidents_from_text import incidents
from tests.reconcile.test_reconcile import DAY, report, together

from newsledger.reconcile.columns import read_lookups
from newsledger.reconcile.crowds import Crowds
from newsledger.reconcile.day_and_place import freshness
from newsledger.reconcile.matching import MODEL, match
from newsledger.reconcile.reports import Report, read_reports
from newsledger.reconcile.wording import Likeness
from newsledger.weights import crossed_weights


def read(*parts: dict[str, list[dict[str, Any]]]) -> list[Report]:
    made = together(*parts)
    return read_reports(made, read_lookups(made))


def told(number: int, **slots: Any) -> dict[str, list[dict[str, Any]]]:
    return report(f"{number:016x}", **slots)


def test_a_day_of_which_many_tell_says_less() -> None:
    reports = read(*(told(n, kind="airstrike", place=None) for n in range(40)))
    few, many = (match(*reports[:2], lambda n=n: Likeness(crowd=n)).points for n in (2, 40))
    assert many < few - 0.25
    assert Crowds(reports).around(0, 1) == 40


def test_a_crowd_is_of_the_place_where_both_tell_it() -> None:
    here = [told(n, kind="airstrike", place="p:1") for n in range(3)]
    there = [told(n, kind="airstrike", place="p:2") for n in range(3, 20)]
    crowds = Crowds(read(*here, *there))
    assert crowds.around(0, 1) == 3
    assert crowds.around(0, 5) == 20
    assert Crowds(read(told(1), told(2, day=DAY + timedelta(days=1)))).around(0, 1) == 0


@pytest.mark.parametrize(("later", "sign"), [(0, 1), (1, 1), (3, 1), (12, -1), (400, 0)])
def test_an_undated_report_of_the_next_days_is_likely_of_that_day(later: int, sign: int) -> None:
    dated = told(1, published=DAY)
    undated = told(2, day=None, published=DAY + timedelta(days=later))
    said = freshness(*read(dated, undated))
    points = crossed_weights(MODEL, "main").get(f"day:{said}", 0.0)
    assert (points > 0) - (points < 0) == sign


def town(number: int, name: str, latitude: float) -> dict[str, list[dict[str, Any]]]:
    rows = told(number, kind="airstrike", place=f"p:{name}", killed=4)
    rows["entities"][0] |= {"name": name, "latitude": latitude, "longitude": 40.0}
    return rows


@pytest.mark.parametrize(
    ("km", "reason"), [(0, "same place"), (4, "same place"), (15, "next place")]
)
def test_the_next_town_is_another_place(km: float, reason: str) -> None:
    pair = read(town(1, "Varn", 30.0), town(2, "Holt" if km else "Varn", 30.0 + km / 111))
    assert match(*pair, Likeness).reasons[0] == reason


def test_towns_far_apart_contradict_but_for_articles_of_one_story() -> None:
    pair = read(town(1, "Varn", 30.0), town(2, "Holt", 31.5))
    assert match(*pair, Likeness).conflict
    assert not match(*pair, lambda: Likeness(rare=4)).conflict


def on(number: int, later: int, basis: str) -> dict[str, list[dict[str, Any]]]:
    day = DAY + timedelta(days=later)
    rows = told(number, day=day, published=day + timedelta(days=1))
    rows["events"][0]["date_basis"] = basis
    return rows


def test_a_day_later_contradicts_but_for_articles_of_one_story() -> None:
    pair = read(on(1, 0, "attached"), on(2, 1, "attached"))
    assert match(*pair, Likeness).conflict
    assert not match(*pair, lambda: Likeness(rare=4)).conflict
    week = read(on(1, 0, "attached"), on(2, 7, "attached"))
    assert match(*week, lambda: Likeness(rare=4)).conflict


def test_a_day_that_the_paragraph_lent_may_be_another() -> None:
    lent = read(on(1, 0, "attached"), on(2, 7, "paragraph"))
    assert not match(*lent, lambda: Likeness(rare=4)).conflict
    year = read(on(1, 0, "attached"), on(2, 365, "paragraph"))
    assert match(*year, lambda: Likeness(rare=4)).conflict


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [("police", "journalist", -1), ("journalist", "journalist", 1), ("unknown", "journalist", 0)],
)
def test_of_whom_the_dead_are_told_tells_reports_apart(first: str, second: str, same: int) -> None:
    pair = [told(n, killed=2, role=role) for n, role in ((1, first), (2, second))]
    unknown = [told(n, killed=2) for n in (1, 2)]
    points, without = (match(*read(*two), Likeness).points for two in (pair, unknown))
    assert (points > without) - (points < without) == same


WIRE = (
    "A drone struck a grain silo in Odesa on Tuesday night, setting it alight, port authorities "
    "said. Three dockers were injured. In a separate incident a mine killed a farmer in his field "
    "near Kherson on Tuesday."
)
LOCAL = (
    "A silo in Odesa was hit by a drone on Tuesday night. Firefighters took six hours to put out "
    "the blaze. The dockers who were hurt are in a stable state, the port said."
)


def test_two_desks_on_one_drone_and_a_mine_of_that_day(nlp: Language) -> None:
    found = incidents(nlp, (14, WIRE), (14, LOCAL))
    assert sorted((i.event_type, i.n_articles) for i in found) == [("drone_strike", 2), ("ied", 1)]
    drone = next(i for i in found if i.event_type == "drone_strike")
    assert drone.date_earliest == date(2024, 8, 13)


MANY = (
    "The air force carried out hundreds of air strikes in Gaza on Tuesday. One strike brought down "
    "a block of flats in Khan Younis, killing four people, medics said."
)
ONE = (
    "Four people were killed when an air strike brought down a block of flats in Khan Younis on "
    "Tuesday, the civil defence said."
)


def test_strikes_told_as_many_are_not_the_one_of_another_report(nlp: Language) -> None:
    found = incidents(nlp, (14, MANY), (14, ONE))
    (both,) = [i for i in found if i.n_articles == 2]
    assert (both.killed_best, len(found)) == (4, 2)
