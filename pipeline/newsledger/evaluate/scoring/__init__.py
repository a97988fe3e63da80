"""Scores found rows against labelled ones, table by table: one to one, never one row twice."""

from __future__ import annotations

from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.measures import ArticleScore
from newsledger.evaluate.scoring import (
    casualties,
    claims,
    dates,
    entities,
    events,
    incidents,
    responsibility,
)
from newsledger.records import Extraction

__all__ = ["MEASURES", "score_article"]

MEASURES: dict[str, str] = {
    **dates.MEASURES,
    **entities.MEASURES,
    **claims.MEASURES,
    **events.MEASURES,
    **casualties.MEASURES,
    **responsibility.MEASURES,
    **incidents.MEASURES,
}
"""Every measure and what it holds; those on paired rows are plain shares."""


def score_article(gold: GoldArticle, found: Extraction) -> ArticleScore:
    """Score every table that the article was labelled for."""
    score = ArticleScore(gold.id, gold.text, gold.tags)
    dates.score_dates(gold, found, score)
    entities.score_entities(gold, found, score)
    claims.score_claims(gold, found, score)
    events.score_events(gold, found, score)
    casualties.score_casualties(gold, found, score)
    responsibility.score_responsibility(gold, found, score)
    return score
