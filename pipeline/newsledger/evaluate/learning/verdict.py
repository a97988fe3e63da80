"""What labelled articles teach about which candidates are events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from newsledger.evaluate.gold import GoldArticle
from newsledger.extract.events.reading import read_candidates
from newsledger.extract.events.sifting import Found
from newsledger.extract.events.verdict_features import features_of
from newsledger.records import Extraction
from newsledger.train.choices import Example, learn

EXPECTED = {
    "rule:kept": 2.0,
    "rule:dropped": -2.0,
    "rule:result": -2.0,
    "rule:part": -2.0,
    "lands": 2.0,
    "misses": 2.0,
    "set by": 2.0,
    "denied": 1.5,
    "rule:kept:killing:ranked": 1.5,
}
"""The rules' answer holds where nothing is learned."""
_RESULTS = frozenset({"kill", "destroy"})
_PENALTY = 8.0
_LEAST = 5


def examples(gold: GoldArticle, doc: Doc, found: Extraction) -> Iterator[Example]:
    """Yield each candidate of an article: an event where it touches a labelled trigger.

    Of a killing in a sentence whose labelled trigger is no candidate nothing is learned: "a bomb
    killed two" is labelled at the bomb by some readers, at the verb by others.
    """
    reading = read_candidates(doc, found)
    at = [_extent(doc, item) for item in reading.read]
    labels = gold.events or ()
    missed = [e for e in labels if not any(e.start < end and start < e.end for start, end in at)]
    for item, features, (start, end) in zip(reading.read, features_of(reading), at, strict=True):
        event = any(e.start < end and start < e.end for e in labels)
        sentence = item.candidate.head.sent
        result = item.candidate.trigger.strength in _RESULTS
        if (
            not event
            and result
            and any(sentence.start_char <= e.start < sentence.end_char for e in missed)
        ):
            continue
        # the second choice has no features: to leave the candidate out
        yield Example([features, []], 0 if event else 1)


def _extent(doc: Doc, item: Found) -> tuple[int, int]:
    last = doc[item.candidate.end - 1]
    return doc[item.candidate.start].idx, last.idx + len(last)


def peaceful_examples(doc: Doc, found: Extraction) -> Iterator[Example]:
    """Yield the candidates of a text on politics, or without any event by the rules, unlabelled.

    There the rules are seldom wrong ("attacked the plan", "got fired"), and violence is rare: what
    they say is taken for the label.
    """
    reading = read_candidates(doc, found)
    if reading.kept and not reading.around.political:
        return
    kept = {id(item) for item in reading.kept}
    for item, features in zip(reading.read, features_of(reading), strict=True):
        yield Example([features, []], 0 if id(item) in kept else 1)


def train(
    read: Iterable[tuple[GoldArticle, Doc, Extraction]], other: Iterable[tuple[Doc, Extraction]]
) -> dict[str, float]:
    """Learn the weights from labelled articles, their parses and their rows, and from other texts.

    Of the `other` texts, which nobody labelled, only those are used that tell of no violence.
    """
    rows = [row for triple in read for row in examples(*triple)]
    rows += [row for pair in other for row in peaceful_examples(*pair)]
    return learn(rows, least=_LEAST, penalty=_PENALTY, prior=EXPECTED)
