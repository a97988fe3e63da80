from __future__ import annotations

import spacy

from newsledger.evaluate.measures import ArticleScore, score_all
from newsledger.evaluate.suites import SUITES
from newsledger.evaluate.suites.polnear import (
    Attribution,
    likeness,
    read_attributions,
    score_attributions,
)

TEXT = "The mayor said the bridge was shut, and a clerk denied any delay."
GOLD = [
    Attribution(((0, 9),), ((10, 14),), ((15, 34),)),
    Attribution(((40, 47),), ((48, 54),), ((55, 64),)),
]


def spans(*parts: tuple[int, int]) -> list[list[list[int]]]:
    return [[[start, end] for start, end in parts]]


def test_perfect_and_empty_predictions():
    for found, wanted in ((GOLD, 1), ([], 0)):
        score = ArticleScore("a", TEXT)
        score_attributions(GOLD, found, score)
        assert {row.f1 for row in score_all([score]).values()} == {wanted}


def test_all_wants_cue_source_and_four_fifths_of_the_content():
    found = [
        Attribution(((4, 9),), ((10, 14),), ((19, 34),)),  # "mayor", most of the content
        Attribution((), ((48, 54),), ((55, 64),)),  # no source
        Attribution(((0, 9),), ((40, 47),), ()),  # another cue
    ]
    score = ArticleScore("a", TEXT)
    score_attributions(GOLD, found, score)
    right = {name: tally.right_found for name, tally in score.tallies.items()}
    assert right == {"claims.cue": 2, "claims.source": 1, "claims.content": 2, "claims.all": 1}
    assert score.tallies["claims.cue"].found == 3
    assert score.tallies["claims.source"].found == 2
    assert [(m.measure, m.kind) for m in score.misses] == [
        ("claims.source", "wrong"),
        ("claims.cue", "spurious"),
    ]


def test_marks_at_the_edges_of_a_content_do_not_count():
    text = '"It was shut," he said.'
    assert likeness(((0, 14),), ((1, 12),), text) == 1
    assert likeness(((1, 3),), ((4, 7),), text) == 0
    assert likeness((), (), text) == 0


def test_two_parts_are_read_and_an_attribution_without_cue_is_left_out():
    rows = [
        {"source": spans((0, 2)), "cue": spans((3, 5)), "content": spans((6, 8), (9, 11))},
        {"source": [], "cue": [], "content": []},
    ]
    assert read_attributions({"attributions": rows}) == [
        Attribution(((0, 2),), ((3, 5),), ((6, 8), (9, 11)))
    ]


def record(name: str, annotator: str, *rows: Attribution) -> dict[str, object]:
    return {
        "id": name,
        "annotator": annotator,
        "text": TEXT,
        "attributions": [
            {"source": spans(*r.source), "cue": spans(*r.cue), "content": spans(*r.content)}
            for r in rows
        ],
    }


def test_the_first_annotator_of_a_document_is_the_key(write_rows, nlp):
    suite = SUITES["polnear-dev"]
    corpora = write_rows(suite.files[0], record("one", "x", *GOLD), record("one", "y"))
    scores = suite.run(corpora, nlp)
    assert len(scores) == 1
    assert scores[0].tallies["claims.cue"].wanted == 2
    assert scores[0].tallies["claims.cue"].right_wanted >= 1  # "The mayor said"


def test_other_annotators_are_scored_against_the_first(write_rows):
    dev, train = SUITES["polnear-annotators"].files
    write_rows(dev, record("one", "x", *GOLD), record("one", "y", GOLD[0]), record("two", "x"))
    corpora = write_rows(train, record("three", "x", *GOLD))
    (score,) = SUITES["polnear-annotators"].run(corpora, spacy.blank("en"))
    assert score.article == "one"
    tally = score.tallies["claims.all"]
    assert (tally.right_found, tally.found, tally.wanted) == (1, 1, 2)
