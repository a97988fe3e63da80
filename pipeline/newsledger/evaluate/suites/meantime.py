"""The suite meantime: events that are told as uncertain, and events that are told as not so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from spacy.language import Language

from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.measures import ArticleScore, Miss, matched
from newsledger.evaluate.predict import predict
from newsledger.evaluate.suites.suite import Suite, read_rows
from newsledger.extract.claims.lookup import content_spans
from newsledger.records import Extraction
from newsledger.train.detokenize import detokenize

_FILE = "claims/meantime.jsonl.gz"

_SURE = 0.95
"""Lower bound of *almost certainly*: from here on a judgement leaves no doubt."""
_CERTAINTY = {"CERTAIN": False, "PROBABLE": True, "POSSIBLE": True}
_POLARITY = {"POS": False, "NEG": True}


@dataclass(frozen=True, slots=True)
class Told:
    """One event mention; None: the annotators left it open."""

    start: int
    end: int
    uncertain: bool | None
    negative: bool | None


def read_article(record: dict[str, Any]) -> tuple[str, list[Told]]:
    """Set the tokens as text, a line a sentence, and return its event mentions with offsets."""
    lines: list[str] = []
    places: dict[str, tuple[int, int]] = {}
    for _, group in groupby(record["tokens"], key=lambda token: token[2]):
        tokens = list(group)
        line, offsets = detokenize([word for _, word, _ in tokens])
        shift = sum(len(before) + 1 for before in lines)
        for (number, _, _), (start, end) in zip(tokens, offsets, strict=True):
            places[number] = (start + shift, end + shift)
        lines.append(line)
    events = [
        Told(
            min(places[number][0] for number in row["tokens"]),
            max(places[number][1] for number in row["tokens"]),
            _CERTAINTY.get(row.get("certainty") or ""),
            _POLARITY.get(row.get("polarity") or ""),
        )
        for row in record["markables"]
        if row["tag"] == "EVENT_MENTION" and row["tokens"]
    ]
    return "\n".join(lines), events


def doubted(found: Extraction) -> list[tuple[int, int]]:
    """Return the stretches that the tables tell as uncertain.

    They are the contents of claims with a word of estimative probability, and hypothetical events.
    """
    spans = [
        span
        for claim in found.claims
        if claim.certainty_low is not None and claim.certainty_low < _SURE
        for span in content_spans(claim)
    ]
    return spans + [(e.start, e.end) for e in found.events if e.modality == "hypothetical"]


def denied(found: Extraction) -> list[tuple[int, int]]:
    """Return the stretches that the tables tell as not so: denials, events that did not happen."""
    spans = [
        span
        for claim in found.claims
        if claim.speech_act == "deny"
        for span in content_spans(claim)
    ]
    return spans + [(e.start, e.end) for e in found.events if e.modality == "denied"]


def score_told(
    events: Sequence[Told],
    wanted: Callable[[Told], bool | None],
    spans: Sequence[tuple[int, int]],
    score: ArticleScore,
    measure: str,
) -> None:
    """Add the events that are so by the annotators, by ours, and by both; open ones left out."""
    right = found = total = 0
    for event in events:
        told = wanted(event)
        if told is None:
            continue
        read = any(start < event.end and event.start < end for start, end in spans)
        right += told and read
        found += read
        total += told
        if told != read:
            kind = "missed" if told else "spurious"
            word = score.text[event.start : event.end]
            pair = (word, None) if told else (None, word)
            score.misses.append(Miss(measure, kind, event.start, event.end, *pair))
    score.add(measure, matched(right, found, total))


def _score(corpora: Path, nlp: Language, limit: int | None) -> list[ArticleScore]:
    records = list(read_rows(corpora / _FILE, limit))
    told = [read_article(record) for record in records]
    articles = [
        GoldArticle(record["id"], text) for record, (text, _) in zip(records, told, strict=True)
    ]
    scores = []
    for record, (text, events), one in zip(records, told, predict(articles, nlp), strict=True):
        score = ArticleScore(record["id"], text, (record["corpus"],))
        score_told(events, lambda e: e.uncertain, doubted(one), score, "meantime.uncertain")
        score_told(events, lambda e: e.negative, denied(one), score, "meantime.negative")
        scores.append(score)
    return scores


MEANTIME = Suite(
    "meantime",
    "events of Wikinews articles that are told as uncertain or as not so (all events, not violent)",
    (_FILE,),
    ("meantime.uncertain", "meantime.negative"),
    _score,
)
