"""What labelled articles teach about the kind of an event that is told several times."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.scoring.partners import pair_events
from newsledger.records import Extraction
from newsledger.resolve.events import linked_events
from newsledger.resolve.events.chains import chains_of, ruled_kinds
from newsledger.resolve.events.filling import root_of
from newsledger.resolve.events.kinds import WITH, Choice, kinds_for, words_around
from newsledger.train.choices import Example, learn

EXPECTED = {"rule": 2.0, "told elsewhere": -2.0, "untold": -3.0}
"""The rules' answer holds where nothing is learned."""
_PENALTY = 12.0
_LEAST = 8


def examples(gold: GoldArticle, found: Extraction) -> Iterator[Example]:
    """Yield each event of an article, told the more often the more it counts."""
    events = linked_events(found)
    chains = chains_of(events)
    ruled = ruled_kinds(events, chains)
    wanted: dict[str, Counter[str]] = defaultdict(Counter)
    for i, j in pair_events(gold.events or (), events)[0]:
        wanted[root_of(events[j])][(gold.events or ())[i].event_type] += 1
    for root, counts in wanted.items():
        choices = kinds_for(chains[root], events, ruled[root])
        kind, count = counts.most_common(1)[0]
        right = next((n for n, choice in enumerate(choices) if choice.kind == kind), None)
        if right is not None:
            told = sorted(words_around(chains[root], found))
            rows = [_with_words(choice, told) for choice in choices]
            yield from [Example(rows, right)] * round(count**0.5)


def _with_words(choice: Choice, told: list[str]) -> list[str]:
    return [*choice.features, *(f"{choice.kind}{WITH}{word}" for word in told)]


def train(read: Iterable[tuple[GoldArticle, Extraction]]) -> dict[str, float]:
    """Learn the weights from labelled articles and their rows before mentions are linked."""
    rows = [row for pair in read for row in examples(*pair)]
    return learn(rows, least=_LEAST, penalty=_PENALTY, prior=EXPECTED)
