"""Other spaCy pipelines: what they lack comes from rules and gazetteers, and is said."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
import spacy

from newsledger.annotate.model import load_nlp, missing_from


def test_the_packaged_pipeline_lacks_nothing() -> None:
    assert missing_from(load_nlp()) == []


def test_labels_that_another_pipeline_lacks_come_from_lists_with_a_message(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    other = spacy.blank("en")
    other.add_pipe("sentencizer")
    other.to_disk(tmp_path / "other")
    with caplog.at_level(logging.WARNING):
        nlp = load_nlp(str(tmp_path / "other"))
    said = " ".join(record.getMessage() for record in caplog.records)
    assert "WEAPON" in said
    assert "FAC" in said
    assert "no parser" in said
    doc = nlp("Kataib Hezbollah fired Grad rockets at Al Asad Air Base.")
    labels = {ent.text: ent.label_ for ent in doc.ents}
    assert labels["Al Asad Air Base"] == "FAC"
    assert labels["Kataib Hezbollah"] == "ORG"
