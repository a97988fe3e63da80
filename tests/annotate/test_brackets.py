"""Places told with what they lie in, in brackets."""

from __future__ import annotations

import pytest
from spacy.language import Language


def _places(nlp: Language, text: str) -> set[str]:
    return {ent.text for ent in nlp(text).ents if ent.label_ == "GPE"}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Gunmen shot a herder in Halgan village (Bulo Burto, Hiraan) on Monday.",
            {"Halgan", "Bulo Burto", "Hiraan"},
        ),
        ("Clashes broke out near Kolbiyow (Badhaadhe, Lower Juba).", {"Kolbiyow", "Lower Juba"}),
    ],
)
def test_place_with_divisions(nlp: Language, text: str, places: set[str]) -> None:
    assert places <= _places(nlp, text)


def test_what_stands_in_other_brackets_is_no_place(nlp: Language) -> None:
    text = "The group spoke of Ashfield (Brown, Miller) in its report."
    assert not _places(nlp, text) & {"Brown", "Miller"}
