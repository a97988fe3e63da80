"""Lists of the dead, what killed them, and in which deed."""

from __future__ import annotations

import pytest

from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.predict import predict
from newsledger.records import Casualty, Event, Extraction


def read(nlp, text: str) -> Extraction:
    (found,) = predict([GoldArticle("a", text)], nlp)
    return found


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Two soldiers of the army, three policemen and a boy died in the attack.", [2, 3, 1]),
        ("Eleven members of the team, five rebels and a policeman were killed.", [11, 5, 1]),
        ("After a night in the town, three policemen and a boy were killed.", [3, 1]),
    ],
)
def test_the_first_of_a_list_is_counted_whatever_stands_behind_it(nlp, text, figures):
    assert [row.count_min for row in read(nlp, text).casualties] == figures


def test_what_killed_stands_nearer_than_who_struck_later(nlp):
    text = (
        "The army carried out a drone strike on Friday, a day after a suicide bombing at the "
        "airport killed 13 soldiers."
    )
    (row,) = read(nlp, text).casualties
    assert row.cause == "a suicide bombing"
    (row,) = read(nlp, "Soldiers opened fire and killed 13 people at the airport.").casualties
    assert row.cause == "Soldiers"


def test_three_of_one_toll_tell_nothing_of_three_elsewhere(nlp):
    text = (
        "Missiles hit Vinnytsia on Thursday, killing at least 23 people, "
        "three of them children.\n\n"
        "On Friday, missiles struck Dnipro, killing three."
    )
    roles = [row.victims_role for row in read(nlp, text).casualties]
    assert roles == ["unknown", "civilian", "unknown"]


def deed(found: Extraction, row: Casualty) -> Event:
    return next(e for e in found.events if e.event_id == row.event_id)


def test_who_was_aboard_died_in_the_shooting_down(nlp):
    text = "Rebels shot down a helicopter on Monday, killing nine soldiers. Jets bombed a camp."
    found = read(nlp, text)
    (row,) = found.casualties
    assert deed(found, row).text == "shot down"


def test_nobody_was_aboard_a_drone(nlp):
    text = "Drones hit a market in Sumy. Guards shot down a drone. Two men died."
    found = read(nlp, text)
    (row,) = found.casualties
    assert deed(found, row).text == "hit"
