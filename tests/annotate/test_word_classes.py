"""What the token vectors are told of a word before it is read in its sentence."""

from __future__ import annotations

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model

from newsledger.annotate.word_classes import (
    FEATURES,
    STORED,
    WordClasses,
    set_word_classes,
    short_hash,
    word_class_embed,
    word_classes,
)

WORDS = {
    #          small, capital, capitals, usual, frequency, places
    "baghdad": [1446, 1446, 422, 1446, 29, 2],
    "army": [70, 71, 72, 70, 6, 0],
    "ali": [0, 86, 0, 86, 43, 0],
}


@pytest.fixture
def classes() -> WordClasses:
    rows = sorted((short_hash(word), facts) for word, facts in WORDS.items())
    return WordClasses(
        np.array([key for key, _ in rows], dtype=np.uint32),
        np.array([facts for _, facts in rows], dtype=np.uint16),
    )


@pytest.fixture
def blank(classes: WordClasses) -> Language:
    nlp = spacy.blank("en")
    set_word_classes(nlp.vocab, classes)
    return nlp


def seen(nlp: Language, *texts: str) -> list[dict[str, dict[str, int]]]:
    """Run the extracting layer alone; of a word that comes twice, the second is given."""
    sizes = [4] * len(FEATURES)
    extract = word_class_embed(8, FEATURES, sizes, sizes, 0.0).layers[0]
    docs = [nlp.make_doc(text) for text in texts]
    return [
        {
            token.text: dict(zip(FEATURES, map(int, row), strict=True))
            for token, row in zip(doc, rows, strict=True)
        }
        for doc, rows in zip(docs, extract.predict(docs), strict=True)
    ]


def test_a_word_in_capitals_has_the_cluster_of_its_usual_form(blank: Language) -> None:
    (facts,) = seen(blank, "BAGHDAD")
    assert facts["BAGHDAD"]["CLUSTER"] == 1446
    assert facts["BAGHDAD"]["CLUSTER_AS_WRITTEN"] == 422
    assert facts["BAGHDAD"]["PLACES"] == 2


def test_a_capital_has_a_cluster_of_its_own(blank: Language) -> None:
    (facts,) = seen(blank, "army Army")
    assert facts["army"]["CLUSTER_AS_WRITTEN"] == 70
    assert facts["Army"]["CLUSTER_AS_WRITTEN"] == 71


def test_unknown_words_have_no_facts(blank: Language) -> None:
    (facts,) = seen(blank, "Zzyzx")
    assert set(facts["Zzyzx"].values()) == {0}


def test_a_name_is_seen_with_its_neighbours_elsewhere_in_the_text(blank: Language) -> None:
    first, second = seen(blank, "Ali Zorn fled. Police seek Zorn", "Zorn fled")
    assert first["Zorn"]["ELSEWHERE_BEFORE"] == 86 + 1
    assert first["Zorn"]["ELSEWHERE_FORM"] == 2
    assert second["Zorn"]["ELSEWHERE_FORM"] == 0  # another text is not this one


def test_common_words_and_marks_are_not_looked_for_elsewhere(blank: Language) -> None:
    (facts,) = seen(blank, "army, army,")
    assert facts["army"]["ELSEWHERE_FORM"] == 0
    assert facts[","]["ELSEWHERE_FORM"] == 0


def test_the_table_travels_with_the_vocabulary(blank: Language, classes: WordClasses) -> None:
    other = spacy.blank("en").from_bytes(blank.to_bytes())
    assert np.array_equal(word_classes(other.vocab).keys, classes.keys)
    assert np.array_equal(word_classes(other.vocab).columns, classes.columns)


def test_without_a_table_nothing_is_known() -> None:
    (facts,) = seen(spacy.blank("en"), "Baghdad fell")
    assert {value for row in facts.values() for value in row.values()} == {0}


def test_empty_docs_pass_through(blank: Language) -> None:
    model: Model[list[Doc], list[np.ndarray]] = word_class_embed(
        8, ("NORM", *FEATURES), [50] * 10, [4] * 10, 0.0
    )
    docs = [blank.make_doc(""), blank.make_doc("Baghdad fell"), blank.make_doc("")]
    model.initialize(X=docs)
    assert [rows.shape for rows in model.predict(docs)] == [(0, 8), (2, 8), (0, 8)]
    assert model.predict([]) == []


def test_training_hides_the_form_of_rare_words_only(blank: Language) -> None:
    extract = word_class_embed(8, ("NORM", "FREQUENCY"), [50, 50], [4, 4], 1.0).layers[0]
    docs = [blank.make_doc("Baghdad army $ 12")]
    shown = extract.predict(docs)[0][:, 0]
    hidden = extract(docs, is_train=True)[0][0][:, 0]
    assert hidden[0] == 0
    assert list(hidden[1:]) == list(shown[1:])


def test_tables_need_a_size_each() -> None:
    with pytest.raises(ValueError, match="2 attrs, 1 rows and 2 widths differ"):
        word_class_embed(8, ("NORM", "PLACES"), [50], [4, 4], 0.0)


def test_the_packaged_table_knows_places_and_clusters(nlp: Language) -> None:
    facts = dict(zip(FEATURES, range(len(FEATURES)), strict=True))
    table = word_classes(nlp.vocab)
    assert table.columns.shape[1] == len(STORED)
    doc = Doc(nlp.vocab, ["Baghdad", "Damascus", "soldiers"])
    tokens = doc.to_array(["LOWER", "ORTH", "IS_UPPER", "IS_ALPHA"])
    rows = table.features(tokens)
    assert rows[0][facts["CLUSTER"]] == rows[1][facts["CLUSTER"]] != 0
    assert rows[0][facts["PLACES"]]
    assert not rows[2][facts["PLACES"]]
