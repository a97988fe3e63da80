from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.evaluate.scoring.answers import change, misses, perfect, scored
from tests.evaluate.scoring.two_articles import dispatch

from newsledger.evaluate.align import Extent
from newsledger.evaluate.scoring import score_article
from newsledger.evaluate.scoring.claims import content_overlap


def test_cue_source_content_and_all_of_them():
    found = perfect(dispatch())
    change(found.claims, 1, source=None, source_start=None, source_end=None)
    content = found.claims[2]
    assert content.content_start is not None
    change(found.claims, 2, content_start=content.content_start + 30)
    del found.claims[5]
    total = scored(dispatch(), found)
    # seven claims wanted, six found
    assert (total["claims.cue"].precision, total["claims.cue"].recall) == (1.0, 6 / 7)
    assert (total["claims.source"].precision, total["claims.source"].recall) == (5 / 6, 5 / 7)
    assert (total["claims.content"].precision, total["claims.content"].recall) == (5 / 6, 5 / 7)
    assert (total["claims.all"].precision, total["claims.all"].recall) == (4 / 6, 4 / 7)
    assert total["claims.direct"].f1 == 1.0
    score = score_article(dispatch(), found)
    assert misses(score, "claims.cue") == [("missed", "the governor (told)", None)]
    assert misses(score, "claims.source") == [
        ("wrong", "source: The interior ministry", "source: none")
    ]


def test_direct_quotations_alone():
    found = perfect(dispatch())
    change(found.claims, 0, quotation="direct")  # found as direct, is not, all else right
    change(found.claims, 3, content_parts=None)  # the cue counts as content: a third too much
    direct = scored(dispatch(), found)["claims.direct"]
    assert (direct.precision, direct.recall) == (0.5, 0.0)


def test_content_with_a_word_more_is_still_the_content():
    found = perfect(dispatch())
    change(found.claims, 0, content_end=found.claims[0].content_end + 4)  # type: ignore[operator]
    assert scored(dispatch(), found)["claims.content"].f1 == 1.0


@pytest.mark.parametrize(("characters", "right"), [(28, 7), (27, 6)])
def test_content_needs_four_fifths(characters, right):
    found = perfect(dispatch())
    start = dispatch().claims[1].content[0].start  # 34 characters
    change(found.claims, 1, content_start=start, content_end=start + characters)
    assert scored(dispatch(), found)["claims.content"].f1 == pytest.approx(right / 7)


def test_content_overlap_is_an_intersection_over_union():
    assert content_overlap([Extent(0, 8)], [Extent(0, 10)]) == 0.8
    assert content_overlap([Extent(0, 2), Extent(8, 10)], [Extent(0, 10)]) == 0.4
    assert content_overlap([], []) == 1.0
    assert content_overlap([], [Extent(0, 1)]) == 0.0


_extents = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), max_size=4).map(
    lambda parts: [Extent(start, start + length) for start, length in parts]
)


@given(_extents, _extents)
def test_content_overlap_is_even_handed_and_within_0_and_1(one, other):
    assert content_overlap(one, one) == 1.0
    assert 0.0 <= content_overlap(one, other) == content_overlap(other, one) <= 1.0


def test_slots_are_shares_of_the_pairs():
    found = perfect(dispatch())
    change(found.claims, 1, speech_act="state", source_type="official")
    change(found.claims, 3, quotation="mixed")
    change(found.claims, 5, parent_claim_id=None)
    change(found.claims, 4, parent_claim_id=found.claims[0].claim_id)
    score = score_article(dispatch(), found)
    assert misses(score, "claims.parent") == [
        ("wrong", "inside: no other claim", "inside: the governor (said)"),
        ("wrong", "inside: the ministry (says)", "inside: no other claim"),
    ]
    total = scored(dispatch(), found)
    assert total["claims.speech_act"].f1 == pytest.approx(6 / 7)
    assert total["claims.source_type"].f1 == pytest.approx(6 / 7)
    assert total["claims.quotation"].f1 == pytest.approx(6 / 7)
    assert total["claims.parent"].f1 == pytest.approx(5 / 7)


def test_certainty_is_counted_over_rows_that_have_one():
    found = perfect(dispatch())
    change(found.claims, 2, certainty_low=0.55, certainty_high=0.80, certainty_phrase="likely")
    change(found.claims, 0, certainty_low=0.2, certainty_high=0.8, certainty_phrase="about")
    score = score_article(dispatch(), found)
    total = scored(dispatch(), found)
    # wanted: very likely, likely; found: likely (of very likely), likely, about
    assert total["claims.certainty"].precision == pytest.approx(1 / 3)
    assert total["claims.certainty"].recall == 0.5
    assert total["claims.certainty_phrase"].recall == 0.5
    assert misses(score, "claims.certainty") == [
        ("wrong", "very likely 0.8..0.95", "likely 0.55..0.8"),
        ("spurious", None, "about 0.2..0.8"),
    ]


def test_certainty_found_on_another_claim_of_the_same_words_counts():
    found = perfect(dispatch())
    cue = dispatch().text.index("carried")
    change(found.claims, 2, cue_start=cue, cue_end=cue + 7, cue="carried")
    total = scored(dispatch(), found)
    assert total["claims.cue"].recall == pytest.approx(6 / 7)
    assert total["claims.certainty"].f1 == 1.0
