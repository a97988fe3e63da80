"""The whole training, on a handful of sentences written for the test."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import numpy as np
import pytest
import spacy

from newsledger.annotate.word_classes import WordClasses, short_hash, word_classes
from newsledger.errors import ConfigError
from newsledger.train import train

SENTENCES = [
    [
        ("Rebels", "NNS", "NOUN", 2, "nsubj"), ("attacked", "VBD", "VERB", 0, "root"),
        ("Tikrit", "NNP", "PROPN", 2, "obj"), (".", ".", "PUNCT", 2, "punct"),
    ],
    [
        ("They", "PRP", "PRON", 2, "nsubj"), ("fled", "VBD", "VERB", 0, "root"),
        ("at", "IN", "ADP", 4, "case"), ("dawn", "NN", "NOUN", 2, "obl"),
        (".", ".", "PUNCT", 2, "punct"),
    ],
]  # fmt: skip


@pytest.fixture(autouse=True)
def few_word_classes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table of one word: the real one takes half a minute."""
    few = WordClasses(
        np.array([short_hash("tikrit")], dtype=np.uint32),
        np.array([[0, 1446, 0, 1446, 30, 2]], dtype=np.uint16),
    )
    for module in ("settings", "build"):
        monkeypatch.setattr(f"newsledger.train.{module}.build_word_classes", lambda: few)


def zipped(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(text)


@pytest.fixture(scope="module")
def corpora(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpora")
    block = ["# newdoc id = test"]
    for rows in SENTENCES:
        text = " ".join(row[0] for row in rows).replace(" .", ".")
        block.append(f"# text = {text}")
        for number, (form, tag, pos, head, dep) in enumerate(rows, start=1):
            after = "SpaceAfter=No" if number == len(rows) - 1 else "_"
            block.append(
                f"{number}\t{form}\t{form.lower()}\t{pos}\t{tag}\t_\t{head}\t{dep}\t_\t{after}"
            )
        block.append("")
    conllu = "\n".join(block) + "\n"
    for name in ("en_ewt", "en_gum_open"):
        for split in ("train", "dev"):
            zipped(folder / f"syntax/{name}-ud-{split}.conllu.gz", conllu)
    text = "General Ali Omar left Tikrit."
    spans = [
        {"start": 0, "end": 16, "label": "Person", "text": text[:16], "confidence": 1},
        {"start": 22, "end": 28, "label": "Location", "text": "Tikrit", "confidence": 1},
    ]
    zipped(folder / "ner/re3d.train.jsonl.gz", json.dumps({"text": text, "spans": spans}) + "\n")
    return folder


def test_training_writes_a_pipeline_with_its_settings_and_scores(
    corpora: Path, tmp_path: Path
) -> None:
    out = tmp_path / "model"
    out.mkdir()
    (out / "old").touch()
    report = train(corpora, out, open_data_only=True, max_steps=2, batch_words=20)
    assert json.loads(report.as_json())["syntax_steps"] == 2
    assert set(report.scores) == {"ewt_dev", "gum_open_dev"}
    assert set(report.scores["ewt_dev"]) == {"plain", "capitals", "wrapped"}
    assert report.size_bytes > 1_000_000
    nlp = spacy.load(out)
    assert nlp.meta["training"]["data_sha256"] == report.data
    assert json.loads((out / "meta.json").read_text())["performance"] == report.scores
    assert nlp("They left.")[0].lemma_ == "they"
    assert len(word_classes(nlp.vocab).keys) == 1
    assert not (out / "old").exists()
    words = set(json.loads((out / "vocab" / "strings.json").read_text()))
    assert not words & {"Tikrit", "tikrit", "Rebels", "rebels", "dawn"}
    assert [path.name for path in tmp_path.iterdir()] == ["model"]


def test_a_missing_corpus_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"re3d\.train\.jsonl\.gz is missing"):
        train(tmp_path, tmp_path / "model", open_data_only=True)
