from __future__ import annotations

from newsledger.evaluate.measures import ArticleScore, score_all
from newsledger.evaluate.suites import SUITES
from newsledger.evaluate.suites.meantime import Told, denied, doubted, read_article, score_told

RECORD = {
    "id": "one",
    "corpus": "own",
    "tokens": [
        ["1", "Sales", 0],
        ["2", "may", 0],
        ["3", "fall", 0],
        ["4", ".", 0],
        ["5", "Nobody", 1],
        ["6", "resigned", 1],
        ["7", ".", 1],
    ],
    "markables": [
        {"tag": "EVENT_MENTION", "tokens": ["3"], "certainty": "POSSIBLE", "polarity": "POS"},
        {"tag": "EVENT_MENTION", "tokens": ["6"], "certainty": "CERTAIN", "polarity": "NEG"},
        {"tag": "EVENT_MENTION", "tokens": ["1"], "certainty": "UNDERSPECIFIED"},
        {"tag": "ENTITY_MENTION", "tokens": ["5"]},
    ],
}


def test_tokens_become_text_and_events_keep_their_place():
    text, events = read_article(RECORD)
    assert text == "Sales may fall.\nNobody resigned."
    assert [text[event.start : event.end] for event in events] == ["fall", "resigned", "Sales"]
    assert [(event.uncertain, event.negative) for event in events] == [
        (True, False),
        (False, True),
        (None, None),
    ]


def test_hand_computed_case():
    text, events = read_article(RECORD)
    spans = [(10, 14), (23, 31)]  # both events, and only one is uncertain
    score = ArticleScore("one", text)
    score_told(events, lambda e: e.uncertain, spans, score, "meantime.uncertain")
    score_told(events, lambda e: e.negative, [], score, "meantime.negative")
    scores = score_all([score])
    assert scores["meantime.uncertain"].precision == 1 / 2
    assert scores["meantime.uncertain"].recall == 1
    assert scores["meantime.negative"].f1 == 0
    assert [(m.kind, m.wanted, m.found) for m in score.misses] == [
        ("spurious", None, "resigned"),
        ("missed", "resigned", None),
    ]


def test_likely_contents_are_doubted_and_denied_ones_are_not_so(resolved):
    text = "The army said it is likely that the rebels will attack. The group denied the charge."
    found = resolved(text)
    assert any("attack" in text[start:end] for start, end in doubted(found))
    assert any("charge" in text[start:end] for start, end in denied(found))


def test_the_suite_reads_its_format(write_rows, nlp):
    corpora = write_rows(SUITES["meantime"].files[0], RECORD)
    (score,) = SUITES["meantime"].run(corpora, nlp)
    assert score.tags == ("own",)
    assert score.tallies["meantime.uncertain"].wanted == 1


def test_an_event_may_be_open():
    score = ArticleScore("one", "x")
    score_told([Told(0, 1, None, None)], lambda e: e.uncertain, [(0, 1)], score, "m")
    assert score_all([score])["m"].f1 is None
