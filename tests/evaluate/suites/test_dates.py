from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.evaluate.measures import ArticleScore, score_all
from newsledger.evaluate.suites import SUITES
from newsledger.evaluate.suites.dates import Timex, read_timex, score_timex, split_range
from newsledger.records import Date


def make_date(text: str, value: str | None, start: int = 0, kind: str = "DATE") -> Date:
    return Date("d", "a", "s", start, start + len(text), text, kind, "{}", value=value)


@pytest.mark.parametrize(
    ("text", "value", "ends"),
    [
        ("3 May to 5 May 2023", "2023-05-03/2023-05-05", ["3 May", "5 May 2023"]),
        ("2009-2011", "2009/2011", ["2009", "2011"]),
        ("late March and early April", "2023-03/2023-04", ["late March", "early April"]),
        ("between 3 and 5 May", "2023-05-03/2023-05-05", ["between 3", "5 May"]),
    ],
)
def test_a_range_is_split_into_its_two_ends(text, value, ends):
    rows = split_range(make_date(text, value, start=7))
    assert [text[row.start - 7 : row.end - 7] for row in rows] == ends
    assert "/".join(row.value or "" for row in rows) == value


def test_what_is_no_range_stays_whole():
    for row in (make_date("3 May", "2023-05-03"), make_date("May", None)):
        assert split_range(row) == [Timex(row.start, row.end, "DATE", row.value)]
    weekend = make_date("the holidays", "2023-12-24/2024-01-01")  # no word joins two ends
    assert len(split_range(weekend)) == 1


@given(st.text("0a -–to", min_size=1, max_size=20))
def test_the_ends_of_a_range_lie_inside_it(text):
    rows = split_range(make_date(text, "2023/2024", start=3))
    assert all(3 <= row.start <= row.end <= 3 + len(text) for row in rows)


def test_expressions_without_words_and_the_creation_time_are_left_out():
    timex = {"type": "DATE", "value": "2023", "functionInDocument": "NONE"}
    record = {
        "timex": [
            timex | {"start": 0, "end": 4},
            timex | {"start": 9, "end": 9},
            timex | {"start": 5, "end": 9, "functionInDocument": "CREATION_TIME"},
        ]
    }
    assert read_timex(record) == [Timex(0, 4, "DATE", "2023")]


def test_hand_computed_case():
    text = "on Monday, in early May and for two days"
    gold = [
        Timex(3, 9, "DATE", "2023-05-01"),
        Timex(14, 23, "DATE", "2023-05"),
        Timex(32, 40, "DURATION", "P2D"),
    ]
    found = [
        Timex(3, 9, "DATE", "2023-05-08"),  # bounds right, value wrong
        Timex(20, 23, "DATE", "2023-05"),  # value right, bounds wrong
        Timex(0, 2, "SET", "P1D"),
    ]
    score = ArticleScore("a", text)
    score_timex(gold, found, score, types=True)
    assert {name: tally.right_found for name, tally in score.tallies.items()} == {
        "dates.strict": 1,
        "dates.relaxed": 2,
        "dates.value": 1,
        "dates.type": 2,
    }
    assert score.tallies["dates.value"].found == score.tallies["dates.value"].wanted == 3
    told = {(miss.measure, miss.kind): (miss.wanted, miss.found) for miss in score.misses}
    assert told == {
        ("dates.value", "wrong"): ("2023-05-01", "2023-05-08"),
        ("dates.strict", "wrong"): ("early May", "May"),
        ("dates.relaxed", "missed"): ("P2D", None),
        ("dates.relaxed", "spurious"): (None, "P1D"),
    }


@pytest.mark.parametrize(("keep", "wanted"), [(True, 1), (False, 0)])
def test_perfect_and_empty_predictions(keep, wanted):
    gold = [Timex(0, 4, "DATE", "2023"), Timex(5, 9, "DATE", "2024")]
    score = ArticleScore("a", "2023 2024")
    score_timex(gold, gold if keep else [], score, types=False)
    assert {row.f1 for row in score_all([score]).values()} == {wanted}
    assert "dates.type" not in score.tallies


def test_the_suite_reads_its_format_and_the_creation_time_anchors(write_rows, nlp):
    text = "Shelling began on 3 May 2023. It stopped on Tuesday."
    timex = {"type": "DATE", "functionInDocument": "NONE"}
    corpora = write_rows(
        SUITES["timebank"].files[0],
        {
            "id": "one",
            "split": "timebank",
            "text": text,
            "dct": "2023-05-10",
            "timex": [
                timex | {"start": 18, "end": 28, "value": "2023-05-03"},
                timex | {"start": 44, "end": 51, "value": "2023-05-09"},
            ],
        },
    )
    (score,) = SUITES["timebank"].run(corpora, nlp)
    assert score.tags == ("timebank",)
    assert score.misses == []
    assert score.tallies["dates.value"].right_found == 2
