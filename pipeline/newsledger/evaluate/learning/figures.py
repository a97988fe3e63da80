"""What labelled articles teach about which readings of harm are figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsledger.evaluate.align import pair
from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.scoring.casualties import likeness
from newsledger.records import Extraction
from newsledger.resolve.casualties.attach import told_figures
from newsledger.resolve.casualties.verdict import features_of
from newsledger.train.choices import Example, learn

EXPECTED = {"figure": 2.0}
"""What the rules read holds where nothing is learned."""
_PENALTY = 4.0
_LEAST = 3


def examples(gold: GoldArticle, found: Extraction) -> Iterator[Example]:
    """Yield each figure of an article whose figures are labelled: one, or none.

    Of `found` the events are resolved. A figure of another harm than labelled is one.
    """
    if gold.casualties is None:
        return
    rows = told_figures(found)
    right = {number for _, number in pair(gold.casualties, rows, likeness)[0]}
    for number, features in enumerate(features_of(found, rows)):
        # the second choice has no features: to leave the figure out
        yield Example([features, []], 0 if number in right else 1)


def train(read: Iterable[tuple[GoldArticle, Extraction]]) -> dict[str, float]:
    """Learn the weights from labelled articles and their rows."""
    rows = [row for pair in read for row in examples(*pair)]
    return learn(rows, least=_LEAST, penalty=_PENALTY, prior=EXPECTED)
