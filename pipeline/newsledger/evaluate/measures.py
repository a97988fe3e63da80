"""What is counted in an article, and the scores that follow: precision, recall, F1, intervals.

Counts are kept by article, so that intervals can be had by drawing articles anew (the bootstrap):
figures of one article hang together, and articles are what the next corpus will differ in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

_DRAWS = 1000
_SEED = 20240817


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one measure in one article.

    Precision is `right_found / found`, recall `right_wanted / wanted`. The two `right` differ only
    for measures such as B³, whose credit is a fraction.
    """

    right_found: float = 0.0
    found: float = 0.0
    right_wanted: float = 0.0
    wanted: float = 0.0

    def __add__(self, other: Tally) -> Tally:
        """Add counts, as over articles."""
        return Tally(
            self.right_found + other.right_found,
            self.found + other.found,
            self.right_wanted + other.right_wanted,
            self.wanted + other.wanted,
        )


def matched(right: int, found: int, wanted: int) -> Tally:
    """Return the tally of `right` matches among `found` and `wanted` rows."""
    return Tally(right, found, right, wanted)


def share(right: int, total: int) -> Tally:
    """Return the tally of a plain share: `right` of `total`."""
    return Tally(right, total, right, total)


@dataclass(frozen=True, slots=True)
class Miss:
    """One difference between what was wanted and what was found.

    `kind` is missed (wanted, not found), spurious (found, not wanted) or wrong (found with another
    value). `wanted` and `found` are short texts for a reader.
    """

    measure: str
    kind: str
    start: int
    end: int
    wanted: str | None = None
    found: str | None = None


@dataclass(slots=True)
class ArticleScore:
    """The tallies and misses of one article; `text` is what the offsets of the misses count in."""

    article: str
    text: str
    tags: tuple[str, ...] = ()
    tallies: dict[str, Tally] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)

    def add(self, measure: str, tally: Tally) -> None:
        """Add a tally to what the article has for a measure."""
        self.tallies[measure] = self.tallies.get(measure, Tally()) + tally


@dataclass(frozen=True, slots=True)
class Score:
    """One measure over some articles, in 0..1; `low` and `high` bound F1 in 95 % of the draws.

    `precision` is None where nothing was found, `recall` where nothing was wanted, and `f1` where
    neither was. A share has precision = recall = F1.
    """

    measure: str
    precision: float | None
    recall: float | None
    f1: float | None
    low: float | None
    high: float | None
    found: float
    wanted: float
    articles: int
    is_share: bool


def score_measure(measure: str, tallies: Sequence[Tally]) -> Score:
    """Score one measure over the tallies of articles, with a bootstrap interval over them."""
    table = np.array(
        [(t.right_found, t.found, t.right_wanted, t.wanted) for t in tallies], dtype=float
    ).reshape(-1, 4)
    right_found, found, right_wanted, wanted = table.sum(axis=0)
    low = high = None
    if len(table) > 1 and found + wanted:
        rng = np.random.default_rng(_SEED)
        weights = rng.multinomial(len(table), np.full(len(table), 1 / len(table)), size=_DRAWS)
        values = _f1(weights @ table)
        values = values[~np.isnan(values)]
        low, high = (float(v) for v in np.percentile(values, [2.5, 97.5]))
    f1 = float(_f1(np.array([[right_found, found, right_wanted, wanted]]))[0])
    return Score(
        measure,
        float(right_found / found) if found else None,
        float(right_wanted / wanted) if wanted else None,
        None if np.isnan(f1) else f1,
        low,
        high,
        float(found),
        float(wanted),
        len(table),
        all(t.found == t.wanted and t.right_found == t.right_wanted for t in tallies),
    )


def _f1(sums: np.ndarray) -> np.ndarray:
    """F1 of rows of sums: 0 where one side is empty, NaN where both are."""
    right_found, found, right_wanted, wanted = sums.T
    with np.errstate(divide="ignore", invalid="ignore"):
        precision = np.where(found > 0, right_found / found, 0.0)
        recall = np.where(wanted > 0, right_wanted / wanted, 0.0)
        f1 = np.where(precision + recall > 0, 2 * precision * recall / (precision + recall), 0.0)
    return np.where(found + wanted > 0, f1, np.nan)


def score_all(
    articles: Iterable[ArticleScore], measures: Iterable[str] | None = None
) -> dict[str, Score]:
    """Score every measure that any article has a tally for, in the order given or first met."""
    by_measure: dict[str, list[Tally]] = {name: [] for name in measures or ()}
    for article in articles:
        for name, tally in article.tallies.items():
            by_measure.setdefault(name, []).append(tally)
    return {name: score_measure(name, tallies) for name, tallies in by_measure.items() if tallies}


def score_by_tag(articles: Sequence[ArticleScore]) -> Mapping[str, dict[str, Score]]:
    """Score every measure over the articles of each tag, tags in alphabetical order."""
    groups: dict[str, list[ArticleScore]] = {}
    for article in articles:
        for tag in article.tags:
            groups.setdefault(tag, []).append(article)
    return {tag: score_all(groups[tag]) for tag in sorted(groups)}
