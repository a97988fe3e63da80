from __future__ import annotations

from newsledger.evaluate.measures import ArticleScore, score_all
from newsledger.evaluate.suites import SUITES
from newsledger.evaluate.suites.names import score_spans
from newsledger.train.names import in_dev
from newsledger.train.passages import Span

TEXT = "Police in Basra and Mosul met the Red Crescent."
GOLD = [Span(10, 15, "GPE"), Span(20, 25, "GPE"), Span(34, 46, "ORG")]


def test_perfect_and_empty_predictions():
    for found, wanted in ((GOLD, 1), ([], 0)):
        score = ArticleScore("a", TEXT)
        score_spans(GOLD, found, score, "entities", labels=True)
        assert {row.f1 for row in score_all([score]).values()} == {wanted}


def test_bounds_and_label_have_to_be_right():
    found = [Span(10, 15, "LOC"), Span(20, 25, "GPE"), Span(30, 46, "ORG"), Span(0, 6, "ORG")]
    score = ArticleScore("a", TEXT)
    score_spans(GOLD, found, score, "entities", labels=True)
    tally = score.tallies["entities.strict"]
    assert (tally.right_found, tally.found, tally.wanted) == (1, 4, 3)
    assert score.tallies["entities.GPE"].right_found == 1
    assert score.tallies["entities.ORG"].right_found == 0
    assert [(m.kind, m.wanted, m.found) for m in score.misses] == [
        ("wrong", "GPE: Basra", "LOC: Basra"),
        ("wrong", "ORG: Red Crescent", "ORG: the Red Crescent"),
        ("spurious", None, "ORG: Police"),
    ]


def test_only_documents_that_training_holds_back_are_scored(write_rows, nlp):
    names = [f"paper_{n}" for n in range(40)]
    held_back = [name for name in names if in_dev(name)]
    assert 0 < len(held_back) < len(names)
    tokens = ["Soldiers", "left", "Basra", "."]
    rows = [
        {"doc": name, "tokens": tokens, "tags": ["O", "O", "B-Location", "O"]} for name in names
    ]
    corpora = write_rows(SUITES["newswire-dev"].files[0], *rows)
    scores = SUITES["newswire-dev"].run(corpora, nlp)
    assert [score.article for score in scores] == held_back
    assert all(score.tallies["entities.strict"].wanted == 1 for score in scores)
    assert all("model.strict" in score.tallies for score in scores)


def test_our_labels_are_brought_to_those_of_the_corpus(write_rows, nlp):
    tokens = ["They", "flew", "from", "Baghdad", "to", "Germany", "."]
    tags = ["O", "O", "O", "B-LOC", "O", "B-LOC", "O"]
    corpora = write_rows(
        SUITES["uner-ewt"].files[0],
        {"split": "test", "tokens": tokens, "tags": tags},
        {"split": "dev", "tokens": tokens, "tags": tags},
    )
    (score,) = SUITES["uner-ewt"].run(corpora, nlp)
    assert score.tallies["entities.strict"].right_found == 2
