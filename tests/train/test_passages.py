"""Rewriting text moves every offset with it."""

from __future__ import annotations

import pytest

from newsledger.train.passages import Edit, Passage, Span, Word, apply_edits, join, with_text


def word(text: str, form: str, head: int, dep: str, tag: str = "NN") -> Word:
    start = text.index(form)
    return Word(start, start + len(form), tag, "NOUN", form.lower(), head, dep)


TEXT = '"Rebels" attacked Tikrit.'
PASSAGE = Passage(
    TEXT,
    (
        Word(0, 1, "``", "PUNCT", '"', 1, "punct"),
        word(TEXT, "Rebels", 3, "nsubj"),
        Word(7, 8, "''", "PUNCT", '"', 1, "punct"),
        word(TEXT, "attacked", 3, "root", "VBD"),
        word(TEXT, "Tikrit", 3, "obj", "NNP"),
        Word(24, 25, ".", "PUNCT", ".", 3, "punct"),
    ),
    (Span(18, 24, "GPE"),),
)


def forms(passage: Passage) -> list[str]:
    return [passage.text[word.start : word.end] for word in passage.words]


def test_an_edit_shifts_words_and_spans_behind_it() -> None:
    edited = apply_edits(PASSAGE, [Edit(8, 9, "\n   ")])
    assert edited.text == '"Rebels"\n   attacked Tikrit.'
    assert forms(edited) == forms(PASSAGE)
    assert [edited.text[s.start : s.end] for s in edited.spans] == ["Tikrit"]


def test_removed_words_vanish_and_heads_are_counted_anew() -> None:
    edited = apply_edits(PASSAGE, [Edit(0, 1, ""), Edit(7, 8, "")])
    assert forms(edited) == ["Rebels", "attacked", "Tikrit", "."]
    assert [w.head for w in edited.words] == [1, 1, 1, 1]


def test_dependents_of_a_removed_word_go_to_its_head() -> None:
    edited = apply_edits(PASSAGE, [Edit(1, 7, "")])
    assert forms(edited) == ['"', '"', "attacked", "Tikrit", "."]
    assert [w.head for w in edited.words] == [2, 2, 2, 2, 2]


def test_text_inserted_before_a_span_stays_outside_it() -> None:
    edited = apply_edits(PASSAGE, [Edit(18, 18, "old ")])
    assert [edited.text[s.start : s.end] for s in edited.spans] == ["Tikrit"]


def test_a_span_takes_in_what_replaces_it() -> None:
    edited = apply_edits(PASSAGE, [Edit(18, 24, "Aden")])
    assert [edited.text[s.start : s.end] for s in edited.spans] == ["Aden"]
    assert forms(edited)[4] == "Aden"


def test_edits_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap"):
        apply_edits(PASSAGE, [Edit(0, 5, ""), Edit(3, 6, "")])


def test_join_shifts_offsets_and_heads() -> None:
    both = join([PASSAGE, PASSAGE], ["\n\n"])
    assert forms(both) == forms(PASSAGE) * 2
    assert both.words[7].head == 9
    assert [both.text[s.start : s.end] for s in both.spans] == ["Tikrit", "Tikrit"]


def test_with_text_wants_the_same_length() -> None:
    assert with_text(PASSAGE, TEXT.upper()).spans == PASSAGE.spans
    with pytest.raises(ValueError, match="apply_edits"):
        with_text(PASSAGE, TEXT + "!")
