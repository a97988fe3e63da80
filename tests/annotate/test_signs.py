"""Posts with pictures and hash signs are read as the sentences that they are."""

from __future__ import annotations

from itertools import pairwise

import pytest

from newsledger.annotate.signs import sign_borders


def test_a_picture_is_no_part_of_a_phrase(nlp):
    doc = nlp("🔴 Army jets are striking launchers in the south ✅")
    by_text = {token.text: token for token in doc}
    assert by_text["🔴"].pos_ == by_text["✅"].pos_ == "PUNCT"
    (subject,) = [token for token in doc if token.dep_ == "nsubj"]
    assert subject.text == "jets"
    assert doc.text.startswith("🔴")


def test_a_hash_sign_does_not_hide_a_place(nlp):
    doc = nlp("Russian troops shelled #Kherson this morning")
    assert ("Kherson", "GPE") in {(ent.text, ent.label_) for ent in doc.ents}


def test_a_selector_does_not_stick_to_the_next_word(nlp):
    assert "Sirens" in [token.text for token in nlp("❗️Sirens in Acre and Safed.")]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("They hit the clinic 😡 Nobody was hurt", ["They hit the clinic 😡", "Nobody was hurt"]),
        ("🔴 Jets hit the port", ["🔴 Jets hit the port"]),
        # flags stand inside sentences
        ("The brigade 🇺🇦 Kharkiv knows hit a depot", ["The brigade 🇺🇦 Kharkiv knows hit a depot"]),
    ],
)
def test_a_sentence_ends_with_a_picture(text, sentences):
    cuts = [0, *sign_borders(text), len(text)]
    parts = [text[a:b].strip() for a, b in pairwise(cuts)]
    assert parts == sentences
