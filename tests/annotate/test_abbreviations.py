"""A full stop after a title ends no sentence."""

from __future__ import annotations

import pytest
from spacy.language import Language

from newsledger.annotate.model import load_nlp


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_nlp()


@pytest.mark.parametrize(
    "title", ["Spc.", "Pfc.", "Cmdr.", "Supt.", "Insp.", "Det.", "Sgt.", "Lt."]
)
@pytest.mark.parametrize(
    "text",
    [
        "Officials said {} Karim Hussein was killed on Friday.",
        "The dead are Ann Hall of Ohio and {} Tom Gray of Maine.",
    ],
)
def test_a_title_ends_no_sentence(nlp: Language, title: str, text: str) -> None:
    assert len(list(nlp(text.format(title)).sents)) == 1


def test_a_word_that_is_no_title_does(nlp: Language) -> None:
    assert len(list(nlp("The shop sold a specialist. Tom Gray left.").sents)) == 2
