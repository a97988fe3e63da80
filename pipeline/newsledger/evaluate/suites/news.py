"""Real news with labelled events and figures: suites news-* (articles), sentences-* (lines)."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from pathlib import Path

from spacy.language import Language

from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.labels import as_rows
from newsledger.evaluate.measures import ArticleScore
from newsledger.evaluate.predict import predict
from newsledger.evaluate.scoring import score_article
from newsledger.evaluate.suites.news_labels import (
    CORPUS_FILES,
    LABELS,
    SENTENCE_FILES,
    SENTENCES,
    read_news,
)
from newsledger.evaluate.suites.suite import Suite
from newsledger.records import Extraction

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
    "casualties.rows",
    "casualties.full",
    "casualties.bounds",
    "casualties.scope",
    "casualties.event",
)


def _score(
    corpora: Path, nlp: Language, limit: int | None, split: str, labels: Path = LABELS
) -> list[ArticleScore]:
    articles = read_news(corpora, split, labels)[:limit]
    return _measured(zip(articles, predict(articles, nlp), strict=True))


def score_reader(corpora: Path, limit: int | None, labels: Path = LABELS) -> list[ArticleScore]:
    """Score the second reader of some held-back articles against the first, as a pipeline is."""
    second = {article.id: article for article in read_news(corpora, "second", labels)[:limit]}
    first = [article for article in read_news(corpora, "test", labels) if article.id in second]
    return _measured((article, as_rows(second[article.id])) for article in first)


def _measured(pairs: Iterable[tuple[GoldArticle, Extraction]]) -> list[ArticleScore]:
    scores = [score_article(article, found) for article, found in pairs]
    return [
        dataclasses.replace(
            score,
            tallies={k: v for k, v in score.tallies.items() if k in _MEASURES},
            misses=[miss for miss in score.misses if miss.measure in _MEASURES],
        )
        for score in scores
    ]


def _unread(scores: Iterable[ArticleScore]) -> list[ArticleScore]:
    """Return the scores without their misses and texts: what is held back is not read."""
    return [ArticleScore(score.article, "", score.tags, score.tallies) for score in scores]


NEWS_DEV = Suite(
    "news-dev",
    "real articles labelled for events, responsibility, some for figures: to train with",
    CORPUS_FILES,
    _MEASURES,
    lambda corpora, nlp, limit: _score(corpora, nlp, limit, "dev"),
)

NEWS_TEST = Suite(
    "news-test",
    "real articles labelled for events, responsibility, some for figures: held back, not read",
    CORPUS_FILES,
    _MEASURES,
    lambda corpora, nlp, limit: _unread(_score(corpora, nlp, limit, "test")),
)

NEWS_READER = Suite(
    "news-reader",
    "how well a second reader agrees with the first on some of news-test: what people reach",
    CORPUS_FILES,
    _MEASURES,
    lambda corpora, nlp, limit: _unread(score_reader(corpora, limit)),
)

SENTENCES_DEV = Suite(
    "sentences-dev",
    "single sentences of radio news on conflicts, each a text of its own: to train with",
    SENTENCE_FILES,
    _MEASURES,
    lambda corpora, nlp, limit: _score(corpora, nlp, limit, "dev", SENTENCES),
)

SENTENCES_TEST = Suite(
    "sentences-test",
    "single sentences of radio news on conflicts: held back, not read",
    SENTENCE_FILES,
    _MEASURES,
    lambda corpora, nlp, limit: _unread(_score(corpora, nlp, limit, "test", SENTENCES)),
)

SENTENCES_READER = Suite(
    "sentences-reader",
    "how well a second reader agrees with the first on sentences-test: what people reach",
    SENTENCE_FILES,
    _MEASURES,
    lambda corpora, nlp, limit: _unread(score_reader(corpora, limit, SENTENCES)),
)
