"""What is read once for a whole text says the same as its tokens."""

from __future__ import annotations

import pytest
import spacy

from newsledger.extract import syntax
from newsledger.extract.responsibility.arrests import arrest_words
from newsledger.extract.stage import extract_article
from newsledger.records import Article


def test_the_words_of_a_text_are_its_tokens_in_small_letters() -> None:
    doc = spacy.blank("en")("GAO --\nTwo Men were HELD.")
    assert syntax.words_of(doc) == [token.lower_ for token in doc]
    assert syntax.words_of(doc) is syntax.words_of(doc)


def test_each_token_has_the_bounds_of_its_sentence() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    doc = nlp("Two died. Who did it? Nobody knows.")
    assert syntax.sentence_ranges(doc) == [(t.sent.start, t.sent.end) for t in doc]


def test_the_text_of_the_article_is_not_put_together_anew() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    article = Article(article_id="a", source_path="", record_no=0, text="Two died.")
    doc = nlp(article.text)
    extract_article(doc, article)
    assert syntax.text_of(doc) is article.text


@pytest.mark.parametrize(
    "word", ["arrested", "held", "custody", "bars", "suspect", "sought", "warrant", "facing"]
)
def test_words_of_arrests_are_listed(word: str) -> None:
    assert word in arrest_words()
