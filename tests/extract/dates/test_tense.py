"""The tense of the verb that a date belongs to."""

from __future__ import annotations

import pytest
from spacy.language import Language

from newsledger.extract.dates.tense import Tenses


def tense(nlp: Language, text: str, words: str) -> str | None:
    start = text.index(words)
    return Tenses(nlp(text)).at(start, start + len(words))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rockets struck the base on Monday.", "past"),
        ("Two soldiers were killed on Monday.", "past"),
        ("The president will visit the town on Monday.", "future"),
        ("The truce holds until Monday.", "future"),
    ],
)
def test_tense_of_the_governing_verb(nlp: Language, text: str, expected: str) -> None:
    assert tense(nlp, text, "Monday") == expected


def test_without_a_parse_only_the_words_before_count(nlp: Language) -> None:
    text = "The year ended March 31 was calm until Monday."
    doc = nlp.make_doc(text)
    start = text.index("March")
    assert Tenses(doc).at(start, start + 8) == "past"
    assert Tenses(doc).at(text.index("was"), text.index("was") + 3) is None


def test_a_past_that_looks_like_the_present_is_past(nlp):
    doc = nlp("In February, American aircraft hit more than 80 targets in both countries.")
    start = doc.text.index("February")
    assert Tenses(doc).at(start, start + len("February")) == "past"
