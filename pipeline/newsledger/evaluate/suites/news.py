"""The suites news-dev and news-test: real articles, labelled for events and responsibility."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from spacy.language import Language

from newsledger.evaluate.measures import ArticleScore
from newsledger.evaluate.predict import predict
from newsledger.evaluate.scoring import score_article
from newsledger.evaluate.suites.news_labels import CORPUS_FILES, read_news
from newsledger.evaluate.suites.suite import Suite

_MEASURES = (
    "events.trigger",
    "events.type",
    "events.modality",
    "events.outcome",
    "events.actor",
    "events.target",
    "events.place",
    "events.date",
    "events.coreference",
    "responsibility.rows",
    "responsibility.party",
    "responsibility.event",
)


def _score(corpora: Path, nlp: Language, limit: int | None, split: str) -> list[ArticleScore]:
    articles = read_news(corpora, split)[:limit]
    scores = [
        score_article(article, found)
        for article, found in zip(articles, predict(articles, nlp), strict=True)
    ]
    return [
        dataclasses.replace(
            score,
            tallies={k: v for k, v in score.tallies.items() if k in _MEASURES},
            misses=[miss for miss in score.misses if miss.measure in _MEASURES],
        )
        for score in scores
    ]


NEWS_DEV = Suite(
    "news-dev",
    "real articles labelled for events and responsibility: to look at and to train with",
    CORPUS_FILES,
    _MEASURES,
    lambda corpora, nlp, limit: _score(corpora, nlp, limit, "dev"),
)

NEWS_TEST = Suite(
    "news-test",
    "real articles labelled for events and responsibility: held back, its misses are not read",
    CORPUS_FILES,
    _MEASURES,
    lambda corpora, nlp, limit: [
        ArticleScore(score.article, "", score.tags, score.tallies)
        for score in _score(corpora, nlp, limit, "test")
    ],
)
