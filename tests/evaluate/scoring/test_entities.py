from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.evaluate.scoring.answers import change, empty, misses, perfect, scored
from tests.evaluate.scoring.two_articles import dispatch

from newsledger.evaluate.measures import score_all
from newsledger.evaluate.scoring import score_article
from newsledger.evaluate.scoring.entities import b_cubed
from newsledger.gazetteer import kilometres


def test_names_with_a_wrong_label_or_border():
    found = perfect(dispatch())
    change(found.entities, 1, label="LOC")  # Iraq
    group = found.entities[5]
    change(found.entities, 5, start=group.start - 4, text="the Islamic State")
    total = scored(dispatch(), found)
    # seven names: five untouched, one of another label, one with an article too many
    assert total["entities.strict"].f1 == pytest.approx(5 / 7)
    assert total["entities.relaxed"].f1 == pytest.approx(6 / 7)
    assert total["entities.unlabelled"].f1 == pytest.approx(6 / 7)
    assert total["entities.strict.WEAPON"].f1 == 1.0
    assert total["entities.strict.ORG"].f1 == 0.0
    assert total["entities.strict.LOC"].precision == 0.0
    assert total["entities.strict.LOC"].recall is None
    score = score_article(dispatch(), found)
    assert misses(score, "entities.relaxed") == [("wrong", "GPE Iraq", "LOC Iraq")]


def test_found_nominals_are_not_held_against_the_names():
    found = perfect(dispatch())
    officers = dispatch().text.index("officers")
    found.entities.append(
        dataclasses.replace(
            found.entities[0],
            entity_id="x",
            start=officers,
            end=officers + 8,
            text="officers",
            label="PERSON",
            mention_type="nominal",
            chain="x",
        )
    )
    assert scored(dispatch(), found)["entities.strict"].f1 == 1.0
    change(found.entities, -1, mention_type="name")
    assert scored(dispatch(), found)["entities.strict"].precision == pytest.approx(7 / 8)


def test_chains_broken_joined_and_not_found():
    found = perfect(dispatch())
    change(found.entities, 2, chain=found.entities[2].entity_id)  # Kirkuk apart from KIRKUK
    change(found.entities, 3, chain=found.entities[7].chain)  # the two rockets as one
    del found.entities[6]  # the group
    score = score_article(dispatch(), found)
    chains = score.tallies["entities.chains"]
    # KIRKUK, Iraq, Kirkuk, rockets, Erbil, Islamic State, the group, rockets
    assert chains.right_found == pytest.approx(1 + 1 + 1 + 0.5 + 1 + 1 + 0.5)
    assert chains.found == 7
    assert chains.right_wanted == pytest.approx(0.5 + 1 + 0.5 + 1 + 1 + 0.5 + 0 + 1)
    assert chains.wanted == 8
    assert ("missed", "the group = Islamic State", None) in misses(score, "entities.chains")


def test_b_cubed_as_computed_by_hand():
    # wanted {1 2 3} {4 5}, found {1 2} {3 4 5}
    credits = b_cubed(["a", "a", "a", "b", "b"], ["x", "x", "y", "y", "y"])
    assert credits == [
        (1.0, pytest.approx(2 / 3)),
        (1.0, pytest.approx(2 / 3)),
        (pytest.approx(1 / 3), pytest.approx(1 / 3)),
        (pytest.approx(2 / 3), 1.0),
        (pytest.approx(2 / 3), 1.0),
    ]


@given(st.lists(st.sampled_from("abc")))
def test_b_cubed_of_equal_clusters_is_1(clusters):
    assert b_cubed(clusters, clusters) == [(1.0, 1.0)] * len(clusters)


def test_links_to_places():
    found = perfect(dispatch())
    change(found.entities, 0, latitude=35.60)  # 14 km off: still the city
    change(found.entities, 2, latitude=36.47, place_precision="city")  # 111 km off
    change(found.entities, 4, latitude=None, longitude=None, country=None)  # Erbil, not linked
    score = score_article(dispatch(), found)
    total = score_all([score])
    assert total["entities.linked"].f1 == pytest.approx(2 / 3)
    assert total["entities.place"].f1 == 0.5
    assert total["entities.country"].f1 == 0.75  # of KIRKUK, Iraq, Kirkuk, Erbil
    assert misses(score, "entities.place") == [
        ("wrong", "35.47, 44.39 (city)", "36.47, 44.39 (city, IRQ, 111 km away)")
    ]


def test_a_place_in_the_wrong_country_is_wrong_however_near():
    found = perfect(dispatch())
    change(found.entities, 0, country="IRN")
    assert scored(dispatch(), found)["entities.place"].f1 == pytest.approx(2 / 3)


def test_nothing_linked_is_no_recall():
    assert scored(dispatch(), empty(dispatch()))["entities.linked"].recall == 0.0


def test_kilometres_over_the_date_line():
    assert kilometres(0, 179.5, 0, -179.5) == pytest.approx(111.2, abs=0.1)
