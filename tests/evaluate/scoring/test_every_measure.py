"""What holds for every measure: right is 1, nothing is 0, never outside, wherever it stands."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.evaluate.labelled import golds
from tests.evaluate.scoring.answers import empty, moved, perfect, perfect_incidents, scored
from tests.evaluate.scoring.two_articles import both, dispatch, follow_up

from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.measures import score_all
from newsledger.evaluate.scoring import MEASURES, score_article
from newsledger.evaluate.scoring.incidents import score_incidents

PAIRED = {name for name, text in MEASURES.items() if text.startswith(("paired", "overlapping"))}
SHARES = PAIRED | {
    "casualties.harm",
    "claims.parent",
    "entities.place",
    "responsibility.event",
    "responsibility.said_by",
}
FOUND_ROWS = {name for name in MEASURES if not name.startswith("incidents.")} - SHARES


def test_a_perfect_prediction_scores_1_in_every_measure():
    gold = both()
    found = [perfect(article) for article in gold.articles]
    scores = [score_article(a, f) for a, f in zip(gold.articles, found, strict=True)]
    incidents = score_incidents(gold, found, *perfect_incidents(gold))
    total = score_all([*scores, *incidents])
    assert {name: score.f1 for name, score in total.items() if score.f1 != 1.0} == {}
    assert set(MEASURES) <= set(total)
    assert [m for score in (*scores, *incidents) for m in score.misses] == []


def test_an_empty_prediction_scores_0_in_every_measure_of_rows():
    total = scored(dispatch(), empty(dispatch()))
    assert {name: total[name].f1 for name in FOUND_ROWS} == dict.fromkeys(FOUND_ROWS, 0.0)
    assert not SHARES & set(total), "a share of pairs needs pairs"


def test_an_empty_prediction_of_incidents_scores_0():
    gold = both()
    scores = score_incidents(gold, [empty(article) for article in gold.articles], [], [])
    total = score_all(scores)
    assert total["incidents.b3"].f1 == 0.0
    assert total["incidents.pairs"].f1 == 0.0
    assert set(total) == {"incidents.b3", "incidents.pairs"}


def test_a_layer_that_is_not_labelled_is_not_scored():
    total = scored(follow_up(), perfect(dispatch()))
    assert {name.split(".")[0] for name in total} == {"dates", "events"}


def test_measures_that_need_a_layer_that_is_not_labelled_are_left_out():
    total = scored(follow_up(), perfect(follow_up()))
    assert "events.date" in total
    assert "events.said_by" not in total


def test_every_measure_is_described():
    gold = both()
    found = [perfect(article) for article in gold.articles]
    scores = [score_article(a, f) for a, f in zip(gold.articles, found, strict=True)]
    scores += score_incidents(gold, found, *perfect_incidents(gold))
    made = {name for score in scores for name in score.tallies}
    assert {name for name in made if not name.startswith("entities.strict.")} == set(MEASURES)


def test_every_miss_lies_in_the_text_and_says_something():
    gold, other = dispatch(), perfect(dispatch())
    for rows in (other.dates, other.entities, other.claims, other.events, other.casualties):
        del rows[0]
    score = score_article(gold, other)
    assert score.misses
    for miss in score.misses:
        assert 0 <= miss.start < miss.end <= len(gold.text)
        assert miss.measure in MEASURES
        assert (miss.wanted is None) == (miss.kind == "spurious")
        assert (miss.found is None) == (miss.kind == "missed")


_around = st.sampled_from(
    ["", " ", "\n\n", "🚑", "Gunmen opened fire. ", " the governor said ", "Monday", "KIRKUK\r\n"]
)


@given(st.lists(_around, max_size=4), st.lists(_around, max_size=4))
@settings(max_examples=60)
def test_a_perfect_prediction_stays_perfect_in_a_longer_text(before, after):
    gold = moved(dispatch(), "".join(before), "".join(after))
    score = score_article(gold, perfect(gold))
    assert [name for name, value in score_all([score]).items() if value.f1 != 1.0] == []
    assert score.misses == []


@given(golds(), golds())
@settings(max_examples=60)
def test_whatever_is_found_scores_lie_between_0_and_1(gold, other):
    found = [
        _of_another(article, other.articles[no % len(other.articles)])
        for no, article in enumerate(gold.articles)
    ]
    scores = [score_article(a, f) for a, f in zip(gold.articles, found, strict=True)]
    scores += score_incidents(gold, found, *perfect_incidents(other))
    for name, score in score_all(scores).items():
        for value in (score.precision, score.recall, score.f1):
            assert value is None or 0.0 <= value <= 1.0, name


def _of_another(gold: GoldArticle, other: GoldArticle):
    """Rows made for one article, offered as those of another."""
    found = perfect(other)
    found.article = empty(gold).article
    return found


@pytest.mark.parametrize("measure", ["dates.value", "claims.all", "casualties.full"])
def test_a_row_found_twice_is_right_once(measure):
    gold, found = dispatch(), perfect(dispatch())
    for rows in (found.dates, found.claims, found.casualties):
        rows.append(rows[0])
    score = scored(gold, found)[measure]
    assert score.recall == 1.0
    assert score.precision == score.wanted / (score.wanted + 1)
