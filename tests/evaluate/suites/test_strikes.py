from __future__ import annotations

from newsledger.evaluate.measures import ArticleScore, score_all
from newsledger.evaluate.suites import SUITES
from newsledger.evaluate.suites.strikes import incident_bounds, score_bounds, sides_held
from newsledger.evaluate.suites.tolls import first_toll, main_incident, told_bounds

TEXT = (
    "On 3 May 2024, between four and six people were killed and two others were wounded in an "
    "Israeli airstrike on a bakery in Rafah."
)


def test_both_bounds_have_to_be_exact():
    score = ArticleScore("a", TEXT)
    score_bounds((4, 6), (4, 6), score, "strikes.killed")
    score_bounds((4, 6), (4, None), score, "strikes.killed")
    assert score.tallies["strikes.killed"].right_found == 1
    assert [(miss.wanted, miss.found) for miss in score.misses] == [("4..6", "4..None")]


def test_the_tables_give_bounds_and_the_side_held_responsible(resolved):
    found = resolved(TEXT)
    assert first_toll(found.casualties, "killed") == (4, 6)
    assert incident_bounds(main_incident(found), "killed") == (4, 6)
    assert sides_held(found) == {"Israeli Military"}


def test_a_text_without_events_has_no_incident(resolved):
    found = resolved("The council met on Monday to talk about parking.")
    assert main_incident(found) is None
    assert incident_bounds(None, "injured") == (None, None)
    assert first_toll(found.casualties, "injured") == (None, None)


def test_nobody_hurt_gives_way_to_a_later_figure(resolved):
    found = resolved(
        "A blast hit a depot; no one was killed at first. Two guards were killed later."
    )
    assert first_toll(found.casualties, "killed") == (2, 2)


def test_figures_that_the_text_lacks_are_not_scored(write_rows, nlp):
    record = {"text": TEXT, "suspected_belligerent": "Israeli Military"}
    corpora = write_rows(
        SUITES["gaza-strikes"].files[0],
        record
        | {
            "id": "one",
            "civ_killed": [4, 6],
            "civ_killed_in_text": True,
            "civ_injured": [2, 9],
            "civ_injured_in_text": False,
        },
        record
        | {
            "id": "two",
            "civ_killed": None,
            "civ_killed_in_text": None,
            "civ_injured": [2, 2],
            "civ_injured_in_text": True,
            "suspected_belligerent": None,
        },
    )
    scores = score_all(SUITES["gaza-strikes"].run(corpora, nlp))
    assert scores["strikes.killed"].articles == scores["strikes.injured"].articles == 1
    assert scores["strikes.killed"].f1 == scores["strikes.belligerent"].f1 == 1


def test_what_a_first_toll_leaves_open_another_figure_closes(resolved):
    found = resolved("At least 13 villagers were killed in the raid. Medics counted 15 bodies.")
    assert first_toll(found.casualties, "killed") == (13, 13)
    assert told_bounds(found.casualties, "killed") == (13, 15)


def test_an_exact_first_toll_is_no_range(resolved):
    found = resolved("Thirteen villagers were killed in the raid. Medics counted 15 bodies.")
    assert told_bounds(found.casualties, "killed") == (13, 13)


def test_up_to_leaves_the_least_open(resolved):
    found = resolved("Up to 13 villagers were killed in the raid. Medics counted nine bodies.")
    assert told_bounds(found.casualties, "killed") == (9, 13)
