from __future__ import annotations

from datetime import date

from tests.evaluate.scoring.answers import change, misses, perfect, scored
from tests.evaluate.scoring.two_articles import dispatch

from newsledger.evaluate.scoring import score_article


def test_a_wider_span_is_right_only_relaxed():
    found = perfect(dispatch())
    monday = found.dates[0]
    change(found.dates, 0, start=monday.start - 3, text="on Monday")
    total = scored(dispatch(), found)
    assert total["dates.strict"].f1 == 0.5
    assert total["dates.relaxed"].f1 == 1.0
    assert total["dates.value"].f1 == 1.0


def test_value_counts_over_all_rows_and_intervals_over_paired_dates():
    found = perfect(dispatch())
    change(
        found.dates,
        0,
        value="2024-05-13",
        earliest=date(2024, 5, 13),
        latest=date(2024, 5, 13),
    )
    del found.dates[1]
    total = scored(dispatch(), found)
    # wanted: Monday and the past 12 months; found: Monday, with the wrong week
    assert (total["dates.relaxed"].precision, total["dates.relaxed"].recall) == (1.0, 0.5)
    assert total["dates.value"].f1 == 0.0
    assert total["dates.interval"].f1 == 0.0
    assert total["dates.interval_f1"].f1 == 0.0
    assert total["dates.type"].f1 == 1.0
    score = score_article(dispatch(), found)
    assert misses(score, "dates.interval") == [
        ("wrong", "2024-05-06..2024-05-06", "2024-05-13..2024-05-13")
    ]
    assert misses(score, "dates.relaxed") == [("missed", "DURATION P12M", None)]


def test_a_duration_has_no_say_in_intervals():
    found = perfect(dispatch())
    change(found.dates, 1, earliest=date(2023, 5, 8), latest=date(2024, 5, 8))
    total = scored(dispatch(), found)
    assert total["dates.interval"].f1 == 1.0
    # but an interval that should not be there is one found too many
    assert total["dates.interval_f1"].precision == 0.5
    assert total["dates.interval_f1"].recall == 1.0
