from __future__ import annotations

from datetime import date

from newsledger.evaluate.measures import ArticleScore, score_all
from newsledger.evaluate.suites import SUITES
from newsledger.evaluate.suites.shootings import (
    Count,
    incident_count,
    rows_count,
    score_count,
    score_pairs,
)

TEXT = "Two men were killed and three people were injured in a shooting in Dayton on Monday."


def test_the_count_of_the_incident_and_of_the_rows(resolved):
    found = resolved(TEXT, published=date(2024, 5, 8))
    assert incident_count(found) == rows_count(found) == Count(2, 3)


def test_an_article_without_figures_counts_nobody(resolved):
    found = resolved("The council met on Monday to talk about parking.")
    assert incident_count(found) == rows_count(found) == Count(0, 0)


def test_both_figures_have_to_be_right():
    score = ArticleScore("a", TEXT)
    score_count(Count(2, 3), Count(2, 4), score, "rows")
    right = {name: tally.right_found for name, tally in score.tallies.items()}
    assert right == {
        "shootings.rows_both": 0,
        "shootings.rows_killed": 1,
        "shootings.rows_injured": 0,
    }
    (miss,) = score.misses
    assert (miss.wanted, miss.found) == ("2 killed, 3 injured", "2 killed, 4 injured")


def test_pairs_by_hand():
    scores = [ArticleScore(str(n), f"title {n}\n") for n in range(4)]
    # told: 0-1, 0-2, 1-2; ours: 0-1 (twice told), 2-3
    ours = [frozenset("xy"), frozenset("xy"), frozenset("z"), frozenset("z")]
    score_pairs(["a", "a", "a", "b"], ours, scores)
    total = score_all(scores)["incidents.pairs"]
    assert (total.found, total.wanted) == (2, 3)
    assert (total.precision, total.recall) == (1 / 2, 1 / 3)
    assert [(m.kind, m.found) for m in scores[2].misses] == [("spurious", "title 3")]


def test_the_suite_reads_its_format_and_groups_over_all_articles(write_rows, nlp):
    record = {"published": "2024-05-08", "incident": "1", "killed": 2, "injured": 3, "text": TEXT}
    corpora = write_rows(
        SUITES["us-shootings"].files[0],
        record | {"id": "one", "title": "Two killed in Dayton shooting"},
        record | {"id": "two", "title": "Two dead, three hurt in Dayton"},
    )
    scores = score_all(SUITES["us-shootings"].run(corpora, nlp))
    assert scores["shootings.incident_both"].f1 == 1
    assert scores["shootings.rows_both"].f1 == 1
    assert scores["incidents.pairs"].wanted == 1
    assert scores["incidents.pairs"].recall == 1  # copies of one text
