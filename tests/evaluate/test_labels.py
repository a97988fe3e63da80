"""A second reader's labels, scored against the first."""

from __future__ import annotations

import json

import pytest

from newsledger.errors import ConfigError
from newsledger.evaluate.stage import evaluate_labels

TEXT = "At least 13 soldiers were killed near Gao on Tuesday, the army said."
DATE = {"id": "d1", "text": "Tuesday", "type": "DATE", "value": "2024-08-13"}


def labels(path, name="one", **changes):
    row = {"id": name, "published": "2024-08-17", "text": TEXT, "dates": [DATE], **changes}
    path.write_text(json.dumps(row) + "\n")
    return path


def test_equal_labels_agree_wholly(tmp_path):
    done = evaluate_labels(labels(tmp_path / "a.jsonl"), labels(tmp_path / "b.jsonl"))
    assert {
        name: score.f1 for name, score in done.scores.items() if score.f1 not in (1, None)
    } == {}
    assert "dates.value" in done.scores


def test_where_they_differ_is_counted(tmp_path):
    other = labels(tmp_path / "b.jsonl", dates=[{**DATE, "value": "2024-08-20"}])
    done = evaluate_labels(labels(tmp_path / "a.jsonl"), other)
    assert done.scores["dates.strict"].f1 == 1
    assert done.scores["dates.value"].f1 == 0


def test_labels_of_other_articles_or_texts_are_an_error(tmp_path):
    gold = labels(tmp_path / "a.jsonl")
    with pytest.raises(ConfigError, match="has labels of none of the articles"):
        evaluate_labels(gold, labels(tmp_path / "b.jsonl", name="two"))
    other = labels(tmp_path / "c.jsonl", text=TEXT + " It rained.")
    with pytest.raises(ConfigError, match=r"'one' of .* has another text"):
        evaluate_labels(gold, other)
