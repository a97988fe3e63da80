"""Scores from counts, computed by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.evaluate.measures import (
    ArticleScore,
    Tally,
    matched,
    score_all,
    score_by_tag,
    score_measure,
    share,
)


def test_precision_recall_and_f1_as_computed_by_hand():
    score = score_measure("dates.strict", [matched(3, 4, 5), matched(1, 4, 1)])
    assert score.precision == pytest.approx(4 / 8)
    assert score.recall == pytest.approx(4 / 6)
    assert score.f1 == pytest.approx(8 / 14)
    assert (score.found, score.wanted, score.articles) == (8, 6, 2)
    assert not score.is_share


def test_perfect_counts_score_one_and_so_do_all_draws():
    score = score_measure("x", [matched(3, 3, 3), matched(7, 7, 7), matched(1, 1, 1)])
    assert (score.precision, score.recall, score.f1) == (1, 1, 1)
    assert (score.low, score.high) == (1, 1)


def test_nothing_found_scores_zero_and_has_no_precision():
    score = score_measure("x", [matched(0, 0, 4), matched(0, 0, 2)])
    assert score.precision is None
    assert (score.recall, score.f1, score.low, score.high) == (0, 0, 0, 0)


def test_nothing_wanted_and_nothing_found_is_no_score():
    score = score_measure("x", [matched(0, 0, 0), matched(0, 0, 0)])
    assert (score.precision, score.recall, score.f1, score.low) == (None, None, None, None)


def test_what_is_found_where_nothing_is_wanted_scores_zero():
    assert score_measure("x", [matched(0, 3, 0)]).f1 == 0


def test_a_share_is_its_own_precision_and_recall():
    score = score_measure("x", [share(3, 4), share(1, 1)])
    assert score.is_share
    assert score.f1 == pytest.approx(0.8)


def test_credit_of_b_cubed_differs_by_side():
    # three mentions found with precisions 1, 1, 1/2 and four wanted with recalls 1, 1/2, 1/2, 0
    score = score_measure("x", [Tally(2.5, 3, 2.0, 4)])
    assert score.precision == pytest.approx(2.5 / 3)
    assert score.recall == pytest.approx(0.5)


def test_the_interval_is_of_articles_not_of_rows():
    # one long article that is all wrong, nine short ones that are right: the draws differ wildly
    tallies = [matched(0, 90, 90)] + [matched(1, 1, 1)] * 9
    score = score_measure("x", tallies)
    assert score.low is not None
    assert score.high == 1  # a draw without the long article
    assert score.low < 0.1


def test_one_article_has_no_interval():
    assert score_measure("x", [matched(1, 2, 2)]).low is None


def test_measures_keep_the_order_given_and_leave_out_the_unmeasured():
    article = ArticleScore("a", "text")
    article.add("b.second", matched(1, 1, 1))
    article.add("a.first", matched(1, 1, 1))
    article.add("b.second", matched(0, 1, 1))
    scores = score_all([article], ["a.first", "z.none", "b.second"])
    assert list(scores) == ["a.first", "b.second"]
    assert scores["b.second"].f1 == pytest.approx(0.5)


def test_a_tag_has_the_scores_of_its_articles():
    one = ArticleScore("a", "", ("iraq", "dispatch"), {"x": matched(1, 1, 1)})
    two = ArticleScore("b", "", ("iraq",), {"x": matched(0, 1, 1)})
    by_tag = score_by_tag([one, two])
    assert list(by_tag) == ["dispatch", "iraq"]
    assert by_tag["dispatch"]["x"].f1 == 1
    assert by_tag["iraq"]["x"].f1 == pytest.approx(0.5)


_COUNTS = st.tuples(*[st.integers(0, 20)] * 3).map(
    lambda c: matched(min(c), max(c[0], min(c)), max(c[1], min(c)))
)


@given(st.lists(_COUNTS, min_size=1, max_size=12))
def test_scores_lie_between_0_and_1_and_inside_their_interval_bounds(tallies):
    score = score_measure("x", tallies)
    for value in (score.precision, score.recall, score.f1, score.low, score.high):
        assert value is None or 0 <= value <= 1
    if score.low is not None and score.high is not None:
        assert score.low <= score.high
