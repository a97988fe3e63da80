"""What labelled articles teach about where their events were."""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from newsledger.evaluate.align import overlap
from newsledger.evaluate.gold import GoldArticle, GoldSpan
from newsledger.evaluate.learning.lesson import lessons
from newsledger.evaluate.scoring.partners import pair_events
from newsledger.evaluate.scoring.words import same_words
from newsledger.records import Extraction
from newsledger.resolve.events import filled_events
from newsledger.resolve.events.filling import root_of
from newsledger.resolve.events.where import Scene, choices_for
from newsledger.train.choices import Example, learn

EXPECTED = {
    "filled": 2.0,
    "rule:attached": 1.0,
    "rule:target": 1.0,
    "rule:sentence": 0.5,
    "only as party": -3.0,
    "here as party": -1.0,
    "section:heading": 1.0,
    "section:elsewhere": -1.0,
}
"""The place of the rules holds where nothing is learned; a government is no place."""
_PENALTY = 8.0
_LEAST = 15
_LEXICAL = ("led:", "lead:")
_ARTICLES = 5
"""Articles that a word has to lead to a place in."""


def examples(gold: GoldArticle, found: Extraction) -> Iterator[Example]:
    """Yield each event of an article with the place that most of its mentions are labelled with."""
    told, filled = filled_events(found)
    scene = Scene(dataclasses.replace(found, events=filled), told, filled)
    wanted: dict[str, Counter[int]] = defaultdict(Counter)
    for i, j in pair_events(gold.events or (), filled)[0]:
        for number in _right((gold.events or ())[i].place, scene):
            wanted[root_of(filled[j])][number] += 1
    for root, counts in wanted.items():
        ruled = scene.ruled(root)
        own = scene.places.index(ruled) + 1 if ruled is not None else 0
        yield from lessons(choices_for(scene, root), counts, own)


def _right(place: GoldSpan | None, scene: Scene) -> list[int]:
    """Return the numbers of the choices that are the labelled place; 0: none."""
    if place is None:
        return [0]
    return [
        number
        for number, candidate in enumerate(scene.places, start=1)
        if any(overlap(place, m) > 0 or same_words(place.text, m.text) for m in candidate.mentions)
    ]


def train(read: Iterable[tuple[GoldArticle, Extraction]]) -> dict[str, float]:
    """Learn the weights from labelled articles and their rows before mentions are linked."""
    texts = [list(examples(*pair)) for pair in read]
    return learn(list(_without_rare_words(texts)), least=_LEAST, penalty=_PENALTY, prior=EXPECTED)


def _without_rare_words(texts: list[list[Example]]) -> Iterator[Example]:
    """Yield the examples without the words that lead to a place in a few articles only: names."""
    told = Counter(
        name
        for rows in texts
        for name in {f for row in rows for choice in row.choices for f in choice}
        if name.startswith(_LEXICAL)
    )
    rare = {name for name, count in told.items() if count < _ARTICLES}
    for rows in texts:
        for row in rows:
            yield Example(
                [[f for f in choice if f not in rare] for choice in row.choices], row.right
            )
