"""Labels of real news: offsets that are filled with words where the text is at hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsledger.errors import GoldError
from newsledger.evaluate.suites import SuiteMissing
from newsledger.evaluate.suites.news import score_reader
from newsledger.evaluate.suites.news_labels import (
    CORPUS_FILES,
    LABELS,
    SENTENCE_FILES,
    SENTENCES,
    read_news,
)

TEXT = "Gunmen attacked a bus near Gao on Friday, police said."


@pytest.fixture
def labels(tmp_path: Path) -> Path:
    """Write one line of labels for the text above."""
    line = {
        "id": "one",
        "corpus": "wire.jsonl.gz",
        "record": "r1",
        "length": len(TEXT),
        "split": "dev",
        "dates": [{"id": "d1", "start": 34, "end": 40, "type": "DATE"}],
        "events": [
            {
                "id": "ev1", "start": 7, "end": 15, "event_type": "attack", "modality": "actual",
                "outcome": "hit", "actor": [0, 6], "target": [16, 21], "place": [27, 30],
                "date": "d1",
            }
        ],
        "responsibility": [
            {"id": "r1", "event": "ev1", "stance": "asserted", "party": [0, 6]}
        ],
    }  # fmt: skip
    path = tmp_path / "labels.jsonl"
    path.write_text(json.dumps(line) + "\n", encoding="utf-8")
    return path


def test_words_are_filled_in_from_the_record(labels, write_rows):
    corpora = write_rows("wire.jsonl.gz", {"id": "r1", "text": TEXT, "published": "2024-05-04"})
    (article,) = read_news(corpora, "dev", labels)
    (event,), (row,) = article.events, article.responsibility
    assert (event.text, event.actor.text, event.place.text) == ("attacked", "Gunmen", "Gao")
    assert article.dates[0].text == "Friday"
    assert row.party.text == "Gunmen"
    assert article.published.isoformat() == "2024-05-04"
    assert read_news(corpora, "test", labels) == []


def test_a_text_of_tokens_is_put_together_a_sentence_a_line(labels, write_rows):
    line = json.loads(labels.read_text(encoding="utf-8"))
    line["length"] = len(TEXT) + len("\nTwo died.")
    figure = {"id": "c1", "start": 55, "end": 58, "harm": "killed", "count_min": 2, "count_max": 2}
    line["casualties"] = [
        {**figure, "count_basis": "exact", "scope": "incident", "modality": "asserted"}
    ]
    labels.write_text(json.dumps(line) + "\n", encoding="utf-8")
    first = TEXT.replace(",", " ,").replace(".", " .").split()
    corpora = write_rows(
        "wire.jsonl.gz",
        {"id": "r1#0", "doc": "r1", "tokens": first},
        {"id": "r1#1", "doc": "r1", "tokens": ["Two", "died", "."]},
    )
    (article,) = read_news(corpora, "dev", labels)
    assert article.text == f"{TEXT}\nTwo died."
    assert [row.text for row in article.casualties] == ["Two"]


def test_a_sentence_of_no_document_is_a_text(labels, write_rows):
    tokens = TEXT.replace(",", " ,").replace(".", " .").split()
    other = {"id": "r2", "tokens": ["Rain", "fell", "."]}
    corpora = write_rows("wire.jsonl.gz", other, {"id": "r1", "tokens": tokens})
    (article,) = read_news(corpora, "dev", labels)
    assert article.text == TEXT


def test_another_text_is_refused(labels, write_rows):
    corpora = write_rows("wire.jsonl.gz", {"id": "r1", "text": TEXT + " More."})
    with pytest.raises(GoldError, match="another version"):
        read_news(corpora, "dev", labels)


def test_a_missing_corpus_is_named(labels, tmp_path):
    with pytest.raises(SuiteMissing, match=r"wire\.jsonl\.gz"):
        read_news(tmp_path, "dev", labels)


@pytest.mark.parametrize(("labels", "files"), [(LABELS, CORPUS_FILES), (SENTENCES, SENTENCE_FILES)])
def test_our_labels_hold_no_words_and_lie_in_the_corpora_named(labels, files):
    lines = [json.loads(line) for line in labels.read_text(encoding="utf-8").splitlines()]
    assert {line["corpus"] for line in lines} <= set(files)
    assert {line["split"] for line in lines} == {"dev", "test", "second"}
    assert not any(
        "text" in row
        for line in lines
        for row in (line, *line["events"], *line.get("casualties", ()))
    )


def test_a_second_reader_is_scored_against_the_first(labels, write_rows):
    corpora = write_rows("wire.jsonl.gz", {"id": "r1", "text": TEXT, "published": "2024-05-04"})
    line = json.loads(labels.read_text(encoding="utf-8"))
    other = {**line, "split": "second", "events": [{**line["events"][0], "event_type": "shooting"}]}
    rows = [{**line, "split": "test"}, other]
    labels.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    (score,) = score_reader(corpora, None, labels)
    assert score.tallies["events.trigger"].right_found == 1
    assert score.tallies["events.type"].right_found == 0
    assert score.tallies["events.place"].right_found == 1
