"""The suites polnear-dev and polnear-annotators: who says what, source, cue and content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from spacy.language import Language

from newsledger.evaluate.align import pair
from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.measures import ArticleScore, Miss, matched
from newsledger.evaluate.predict import predict
from newsledger.evaluate.suites.suite import Suite, read_rows
from newsledger.extract.claims.lookup import content_spans
from newsledger.records import Claim

Stretches = tuple[tuple[int, int], ...]

_LEAST_SHARE = 0.8
"""Intersection over union from which two contents are one."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution, each part as stretches of text; empty: there is none."""

    source: Stretches
    cue: Stretches
    content: Stretches


def _touch(one: Stretches, other: Stretches) -> bool:
    return any(a < d and c < b for a, b in one for c, d in other)


def _letters(parts: Stretches, text: str) -> set[int]:
    return {i for a, b in parts for i in range(a, b) if text[i].isalnum()}


def likeness(one: Stretches, other: Stretches, text: str) -> float:
    """Return intersection over union in letters and digits: marks at the edges do not count."""
    mine, theirs = _letters(one, text), _letters(other, text)
    return len(mine & theirs) / len(mine | theirs) if mine or theirs else 0.0


def _same_source(one: Attribution, other: Attribution) -> bool:
    if not one.source or not other.source:
        return not one.source and not other.source
    return _touch(one.source, other.source)


def score_attributions(
    wanted: Sequence[Attribution], found: Sequence[Attribution], score: ArticleScore
) -> None:
    """Add the measures of one document.

    Attributions are paired one to one where their cues share a character, the likest contents
    first. Beside the cue: sources that overlap, contents alike to 0.8, and all of it (no source on
    both sides counts as agreement there).
    """
    text = score.text

    def alike(one: Attribution, other: Attribution) -> float:
        return 1 + likeness(one.content, other.content, text) if _touch(one.cue, other.cue) else 0

    pairs, missed, spurious = pair(wanted, found, alike)
    sources = contents = alls = 0
    for i, j in pairs:
        one, other = wanted[i], found[j]
        same_source = _same_source(one, other)
        same_content = likeness(one.content, other.content, text) >= _LEAST_SHARE
        sources += same_source and bool(one.source)
        contents += same_content
        alls += same_source and same_content
        if not same_source:
            score.misses.append(
                _miss("claims.source", "wrong", one.cue, one.source, other.source, text)
            )
        if not same_content:
            score.misses.append(
                _miss("claims.content", "wrong", one.cue, one.content, other.content, text)
            )
    for i in missed:
        score.misses.append(_miss("claims.cue", "missed", wanted[i].cue, wanted[i].cue, (), text))
    for j in spurious:
        score.misses.append(_miss("claims.cue", "spurious", found[j].cue, (), found[j].cue, text))
    score.add("claims.all", matched(alls, len(found), len(wanted)))
    score.add("claims.cue", matched(len(pairs), len(found), len(wanted)))
    score.add("claims.content", matched(contents, len(found), len(wanted)))
    told = sum(bool(row.source) for row in wanted)
    read = sum(bool(row.source) for row in found)
    score.add("claims.source", matched(sources, read, told))


def _miss(
    measure: str, kind: str, cue: Stretches, wanted: Stretches, found: Stretches, text: str
) -> Miss:
    def words(parts: Stretches) -> str | None:
        return " … ".join(text[a:b] for a, b in parts) or None

    return Miss(measure, kind, cue[0][0], cue[-1][1], words(wanted), words(found))


def read_attributions(record: dict[str, Any]) -> list[Attribution]:
    """Return the attributions of a record; one without cue cannot be found by its cue: left out."""

    def stretches(parts: list[list[list[int]]]) -> Stretches:
        return tuple(sorted((start, end) for part in parts for start, end in part))

    rows = [
        Attribution(*(stretches(row[name]) for name in ("source", "cue", "content")))
        for row in record["attributions"]
    ]
    return [row for row in rows if row.cue]


def _ours(claim: Claim) -> Attribution:
    source: Stretches = ()
    if claim.source_start is not None and claim.source_end is not None:
        source = ((claim.source_start, claim.source_end),)
    return Attribution(source, ((claim.cue_start, claim.cue_end),), content_spans(claim))


def _first_annotators(records: Iterator[dict[str, Any]]) -> list[dict[str, Any]]:
    first: dict[str, dict[str, Any]] = {}
    for record in records:
        first.setdefault(record["id"], record)
    return list(first.values())


def _dev(corpora: Path, nlp: Language, limit: int | None) -> list[ArticleScore]:
    records = _first_annotators(read_rows(corpora / _DEV))[:limit]
    articles = [GoldArticle(record["id"], record["text"]) for record in records]
    scores = []
    for record, one in zip(records, predict(articles, nlp), strict=True):
        score = ArticleScore(record["id"], record["text"])
        # PolNeAR does not label what the author thinks likely
        found = [_ours(claim) for claim in one.claims if claim.source_type != "author"]
        score_attributions(read_attributions(record), found, score)
        scores.append(score)
    return scores


def _annotators(corpora: Path, nlp: Language, limit: int | None) -> list[ArticleScore]:
    del nlp  # nothing is predicted: people are compared with people
    groups: dict[str, list[dict[str, Any]]] = {}
    for record in chain(read_rows(corpora / _DEV), read_rows(corpora / _TRAIN)):
        groups.setdefault(record["id"], []).append(record)
    scores = []
    for name, (first, *others) in groups.items():
        if not others:
            continue
        score = ArticleScore(name, first["text"])
        for other in others:
            score_attributions(read_attributions(first), read_attributions(other), score)
        scores.append(score)
    return scores[:limit]


_DEV = "claims/polnear.dev.jsonl.gz"
_TRAIN = "claims/polnear.train.jsonl.gz"
_MEASURES = ("claims.all", "claims.cue", "claims.source", "claims.content")

POLNEAR = Suite(
    "polnear-dev",
    "attributions in US political news; of several annotators of a document the first",
    (_DEV,),
    _MEASURES,
    _dev,
)

ANNOTATORS = Suite(
    "polnear-annotators",
    "how well PolNeAR's other annotators of a document agree with its first: what people reach",
    (_DEV, _TRAIN),
    _MEASURES,
    _annotators,
)
