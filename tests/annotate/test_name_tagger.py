"""Names token by token: the best well-formed sequence of tags, and what the component learns."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example

from newsledger.annotate.name_tagger import decode
from newsledger.train.settings import names_pipeline

LABELS = 2
TAGS = ["O"] + [f"{kind}{label}" for label in range(LABELS) for kind in "BILU"]


def well_formed(tags: tuple[int, ...]) -> bool:
    """Say whether every name that opens also closes, with one label."""
    opened = ""
    for tag in (TAGS[number] for number in tags):
        kind, label = tag[0], tag[1:]
        if opened:
            if kind not in "IL" or label != opened:
                return False
        elif kind in "IL":
            return False
        opened = label if kind in "BI" else ""
    return not opened


def names_of(tags: tuple[int, ...]) -> list[tuple[int, int, int]]:
    names, first = [], 0
    for position, tag in enumerate(TAGS[number] for number in tags):
        if tag[0] in "BU":
            first = position
        if tag[0] in "LU":
            names.append((first, position + 1, int(tag[1:])))
    return names


def table(rng: np.random.Generator, tokens: int) -> NDArray[np.float32]:
    scores = np.exp(rng.normal(size=(tokens, len(TAGS))) * 2)
    return (scores / scores.sum(axis=1, keepdims=True)).astype(np.float32)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 4), st.integers(0, 4))
def test_the_best_of_all_well_formed_sequences_is_found(seed: int, first: int, second: int) -> None:
    rng = np.random.default_rng(seed)
    tables = [table(rng, first), table(rng, second)]
    for scores, found in zip(tables, decode(tables, LABELS), strict=True):
        logs = np.log(np.maximum(scores, 1e-12))
        sequences = [
            tags for tags in product(range(len(TAGS)), repeat=len(scores)) if well_formed(tags)
        ]
        best = max(sequences, key=lambda tags: sum(logs[i, tag] for i, tag in enumerate(tags)))
        assert found == names_of(best)


def test_a_token_that_is_surely_out_parts_two_names() -> None:
    scores = np.full((3, len(TAGS)), 1e-6, dtype=np.float32)
    scores[0, TAGS.index("B0")] = 0.6
    scores[0, TAGS.index("U0")] = 0.4
    scores[1, 0] = 0.9995
    scores[2, TAGS.index("L0")] = 0.6
    scores[2, TAGS.index("U0")] = 0.4
    assert decode([scores], LABELS) == [[(0, 1, 0), (2, 3, 0)]]


@pytest.fixture(scope="module")
def trained() -> Language:
    """A tagger that has learned one sentence by heart."""
    nlp = spacy.blank("en")
    tok2vec = {
        "@architectures": "newsledger.Tok2Vec.v1",
        "embed": {
            "@architectures": "newsledger.WordClassEmbed.v1",
            "width": 16,
            "attrs": ["NORM", "SHAPE"],
            "rows": [50, 20],
            "widths": [16, 8],
            "hidden": 0.0,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": 16,
            "depth": 1,
            "window_size": 1,
            "maxout_pieces": 2,
        },
    }
    output = {"@architectures": "spacy.Tagger.v2", "normalize": True, "tok2vec": tok2vec}
    nlp.add_pipe("newsledger_ner", name="ner", config={"model": output})
    reference = nlp.make_doc("The army left New Rivertown on Monday.")
    reference.set_ents([Span(reference, 3, 5, label="GPE"), Span(reference, 1, 2, label="ORG")])
    example = Example(nlp.make_doc(reference.text), reference)
    optimizer = nlp.initialize(lambda: [example])
    for _ in range(60):
        nlp.update([example], sgd=optimizer)
    return nlp


def test_it_learns_what_it_is_shown(trained: Language) -> None:
    doc = trained("The army left New Rivertown on Monday.")
    assert [(span.text, span.label_) for span in doc.ents] == [
        ("army", "ORG"),
        ("New Rivertown", "GPE"),
    ]
    assert trained.pipe_labels["ner"] == ["GPE", "ORG"]


def test_texts_of_a_batch_do_not_change_each_other(trained: Language) -> None:
    texts = ["The army left.", "", "New Rivertown " * 700, "On Monday New Rivertown left."]
    together = [str(doc.ents) for doc in trained.pipe(texts, batch_size=4)]
    assert together == [str(trained(text).ents) for text in texts]


def test_a_saved_tagger_finds_the_same(trained: Language) -> None:
    loaded = spacy.util.load_model_from_config(trained.config).from_bytes(trained.to_bytes())
    text = "The army left New Rivertown."
    assert str(loaded(text).ents) == str(trained(text).ents)


def test_tokens_without_annotation_teach_nothing(trained: Language) -> None:
    tagger = trained.get_pipe("ner")
    reference = trained.make_doc("The army left.")
    reference.set_ents([], missing=[Span(reference, 0, 2)], default="outside")
    example = Example(trained.make_doc(reference.text), reference)
    size = 1 + 4 * len(tagger.labels)  # type: ignore[attr-defined]
    guess = np.full((len(reference), size), 1 / size, dtype=np.float32)
    _, (gradient,) = tagger.get_loss([example], [guess])  # type: ignore[attr-defined]
    assert not gradient[:2].any()
    assert gradient[2:].any()


def test_an_empty_text_has_no_names(trained: Language) -> None:
    assert trained.get_pipe("ner").predict([Doc(trained.vocab)]) == [[]]  # type: ignore[attr-defined]


def test_a_name_ends_with_its_sentence_and_has_no_space_at_its_edges() -> None:
    tagger = names_pipeline().get_pipe("ner")
    tagger.add_label("ORG")  # type: ignore[attr-defined]
    words = [" ", "Gulf", "Co", "\n", "Red", "Sea"]
    doc = Doc(tagger.vocab, words=words, sent_starts=[True, False, False, False, True, False])
    tagger.set_annotations([doc], [[(0, 6, 0)]])  # type: ignore[attr-defined]
    assert [(ent.start, ent.end) for ent in doc.ents] == [(1, 3)]
