"""The rows that a pipeline without fault would find in a labelled article."""

from __future__ import annotations

import dataclasses
from typing import Any, TypeVar

from newsledger.evaluate.gold import (
    LAYERS,
    Gold,
    GoldArticle,
    GoldIncident,
    Toll,
)
from newsledger.evaluate.labels import as_rows, no_rows
from newsledger.evaluate.measures import ArticleScore, Score, score_all
from newsledger.evaluate.predict import predicted_article
from newsledger.evaluate.scoring import score_article
from newsledger.records import (
    Extraction,
    Incident,
    IncidentReport,
)

RecordT = TypeVar("RecordT")

perfect = as_rows
empty = no_rows


def moved(gold: GoldArticle, before: str, after: str) -> GoldArticle:
    """The same labels in a text with more around it."""

    def shift(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(shift(part) for part in value)
        if not dataclasses.is_dataclass(value) or isinstance(value, type):
            return value
        changed = {f.name: shift(getattr(value, f.name)) for f in dataclasses.fields(value)}
        for name in ("start", "end"):
            if name in changed:
                changed[name] += len(before)
        return dataclasses.replace(value, **changed)

    layers = {layer: shift(getattr(gold, layer)) for layer in LAYERS}
    return dataclasses.replace(gold, text=before + gold.text + after, **layers)


def perfect_incidents(gold: Gold) -> tuple[list[Incident], list[IncidentReport]]:
    """The incidents that say just what the labels say; their ids are the gold names."""
    links = []
    for article in gold.articles:
        no = predicted_article(article).article_id
        named = {event.id: event.incident for event in article.events or ()}
        for event in article.events or ():
            incident = event.incident or named.get(event.coreference or "")
            if incident:
                links.append(IncidentReport(incident, no, f"{no}-{event.id}", 1.0, "gold"))
    described = {row.incident for row in gold.incidents}
    rest = dict.fromkeys(link.incident_id for link in links if link.incident_id not in described)
    rows = [*gold.incidents, *(GoldIncident(name) for name in rest)]
    return [_incident(row) for row in rows], links


def _incident(gold: GoldIncident) -> Incident:
    killed, injured = gold.killed or Toll(None, None, None), gold.injured or Toll(None, None, None)
    return Incident(
        incident_id=gold.incident,
        event_type=gold.event_type or "attack",
        date_earliest=gold.date_earliest,
        date_latest=gold.date_latest,
        date_prec=1,
        place_id=None,
        country=gold.country,
        latitude=None,
        longitude=None,
        where_prec=None,
        killed_low=killed.low,
        killed_best=killed.best,
        killed_high=killed.high,
        injured_low=injured.low,
        injured_best=injured.best,
        injured_high=injured.high,
        civilians_killed_low=None,
        civilians_killed_best=None,
        civilians_killed_high=None,
        best_rule=None,
        n_articles=1,
        n_independent=1,
        parties=(),
        disputed=False,
    )


def scored(gold: GoldArticle, found: Extraction) -> dict[str, Score]:
    return score_all([score_article(gold, found)])


def change(rows: list[RecordT], position: int, **values: Any) -> None:
    """Replace columns of one found row."""
    rows[position] = dataclasses.replace(rows[position], **values)  # type: ignore[type-var]


def misses(score: ArticleScore, measure: str) -> list[tuple[str, str | None, str | None]]:
    return [(m.kind, m.wanted, m.found) for m in score.misses if m.measure == measure]
