"""Tolls of the hurt: who of them is among the dead, and whom a count has with the dead."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from newsledger.reconcile.columns import Source
from newsledger.reconcile.figures import Figure, counts_all, is_definite, kinds_of
from newsledger.reconcile.tolls import Toll, article_toll, injured_toll, killed_toll


def told(harm: str, low: int, victims: str, sentence: int, **more: Any) -> Figure:
    values: dict[str, Any] = {
        "casualty_id": f"{sentence:02}-{victims}",
        "sentence_id": f"s{sentence}",
        "event_id": None,
        "harm": harm,
        "low": low,
        "high": low,
        "basis": "exact",
        "civilian": False,
        "part": False,
        "source": None,
        "victims": victims,
        "counts_all": counts_all(victims, hurt=harm != "killed"),
        "definite": is_definite(victims),
        "kinds": kinds_of(victims),
    }
    return Figure(**values | more)


def hurt(*figures: Figure) -> int:
    toll = injured_toll(figures, killed_toll(figures))
    return toll.best or 0 if toll is not None else 0


@pytest.mark.parametrize(
    ("dead", "others"),
    [("a guard", 1), ("he", 0), ("the guard", 0)],
)
def test_who_is_told_beside_the_only_dead_is_somebody_else(dead: str, others: int) -> None:
    # "A guard died and a man was wounded … He was pronounced dead"
    killed = told("killed", 1, dead, 1)
    assert hurt(killed, told("injured", 1, "a man", 1), told("killed", 1, "he", 2)) == others


def test_a_count_of_all_who_were_shot_has_the_dead_in_it() -> None:
    # "Four people were shot, one of them fatally … All four were taken to hospital"
    shot, dead = told("casualties", 4, "four people", 1), told("killed", 1, "one", 1)
    assert hurt(shot, dead, told("injured", 4, "all four", 3)) == 3


def test_a_count_that_others_and_the_dead_make_up_has_the_dead_in_it() -> None:
    # "Police found three people with wounds. A student died. Two others are in hospital"
    found, dead = told("injured", 3, "three people", 1), told("killed", 1, "a student", 2)
    others = told("injured", 2, "two others", 3, besides=True)
    assert hurt(found, dead, others) == 2


def test_some_of_those_hurt_who_died_are_not_hurt() -> None:
    dead = told("killed", 1, "one of four nurses", 1)
    assert hurt(told("injured", 4, "four nurses", 1), dead) == 3


def test_dead_and_hurt_of_one_sentence_are_not_the_same() -> None:
    # "Two people were killed and five wounded"; later reports of seven wounded are another count
    dead, wounded = told("killed", 2, "two people", 1), told("injured", 5, "five", 1)
    assert hurt(dead, wounded) == 5
    assert hurt(dead, wounded, told("injured", 6, "six soldiers", 4)) == 6


def test_the_two_who_were_found_are_the_two_who_died() -> None:
    # "A mother and her son are dead. The two were found with gunshot wounds"
    dead = told("killed", 2, "a mother and her son", 1)
    assert hurt(dead, told("injured", 2, "the two", 2)) == 0
    assert hurt(dead, told("injured", 2, "two boys", 2)) == 2


def test_that_some_were_unhurt_says_nothing_of_the_others() -> None:
    # "Four people were shot, one fatally … No officers were hurt"
    shot, dead = told("casualties", 4, "four people", 1), told("killed", 1, "one", 1)
    nobody = told("injured", 0, "no officers", 5, basis="none")
    assert hurt(shot, dead, nobody) == 3


@pytest.mark.parametrize(("sentence", "low"), [(1, 0), (3, 7)])
def test_nobody_hurt_counts_until_somebody_is(sentence: int, low: int) -> None:
    # "Seven were hurt … A second shell fell on a field; nobody was hurt" is of the field
    seven = told("injured", 7, "seven people", 2)
    toll = article_toll([told("injured", 0, "nobody", sentence, basis="none"), seven])
    assert isinstance(toll, Toll)
    assert min(s.low for s in toll.statements if s.low is not None) == low


def test_a_woman_is_not_the_man_who_died() -> None:
    # "A man was killed … The woman was wounded … Ortega died of his wounds"
    dead = [told("killed", 1, "a man", 1), told("killed", 1, "Ortega", 4)]
    assert hurt(*dead, told("injured", 1, "the woman", 3)) == 1
    assert hurt(told("killed", 1, "her child", 1), told("injured", 1, "her son", 2)) == 0


def test_those_still_in_hospital_leave_one_of_all_who_were_brought_there() -> None:
    # "Five people were taken to hospital. Ortega later died … The four victims are still there"
    brought, dead = told("injured", 5, "five people", 1), told("killed", 1, "Ortega", 2)
    assert hurt(brought, dead, told("injured", 4, "the four victims", 5)) == 4


def dead(*figures: Figure) -> int:
    toll = killed_toll(figures)
    assert toll is not None
    return toll.best or 0


def test_no_more_than_the_victim_is_nobody_more() -> None:
    # "One person is dead after a gun went off, killing the victim"
    assert dead(told("killed", 1, "one person", 1), told("killed", 1, "the victim", 1)) == 1
    assert dead(told("killed", 1, "a pilot", 1), told("killed", 1, "the mechanic", 1)) == 2


def test_figures_under_one_verb_are_added() -> None:
    # "killed 21 people on board and five on the ground"; "announced 38 dead, then 52"
    board, ground = told("killed", 21, "21 people", 1), told("killed", 5, "five", 1)
    assert dead(replace(board, span=(10, 40)), replace(ground, span=(10, 70))) == 26
    assert dead(replace(board, span=(10, 40)), replace(ground, span=(50, 70))) == 21
    some = told("killed", 5, "five of the 21", 1)
    assert dead(replace(board, span=(10, 40)), replace(some, span=(10, 40))) == 21


def test_a_count_is_not_added_to_the_kinds_it_is_made_of() -> None:
    # "the four victims, three men and a woman"
    four = told("killed", 4, "the four victims", 1)
    assert dead(four, told("killed", 3, "three men", 1), told("killed", 1, "a woman", 1)) == 4
    kin = [("a couple", 2), ("a boy", 1), ("a girl", 1)]
    assert dead(*(told("killed", n, who, 1) for who, n in kin)) == 4


def test_a_family_without_number_is_of_those_counted() -> None:
    # "15 people of our family were killed": the family is nobody besides
    family = told("killed", 2, "our family", 1, high=None, basis="indefinite")
    assert dead(told("killed", 15, "15 people", 1), family) == 15
    toll = killed_toll([told("killed", 1, "her husband", 1), family])
    assert toll is not None
    assert (toll.statements[0].low, toll.statements[0].high) == (3, None)


def test_those_counted_before_are_not_told_twice() -> None:
    # "Seven people died on the spot and two more, a woman and her grandson, in hospital"
    two = told("killed", 2, "two more", 1, text="two more, a woman and her grandson, died")
    kin = told("killed", 2, "a woman and her grandson", 1)
    assert dead(replace(two, span=(30, 80)), replace(kin, span=(40, 80))) == 2
    names = [told("killed", 1, who, 1, text="Ali, Omar, died") for who in ("Ali", "Omar")]
    assert dead(*names) == 2


@pytest.mark.parametrize(
    ("later", "low"),
    [
        ({"victims": "two people"}, 10),
        ({"victims": "two people", "source": Source("a nurse", "witness")}, 2),
        ({"victims": "at least two people", "basis": "at_least"}, 2),
        ({"victims": None, "bare": True}, 2),
    ],
)
def test_a_smaller_count_of_one_voice_is_of_some_of_those_told(
    later: dict[str, Any], low: int
) -> None:
    # "Ten people were wounded … Two people were flown to Sofia"; "that was two at first"
    first = told("injured", 10, "ten people", 1)
    toll = article_toll([first, replace(told("injured", 2, "two people", 4), **later)])
    assert toll is not None
    assert min(s.low or 0 for s in toll.statements if s.whole) == low
