"""Scores as a printed table and as scores.json, the file that later runs are compared with."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from newsledger import __version__
from newsledger.evaluate.measures import ArticleScore, Score, score_all, score_by_tag

HEADLINES = (
    "dates.value",
    "entities.strict",
    "claims.all",
    "events.trigger",
    "casualties.full",
    "responsibility.rows",
)
"""The measures shown for each tag: one a table."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All scores of one folder of labelled articles, or of one suite."""

    name: str
    model: str
    articles: tuple[ArticleScore, ...]
    scores: Mapping[str, Score]
    by_tag: Mapping[str, Mapping[str, Score]] = field(default_factory=dict)


def summarize(
    name: str, model: str, articles: Sequence[ArticleScore], measures: Sequence[str] = ()
) -> Evaluation:
    """Score the counts of articles; `measures` fixes the order of the first ones."""
    return Evaluation(
        name, model, tuple(articles), score_all(articles, measures), score_by_tag(articles)
    )


def scores_json(evaluation: Evaluation) -> str:
    """Return scores.json: no time, no path, so that equal scores make equal files."""
    data = {
        "newsledger": __version__,
        "name": evaluation.name,
        "model": evaluation.model,
        "articles": len(evaluation.articles),
        "scores": {name: _row(score) for name, score in evaluation.scores.items()},
        "tags": {
            tag: {name: _row(score) for name, score in scores.items()}
            for tag, scores in evaluation.by_tag.items()
        },
    }
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"


def _row(score: Score) -> dict[str, Any]:
    row = {
        "precision": score.precision,
        "recall": score.recall,
        "f1": score.f1,
        "low": score.low,
        "high": score.high,
        "found": score.found,
        "wanted": score.wanted,
        "articles": score.articles,
    }
    return {k: round(v, 4) if isinstance(v, float) else v for k, v in row.items()}


def summary_lines(evaluation: Evaluation) -> Iterator[str]:
    """Yield the printed table: percent, a 95 % interval for F1 or share, counts."""
    yield f"{evaluation.name}: {len(evaluation.articles)} articles, model {evaluation.model}"
    width = max((len(name) for name in evaluation.scores), default=0) + 2
    yield (
        f"{'measure':<{width}}{'precision':>9}  {'recall':>6}  {'F1':>5}  {'95 % interval':>13}"
        f"  {'found':>6}  {'wanted':>6}"
    )
    table = None
    for name, score in evaluation.scores.items():
        if table not in (None, name.partition(".")[0]):
            yield ""
        table = name.partition(".")[0]
        interval = "" if score.low is None else f"{_percent(score.low)} – {_percent(score.high)}"
        sides = ("", "") if score.is_share else (score.precision, score.recall)
        precision, recall = (side if isinstance(side, str) else _percent(side) for side in sides)
        yield (
            f"{name:<{width}}{precision:>9}  {recall:>6}  {_percent(score.f1):>5}  {interval:>13}"
            f"  {score.found:>6.0f}  {score.wanted:>6.0f}"
        )
    yield from _tag_lines(evaluation)


def _tag_lines(evaluation: Evaluation) -> Iterator[str]:
    shown = [name for name in HEADLINES if name in evaluation.scores]
    if not evaluation.by_tag or not shown:
        return
    width = max(len(tag) for tag in evaluation.by_tag) + 2
    yield ""
    yield f"{'F1 by tag':<{width}}{'articles':>8}  " + "  ".join(f"{n:>15}" for n in shown)
    for tag, scores in evaluation.by_tag.items():
        number = sum(tag in article.tags for article in evaluation.articles)
        cells = (_percent(scores[n].f1) if n in scores else "–" for n in shown)
        yield f"{tag:<{width}}{number:>8}  " + "  ".join(f"{cell:>15}" for cell in cells)


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.1f}"
