"""People parted from their harm: by their age, by who did it, by a time, by the band they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]
Row = tuple[str, int | None, int | None]


def _told(found: Extraction) -> list[Row]:
    return [(row.harm, row.count_min, row.count_max) for row in found.casualties]


@pytest.mark.parametrize(
    "text",
    [
        "A guard aged 51 was shot dead.",
        "A boy aged 11 died.",
        "A girl aged nine was killed.",
        "A guard aged 51 was shot in the neck and died in the ambulance.",
    ],
)
def test_who_is_told_with_an_age_dies(extraction: Extract, text: str):
    assert _told(extraction(text)) == [("killed", 1, 1)]


def test_an_age_counts_nobody(extraction: Extract):
    found = extraction("A girl aged nine and her brother, aged six, were killed.")
    assert _told(found) == [("killed", 1, 1), ("killed", 1, 1)]


def test_the_age_of_a_house_harms_nobody(extraction: Extract):
    assert _told(extraction("A mill aged 51 years was hit.")) == []


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The killing by soldiers of five protesters led to a strike.", ("killed", 5, 5)),
        ("The abduction by gunmen of three priests shocked the town.", ("captured", 3, 3)),
        ("A group condemned the killing by the army of a village head.", ("killed", 1, 1)),
    ],
)
def test_who_did_it_stands_before_whom_it_was_done_to(extraction: Extract, text: str, row: Row):
    assert _told(extraction(text)) == [row]


def test_cattle_that_somebody_kills_are_nobody(extraction: Extract):
    assert _told(extraction("The killing by the army of 40 cows angered herders.")) == []


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Rebels ambushed and killed a party of nine rangers.", ("killed", 9, 9)),
        ("The rebels wiped out a company of 61 policemen.", ("killed", 61, 61)),
        (
            "At dusk rebels cut down with machine guns eleven pickers at a farm.",
            ("killed", 11, 11),
        ),
    ],
)
def test_who_is_killed_stands_behind_a_band_or_a_weapon(extraction: Extract, text: str, row: Row):
    assert _told(extraction(text)) == [row]


def test_who_strikes_out_hurts_nobody(extraction: Extract):
    assert _told(extraction("The pitcher threw six innings, striking out 12 batters.")) == []


def test_voters_kill_no_party(extraction: Extract):
    assert _told(extraction("The scandal killed a party of the centre.")) == []


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("A monitor says 40 soldiers and three of its own fighters died.", ("killed", 3, 3)),
        ("The rebels said that three of their own had fallen.", ("killed", 3, 3)),
    ],
)
def test_somebodys_own_men_die(extraction: Extract, text: str, row: Row):
    assert row in _told(extraction(text))


def test_lost_games_of_ones_own_are_nobody(extraction: Extract):
    assert _told(extraction("The club lost three of its own games.")) == []


def test_one_family_is_not_joined_to_the_hurt(extraction: Extract):
    found = extraction("The strike left 13 dead, seven of them from one family, and 22 injured.")
    assert [row for row in _told(found) if row[0] == "injured"] == [("injured", 22, 22)]
