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


_LAYERS = {
    "dates": dates.score_dates,
    "entities": entities.score_entities,
    "claims": claims.score_claims,
    "events": events.score_events,
    "casualties": casualties.score_casualties,
    "responsibility": responsibility.score_responsibility,
}


def score_article(gold: GoldArticle, found: Extraction) -> ArticleScore:
    """Score every table that the article was labelled for in full."""
    score = ArticleScore(gold.id, gold.text, gold.tags)
    for layer, score_layer in _LAYERS.items():
        if layer not in gold.partial:
            score_layer(gold, found, score)
    for measure in gold.partial:
        score.tallies.pop(measure, None)
    score.misses[:] = [miss for miss in score.misses if miss.measure not in gold.partial]
    return score
