"""The suite us-shootings: the dead and injured of each article's incident, and which are one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

from spacy.language import Language

from newsledger.config import IngestConfig
from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.measures import ArticleScore, Miss, Tally, share
from newsledger.evaluate.predict import predict, predict_incidents
from newsledger.evaluate.suites.suite import Suite, read_rows
from newsledger.evaluate.suites.tolls import first_toll, main_incident
from newsledger.ingest.duplicates import DuplicateIndex, signature
from newsledger.records import Extraction, IncidentReport

_FILE = "incidents/us_shootings.dev.jsonl.gz"


@dataclass(frozen=True, slots=True)
class Count:
    """The dead and the injured of an article's incident; nobody is 0."""

    killed: int
    injured: int


def incident_count(found: Extraction) -> Count:
    """Return what the incidents table has for an article read alone: its main incident.

    The corpus writes 0 for "none" and for "not told"; a null of ours is 0 here for the same reason.
    """
    incident = main_incident(found)
    if incident is None:
        return Count(0, 0)
    return Count(incident.killed_best or 0, incident.injured_best or 0)


def rows_count(found: Extraction) -> Count:
    """Return what the casualties table has without any event: the first sentence with figures.

    Of people told as shot without saying how badly, those not dead count as injured.
    """
    killed, injured, either = (
        first_toll(found.casualties, harm)[0] or 0 for harm in ("killed", "injured", "casualties")
    )
    return Count(killed, max(injured, either - killed))


def score_count(wanted: Count, found: Count, score: ArticleScore, way: str) -> None:
    """Add the shares of articles whose figures are right, one by one and both."""
    score.add(f"shootings.{way}_both", share(int(found == wanted), 1))
    score.add(f"shootings.{way}_killed", share(int(found.killed == wanted.killed), 1))
    score.add(f"shootings.{way}_injured", share(int(found.injured == wanted.injured), 1))
    if found != wanted:
        told, read = (f"{c.killed} killed, {c.injured} injured" for c in (wanted, found))
        score.misses.append(Miss(f"shootings.{way}_both", "wrong", 0, 0, told, read))


def score_pairs(
    wanted: Sequence[str], found: Sequence[frozenset[str]], scores: Sequence[ArticleScore]
) -> None:
    """Add the pairs of articles that report one incident; each article has half of its pairs.

    `wanted` holds the incident of each article, `found` its incidents by ours. A pair is found
    where the two articles share any incident, retrospective mentions and all.
    """
    groups: dict[str, list[int]] = defaultdict(list)
    for i, incidents in enumerate(found):
        for incident in incidents:
            groups[incident].append(i)
    linked = {pair for group in groups.values() for pair in combinations(group, 2)}
    true: dict[str, list[int]] = defaultdict(list)
    for i, incident in enumerate(wanted):
        true[incident].append(i)
    told = {pair for group in true.values() for pair in combinations(group, 2)}
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    for name, pairs in (("right", linked & told), ("found", linked), ("wanted", told)):
        for pair in pairs:
            for i in pair:
                counts[i][name] += 1
    for i, score in enumerate(scores):
        n = counts[i]
        score.add(
            "incidents.pairs",
            Tally(n["right"] / 2, n["found"] / 2, n["right"] / 2, n["wanted"] / 2),
        )
    for kind, pairs in (("missed", told - linked), ("spurious", linked - told)):
        for i, j in sorted(pairs):
            other = scores[j].text.partition("\n")[0]
            texts = (other, None) if kind == "missed" else (None, other)
            scores[i].misses.append(Miss("incidents.pairs", kind, 0, 0, *texts))


def read_shootings(
    corpora: Path, limit: int | None = None
) -> list[tuple[dict[str, Any], GoldArticle]]:
    """Return the rows of the corpus, each with its article: no labels of its words."""
    return [
        (
            row,
            GoldArticle(
                row["id"],
                row["text"],
                title=row["title"],
                published=date.fromisoformat(row["published"]),
            ),
        )
        for row in read_rows(corpora / _FILE, limit)
    ]


def with_copies(found: Sequence[Extraction]) -> list[Extraction]:
    """Mark near-duplicates as ingest does: reconcile takes copies of one text for one report."""
    index = DuplicateIndex(near_duplicate=IngestConfig().near_duplicate)
    for one in found:
        index.add(one.article.article_id, signature(one.article.text))
    groups = index.groups()
    return [
        replace(
            one, article=replace(one.article, duplicate_group=groups.get(one.article.article_id))
        )
        for one in found
    ]


def _by_article(reports: Sequence[IncidentReport]) -> Mapping[str, set[str]]:
    incidents: dict[str, set[str]] = defaultdict(set)
    for report in reports:
        incidents[report.article_id].add(report.incident_id)
    return incidents


def _score(corpora: Path, nlp: Language, limit: int | None) -> list[ArticleScore]:
    read = read_shootings(corpora, limit)
    rows = [row for row, _ in read]
    found = with_copies(predict([article for _, article in read], nlp))
    scores = []
    for record, one in zip(rows, found, strict=True):
        score = ArticleScore(record["id"], record["text"])
        wanted = Count(record["killed"], record["injured"])
        score_count(wanted, incident_count(one), score, "incident")
        score_count(wanted, rows_count(one), score, "rows")
        scores.append(score)
    _, reports = predict_incidents(found)
    incidents = _by_article(reports)
    ours = [frozenset(incidents.get(one.article.article_id, ())) for one in found]
    score_pairs([record["incident"] for record in rows], ours, scores)
    return scores


SHOOTINGS = Suite(
    "us-shootings",
    "dead and injured of the incident that a local US news article is about",
    (_FILE,),
    (
        "shootings.incident_both",
        "shootings.incident_killed",
        "shootings.incident_injured",
        "shootings.rows_both",
        "shootings.rows_killed",
        "shootings.rows_injured",
        "incidents.pairs",
    ),
    _score,
)
