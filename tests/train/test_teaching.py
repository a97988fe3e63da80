"""What several name finders agree on in raw text becomes training matter."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import spacy

from newsledger.train.teaching import UNLABELLED, label_together, raw_texts

TEXT = "Shells hit Kharkiv on Monday.\n\nThe mayor of Lviv spoke."


def finder(sure: dict[str, float], labels: tuple[str, ...] = ("GPE",)) -> Any:
    """Make a finder that takes each of these words for a GPE with its probability."""
    nlp = spacy.blank("en")

    def predict(docs: list[Any]) -> list[Any]:
        tables = []
        for doc in docs:
            table = np.zeros((len(doc), 5), dtype=np.float32)
            for token in doc:
                table[token.i, 4] = sure.get(token.text, 0.0)  # O, then B I L U
                table[token.i, 0] = 1 - table[token.i, 4]
            tables.append(table)
        return tables

    pipe = SimpleNamespace(labels=labels, model=SimpleNamespace(predict=predict))
    return SimpleNamespace(make_doc=nlp.make_doc, get_pipe=lambda _: pipe)


def test_the_mean_decides_and_spans_fit_their_sentences() -> None:
    teachers = [finder({"Kharkiv": 0.9, "Lviv": 0.7}), finder({"Kharkiv": 0.6, "Lviv": 0.2})]
    (document,) = label_together(teachers, [TEXT])
    found = [[p.text[s.start : s.end] for s in p.spans] for p in document]
    assert [p.text for p in document] == TEXT.split("\n\n")
    assert found == [["Kharkiv"], []]
    assert [p.paragraph for p in document] == [True, True]


def test_teachers_must_know_the_same_labels() -> None:
    with pytest.raises(ValueError, match="labels"):
        label_together([finder({}), finder({}, ("ORG",))], [TEXT])


def test_raw_texts_are_read_once_and_not_in_capitals(tmp_path: Path) -> None:
    path = tmp_path / UNLABELLED[0]
    path.parent.mkdir()
    rows = [{"text": TEXT}, {"text": TEXT}, {"text": TEXT.upper()}, {"text": TEXT + " Again."}]
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
    assert list(raw_texts(tmp_path)) == [TEXT, TEXT + " Again."]
    assert list(raw_texts(tmp_path, most=1)) == [TEXT]
