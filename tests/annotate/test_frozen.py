"""Prediction on plain arrays finds what the layers of thinc and spaCy's own parser find."""

from __future__ import annotations

import pickle

import numpy as np
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.pipeline.dep_parser import DependencyParser

from newsledger.annotate.model import load_nlp

WORDS = [
    "Rockets",
    "hit",
    "the",
    "base",
    "near",
    "AIN",
    "al-Asad",
    "on",
    "Monday",
    ".",
    "\n\n",
    "“",
]
TEXTS = [
    "",
    "Kabul",
    "Two soldiers were killed when a drone hit the base near Erbil on Monday, officials said.",
    "NO ONE WAS HURT.\n\nThe militia, which had claimed the attack, later denied any role in it.",
    "The blast " * 700,
]


def models(nlp: Language) -> list:
    return [
        node
        for pipe in ("tok2vec", "ner")
        for node in nlp.get_pipe(pipe).model.walk()
        if node.name == "word_class_tok2vec"
    ]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_nlp()


def test_vectors_are_those_of_the_layers(nlp: Language) -> None:
    docs = [nlp.make_doc(text) for text in TEXTS]
    for model in models(nlp):
        layers = model.get_ref("encode").predict(model.get_ref("embed").predict(docs))
        for once in range(2):  # the second time words are remembered
            frozen = model.predict(docs)
            assert [len(rows) for rows in frozen] == [len(doc) for doc in docs], once
            for expected, found in zip(layers, frozen, strict=True):
                np.testing.assert_allclose(found, expected, atol=1e-3)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=30), min_size=1, max_size=5))
def test_texts_of_a_batch_do_not_touch_each_other(texts: list[list[str]]) -> None:
    nlp = load_nlp()
    docs = [nlp.make_doc(" ".join(words)) for words in texts]
    for model in models(nlp):
        together = model.predict(docs)
        for doc, rows in zip(docs, together, strict=True):
            np.testing.assert_allclose(rows, model.predict([doc])[0], atol=1e-3)


def test_no_texts(nlp: Language) -> None:
    for model in models(nlp):
        assert model.predict([]) == []


def test_changed_weights_are_seen(nlp: Language) -> None:
    model = models(nlp)[0]
    docs = [nlp.make_doc(TEXTS[2])]
    before = model.predict(docs)[0]
    norm = next(node for node in model.get_ref("encode").walk() if node.name == "layernorm")
    bias = norm.get_param("b").copy()
    norm.set_param("b", bias + 1)
    changed = model.predict(docs)[0]
    norm.set_param("b", bias)
    assert np.abs(changed - before).max() > 0.5
    np.testing.assert_allclose(model.predict(docs)[0], before, atol=1e-3)


def test_parses_are_those_of_spacy(nlp: Language) -> None:
    ours = nlp.get_pipe("parser")
    theirs = spacy.blank("en", vocab=nlp.vocab).add_pipe(
        "parser", config={"model": nlp.config["components"]["parser"]["model"]}
    )
    assert type(theirs) is DependencyParser
    theirs.from_bytes(ours.to_bytes(exclude=["vocab"]), exclude=["vocab"])
    theirs.model = ours.model  # with the listener that has the vectors of the texts
    docs = list(nlp.get_pipe("tok2vec").pipe([nlp.make_doc(text) for text in TEXTS[1:]]))
    again = [doc.copy() for doc in docs]
    ours.set_annotations(docs, ours.predict(docs))
    theirs.set_annotations(again, theirs.predict(docs))
    for doc, other in zip(docs, again, strict=True):
        assert [(t.head.i, t.dep_, t.is_sent_start) for t in doc] == [
            (t.head.i, t.dep_, t.is_sent_start) for t in other
        ]


def test_a_pipeline_that_has_predicted_can_be_pickled(nlp: Language) -> None:
    expected = [token.dep_ for token in nlp(TEXTS[2])]
    again = pickle.loads(pickle.dumps(nlp))
    assert [token.dep_ for token in again(TEXTS[2])] == expected
