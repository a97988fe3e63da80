"""What stands in brackets within a noun phrase does not take the phrase apart; nor does an age."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from newsledger.annotate.asides import asides_of
from newsledger.annotate.model import load_nlp


def _read(text: str) -> Doc:
    return load_nlp()(text)


def _asides(text: str) -> list[str]:
    doc = _read(text)
    return [doc[start:end].text for start, end in asides_of(doc)]


def _arcs(doc: Doc) -> dict[str, tuple[str, str]]:
    return {token.text: (token.dep_, token.head.text) for token in doc}


@pytest.mark.parametrize(
    ("text", "asides"),
    [
        ("Allied Democratic Forces (ADF) rebels killed two men.", ["(ADF)"]),
        ("Islamic State (IS) militants killed two men.", ["(IS)"]),
        ("ISIS (Islamic State of Iraq) fighters left.", ["(Islamic State of Iraq)"]),
        ("ELN [National Liberation Army] men left.", ["[National Liberation Army]"]),
        ("Gunmen shot the mayor (57) and his wife (54).", ["(57)", "(54)"]),
        ("Gunmen shot the mayor, 57, and his wife, 54.", [", 57,", ", 54"]),
        ("A farmer, 61, of Sake, died.", [", 61,"]),
        ("The attacker, roughly 20 years old, fled.", [", roughly 20 years old,"]),
    ],
)  # fmt: skip
def test_names_numbers_and_ages_are_asides(text: str, asides: list[str]) -> None:
    assert _asides(text) == asides


@pytest.mark.parametrize(
    "text",
    [
        "The army (which denied it) left.",
        "Two men (they were brothers) died.",
        "Rebels killed by (31) men fled.",
        "ERBIL, Iraq (Agency) - Two rockets fell.",
        "In June, 57 men died.",
        "Police found 12, 14, and 15 shells.",
    ],
)
def test_clauses_datelines_and_figures_are_none(text: str) -> None:
    assert _asides(text) == []


def test_a_phrase_is_one_over_its_aside() -> None:
    arcs = _arcs(
        _read("Four soldiers were killed by Allied Democratic Forces (ADF) rebels in Beni.")
    )
    assert arcs["rebels"] == ("obl:agent", "killed")
    assert arcs["Forces"] == ("compound", "rebels")
    assert arcs["ADF"] == ("appos", "Forces")
    assert arcs["("] == ("punct", "ADF")


def test_who_is_told_beside_an_age_is_told_with_the_other() -> None:
    arcs = _arcs(_read("Gunmen killed the mayor, 57, and his wife, 54."))
    assert arcs["wife"] == ("conj", "mayor")
    assert arcs["57"] == ("appos", "mayor")


def test_a_name_in_brackets_has_its_own_parts() -> None:
    arcs = _arcs(_read("ISIS (Islamic State of Iraq) fighters left."))
    assert arcs["State"] == ("appos", "ISIS")
    assert arcs["Iraq"] == ("nmod", "State")
    assert arcs["ISIS"] == ("compound", "fighters")


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Rebels",
                "killed",
                "(",
                ")",
                "[",
                "]",
                "ADF",
                "12",
                ",",
                "57",
                "of",
                ".",
                "\n\n",
                "men",
            ]
        ),
        min_size=1,
        max_size=30,
    )
)
def test_whatever_stands_in_brackets_the_tree_is_one(words: list[str]) -> None:
    doc = _read(" ".join(words))
    for sentence in doc.sents:
        assert all(sentence.start <= token.head.i < sentence.end for token in sentence)
        assert sum(token.head.i == token.i for token in sentence) == 1


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ('The militia said it had "directly hit" the base.', ("nsubj", "hit")),
        ("The militia said it had “targeted” the base.", ("nsubj", "targeted")),
    ],
)
def test_marks_within_a_clause_are_read_past(text: str, subject: tuple[str, str]) -> None:
    doc = _read(text)
    assert _arcs(doc)["it"] == subject
    assert [t.dep_ for t in doc if t.is_quote] == ["punct", "punct"]


@pytest.mark.parametrize(
    "text",
    ['"We hit the base," he said.', 'He said: "We hit the base."', 'They called it a "hit".'],
)
def test_marks_of_speech_are_read(text: str) -> None:
    assert _asides(text) == []
