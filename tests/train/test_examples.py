"""Annotation of corpora arrives on spaCy's tokens, and a tiny training runs."""

from __future__ import annotations

from random import Random

import pytest
import spacy
from spacy.language import Language

from newsledger.annotate.components import RememberingLemmatizer, TagMap
from newsledger.train.augment import PLAIN, Rates
from newsledger.train.examples import make_example
from newsledger.train.lemmas import count_lemmas, silent_e_forms
from newsledger.train.loop import cut, fit
from newsledger.train.passages import Passage, Span, Word
from newsledger.train.score import score_names, score_syntax, windows
from newsledger.train.settings import names_pipeline, syntax_pipeline
from newsledger.train.tagmap import learn_tag_map


@pytest.fixture(scope="module")
def blank() -> Language:
    return spacy.blank("en")


def passage(text: str, rows: list[tuple[str, str, str, int, str]], *spans: Span) -> Passage:
    words = []
    position = 0
    for form, tag, pos, head, dep in rows:
        start = text.index(form, position)
        position = start + len(form)
        words.append(Word(start, position, tag, pos, form.lower(), head, dep))
    return Passage(text, tuple(words), spans)


FLED = passage(
    "Troops of Iraq fled\nTal Afar.",
    [
        ("Troops", "NNS", "NOUN", 3, "nsubj"), ("of", "IN", "ADP", 2, "case"),
        ("Iraq", "NNP", "PROPN", 0, "nmod"), ("fled", "VBD", "VERB", 3, "root"),
        ("Tal", "NNP", "PROPN", 5, "compound"), ("Afar", "NNP", "PROPN", 3, "obj"),
        (".", ".", "PUNCT", 3, "punct"),
    ],
    Span(10, 14, "GPE"), Span(20, 28, "GPE"),
)  # fmt: skip


def test_line_breaks_hang_on_the_word_before_them(blank: Language) -> None:
    reference = make_example(blank, FLED).reference
    gap = next(token for token in reference if token.is_space)
    assert (gap.tag_, gap.dep_, gap.head.text) == ("_SP", "dep", "fled")
    assert len(list(reference.sents)) == 1
    assert [ent.text for ent in reference.ents] == ["Iraq", "Tal Afar"]
    assert [(t.text, t.dep_, t.head.text) for t in reference if t.text in ("fled", "Afar")] == [
        ("fled", "ROOT", "fled"), ("Afar", "obj", "fled"),
    ]  # fmt: skip


def test_one_treebank_word_in_several_tokens_becomes_a_small_tree(blank: Language) -> None:
    example = make_example(
        blank,
        passage("non-state groups", [
            ("non-state", "JJ", "ADJ", 1, "amod"), ("groups", "NNS", "NOUN", 1, "root"),
        ]),
    )  # fmt: skip
    assert [(t.text, t.tag_, t.dep_, t.head.text) for t in example.reference] == [
        ("non", "JJ", "compound", "state"), ("-", "HYPH", "punct", "state"),
        ("state", "JJ", "amod", "groups"), ("groups", "NNS", "ROOT", "groups"),
    ]  # fmt: skip


def test_several_treebank_words_in_one_token_leave_the_topmost(blank: Language) -> None:
    example = make_example(
        blank,
        passage("cats and/or dogs", [
            ("cats", "NNS", "NOUN", 0, "root"), ("and", "CC", "CCONJ", 4, "cc"),
            ("/", ",", "PUNCT", 3, "punct"), ("or", "CC", "CCONJ", 1, "conj"),
            ("dogs", "NNS", "NOUN", 0, "conj"),
        ]),
    )  # fmt: skip
    assert [(t.text, t.dep_, t.head.text) for t in example.reference] == [
        ("cats", "ROOT", "cats"), ("and/or", "cc", "dogs"), ("dogs", "conj", "cats"),
    ]  # fmt: skip


def test_spans_never_begin_or_end_with_a_line_break(blank: Language) -> None:
    example = make_example(blank, Passage("in Iraq\n today", spans=(Span(3, 9, "GPE"),)))
    assert [ent.text for ent in example.reference.ents] == ["Iraq"]


def test_windows_cover_a_document_in_order() -> None:
    document = [Passage(f"Sentence {number}.") for number in range(30)]
    cuts = list(cut(document, Random(0)))
    assert [p for window in cuts for p in window] == document
    assert len({len(window) for window in cuts}) > 2


def test_the_tag_map_uses_the_longest_key_it_has(blank: Language) -> None:
    rows = [("there", "EX", "PRON", 1, "expl"), ("is", "VBZ", "VERB", 1, "root")]
    copula = [("is", "VBZ", "AUX", 1, "cop"), ("dead", "JJ", "ADJ", 1, "root")]
    table = learn_tag_map([passage("there is", rows)] * 9 + [passage("is dead", copula)] * 5)
    assert table["VBZ"] == "VERB"
    assert table["VBZ|cop"] == "AUX"
    assert "VBZ|ROOT" not in table
    tag_map = TagMap(blank, "map")
    tag_map.set_table(table)
    doc = make_example(blank, passage("is dead", copula)).reference
    assert [token.pos_ for token in tag_map(doc)] == ["AUX", "ADJ"]
    assert str(doc[0].morph) == "Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"


def test_the_tag_map_survives_bytes_and_disk(blank: Language, tmp_path) -> None:  # type: ignore[no-untyped-def]  # pytest's fixture
    tag_map = TagMap(blank, "map")
    tag_map.set_table({"NN": "NOUN", "IN|mark|nach": "SCONJ"})
    tag_map.to_disk(tmp_path / "map")
    assert TagMap(blank, "a").from_disk(tmp_path / "map").table == tag_map.table
    assert TagMap(blank, "b").from_bytes(tag_map.to_bytes()).table == tag_map.table


def test_usual_lemmas_come_from_the_treebank() -> None:
    row = [("Were", "VBD", "AUX", 0, "root")]
    words = [passage("Were", row)] * 3
    words = [Passage(p.text, tuple(Word(0, 4, "VBD", "AUX", "be", 0, "root") for _ in (0,)))
             for p in words]  # fmt: skip
    assert count_lemmas(words) == {("aux", "were"): "be"}
    assert count_lemmas(words[:2]) == {}


def test_verbs_with_a_silent_e_get_their_forms() -> None:
    forms = dict(silent_e_forms({"hop", "hope", "star", "stare", "fix", "wait"}))
    assert forms == {"hoped": "hope", "hoping": "hope", "stared": "stare", "staring": "stare"}


def test_a_lemma_is_worked_out_once_for_each_word_and_tag(nlp: Language) -> None:
    lemmatizer = nlp.get_pipe("lemmatizer")
    assert isinstance(lemmatizer, RememberingLemmatizer)
    doc = nlp("There are soldiers hoping that the men said so.")
    assert [t.lemma_ for t in doc if t.text in ("are", "hoping", "men", "said", "soldiers")] == [
        "be", "soldier", "hope", "man", "say",
    ]  # fmt: skip


def test_two_steps_of_training_are_repeatable_and_can_be_scored() -> None:
    documents = [[FLED, FLED]] * 4
    weights = []
    for _ in range(2):
        nlp = syntax_pipeline()
        losses = fit(nlp, documents, steps=2, batch_words=20, rates=Rates(), seed=3)
        assert set(losses) == {"tok2vec", "tagger", "parser"}
        weights.append(nlp.get_pipe("tok2vec").to_bytes())  # type: ignore[attr-defined]
    assert weights[0] == weights[1]
    names = names_pipeline()
    fit(names, documents, steps=2, batch_words=20, rates=PLAIN, seed=3)
    assert names.pipe_labels["ner"] == ["GPE"]
    scores = score_names(names, windows(documents, PLAIN))
    assert set(scores) == {"p", "r", "f", "per_label"}
    tag_map = nlp.add_pipe("newsledger_tag_map")
    tag_map.set_table(learn_tag_map([FLED]))  # type: ignore[attr-defined]
    assert 0 <= score_syntax(nlp, windows(documents, PLAIN))["dep_las"] <= 1
