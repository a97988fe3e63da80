"""What labelled articles teach about which candidates are events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from newsledger.evaluate.gold import GoldArticle
from newsledger.extract.events.reading import read_candidates
from newsledger.extract.events.verdict import features_of
from newsledger.records import Extraction
from newsledger.train.choices import Example, learn

EXPECTED = {"rule:kept": 2.0, "rule:dropped": -2.0, "rule:result": -2.0, "rule:part": -2.0}
"""The rules' answer holds where nothing is learned."""
_PENALTY = 4.0
_LEAST = 5


def examples(gold: GoldArticle, doc: Doc, found: Extraction) -> Iterator[Example]:
    """Yield each candidate of an article: an event where it touches a labelled trigger."""
    reading = read_candidates(doc, found)
    for item, features in zip(reading.read, features_of(reading), strict=True):
        first, last = doc[item.candidate.start], doc[item.candidate.end - 1]
        start, end = first.idx, last.idx + len(last)
        event = any(e.start < end and start < e.end for e in gold.events or ())
        # the second choice has no features: to leave the candidate out
        yield Example([features, []], 0 if event else 1)


def train(read: Iterable[tuple[GoldArticle, Doc, Extraction]]) -> dict[str, float]:
    """Learn the weights from labelled articles, their parses and their extracted rows."""
    rows = [row for triple in read for row in examples(*triple)]
    return learn(rows, least=_LEAST, penalty=_PENALTY, prior=EXPECTED)
