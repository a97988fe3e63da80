from __future__ import annotations

import re
from datetime import date

import pytest
import spacy
from spacy.language import Language
from tests.evaluate.scoring.two_articles import both, dispatch

from newsledger.errors import ShardError
from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.predict import predict, predict_incidents, predicted_article
from newsledger.evaluate.scoring import score_article
from newsledger.extract.stage import extract_article
from newsledger.resolve.stage import resolve_article


def test_an_article_is_named_after_its_gold_id_alone():
    article = predicted_article(dispatch())
    other = predicted_article(GoldArticle("checkpoint-dispatch", "Another text."))
    assert re.fullmatch(r"[0-9a-f]{16}", article.article_id)
    assert article.article_id == other.article_id
    assert article.article_id != predicted_article(GoldArticle("x", "Another text.")).article_id
    assert article.text == dispatch().text
    assert (article.published_date, article.published_basis) == (date(2024, 5, 8), "metadata")
    assert article.title == "Gunmen attack checkpoint"


def test_prediction_has_the_rows_of_the_stages(nlp):
    gold = dispatch()
    (found,) = predict([gold], nlp)
    article = predicted_article(gold)
    assert found == resolve_article(extract_article(nlp(gold.text), article))
    assert [row.earliest for row in found.dates if row.text == "Monday"] == [date(2024, 5, 6)]


def test_predictions_keep_the_order_of_the_articles(nlp):
    gold = both()
    found = predict(gold.articles, nlp)
    assert [e.article.text for e in found] == [a.text for a in gold.articles]
    assert predict([], nlp) == []
    for article, extraction in zip(gold.articles, found, strict=True):
        assert score_article(article, extraction).article == article.id


def test_incidents_link_events_of_the_articles(nlp):
    found = predict(both().articles, nlp)
    incidents, reports = predict_incidents(found)
    events = {row.event_id for extraction in found for row in extraction.events}
    assert reports
    assert {row.event_id for row in reports} <= events
    assert {row.incident_id for row in reports} == {row.incident_id for row in incidents}
    assert predict_incidents([]) == ([], [])


def test_a_text_that_cannot_be_annotated_is_named():
    @Language.component("fails_on_everything")
    def fails(doc):
        raise ValueError("no")

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("fails_on_everything")
    with pytest.raises(ShardError, match=r"gold/x: cannot be annotated: ValueError: no\."):
        predict([GoldArticle("x", "Some text.")], nlp)
