"""What labelled articles teach about when their events were."""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from newsledger.evaluate.align import overlap
from newsledger.evaluate.gold import GoldArticle, GoldDate
from newsledger.evaluate.learning.lesson import lessons
from newsledger.evaluate.scoring.partners import pair_events
from newsledger.records import Extraction
from newsledger.resolve.events import filled_events
from newsledger.resolve.events.filling import root_of
from newsledger.resolve.events.when import Calendar, choices_for
from newsledger.train.choices import Example, learn

EXPECTED = {
    "filled": 2.0,
    "rule:attached": 1.0,
    "rule:sentence": 0.5,
    "none:has been": 2.0,
    "section:heading": 1.0,
    "section:elsewhere": -1.0,
    "case:as of": -2.0,
    "same:case:as of:before": -2.0,
    "same:case:as of:behind": -2.0,
}
"""The day of the rules holds where nothing is learned."""
_PENALTY = 6.0
_LEAST = 5


def examples(gold: GoldArticle, found: Extraction) -> Iterator[Example]:
    """Yield each event of an article with the day that most of its mentions are labelled with."""
    told, filled = filled_events(found)
    calendar = Calendar(dataclasses.replace(found, events=filled), told, filled)
    labelled = {row.id: row for row in gold.dates or ()}
    wanted: dict[str, Counter[int]] = defaultdict(Counter)
    for i, j in pair_events(gold.events or (), filled)[0]:
        row = labelled.get((gold.events or ())[i].date or "")
        for number in _right(row, calendar):
            wanted[root_of(filled[j])][number] += 1
    for root, counts in wanted.items():
        ruled = calendar.ruled(root)
        own = ruled.number + 1 if ruled is not None else 0
        yield from lessons(choices_for(calendar, root), counts, own)


def _right(row: GoldDate | None, calendar: Calendar) -> list[int]:
    """Return the numbers of the choices that are the labelled day; 0: none."""
    if row is None:
        return [0]
    return [day.number + 1 for day in calendar.days if any(overlap(row, m) for m in day.mentions)]


def train(read: Iterable[tuple[GoldArticle, Extraction]]) -> dict[str, float]:
    """Learn the weights from labelled articles and their rows before mentions are linked."""
    rows = [row for pair in read for row in examples(*pair)]
    return learn(rows, least=_LEAST, penalty=_PENALTY, prior=EXPECTED)
